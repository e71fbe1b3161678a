//! Searches for secrets of every kind, in every kind of call, wherever text comes out. That includes the most detailed traces of
//! all crates, errors and their causes in every format, `Debug` output, observers, panics, and the requests themselves.
//!
//! This is a separate binary, because its tracing subscriber applies to the whole process.

#![cfg(all(feature = "full", feature = "tracing"))]
#![allow(clippy::unwrap_used)]

#[path = "facade/support/mod.rs"]
mod support;

#[path = "canaries/looked.rs"]
mod looked;

use std::{
    sync::{Arc, Mutex},
    time::SystemTime,
};

use looked::{BASIC, Looked};
use saleskit::{
    Batch, Credential, CustomerLogin, Error, FilePart, Follow, Mcp, RetryPolicy, SalesByte, Salesbooth,
    SalesboothBuilder,
    salesbooth::{
        chat::{ChatMessage, ChatRole, StreamChat},
        csv_import::{CsvImportEntity, ParseCsvImport},
        customer_auth::{CustomerSession, RefreshCustomerSession},
        deals::CreateDeal,
        internal::SetTwilioSettings,
        session_auth::CreateSession,
    },
    salesbyte::integrations::CreateQuote,
    webhooks::{Verifier, sign},
};
use serde_json::json;
use support::{Answer, Asked, Server, answer, on, on_byte, operations::*, secure};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional},
    net::{TcpListener, TcpStream},
};

const KEY: &str = "sb_test_canaryKey01";
const OTHER_KEY: &str = "sb_test_canaryKey02";
const PUBLISHABLE: &str = "sb_pub_canaryKey03";
const TOKEN: &str = "canaryCompany04";
const UUID: &str = "canaryUuid05";
const PASSWORD: &str = "canaryPassword06";
const COOKIE: &str = "canaryCookie07";
const CUSTOMER: &str = "canaryCustomer08";
const REFRESH: &str = "canaryRefresh09";
const TWILIO: &str = "canaryTwilio10";
const HEADER: &str = "canaryHeader11";
const UPLOAD: &str = "canaryUpload12";
const WORDS: &str = "canaryWords13";
const PROXY: &str = "canaryProxy14";
const WEBHOOK: &str = "whsec_canaryWebhook15";

