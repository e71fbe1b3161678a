//! Prints events of deals as they happen, one line each, until Ctrl-C.
//!
//! Run it with `cargo run --example event_tail [-- LAST_EVENT_ID]`.
//!
//! With SALESBOOTH_API_KEY, it follows the live stream, from the given event on, and prints where it stopped. Without the key, it
//! starts a mock server on loopback. The mock sends four events, drops the connection in between, asks for a reconnect, and ends.

use std::{pin::pin, time::Duration};

use saleskit::{Delivered, Follow, Kind, RetryEvent, Salesbooth, salesbooth::events::Event};
use saleskit_mock::{Api, Feed, Mock};
use serde_json::json;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (client, mock) = connect().await?;
    let mut call = client.events().stream();
    if let Some(last) = std::env::args().nth(1) {
        call = call.last_event_id(last);
    }
    let mut events = call.follow_with(Follow::new().backoff(Duration::from_millis(100), Duration::from_secs(30)));
    // The last event of the mock. The live stream has no end.
    let last = mock.as_ref().map(|_| "seq:4");
    // Created once, so that Ctrl-C is noticed even while an event is being printed.
    let mut stop = pin!(tokio::signal::ctrl_c());
    while last.is_none() || events.last_event_id() != last {
        tokio::select! {
            event = events.try_next() => match event {
                Ok(Some(event)) => show(&event),
                Ok(None) => break,
                // An event in an undocumented form does not end the stream, so continue.
                Err(error) if error.kind() == Kind::Undecodable => eprintln!("{error}"),
                Err(error) => return Err(error.into()),
            },
            _ = &mut stop => break,
        }
    }
    if let Some(last) = events.last_event_id() {
        println!("stopped after {last}");
    }
    Ok(())
}

fn show(delivered: &Delivered<Event>) {
    let id = delivered.id.as_deref().unwrap_or("-");
    match &delivered.event {
        Event::DealUpdated(deal) => {
            let status = deal.status.as_ref().map_or("?", |status| status.as_str());
            println!("{id:<8} {:<14} {} is {status}", delivered.name, deal.deal_id.as_deref().unwrap_or("?"));
        }
        _ => println!("{id:<8} {:<14} {}", delivered.name, delivered.data),
    }
}

/// The live client if its key is set, or a client of a mock.
async fn connect() -> Result<(Salesbooth, Option<Mock>), Box<dyn std::error::Error>> {
    let report = |retry: &RetryEvent<'_>| println!("lost: {} (again in {:?})", retry.error.message(), retry.delay);
    if let Ok(key) = std::env::var("SALESBOOTH_API_KEY") {
        let mut builder = Salesbooth::builder().api_key(key).on_retry(report);
        if let Ok(url) = std::env::var("SALESBOOTH_BASE_URL") {
            builder = builder.base_url(url);
        }
        return Ok((builder.build()?, None));
    }
    let mock = Mock::start(Api::Salesbooth).await?;
    println!("SALESBOOTH_API_KEY is not set: using a mock of Salesbooth on {}", mock.url());
    let pause = Duration::from_millis(200);
    let feed = Feed::new()
        .event("seq:1", "deal.updated", &json!({"deal_id": "deal_abc", "status": "negotiating"}))
        .pause(pause)
        .event("seq:2", "deal.updated", &json!({"deal_id": "deal_abc", "status": "accepted"}))
        .cut()
        .event("seq:3", "deal.signed", &json!({"deal_id": "deal_abc"}))
        .heartbeat()
        .pause(pause)
        .reconnect()
        .event("seq:4", "deal.closed", &json!({"deal_id": "deal_abc", "total": "99.00"}));
    mock.feed("events_stream", feed);
    let builder = Salesbooth::builder().api_key("sb_test_example").base_url(mock.url()).on_retry(report);
    Ok((builder.build()?, Some(mock)))
}
