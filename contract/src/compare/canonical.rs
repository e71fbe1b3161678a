//! Reduces a schema to its content without descriptions, to find equal ones.

use serde_json::{Map, Value};

/// Keys that do not constrain a value.
const WORDS: [&str; 9] = [
    "description",
    "summary",
    "title",
    "example",
    "examples",
    "x-docs",
    "x-enumDescriptions",
    "externalDocs",
    "deprecated",
];

/// The schema without descriptions and with a sorted `required`.
pub(crate) fn canonical(schema: &Value) -> Value {
    match schema {
        Value::Object(members) => {
            let mut kept = Map::new();
            let mut names: Vec<&String> = members.keys().collect();
            names.sort();
            for name in names {
                let value = &members[name];
                match name.as_str() {
                    // Property names are not keywords.
                    "properties" => {
                        let properties = value.as_object().into_iter().flatten();
                        let mut properties: Vec<_> =
                            properties.map(|(name, value)| (name.clone(), canonical(value))).collect();
                        properties.sort_by(|a, b| a.0.cmp(&b.0));
                        kept.insert(name.clone(), Value::Object(properties.into_iter().collect()));
                    }
                    word if WORDS.contains(&word) => {}
                    "required" | "enum" => {
                        let mut values = value.as_array().cloned().unwrap_or_default();
                        values.sort_by_key(Value::to_string);
                        kept.insert(name.clone(), if value.is_array() { Value::Array(values) } else { value.clone() });
                    }
                    _ => {
                        kept.insert(name.clone(), canonical(value));
                    }
                }
            }
            // An `allOf` with a single part and nothing else equals the part.
            match kept.get("allOf").and_then(Value::as_array).map(Vec::as_slice) {
                Some([only]) if kept.len() == 1 => only.clone(),
                _ => Value::Object(kept),
            }
        }
        Value::Array(items) => Value::Array(items.iter().map(canonical).collect()),
        other => other.clone(),
    }
}
