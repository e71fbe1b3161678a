//! Merges the replies of several operations into one schema: an object with the properties of all of them.
//!
//! A reply does not say which operation it belongs to, and no property is required. With an `anyOf`, generated clients would read
//! every reply as the first form and drop the properties that it lacks. An object with all properties loses nothing.

use indexmap::IndexMap;
use serde_json::{Map, Value, json};

use crate::bundle::folded::member::{Plain, distinct, members};

/// How deep objects are merged. Below, they become alternatives.
const DEEPEST: usize = 4;

/// The kind of a schema, for merging.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Object,
    Array,
    Other,
}

/// A schema that allows everything that any of these allows.
pub(super) fn schema(plain: &Plain<'_>, schemas: &[&Value]) -> Value {
    merge(plain, schemas, 0)
}

fn merge(plain: &Plain<'_>, schemas: &[&Value], depth: usize) -> Value {
    let schemas = distinct(schemas.iter().copied());
    if let [only] = schemas.as_slice() {
        return (*only).clone();
    }
    let of = |wanted: Kind| schemas.iter().copied().filter(move |schema| kind(plain, schema) == wanted);
    let objects: Vec<_> = of(Kind::Object).collect();
    let arrays: Vec<_> = of(Kind::Array).collect();
    let mut forms = Vec::new();
    match objects.as_slice() {
        [_, _, ..] if depth < DEEPEST => forms.push(object(plain, &objects, depth)),
        several => forms.extend(several.iter().map(|schema| (*schema).clone())),
    }
    match arrays.as_slice() {
        [_, _, ..] if depth < DEEPEST => forms.push(array(plain, &arrays, depth)),
        several => forms.extend(several.iter().map(|schema| (*schema).clone())),
    }
    // A different description does not make a different form.
    let mut others: IndexMap<String, Value> = IndexMap::new();
    for schema in of(Kind::Other) {
        others.entry(without_words(schema)).or_insert_with(|| schema.clone());
    }
    if others.contains_key("{}") {
        return json!({});
    }
    forms.extend(others.into_values());
    if forms.len() == 1 { forms.remove(0) } else { json!({"anyOf": forms}) }
}

/// An object with the properties of all of these.
fn object(plain: &Plain<'_>, schemas: &[&Value], depth: usize) -> Value {
    let mut properties: IndexMap<&str, Vec<&Value>> = IndexMap::new();
    let (mut open, mut nullable) = (false, false);
    for schema in schemas {
        nullable |= flag(schema, "nullable") || flag(plain.follow(schema), "nullable");
        plain.parts(schema, &mut |part| {
            open |= part.get("additionalProperties").is_some_and(|more| *more != json!(false));
            for (name, property) in members(part.get("properties")) {
                properties.entry(name).or_default().push(property);
            }
        });
    }
    let merged = properties.into_iter().map(|(name, forms)| (name.to_owned(), merge(plain, &forms, depth + 1)));
    let mut object = Map::from_iter([("type".to_owned(), json!("object"))]);
    object.insert("properties".to_owned(), Value::Object(merged.collect()));
    if open {
        object.insert("additionalProperties".to_owned(), json!(true));
    }
    if nullable {
        object.insert("nullable".to_owned(), json!(true));
    }
    Value::Object(object)
}

fn array(plain: &Plain<'_>, schemas: &[&Value], depth: usize) -> Value {
    let any = json!({});
    let items = schemas.iter().map(|schema| plain.follow(schema).get("items").unwrap_or(&any));
    let items = merge(plain, &items.collect::<Vec<_>>(), depth + 1);
    let nullable = schemas.iter().any(|schema| flag(plain.follow(schema), "nullable"));
    match nullable {
        true => json!({"type": "array", "nullable": true, "items": items}),
        false => json!({"type": "array", "items": items}),
    }
}

fn kind<'v>(plain: &Plain<'v>, schema: &'v Value) -> Kind {
    let mut kinds = Vec::new();
    plain.parts(schema, &mut |part| {
        let choice = ["oneOf", "anyOf", "not", "enum"].iter().any(|key| part.get(key).is_some());
        match part.get("type").and_then(Value::as_str) {
            _ if choice => kinds.push(Kind::Other),
            Some("object") => kinds.push(Kind::Object),
            // Only if the schema itself has the items.
            Some("array") if part.get("items").is_some() && schema.get("allOf").is_none() => kinds.push(Kind::Array),
            Some(_) => kinds.push(Kind::Other),
            None if part.get("properties").is_some() => kinds.push(Kind::Object),
            None => {}
        }
    });
    match distinct(kinds).as_slice() {
        [only] => *only,
        _ => Kind::Other,
    }
}

/// A schema's text without its descriptive keys.
fn without_words(schema: &Value) -> String {
    let mut bare = schema.clone();
    while let Some([only]) = bare.get("allOf").and_then(Value::as_array).map(Vec::as_slice) {
        if bare.get("nullable").is_some() {
            break;
        }
        bare = only.clone();
    }
    if let Some(object) = bare.as_object_mut() {
        object.retain(|key, _| {
            !matches!(key.as_str(), "description" | "title" | "example" | "default") && !key.starts_with("x-")
        });
    }
    bare.to_string()
}

fn flag(schema: &Value, key: &str) -> bool {
    schema.get(key).and_then(Value::as_bool).unwrap_or(false)
}
