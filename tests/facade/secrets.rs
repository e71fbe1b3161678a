//! No printed value contains a credential.

use std::{error::Error as _, fmt::Debug};

use crate::support::{Answer, Server, answer, failed, json, nobody, on, on_byte, operations::*};
use saleskit::{Error, SalesByte, Salesbooth};

const KEY: &str = "sb_test_hunter2";
const UUID: &str = "0000-hunter2";

/// Fails if the text of a value contains a credential.
fn silent(value: &dyn Debug) {
    let text = format!("{value:?} {value:#?}");
    assert!(!text.contains("hunter2"), "{text}");
}

/// Fails if an error or one of its causes contains a credential.
fn silent_error(error: &Error) {
    silent(error);
    let mut cause = Some(error as &dyn std::error::Error);
    while let Some(error) = cause {
        assert!(!format!("{error} {error:?}").contains("hunter2"), "{error:?}");
        cause = error.source();
    }
}

#[test]
fn clients_and_builders_do_not_show_their_credentials() {
    let booth = Salesbooth::builder().api_key(KEY).base_url("https://u:hunter2@a.example");
    silent(&booth);
    silent_error(&booth.build().unwrap_err());
    silent(&Salesbooth::new(KEY).unwrap());
    let byte = SalesByte::builder().company_token(KEY).integration_uuid(UUID);
    silent(&byte);
    silent(&byte.build().unwrap());
    for bad in ["\"hunter2\"", "${hunter2}", "hunter2 hunter2", "hunter2\u{7f}", "hünter2 hunter2"] {
        silent_error(&Salesbooth::new(bad).unwrap_err());
        silent_error(&SalesByte::builder().integration_uuid(bad).build().unwrap_err());
    }
}

#[tokio::test]
async fn calls_do_not_show_the_credentials_they_are_given() {
    let client = Salesbooth::builder().base_url(nobody()).build().unwrap();
    let call = on(&client, &GET_DEAL).credential(KEY).header("Cookie", "hunter2");
    silent(&call);
    silent(call.request());
}

#[tokio::test]
async fn errors_do_not_show_the_credential_of_the_request() {
    let repeated = format!(r#"{{"error": true, "message": "unknown key {KEY} or {UUID}", "code": "{KEY}{UUID}"}}"#);
    let unread = format!(r#"{{"data": [{{"key": "{KEY}{UUID}"}}]"#);
    let named = format!(r#"{{"data": {{"{KEY}{UUID}": [}}}}"#);
    let answers = [
        json(401, &repeated),
        json(200, &repeated),
        json(200, &unread),
        json(200, &named),
        answer(200, &[("content-type", &format!("text/{KEY}{UUID}"))], "no JSON"),
        answer(500, &[("x-echo", KEY)], KEY),
        answer(302, &[("location", &format!("https://a.example/?uuid={UUID}&key={KEY}"))], ""),
        Answer::SendAndClose(Vec::new()),
        Answer::SendAndClose(b"hunter2".to_vec()),
    ];
    for answer in answers {
        let server = Server::start([answer]);
        let booth = server.salesbooth().build().unwrap();
        let byte = server.salesbyte().build().unwrap();
        let (booth, byte) = (on(&booth, &CREATE_DEAL).credential(KEY), on_byte(&byte, &CREATE_QUOTE).credential(UUID));
        for error in [failed(booth).await, failed(byte).await] {
            // The server of this test repeats both credentials, but each request only knows its own.
            let own = if error.operation() == Some(CREATE_DEAL.id) { KEY } else { UUID };
            assert!(!format!("{error} {error:?}").contains(own), "{error:?}");
        }
    }
}

#[tokio::test]
async fn a_credential_in_a_name_or_a_media_type_of_the_reply_is_replaced_and_the_reply_stays_as_it_came() {
    let body = format!(r#"{{"data": {{"{KEY}": [}}}}"#);
    let server = Server::start([answer(200, &[("content-type", &format!("text/{KEY}"))], &body)]);
    let client = server.salesbooth().build().unwrap();
    let error = failed(on(&client, &CREATE_DEAL).credential(KEY)).await;
    assert_eq!(error.path(), Some("data.[credential]"), "{error}");
    assert!(error.message().contains("`text/[credential]`"), "{error}");
    assert_eq!(error.body().unwrap(), body.as_bytes());
    let kept = saleskit::ErrorBuilder::from(error).source(std::io::Error::other(KEY)).build();
    assert!(!format!("{kept:#} {kept:?} {kept:#?}").contains(KEY), "{kept:#}");
}

#[tokio::test]
async fn an_error_does_not_show_a_cookie_that_the_caller_gave() {
    let server = Server::start([json(403, r#"{"message": "hunter2hunter2 may not, theme dark"}"#)]);
    let client = server.salesbooth().build().unwrap();
    let error = failed(on(&client, &SESSION).header("Cookie", "theme=dark; PHPSESSID=hunter2hunter2")).await;
    silent_error(&error);
    assert!(error.message().contains("[credential] may not, theme dark"), "{error}");
}

#[tokio::test]
async fn faults_of_the_connection_do_not_show_the_address_with_its_query() {
    let client = Salesbooth::builder().base_url(nobody()).api_key(KEY).build().unwrap();
    let mut request = saleskit::Request::new(&GET_DEAL);
    request.query("email", "hunter2");
    let error = client.engine().clone().send(request).await.unwrap_err();
    assert!(error.source().is_some());
    silent_error(&error);
}

#[tokio::test]
async fn a_key_in_the_query_appears_nowhere_but_in_the_request() {
    let key = "sb_pub_hunter2";
    let answers = [
        json(401, &format!(r#"{{"error": true, "message": "unknown key {key}"}}"#)),
        answer(302, &[("location", &format!("https://a.example/?api_key={key}"))], ""),
        Answer::SendAndClose(Vec::new()),
    ];
    for answer in answers {
        let server = Server::start([answer]);
        let client = server.salesbooth().api_key(key).build().unwrap();
        let call = on(&client, &IN_QUERY);
        silent(&call);
        silent_error(&failed(call).await);
        assert_eq!(server.only().target, "/widget-config?api_key=sb_pub_hunter2");
    }
    let client = Salesbooth::builder().base_url(nobody()).api_key(key).build().unwrap();
    silent_error(&failed(on(&client, &IN_QUERY)).await);
}

#[tokio::test]
async fn errors_of_a_session_do_not_show_its_cookies() {
    let cookie = &[("set-cookie", "PHPSESSID=hunter2hunter2"), ("content-type", "application/json")];
    let server =
        Server::start([answer(200, cookie, "{}"), json(403, r#"{"message": "session hunter2hunter2 may not"}"#)]);
    let client = server.salesbooth().session().build().unwrap();
    on(&client, &SIGN_IN).await.unwrap();
    silent(&client);
    silent_error(&failed(on(&client, &SESSION)).await);
    assert_eq!(server.asked()[1].header("cookie").as_deref(), Some("PHPSESSID=hunter2hunter2"));
}

#[tokio::test]
async fn a_secret_of_a_request_or_a_reply_does_not_show_in_debug() {
    let reply: saleskit::salesbooth::webhooks::Webhook =
        serde_json::from_str(r#"{"secret": "whsec_1234", "url": "https://example.com"}"#).unwrap();
    assert!(!format!("{reply:?}").contains("whsec_1234"), "{reply:?}");
    assert_eq!(reply.secret.unwrap().expose(), "whsec_1234");
}
