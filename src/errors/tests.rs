//! The table, row by row: what answers become which error.

#![allow(clippy::unwrap_used)]

use std::time::UNIX_EPOCH;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue};
use saleskit_runtime::{Envelope, Method};

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

#[test]
fn the_status_gives_the_category_when_the_body_gives_none() {
    use Category::*;
    let bodies = [
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
    let rows = [
        (300, Validation),
        (301, Validation),
        (302, Validation),
        (304, Validation),
        (307, Validation),
        (400, Validation),
        (401, Authentication),
        (402, Billing),
        (403, Authorization),
        (404, NotFound),
        (405, Validation),
        (408, Transient),
        (409, Conflict),
        (410, NotFound),
        (412, Conflict),
        (413, Validation),
        (415, Validation),
        (418, Validation),
        (422, Validation),
        (428, Validation),
        (429, RateLimited),
        (499, Validation),
        (500, Internal),
        (501, Internal),
        (502, Transient),
        (503, Transient),
        (504, Transient),
        (505, Internal),
        (520, Internal),
        (599, Internal),
        (600, Internal),
        (999, Internal),
    ];
    for (status, category) in rows {
        for body in bodies {
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
fn a_success_that_says_error_true_is_an_error() {
    let rows = [
        (&ENVELOPED, "", r#"{"error": true, "code": "x"}"#, true),
        (&ENVELOPED, "", r#"{"data": null, "error": true}"#, true),
        (&ENVELOPED, "", r#"{"error": "true"}"#, true),
        (&ENVELOPED, "", r#"{"error": 1}"#, true),
        (&ENVELOPED, "", r#"{"error": false, "data": {"error": true}}"#, false),
        (&ENVELOPED, "", r#"{"error": null}"#, false),
        (&ENVELOPED, "", r#"{"error": 0}"#, false),
        (&ENVELOPED, "", r#"{"error": "false"}"#, false),
        (&ENVELOPED, "", r#"{"error": "the last delivery timed out"}"#, false),
        (&ENVELOPED, "", r#"{"error": {"code": -32602}}"#, false),
        (&ENVELOPED, "", r#"{"data": {}}"#, false),
        (&ENVELOPED, "", r#"[{"error": true}]"#, false),
        (&ENVELOPED, "", "", false),
        (&ENVELOPED, "", "<html>", false),
        (&BARE, "", r#"{"error": true}"#, true),
        (&BARE, "", r#"{"error": "true"}"#, false),
        (&BARE, "", r#"{"error": 1}"#, false),
        (&FILE, "text/csv", r#"{"error": true}"#, false),
        (&FILE, "application/json; charset=utf-8", r#"{"error": true}"#, true),
        (&FILE, "application/problem+json", r#"{"error": true}"#, true),
    ];
    for (operation, media_type, body, error) in rows {
        for status in [200, 201, 207] {
            let answer = reply(status, &[("content-type", media_type)], body);
            assert_eq!(decide(operation, &answer, UNIX_EPOCH).is_err(), error, "{} {body}", operation.id);
        }
    }
    assert_eq!(refusal(&ENVELOPED, &reply(200, &[], r#"{"error": true}"#)).category, Category::Internal);
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
        (r#"{"isError": true}"#, false),
        ("[]", false),
        ("", false),
    ];
    for (body, error) in rows {
        let answer = reply(200, &[("content-type", "application/json")], body);
        assert_eq!(decide(&RPC, &answer, UNIX_EPOCH).is_err(), error, "{body}");
        let elsewhere = error && body == r#"{"error": true}"#;
        assert_eq!(decide(&BARE, &answer, UNIX_EPOCH).is_err(), elsewhere, "{body}");
    }
}

#[test]
fn an_error_that_is_an_object_is_read_where_nothing_stands_beside_it() {
    let body = r#"{"error": {"code": "not_found", "message": "inner", "ref": "r"}, "message": "outer"}"#;
    let refusal = refusal(&BARE, &reply(409, &[], body));
    assert_eq!((refusal.message.as_str(), refusal.code.as_deref()), ("outer", Some("not_found")));
    assert_eq!((refusal.category, refusal.reference.as_deref()), (Category::Conflict, Some("r")));
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
fn a_full_envelope_is_read_out() {
    let body = r#"{
        "error": true, "code": "validation_error.invalid_fields", "category": "validation_error",
        "message": "Two fields are wrong",
        "recovery": {"action": "fix_request", "retryable": false, "hint": "see details", "retry_after_seconds": 2.5},
        "ref": "trace_1",
        "details": {"fields": {"name": {"code": "required", "message": "Give a name"}, "price": {"code": "range"}}}
    }"#;
    let refusal = refusal(&ENVELOPED, &reply(400, &[], body));
    assert_eq!(refusal.code.as_deref(), Some("validation_error.invalid_fields"));
    assert_eq!(refusal.message, "Two fields are wrong");
    assert_eq!(refusal.reference.as_deref(), Some("trace_1"));
    let recovery = refusal.recovery.unwrap();
    assert_eq!(recovery.action.as_deref(), Some("fix_request"));
    assert_eq!(recovery.retryable, Some(false));
    assert_eq!(recovery.hint.as_deref(), Some("see details"));
    assert_eq!(recovery.retry_after_seconds, Some(2.5));
    assert_eq!(
        refusal.field_errors,
        [
            FieldError::new("name", Some("required".into()), Some("Give a name".into())),
            FieldError::new("price", Some("range".into()), None),
        ]
    );
}

#[test]
fn a_field_map_in_the_style_of_laravel_gives_one_fault_per_sentence() {
    let body =
        r#"{"message": "Wrong data", "errors": {"email": ["is required", "is no address"], "phone": "is short"}}"#;
    let refusal = refusal(&BARE, &reply(422, &[], body));
    assert_eq!((refusal.category, refusal.message.as_str()), (Category::Validation, "Wrong data"));
    assert_eq!(
        refusal.field_errors,
        [
            FieldError::new("email", None, Some("is required".into())),
            FieldError::new("email", None, Some("is no address".into())),
            FieldError::new("phone", None, Some("is short".into())),
        ]
    );
}

#[test]
fn parts_of_another_type_are_passed_over_and_the_rest_is_kept() {
    let rows = [
        r#"{"code": 4001, "message": ["a"], "ref": {}, "recovery": "later", "details": "none", "errors": true}"#,
        r#"{"code": 4001, "message": "", "ref": "  ", "recovery": null, "details": {"fields": ["name"]}, "errors": []}"#,
    ];
    for body in rows {
        let refusal = refusal(&BARE, &reply(400, &[], body));
        assert_eq!(refusal.code.as_deref(), Some("4001"));
        assert_eq!(refusal.message, "Bad Request, without a message");
        assert_eq!((refusal.reference, refusal.recovery, refusal.field_errors), (None, None, vec![]));
    }
    let body = r#"{"recovery": {"action": 5, "retryable": "yes", "retry_after_seconds": " 30 "}, "details": {"fields": {"a": 1}}}"#;
    let refusal = refusal(&ENVELOPED, &reply(429, &[], body));
    let recovery = refusal.recovery.unwrap();
    assert_eq!((recovery.retryable, recovery.retry_after_seconds), (None, Some(30.0)));
    assert_eq!(refusal.field_errors, [FieldError::new("a", None, None)]);
}

#[test]
fn retry_after_is_read_as_seconds_and_as_a_date() {
    let rows = [
        ("120", Some(120)),
        (" 0 ", Some(0)),
        ("Thu, 01 Jan 1970 00:01:30 GMT", Some(90)),
        ("Wed, 31 Dec 1969 23:59:00 GMT", Some(0)),
        ("soon", None),
        ("-3", None),
        ("", None),
    ];
    for (text, seconds) in rows {
        let refusal = refusal(&BARE, &reply(503, &[("retry-after", text)], ""));
        assert_eq!(refusal.retry_after, seconds.map(Duration::from_secs), "{text}");
    }
}

#[test]
fn an_error_waits_for_the_longer_of_header_and_recovery() {
    let body = r#"{"recovery": {"retry_after_seconds": 7}}"#;
    for (header, seconds) in [("5", 7), ("9", 9)] {
        let answer = reply(429, &[("retry-after", header)], body);
        let error = refusal(&BARE, &answer).into_error(&BARE, answer);
        assert_eq!(error.retry_after(), Duration::from_secs(seconds));
        assert!(error.is_retryable());
    }
    let answer = reply(429, &[], r#"{"recovery": {"retry_after_seconds": -1, "retryable": false}}"#);
    let error = refusal(&BARE, &answer).into_error(&BARE, answer);
    assert_eq!((error.retry_after(), error.is_retryable()), (Duration::ZERO, false));
}

#[test]
fn an_answer_without_a_message_is_described() {
    let rows = [
        (502, "text/html; charset=utf-8", "<html>", "Bad Gateway, without a message, as text/html"),
        (500, "", "", "Internal Server Error, with an empty body"),
        (599, "", "x", "no known status, without a message"),
        (200, "", r#"{"error": true}"#, "OK, but the body says `error: true`"),
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
    let answer = reply(401, &[], &body);
    let mut refusal = refusal(&ENVELOPED, &answer);
    refusal.hide(&key.into());
    assert_eq!(refusal.message, "key [credential] is revoked");
    let error = refusal.into_error(&ENVELOPED, answer);
    assert!(!format!("{error} {error:?} {error:#?}").contains(key));
    assert!(std::str::from_utf8(error.body().unwrap()).unwrap().contains(key), "the body is kept as it came");
}
