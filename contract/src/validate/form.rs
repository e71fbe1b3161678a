//! Validates a multipart form against a schema: its parts are texts and files, and the schema says which of them it accepts.

use serde_json::{Map, Value};

use crate::parts::Parts;
use crate::validate::text;
use crate::validate::unknown::stranger;
use crate::validate::violation::{Violation, value, violation};

/// How deep compositions are followed.
const DEEPEST: usize = 16;

/// A part of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormPart {
    /// The name of the field.
    pub name: String,
    /// Its text; none for a file.
    pub text: Option<String>,
}

/// What is wrong with a form, and the parts that its schema does not know.
pub(crate) fn form(parts: &Parts, schema: &Value, sent: &[FormPart]) -> (Vec<Violation>, Vec<Violation>) {
    let mut shape = Shape::default();
    shape.read(parts, schema, 0);
    let mut wrong: Vec<Violation> = Vec::new();
    for name in shape.required.iter().filter(|name| !sent.iter().any(|part| part.name == **name)) {
        wrong.push(violation(format!("body.{name}"), "is required and missing"));
    }
    let mut strange = Vec::new();
    let mut done: Vec<&str> = Vec::new();
    for part in sent {
        if done.contains(&part.name.as_str()) {
            continue;
        }
        done.push(&part.name);
        let place = format!("body.{}", part.name.chars().take(80).collect::<String>());
        match shape.properties.iter().find(|(name, _)| *name == part.name) {
            Some((_, schema)) => {
                let all: Vec<&FormPart> = sent.iter().filter(|other| other.name == part.name).collect();
                wrong.extend(field(parts, schema, &all, &place));
            }
            None if shape.free => {}
            None => {
                let known = shape.properties.iter().map(|(name, _)| *name);
                strange.push(violation(place, stranger(&part.name, known)));
            }
        }
    }
    (wrong, strange)
}

/// What is wrong with the parts of one name.
fn field(parts: &Parts, schema: &Value, sent: &[&FormPart], place: &str) -> Vec<Violation> {
    let one = parts.resolve(schema).unwrap_or(schema);
    let items = one.get("items").filter(|_| one.get("type").and_then(Value::as_str) == Some("array"));
    let many = items.is_some();
    let one = items.map_or(one, |items| parts.resolve(items).unwrap_or(items));
    if sent.len() > 1 && !many {
        return vec![violation(place, "was sent more than once")];
    }
    let is_file = one.get("format").and_then(Value::as_str) == Some("binary");
    if is_file {
        let bare = sent.iter().any(|part| part.text.is_some());
        return if bare { vec![violation(place, "is a file: its part needs a `filename`")] } else { Vec::new() };
    }
    let texts: Vec<&str> = sent.iter().filter_map(|part| part.text.as_deref()).collect();
    if texts.len() < sent.len() {
        return vec![violation(place, "is a value, not a file: its part must have no `filename`")];
    }
    let mut first = None;
    for candidate in text::readings_of(parts, schema, true, &texts) {
        let found = value(parts, schema, &candidate, place);
        if found.is_empty() {
            return found;
        }
        first.get_or_insert(found);
    }
    first.unwrap_or_default()
}

/// The fields that a schema has, through references and `allOf`.
#[derive(Default)]
struct Shape<'s> {
    properties: Vec<(&'s str, &'s Value)>,
    required: Vec<&'s str>,
    /// Whether other fields may come.
    free: bool,
}

impl<'s> Shape<'s> {
    fn read(&mut self, parts: &'s Parts, schema: &'s Value, depth: usize) {
        let Some(schema) = parts.resolve(schema).ok().filter(|_| depth < DEEPEST) else { return };
        let members = schema.get("properties").and_then(Value::as_object).into_iter().flat_map(Map::iter);
        self.properties.extend(members.map(|(name, schema)| (name.as_str(), schema)));
        let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
        self.required.extend(required.filter_map(Value::as_str));
        self.free |= schema.get("additionalProperties").is_some_and(|additional| *additional != Value::Bool(false));
        for part in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            self.read(parts, part, depth + 1);
        }
    }
}
