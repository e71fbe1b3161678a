//! One attempt: a request goes out, and what comes back is judged.

use std::{
    error::Error as StdError,
    pin::Pin,
    task::{Context, Poll, ready},
    time::{Duration, SystemTime},
};

use bytes::Bytes;
use futures_core::Stream;
use saleskit_runtime::{ByteStream, Category, Error, Kind, Opened, Reply, Retry, Sent};
use tokio::time::{Instant, timeout_at};

use super::{
    incoming::{Incoming, Silence, announced},
    parts::HttpEngine,
    prepare::Outgoing,
};
use crate::{
    errors,
    transport::{Progress, TransportFault},
};

/// The longest error body that is read where a stream was asked for, and that is kept of an answer over the limit.
const ERROR_BODY: u64 = 1 << 20;

/// How a success is handed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// With its whole body.
    Whole,
    /// As soon as its head is there; the body follows.
    Open,
    /// The same, for a caller who tells silence from an end by rules of its own: `read_timeout` does not hold. Perhaps `once`
    /// only, for one who repeats by rules of its own, too.
    Follow { once: bool },
}

/// A success: its body stands in the reply, or is still on its way.
pub(super) struct Success {
    pub(super) reply: Reply,
    body: Option<Incoming>,
}

impl HttpEngine {
    /// Sends a request once; `limit` holds for this attempt.
    pub(super) async fn attempt(&self, outgoing: &Outgoing, how: How, limit: Duration) -> Result<Success, Error> {
        let deadline = Instant::now() + limit;
        let progress = Progress::default();
        let (request, upload) =
            timeout_at(deadline, outgoing.request(progress.clone())).await.unwrap_or_else(|_| {
                let message = format!("what is to be uploaded was not opened in time (limit {limit:?})");
                Err(Error::not_sent(outgoing.operation, Category::Transient, message))
            })?;
        let failed = |fault| upload.broken(outgoing.operation).unwrap_or_else(|| unanswered(outgoing, limit, fault));
        let answer = timeout_at(deadline, self.transport.send(request, Some(limit)))
            .await
            .unwrap_or_else(|elapsed| Err(progress.late(elapsed)));
        let (head, body) = answer.map_err(failed)?.into_parts();
        let mut body = Incoming::new(body, (!matches!(how, How::Follow { .. })).then_some(self.read_timeout));
        let mut reply = Reply::new(head.status, head.headers, Bytes::new());
        if outgoing.applied.in_session {
            self.credentials.keep(&reply.headers);
        }
        if reply.status.is_success() {
            if how != How::Whole {
                if errors::is_misplaced_json(outgoing.operation, &reply) {
                    // A success in another form than documented: an error in disguise is short, anything else is handed on.
                    let begun = body.begin(ERROR_BODY, deadline).await.map_err(failed)?;
                    if !begun.cut {
                        reply.body = begun.bytes;
                        reply = judged(outgoing, reply)?;
                        reply.body = Bytes::new();
                    }
                }
                return Ok(Success { reply, body: Some(body) });
            }
            if announced(&reply.headers).is_some_and(|length| length > self.reply_limit) {
                return Err(self.oversized(outgoing, reply));
            }
        }
        let limit = if how == How::Whole { self.reply_limit } else { self.reply_limit.min(ERROR_BODY) };
        let read = match body.read(limit, deadline).await {
            Ok(read) => read,
            // The operation was carried out, it seems; its status says so, and its headers may name what came of it.
            Err(fault) if reply.status.is_success() => return Err(failed(fault).with_reply(reply)),
            Err(fault) => {
                let refusal = judged(outgoing, reply).map(|reply| Success { reply, body: None });
                return refusal.map_err(|error| cut_short(error).with_source(fault));
            }
        };
        reply.body = read.bytes;
        if read.cut && reply.status.is_success() {
            reply.body = Bytes::copy_from_slice(&reply.body[..reply.body.len().min(ERROR_BODY as usize)]);
            return Err(self.oversized(outgoing, reply));
        }
        judged(outgoing, reply).map(|reply| Success { reply, body: None })
    }

    /// The error of a success that is longer than the client takes; its reply holds the beginning, if that was read.
    fn oversized(&self, outgoing: &Outgoing, reply: Reply) -> Error {
        let length = announced(&reply.headers).map_or(String::new(), |length| format!(" ({length} bytes)"));
        let message = format!("the answer{length} is longer than the client's limit of {} bytes", self.reply_limit);
        Error::undecodable(outgoing.operation, reply, String::new(), message)
            .with_category(Category::Validation)
            .with_advice("ask for less at a time, or raise the builder's `reply_limit`")
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

/// A body on its way to the caller.
struct Judged {
    body: Incoming,
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

/// The error of a refusal whose body broke off. The status alone is worth more than the fault: a 4xx is the outcome. A 5xx without
/// its body is not, since what it says of the request may have stood there.
fn cut_short(error: Error) -> Error {
    match error.status() {
        Some(status) if status.is_server_error() && error.kind() == Kind::Rejected => {
            error.into_outcome_unknown("the answer broke off behind its status")
        }
        _ => error,
    }
}

/// The error of a request without an answer.
fn unanswered(outgoing: &Outgoing, limit: Duration, fault: TransportFault) -> Error {
    // Nobody set what is left of a call's limit; what was set is the limit itself.
    let limit = if Some(limit) == outgoing.attempt_timeout { limit } else { outgoing.timeout };
    let fell_silent = fault.source().is_some_and(|source| source.is::<Silence>());
    let limit = if fault.is_timeout() && !fell_silent { format!(" (limit {limit:?})") } else { String::new() };
    let message = format!("{fault}{limit}");
    let error = if fault.is_misconfigured() {
        Error::not_sent(outgoing.operation, Category::Validation, message)
            .with_advice("change the setting that it names, or what listens at that address")
    } else if fault.is_not_sent() {
        Error::not_sent(outgoing.operation, Category::Transient, message)
    } else {
        Error::outcome_unknown(outgoing.operation, message)
    };
    error.with_source(fault)
}
