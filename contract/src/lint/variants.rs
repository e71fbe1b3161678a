//! Checks the names that the documents give to an enum's values or a union's forms.

use std::collections::HashSet;

use crate::document::Node;
use crate::lint::scope::{Findings, Scope};

/// The variants that every enum or union has besides the documented ones.
const TAKEN: [&str; 2] = ["Unknown", "Other"];

pub(super) fn names(scope: &Scope<'_>, findings: &mut Findings) {
    for (node, names) in scope.schemas_with("x-enum-varnames") {
        let named = node.get("enum").or_else(|| node.get("oneOf"));
        let Some(named) = named.map(|values| values.items().count()) else {
            findings.at(names, "x-enum-varnames needs an enum or a oneOf beside it");
            continue;
        };
        let given: Vec<Node<'_>> = names.items().collect();
        if given.len() != named {
            findings.at(names, format!("x-enum-varnames has {} names for {named}", given.len()));
        }
        let mut seen = HashSet::new();
        for name in given {
            let text = name.value.as_str().unwrap_or_default();
            if !is_pascal(text) || TAKEN.contains(&text) {
                findings.at(name, format!("{} is not a valid name of a variant", name.value));
            } else if !seen.insert(text) {
                findings.at(name, format!("{text} is listed twice"));
            }
        }
    }
}

fn is_pascal(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase())
        && name.chars().all(|letter| letter.is_ascii_alphanumeric())
}
