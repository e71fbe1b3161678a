//! The errors of requests that are not sent because they lack a credential. Each says what to do.

use saleskit_runtime::{Category, Error, ErrorBuilder, Operation};

use super::{
    provider::ProviderFault,
    rules::{Kind, Limit, Place, Scheme},
};

fn refused(operation: &'static Operation, what: &str) -> Error {
    ErrorBuilder::not_sent(operation, Category::Authentication, format!("`{}` {what}", operation.id)).build()
}

/// The call has a credential, but the operation takes none.
pub(super) fn needless(operation: &'static Operation) -> Error {
    refused(operation, "takes no credential: omit `credential`")
}

/// The client has no credential that the operation accepts, or cannot hold one.
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

/// The client has no setting for what the operation accepts.
fn unheld(operation: &'static Operation) -> Error {
    let schemes = either(operation.auth.iter().map(|name| format!("`{name}`")));
    refused(
        operation,
        &format!("is authenticated by {schemes}, for which this client has no setting: pass a token with `credential`"),
    )
}

/// The credential is of a kind that the operation does not accept.
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
        &format!("takes {takes}, but this is {words} (`{prefix}`); the builder's `any_key_kind` sends it anyway"),
    )
}

/// The credential is for another region than the client's.
pub(super) fn elsewhere(operation: &'static Operation, theirs: &str, ours: &str) -> Error {
    refused(
        operation,
        &format!(
            "goes to the region `{ours}`, but this is a key of `{theirs}`; the builder's `any_key_kind` sends it anyway"
        ),
    )
}

/// The document says nowhere to put the credential.
pub(super) fn placeless(operation: &'static Operation) -> Error {
    refused(operation, "has no body property for its credential: the document is wrong")
}

/// The provider failed.
pub(super) fn unprovided(operation: &'static Operation, setting: &str, fault: ProviderFault) -> Error {
    let error = refused(operation, &format!("has no credential: the provider of `{setting}` failed"));
    ErrorBuilder::from(error).source(fault).build()
}

/// The provider returned something that the API cannot have issued.
pub(super) fn unusable(operation: &'static Operation, setting: &str, fault: &str) -> Error {
    refused(operation, &format!("has no usable credential: the value from the provider of `{setting}` {fault}"))
}

/// Joins the words with "or", without duplicates.
fn either(words: impl Iterator<Item = String>) -> String {
    let mut once: Vec<String> = Vec::new();
    for word in words {
        if !once.contains(&word) {
            once.push(word);
        }
    }
    once.join(" or ")
}
