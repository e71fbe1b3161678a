//! Edge cases: requests that a server turns away, replies that are cut off, values that cannot be sent. Nothing is sent twice or
//! lost.

#![cfg(any(feature = "tls-ring", feature = "tls-aws-lc"))]

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use crate::support::{
    Answer, Server, failed, on,
    operations::{CREATE_DEAL, GET_DEAL, UPDATE_DEAL},
    scripted::{Fate, Scripted, answered, ok, prompt, refused},
    secure,
};
use bytes::Bytes;
use http::Response;
use saleskit::{Category, Kind, Retry, RetryPolicy, Salesbooth, SalesboothBuilder};
use tokio::net::TcpListener;

/// An HTTP/2 server that resets its first requests, says that it did not process them (RFC 9113, 8.7), and then replies. Also
/// returns the number of requests.
async fn turning_away(times: usize) -> (SalesboothBuilder, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://localhost:{}", listener.local_addr().unwrap().port());
    let (acceptor, pem) = secure::acceptor();
    let requests = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&requests);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (acceptor, counted) = (acceptor.clone(), Arc::clone(&counted));
            tokio::spawn(async move {
                let Ok(stream) = acceptor.accept(stream).await else { return };
                let mut connection = h2::server::handshake(stream).await.unwrap();
                while let Some(Ok((_, mut respond))) = connection.accept().await {
                    if counted.fetch_add(1, Ordering::Relaxed) < times {
                        respond.send_reset(h2::Reason::REFUSED_STREAM);
                        continue;
                    }
                    let mut body = respond.send_response(Response::new(()), false).unwrap();
                    body.send_data(Bytes::from_static(br#"{"error": false, "data": {"a": 1}}"#), true).unwrap();
                }
            });
        }
    });
    (Salesbooth::builder().api_key("sb_test_1").base_url(url).root_certificate(pem), requests)
}

#[tokio::test]
async fn a_request_that_a_server_of_http_2_refuses_unread_is_sent_once_by_a_client_without_retries() {
    let (builder, requests) = turning_away(9).await;
    let client = builder.retry_policy(RetryPolicy::none()).build().unwrap();
    let error = failed(on(&client, &UPDATE_DEAL)).await;
    assert_eq!((requests.load(Ordering::Relaxed), error.attempts()), (1, 1), "{error}");
    assert_eq!((error.kind(), error.category()), (Kind::NotSent, Category::Transient), "{error}");
    assert!(error.message().contains("refused") && !error.message().contains("no connection"), "{error}");
}

#[tokio::test]
async fn a_request_that_a_server_of_http_2_refuses_unread_is_retried_by_the_engine_which_counts_it() {
    let (builder, requests) = turning_away(1).await;
    let client = builder.retry_policy(RetryPolicy::new().base(Duration::ZERO)).build().unwrap();
    let reply = on(&client, &UPDATE_DEAL).await.unwrap();
    assert_eq!((reply.http().attempts(), requests.load(Ordering::Relaxed)), (2, 2));
}

