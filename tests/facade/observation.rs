//! What observers see: ends of calls, rate limits, attempts.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use crate::support::{
    on,
    operations::{GET_DEAL, SESSION},
    scripted::{Fate, Scripted, answered, ok, refused},
};
use saleskit::{CallEvent, Category, Kind, Salesbooth, salesbooth::deals::CreateDeal};

type Ends = Arc<Mutex<Vec<(&'static str, u32, Option<u16>, Option<(Kind, Category)>, Duration)>>>;

fn watched(api: &Scripted) -> (Salesbooth, Ends) {
    let ends = Ends::default();
    let keep = Arc::clone(&ends);
    let watch = move |event: &CallEvent<'_>| {
        let fault = event.error.map(|error| (error.kind(), error.category()));
        let status = event.status.map(|status| status.as_u16());
        keep.lock().unwrap().push((event.operation, event.attempts, status, fault, event.duration));
    };
    (api.salesbooth().on_call(watch).build().unwrap(), ends)
}

#[tokio::test(start_paused = true)]
async fn an_observer_hears_of_the_end_of_every_call_once() {
    let busy = answered(429, &[("retry-after", "2")], "");
    let api = Scripted::new([ok(), busy, Fate::Lost, ok(), refused(404, r#""category": "not_found""#)]);
    let (client, ends) = watched(&api);
    client.deals().get("deal_1").await.unwrap();
    client.deals().create(CreateDeal::new()).await.unwrap();
    client.deals().delete("deal_1").await.unwrap_err();
    on(&client, &SESSION).await.unwrap_err();
    let zero = Duration::ZERO;
    assert_eq!(
        *ends.lock().unwrap(),
        [
            ("deals_get", 1, Some(200), None, zero),
            ("deals_create", 3, Some(200), None, Duration::from_secs(2)),
            ("deals_delete", 1, Some(404), Some((Kind::Rejected, Category::NotFound)), zero),
            ("keys_list", 0, None, Some((Kind::NotSent, Category::Authentication)), zero),
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn an_observer_hears_of_streams_when_they_open() {
    let api = Scripted::new([Fate::Lost, ok()]);
    let (client, ends) = watched(&api);
    let opened = client.engine().clone().open(saleskit::Request::new(&GET_DEAL)).await.unwrap();
    assert_eq!(ends.lock().unwrap()[0].1, 2);
    opened.body.collect().await.unwrap();
    assert_eq!(ends.lock().unwrap().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn the_rate_limit_is_read_from_replies_pages_and_errors() {
    let limits = &[("x-ratelimit-limit", "1000"), ("x-ratelimit-remaining", "7"), ("x-ratelimit-reset", "1774000000")];
    let deals = r#"{"error": false, "data": {"deals": []}}"#;
    let api = Scripted::new([
        answered(200, limits, deals),
        answered(200, limits, deals),
        answered(404, limits, ""),
        Fate::Lost,
    ]);
    let client = api.client();
    let reply = client.deals().get("deal_1").await.unwrap();
    let page = client.deals().list().pages().try_next().await.unwrap().unwrap();
    let error = client.deals().get("deal_1").await.unwrap_err();
    for limit in [reply.http().rate_limit(), page.http().rate_limit(), error.rate_limit()] {
        let limit = limit.unwrap();
        assert_eq!((limit.limit, limit.remaining, limit.reset), (Some(1000), Some(7), Some(1_774_000_000)));
    }
    assert_eq!(client.deals().get("deal_1").await.unwrap_err().rate_limit(), None);
}
