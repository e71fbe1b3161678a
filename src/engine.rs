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
use saleskit_runtime::{Engine, Error, EventSource, Follow, Opened, Pending, Reply, Request, Task};
#[cfg(feature = "salesbooth-batch")]
use secrecy::SecretString;
use tokio::runtime::Handle;

use self::attempt::How;
use crate::{
    address::Address,
    auth::Credentials,
    observe::{self, Observers},
    retry::{Budget, RetryPolicy},
    streams::Follower,
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
            let call = (request.operation(), self.open_all(request, How::Open));
            self.observers.call(call.0, call.1, |opened| &opened.reply).await
        })
    }

    fn spawn(&self, work: Pending<()>) -> Result<Task, Pending<()>> {
        let Ok(runtime) = Handle::try_current() else { return Err(work) };
        let task = runtime.spawn(observe::in_current_span(work));
        let home = runtime.id();
        let elsewhere = move || Handle::try_current().is_ok_and(|runtime| runtime.id() != home);
        Ok(Task::new(move || task.abort()).elsewhere(elsewhere))
    }

    fn follow(self: Arc<Self>, request: Request, follow: Follow) -> Box<dyn EventSource> {
        Box::new(Follower::new(self, request, follow))
    }
}

impl HttpEngine {
    /// Sends a request whose reply holds answers of its own, and puts what was sent of secrets into `secrets`: they must not appear
    /// in an error that is made of such an answer.
    #[cfg(feature = "salesbooth-batch")]
    pub(crate) async fn send_parts(&self, request: Request, secrets: &mut Vec<SecretString>) -> Result<Reply, Error> {
        let call = (request.operation(), self.send_telling(request, secrets));
        self.observers.call(call.0, call.1, |reply| reply).await
    }

    /// Opens a stream for a caller who bears silence by rules of its own and, if it is to be sent `once`, repeats by them, too.
    pub(crate) async fn open_followed(&self, request: Request, once: bool) -> Result<Opened, Error> {
        let call = (request.operation(), self.open_all(request, How::Follow { once }));
        self.observers.call(call.0, call.1, |opened| &opened.reply).await
    }

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
