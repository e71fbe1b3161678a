//! The errors of requests that are not sent for want of a credential, each with what to do about it.

use saleskit_runtime::{Category, Error, ErrorBuilder, Operation};

use super::{
    provider::ProviderFault,
    rules::{Kind, Limit, Place, Scheme},
};

fn refused(operation: &'static Operation, what: &str) -> Error {
    ErrorBuilder::not_sent(operation, Category::Authentication, format!("`{}` {what}", operation.id)).build()
}

/// A credential for an operation that takes none.
pub(super) fn needless(operation: &'static Operation) -> Error {
    refused(operation, "takes no credential: leave `credential` out")
}

/// The client has none of what the operation takes, or can have none of it.
pub(super) fn missing(operation: &'static Operation, schemes: &[&&'static Scheme]) -> Error {
    if schemes.is_empty() {
        return unheld(operation);
    }
    let ways = schemes.iter().map(|scheme| {
        let Scheme { setting, variable, .. } = scheme;
        match (&scheme.place, variable) {
            (Place::Session, _) => format!("the builder's `{setting}` and sign in"),
            (_, Some(variable)) => format!("the builder's `{setting}` (with `from_env`: {variable})"),
            (_, None) => format!("the builder's `{setting}`"),
        }
    });
    let ways = either(ways);
    refused(operation, &format!("needs a credential this client does not have: set {ways}, or the call's `credential`"))
}

/// The client cannot have what the operation takes.
fn unheld(operation: &'static Operation) -> Error {
    let schemes = either(operation.auth.iter().map(|name| format!("`{name}`")));
    refused(
        operation,
        &format!("is authenticated by {schemes}, which this client cannot hold: give a token with `credential`"),
    )
}

/// The credential is of a kind that the operation does not take.
pub(super) fn wrong_kind(
    operation: &'static Operation,
    schemes: &[&&'static Scheme],
    limit: Option<&Limit>,
    kind: &Kind,
) -> Error {
    let takes = match limit.filter(|limit| limit.refuses.contains(&kind.prefix)) {
        Some(limit) => limit.takes.to_owned(),
        None => either(schemes.iter().map(|scheme| scheme.takes.to_owned())),
    };
    let Kind { prefix, words } = kind;
    refused(
        operation,
        &format!("takes {takes}, and this is {words} (`{prefix}`); the builder's `any_key_kind` sends it anyway"),
    )
}

/// The credential is of another region than the client.
pub(super) fn elsewhere(operation: &'static Operation, theirs: &str, ours: &str) -> Error {
    refused(
        operation,
        &format!(
            "goes to the region `{ours}`, and this is a key of `{theirs}`; the builder's `any_key_kind` sends it anyway"
        ),
    )
}

/// The document names no place for the credential.
pub(super) fn placeless(operation: &'static Operation) -> Error {
    refused(operation, "has no body property for its credential: the fault is in its document")
}

/// The provider has no credential.
pub(super) fn unprovided(operation: &'static Operation, setting: &str, fault: ProviderFault) -> Error {
    let error = refused(operation, &format!("has no credential: the provider of `{setting}` failed"));
    ErrorBuilder::from(error).source(fault).build()
}

/// The provider gave what no API can have given out.
pub(super) fn unusable(operation: &'static Operation, setting: &str, fault: &str) -> Error {
    refused(operation, &format!("has no usable credential: what the provider of `{setting}` gave {fault}"))
}

/// The words with "or" between them, each once.
fn either(words: impl Iterator<Item = String>) -> String {
    let mut once: Vec<String> = Vec::new();
    for word in words {
        if !once.contains(&word) {
            once.push(word);
        }
    }
    once.join(" or ")
}
