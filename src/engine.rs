//! The engine of both clients: makes a request ready, sends it as often as is needed and allowed, and judges the answers.
//!
//! What a request carries is `prepare`'s, who it is from is `auth`'s, what an answer means is `errors`', whether it is sent again
//! is `retry`'s. This module only puts them in order.

mod attempt;
mod incoming;
mod outgoing;
mod prepare;
mod repeat;

use std::{fmt, sync::Arc, time::Duration};

use http::HeaderValue;
use saleskit_runtime::{Engine, Error, Opened, Pending, Reply, Request};

use crate::{
    address::Address,
    auth::Credentials,
    observe::Observers,
    retry::{Budget, RetryPolicy},
    transport::Transport,
};

/// Speaks HTTP for a client.
pub(crate) struct HttpEngine {
    pub(crate) address: Address,
    pub(crate) credentials: Credentials,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) user_agent: HeaderValue,
    pub(crate) timeout: Duration,
    pub(crate) read_timeout: Duration,
    pub(crate) reply_limit: u64,
    pub(crate) policy: RetryPolicy,
    pub(crate) budget: Budget,
    pub(crate) observers: Observers,
}

impl Engine for HttpEngine {
    fn send(self: Arc<Self>, request: Request) -> Pending<Result<Reply, Error>> {
        Box::pin(async move {
            let call = (request.operation(), self.send_all(request));
            self.observers.call(call.0, call.1, |reply| reply).await
        })
    }

    fn open(self: Arc<Self>, request: Request) -> Pending<Result<Opened, Error>> {
        Box::pin(async move {
            let call = (request.operation(), self.open_all(request));
            self.observers.call(call.0, call.1, |opened| &opened.reply).await
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
            .field("read_timeout", &self.read_timeout)
            .field("reply_limit", &self.reply_limit)
            .field("retry_policy", &self.policy)
            .finish_non_exhaustive()
    }
}
