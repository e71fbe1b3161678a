//! Why a delivery is not accepted.

use std::{fmt, time::Duration};

use http::StatusCode;

use super::{SIGNATURE_HEADER, TIMESTAMP_HEADER};

/// Why a delivery is not accepted. It shows neither the secret nor the signature that would have been right, so that it
/// may be logged.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum VerifyError {
    /// A header is not there.
    MissingHeader {
        /// Its name.
        header: &'static str,
    },
    /// A header is there more than once, and nobody can tell which one counts.
    RepeatedHeader {
        /// Its name.
        header: &'static str,
    },
    /// The timestamp is not a number of Unix seconds.
    MalformedTimestamp,
    /// A signature of the known scheme, `v1=`, is not 64 hex digits.
    MalformedSignature,
    /// There is a signature, and none of the scheme `v1=`.
    UnknownScheme,
    /// No secret makes this signature for this timestamp and this body.
    WrongSignature,
    /// The signature is right, and older than the tolerance.
    TooOld {
        /// How long ago it was made.
        age: Duration,
        /// How long ago it may have been made.
        tolerance: Duration,
    },
    /// The signature is right, and further in the future than the tolerance.
    TooNew {
        /// How far ahead of this clock it was made.
        ahead: Duration,
        /// How far ahead it may have been made.
        tolerance: Duration,
    },
}

impl VerifyError {
    /// What to answer, as the docs do it: 401 to a wrong signature, 400 to everything else.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::WrongSignature => StatusCode::UNAUTHORIZED,
            _ => StatusCode::BAD_REQUEST,
        }
    }
}

impl fmt::Display for VerifyError {
    /// What is wrong with the delivery, and what to try.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingHeader { header } => {
                write!(f, "the delivery has no {header}: it is not Salesbooth's, or a proxy took the header away")
            }
            Self::RepeatedHeader { header } => {
                write!(f, "the delivery has more than one {header}: look at what stands between Salesbooth and here")
            }
            Self::MalformedTimestamp => write!(f, "{TIMESTAMP_HEADER} is not a number of Unix seconds"),
            Self::MalformedSignature => write!(f, "{SIGNATURE_HEADER} has no 64 hex digits after `v1=`"),
            Self::UnknownScheme => {
                write!(f, "{SIGNATURE_HEADER} has no signature of the scheme `v1=`: see whether the docs name a new one")
            }
            Self::WrongSignature => f.write_str(
                "the signature is not that of this timestamp and this body: check that the secret is the one of this very \
                 webhook (add the new one after a rotation), and that the body is verified as it came in, byte for byte, not \
                 parsed and written again",
            ),
            Self::TooOld { age, tolerance } => write!(
                f,
                "the delivery was signed {} s ago, {} s are allowed: it was held up or is played back; check this machine's clock",
                age.as_secs(),
                tolerance.as_secs()
            ),
            Self::TooNew { ahead, tolerance } => write!(
                f,
                "the delivery was signed {} s in the future, {} s are allowed: check this machine's clock",
                ahead.as_secs(),
                tolerance.as_secs()
            ),
        }
    }
}

impl std::error::Error for VerifyError {}
