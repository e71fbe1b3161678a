//! What an engine consists of. The steps of a call, from `prepare` to `repeat`, all read it; it knows none of them.

use std::{fmt, sync::Arc, time::Duration};

use http::HeaderValue;

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
    /// Whether the builder was given that limit: one of an operation's own is for callers who set none.
    pub(crate) timeout_is_set: bool,
    pub(crate) read_timeout: Duration,
    pub(crate) reply_limit: u64,
    pub(crate) policy: RetryPolicy,
    /// Clients that were made from one another share it.
    pub(crate) budget: Arc<Budget>,
    pub(crate) observers: Observers,
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
