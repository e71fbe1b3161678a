//! Keys that play a part: by its form, a key is expired, revoked, limited to scopes, or of the wrong kind. Every other one is as good as
//! any.

use saleskit_contract::{Contract, OperationSpec, nearest};
use serde_json::Value;

use super::refusal::{Refusal, RefusalKind};

/// The key that counts as revoked.
const REVOKED: &str = "sb_test_revoked";

/// The key that counts as expired.
const EXPIRED: &str = "sb_test_expired";

/// How a key begins that has the scopes behind it and no others: `sb_test_scopes_deals.read+customers.write`.
const SCOPED: &str = "sb_test_scopes_";

/// The component whose values are all scopes.
const SCOPES: &str = "ApiScope";

/// How keys begin, in words, and how the security schemes are called that take them.
const KINDS: [(&str, &str, &str); 3] = [
    ("sb_pub_", "a publishable key", "publishable"),
    ("sb_test_", "a secret key", "secret"),
    ("sb_live_", "a secret key", "secret"),
];

/// What is wrong with the credential of a request. `security` are the schemes that the operation takes.
pub(super) fn check(contract: &Contract, operation: &OperationSpec, credential: &str) -> Option<Refusal> {
    match credential {
        REVOKED => return Some(Refusal::new(RefusalKind::RevokedCredential, "This key has been revoked")),
        EXPIRED => return Some(Refusal::new(RefusalKind::ExpiredCredential, "This key has expired")),
        _ => {}
    }
    wrong_kind(contract, operation, credential).or_else(|| {
        let scopes = credential.strip_prefix(SCOPED)?;
        let has = scopes.split(['+', ',', ' ']).filter(|scope| !scope.is_empty());
        let has: Vec<String> =
            has.map(|scope| if scope == "all" { "*".to_owned() } else { scope.replace('.', ":") }).collect();
        unknown(contract, &has).or_else(|| missing(operation, &has))
    })
}

/// A key that begins as those of a scheme that the operation does not take.
fn wrong_kind(contract: &Contract, operation: &OperationSpec, credential: &str) -> Option<Refusal> {
    let (_, words, family) = KINDS.iter().find(|(beginning, _, _)| credential.starts_with(beginning))?;
    let of_family = |name: &str| name.starts_with(family);
    let exists = contract.security_schemes().keys().any(|name| of_family(name));
    if !exists || operation.security.iter().any(|name| of_family(name)) {
        return None;
    }
    let takes = operation.security.join(", ");
    let message = format!("{} takes {takes}: this is {words}", operation.id);
    Some(Refusal::new(RefusalKind::WrongCredential, message))
}

/// A key with a scope that the documents do not know.
fn unknown(contract: &Contract, has: &[String]) -> Option<Refusal> {
    let component = contract.components().get(SCOPES);
    let listed = component.and_then(|component| component.schema.get("enum")).and_then(Value::as_array);
    let listed = listed.into_iter().flatten().filter_map(Value::as_str);
    let known: Vec<&str> = contract
        .operations()
        .iter()
        .flat_map(|operation| &operation.scopes)
        .map(String::as_str)
        .chain(listed)
        .collect();
    let strange = has.iter().find(|scope| !known.contains(&scope.as_str()))?;
    let shown = strange.chars().take(60).collect::<String>().escape_debug().to_string();
    let hint =
        nearest(strange, known.iter().copied()).map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
    let message = format!("The documents know no scope `{shown}`, which this key names{hint}");
    Some(Refusal::new(RefusalKind::UnknownScope, message))
}

/// A key without a scope that the operation needs.
fn missing(operation: &OperationSpec, has: &[String]) -> Option<Refusal> {
    let lacks = |scope: &&String| !has.iter().any(|own| own == *scope || own == "*");
    let missing: Vec<&str> = operation.scopes.iter().filter(lacks).map(String::as_str).collect();
    if missing.is_empty() {
        return None;
    }
    let own = if has.is_empty() { "none".to_owned() } else { has.join(", ") };
    let message = format!("{} requires the scope {}; this key has {own}", operation.id, missing.join(" and "));
    Some(Refusal::new(RefusalKind::MissingScope, message))
}
