//! Checks numbers that are money, judging by their names: their digits must be kept, so floats and plain integers are not
//! allowed.

use crate::document::{Node, Role};
use crate::lint::scope::{Findings, Scope};

/// Words in the names of amounts of money and their factors.
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

/// Suffixes of the names of minor units.
const MINOR: [&str; 2] = ["cents", "minor"];

pub(super) fn exact(scope: &Scope<'_>, findings: &mut Findings) {
    for (name, property) in scope.schemas_with("properties").flat_map(|(_, properties)| properties.members()) {
        named(name, property, findings);
    }
    for parameter in scope.nodes(Role::Parameter) {
        if let (Some(name), Some(schema)) = (parameter.text("name"), parameter.get("schema")) {
            named(name, schema, findings);
        }
    }
}

/// Checks a schema, or the items of its list, by its name.
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
            findings.at(schema, format!("`{name}` must keep its digits: add `format: amount`"));
        }
        Some("integer") if words.next_back().is_some_and(|word| MINOR.contains(&word)) => {
            findings.at(schema, format!("`{name}` counts minor units: add `format: minor-amount`"));
        }
        _ => {}
    }
}
