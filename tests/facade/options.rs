//! Options of one call, and clients with other options over the same connections.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use crate::support::{
    Answer, Server, answer, failed, json, on,
    operations::*,
    scripted::{Fate, Scripted, ok},
};
use saleskit::{Kind, RetryPolicy, SalesByte, Salesbooth, Transport};

#[tokio::test(start_paused = true)]
async fn a_call_is_sent_as_often_as_it_says_whatever_the_policy_says() {
    let api = Scripted::new([Fate::Lost]);
    let client = api.client();
    for (attempts, policy) in [(1, 3), (2, 3), (5, 3)] {
        assert_ne!(attempts, policy);
        let error = failed(on(&client, &GET_DEAL).attempts(attempts)).await;
        assert_eq!((error.attempts(), api.take().len()), (attempts, attempts as usize), "{error}");
    }
    assert_eq!(failed(on(&client, &GET_DEAL)).await.attempts(), 3);
    let once = api.salesbooth().retry_policy(RetryPolicy::none()).build().unwrap();
    assert_eq!(failed(on(&once, &GET_DEAL).attempts(2)).await.attempts(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_call_that_may_not_be_repeated_is_sent_once_however_many_attempts_it_has() {
    let api = Scripted::new([Fate::Lost]);
    assert_eq!(failed(on(&api.client(), &UPDATE_DEAL).attempts(9)).await.attempts(), 1);
    let error = failed(on(&api.client(), &GET_DEAL).attempts(0)).await;
    assert_eq!((error.kind(), error.field()), (Kind::InvalidRequest, Some("attempts")));
    assert_eq!(api.count(), 1);
}

#[tokio::test(start_paused = true)]
async fn the_calls_that_generated_methods_return_have_attempts_too() {
    let api = Scripted::new([Fate::Lost]);
    let error = api.client().deals().list().attempts(2).await.unwrap_err();
    assert_eq!((error.attempts(), api.count()), (2, 2));
}

#[tokio::test]
async fn a_client_with_other_options_shares_the_connections() {
    let server = Server::start([json(200, "{}")]);
    let client = server.salesbooth().api_key("sb_test_1").user_agent("shop/1").build().unwrap();
    let agent = client.with(|options| options.delegation("del_1").api_key("sb_test_2").user_agent("agent/1")).unwrap();
    for client in [&client, &agent, &client, &agent] {
        on(client, &CREATE_DEAL).await.unwrap();
    }
    assert_eq!(server.connections(), 1);
    let asked = server.asked();
    let of = |number: usize, name: &str| asked[number].header(name);
    assert_eq!(of(0, "authorization"), of(2, "authorization"));
    assert_eq!(of(1, "authorization").as_deref(), Some("Bearer sb_test_2"));
    assert_eq!((of(0, "x-delegation-id"), of(1, "x-delegation-id").as_deref()), (None, Some("del_1")));
    assert!(of(0, "user-agent").unwrap().ends_with("shop/1") && of(1, "user-agent").unwrap().ends_with("agent/1"));
}

#[tokio::test]
async fn what_is_not_changed_stays_as_it_was() {
    let server = Server::start([Answer::Silence]);
    let client = server.salesbooth().api_key("sb_test_1").timeout(Duration::from_millis(100)).build().unwrap();
    let other = client.with(|options| options.delegation("del_1")).unwrap();
    let start = Instant::now();
    failed(on(&other, &CREATE_DEAL)).await;
    assert!(start.elapsed() < Duration::from_secs(5));
    assert!(server.only().header("authorization").is_some());
    let again = other.with(|options| options.timeout(Duration::from_millis(50))).unwrap();
    failed(on(&again, &CREATE_DEAL)).await;
    assert_eq!(server.asked()[1].header("x-delegation-id").as_deref(), Some("del_1"));
}

#[tokio::test(start_paused = true)]
async fn a_retry_policy_observers_and_layers_can_be_changed() {
    struct Passing(Arc<dyn Transport>, Arc<AtomicUsize>);
    impl Transport for Passing {
        fn send(
            &self,
            request: http::Request<saleskit::RequestBody>,
            timeout: Option<Duration>,
        ) -> saleskit::Pending<Result<http::Response<saleskit::ReplyBody>, saleskit::TransportFault>> {
            self.1.fetch_add(1, Ordering::Relaxed);
            self.0.send(request, timeout)
        }
    }
    let (watched, passed) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let (watching, passing) = (Arc::clone(&watched), Arc::clone(&passed));
    let api = Scripted::new([Fate::Lost]);
    let client = api.client();
    let other = client
        .with(|options| {
            options
                .retry_policy(RetryPolicy::none())
                .on_call(move |_| _ = watching.fetch_add(1, Ordering::Relaxed))
                .wrap_transport(move |inner| Passing(inner, Arc::clone(&passing)))
        })
        .unwrap();
    assert_eq!(failed(on(&other, &GET_DEAL)).await.attempts(), 1);
    assert_eq!(failed(on(&client, &GET_DEAL)).await.attempts(), 3);
    assert_eq!((watched.load(Ordering::Relaxed), passed.load(Ordering::Relaxed)), (1, 1));
}

#[tokio::test(start_paused = true)]
async fn the_budget_of_repeats_is_shared_unless_another_is_set() {
    let api = Scripted::new([Fate::Lost]);
    let one = RetryPolicy::new().base(Duration::ZERO).budget(1);
    let client = api.salesbooth().retry_policy(one.clone()).build().unwrap();
    let other = client.with(|options| options.timeout(Duration::from_secs(9))).unwrap();
    assert_eq!(failed(on(&other, &GET_DEAL)).await.attempts(), 2);
    assert_eq!(failed(on(&client, &GET_DEAL)).await.attempts(), 1);
    let own = client.with(|options| options.retry_policy(one.budget(2))).unwrap();
    assert_eq!(failed(on(&own, &GET_DEAL)).await.attempts(), 3);
}

#[tokio::test]
async fn a_session_goes_on_in_another_tab() {
    let cookie = answer(200, &[("set-cookie", "sid=secret-of-a-session")], "{}");
    let server = Server::start([cookie, json(200, "{}")]);
    let client = server.salesbooth().tab("one").build().unwrap();
    on(&client, &SIGN_IN).await.unwrap();
    on(&client.with(|options| options.tab("two")).unwrap(), &SESSION).await.unwrap();
    on(&client, &SESSION).await.unwrap();
    let asked = server.asked();
    let tabs: Vec<_> = asked[1..].iter().map(|asked| asked.header("x-tab-id").unwrap()).collect();
    assert_eq!(tabs, ["two", "one"]);
    assert!(asked[1..].iter().all(|asked| asked.header("cookie").as_deref() == Some("sid=secret-of-a-session")));
}

#[test]
fn what_connections_depend_on_is_not_changed_behind_their_back() {
    let client = Salesbooth::builder().api_key("sb_test_1").base_url("http://localhost:1").build().unwrap();
    let refused = |change: fn(saleskit::SalesboothBuilder) -> saleskit::SalesboothBuilder, name: &str| {
        let error = client.with(change).unwrap_err().to_string();
        assert!(error.contains(&format!("`{name}`")) && error.contains("`with`"), "{error}");
    };
    refused(|options| options.base_url("http://localhost:2"), "base_url");
    refused(|options| options.region("eu"), "region");
    refused(|options| options.proxy("http://localhost:3"), "proxy");
    refused(|options| options.connect_timeout(Duration::from_secs(1)), "connect_timeout");
    refused(|options| options.transport(Arc::new(Scripted::new([ok()]))), "transport");
    assert!(client.with(|options| options.timeout(Duration::ZERO)).is_err());
    assert!(client.with(|options| options.api_key("")).is_err());
}

#[tokio::test]
async fn a_client_of_the_other_api_takes_other_options_too() {
    let server = Server::start([json(200, "{}")]);
    let client = server.salesbyte().company_token("12|one").build().unwrap();
    let other: SalesByte = client.with(|options| options.company_token("12|two")).unwrap();
    let _ = other.quotes().get("q").await;
    let _ = client.quotes().get("q").await;
    let sent: Vec<_> = server.asked().iter().map(|asked| asked.header("authorization").unwrap()).collect();
    assert_eq!((sent, server.connections()), (vec!["Bearer 12|two".to_owned(), "Bearer 12|one".to_owned()], 1));
}

#[tokio::test]
async fn a_client_in_a_region_keeps_it() {
    let client = Salesbooth::builder().api_key("sb_live_au_1").region("au").build().unwrap();
    let other = client.with(|options| options.timeout(Duration::from_secs(1))).unwrap();
    assert!(format!("{other:?}").contains("api-au"), "{other:?}");
    let error = client.with(|options| options.api_key("sb_live_eu_1")).unwrap_err();
    assert!(error.to_string().contains("region"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_filter_without_a_value_is_refused_and_not_read_as_everything() {
    let api = Scripted::new([ok()]);
    let client = api.client();
    for list in [client.deals().list().customer_id(""), client.deals().list().customer_id("").limit(5)] {
        let error = list.await.unwrap_err();
        assert_eq!((error.kind(), error.field()), (Kind::InvalidRequest, Some("customer_id")), "{error}");
        assert!(error.to_string().contains("leave it out"), "{error}");
    }
    let error = client.deals().list().customer_id(String::new()).items().try_next().await.unwrap_err();
    assert_eq!(error.kind(), Kind::InvalidRequest);
    assert_eq!(api.count(), 0);
}