#[tokio::test(start_paused = true)]
async fn a_refusal_after_a_lost_write_without_a_key_leaves_the_outcome_unknown() {
    for status in [400, 404, 409, 422, 500] {
        let api = Scripted::new([Fate::Lost, refused(status, r#""code": "x", "message": "exists""#)]);
        let client = api.salesbooth().retry_policy(prompt().attempts(2)).build().unwrap();
        let error = failed(on(&client, &UPDATE_DEAL).retry(Retry::Safe)).await;
        assert_eq!((error.kind(), api.count()), (Kind::OutcomeUnknown, 2), "{error}");
        assert_eq!(error.status().unwrap().as_u16(), status);
    }
}

#[tokio::test(start_paused = true)]
async fn a_key_or_a_guard_that_a_server_would_read_as_empty_is_refused() {
    let api = Scripted::new([ok()]);
    let client = api.client();
    for blank in [" ", "\t", "", " a", "a "] {
        for call in [
            on(&client, &CREATE_DEAL).idempotency_key(blank),
            on(&client, &CREATE_DEAL).header("Idempotency-Key", blank),
            on(&client, &UPDATE_DEAL).if_match(blank),
            on(&client, &UPDATE_DEAL).header("If-Match", blank),
            on(&client, &UPDATE_DEAL).delegation(blank),
            on(&client, &UPDATE_DEAL).header("X-Delegation-ID", blank),
        ] {
            let error = failed(call).await;
            assert_eq!(
                (error.kind(), error.category()),
                (Kind::InvalidRequest, Category::Validation),
                "{blank:?} {error}"
            );
        }
        if blank.trim().is_empty() {
            assert!(Salesbooth::builder().delegation(blank).build().is_err());
        }
    }
    assert_eq!(api.count(), 0);
}

#[tokio::test(start_paused = true)]
async fn the_key_of_an_error_is_the_only_one_that_was_sent() {
    let api = Scripted::new([ok()]);
    let client = api.client();
    for call in [
        on(&client, &CREATE_DEAL).header("Idempotency-Key", "clé"),
        on(&client, &CREATE_DEAL).header("Idempotency-Key", "a").header("Idempotency-Key", "b"),
        on(&client, &CREATE_DEAL).idempotency_key("clé"),
    ] {
        let error = failed(call).await;
        assert_eq!((error.kind(), error.category()), (Kind::InvalidRequest, Category::Validation), "{error}");
    }
    assert_eq!(api.count(), 0);
}

#[tokio::test]
async fn a_refusal_whose_body_breaks_off_is_still_a_refusal() {
    for (status, kind) in [(422, Kind::Rejected), (409, Kind::Rejected), (500, Kind::OutcomeUnknown)] {
        let half = format!("HTTP/1.1 {status} X\r\nretry-after: 7\r\ncontent-length: 100\r\n\r\n{{\"error\": tr");
        let server = Server::start([Answer::SendAndClose(half.into())]);
        let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
        let error = failed(on(&client, &UPDATE_DEAL)).await;
        assert_eq!((error.kind(), error.status().map(|status| status.as_u16())), (kind, Some(status)), "{error}");
        assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
        assert!(std::error::Error::source(&error).is_some(), "the cause is available");
    }
}

#[tokio::test]
async fn times_beyond_all_clocks_are_no_limit_and_no_panic() {
    let server = Server::start([answer_429(), crate::support::json(200, "{}")]);
    let policy = RetryPolicy::new().base(Duration::MAX).cap(Duration::MAX).attempt_timeout(Duration::MAX);
    let client = server.salesbooth().api_key("sb_test_1").timeout(Duration::MAX).read_timeout(Duration::MAX);
    let client = client.connect_timeout(Duration::MAX).retry_policy(policy).build().unwrap();
    let error = failed(on(&client, &GET_DEAL).timeout(Duration::MAX)).await;
    assert_eq!(error.kind(), Kind::Rejected);
    on(&client, &GET_DEAL).timeout(Duration::MAX).await.unwrap();
}

fn answer_429() -> Answer {
    crate::support::answer(429, &[("retry-after", "18446744073709551615")], "")
}

#[tokio::test(start_paused = true)]
async fn a_call_does_not_show_the_values_of_its_query() {
    let client = Scripted::new([answered(200, &[], "{}")]).client();
    let mut request = saleskit::Request::new(&GET_DEAL);
    request.query("token", "hunter2");
    let call: saleskit::Call<serde_json::Value> = saleskit::Call::json(client.engine(), request);
    let shown = format!("{call:?}");
    assert!(shown.contains("token") && !shown.contains("hunter2"), "{shown}");
}

#[tokio::test]
async fn connections_that_are_kept_for_ever_and_never_pinged_are_no_panic() {
    let (builder, requests) = turning_away(0).await;
    let client = builder.idle_timeout(Duration::MAX).ping_interval(Duration::MAX).build().unwrap();
    for _ in 0..2 {
        on(&client, &GET_DEAL).await.unwrap();
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(requests.load(Ordering::Relaxed), 2);
    let server = Server::start([crate::support::json(200, "{}")]);
    let client = server.salesbooth().api_key("sb_test_1").idle_timeout(Duration::MAX).build().unwrap();
    on(&client, &GET_DEAL).await.unwrap();
    on(&client, &GET_DEAL).await.unwrap();
    assert_eq!(server.connections(), 1);
}

/// A server that replies to the first request of each connection, and closes when it has read another.
fn closing_later(wait: Duration) -> (String, Arc<AtomicUsize>) {
    use std::io::{Read, Write};
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let writes = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&writes);
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let (mut stream, counted) = (stream.unwrap(), Arc::clone(&counted));
            std::thread::spawn(move || {
                let mut chunk = [0; 4096];
                for number in 0.. {
                    let read = stream.read(&mut chunk).unwrap_or(0);
                    counted.fetch_add(usize::from(chunk[..read].starts_with(b"PATCH")), Ordering::Relaxed);
                    if number > 0 || read == 0 {
                        return;
                    }
                    stream.write_all(b"HTTP/1.1 200 X\r\ncontent-length: 2\r\n\r\n{}").unwrap();
                    if !wait.is_zero() {
                        std::thread::sleep(wait);
                        return;
                    }
                }
            });
        }
    });
    (url, writes)
}

