//! What is sent besides the credential: address, headers, body, and the options of a call.

use crate::support::{Answer, Server, answer, failed, json, on, operations::*};
use saleskit::{Call, Kind, Request, Retry};
use serde_json::{Value, json as value};

fn server() -> Server {
    Server::start([json(200, "{}")])
}

#[tokio::test]
async fn a_get_says_who_asks_and_what_it_reads() {
    let server = server();
    on(&server.salesbooth().api_key("sb_test_1").user_agent("shop/2.3").build().unwrap(), &GET_DEAL).await.unwrap();
    let asked = server.only();
    assert_eq!((asked.method.as_str(), asked.target.as_str(), asked.body.as_str()), ("GET", "/deals", ""));
    let agent = format!("saleskit/{} shop/2.3", env!("CARGO_PKG_VERSION"));
    assert_eq!(asked.header("user-agent"), Some(agent));
    assert_eq!(asked.header("accept").as_deref(), Some("application/json"));
    for name in ["content-type", "idempotency-key", "if-match", "x-delegation-id", "cookie", "referer"] {
        assert_eq!(asked.header(name), None, "{name}");
    }
}

#[tokio::test]
async fn nothing_goes_out_that_is_not_needed() {
    let server = server();
    let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
    on(&client, &GET_DEAL).await.unwrap();
    let mut request = Request::new(&CREATE_DEAL);
    request.json(&value!({"title": "A"}));
    Call::<Value>::json(client.engine(), request).await.unwrap();
    let names = server.asked().into_iter().map(|asked| {
        let mut names: Vec<_> = asked.headers.into_iter().map(|(name, _)| name).collect();
        names.sort();
        // The transport adds this with the feature `gzip`.
        names.retain(|name| name != "accept-encoding");
        names
    });
    let names: Vec<_> = names.collect();
    assert_eq!(names[0], ["accept", "authorization", "host", "user-agent"]);
    let write = ["accept", "authorization", "content-length", "content-type", "host", "idempotency-key", "user-agent"];
    assert_eq!(names[1], write);
}

#[tokio::test]
async fn the_path_of_the_base_url_is_kept_but_for_documents_of_the_host() {
    let server = server();
    let client =
        server.salesbooth().base_url(format!("{}/api/v1/", server.url())).api_key("sb_test_1").build().unwrap();
    let mut request = Request::new(&GET_DEAL);
    request.query("id", "deal_1");
    Call::<Value>::json(client.engine(), request).await.unwrap();
    on(&client, &WELL_KNOWN).await.unwrap();
    let targets: Vec<_> = server.asked().into_iter().map(|asked| asked.target).collect();
    assert_eq!(targets, ["/api/v1/deals?id=deal_1", "/.well-known/keys"]);
}

#[tokio::test]
async fn a_json_body_is_sent_to_the_digit() {
    let server = server();
    let mut request = Request::new(&CREATE_DEAL);
    request.json(&value!({"title": "Ström", "amount": 99.5}));
    let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
    Call::<Value>::json(client.engine(), request).await.unwrap();
    let asked = server.only();
    assert_eq!(serde_json::from_str::<Value>(&asked.body).unwrap(), value!({"title": "Ström", "amount": 99.5}));
    assert_eq!(asked.header("content-type").as_deref(), Some("application/json"));
}

#[tokio::test]
async fn the_options_of_a_call_become_headers() {
    let server = server();
    let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
    on(&client, &UPDATE_DEAL).if_match("W/\"5\"").delegation("del_1").header("X-Tab-ID", "7").await.unwrap();
    let asked = server.only();
    assert_eq!(asked.header("if-match").as_deref(), Some("W/\"5\""));
    assert_eq!(asked.header("x-delegation-id").as_deref(), Some("del_1"));
    assert_eq!(asked.header("x-tab-id").as_deref(), Some("7"));
}

#[tokio::test]
async fn a_callers_header_takes_the_place_of_ours_and_may_repeat() {
    let server = server();
    let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
    let call = on(&client, &GET_DEAL).header("Accept", "application/ld+json");
    call.header("X-Tag", "a").header("X-Tag", "b").await.unwrap();
    let asked = server.only();
    assert_eq!(asked.header("accept").as_deref(), Some("application/ld+json"));
    assert_eq!(asked.header("x-tag").as_deref(), Some("a|b"));
}

#[tokio::test]
async fn a_header_of_the_transport_is_refused() {
    let server = server();
    let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
    for name in ["Host", "Content-Length", "Transfer-Encoding", "Connection"] {
        assert_eq!(failed(on(&client, &GET_DEAL).header(name, "1")).await.kind(), Kind::InvalidRequest, "{name}");
    }
    for delegation in ["", "a\nb"] {
        let error = failed(on(&client, &GET_DEAL).delegation(delegation)).await;
        assert_eq!((error.kind(), error.field()), (Kind::InvalidRequest, Some("x-delegation-id")));
    }
    assert!(server.asked().is_empty());
}

#[tokio::test]
async fn a_keyed_operation_gets_a_new_key_for_each_call() {
    let server = server();
    let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
    on(&client, &CREATE_DEAL).await.unwrap();
    on(&client, &CREATE_DEAL).await.unwrap();
    on(&client, &CREATE_DEAL).retry(Retry::Never).await.unwrap();
    let keys: Vec<_> = server.asked().iter().map(|asked| asked.header("idempotency-key").unwrap()).collect();
    assert!(keys.iter().all(|key| key.len() == 32 && key.bytes().all(|byte| byte.is_ascii_hexdigit())), "{keys:?}");
    assert!(keys[0] != keys[1] && keys[1] != keys[2], "{keys:?}");
}

#[tokio::test]
async fn a_callers_key_is_sent_as_it_is_and_kept_in_errors() {
    let server = Server::start([answer(409, &[], "")]);
    let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
    for call in [
        on(&client, &CREATE_DEAL).idempotency_key("order-1"),
        on(&client, &CREATE_DEAL).header("Idempotency-Key", "order-1"),
    ] {
        assert_eq!(failed(call).await.idempotency_key(), Some("order-1"));
    }
    for asked in server.asked() {
        assert_eq!(asked.header("idempotency-key").as_deref(), Some("order-1"));
    }
}

#[tokio::test]
async fn no_key_is_sent_where_the_documents_name_none() {
    let server = server();
    let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
    on(&client, &UPDATE_DEAL).await.unwrap();
    on(&client, &UPDATE_DEAL).retry(Retry::Keyed).await.unwrap();
    assert!(server.asked().iter().all(|asked| asked.header("idempotency-key").is_none()));
}

#[tokio::test]
async fn replies_that_are_not_json_still_ask_for_errors_in_json() {
    let server = Server::start([Answer::Send(b"HTTP/1.1 200 X\r\ncontent-length: 2\r\n\r\nok".to_vec())]);
    let client = server.salesbyte().integration_uuid("1-2-3").build().unwrap();
    Call::text(client.engine(), Request::new(&FROM_TEMPLATE)).await.unwrap();
    assert!(server.only().header("accept").unwrap().starts_with("application/json,"));
}

#[tokio::test]
async fn a_body_that_holds_nothing_but_the_credential_has_its_media_type() {
    let server = Server::start([Answer::Send(b"HTTP/1.1 200 X\r\ncontent-length: 2\r\n\r\nok".to_vec())]);
    let client = server.salesbyte().integration_uuid("1-2-3").build().unwrap();
    Call::text(client.engine(), Request::new(&FROM_TEMPLATE)).await.unwrap();
    assert_eq!(server.only().header("content-type").as_deref(), Some("application/json"));
}
