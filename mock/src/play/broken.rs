//! Applies a fault to an answer: replaces or damages it. The server breaks connections.

use std::time::Duration;

use bytes::Bytes;
use http::StatusCode;
use http::header::{CONTENT_TYPE, RETRY_AFTER};
use saleskit_contract::OperationSpec;
use serde_json::{Value, json};

use super::{example, forms};
use crate::answer::{Answer, Manner};
use crate::api::Api;
use crate::fault::{Fault, Kind};

/// How long a connection hangs.
const HANGS: Duration = Duration::from_secs(60 * 60);

/// The default status of a page.
const PAGE: u16 = 502;

/// The answer to a request that meets a fault. Calling `answered` executes the request.
pub(crate) fn answer(
    api: Api,
    fault: &Fault,
    operation: Option<&OperationSpec>,
    answered: impl FnOnce() -> Answer,
) -> Answer {
    let usual = if fault.executes() { Some(answered()) } else { None };
    let wait = fault.wait("delay").unwrap_or_default();
    let mut answer = match fault.kind() {
        Kind::Status => status(api, fault, operation),
        Kind::Html => page(fault),
        Kind::Delay => usual.unwrap_or_else(|| Answer::status(200)),
        Kind::Malformed => malformed(usual),
        Kind::Empty => empty(usual),
        Kind::Drip | Kind::Truncated | Kind::Close | Kind::Reset | Kind::Hang => {
            usual.unwrap_or_else(|| Answer::json(200, json!({"error": false})))
        }
    };
    let bytes = |name| fault.number(name).and_then(|number| usize::try_from(number).ok());
    let (manner, later) = match fault.kind() {
        Kind::Delay => (Manner::Whole, fault.late()),
        Kind::Drip => {
            let pause = fault.wait("ms").unwrap_or(Duration::from_millis(100));
            (Manner::Drip(bytes("bytes").unwrap_or(1), pause), Duration::ZERO)
        }
        Kind::Truncated => (Manner::Truncated(bytes("after")), Duration::ZERO),
        Kind::Close => (Manner::Closed, Duration::ZERO),
        Kind::Reset => (Manner::Reset(bytes("after")), Duration::ZERO),
        Kind::Hang => (Manner::Closed, fault.wait("ms").unwrap_or(HANGS)),
        Kind::Status | Kind::Html | Kind::Malformed | Kind::Empty => (Manner::Whole, Duration::ZERO),
    };
    answer.manner = manner;
    let wait = answer.delay.unwrap_or_default().saturating_add(wait).saturating_add(later);
    answer.delay = Some(wait).filter(|wait| !wait.is_zero());
    answer
}

/// An API error: the documented one for this status, or else one in the API's format.
fn status(api: Api, fault: &Fault, operation: Option<&OperationSpec>) -> Answer {
    let status = wanted(fault, 500);
    let retry_after = fault.number("retry-after");
    let shown = operation.and_then(|operation| {
        let media = operation.replies.iter().find(|reply| reply.status == status.as_u16())?.media.first()?;
        Some((media.name.as_str(), media.examples.first()?.value.clone()))
    });
    let (media, mut body) = match shown {
        Some((media, body)) => (media, body),
        None => ("application/json", forms::error(api, status.as_u16(), retry_after)),
    };
    if let Value::Object(members) = &mut body {
        for name in ["code", "message"] {
            if let Some(text) = fault.words(name) {
                members.insert(name.to_owned(), json!(text));
            }
        }
        if let (Some(seconds), Some(Value::Object(recovery))) = (retry_after, members.get_mut("recovery")) {
            recovery.insert("retry_after_seconds".to_owned(), json!(seconds));
        }
    }
    with_retry_after(example::answer(status.as_u16(), Some(media), Some(body)), retry_after)
}

/// An HTML page, as from a proxy.
fn page(fault: &Fault) -> Answer {
    let status = wanted(fault, PAGE);
    let title = format!("{} {}", status.as_u16(), status.canonical_reason().unwrap_or("Error"));
    let body = format!(
        "<!doctype html>\n<html><head><title>{title}</title></head>\n<body><center><h1>{title}</h1></center><hr><center>mock proxy</center></body></html>\n"
    );
    with_retry_after(Answer::html(status.as_u16(), body), fault.number("retry-after"))
}

fn wanted(fault: &Fault, usual: u16) -> StatusCode {
    let number = fault.number("status").and_then(|status| u16::try_from(status).ok()).unwrap_or(usual);
    StatusCode::from_u16(number).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

fn with_retry_after(mut answer: Answer, seconds: Option<u64>) -> Answer {
    if let Some(seconds) = seconds {
        answer.headers.insert(RETRY_AFTER, seconds.into());
    }
    answer
}

/// Incomplete JSON: half of the body, or the start of one.
fn malformed(usual: Option<Answer>) -> Answer {
    let mut answer = usual.unwrap_or_else(|| Answer::status(200));
    answer.feed = None;
    let whole = answer.body.len();
    let half = answer.body.slice(..whole / 2);
    // Half of a plain text is a shorter text, and half of a number is a number.
    let broken = !half.is_empty() && matches!(half[0], b'{' | b'[' | b'"');
    answer.body = if broken { half } else { Bytes::from_static(b"{\"data\": {\"id\": ") };
    if !broken {
        answer.headers.insert(CONTENT_TYPE, http::HeaderValue::from_static("application/json"));
    }
    if matches!(answer.status, StatusCode::NO_CONTENT | StatusCode::NOT_MODIFIED) {
        answer.status = StatusCode::OK;
    }
    answer
}

fn empty(usual: Option<Answer>) -> Answer {
    let mut answer = usual.unwrap_or_else(|| Answer::status(200));
    answer.feed = None;
    answer.body = Bytes::new();
    answer
}
