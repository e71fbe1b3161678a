//! Why a delivery is rejected.

use std::{fmt, time::Duration};

use http::StatusCode;

use super::{SIGNATURE_HEADER, TIMESTAMP_HEADER};

/// Why a delivery is rejected. It contains neither the secret nor the expected signature, so it is safe to log.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum VerifyError {
    /// A header is missing.
    MissingHeader {
        /// Its name.
        header: &'static str,
    },
    /// A header occurs more than once, so it is unclear which value counts.
    RepeatedHeader {
        /// Its name.
        header: &'static str,
    },
    /// The timestamp is not a number of Unix seconds.
    MalformedTimestamp,
    /// A signature of the scheme `v1=` does not have 64 hex digits.
    MalformedSignature,
    /// No signature has the scheme `v1=`.
    UnknownScheme,
    /// The signature does not match the timestamp and body under any of the secrets.
    WrongSignature,
    /// The signature is valid but older than the tolerance.
    TooOld {
        /// The age of the signature.
        age: Duration,
        /// The greatest age that is accepted.
        tolerance: Duration,
    },
    /// The signature is valid but further in the future than the tolerance.
    TooNew {
        /// How far the signature is ahead of this machine's clock.
        ahead: Duration,
        /// How far ahead is accepted.
        tolerance: Duration,
    },
}

impl VerifyError {
    /// The status to reply with, as the docs do: 401 for a wrong signature, 400 otherwise.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::WrongSignature => StatusCode::UNAUTHORIZED,
            _ => StatusCode::BAD_REQUEST,
        }
    }
}

impl fmt::Display for VerifyError {
    /// Says what is wrong with the delivery, and what to try.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingHeader { header } => {
                write!(f, "the delivery has no {header}: it is not from Salesbooth, or a proxy removed the header")
            }
            Self::RepeatedHeader { header } => {
                write!(f, "the delivery has more than one {header}: check the proxies between Salesbooth and this server")
            }
            Self::MalformedTimestamp => write!(f, "{TIMESTAMP_HEADER} is not a number of Unix seconds"),
            Self::MalformedSignature => write!(f, "{SIGNATURE_HEADER} has no 64 hex digits after `v1=`"),
            Self::UnknownScheme => {
                write!(f, "{SIGNATURE_HEADER} has no signature of the scheme `v1=`: check whether the docs have a new one")
            }
            Self::WrongSignature => f.write_str(
                "the signature does not match this timestamp and body: check that the secret is that of this webhook (after a \
                 rotation, add the new one), and that the body is verified byte for byte as it arrived, not parsed and \
                 serialised again",
            ),
            Self::TooOld { age, tolerance } => write!(
                f,
                "the delivery was signed {} s ago, but only {} s are allowed: it was delayed or replayed, or this clock is wrong",
                age.as_secs(),
                tolerance.as_secs()
            ),
            Self::TooNew { ahead, tolerance } => write!(
                f,
                "the delivery was signed {} s in the future, but only {} s are allowed: check this machine's clock",
                ahead.as_secs(),
                tolerance.as_secs()
            ),
        }
    }
}

impl std::error::Error for VerifyError {}
