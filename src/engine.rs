//! The engine of both clients: makes a request ready, sends it, and judges the answer.
//!
//! What a request carries is `prepare`'s, who it is from is `auth`'s, what an answer means is `errors`'. This module only puts
//! them in order, and decides how often a request is sent: once.

mod prepare;

use std::{
    fmt,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::{Duration, SystemTime},
};

use bytes::Bytes;
use futures_core::Stream;
use http::HeaderValue;
use saleskit_runtime::{ByteStream, Category, Engine, Error, Opened, Pending, Reply, Request};

use self::prepare::Outgoing;
use crate::{
    address::Address,
    auth::Credentials,
    errors,
    transport::{Arriving, Pieces, Transport, TransportFault},
};

/// The longest error body that is read where a stream was asked for.
const ERROR_BODY: usize = 1 << 20;

/// Speaks HTTP for a client.
pub(crate) struct HttpEngine {
    pub(crate) address: Address,
    pub(crate) credentials: Credentials,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) user_agent: HeaderValue,
    pub(crate) timeout: Duration,
}

impl Engine for HttpEngine {
    fn send(self: Arc<Self>, request: Request) -> Pending<Result<Reply, Error>> {
        Box::pin(async move {
            let outgoing = prepare::outgoing(&self, request)?;
            self.attempt(&outgoing, outgoing.timeout).await
        })
    }

    fn open(self: Arc<Self>, request: Request) -> Pending<Result<Opened, Error>> {
        Box::pin(async move {
            let outgoing = prepare::outgoing(&self, request)?;
            self.open_once(outgoing).await
        })
    }
}

impl HttpEngine {
    /// The `Debug` of a client: where it sends, and which credentials it has, not their values.
    pub(crate) fn describe(&self, client: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct(client)
            .field("base_url", &self.address.as_str())
            .field("credentials", &self.credentials.settings().collect::<Vec<_>>())
            .field("timeout", &self.timeout)
            .finish_non_exhaustive()
    }

    /// Sends a request once and judges what came of it.
    async fn attempt(&self, outgoing: &Outgoing, timeout: Duration) -> Result<Reply, Error> {
        match self.transport.send(outgoing.request(), Some(timeout)).await {
            Ok(reply) => judged(outgoing, reply),
            Err(fault) => Err(unanswered(outgoing, timeout, fault)),
        }
    }

    /// Sends a request once and gives the body of a success while it arrives.
    async fn open_once(&self, outgoing: Outgoing) -> Result<Opened, Error> {
        let timeout = outgoing.timeout;
        let Arriving { mut reply, body } = match self.transport.open(outgoing.request(), Some(timeout)).await {
            Ok(arriving) => arriving,
            Err(fault) => return Err(unanswered(&outgoing, timeout, fault)),
        };
        if !reply.status.is_success() {
            // The status alone is worth more than a fault of the error's body.
            reply.body = tokio::time::timeout(timeout, body.read(ERROR_BODY))
                .await
                .unwrap_or(Ok(Bytes::new()))
                .unwrap_or_default();
            return judged(&outgoing, reply).map(|reply| Opened { reply, body: ByteStream::whole(Bytes::new()) });
        }
        Ok(Opened { reply, body: ByteStream::new(Judged { body, outgoing }) })
    }
}

/// A body on its way to the caller: a fault of the transport becomes the call's error.
struct Judged {
    body: Pieces,
    outgoing: Outgoing,
}

impl Stream for Judged {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let piece = ready!(Pin::new(&mut self.body).poll_next(cx));
        let outgoing = &self.outgoing;
        Poll::Ready(piece.map(|piece| piece.map_err(|fault| unanswered(outgoing, outgoing.timeout, fault))))
    }
}

/// What an answer means.
fn judged(outgoing: &Outgoing, reply: Reply) -> Result<Reply, Error> {
    match errors::decide(outgoing.operation, &reply, SystemTime::now()) {
        Ok(()) => Ok(reply),
        Err(mut refusal) => {
            if let Some(credential) = &outgoing.credential {
                refusal.hide(credential);
            }
            Err(refusal.into_error(outgoing.operation, reply).with_idempotency_key(outgoing.idempotency_key.clone()))
        }
    }
}

/// The error of a request without an answer.
fn unanswered(outgoing: &Outgoing, timeout: Duration, fault: TransportFault) -> Error {
    let limit = if fault.is_timeout() { format!(" (limit {timeout:?})") } else { String::new() };
    let message = format!("{fault}{limit}");
    let error = if fault.is_not_sent() {
        Error::not_sent(outgoing.operation, Category::Transient, message)
    } else {
        Error::outcome_unknown(outgoing.operation, message)
    };
    error.with_source(fault).with_idempotency_key(outgoing.idempotency_key.clone())
}
