//! Why a request was refused. `play::forms` writes the reply in the format of each API.

use std::fmt;

use saleskit_contract::Violation;

/// The reasons for which the mock refuses a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RefusalKind {
    /// No operation has this path.
    UnknownPath,
    /// The path takes other methods.
    OtherMethod,
    /// The path and method are known, but the query or body matches none of their operations.
    NoOperation,
    /// The body is incomplete, or is not the JSON that its content type announces.
    BadBody,
    /// The operation takes another content type.
    OtherContentType,
    /// The body exceeds the size limit of the mock.
    TooLarge,
    /// The operation needs a credential, and the request has none.
    NoCredential,
    /// The credential is `sb_test_revoked`, which simulates a revoked key.
    RevokedCredential,
    /// The credential is `sb_test_expired`, which simulates an expired key.
    ExpiredCredential,
    /// The operation does not accept this kind of key, such as a publishable key (`sb_pub_`) where a secret key is needed.
    WrongCredential,
    /// The key starts with `sb_test_scopes_` and does not name the scope that the operation needs.
    MissingScope,
    /// The key starts with `sb_test_scopes_` and names a scope that is not documented.
    UnknownScope,
    /// A parameter or the body violates the documents.
    InvalidFields,
    /// The header `X-Mock-Fault` is invalid. Every mock refuses it, even one that is not strict.
    WrongFault,
}

/// Why a request was refused.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Refusal {
    /// The kind of refusal.
    pub kind: RefusalKind,
    /// A message for people. It may have several lines.
    pub message: String,
    /// Each place that violates the documents.
    pub violations: Vec<Violation>,
    /// The operations at this path and method, each with the reason why the request does not match it.
    pub operations: Vec<(String, String)>,
    /// The methods that the path accepts, if the method was wrong.
    pub methods: Vec<String>,
}

impl Refusal {
    pub(crate) fn new(kind: RefusalKind, message: impl Into<String>) -> Refusal {
        Refusal { kind, message: message.into(), violations: Vec::new(), operations: Vec::new(), methods: Vec::new() }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        for (operation, reason) in &self.operations {
            write!(f, "\n  {operation}: {reason}")?;
        }
        for violation in &self.violations {
            write!(f, "\n  {}: {}", violation.place, violation.message)?;
        }
        Ok(())
    }
}
