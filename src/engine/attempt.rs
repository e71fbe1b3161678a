//! One attempt: sends a request and judges the reply.

use std::{
    error::Error as StdError,
    pin::Pin,
    task::{Context, Poll, ready},
    time::{Duration, SystemTime},
};

use bytes::Bytes;
use futures_core::Stream;
use http::{
    Version,
    header::{CONTENT_LENGTH, TRANSFER_ENCODING},
};
use saleskit_runtime::{
    ByteStream, Category, Error, ErrorBuilder, Kind, Opened, Operation, Reply, ReplyKind, Retry, Sent,
};
use serde_json::value::RawValue;
use tokio::time::{Instant, timeout_at};

use super::{
    incoming::{Broken, Incoming, Silence, announced},
    parts::HttpEngine,
    prepare::Outgoing,
};
use crate::{
    errors,
    transport::{Progress, TransportFault},
};

/// The longest error body to read for a stream operation, and the most to keep of a reply over the limit.
const ERROR_BODY: u64 = 1 << 20;

/// How a successful reply is returned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// Once its whole body was read.
    Whole,
    /// As soon as the headers arrive; the body follows.
    Open,
    /// Like `Open`, for a caller that detects silence by its own rules, so `read_timeout` does not apply. With `once`, the caller
    /// also does its own retries.
    Follow { once: bool },
}

/// A success. Its body is in the reply, or still arriving.
pub(super) struct Success {
    pub(super) reply: Reply,
    body: Option<Incoming>,
}

impl HttpEngine {
    /// Sends a request once, within `limit`.
    pub(super) async fn attempt(&self, outgoing: &Outgoing, how: How, limit: Duration) -> Result<Success, Error> {
        let deadline = Instant::now() + limit;
        let progress = Progress::default();
        let opened = timeout_at(deadline, outgoing.request(progress.clone())).await;
        let (request, upload) = opened.unwrap_or_else(|_| Err(not_opened(outgoing, limit)))?;
        let failed = |fault| upload.broken(outgoing.operation).unwrap_or_else(|| unanswered(outgoing, limit, fault));
        let answer = timeout_at(deadline, self.transport.send(request, Some(limit)))
            .await
            .unwrap_or_else(|elapsed| Err(progress.late(elapsed)));
        let (head, body) = answer.map_err(failed)?.into_parts();
        let bears_silence = matches!(how, How::Follow { .. });
        let body = Incoming::new(body, progress, (!bears_silence).then_some(self.read_timeout));
        let mut reply = Reply::new(head.status, head.headers, Bytes::new());
        if outgoing.applied.in_session {
            self.credentials.keep(&reply.headers);
        }
        if reply.status.is_success() {
            if how != How::Whole {
                return handed_on(outgoing, how, reply, body, deadline, &failed).await;
            }
            if announced(&reply.headers).is_some_and(|length| length > self.reply_limit) {
                return Err(self.oversized(outgoing, reply));
            }
        }
        let limit = if how == How::Whole { self.reply_limit } else { self.reply_limit.min(ERROR_BODY) };
        let read = match body.read(limit, deadline).await {
            Ok(read) => read,
            // The status proves that the operation was executed, and the headers may name the result.
            Err(broken) if reply.status.is_success() => return Err(begun(reply, broken, &failed)),
            Err(broken) => return Err(cut_short(outgoing, reply, broken)),
        };
        reply.body = read.bytes;
        if !read.cut && reply.status.is_success() && is_incomplete(outgoing.operation, head.version, &reply) {
            let cut = failed(TransportFault::unknown("the connection closed in the middle of the reply's JSON"));
            return Err(ErrorBuilder::from(cut).reply(reply).build());
        }
        if read.cut && reply.status.is_success() {
            reply.body = Bytes::copy_from_slice(&reply.body[..reply.body.len().min(ERROR_BODY as usize)]);
            return Err(self.oversized(outgoing, reply));
        }
        if reply.status.is_success() && errors::misplaced(outgoing.operation, &reply).is_some() {
            return Err(misplaced(outgoing, reply));
        }
        judged(outgoing, reply).map(|reply| Success { reply, body: None })
    }

    /// The error of a success that is longer than the limit. Its reply has the beginning of the body, if that was read.
    fn oversized(&self, outgoing: &Outgoing, reply: Reply) -> Error {
        let length = announced(&reply.headers).map_or(String::new(), |length| format!(" ({length} bytes)"));
        let message = format!("the reply{length} is longer than the client's limit of {} bytes", self.reply_limit);
        ErrorBuilder::undecodable(outgoing.operation, reply, String::new(), message)
            .category(Category::Validation)
            .advice("ask for less at a time, or raise the builder's `reply_limit`")
            .build()
    }
}

/// Returns a success whose body follows. A body of an undocumented media type is read first, because it may be an error.
async fn handed_on(
    outgoing: &Outgoing,
    how: How,
    mut reply: Reply,
    mut body: Incoming,
    deadline: Instant,
    failed: &impl Fn(TransportFault) -> Error,
) -> Result<Success, Error> {
    if how == How::Open && errors::misplaced(outgoing.operation, &reply).is_some() {
        return Err(match body.begin(ERROR_BODY, deadline).await {
            Ok(read) => misplaced(outgoing, Reply { body: read.bytes, ..reply }),
            Err(broken) => begun(reply, broken, failed),
        });
    }
    if errors::is_misplaced_json(outgoing.operation, &reply) {
        let read = match body.begin(ERROR_BODY, deadline).await {
            Ok(read) => read,
            Err(broken) => return Err(begun(reply, broken, failed)),
        };
        if !read.cut {
            reply.body = read.bytes;
            reply = judged(outgoing, reply)?;
            reply.body = Bytes::new();
        }
    }
    Ok(Success { reply, body: Some(body) })
}

