//! The engine of both clients: makes a request ready, sends it, and judges the answer.
//!
//! What a request carries is `prepare`'s, who it is from is `auth`'s, what an answer means is `errors`'. This module only puts
//! them in order, and decides how often a request is sent: once.

mod prepare;

use std::{
    fmt,
    sync::Arc,
    time::{Duration, SystemTime},
};

use http::HeaderValue;
use saleskit_runtime::{Category, Engine, Error, Pending, Reply, Request};

use self::prepare::Outgoing;
use crate::{
    address::Address,
    auth::Credentials,
    errors,
    transport::{Transport, TransportFault},
};

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
        let operation = outgoing.operation;
        let error = match self.transport.send(outgoing.request(), Some(timeout)).await {
            Ok(reply) => match errors::decide(operation, &reply, SystemTime::now()) {
                Ok(()) => return Ok(reply),
                Err(mut refusal) => {
                    if let Some(credential) = &outgoing.credential {
                        refusal.hide(credential);
                    }
                    refusal.into_error(operation, reply)
                }
            },
            Err(fault) => unanswered(outgoing, timeout, fault),
        };
        Err(error.with_idempotency_key(outgoing.idempotency_key.clone()))
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
    error.with_source(fault)
}
