//! The result of a call when the API replies.

use std::time::Duration;

use crate::support::{Answer, Server, answer, failed, json, on, operations::*};
use saleskit::{Call, Category, Kind, Reply, Request, Salesbooth};
use serde_json::Value;

saleskit_runtime::reply! {
    /// A deal.
    pub struct Deal {
        /// Its id.
        deal_id: Option<String> = "deal_id",
        /// Its version.
        version: Option<i64> = "version",
    }
}

fn client(answer: Answer) -> (Server, Salesbooth) {
    let server = Server::start([answer]);
    let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
    (server, client)
}

#[tokio::test]
async fn a_reply_is_taken_out_of_its_envelope_and_keeps_its_http_facts() {
    let (_server, client) = client(answer(
        200,
        &[("etag", "W/\"5\""), ("x-ratelimit-remaining", "9")],
        r#"{"error": false, "success": true, "data": {"deal_id": "deal_1", "version": 5}}"#,
    ));
    let deal = Call::<Deal>::json(client.engine(), Request::new(&GET_DEAL)).await.unwrap();
    assert_eq!(deal.deal_id.as_deref(), Some("deal_1"));
    assert_eq!(deal.http().etag(), Some("W/\"5\""));
    assert_eq!(deal.http().rate_limit().unwrap().remaining, Some(9));
}

#[tokio::test]
async fn a_full_envelope_reaches_the_caller() {
    let (server, client) = client(answer(
        429,
        &[("content-type", "application/json"), ("retry-after", "12")],
        r#"{"error": true, "code": "rate.burst", "category": "rate_limited", "message": "Slow down", "ref": "trace_1",
            "recovery": {"action": "wait", "retryable": true, "retry_after_seconds": 5},
            "details": {"fields": {"limit": {"code": "range", "message": "Too large"}}}}"#,
    ));
    let error = failed(on(&client, &CREATE_DEAL)).await;
    assert_eq!((error.kind(), error.category()), (Kind::Rejected, Category::RateLimited));
    assert_eq!(error.operation(), Some("deals_create"));
    assert_eq!(
        (error.code(), error.message(), error.request_ref()),
        (Some("rate.burst"), "Slow down", Some("trace_1"))
    );
    assert_eq!(error.recovery().unwrap().action.as_deref(), Some("wait"));
    assert_eq!(error.field_errors()[0].field, "limit");
    assert!(error.is_transient());
    assert_eq!(error.retry_after(), Some(Duration::from_secs(12)));
    assert_eq!(error.idempotency_key(), server.only().header("idempotency-key").as_deref());
    assert_eq!(server.asked().len(), 1, "this client does not retry");
}

#[tokio::test]
async fn an_html_page_of_a_proxy_still_has_a_category() {
    let (_server, client) = client(answer(502, &[("content-type", "text/html")], "<html>Bad Gateway</html>"));
    let error = failed(on(&client, &GET_DEAL)).await;
    assert_eq!((error.kind(), error.category()), (Kind::Rejected, Category::Transient));
    assert_eq!(error.status().unwrap().as_u16(), 502);
    assert_eq!(&error.body().unwrap()[..], b"<html>Bad Gateway</html>");
}

#[tokio::test]
async fn an_empty_500_is_internal() {
    let (_server, client) = client(answer(500, &[], ""));
    let error = failed(on(&client, &GET_DEAL)).await;
    assert_eq!((error.kind(), error.category()), (Kind::Rejected, Category::Internal));
    assert!(error.to_string().contains("empty body"), "{error}");
}

#[tokio::test]
async fn a_200_that_says_error_true_is_an_error() {
    let body = r#"{"error": true, "category": "not_found", "message": "No such deal"}"#;
    let (_server, client) = client(json(200, body));
    let error = failed(on(&client, &GET_DEAL)).await;
    assert_eq!((error.kind(), error.category()), (Kind::Rejected, Category::NotFound));
    assert_eq!(error.status().unwrap().as_u16(), 200);
}

#[tokio::test]
async fn a_200_to_a_write_that_reports_an_error_in_another_form_is_a_rejection() {
    for body in [
        r#"{"error": "Deal is locked"}"#,
        r#"{"error": {"code": "locked", "message": "Deal is locked"}}"#,
        r#"{"success": false, "message": "Deal is locked"}"#,
        r#"{"errors": ["Deal is locked"]}"#,
    ] {
        let (_server, client) = client(json(200, body));
        let error = failed(on(&client, &UPDATE_DEAL)).await;
        assert_eq!((error.kind(), error.message()), (Kind::Rejected, "Deal is locked"), "{body}");
    }
}

#[tokio::test]
async fn what_the_reply_itself_says_of_errors_is_no_error_of_the_call() {
    let body =
        r#"{"error": false, "data": {"deal_id": "deal_1", "error": "timed out", "errors": ["x"], "success": false}}"#;
    let (_server, client) = client(json(200, body));
    assert!(Call::<Deal>::json(client.engine(), Request::new(&GET_DEAL)).await.is_ok());
}

#[tokio::test]
async fn a_412_gives_the_resource_as_it_is_now() {
    let (_server, client) = client(json(
        412,
        r#"{"error": true, "code": "conflict.stale_version", "category": "conflict", "message": "Changed",
            "data": {"deal_id": "deal_1", "version": 6}}"#,
    ));
    let error = failed(on(&client, &UPDATE_DEAL).if_match("5")).await;
    assert_eq!(error.category(), Category::Conflict);
    let now: Deal = error.current().unwrap();
    assert_eq!(now.version, Some(6));
}

