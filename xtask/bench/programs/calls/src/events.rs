//! Events of a stream, and deliveries of a webhook, without a connection: only the work on their bytes is measured.

use std::{convert::Infallible, hint::black_box, sync::Arc, time::Duration};

use bytes::Bytes;
use eventsource_stream::Eventsource;
use futures_util::{Stream, StreamExt, stream};
use hmac_sha256::HMAC;
use saleskit::{
    Pending, ReplyBody, RequestBody, Salesbooth, Transport, TransportFault, http,
    salesbooth::events::Event,
    webhooks::{Verifier, sign},
};
use sse_stream::SseStream;

use crate::{
    Fault, Peer,
    hand::{DealUpdated, KEY},
    replies,
};

/// The pieces in which at least `events` events arrive, `each` per piece. Only a few different ones exist, because creating them
/// must not be measured.
fn pieces(events: usize, each: usize) -> Vec<Bytes> {
    let all: Vec<_> = (0..16).map(replies::event).collect();
    let pieces: Vec<_> = all.chunks(each).map(|events| Bytes::from(events.concat())).collect();
    pieces.iter().cycle().take(events.div_ceil(each)).cloned().collect()
}

fn arriving(pieces: Vec<Bytes>) -> impl Stream<Item = Result<Bytes, Infallible>> + Send + Unpin + 'static {
    stream::iter(pieces.into_iter().map(Ok))
}

/// A transport whose every reply is the same stream.
struct Streaming(Vec<Bytes>);

impl Transport for Streaming {
    fn send(
        &self,
        _: http::Request<RequestBody>,
        _: Option<Duration>,
    ) -> Pending<Result<http::Response<ReplyBody>, TransportFault>> {
        let body = ReplyBody::stream(arriving(self.0.clone()).map(|piece| Ok(piece.unwrap_or_default())));
        let reply = http::Response::builder().header("content-type", "text/event-stream").body(body);
        Box::pin(async { reply.map_err(TransportFault::unknown) })
    }
}

/// Reads `n` events, `each` in one piece.
pub async fn stream(peer: Peer, n: usize, each: usize) -> Result<(), Fault> {
    let pieces = pieces(n, each);
    match peer {
        Peer::Ours => {
            let client = Salesbooth::builder().api_key(KEY).transport(Arc::new(Streaming(pieces))).build()?;
            let mut events = client.events().stream().follow();
            for _ in 0..n {
                match events.try_next().await?.ok_or("the stream ended")?.event {
                    Event::DealUpdated(deal) => drop(black_box(deal)),
                    other => return Err(format!("unexpected: {other:?}").into()),
                }
            }
        }
        Peer::SseStream => {
            let mut events = SseStream::from_bytes_stream(arriving(pieces)).take(n);
            while let Some(event) = events.next().await {
                let data = event?.data.ok_or("an event without data")?;
                black_box(serde_json::from_str::<DealUpdated>(&data)?);
            }
        }
        Peer::EventsourceStream => {
            let mut events = arriving(pieces).eventsource().take(n);
            while let Some(event) = events.next().await {
                black_box(serde_json::from_str::<DealUpdated>(&event?.data)?);
            }
        }
        Peer::Hand | Peer::Verified => return Err(Fault::from("no such peer of this subject")),
    }
    Ok(())
}

/// Receives `n` deliveries.
pub fn webhook(peer: Peer, n: usize) -> Result<(), Fault> {
    const SECRET: &str = "whsec_example";
    let body = Bytes::from(replies::delivery());
    let headers = sign(SECRET, std::time::SystemTime::now(), &body);
    let verifier = Verifier::new([SECRET])?;
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok()).ok_or("no such header");
    let (signature, timestamp) = (text("x-salesbooth-signature")?, text("x-salesbooth-timestamp")?);
    for _ in 0..n {
        match peer {
            Peer::Ours => drop(black_box(verifier.verify(&headers, body.clone())?.event()?)),
            Peer::Verified => drop(black_box(verifier.verify(&headers, body.clone())?)),
            Peer::Hand => {
                let mut mac = HMAC::new(SECRET);
                [timestamp.as_bytes(), b".", &body].into_iter().for_each(|part| mac.update(part));
                if !mac.finalize_verify(&expected(signature)?) {
                    return Err("a wrong signature".into());
                }
            }
            _ => return Err("no such peer of this subject".into()),
        }
    }
    Ok(())
}

/// The bytes of a signature in hexadecimal.
fn expected(signature: &str) -> Result<[u8; 32], Fault> {
    let hex = signature.strip_prefix("v1=").filter(|hex| hex.len() == 64).ok_or("no signature")?;
    let mut mac = [0; 32];
    for (byte, pair) in mac.iter_mut().zip(hex.as_bytes().chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair)?, 16)?;
    }
    Ok(mac)
}
