//! What a caller sets for one call beside the operation's own parameters.

use std::{fmt, time::Duration};

use http::HeaderMap;
use secrecy::SecretString;

use crate::operation::Retry;

/// What a caller may set for one call.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Options {
    /// Extra headers.
    pub headers: HeaderMap,
    /// The longest time that the call may take, all attempts together.
    pub timeout: Option<Duration>,
    /// The idempotency key; made up by the engine for operations that take one.
    pub idempotency_key: Option<String>,
    /// The version that the resource must still have.
    pub if_match: Option<String>,
    /// The delegation under which an agent acts.
    pub delegation: Option<String>,
    /// The credential of this call, in place of the client's.
    pub credential: Option<SecretString>,
    /// The retry class of this call, in place of the operation's.
    pub retry: Option<Retry>,
}

impl fmt::Debug for Options {
    /// Names the headers without their values, which may be secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options")
            .field("headers", &self.headers.keys().collect::<Vec<_>>())
            .field("timeout", &self.timeout)
            .field("idempotency_key", &self.idempotency_key)
            .field("if_match", &self.if_match)
            .field("delegation", &self.delegation)
            .field("credential", &self.credential)
            .field("retry", &self.retry)
            .finish()
    }
}