#[tokio::test]
async fn a_leaf_of_the_wrong_type_is_undecodable_with_its_path_and_the_whole_answer() {
    let body = r#"{"error": false, "data": {"deal_id": "deal_1", "version": {"major": 5}}}"#;
    let (_server, client) = client(answer(200, &[("x-job-id", "job_1")], body));
    let error = Call::<Deal>::json(client.engine(), Request::new(&GET_DEAL)).await.unwrap_err();
    assert_eq!((error.kind(), error.category()), (Kind::Undecodable, Category::Internal));
    assert_eq!(error.path(), Some("data.version"));
    assert_eq!(error.status().unwrap().as_u16(), 200);
    assert_eq!(error.http().unwrap().job_id(), Some("job_1"));
    assert_eq!(&error.body().unwrap()[..], body.as_bytes());
}

#[tokio::test]
async fn a_page_in_place_of_json_is_undecodable() {
    let body = "<html>Welcome</html>";
    let (_server, client) = client(answer(200, &[("content-type", "text/html")], body));
    let error = failed(on(&client, &GET_DEAL)).await;
    assert_eq!(error.kind(), Kind::Undecodable);
    assert_eq!(&error.body().unwrap()[..], body.as_bytes());
}

#[cfg(feature = "salesbooth-audit")]
#[tokio::test]
async fn a_table_is_asked_for_by_its_media_type_with_json_for_errors() {
    let (server, client) = client(answer(200, &[("content-type", "text/csv")], "a,b\n1,2\n"));
    client.audit().export_csv().await.unwrap();
    assert_eq!(server.asked()[0].header("accept").as_deref(), Some("text/csv, application/json;q=0.9"));
}

#[cfg(feature = "salesbooth-audit")]
#[tokio::test]
async fn a_page_or_json_in_place_of_a_table_is_an_error_that_names_the_media_type() {
    let answers = [
        (
            "text/html; charset=utf-8",
            "<html>Sign in</html>",
            Kind::Undecodable,
            "the reply is `text/html`, not `text/csv`",
        ),
        ("application/json", r#"{"rows": []}"#, Kind::Undecodable, "the reply is `application/json`, not `text/csv`"),
        ("application/json", r#"{"error": {"code": "locked", "message": "Locked"}}"#, Kind::Rejected, "Locked"),
    ];
    for (media_type, body, kind, words) in answers {
        let (_server, client) = client(answer(200, &[("content-type", media_type)], body));
        let error = client.audit().export_csv().await.unwrap_err();
        assert_eq!((error.kind(), error.message()), (kind, words));
        assert_eq!((error.operation(), &error.body().unwrap()[..]), (Some("audit_export_csv"), body.as_bytes()));
    }
    for media_type in ["text/csv;header=present", "application/octet-stream", "text/plain"] {
        let (_server, client) = client(answer(200, &[("content-type", media_type)], "a,b\n"));
        client.audit().export_csv().await.unwrap_or_else(|error| panic!("{media_type}: {error}"));
    }
}

#[tokio::test]
async fn a_refusal_of_salesbyte_is_read_by_its_status_and_field_map() {
    let body = r#"{"code": "invalid", "message": "Wrong data", "errors": {"customer_email": ["is no address"]}}"#;
    let server = Server::start([json(422, body)]);
    let client = server.salesbyte().integration_uuid("1-2-3").build().unwrap();
    let error = failed(crate::support::on_byte(&client, &CREATE_QUOTE)).await;
    assert_eq!((error.category(), error.code()), (Category::Validation, Some("invalid")));
    assert_eq!(error.field_errors()[0].field, "customer_email");
    assert_eq!(error.field_errors()[0].message.as_deref(), Some("is no address"));
}

#[tokio::test]
async fn text_and_bytes_come_back_as_they_are() {
    let server = Server::start([answer(200, &[("content-type", "text/html")], "Quote created")]);
    let byte = server.salesbyte().integration_uuid("1-2-3").build().unwrap();
    let text = Call::text(byte.engine(), Request::new(&FROM_TEMPLATE)).await.unwrap();
    assert_eq!(*text, "Quote created");
    let (_server, booth) = client(answer(200, &[("content-type", "text/csv")], "error,true\r\n"));
    let file = Call::bytes(booth.engine(), Request::new(&DOWNLOAD)).await.unwrap();
    assert_eq!(&file[..], b"error,true\r\n");
}

#[tokio::test]
async fn an_error_in_place_of_a_file_is_an_error() {
    let (_server, client) = client(json(200, r#"{"error": true, "category": "authorization_error"}"#));
    let error = Call::bytes(client.engine(), Request::new(&DOWNLOAD)).await.unwrap_err();
    assert_eq!(error.category(), Category::Authorization);
}

#[tokio::test]
async fn an_error_in_place_of_a_stream_is_an_error_and_any_other_json_is_handed_on() {
    let open = async |body: &str| {
        let (_server, client) = client(json(200, body));
        Call::stream(client.engine(), Request::new(&STREAM)).await?.into_inner().collect().await
    };
    let error = open(r#"{"error": true, "category": "authorization_error"}"#).await.unwrap_err();
    assert_eq!((error.category(), error.body().is_some()), (Category::Authorization, true));
    let long = format!(r#"{{"rows": "{}"}}"#, "x".repeat(3 << 20));
    for body in [r#"{"rows": []}"#, "", &long] {
        assert_eq!(open(body).await.unwrap(), body);
    }
}

#[tokio::test]
async fn an_engine_is_usable_without_a_generated_client() {
    let (_server, client) = client(json(200, r#"{"data": [1]}"#));
    let reply: Reply = client.engine().clone().send(Request::new(&GET_DEAL)).await.unwrap();
    assert_eq!(serde_json::from_slice::<Value>(&reply.body).unwrap()["data"][0], 1);
}