#[tokio::test]
async fn a_write_over_a_connection_that_closes_meanwhile_is_received_once_at_most() {
    let (url, writes) = closing_later(Duration::ZERO);
    let client = Salesbooth::builder().api_key("sb_test_1").base_url(url).build().unwrap();
    on(&client, &GET_DEAL).await.unwrap();
    let error = failed(on(&client, &UPDATE_DEAL)).await;
    assert_eq!((error.kind(), writes.load(Ordering::Relaxed)), (Kind::OutcomeUnknown, 1), "{error}");

    for micros in [1, 200, 500, 1000, 2000] {
        let (url, writes) = closing_later(Duration::from_micros(micros));
        let client = Salesbooth::builder().api_key("sb_test_1").base_url(url).build().unwrap();
        for _ in 0..20 {
            on(&client, &GET_DEAL).retry(Retry::Never).await.ok();
            tokio::time::sleep(Duration::from_micros(micros)).await;
            let before = writes.load(Ordering::Relaxed);
            let done = on(&client, &UPDATE_DEAL).await;
            let got = writes.load(Ordering::Relaxed) - before;
            assert!(got <= 1, "{done:?}");
            assert!(done.is_err() || got == 1, "{done:?}");
        }
    }
}

#[tokio::test]
async fn odd_answers_are_errors_and_no_panic() {
    let (rejected, undecodable) = (Kind::Rejected, Kind::Undecodable);
    let answers = [
        ("HTTP/1.1 200 X\r\ncontent-length: 14\r\n\r\n{\"error\": NaN}", undecodable),
        ("HTTP/1.1 302 X\r\nlocation: //[\r\ncontent-length: 0\r\n\r\n", rejected),
        ("HTTP/1.1 503 X\r\nretry-after: Mon, 01 Jan 0001 00:00:00 GMT\r\ncontent-length: 0\r\n\r\n", rejected),
        ("HTTP/1.1 503 X\r\nretry-after: Fri, 31 Dec 9999 23:59:59 GMT\r\ncontent-length: 0\r\n\r\n", rejected),
        ("HTTP/1.1 400 X\r\ncontent-length: 43\r\n\r\n{\"recovery\": {\"retry_after_seconds\": 1e308}}", rejected),
        ("HTTP/1.1 400 X\r\ncontent-length: 40\r\n\r\n{\"recovery\": {\"retry_after_seconds\": -1}}", rejected),
    ];
    for (answer, kind) in answers {
        let server = Server::start([Answer::SendAndClose(answer.into())]);
        let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
        let error = failed(on(&client, &UPDATE_DEAL)).await;
        assert_eq!(error.kind(), kind, "{answer:?}: {error}");
        let _ = (format!("{error} {error:?}"), error.retry_after(), error.rate_limit());
    }
}

#[tokio::test]
async fn an_answer_without_a_body_is_a_reply() {
    for answer in ["HTTP/1.1 204 X\r\n\r\n", "HTTP/1.1 200 X\r\ncontent-type: \r\ncontent-length: 0\r\n\r\n"] {
        let server = Server::start([Answer::SendAndClose(answer.into())]);
        let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
        assert!(on(&client, &UPDATE_DEAL).await.unwrap().is_null(), "{answer:?}");
    }
}

#[tokio::test]
async fn a_body_that_has_arrived_whole_is_collected_up_to_the_limit_too() {
    let body = || saleskit::ReplyBody::from("12345");
    assert_eq!(body().collect(5).await.unwrap(), "12345");
    assert!(format!("{:?}", body().collect(4).await.unwrap_err()).contains("longer than 4 bytes"));
}

#[tokio::test]
async fn a_proxy_that_the_http_client_cannot_read_is_refused_and_not_passed_by() {
    let (builder, requests) = turning_away(0).await;
    for proxy in ["socks5://ex\u{e4}mple:1080", "socks5h://hunter2:hunter2@a{b:1080"] {
        let error = builder.clone().proxy(proxy).build().unwrap_err().to_string();
        assert!(error.contains("`proxy`") && !error.contains("hunter2"), "{error}");
    }
    let client = builder.proxy("socks5://u|:p^`{}%40@127.0.0.1:1").retry_policy(RetryPolicy::none()).build().unwrap();
    assert_eq!(failed(on(&client, &GET_DEAL)).await.kind(), Kind::NotSent);
    assert_eq!(requests.load(Ordering::Relaxed), 0);
}

#[tokio::test(start_paused = true)]
async fn a_number_that_json_has_no_form_for_is_refused_and_not_sent_as_null() {
    use saleskit::salesbooth::deals::{CreateDeal, UpdateDeal};
    let api = Scripted::new([ok()]);
    let client = api.client();
    for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let created = client.deals().create(CreateDeal::new().tax_rate(number)).await.unwrap_err();
        let updated = client.deals().update("deal_1", UpdateDeal::new().tax_rate(number)).await.unwrap_err();
        for error in [created, updated] {
            assert_eq!((error.kind(), error.category()), (Kind::InvalidRequest, Category::Validation), "{error}");
            assert!(error.message().contains("`tax_rate`"), "{error}");
        }
    }
    assert_eq!(api.count(), 0);
    client.deals().create(CreateDeal::new().tax_rate(0.1)).await.unwrap();
}
