//! Finds differences between a reply and its documents: names that only one of them has, and types that differ. It shows no values.
//!
//! A name in a reply may be data itself, as in a map by id. Names that do not look like a property are shown as `{*}`.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use saleskit_contract::{Contract, OperationSpec, type_name};
use serde_json::Value;

/// The depth limit for schemas and replies.
const DEEPEST: usize = 40;

/// The differences in the replies of one operation. Paths start at the body's root; `[]` means every item of a list.
#[derive(Debug, Default)]
pub struct Drift {
    /// Properties in a reply that are not documented.
    pub undocumented: BTreeSet<String>,
    /// Properties with another type: path, documented types, actual type.
    pub other_type: BTreeSet<(String, String, &'static str)>,
    documented: BTreeSet<String>,
    seen: BTreeSet<String>,
}

impl Drift {
    /// Compares a successful reply with the operation's documents.
    pub fn hold(&mut self, contract: &Contract, operation: &OperationSpec, body: &Value) {
        let media = operation.success().and_then(|reply| reply.media.first());
        let schemas = media.map_or_else(Vec::new, |media| forms(contract, &media.schema));
        self.value(contract, &schemas, body, "", 0);
    }

    /// Documented properties that none of the received objects had.
    pub fn never_seen(&self) -> impl Iterator<Item = &String> {
        self.documented.difference(&self.seen)
    }

    fn value(&mut self, contract: &Contract, schemas: &[&Value], value: &Value, path: &str, depth: usize) {
        if depth > DEEPEST || schemas.iter().any(|schema| is_any(schema)) {
            return;
        }
        self.check_type(schemas, value, path);
        match value {
            Value::Object(object) => {
                let known = properties(contract, schemas);
                let values: Vec<&Value> = parts(contract, schemas, "additionalProperties");
                self.documented.extend(known.keys().map(|name| join(path, name)));
                for (name, value) in object {
                    match known.get(name.as_str()) {
                        Some(schemas) => {
                            let path = join(path, name);
                            self.seen.insert(path.clone());
                            self.value(contract, schemas, value, &path, depth + 1);
                        }
                        None if !values.is_empty() => {
                            self.value(contract, &values, value, &join(path, "{*}"), depth + 1);
                        }
                        None => self.undocumented(name, value, path, depth),
                    }
                }
            }
            Value::Array(items) => {
                let schemas = parts(contract, schemas, "items");
                for item in items.iter().filter(|_| !schemas.is_empty()) {
                    self.value(contract, &schemas, item, &format!("{path}[]"), depth + 1);
                }
            }
            _ => {}
        }
    }

    /// Records a property that is not documented, and everything below it.
    fn undocumented(&mut self, name: &str, value: &Value, path: &str, depth: usize) {
        let path = join(path, if is_name(name) { name } else { "{*}" });
        let mut open = vec![(path.clone(), value)];
        while let Some((path, value)) = open.pop().filter(|_| depth < DEEPEST) {
            match value {
                Value::Object(object) => {
                    object.iter().for_each(|(name, value)| self.undocumented(name, value, &path, depth + 1))
                }
                Value::Array(items) => open.extend(items.iter().map(|item| (format!("{path}[]"), item))),
                _ => {}
            }
        }
        self.undocumented.insert(path);
    }

    fn check_type(&mut self, schemas: &[&Value], value: &Value, path: &str) {
        // Clients accept amounts and times in every form, and an empty list for an empty object.
        let lenient =
            |schema: &&Value| matches!(schema.get("format").and_then(Value::as_str), Some("amount" | "timestamp"));
        let scalar = matches!(value, Value::String(_) | Value::Number(_));
        let empty = value.as_array().is_some_and(Vec::is_empty);
        let allowed: BTreeSet<&str> = schemas.iter().filter_map(|schema| schema.get("type")?.as_str()).collect();
        let found = type_name(value);
        let fits = allowed.contains(found) || (found == "integer" && allowed.contains("number"));
        let read = value.is_null() || allowed.is_empty() || fits || empty || (scalar && schemas.iter().any(lenient));
        if !read {
            let allowed: Vec<&str> = allowed.into_iter().collect();
            self.other_type.insert((path.to_owned(), allowed.join(" or "), found));
        }
    }
}

impl fmt::Display for Drift {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for path in &self.undocumented {
            writeln!(f, "  + {path}")?;
        }
        for (path, documented, found) in &self.other_type {
            writeln!(f, "  ! {path} is documented as {documented} and came as {found}")?;
        }
        for path in self.never_seen() {
            writeln!(f, "  - {path}")?;
        }
        Ok(())
    }
}

/// Whether a name looks like a property, and not like an id or a person's words.
fn is_name(name: &str) -> bool {
    let letters = name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_' || letter == '-');
    let digits = name.chars().filter(char::is_ascii_digit).count();
    letters
        && digits <= 2
        && name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && name.len() <= 40
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

/// Whether a schema allows any JSON, so that no name is undocumented.
fn is_any(schema: &Value) -> bool {
    schema.as_object().is_none_or(|schema| schema.keys().all(|key| key == "description" || key == "nullable"))
}

/// A schema and its parts: follows references, `allOf` and `oneOf`.
fn forms<'c>(contract: &'c Contract, schema: &'c Value) -> Vec<&'c Value> {
    let mut found = Vec::new();
    let mut open = vec![(schema, 0)];
    while let Some((schema, depth)) = open.pop() {
        let Ok(schema) = contract.resolve(schema) else { continue };
        let lists = ["allOf", "oneOf"].into_iter().filter_map(|key| schema.get(key)?.as_array());
        let inner: Vec<&Value> = lists.flatten().filter(|_| depth < DEEPEST).collect();
        if inner.is_empty() || schema.get("properties").is_some() {
            found.push(schema);
        }
        open.extend(inner.into_iter().map(|part| (part, depth + 1)));
    }
    found
}

/// The properties of all forms together.
fn properties<'c>(contract: &'c Contract, schemas: &[&'c Value]) -> BTreeMap<&'c str, Vec<&'c Value>> {
    let mut known: BTreeMap<&str, Vec<&Value>> = BTreeMap::new();
    for (name, property) in schemas.iter().filter_map(|schema| schema.get("properties")?.as_object()).flatten() {
        known.entry(name).or_default().extend(forms(contract, property));
    }
    known
}

/// The schemas under a key in all forms, without `additionalProperties: true`.
fn parts<'c>(contract: &'c Contract, schemas: &[&'c Value], key: &str) -> Vec<&'c Value> {
    let below = schemas.iter().filter_map(|schema| schema.get(key)).filter(|below| below.is_object());
    below.flat_map(|below| forms(contract, below)).collect()
}
