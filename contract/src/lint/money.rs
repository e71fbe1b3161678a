//! Numbers that are money, known by their names: their digits count, so a float or a bare integer will not do.

use crate::document::{Node, Role};
use crate::lint::scope::{Findings, Scope};

/// Words in the names of what is money, or what money is multiplied by.
const MONEY: [&str; 20] = [
    "amount",
    "balance",
    "charge",
    "commission",
    "cost",
    "credit",
    "credits",
    "deposit",
    "discount",
    "fee",
    "fees",
    "price",
    "revenue",
    "share",
    "spend",
    "subtotal",
    "surcharge",
    "tax",
    "total",
    "vat",
];

/// What names of minor units end with.
const MINOR: [&str; 2] = ["cents", "minor"];

pub(super) fn exact(scope: &Scope<'_>, findings: &mut Findings) {
    for schema in scope.nodes(Role::Schema) {
        for (name, property) in schema.get("properties").into_iter().flat_map(|properties| properties.members()) {
            named(name, property, findings);
        }
    }
    for parameter in scope.nodes(Role::Parameter) {
        if let (Some(name), Some(schema)) = (parameter.text("name"), parameter.get("schema")) {
            named(name, schema, findings);
        }
    }
}

/// Judges a schema, or what its list holds, by its name.
fn named(name: &str, schema: Node<'_>, findings: &mut Findings) {
    if let Some(items) = schema.get("items") {
        return named(name, items, findings);
    }
    if schema.get("format").is_some() {
        return;
    }
    let mut words = name.split('_');
    match schema.text("type") {
        Some("number") if name == "rate" || words.any(|word| MONEY.contains(&word)) => {
            findings.at(schema, format!("the digits of `{name}` count: it needs format: amount"));
        }
        Some("integer") if words.next_back().is_some_and(|word| MINOR.contains(&word)) => {
            findings.at(schema, format!("`{name}` counts minor units: it needs format: minor-amount"));
        }
        _ => {}
    }
}
