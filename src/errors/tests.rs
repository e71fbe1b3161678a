//! Which replies become which error, as tables.

#![allow(clippy::unwrap_used)]

mod bodies;

use std::time::UNIX_EPOCH;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue};
use saleskit_runtime::{Envelope, Method, Sent};

use super::*;

static ENVELOPED: Operation = Operation::new("deals_get", "deals", Method::Get, "/deals").envelope(Envelope::Data);
static BARE: Operation = Operation::new("quotes_get", "quotes", Method::Get, "/api/quotes/{key}");
static FILE: Operation = Operation::new("export", "audit", Method::Get, "/audit/export").reply(ReplyKind::Bytes);

fn reply(status: u16, headers: &[(&str, &str)], body: &str) -> Reply {
    let mut map = HeaderMap::new();
    for (name, value) in headers {
        map.append(HeaderName::try_from(*name).unwrap(), HeaderValue::try_from(*value).unwrap());
    }
    Reply::new(StatusCode::from_u16(status).unwrap(), map, Bytes::copy_from_slice(body.as_bytes()))
}

fn refusal(operation: &Operation, reply: &Reply) -> Refusal {
    *decide(operation, reply, UNIX_EPOCH).unwrap_err()
}

/// Bodies that name no category.
const SILENT: [&str; 12] = [
    "",
    "<html><body>nginx</body></html>",
    "{",
    "null",
    "[1]",
    "17",
    r#""no""#,
    "{}",
    r#"{"error": true}"#,
    r#"{"category": null}"#,
    r#"{"category": ""}"#,
    r#"{"category": ["conflict"]}"#,
];

#[test]
fn the_status_gives_the_category_when_the_body_gives_none() {
    use Category::*;
    let rows: [(&[u16], Category); 10] = [
        (&[300, 301, 302, 304, 307, 400, 405, 413, 415, 418, 422, 428, 499], Validation),
        (&[401], Authentication),
        (&[402], Billing),
        (&[403], Authorization),
        (&[404, 410], NotFound),
        (&[407], Configuration),
        (&[409, 412], Conflict),
        (&[429], RateLimited),
        (&[408, 421, 425, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 527, 529, 530], Transient),
        (&[500, 501, 505, 519, 528, 531, 599, 600, 999], Internal),
    ];
    for (statuses, category) in rows {
        for (status, body) in statuses.iter().flat_map(|status| SILENT.map(|body| (*status, body))) {
            for operation in [&ENVELOPED, &BARE, &FILE] {
                let refusal = refusal(operation, &reply(status, &[("content-type", "text/html")], body));
                assert_eq!(refusal.category, category, "{status} {body}");
                assert!(!refusal.message.is_empty());
                assert_eq!((refusal.code, refusal.recovery, refusal.reference), (None, None, None), "{status} {body}");
            }
        }
    }
}

