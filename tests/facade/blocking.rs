//! Calls, lists and streams without async code.

#![cfg(all(feature = "blocking", feature = "salesbooth-staff"))]

use std::{
    io::Read,
    thread,
    time::{Duration, Instant},
};

use crate::support::{
    Answer, Server, answer, json,
    lists::{Lists, Style},
};
use bytes::Bytes;
use saleskit::{
    ByteStream, Call, Envelope, Error, Kind, Method, Operation, ReplyKind, Request, RetryPolicy, Salesbooth,
    blocking::{Blocking, Wait},
    update_with,
};

static EXPORT: Operation = Operation::new("audit_export", "audit", Method::Get, "/audit/export")
    .envelope(Envelope::None)
    .reply(ReplyKind::Stream);

const DEAL: &str = r#"{"error": false, "data": {"deal_id": "deal_1", "title": "Pro plan"}}"#;

fn client(server: &Server) -> Salesbooth {
    server.salesbooth().api_key("sb_test_1").build().unwrap()
}

fn refused(error: &Error) {
    assert_eq!(error.kind(), Kind::NotSent);
    let text = error.to_string();
    assert!(text.contains("async runtime must not block") && text.contains("await the call"), "{text}");
}

#[test]
fn a_call_is_sent_and_waited_for() {
    let server = Server::start([json(200, DEAL)]);
    let deal = client(&server).deals().get("deal_1").wait().unwrap();
    assert_eq!((deal.title.as_deref(), deal.http().status().as_u16()), (Some("Pro plan"), 200));
    assert_eq!(server.only().target, "/deals?id=deal_1");
}

