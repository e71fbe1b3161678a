//! One attempt: a request goes out, and what comes back is judged.

use std::{
    future::poll_fn,
    pin::Pin,
    task::{Context, Poll, ready},
    time::{Duration, SystemTime},
};

use bytes::Bytes;
use futures_core::Stream;
use http::header::CONTENT_TYPE;
use saleskit_runtime::{ByteStream, Category, Error, Opened, Reply, Retry, Sent};

use super::{HttpEngine, prepare::Outgoing};
use crate::{
    errors,
    transport::{Arriving, Pieces, TransportFault},
};

/// The longest error body that is read where a stream was asked for.
const ERROR_BODY: usize = 1 << 20;

/// How a success is handed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// With its whole body.
    Whole,
    /// As soon as its head is there; the body follows.
    Open,
}

/// A success: its body stands in the reply, or is still on its way.
pub(super) struct Success {
    pub(super) reply: Reply,
    body: Option<Pieces>,
}

impl HttpEngine {
    /// Sends a request once; `limit` holds for this attempt.
    pub(super) async fn attempt(&self, outgoing: &Outgoing, how: How, limit: Duration) -> Result<Success, Error> {
        let sent = match how {
            How::Whole => {
                let reply = self.transport.send(outgoing.request(), Some(limit)).await;
                reply.map(|reply| Arriving { reply, body: Pieces::whole(Bytes::new()) })
            }
            How::Open => self.transport.open(outgoing.request(), Some(limit)).await,
        };
        let Arriving { mut reply, body } = sent.map_err(|fault| unanswered(outgoing, limit, fault))?;
        if outgoing.applied.in_session {
            self.credentials.keep(&reply.headers);
        }
        if how == How::Open && (!reply.status.is_success() || is_json(&reply)) {
            // An error, or an envelope that says so. The status alone is worth more than a fault of the error's body.
            reply.body = tokio::time::timeout(limit, body.read(ERROR_BODY))
                .await
                .unwrap_or(Ok(Bytes::new()))
                .unwrap_or_default();
            return judged(outgoing, reply).map(|mut reply| {
                let body = Some(Pieces::whole(std::mem::take(&mut reply.body)));
                Success { reply, body }
            });
        }
        if how == How::Open && errors::is_misplaced_json(outgoing.operation, &reply) {
            // A success in another form than documented: an error in disguise is short, anything else is handed on.
            let (begun, rest) = tokio::time::timeout(limit, begin(body))
                .await
                .unwrap_or_else(|elapsed| Err(TransportFault::unknown(elapsed).timed_out()))
                .map_err(|fault| unanswered(outgoing, limit, fault))?;
            reply.body = begun;
            let mut reply = if rest.is_none() { judged(outgoing, reply)? } else { reply };
            let body = Pieces::new(Begun { begun: Some(std::mem::take(&mut reply.body)), rest });
            return Ok(Success { reply, body: Some(body) });
        }
        if how == How::Open {
            return Ok(Success { reply, body: Some(body) });
        }
        judged(outgoing, reply).map(|reply| Success { reply, body: None })
    }
}

impl Success {
    /// The success of a stream: a fault of its body becomes the call's error.
    pub(super) fn opened(self, outgoing: Outgoing) -> Opened {
        let sent = self.reply.sent.clone();
        let body = match self.body {
            Some(body) => ByteStream::new(Judged { body, outgoing, sent }),
            None => ByteStream::whole(Bytes::new()),
        };
        Opened { reply: self.reply, body }
    }
}

/// Reads the beginning of a body; the rest is `None` when that was all of it.
async fn begin(mut body: Pieces) -> Result<(Bytes, Option<Pieces>), TransportFault> {
    let mut begun = Vec::new();
    while begun.len() < ERROR_BODY {
        match poll_fn(|cx| Pin::new(&mut body).poll_next(cx)).await {
            Some(piece) => begun.extend_from_slice(&piece?),
            None => return Ok((begun.into(), None)),
        }
    }
    Ok((begun.into(), Some(body)))
}

/// A body whose beginning has been read.
struct Begun {
    begun: Option<Bytes>,
    rest: Option<Pieces>,
}

impl Stream for Begun {
    type Item = Result<Bytes, TransportFault>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match (self.begun.take(), &mut self.rest) {
            (Some(begun), _) if !begun.is_empty() => Poll::Ready(Some(Ok(begun))),
            (_, Some(rest)) => Pin::new(rest).poll_next(cx),
            (_, None) => Poll::Ready(None),
        }
    }
}

/// A body on its way to the caller.
struct Judged {
    body: Pieces,
    outgoing: Outgoing,
    sent: Sent,
}

impl Stream for Judged {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let piece = ready!(Pin::new(&mut self.body).poll_next(cx));
        let error = |fault| unanswered(&self.outgoing, self.outgoing.timeout, fault).with_sent(self.sent.clone());
        Poll::Ready(piece.map(|piece| piece.map_err(error)))
    }
}

/// Whether an answer says that it is JSON.
fn is_json(reply: &Reply) -> bool {
    let media_type = reply.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    media_type.trim_start().to_ascii_lowercase().starts_with("application/json")
}

/// What an answer means.
fn judged(outgoing: &Outgoing, reply: Reply) -> Result<Reply, Error> {
    let operation = outgoing.operation;
    match errors::decide(operation, &reply, SystemTime::now()) {
        Ok(()) => Ok(reply),
        Err(mut refusal) => {
            outgoing.applied.secrets.iter().for_each(|secret| refusal.hide(secret));
            let in_between = refusal.in_between && outgoing.class != Retry::Safe;
            let error = refusal.into_error(operation, reply);
            Err(if in_between {
                error.into_outcome_unknown("a proxy answered in the place of the API, which may have got the request")
            } else {
                error
            })
        }
    }
}

/// The error of a request without an answer.
fn unanswered(outgoing: &Outgoing, limit: Duration, fault: TransportFault) -> Error {
    // Nobody set what is left of a call's limit; what was set is the limit itself.
    let limit = if Some(limit) == outgoing.attempt_timeout { limit } else { outgoing.timeout };
    let limit = if fault.is_timeout() { format!(" (limit {limit:?})") } else { String::new() };
    let message = format!("{fault}{limit}");
    let error = if fault.is_not_sent() {
        Error::not_sent(outgoing.operation, Category::Transient, message)
    } else {
        Error::outcome_unknown(outgoing.operation, message)
    };
    error.with_source(fault)
}
