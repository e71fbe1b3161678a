//! State that all calls of a client share, under a thousand calls at once and under dropped calls: a customer's login, and the
//! retry budget.

#![cfg(feature = "salesbooth-customer-auth")]

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use crate::support::{
    halting::{Halting, dropped_at},
    on,
    operations::{CUSTOMER, GET_DEAL},
    scripted::{Fate, Scripted, ok},
    settle,
};
use saleskit::{
    Credential, CustomerLogin, Pending, ReplyBody, RequestBody, RetryPolicy, Salesbooth, Transport, TransportFault,
    salesbooth::customer_auth::CustomerSession,
};
use tokio::runtime::Handle;

/// An API that rejects all access tokens except the newest, and whose refresh tokens can be used once.
#[derive(Clone, Default)]
struct Portal(Arc<Mutex<Renewals>>);

#[derive(Default)]
struct Renewals {
    /// The number of the valid token.
    good: u32,
    /// How many times each refresh token was used.
    taken: HashMap<String, u32>,
    /// How many times a bearer token was rejected.
    refused: u32,
}

impl Transport for Portal {
    fn send(
        &self,
        request: http::Request<RequestBody>,
        _: Option<Duration>,
    ) -> Pending<Result<http::Response<ReplyBody>, TransportFault>> {
        let mut renewals = self.0.lock().unwrap();
        let (status, body) = if request.uri().path().contains("customer-auth") {
            let body = String::from_utf8_lossy(request.body().as_bytes().unwrap()).into_owned();
            *renewals.taken.entry(body).or_default() += 1;
            renewals.good += 1;
            let good = renewals.good;
            let tokens = format!(r#""access_token": "eyJ.{good}", "refresh_token": "clar_{good}", "expires_in": 3600"#);
            (200, format!(r#"{{"error": false, "success": true, "data": {{{tokens}}}}}"#))
        } else if request.headers()["authorization"] == format!("Bearer eyJ.{}", renewals.good) {
            (200, "{}".to_owned())
        } else {
            renewals.refused += 1;
            (401, "{}".to_owned())
        };
        let mut answer = http::Response::new(ReplyBody::from(body));
        *answer.status_mut() = http::StatusCode::from_u16(status).unwrap();
        Box::pin(async move { Ok(answer) })
    }
}

fn customer(portal: &Portal, seconds: i64) -> (Salesbooth, Halting) {
    let halting = Halting::over(portal.clone());
    let builder = || Salesbooth::builder().transport(Arc::new(halting.clone())).retry_policy(RetryPolicy::none());
    let mut session = CustomerSession::default();
    session.access_token = Some("eyJ.0".into());
    session.refresh_token = Some("clar_0".into());
    session.expires_in = Some(seconds);
    let login = CustomerLogin::new(&builder().build().unwrap(), &session).unwrap();
    (builder().customer_token(Credential::provider(login)).build().unwrap(), halting)
}

#[tokio::test]
async fn a_renewal_whose_call_is_dropped_at_any_poll_takes_each_refresh_token_once_and_ends() {
    let (mut polls, mut ended) = (0, false);
    while !ended {
        // The first token is rejected, or has expired.
        for seconds in [3600, 0] {
            let portal = Portal::default();
            portal.0.lock().unwrap().good = u32::from(seconds > 0) * 100;
            let (customer, halting) = customer(&portal, seconds);
            let call = || on(&customer, &CUSTOMER).into_future();
            ended = dropped_at(polls, call()).await.is_some();
            settle().await;
            assert_eq!(Handle::current().metrics().num_alive_tasks(), 0, "{polls} polls: a task runs on");
            call().await.unwrap();
            let renewals = portal.0.lock().unwrap();
            assert!(renewals.taken.values().all(|times| *times == 1), "{polls} polls: {:?}", renewals.taken);
            assert_eq!((renewals.taken.len(), halting.open()), (1, 0), "{polls} polls");
        }
        polls += 1;
    }
    assert!(polls > 5, "{polls}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_thousand_calls_share_one_renewal_of_a_token_that_was_refused_or_has_ended() {
    for seconds in [3600, 0] {
        let portal = Portal::default();
        portal.0.lock().unwrap().good = u32::from(seconds > 0) * 100;
        let (customer, halting) = customer(&portal, seconds);
        let calls: Vec<_> = (0..1000).map(|_| tokio::spawn(on(&customer, &CUSTOMER).into_future())).collect();
        for call in calls {
            call.await.unwrap().unwrap();
        }
        let renewals = portal.0.lock().unwrap();
        assert_eq!(renewals.taken.values().copied().collect::<Vec<_>>(), [1], "{:?}", renewals.taken);
        assert!(renewals.refused <= 1000);
        assert_eq!(halting.open(), 0);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_thousand_calls_retry_no_more_than_their_budget_and_what_successes_earn() {
    for (budget, good) in [(0, 0), (50, 0), (50, 5), (200, 2)] {
        // One in `good` requests succeeds.
        let fates: Vec<_> = if good == 0 {
            vec![Fate::Lost]
        } else {
            (0..8000).map(|n| if n % good == 0 { ok() } else { Fate::Lost }).collect()
        };
        let api = Scripted::new(fates);
        let policy = RetryPolicy::new().base(Duration::ZERO).budget(budget);
        let client = api.salesbooth().retry_policy(policy).build().unwrap();
        let calls: Vec<_> = (0..1000).map(|_| tokio::spawn(on(&client, &GET_DEAL).into_future())).collect();
        let (mut at_once, mut later) = (0, 0);
        for call in calls {
            match call.await.unwrap() {
                Ok(reply) if reply.http().attempts() == 1 => at_once += 1,
                Ok(_) => later += 1,
                Err(_) => {}
            }
        }
        let retries = api.count() - 1000;
        let allowed = budget as usize + at_once / 10 + later;
        assert!(retries <= allowed, "{retries} retries, {allowed} allowed");
        assert!(good > 0 || retries == budget as usize, "all of the budget is used: {retries} of {budget}");
    }
}
