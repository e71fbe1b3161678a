//! Reads `allOf` as one object without copying its content.

use std::collections::BTreeSet;

use anyhow::{Result, anyhow};
use indexmap::IndexMap;
use saleskit_contract::Contract;
use serde_json::Value;

use super::inspect::{list, properties, texts};

/// An object with references followed and the parts of `allOf` merged.
#[derive(Default)]
pub(super) struct Merged<'c> {
    /// By name. A later part's property replaces an earlier one's.
    pub properties: IndexMap<&'c str, &'c Value>,
    /// The names that a request must contain.
    pub required: BTreeSet<&'c str>,
    /// The names that identify it.
    pub id: Vec<&'c str>,
    /// The schema of a list's items.
    pub items: Option<&'c Value>,
    /// Whether `properties` is present, even if empty.
    pub is_object: bool,
}

/// Reads a schema with its references and parts.
pub(super) fn merged<'c>(contract: &'c Contract, schema: &'c Value) -> Result<Merged<'c>> {
    let schema = contract.resolve(schema).map_err(|fault| anyhow!("{fault}"))?;
    let mut merged = Merged::default();
    for part in list(schema, "allOf").unwrap_or_default() {
        let part = self::merged(contract, part)?;
        merged.is_object |= !part.properties.is_empty();
        merged.properties.extend(part.properties);
        merged.required.extend(part.required);
        merged.items = part.items.or(merged.items);
    }
    merged.is_object |= schema.get("properties").is_some();
    merged.properties.extend(properties(schema).map(|(name, property)| (name.as_str(), property)));
    merged.required.extend(texts(schema, "required"));
    merged.items = schema.get("items").or(merged.items);
    merged.id = texts(schema, "x-id").collect();
    Ok(merged)
}
