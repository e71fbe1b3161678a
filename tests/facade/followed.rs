//! A followed stream over real connections, each of which breaks. No event is lost or repeated, and no resources accumulate.

#![cfg(feature = "salesbooth-events")]

use std::time::Duration;

use crate::support::endurance::Endurance;
use saleskit::{Follow, Salesbooth, salesbooth::events::Event};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// A server whose connections deliver a few events after the requested one, and then end in one of several ways.
async fn breaking() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(stream));
        }
    });
    url
}

async fn serve(mut stream: TcpStream) -> Option<()> {
    let mut request = Vec::new();
    while !request.ends_with(b"\r\n\r\n") {
        request.push(stream.read_u8().await.ok()?);
    }
    let request = String::from_utf8(request).ok()?;
    let last = request.lines().find_map(|line| line.strip_prefix("last-event-id: seq:")?.parse().ok()).unwrap_or(0_u64);
    let mut text = "HTTP/1.1 200 X\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n".to_owned();
    // The previous event is sent again, as by an API that stores events.
    for number in last.max(1)..=last + 1 + last % 3 {
        text += &format!("id: seq:{number}\nevent: deal.updated\ndata: {{\"deal_id\": \"{number}\"}}\n\n");
    }
    if last % 4 == 1 {
        text += "id: seq:999999999\nevent: deal.upd";
    }
    stream.write_all(text.as_bytes()).await.ok()?;
    if last % 5 == 2 {
        // The sent data has time to arrive.
        tokio::time::sleep(Duration::from_millis(5)).await;
        stream.set_zero_linger().ok()?;
    }
    Some(())
}

/// Follows a stream over this many connections, and checks the resource use from time to time.
async fn follows(reconnects: u32) -> Endurance {
    let client = Salesbooth::builder().api_key("sb_test_1").base_url(breaking().await).build().unwrap();
    let follow = Follow::new().backoff(Duration::ZERO, Duration::from_secs(1)).without_limits();
    let mut stream = client.events().stream().follow_with(follow);
    let mut endurance = Endurance::start();
    // Each connection delivers two events on average.
    for number in 1..=u64::from(reconnects) * 2 {
        let Event::DealUpdated(deal) = stream.try_next().await.unwrap().unwrap().event else { panic!("another event") };
        assert_eq!(deal.deal_id.as_deref(), Some(number.to_string().as_str()));
        if number % u64::from(reconnects / 20) == 0 {
            endurance.look();
        }
    }
    endurance
}

#[tokio::test]
async fn a_stream_is_followed_over_broken_connections_without_a_lost_or_doubled_event() {
    follows(100).await;
}

#[tokio::test]
#[ignore = "long: cargo xtask hard"]
async fn long_a_stream_is_followed_over_ten_thousand_reconnects() {
    let endurance = follows(10_000).await;
    println!("{endurance}");
    endurance.is_flat();
}
