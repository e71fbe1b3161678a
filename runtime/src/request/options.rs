//! What a caller sets for one call, apart from the operation's own parameters.

use std::{fmt, time::Duration};

use http::HeaderMap;
use secrecy::SecretString;

use crate::operation::Retry;

/// What a caller can set for one call.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Options {
    /// Extra headers.
    pub headers: HeaderMap,
    /// The time limit of the call, across all attempts.
    pub timeout: Option<Duration>,
    /// The idempotency key. Without one, the engine generates it for operations that accept one.
    pub idempotency_key: Option<String>,
    /// The version that the resource must still have (`If-Match`).
    pub if_match: Option<String>,
    /// The delegation under which an agent acts.
    pub delegation: Option<String>,
    /// The credential for this call, in place of the client's.
    pub credential: Option<SecretString>,
    /// The retry class for this call, in place of the operation's.
    pub retry: Option<Retry>,
    /// The limit on attempts for this call, in place of the client's policy.
    pub attempts: Option<u32>,
}

impl fmt::Debug for Options {
    /// Shows the names of the headers without their values, which may be secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options")
            .field("headers", &self.headers.keys().collect::<Vec<_>>())
            .field("timeout", &self.timeout)
            .field("idempotency_key", &self.idempotency_key)
            .field("if_match", &self.if_match)
            .field("delegation", &self.delegation)
            .field("credential", &self.credential)
            .field("retry", &self.retry)
            .field("attempts", &self.attempts)
            .finish()
    }
}
