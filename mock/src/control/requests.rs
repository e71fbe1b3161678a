//! `GET /_mock/requests` lists the latest requests and their replies, for a live view. Secrets are masked.
//!
//! `?after=N` selects the requests after number N. `?limit=N` selects the latest N of them. The oldest request comes first.

use std::time::UNIX_EPOCH;

use bytes::Bytes;
use http::Method;
use serde_json::{Map, Value, json};

use super::methods::not_allowed;
use crate::answer::Answer;
use crate::request::{Arrived, Exchange, KeptReply, Masks, Refusal, Seen, Within, curl, encoded, is_json};
use crate::stage::Stage;

/// How many requests are shown by default.
const USUAL: usize = 100;

/// Headers about the connection or the browser. They are not shown.
const OF_THE_WAY: [&str; 12] = [
    "accept",
    "accept-encoding",
    "accept-language",
    "cache-control",
    "connection",
    "content-length",
    "host",
    "origin",
    "pragma",
    "priority",
    "referer",
    "upgrade-insecure-requests",
];

/// Lists the latest requests.
pub(super) fn answer(stage: &Stage, arrived: &Arrived) -> Answer {
    if arrived.method != Method::GET {
        return not_allowed("GET");
    }
    let number = |name: &str| -> Option<u64> {
        arrived.query.iter().find(|(sent, _)| sent == name).and_then(|(_, value)| value.parse().ok())
    };
    let limit = number("limit").and_then(|limit| usize::try_from(limit).ok()).unwrap_or(USUAL);
    let (exchanges, latest, dropped) = {
        let kept = stage.seen();
        (kept.after(number("after").unwrap_or(0), limit), kept.latest(), kept.dropped())
    };
    let host = arrived.headers.get("host").and_then(|host| host.to_str().ok()).unwrap_or("127.0.0.1");
    let masks = stage.masks.get_or_init(|| Masks::of(&stage.contract));
    let shown: Vec<Value> = exchanges.iter().map(|exchange| shown(masks, host, exchange)).collect();
    Answer::json(200, json!({"latest": latest, "dropped": dropped, "requests": shown}))
        .header("cache-control", "no-store")
}

fn shown(masks: &Masks, host: &str, exchange: &Exchange) -> Value {
    let Exchange { number, at, seen, reply } = exchange;
    let at = at.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis());
    let masks = masks.within(seen.operation.as_deref());
    let target = target(&masks, seen);
    let mut headers = masks.headers(&seen.headers);
    headers.retain(|(name, _)| !OF_THE_WAY.contains(&name.as_str()) && !name.starts_with("sec-"));
    let (sent, sent_note) = body(&masks, seen.header("content-type"), Some(&seen.body), seen.body.len());
    let KeptReply { media_type, body: kept, length } = reply;
    let (replied, replied_note) = body(&masks, media_type.as_deref(), kept.as_ref(), *length);
    let url = format!("http://{host}{target}");
    let mut repeated = headers.clone();
    repeated.retain(|(name, _)| name != "user-agent");
    let headers: Map<String, Value> = headers.into_iter().map(|(name, value)| (name, json!(value))).collect();
    json!({
        "number": number,
        "at": u64::try_from(at).unwrap_or(u64::MAX),
        "operation": seen.operation,
        "method": seen.method.as_str(),
        "target": target,
        "headers": headers,
        "body": sent,
        "body_note": sent_note,
        "status": seen.status.as_u16(),
        "fault": seen.fault,
        "refusal": seen.refusal.as_ref().map(refusal),
        "reply": {"media_type": media_type, "body": replied, "body_note": replied_note, "length": length},
        "curl": curl(seen.method.as_str(), &url, &repeated, sent.as_deref()),
    })
}

/// The path and query, encoded.
fn target(masks: &Within<'_>, seen: &Seen) -> String {
    let mut target = masks.path(seen);
    for (index, (name, value)) in seen.query.iter().enumerate() {
        target.push(if index == 0 { '?' } else { '&' });
        target.extend(encoded(name));
        target.push('=');
        target.extend(encoded(if masks.hides(name) { "***" } else { value }));
    }
    target
}

/// A body as text, or the reason why it is not shown.
fn body(
    masks: &Within<'_>,
    media_type: Option<&str>,
    body: Option<&Bytes>,
    length: usize,
) -> (Option<String>, Option<String>) {
    if length == 0 {
        return (None, None);
    }
    let Some(body) = body else { return (None, Some(format!("{length} bytes, not kept"))) };
    let plain = media_type.unwrap_or_default();
    let text = match std::str::from_utf8(body) {
        Ok(text) if is_json(plain) => masks.json(text),
        Ok(text) if plain.starts_with("text/") => Some(text.to_owned()),
        _ => None,
    };
    match text {
        Some(text) => (Some(text), None),
        None => (None, Some(format!("{length} bytes of {}", media_type.unwrap_or("no content type")))),
    }
}

fn refusal(refusal: &Refusal) -> Value {
    let violations: Vec<Value> = refusal
        .violations
        .iter()
        .map(|violation| json!({"place": violation.place.to_string(), "message": violation.message}))
        .collect();
    json!({"message": refusal.message, "violations": violations})
}