#[test]
fn an_error_of_a_call_is_its_own() {
    let server = Server::start([json(404, r#"{"error": true, "code": "deal.not_found", "message": "No such deal"}"#)]);
    let error = client(&server).deals().get("deal_2").wait().unwrap_err();
    assert_eq!((error.kind(), error.code(), error.attempts()), (Kind::Rejected, Some("deal.not_found"), 1));
}

#[test]
fn repeats_and_timeouts_need_no_async_code() {
    let server = Server::start([json(503, "{}"), json(200, DEAL), Answer::Silence]);
    let policy = RetryPolicy::new().base(Duration::from_millis(1));
    let client = server.salesbooth().api_key("sb_test_1").retry_policy(policy).build().unwrap();
    assert_eq!(client.deals().get("deal_1").wait().unwrap().http().attempts(), 2);
    let error = client.deals().get("deal_1").timeout(Duration::from_millis(50)).wait().unwrap_err();
    assert!(error.to_string().contains("time"), "{error}");
}

#[test]
fn whatever_can_be_awaited_can_be_waited_for() {
    let tagged = answer(200, &[("etag", "W/\"3\"")], DEAL);
    let server = Server::start([tagged, json(200, DEAL)]);
    let client = client(&server);
    let update = update_with(
        || client.deals().get("deal_1"),
        |_: &saleskit::salesbooth::deals::Deal| {
            client.deals().update("deal_1", saleskit::salesbooth::deals::UpdateDeal::new().notes("x"))
        },
    );
    update.wait().unwrap();
    assert_eq!(server.asked()[1].header("if-match").unwrap(), "W/\"3\"");
}

#[test]
fn a_list_is_an_iterator_over_all_its_pages() {
    let lists = Lists::new(Style::Offset, 0..25, 10);
    let client = lists.salesbooth();
    let ids: Result<Vec<_>, Error> =
        client.staff().list().items().blocking().map(|member| Ok(member?.id()?.to_owned())).collect();
    assert_eq!(ids.unwrap(), (0..25).map(|id| id.to_string()).collect::<Vec<_>>());
    let sizes: Vec<_> = client.staff().list().pages().prefetch(2).blocking().map(|page| page.unwrap().len()).collect();
    assert_eq!(sizes, [10, 10, 5]);
}

#[test]
fn a_list_that_is_iterated_tells_its_checkpoint_and_goes_on_after_an_error() {
    let lists = Lists::new(Style::Offset, 0..25, 10);
    lists.state().failing.insert(1);
    let client = lists.salesbooth();
    let mut members = client.staff().list().items().prefetch(0).blocking();
    assert_eq!(members.by_ref().take(10).filter(Result::is_ok).count(), 10);
    assert_eq!(members.next().unwrap().unwrap_err().status().unwrap(), 502);
    assert_eq!(members.get_ref().total(), Some(25));
    let checkpoint = members.get_ref().checkpoint();
    assert_eq!(members.count(), 15);
    assert_eq!(client.staff().list().items().resume_from(checkpoint).blocking().count(), 15);
}

#[test]
fn pages_are_fetched_ahead_while_the_thread_is_busy() {
    let lists = Lists::new(Style::Offset, 0..25, 10);
    let mut members = lists.salesbooth().staff().list().items().blocking();
    assert_eq!(members.by_ref().take(5).count(), 5);
    let patience = Instant::now();
    while lists.requests() < 2 {
        assert!(patience.elapsed() < Duration::from_secs(20), "nothing was fetched");
        thread::sleep(Duration::from_millis(1));
    }
    assert_eq!(members.count(), 20);
}

#[test]
fn a_body_is_an_iterator_of_pieces_or_a_reader() {
    let server = Server::start([answer(200, &[], "one,two\n3,4\n")]);
    let client = client(&server);
    let open = || Call::<ByteStream>::stream(client.engine(), Request::new(&EXPORT)).wait().unwrap().into_inner();
    let whole: Result<Vec<Bytes>, Error> = open().blocking().collect();
    assert_eq!(whole.unwrap().concat(), b"one,two\n3,4\n");
    let (mut text, mut small) = (String::new(), [0; 5]);
    let mut reader = open().blocking().into_reader();
    assert_eq!(reader.read(&mut small).unwrap(), 5);
    reader.read_to_string(&mut text).unwrap();
    assert_eq!((&small[..], &*text), (&b"one,t"[..], "wo\n3,4\n"));
    assert_eq!(open().collect().wait().unwrap(), "one,two\n3,4\n");
}

#[test]
fn a_body_that_breaks_off_is_an_error_of_the_reader() {
    let cut = Answer::SendAndClose(b"HTTP/1.1 200 X\r\ncontent-length: 100\r\n\r\nhalf".to_vec());
    let server = Server::start([cut]);
    let body = Call::<ByteStream>::stream(client(&server).engine(), Request::new(&EXPORT)).wait().unwrap();
    let mut text = String::new();
    let fault = body.into_inner().blocking().into_reader().read_to_string(&mut text).unwrap_err();
    assert!(fault.get_ref().unwrap().is::<Error>(), "{fault}");
}

#[test]
fn several_threads_wait_at_once() {
    let server = Server::start([json(200, DEAL)]);
    let client = client(&server);
    let threads: Vec<_> = (0..8)
        .map(|_| {
            let client = client.clone();
            thread::spawn(move || (0..10).filter(|_| client.deals().get("deal_1").wait().is_ok()).count())
        })
        .collect();
    let sent: usize = threads.into_iter().map(|thread| thread.join().unwrap()).sum();
    assert_eq!((sent, server.asked().len()), (80, 80));
}

#[tokio::test]
async fn waiting_inside_of_an_async_runtime_is_an_error_and_sends_nothing() {
    let lists = Lists::new(Style::Offset, 0..25, 10);
    let client = lists.salesbooth();
    refused(&client.deals().get("deal_1").wait().unwrap_err());
    let mut members = client.staff().list().items().blocking();
    refused(&members.next().unwrap().unwrap_err());
    assert!(members.next().is_none(), "a loop that ignores errors ends");
    assert_eq!(lists.requests(), 0);
    // The same list continues in async code.
    assert!(members.into_inner().try_next().await.unwrap().is_some());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_thread_of_a_runtime_waits_but_one_of_its_own_does() {
    let server = Server::start([json(200, DEAL)]);
    let client = client(&server);
    let (worker, pool) = (client.clone(), client.clone());
    refused(&tokio::spawn(async move { worker.deals().get("deal_1").wait().unwrap_err() }).await.unwrap());
    refused(&tokio::task::spawn_blocking(move || pool.deals().get("deal_1").wait().unwrap_err()).await.unwrap());
    assert_eq!(server.asked().len(), 0);
    assert!(thread::spawn(move || client.deals().get("deal_1").wait().is_ok()).join().unwrap());
}

#[test]
fn a_client_is_used_from_async_code_and_without_it() {
    let server = Server::start([json(200, DEAL)]);
    let client = client(&server);
    client.deals().get("deal_1").wait().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async { client.deals().get("deal_1").await.unwrap() });
    client.deals().get("deal_1").wait().unwrap();
    assert_eq!(server.asked().len(), 3);
}
