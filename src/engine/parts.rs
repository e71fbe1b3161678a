//! The parts of an engine. The steps of a call, from `prepare` to `repeat`, read them; this module knows none of the steps.

use std::{fmt, sync::Arc, time::Duration};

use http::HeaderValue;

use crate::{
    address::Address,
    auth::Credentials,
    observe::Observers,
    retry::{Budget, RetryPolicy},
    transport::Transport,
};

/// Sends a client's calls over HTTP.
pub(crate) struct HttpEngine {
    pub(crate) address: Address,
    pub(crate) credentials: Credentials,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) user_agent: HeaderValue,
    pub(crate) timeout: Duration,
    /// Whether the builder set that limit. If so, it takes precedence over an operation's own limit.
    pub(crate) timeout_is_set: bool,
    pub(crate) read_timeout: Duration,
    pub(crate) reply_limit: u64,
    pub(crate) policy: RetryPolicy,
    /// Shared by clients that were made from one another with `with`.
    pub(crate) budget: Arc<Budget>,
    pub(crate) observers: Observers,
}

impl HttpEngine {
    /// Writes the `Debug` output of a client: its address and the names of its credentials, not their values.
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
