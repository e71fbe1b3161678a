//! Attacks: secrets in printed values, keys and cookies in wrong places, forged replies.

#![cfg(feature = "full")]

use std::{
    fmt::Debug,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use crate::support::{Server, answer, failed, json as json_answer, nobody, on, operations::*};
use saleskit::{
    Batch, Credential, CredentialProvider, CustomerLogin, Error, FilePart, Form, Kind, Mcp, Pending, ReplyBody,
    Request, RequestBody, RetryPolicy, SalesByte, Salesbooth, Secret, SecretString, Transport, TransportFault,
    salesbooth::{
        api_keys::CreatedApiKey, customer_auth::*, internal::SetTwilioSettings, playground::PlaygroundKey,
        session_auth::CreateSession,
    },
    webhooks::{SIGNATURE_HEADER, TIMESTAMP_HEADER, Verifier, VerifyError, sign},
};
use serde_json::{Value, json};

const SECRET: &str = "hunter2hunter2";

fn silent(value: &dyn Debug) {
    let text = format!("{value:?} {value:#?}");
    assert!(!text.contains("hunter2"), "{text}");
}

/// Searches an error and all its causes.
fn silent_error(error: &Error) {
    let mut cause = Some(error as &dyn std::error::Error);
    while let Some(error) = cause {
        assert!(!format!("{error} {error:?} {error:#?}").contains("hunter2"), "{error:?}");
        cause = error.source();
    }
}

struct Vault;

impl CredentialProvider for Vault {
    fn credential(
        &self,
        _: Option<&SecretString>,
    ) -> Pending<Result<SecretString, Box<dyn std::error::Error + Send + Sync>>> {
        Box::pin(async { Ok(format!("{SECRET}\n").into()) })
    }
}

/// Replies to every request with the result of a function of its body.
struct Played<F>(F, AtomicUsize);

impl<F: Fn(usize, Value) -> (u16, String) + Send + Sync> Transport for Played<F> {
    fn send(
        &self,
        request: http::Request<RequestBody>,
        _: Option<Duration>,
    ) -> Pending<Result<http::Response<ReplyBody>, TransportFault>> {
        let body = serde_json::from_slice(request.body().as_bytes().unwrap()).unwrap_or_default();
        let (status, body) = (self.0)(self.1.fetch_add(1, Ordering::Relaxed), body);
        let mut answer = http::Response::new(ReplyBody::from(body));
        *answer.status_mut() = http::StatusCode::from_u16(status).unwrap();
        Box::pin(async {
            tokio::task::yield_now().await;
            Ok(answer)
        })
    }
}

fn played(play: impl Fn(usize, Value) -> (u16, String) + Send + Sync + 'static) -> Salesbooth {
    let transport = Arc::new(Played(play, AtomicUsize::new(0)));
    Salesbooth::builder().api_key("sb_test_1").transport(transport).retry_policy(RetryPolicy::none()).build().unwrap()
}

#[tokio::test]
async fn nothing_that_is_made_with_a_secret_prints_it() {
    let key = format!("sb_test_{SECRET}");
    let proxied = Salesbooth::builder().api_key(key.as_str()).proxy(format!("http://u:{SECRET}@127.0.0.1:1"));
    silent(&proxied);
    let proxied = proxied.base_url(nobody()).customer_token(SECRET).session().build().unwrap();
    silent(&proxied);
    silent_error(&proxied.deals().get("deal_1").await.unwrap_err());
    silent(&SalesByte::builder().company_token(SECRET).integration_uuid(SECRET));
    silent(&Credential::from(SECRET));
    silent(&Secret::from(SECRET));
    silent(&Verifier::new([SECRET]).unwrap());
    silent(&sign(SECRET, SystemTime::now(), "{}"));
    for proxy in [format!("ftp://u:{SECRET}@a"), format!("http://{SECRET}@"), format!("{SECRET}:x:y")] {
        silent_error(&Salesbooth::builder().proxy(proxy).build().unwrap_err());
    }
    silent_error(&Verifier::new([format!("{SECRET}\n")]).unwrap_err());
    let of_vault = Salesbooth::builder().api_key(Credential::provider(Vault)).base_url(nobody()).build().unwrap();
    silent_error(&of_vault.deals().get("deal_1").await.unwrap_err());

    let mut session = CustomerSession::default();
    session.access_token = Some(SECRET.into());
    session.refresh_token = Some(SECRET.into());
    silent(&session);
    let login = CustomerLogin::new(&proxied, &session).unwrap();
    silent(&login);
    silent(&Credential::from(login));
    silent(&VerifyCustomerAccess::new(SECRET));
    silent(&RefreshCustomerSession::new(SECRET));
    silent(&CreateSession::new().email("a@b.example").password(SECRET));
    silent(&SetTwilioSettings::new().account_sid("AC1").auth_token(SECRET));
    let read = |json: Value| json.to_string();
    silent(&serde_json::from_str::<PlaygroundKey>(&read(json!({"api_key": SECRET}))).unwrap());
    silent(&serde_json::from_str::<CreatedApiKey>(&read(json!({"secret": SECRET}))).unwrap());

    let mcp = Mcp::new(&proxied);
    silent(&mcp);
    silent(&mcp.ping().credential(SECRET).header("Cookie", SECRET));
    silent(&mcp.tools().credential(SECRET));
    silent(&Batch::new(&proxied).with(|call| call.credential(SECRET).header("X-Any", SECRET)));
    let mut request = Request::new(&CREATE_DEAL);
    request.json(&json!({"password": SECRET}));
    request.header("Cookie", SECRET);
    silent(&request);
    let mut form = Form::new();
    form.field("a", SECRET);
    silent(&(form, FilePart::new(SECRET).name("a")));
}

#[test]
fn a_private_key_among_the_root_certificates_is_not_printed() {
    let builder = Salesbooth::builder().root_certificate(format!("-----BEGIN PRIVATE KEY-----\n{SECRET}"));
    silent(&builder);
}

#[tokio::test]
async fn the_key_of_an_error_is_the_one_that_was_sent() {
    let server = Server::start([answer(500, &[], "")]);
    let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
    for keys in [&["clé"][..], &["a", "b"], &[""]] {
        let call = keys.iter().fold(on(&client, &CREATE_DEAL), |call, key| call.header("Idempotency-Key", key));
        let error = failed(call).await;
        assert_eq!((error.kind(), error.field()), (Kind::InvalidRequest, Some("idempotency-key")), "{keys:?}: {error}");
    }
    assert!(server.asked().is_empty());
    let error = failed(on(&client, &CREATE_DEAL).header("Idempotency-Key", "mine")).await;
    assert_eq!(error.idempotency_key(), Some("mine"));
    assert_eq!(server.only().header("idempotency-key").as_deref(), Some("mine"));
}

#[tokio::test]
async fn line_breaks_get_into_no_request() {
    let server = Server::start([json_answer(200, "{}")]);
    let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
    let evil = "a\r\nX-Evil: 1";
    for call in [
        on(&client, &CREATE_DEAL).header("X-A", evil),
        on(&client, &CREATE_DEAL).header(evil, "a"),
        on(&client, &CREATE_DEAL).idempotency_key(evil),
        on(&client, &UPDATE_DEAL).if_match(evil),
        on(&client, &UPDATE_DEAL).delegation(evil),
        on(&client, &UPDATE_DEAL).credential(evil),
    ] {
        assert_eq!(failed(call).await.kind(), Kind::InvalidRequest);
    }
    assert!(Salesbooth::builder().user_agent(evil).build().is_err());
    assert!(Salesbooth::builder().delegation(evil).build().is_err());
    assert!(server.asked().is_empty());
    client.deals().get(evil).await.unwrap();
    let mut form = Form::new();
    form.file(evil, &FilePart::new("x").name(evil));
    let mut request = Request::new(&CREATE_DEAL);
    request.form(&form);
    client.engine().clone().send(request).await.unwrap();
    form.file("table", &FilePart::new("x").media_type(evil));
    let mut request = Request::new(&CREATE_DEAL);
    request.form(&form);
    let error = client.engine().clone().send(request).await.unwrap_err();
    assert_eq!((error.kind(), error.field()), (Kind::InvalidRequest, Some("table")));
    for asked in server.asked() {
        assert!(!asked.target.contains(['\r', '\n']) && asked.header("X-Evil").is_none());
        assert!(!asked.body.contains("\r\nX-Evil"), "{}", asked.body);
    }
}

#[test]
fn a_delivery_is_accepted_for_one_genuine_signature_and_nothing_else() {
    let verifier = Verifier::new(["whsec_1"]).unwrap();
    let now = UNIX_EPOCH + Duration::from_secs(1_773_052_200);
    for body in ["", "{}"] {
        let good = sign("whsec_1", now, body);
        assert!(verifier.verify_at(&good, body, now).is_ok());
        let signature = good[SIGNATURE_HEADER].to_str().unwrap().to_owned();
        let with = |signature: &str, timestamp: &str| {
            let mut headers = http::HeaderMap::new();
            headers.insert(SIGNATURE_HEADER, http::HeaderValue::from_bytes(signature.as_bytes()).unwrap());
            headers.insert(TIMESTAMP_HEADER, http::HeaderValue::from_bytes(timestamp.as_bytes()).unwrap());
            verifier.verify_at(&headers, body, now).err()
        };
        let at = "1773052200";
        assert_eq!(with(&signature, at), None);
        for timestamp in
            ["", "+1773052200", " 1773052200", "1773052200.0", "١٧٧٣٠٥٢٢٠٠", "-1", "0x1", "99999999999999999999"]
        {
            assert_eq!(with(&signature, timestamp), Some(VerifyError::MalformedTimestamp), "{timestamp}");
        }
        assert_eq!(with(&signature, "18446744073709551615"), Some(VerifyError::MalformedTimestamp));
        assert_eq!(with(&signature, "01773052200"), Some(VerifyError::WrongSignature));
        let hex = signature.strip_prefix("v1=").unwrap();
        for other in ["", hex, &format!("V1={hex}"), &format!("v0={hex}"), &format!("v1 ={hex}"), &format!("v11={hex}")]
        {
            assert_eq!(with(other, at), Some(VerifyError::UnknownScheme), "{other}");
        }
        for other in ["v1=", &signature[..66], &format!("{signature}0"), &format!("v1= {hex}"), "v1=,v1=zz"] {
            assert_eq!(with(other, at), Some(VerifyError::MalformedSignature), "{other}");
        }
        // A malformed signature does not affect the valid one next to it.
        assert_eq!(with(&format!("v1=,{signature},v1=zz"), at), None);
        let zeros = format!("v1={}", "0".repeat(64));
        assert_eq!(with(&zeros, at), Some(VerifyError::WrongSignature));
        assert_eq!(with(&format!("v2=x, {zeros}, {signature}"), at), None);
        let mut twice = good.clone();
        twice.append(SIGNATURE_HEADER, http::HeaderValue::from_static("v1=0"));
        let repeated = Some(VerifyError::RepeatedHeader { header: SIGNATURE_HEADER });
        assert_eq!(verifier.verify_at(&twice, body, now).err(), repeated);
    }
    assert!(verifier.verify_at(&sign("", now, "{}"), "{}", now).is_err());
}

#[tokio::test]
async fn a_list_over_mcp_that_never_ends_is_an_error() {
    let client = played(|number, body| {
        let result = json!({"tools": [{"name": "a"}], "nextCursor": format!("c{number}")});
        (200, json!({"jsonrpc": "2.0", "id": body["id"], "result": result}).to_string())
    });
    let tools = tokio::time::timeout(Duration::from_secs(60), Mcp::new(&client).tools().into_future()).await;
    let error = tools.expect("the list does not end").unwrap_err();
    assert_eq!(error.kind(), Kind::Undecodable);
    assert!(error.path() == Some("result.nextCursor"), "{error}");
}

#[tokio::test]
async fn a_fault_over_mcp_that_belongs_to_another_request_is_not_taken_for_the_answer() {
    for (id, taken) in [(json!("999"), false), (json!(null), true)] {
        let client = played(move |_, _| {
            let fault = json!({"code": -32601, "message": "no such method"});
            (200, json!({"jsonrpc": "2.0", "id": id, "error": fault}).to_string())
        });
        let error = Mcp::new(&client).call_tool("a", json!({})).await.unwrap_err();
        assert_eq!(error.kind() == Kind::Rejected, taken, "{error}");
    }
}

#[tokio::test]
async fn a_tool_that_failed_says_so_in_php_too() {
    for flag in [json!(true), json!(1), json!("true")] {
        let client = played(move |_, body| {
            let result = json!({"content": [{"type": "text", "text": "spent"}], "isError": flag});
            (200, json!({"jsonrpc": "2.0", "id": body["id"], "result": result}).to_string())
        });
        let error = Mcp::new(&client).call_tool("pay", json!({})).await.unwrap_err();
        assert_eq!(error.kind(), Kind::Rejected, "{error}");
    }
}

#[tokio::test]
async fn what_a_tool_says_does_not_let_it_be_called_twice() {
    let calls = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&calls);
    let transport = Played(
        move |_: usize, body: Value| {
            counted.fetch_add(1, Ordering::Relaxed);
            let text = json!({"error": true, "category": "transient_error", "retryable": true, "code": "service_unavailable",
                "recovery": {"retryable": true, "retry_after_seconds": 0}});
            let result = json!({"content": [{"type": "text", "text": text.to_string()}], "isError": true});
            (200, json!({"jsonrpc": "2.0", "id": body["id"], "result": result}).to_string())
        },
        AtomicUsize::new(0),
    );
    let client = Salesbooth::builder().api_key("sb_test_1").transport(Arc::new(transport)).build().unwrap();
    assert!(Mcp::new(&client).call_tool("pay", json!({})).await.is_err());
    assert_eq!(calls.load(Ordering::Relaxed), 1);
}