#[test]
fn the_category_of_the_body_wins_over_the_status() {
    use Category::*;
    let rows = [
        ("validation_error", Validation),
        ("authentication_error", Authentication),
        ("authorization_error", Authorization),
        ("not_found", NotFound),
        ("conflict", Conflict),
        ("rate_limited", RateLimited),
        ("billing", Billing),
        ("transient_error", Transient),
        ("internal_error", Internal),
        ("quota_error", Other("quota_error".into())),
    ];
    for (text, category) in rows {
        for status in [200, 400, 429, 503] {
            let body = format!(r#"{{"error": true, "category": "{text}"}}"#);
            assert_eq!(refusal(&ENVELOPED, &reply(status, &[], &body)).category, category, "{status} {text}");
        }
    }
}

#[test]
fn a_success_whose_top_level_reports_an_error_is_one() {
    let errors = [
        r#"{"error": true, "code": "x"}"#,
        r#"{"data": null, "error": true}"#,
        r#"{"error": "true"}"#,
        r#"{"error": 1}"#,
        r#"{"error": -32000}"#,
        r#"{"error": "Deal is locked"}"#,
        r#"{"error": "Deal is locked", "data": {"deal_id": "deal_1"}}"#,
        r#"{"error": {"code": "locked", "message": "Deal is locked"}}"#,
        r#"{"error": ["Deal is locked"]}"#,
        r#"{"success": false}"#,
        r#"{"success": 0, "data": null}"#,
        r#"{"success": "false", "message": "Deal is locked"}"#,
        r#"{"error": false, "success": false, "data": null}"#,
        r#"{"errors": ["Deal is locked"]}"#,
        r#"{"errors": {"title": ["is taken"]}, "data": null}"#,
        "\u{feff}{\"error\": true}",
    ];
    let successes = [
        r#"{"error": false, "data": {"error": true, "success": false, "errors": ["x"]}}"#,
        r#"{"error": false, "success": false, "data": {}}"#,
        r#"{"error": false, "errors": ["the last delivery timed out"]}"#,
        r#"{"success": true, "errors": ["the last delivery timed out"], "data": {}}"#,
        r#"{"error": null}"#,
        r#"{"error": 0}"#,
        r#"{"error": ""}"#,
        r#"{"error": "false"}"#,
        r#"{"error": {}, "errors": []}"#,
        r#"{"error": [], "errors": {}}"#,
        r#"{"errors": 3}"#,
        r#"{"success": true}"#,
        r#"{"success": "done"}"#,
        r#"{"data": {}}"#,
        r#"[{"error": true}]"#,
        "",
        "<html>",
    ];
    for operation in [&ENVELOPED, &BARE] {
        for status in [200, 201, 207] {
            for body in errors {
                assert!(decide(operation, &reply(status, &[], body), UNIX_EPOCH).is_err(), "{} {body}", operation.id);
            }
            for body in successes {
                assert!(decide(operation, &reply(status, &[], body), UNIX_EPOCH).is_ok(), "{} {body}", operation.id);
            }
        }
    }
    assert_eq!(refusal(&ENVELOPED, &reply(200, &[], r#"{"error": true}"#)).category, Category::Internal);
}

#[test]
fn a_file_is_an_error_only_when_it_says_that_it_is_json() {
    for (media_type, error) in
        [("text/csv", false), ("application/json; charset=utf-8", true), ("application/problem+json", true)]
    {
        let answer = reply(200, &[("content-type", media_type)], r#"{"error": true}"#);
        assert_eq!(decide(&FILE, &answer, UNIX_EPOCH).is_err(), error, "{media_type}");
    }
}

#[test]
fn a_fault_of_json_rpc_is_an_error_only_where_that_is_spoken() {
    static RPC: Operation = Operation::new("mcp_call", "mcp", Method::Post, "/mcp").body(&[("jsonrpc", "2.0")]);
    let rows = [
        (r#"{"error": {"code": -32602, "message": "x"}}"#, true),
        (r#"{"error": {}}"#, true),
        (r#"{"error": {"code": 1}, "result": {}}"#, true),
        (r#"{"result": {"isError": true}}"#, true),
        (r#"{"error": true}"#, true),
        (r#"{"error": null, "result": {}}"#, false),
        (r#"{"result": {"isError": false, "content": [{"text": "{\"error\":true}"}]}}"#, false),
        (r#"{"result": {"isError": "true"}}"#, true),
        (r#"{"result": {"isError": "no"}}"#, false),
        ("\u{feff}{\"result\": {\"isError\": true}}", true),
        (r#"{"result": {"isError": true, "content": [{"text": "cut \ud83d"}]}}"#, true),
        (r#"{"isError": true}"#, false),
        ("[]", false),
        ("", false),
    ];
    for (body, error) in rows {
        let answer = reply(200, &[("content-type", "application/json")], body);
        assert_eq!(decide(&RPC, &answer, UNIX_EPOCH).is_err(), error, "{body}");
        let elsewhere = error && body.starts_with(r#"{"error": "#) && body != r#"{"error": {}}"#;
        assert_eq!(decide(&BARE, &answer, UNIX_EPOCH).is_err(), elsewhere, "{body}");
    }
}

#[test]
fn a_code_gives_the_category_of_a_success_that_is_none() {
    use Category::*;
    let rows = [
        ("INVALID_KEY", Authentication),
        ("SANDBOX_ONLY", Authorization),
        ("insufficient_scope", Authorization),
        ("trust_cap_exceeded", Authorization),
        ("spending_limit_exceeded", RateLimited),
        ("service_unavailable", Transient),
        ("VALIDATION_ERROR", Validation),
        ("BAD_REQUEST", Validation),
        ("conflict.stale_version", Conflict),
        ("billing.trust_ceiling_exceeded", Billing),
        ("not_found", NotFound),
        ("quota.new", Internal),
    ];
    for (code, category) in rows {
        let body = format!(r#"{{"error": true, "code": "{code}"}}"#);
        assert_eq!(refusal(&ENVELOPED, &reply(200, &[], &body)).category, category, "{code}");
        assert_eq!(refusal(&ENVELOPED, &reply(404, &[], &body)).category, NotFound, "the status knows better");
    }
}

#[test]
fn retry_after_is_read_in_all_forms_of_http() {
    let rows = [
        ("120", Some(120)),
        (" 0 ", Some(0)),
        ("99999999999999999999999", Some(u64::MAX)),
        ("Thu, 01 Jan 1970 00:01:30 GMT", Some(90)),
        ("Thursday, 01-Jan-70 00:01:30 GMT", Some(90)),
        ("Thu Jan  1 00:01:30 1970", Some(90)),
        ("Wed, 31 Dec 1969 23:59:00 GMT", Some(0)),
        ("soon", None),
        ("-3", None),
        ("", None),
    ];
    for (text, seconds) in rows {
        let refusal = refusal(&BARE, &reply(503, &[("retry-after", text)], ""));
        assert_eq!(refusal.retry_after, seconds.map(Duration::from_secs), "{text}");
    }
    let dated = [("retry-after", "Thu, 01 Jan 1970 00:01:30 GMT"), ("date", "Thu, 01 Jan 1970 00:01:00 GMT")];
    assert_eq!(refusal(&BARE, &reply(503, &dated, "")).retry_after, Some(Duration::from_secs(30)));
}

#[test]
fn a_delegation_that_has_spent_its_limit_is_not_helped_by_waiting() {
    let body = r#"{"error": true, "code": "spending_limit_exceeded", "category": "rate_limited"}"#;
    let answer = reply(429, &[("retry-after", "1")], body);
    let error = refusal(&ENVELOPED, &answer).into_error(&ENVELOPED, answer);
    assert!(!error.is_transient() && error.category() == Category::RateLimited);
}

#[test]
fn an_error_waits_for_the_longer_of_header_and_recovery() {
    let body = r#"{"recovery": {"retry_after_seconds": 7}}"#;
    for (header, seconds) in [("5", 7), ("9", 9)] {
        let answer = reply(429, &[("retry-after", header)], body);
        let error = refusal(&BARE, &answer).into_error(&BARE, answer);
        assert_eq!(error.retry_after(), Some(Duration::from_secs(seconds)));
        assert!(error.is_transient());
    }
    let answer = reply(429, &[], r#"{"recovery": {"retry_after_seconds": -1, "retryable": false}}"#);
    let error = refusal(&BARE, &answer).into_error(&BARE, answer);
    assert_eq!((error.retry_after(), error.is_transient()), (None, false));
}

#[test]
fn an_answer_without_a_message_is_described() {
    let rows = [
        (502, "text/html; charset=utf-8", "<html>", "Bad Gateway, without a message, as text/html"),
        (500, "", "", "Internal Server Error, with an empty body"),
        (599, "", "x", "no known status, without a message"),
        (200, "", r#"{"error": true}"#, "OK, but the body reports an error without a message"),
    ];
    for (status, media_type, body, message) in rows {
        assert_eq!(refusal(&ENVELOPED, &reply(status, &[("content-type", media_type)], body)).message, message);
    }
}

#[test]
fn a_redirect_names_its_target_without_its_query() {
    let rows = [
        ("https://a.example/v1?api_key=hunter2#x", "`https://a.example/v1`"),
        ("https://u:hunter2@a.example/", "`https://a.example/`"),
        ("/login?next=hunter2", "`/login`"),
    ];
    for (target, shown) in rows {
        let message = refusal(&BARE, &reply(302, &[("location", target)], "")).message;
        assert!(
            message.contains(shown) && message.contains("not followed") && !message.contains("hunter2"),
            "{message}"
        );
    }
    assert!(refusal(&BARE, &reply(304, &[], "")).message.contains("not followed"));
}

#[test]
fn a_credential_that_the_answer_repeats_is_taken_out_of_every_part() {
    let key = "sb_live_hunter2";
    let body = format!(
        r#"{{"code": "bad.{key}", "category": "{key}", "message": "key {key} is revoked", "ref": "{key}",
            "recovery": {{"action": "{key}", "hint": "replace {key}"}},
            "details": {{"fields": {{"{key}": {{"code": "{key}", "message": "{key}"}}}}}}}}"#
    );
    let mut answer = reply(401, &[], &body);
    answer.sent = Sent::new(1, None).withholding(vec![key.into()]);
    let error = refusal(&ENVELOPED, &answer).into_error(&ENVELOPED, answer);
    assert_eq!(error.message(), "key [credential] is revoked");
    assert!(!format!("{error} {error:?} {error:#?}").contains(key));
    assert!(std::str::from_utf8(error.body().unwrap()).unwrap().contains(key), "the body is kept as it came");
}
