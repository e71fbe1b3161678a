//! Why a request was refused. How that reads on the wire of each API is `forms`' work.

use std::fmt;

use saleskit_contract::Violation;

/// The kinds of refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RefusalKind {
    /// No operation has this path.
    UnknownPath,
    /// The path takes other methods.
    OtherMethod,
    /// Path and method are known, and the query or the body fits none of their operations.
    NoOperation,
    /// The body is not the JSON that its content type promises, or broke off.
    BadBody,
    /// The operation takes another content type.
    OtherContentType,
    /// The body is longer than the mock reads.
    TooLarge,
    /// The operation needs a credential, and none came.
    NoCredential,
    /// The credential is `sb_test_revoked`, which plays a revoked key.
    RevokedCredential,
    /// The credential is `sb_test_expired`, which plays an expired key.
    ExpiredCredential,
    /// The key is of a kind that the operation does not take: a publishable one (`sb_pub_`) where a secret one is needed.
    WrongCredential,
    /// The key begins with `sb_test_scopes_`, and the scope that the operation needs is not among those that it names.
    MissingScope,
    /// The key begins with `sb_test_scopes_` and names a scope that the documents do not know.
    UnknownScope,
    /// A parameter or the body breaks the documents.
    InvalidFields,
    /// The header `X-Mock-Fault` asks for what the mock does not know. It is refused by any mock, also by one that is not strict.
    WrongFault,
}

/// Why a request was refused.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Refusal {
    /// Which kind.
    pub kind: RefusalKind,
    /// In words; may have several lines.
    pub message: String,
    /// Each place that breaks the documents.
    pub violations: Vec<Violation>,
    /// The operations at this path and method, each with the reason why it is not meant.
    pub operations: Vec<(String, String)>,
    /// The methods that the path takes, where the method is what was wrong.
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
