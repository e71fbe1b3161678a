//! Reads the keywords of a field's schema, in all of its parts.

use saleskit_contract::Contract;
use serde_json::Value;

use crate::field::Field;

/// A schema with all of its parts, through references.
pub(super) fn forms<'c>(contract: &'c Contract, schema: &'c Value, depth: usize, found: &mut Vec<&'c Value>) {
    let Some(schema) = contract.resolve(schema).ok().filter(|_| depth < 16) else { return };
    found.push(schema);
    for list in ["allOf", "oneOf", "anyOf"] {
        for part in schema.get(list).and_then(Value::as_array).into_iter().flatten() {
            forms(contract, part, depth + 1, found);
        }
    }
}

/// The values of a keyword in all parts of the fields' schemas.
pub(super) fn keyword<'c>(contract: &'c Contract, fields: &[Field<'c>], name: &str) -> Vec<&'c Value> {
    let mut parts = Vec::new();
    for field in fields {
        // Keys beside a wrapped reference count as well.
        parts.extend(field.schema.get(name));
        let mut found = Vec::new();
        forms(contract, field.schema, 0, &mut found);
        parts.extend(found.into_iter().filter_map(|part| part.get(name)));
    }
    parts
}

pub(super) fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