impl Success {
    /// Returns the success of a stream. A fault of its body becomes the call's error.
    pub(super) fn opened(self, outgoing: Outgoing) -> Opened {
        let sent = self.reply.sent.clone();
        let body = match self.body {
            Some(body) => ByteStream::new(Judged { body, outgoing, sent }),
            None => ByteStream::whole(Bytes::new()),
        };
        Opened { reply: self.reply, body }
    }
}

/// A body that the caller reads as it arrives.
struct Judged {
    body: Incoming,
    outgoing: Outgoing,
    sent: Sent,
}

impl Stream for Judged {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let piece = ready!(Pin::new(&mut self.body).poll_next(cx));
        let error = |fault| {
            let error = unanswered(&self.outgoing, self.outgoing.timeout, fault);
            ErrorBuilder::from(error).sent(self.sent.clone()).build()
        };
        Poll::Ready(piece.map(|piece| piece.map_err(error)))
    }
}

/// Turns a reply that reports an error into an `Error`.
fn judged(outgoing: &Outgoing, reply: Reply) -> Result<Reply, Error> {
    let operation = outgoing.operation;
    match errors::decide(operation, &reply, SystemTime::now()) {
        Ok(()) => Ok(reply),
        Err(refusal) => {
            let in_between = refusal.in_between && outgoing.class != Retry::Safe;
            let error = refusal.into_error(operation, reply);
            Err(if in_between {
                let why = "a proxy replied instead of the API, which may have received the request";
                ErrorBuilder::from(error).into_outcome_unknown(why).build()
            } else {
                error
            })
        }
    }
}

/// Whether a JSON body ends too early, in a reply whose end is only marked by the end of the connection. HTTP/1 without a length
/// cannot distinguish a lost connection from the end of the body.
fn is_incomplete(operation: &Operation, version: Version, reply: &Reply) -> bool {
    let is_bounded = |name| reply.headers.contains_key(name);
    operation.reply == ReplyKind::Json
        && version < Version::HTTP_2
        && ![CONTENT_LENGTH, TRANSFER_ENCODING].into_iter().any(is_bounded)
        && !reply.body.is_empty()
        && serde_json::from_slice::<&RawValue>(&reply.body).is_err_and(|fault| fault.is_eof())
}

/// The error of a success with an undocumented media type. If its body reports an error, that one is returned.
fn misplaced(outgoing: &Outgoing, reply: Reply) -> Error {
    let reply = match judged(outgoing, reply) {
        Ok(reply) => reply,
        Err(rejected) => return rejected,
    };
    let (found, documented) = (errors::misplaced(outgoing.operation, &reply), outgoing.operation.media_type);
    let message = format!("the reply is `{}`, not `{documented}`", found.unwrap_or_default());
    ErrorBuilder::undecodable(outgoing.operation, reply, String::new(), message).build()
}

/// The error of a success whose body was cut off. It has the headers and the part of the body that arrived.
fn begun(mut reply: Reply, broken: Broken, failed: &impl Fn(TransportFault) -> Error) -> Error {
    reply.body = broken.bytes;
    ErrorBuilder::from(failed(broken.fault)).reply(reply).build()
}

/// The error of an error reply whose body was cut off.
///
/// A 4xx status alone is the outcome. A 5xx without its body is not, because the body may have said what happened to the request.
/// The partial body is kept but not interpreted.
fn cut_short(outgoing: &Outgoing, reply: Reply, broken: Broken) -> Error {
    let head = reply.clone();
    let error = match judged(outgoing, reply) {
        Err(error) => error,
        Ok(_) => ErrorBuilder::outcome_unknown(outgoing.operation, "the reply was cut off").build(),
    };
    let says_nothing = head.status.is_server_error() && error.kind() == Kind::Rejected;
    let error = ErrorBuilder::from(error).reply(Reply { body: broken.bytes, ..head }).source(broken.fault);
    if says_nothing {
        error.into_outcome_unknown("the reply was cut off after its status").build()
    } else {
        error.build()
    }
}

/// The error of an upload whose source took too long to open.
fn not_opened(outgoing: &Outgoing, limit: Duration) -> Error {
    let message = format!("the source of the upload was not opened in time (limit {limit:?})");
    ErrorBuilder::not_sent(outgoing.operation, Category::Transient, message).build()
}

/// The error of a request without a reply.
fn unanswered(outgoing: &Outgoing, limit: Duration, fault: TransportFault) -> Error {
    // The caller knows the limit that was set, not the time that was left of it.
    let limit = if Some(limit) == outgoing.attempt_timeout { limit } else { outgoing.timeout };
    if fault.is_misconfigured() {
        // The message already explains the cause.
        return ErrorBuilder::configuration(fault.to_string())
            .operation(outgoing.operation)
            .advice("change the setting that it names, or what listens at that address")
            .source(fault.into_source())
            .build();
    }
    let silence = fault.source().and_then(|source| source.downcast_ref::<Silence>());
    let (detail, has_cause) = match silence {
        Some(silence) => (format!(": {silence}"), false),
        None if fault.is_timeout() => (format!(" (limit {limit:?})"), true),
        None => (String::new(), true),
    };
    let message = format!("{fault}{detail}");
    let error = if fault.is_not_sent() {
        ErrorBuilder::not_sent(outgoing.operation, Category::Transient, message)
    } else {
        ErrorBuilder::outcome_unknown(outgoing.operation, message)
    };
    // The message contains the fault. Its source is the fault's cause, unless the message contains that as well.
    if has_cause { error.source(fault.into_source()).build() } else { error.build() }
}