/// Replies of a server that repeats what it was sent.
fn answers(own: &[&str]) -> Vec<Answer> {
    let all = own.join(" ");
    let refusal = format!(
        r#"{{"error": true, "message": "unknown {all}", "code": "{all}", "ref": "trace_1", "details": {{"fields": {{"key": "{all}"}}}}}}"#
    );
    let text = |status, body: &str| answer(status, &[("content-type", "text/plain"), ("x-echo", &all)], body);
    vec![
        support::json(200, r#"{"error": false, "data": {}}"#),
        support::json(400, &refusal),
        support::json(200, &refusal),
        support::json(503, &refusal),
        support::json(200, &format!(r#"{{"error": false, "data": {{"{all}": "{all}", "items": [{{"#)),
        support::json(200, &format!(r#"{{"error": false, "data": "{all}"}}"#)),
        support::json(200, &format!(r#"{{"error": false, "data": {{"{all}": {{"{all}": [}}}}}}"#)),
        support::json(
            200,
            &format!(r#"{{"error": false, "data": {{"items": [{{"id": [{{"{all}": 1}}]}}], "{all}": 1}}}}"#),
        ),
        answer(200, &[("content-type", &format!("text/{}; a={}", own[0], own[0]))], &all),
        answer(200, &[("content-type", "application/json"), ("content-encoding", own[0])], "{}"),
        text(401, &all),
        text(500, &format!("<html>{all}</html>")),
        answer(302, &[("location", &format!("https://u:{}@a.example/?key={}", own[0], own.join("&")))], ""),
        Answer::SendAndClose(Vec::new()),
        Answer::SendAndClose(format!("HTTP/1.1 {all}\r\n\r\n").into_bytes()),
        Answer::SendAndClose(format!("HTTP/1.1 200 X\r\ncontent-length: 900\r\n\r\n{{\"a\": \"{all}").into_bytes()),
    ]
}

/// A client whose observers report to the search, with two attempts per call.
fn observed(looked: &Looked, builder: SalesboothBuilder) -> SalesboothBuilder {
    let (calls, retries) = (looked.clone(), looked.clone());
    builder
        .retry_policy(RetryPolicy::new().attempts(2).base(std::time::Duration::ZERO))
        .on_call(move |event| calls.debug("on_call", event))
        .on_retry(move |event| retries.debug("on_retry", event))
}

/// Where the canaries are in the requests that a server received.
fn places(asked: &[Asked]) -> Vec<String> {
    let mut places = Vec::new();
    for asked in asked {
        places.extend(looked::canaries(&asked.method).map(|canary| format!("{canary} in the method")));
        places.extend(looked::canaries(&asked.target).map(|canary| format!("{canary} in the target")));
        places.extend(looked::canaries(&asked.body).map(|canary| format!("{canary} in the body")));
        for (name, value) in &asked.headers {
            let (name, found) =
                (name.to_ascii_lowercase(), looked::canaries(&format!("{name} {value}")).collect::<Vec<_>>());
            places.extend(found.into_iter().map(|canary| format!("{canary} in {name}")));
        }
    }
    places.sort();
    places.dedup();
    places
}

/// Makes a call against every reply. Its canaries must be in these places of the requests and nowhere else.
async fn each<F: Future<Output = Result<(), Error>>>(
    looked: &Looked,
    name: &str,
    own: &[&str],
    expected: &[&str],
    call: impl Fn(SalesboothBuilder, String) -> F,
) {
    for answer in answers(own) {
        let server = Server::start([answer]);
        let builder = observed(looked, Salesbooth::builder().base_url(server.url()));
        looked.debug(name, &builder);
        if let Err(error) = call(builder, server.url()).await {
            looked.error(name, &error);
        }
        let found = places(&server.asked());
        looked.count("requests", server.asked().len());
        assert_eq!(found, expected, "{name}");
    }
}

#[tokio::test]
async fn each_secret_is_in_the_one_place_where_it_belongs() {
    let looked = Looked::start();
    calls_with_a_key(&looked).await;
    calls_with_other_keys(&looked).await;
    calls_with_contents(&looked).await;
    calls_with_secrets_beside_the_key(&looked).await;
    calls_of_people(&looked).await;
    calls_of_salesbyte(&looked).await;
    over_proxies(&looked).await;
    webhooks(&looked);
    panics(&looked).await;
    looked.end();
}

/// Plain calls, lists, streams, batches and undocumented calls.
async fn calls_with_a_key(looked: &Looked) {
    let in_bearer = ["sb_test_canaryKey01 in authorization"];
    each(looked, "a call", &[KEY], &in_bearer, async |builder, _| {
        let client = builder.api_key(KEY).build()?;
        looked.debug("client", &client);
        let call = client.deals().get("deal_1");
        looked.debug("call", &call);
        call.await.map(drop)
    })
    .await;
    each(looked, "a write", &[KEY], &in_bearer, async |builder, _| {
        builder.api_key(KEY).build()?.deals().create(CreateDeal::new().title("a")).await.map(drop)
    })
    .await;
    each(looked, "a list", &[KEY], &in_bearer, async |builder, _| {
        let mut items = builder.api_key(KEY).build()?.deals().list().items();
        looked.debug("items", &items);
        items.try_next().await.map(drop)
    })
    .await;
    each(looked, "a stream", &[KEY], &in_bearer, async |builder, _| {
        let reply = builder.api_key(KEY).build()?.activity_stream().open().await?;
        looked.debug("stream", &reply);
        reply.into_inner().collect().await.map(drop)
    })
    .await;
    each(looked, "a batch", &[KEY], &in_bearer, async |builder, _| {
        let client = builder.api_key(KEY).build()?;
        let mut batch = Batch::new(&client);
        let _ = batch.add(client.deals().create(CreateDeal::new().title("a")))?;
        looked.debug("batch", &batch);
        batch.send().await.map(drop)
    })
    .await;
    each(looked, "an undocumented call", &[KEY], &in_bearer, async |builder, _| {
        builder.api_key(KEY).build()?.request(saleskit::Method::Get, "/a").await.map(drop)
    })
    .await;
}

/// Keys in unusual places.
async fn calls_with_other_keys(looked: &Looked) {
    each(looked, "a header", &[KEY], &["sb_test_canaryKey01 in x-api-key"], async |builder, _| {
        builder.api_key(KEY).api_key_header().build()?.deals().get("deal_1").await.map(drop)
    })
    .await;
    let other = ["sb_test_canaryKey02 in authorization"];
    each(looked, "a key of the call", &[OTHER_KEY], &other, async |builder, _| {
        let call = builder.api_key(KEY).build()?.deals().get("deal_1").credential(OTHER_KEY);
        looked.debug("call", &call);
        call.await.map(drop)
    })
    .await;
    let in_query = ["sb_pub_canaryKey03 in the target"];
    each(looked, "a key in the query", &[PUBLISHABLE], &in_query, async |builder, _| {
        on(&builder.api_key(PUBLISHABLE).build()?, &IN_QUERY).await.map(drop)
    })
    .await;
}

/// Files and texts that callers send.
async fn calls_with_contents(looked: &Looked) {
    let with = |place: &'static str| [place, "sb_test_canaryKey01 in authorization"];
    each(looked, "an upload", &[KEY], &with("canaryUpload12 in the body"), async |builder, _| {
        let file = FilePart::new(format!("{UPLOAD}\n")).name("a.csv");
        looked.debug("file", &file);
        let call =
            builder.api_key(KEY).build()?.csv_import().parse(ParseCsvImport::new(file, CsvImportEntity::Customers));
        looked.debug("upload", &call);
        call.await.map(drop)
    })
    .await;
    each(looked, "a tool", &[KEY], &with("canaryWords13 in the body"), async |builder, _| {
        let call = Mcp::new(&builder.api_key(KEY).build()?).call_tool("a", json!({"card": WORDS}));
        looked.debug("tool", &call);
        call.await.map(drop)
    })
    .await;
    each(looked, "a chat", &[KEY], &with("canaryWords13 in the body"), async |builder, _| {
        let question = StreamChat::new(vec![ChatMessage::new().role(ChatRole::User).content(WORDS)]);
        let mut answer = builder.api_key(KEY).build()?.chat().stream(question).events();
        looked.debug("chat", &answer);
        answer.try_next().await.map(drop)
    })
    .await;
    each(looked, "a followed stream", &[KEY], &["sb_test_canaryKey01 in authorization"], async |builder, _| {
        let prompt = Follow::new().backoff(std::time::Duration::ZERO, std::time::Duration::ZERO).attempts(2);
        let mut events = builder.api_key(KEY).build()?.events().stream().follow_with(prompt);
        events.try_next().await.map(drop)
    })
    .await;
}

/// The caller's headers, and secrets in bodies.
async fn calls_with_secrets_beside_the_key(looked: &Looked) {
    each(
        looked,
        "a header of the caller",
        &[KEY],
        &["canaryHeader11 in x-any", "sb_test_canaryKey01 in authorization"],
        async |builder, _| {
            let call = builder.api_key(KEY).build()?.deals().get("deal_1").header("X-Any", HEADER);
            looked.debug("call", &call);
            call.await.map(drop)
        },
    )
    .await;
    each(looked, "a cookie of the caller", &[COOKIE], &["canaryCookie07 in cookie"], async |builder, _| {
        let call = on(&builder.build()?, &SESSION).header("Cookie", &format!("theme=dark; PHPSESSID={COOKIE}"));
        looked.debug("cookie", &call);
        call.await.map(drop)
    })
    .await;
    each(looked, "a secret of the body", &[TWILIO], &["canaryTwilio10 in the body"], async |builder, _| {
        let settings = SetTwilioSettings::new().account_sid("AC1").auth_token(TWILIO);
        looked.debug("settings", &settings);
        let call = builder.session().build()?.internal().set_twilio_settings(settings).header("Cookie", "a=b");
        looked.debug("call", &call);
        call.await.map(drop)
    })
    .await;
}

/// Sessions, customers, and exchanges of their tokens.
async fn calls_of_people(looked: &Looked) {
    each(looked, "a sign-in", &[PASSWORD], &["canaryPassword06 in the body"], async |builder, _| {
        let call = builder
            .session()
            .build()?
            .session_auth()
            .create(CreateSession::new().email("a@b.example").password(PASSWORD));
        looked.debug("sign-in", &call);
        call.await.map(drop)
    })
    .await;
    for refusal in answers(&[COOKIE]) {
        let cookie = format!("PHPSESSID={COOKIE}");
        let server = Server::start([answer(200, &[("set-cookie", &cookie)], "{}"), refusal]);
        let client = observed(looked, server.salesbooth()).session().build().unwrap();
        on(&client, &SIGN_IN).await.unwrap();
        looked.debug("session", &client);
        if let Err(error) = on(&client, &SESSION).await {
            looked.error("session", &error);
        }
        assert_eq!(places(&server.asked()), ["canaryCookie07 in cookie"]);
    }
    each(looked, "a customer", &[CUSTOMER], &["canaryCustomer08 in authorization"], async |builder, _| {
        on(&builder.customer_token(CUSTOMER).build()?, &support::operations::CUSTOMER).await.map(drop)
    })
    .await;
    each(looked, "an exchange", &[REFRESH], &["canaryRefresh09 in the body"], async |builder, _| {
        let call = builder.build()?.customer_auth().refresh(RefreshCustomerSession::new(REFRESH));
        looked.debug("exchange", &call);
        call.await.map(drop)
    })
    .await;
    let mut session = CustomerSession::default();
    session.access_token = Some(CUSTOMER.into());
    session.refresh_token = Some(REFRESH.into());
    session.expires_in = Some(0);
    looked.debug("session", &session);
    each(looked, "a renewal", &[REFRESH], &["canaryRefresh09 in the body"], async |builder, url| {
        let visitor = Salesbooth::builder().base_url(url).retry_policy(RetryPolicy::none()).build()?;
        let login = CustomerLogin::new(&visitor, &session)?;
        looked.debug("login", &login);
        let client = builder.customer_token(Credential::provider(login)).build()?;
        on(&client, &support::operations::CUSTOMER).await.map(drop)
    })
    .await;
}

async fn calls_of_salesbyte(looked: &Looked) {
    for answer in answers(&[TOKEN, UUID]) {
        let server = Server::start([answer]);
        let builder = SalesByte::builder().base_url(server.url()).company_token(TOKEN).integration_uuid(UUID);
        looked.debug("SalesByte", &builder);
        let client = builder.retry_policy(RetryPolicy::none()).build().unwrap();
        looked.debug("SalesByte", &client);
        for error in [
            client.quotes().list().await.map(drop).err(),
            client.integrations().create_quote(CreateQuote::new()).await.map(drop).err(),
            on_byte(&client, &CREATE_QUOTE).await.map(drop).err(),
        ] {
            // The server of this test repeats both credentials, but a request only knows its own.
            error.iter().for_each(|error| looked.error_of("SalesByte", error, &[TOKEN, UUID]));
        }
        let found = places(&server.asked());
        assert!(found.iter().all(|place| ["canaryCompany04 in authorization", "canaryUuid05 in the body"].contains(&place.as_str())), "{found:?}");
    }
}

/// A proxy that reads the traffic until a tunnel is open.
async fn tunnel(to: u16) -> (String, Arc<Mutex<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let read = Arc::<Mutex<String>>::default();
    let all = Arc::clone(&read);
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut byte = [0];
        while !all.lock().unwrap().ends_with("\r\n\r\n") {
            assert_eq!(stream.read(&mut byte).await.unwrap(), 1);
            all.lock().unwrap().push(char::from(byte[0]));
        }
        stream.write_all(b"HTTP/1.1 200 X\r\n\r\n").await.unwrap();
        let mut server = TcpStream::connect(("127.0.0.1", to)).await.unwrap();
        let _ = copy_bidirectional(&mut stream, &mut server).await;
    });
    (format!("http://shop:{PROXY}@{address}"), read)
}

async fn over_proxies(looked: &Looked) {
    let plain = Server::start([support::json(200, "{}")]);
    let address = plain.url().replace("http://", &format!("http://shop:{PROXY}@"));
    let builder = observed(looked, Salesbooth::builder().base_url(support::nobody()).proxy(address).api_key(KEY));
    looked.debug("proxy", &builder);
    builder.build().unwrap().deals().get("deal_1").await.unwrap();
    let both = ["canaryProxy14 in proxy-authorization", "sb_test_canaryKey01 in authorization"];
    assert_eq!(places(&plain.asked()), both, "a proxy of plain requests reads them");

    let (acceptor, certificate) = secure::acceptor();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let seen = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        let mut connection = h2::server::handshake(acceptor.accept(stream).await.unwrap()).await.unwrap();
        let (request, mut respond) = connection.accept().await.unwrap().unwrap();
        respond.send_response(http::Response::new(()), false).unwrap().send_data("{}".into(), true).unwrap();
        tokio::spawn(async move { while connection.accept().await.is_some() {} });
        request.into_parts().0
    });
    let (address, read) = tunnel(port).await;
    let builder = observed(looked, Salesbooth::builder().base_url(format!("https://localhost:{port}")).proxy(address));
    let client = builder.root_certificate(certificate).api_key(KEY).build().unwrap();
    looked.debug("tunnel", &client);
    client.deals().get("deal_1").await.unwrap();
    let seen = seen.await.unwrap();
    let head = read.lock().unwrap().clone();
    assert!(head.starts_with("CONNECT ") && head.contains(BASIC), "{head}");
    assert_eq!(looked::canaries(&head).collect::<Vec<_>>(), [PROXY], "{head}");
    assert!(seen.headers.get("proxy-authorization").is_none());
    assert_eq!(seen.headers["authorization"], format!("Bearer {KEY}"));
    let others = seen.headers.iter().filter(|(name, _)| *name != "authorization");
    assert_eq!(looked::canaries(&format!("{:?} {:?}", seen.uri, others.collect::<Vec<_>>())).count(), 0);
}

fn webhooks(looked: &Looked) {
    let verifier = Verifier::new([WEBHOOK]).unwrap();
    looked.debug("verifier", &verifier);
    let headers = sign(WEBHOOK, SystemTime::now(), WORDS);
    looked.debug("signature", &headers);
    looked.debug("delivery", &verifier.verify(&headers, WORDS).unwrap());
    looked.debug("delivery", &verifier.verify(&headers, WORDS).unwrap().event());
    looked.debug("refusal", &verifier.verify(&headers, HEADER).unwrap_err());
    looked.error("webhooks", &Verifier::new([format!("{WEBHOOK}\n")]).unwrap_err());
}

/// No function of the crate is documented to panic. Callers' own code may panic, and then prints the `Debug` output of a value.
async fn panics(looked: &Looked) {
    let mut count = 0;
    for refusal in answers(&[KEY]) {
        let server = Server::start([refusal]);
        let client = observed(looked, Salesbooth::builder().base_url(server.url())).api_key(KEY).build().unwrap();
        let unwrapped = tokio::spawn(async move { client.deals().get("deal_1").await.expect("a deal").into_inner() });
        let reported = Salesbooth::builder().base_url(server.url()).api_key(KEY).retry_policy(RetryPolicy::none());
        let reported = reported.on_call(|event| panic!("{event:?}")).build().unwrap();
        let observed = tokio::spawn(async move { reported.deals().get("deal_1").await.map(drop) });
        for ended in [unwrapped.await.map(drop), observed.await.map(drop)] {
            let Err(ended) = ended else { continue };
            let panic = ended.into_panic();
            let words = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
            looked.text("messages of panics", words.unwrap());
            count += 1;
        }
    }
    assert!(count > 20, "only {count} panics");
}
