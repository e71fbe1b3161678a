//! What to do about an error: the API's nine stable categories, and two of the client's own.

use std::fmt;

/// What to do about an error. Salesbooth declares its nine values stable. [`Configuration`](Category::Configuration) and
/// [`OutcomeUnknown`](Category::OutcomeUnknown) are the client's own; no API sends them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Category {
    /// The request is wrong: change it.
    Validation,
    /// The credential is missing, wrong or revoked.
    Authentication,
    /// The credential lacks the permission.
    Authorization,
    /// There is no such resource.
    NotFound,
    /// The resource has changed: fetch it, then decide again.
    Conflict,
    /// Too many requests: wait.
    RateLimited,
    /// Payment or credit is needed.
    Billing,
    /// A transient failure of the API or of the network.
    Transient,
    /// A failure of the API.
    Internal,
    /// The client, its host or its network is misconfigured: a missing setting, an unreadable proxy address, an untrusted
    /// certificate. Neither waiting nor another request helps.
    Configuration,
    /// A write was sent and no usable reply was received, so it is unknown whether the API executed it. Find out before sending
    /// it again; see [`is_safe_to_repeat`](crate::Error::is_safe_to_repeat).
    OutcomeUnknown,
    /// A category that the documents do not list.
    Other(Box<str>),
}

impl Category {
    /// The category as Salesbooth writes it. The client's own categories use the same style.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Validation => "validation_error",
            Self::Authentication => "authentication_error",
            Self::Authorization => "authorization_error",
            Self::NotFound => "not_found",
            Self::Conflict => "conflict",
            Self::RateLimited => "rate_limited",
            Self::Billing => "billing",
            Self::Transient => "transient_error",
            Self::Internal => "internal_error",
            Self::Configuration => "configuration_error",
            Self::OutcomeUnknown => "outcome_unknown",
            Self::Other(other) => other,
        }
    }

    /// What a caller can do, in a few words.
    pub(super) fn advice(&self) -> &'static str {
        match self {
            Self::Validation => "correct the request",
            Self::Authentication => "check the credential",
            Self::Authorization => "use a credential with the scope for it",
            Self::NotFound => "check the identifier",
            Self::Conflict => "fetch the resource and decide again",
            Self::RateLimited => "wait and try again",
            Self::Billing => "check the account's credit",
            Self::Transient => "try again later",
            Self::Configuration => "correct the client's settings",
            Self::OutcomeUnknown => "read the resource to learn whether the write was executed",
            Self::Internal | Self::Other(_) => "report it to the API's support",
        }
    }
}

impl From<&str> for Category {
    /// Reads a category that the API sent.
    fn from(category: &str) -> Self {
        match category {
            "validation_error" => Self::Validation,
            "authentication_error" => Self::Authentication,
            "authorization_error" => Self::Authorization,
            "not_found" => Self::NotFound,
            "conflict" => Self::Conflict,
            "rate_limited" => Self::RateLimited,
            "billing" => Self::Billing,
            "transient_error" => Self::Transient,
            "internal_error" => Self::Internal,
            other => Self::Other(other.into()),
        }
    }
}

impl fmt::Display for Category {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
