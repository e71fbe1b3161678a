//! Special keys. The form of a key says whether it is expired, revoked, limited to scopes, or of the wrong kind. Every other key is valid.

use saleskit_contract::{Contract, OperationSpec, nearest};
use serde_json::Value;

use super::refusal::{Refusal, RefusalKind};

/// The key that simulates a revoked key.
const REVOKED: &str = "sb_test_revoked";

/// The key that simulates an expired key.
const EXPIRED: &str = "sb_test_expired";

/// The prefix of keys that list their scopes: `sb_test_scopes_deals.read+customers.write`.
const SCOPED: &str = "sb_test_scopes_";

/// The component that lists all scopes.
const SCOPES: &str = "ApiScope";

/// The prefixes of keys, with their description and the name of the security schemes that accept them.
const KINDS: [(&str, &str, &str); 3] = [
    ("sb_pub_", "a publishable key", "publishable"),
    ("sb_test_", "a secret key", "secret"),
    ("sb_live_", "a secret key", "secret"),
];

/// Refuses a special key that the operation does not accept.
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

/// A key with the prefix of a scheme that the operation does not accept.
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

/// A key with an undocumented scope.
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
    let message = format!("This key names the scope `{shown}`, which is not documented{hint}");
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