#[tokio::test]
async fn a_wrong_key_stays_at_home_wherever_it_comes_from() {
    let server = Server::start([json_answer(200, "{}")]);
    let client = server.salesbooth().session().build().unwrap();
    for operation in [&GET_DEAL, &KEY_OR_SESSION, &SESSION, &CUSTOMER] {
        let error = failed(on(&client, operation).credential("sb_pub_1")).await;
        assert_eq!(error.kind(), Kind::NotSent, "{error}");
    }
    for operation in [&IN_QUERY, &PUBLISHABLE_ONLY, &SESSION, &CUSTOMER] {
        assert_eq!(failed(on(&client, operation).credential("sb_live_1")).await.kind(), Kind::NotSent);
    }
    for header in ["Authorization", "x-api-key", "X-API-KEY", "Host", "Content-Length", "Transfer-Encoding"] {
        assert_eq!(failed(on(&client, &PUBLIC).header(header, "sb_live_1")).await.kind(), Kind::InvalidRequest);
    }
    assert!(server.asked().is_empty());
}

#[tokio::test]
async fn a_session_that_a_call_brings_goes_into_the_cookies_where_a_key_would_do_too() {
    let server = Server::start([json_answer(200, "{}")]);
    let client = server.salesbooth().build().unwrap();
    on(&client, &KEY_OR_SESSION).header("Cookie", "PHPSESSID=a").await.unwrap();
    on(&client, &KEY_OR_SESSION).credential("PHPSESSID=a").await.unwrap();
    on(&client, &KEY_OR_SESSION).credential("sb_test_1").await.unwrap();
    let asked = server.asked();
    for asked in &asked[..2] {
        assert_eq!((asked.header("cookie").as_deref(), asked.header("authorization")), (Some("PHPSESSID=a"), None));
    }
    assert_eq!(
        (asked[2].header("cookie"), asked[2].header("authorization").as_deref()),
        (None, Some("Bearer sb_test_1"))
    );
}
#[tokio::test]
async fn an_api_that_repeats_a_secret_of_the_body_does_not_put_it_into_the_error() {
    let refusal = json!({"error": true, "message": format!("unknown token {SECRET}")}).to_string();
    let server = Server::start([json_answer(400, &refusal)]);
    let client = server.salesbooth().build().unwrap();
    silent_error(&client.customer_auth().refresh(RefreshCustomerSession::new(SECRET)).await.unwrap_err());
    silent_error(&client.customer_auth().verify(VerifyCustomerAccess::new(SECRET)).await.unwrap_err());
    silent_error(
        &client.session_auth().create(CreateSession::new().email("a@b.example").password(SECRET)).await.unwrap_err(),
    );
    let mut session = CustomerSession::default();
    session.access_token = Some("eyJ.1".into());
    session.refresh_token = Some(SECRET.into());
    session.expires_in = Some(0);
    let login = CustomerLogin::new(&client, &session).unwrap();
    let customer = server.salesbooth().customer_token(login).build().unwrap();
    silent_error(&failed(on(&customer, &CUSTOMER)).await);
}
