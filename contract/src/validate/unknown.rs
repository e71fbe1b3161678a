//! Properties that no schema declares. OpenAPI lets them pass, and a misspelled name with them.
//!
//! A schema that is free-form by its document (`additionalProperties`, or an object without any properties) knows every name.

use serde_json::{Map, Value};

use crate::document::nearest;
use crate::document::pointer;
use crate::parts::Parts;
use crate::validate::check::problems_within;
use crate::validate::violation::{Violation, place, violation};

/// How deep values and compositions are followed.
const DEEPEST: usize = 64;

/// How many schemas one value may meet.
const MOST: usize = 200_000;

/// How many names a message lists.
const LISTED: usize = 12;

/// The longest name that is shown.
const LONGEST: usize = 80;

/// The properties of a value that no schema declares. `also` are names that its outermost object may have besides.
pub(crate) fn unknown(parts: &Parts, schema: &Value, value: &Value, also: &[&str]) -> Vec<Violation> {
    let mut search = Search { parts, left: MOST, whole: value, also, found: Vec::new() };
    search.value(&[schema], value, "", 0);
    search.found
}

struct Search<'c> {
    parts: &'c Parts,
    /// How many schemas may still be met.
    left: usize,
    whole: &'c Value,
    also: &'c [&'c str],
    found: Vec<Violation>,
}

/// A schema without references and compositions.
#[derive(Default)]
struct Leaf<'c> {
    properties: Option<&'c Map<String, Value>>,
    additional: Option<&'c Value>,
    items: Option<&'c Value>,
    /// Whether it says nothing of what it holds.
    free: bool,
}

impl<'c> Search<'c> {
    fn value(&mut self, schemas: &[&'c Value], value: &'c Value, at: &str, depth: usize) {
        if depth == DEEPEST || self.left == 0 || !matches!(value, Value::Object(_) | Value::Array(_)) {
            return;
        }
        let mut leaves = Vec::new();
        for schema in schemas {
            self.flatten(schema, value, true, 0, &mut leaves);
        }
        match value {
            Value::Object(members) => self.object(&leaves, members, at, depth),
            Value::Array(items) => {
                let of: Vec<&Value> = leaves.iter().filter_map(|leaf| leaf.items).collect();
                for (index, item) in items.iter().enumerate().filter(|_| !of.is_empty()) {
                    self.value(&of, item, &below(at, &index.to_string()), depth + 1);
                }
            }
            _ => {}
        }
    }

    fn object(&mut self, leaves: &[Leaf<'c>], members: &'c Map<String, Value>, at: &str, depth: usize) {
        // What is closed is refused by the schema itself.
        let closed = leaves.iter().any(|leaf| leaf.additional == Some(&Value::Bool(false)));
        let free = closed
            || leaves.iter().any(|leaf| leaf.free || leaf.additional.is_some())
            || !leaves.iter().any(|leaf| leaf.properties.is_some());
        for (name, member) in members {
            let declared = leaves.iter().filter_map(|leaf| leaf.properties?.get(name));
            let mut of: Vec<&Value> = declared.collect();
            if of.is_empty() {
                of.extend(leaves.iter().filter_map(|leaf| leaf.additional).filter(|schema| schema.is_object()));
            }
            if of.is_empty() {
                let known = free || (depth == 0 && self.also.contains(&name.as_str()));
                if !known {
                    let known = leaves.iter().filter_map(|leaf| leaf.properties).flat_map(Map::keys);
                    let message = stranger(name, known.map(String::as_str));
                    let shown: String = name.chars().take(LONGEST).collect();
                    self.found.push(violation(place(&below(at, &shown), "body", self.whole), message));
                }
                continue;
            }
            self.value(&of, member, &below(at, name), depth + 1);
        }
    }

    /// The leaves of a schema that a value meets: of a choice those that it fits, or all where it fits none. `alone` is false for a
    /// part of an `allOf`, which leaves it to the other parts what it does not say.
    fn flatten(&mut self, schema: &'c Value, value: &'c Value, alone: bool, depth: usize, leaves: &mut Vec<Leaf<'c>>) {
        let Some(left) = self.left.checked_sub(1).filter(|_| depth < DEEPEST) else { return };
        self.left = left;
        let Ok(Value::Object(schema)) = self.parts.resolve(schema) else { return };
        let list = |key: &str| schema.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        for part in list("allOf") {
            self.flatten(part, value, false, depth + 1, leaves);
        }
        for forms in [list("oneOf"), list("anyOf")] {
            let fits =
                |search: &mut Self, form| problems_within(search.parts, form, value, &mut search.left).is_empty();
            let fitting: Vec<&Value> = forms.iter().filter(|form| fits(self, form)).collect();
            let fitting = if fitting.is_empty() { forms.iter().collect() } else { fitting };
            for form in fitting {
                self.flatten(form, value, true, depth + 1, leaves);
            }
        }
        let composed = ["allOf", "oneOf", "anyOf"].iter().any(|key| schema.contains_key(*key));
        let properties = schema.get("properties").and_then(Value::as_object);
        let additional = schema.get("additionalProperties");
        let items = schema.get("items");
        let free = alone && !composed && properties.is_none() && additional.is_none() && items.is_none();
        leaves.push(Leaf { properties, additional, items, free });
    }
}

fn below(at: &str, step: &str) -> String {
    let mut pointer = at.to_owned();
    pointer::push(&mut pointer, step);
    pointer
}

/// What is wrong with a name that is not known.
pub(super) fn stranger<'n>(name: &str, known: impl Iterator<Item = &'n str> + Clone) -> String {
    match nearest(name, known.clone()) {
        Some(near) => format!("no document knows this property; did you mean `{near}`?"),
        None => {
            let listed: Vec<&str> = known.clone().take(LISTED).collect();
            let more = if known.count() > LISTED { ", …" } else { "" };
            format!("no document knows this property; known are {}{more}", listed.join(", "))
        }
    }
}
