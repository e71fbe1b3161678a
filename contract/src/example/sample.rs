//! Generates values from schemas without a documented example.

use std::cell::Cell;

use serde_json::{Map, Number, Value};

use crate::document::scalar_text;
use crate::model::Constant;
use crate::parts::Parts;

/// How many levels of optional properties are filled in for replies.
const DEEPEST_OPTIONAL: usize = 5;

/// The maximum depth of any value.
const DEEPEST: usize = 40;

/// Longer texts and lists are not generated.
const LONGEST: u64 = 1000;

/// How many schemas one sample may visit. It limits properties that multiply at each level.
const MOST: u32 = 20_000;

/// Generates values: the minimum that a request needs, or everything that a reply may have.
#[derive(Clone)]
pub(crate) struct Sampler<'c> {
    parts: &'c Parts,
    /// How many levels of optional properties are filled in.
    optional: usize,
    /// How many schemas may still be visited.
    left: Cell<u32>,
}

impl<'c> Sampler<'c> {
    /// Required properties only, because requests are written exactly.
    pub(crate) fn request(parts: &'c Parts) -> Sampler<'c> {
        Sampler { parts, optional: 0, left: Cell::new(MOST) }
    }

    /// Every property, some levels deep, because replies rarely require any.
    pub(crate) fn reply(parts: &'c Parts) -> Sampler<'c> {
        Sampler { parts, optional: DEEPEST_OPTIONAL, left: Cell::new(MOST) }
    }

    /// Generates a value of the schema.
    pub(crate) fn value(&self, schema: &Value) -> Value {
        self.at(schema, 0)
    }

    fn at(&self, schema: &Value, depth: usize) -> Value {
        let left = self.left.get();
        let Some(schema) = self.parts.resolve(schema).ok().filter(|_| depth < DEEPEST && left > 0) else {
            return Value::Null;
        };
        self.left.set(left - 1);
        let stated = ["example", "default"].into_iter().find_map(|key| schema.get(key));
        let first = schema.get("enum").and_then(|values| values.get(0));
        if let Some(value) = stated.or(first) {
            return value.clone();
        }
        for choice in ["oneOf", "anyOf"] {
            if let Some(form) = schema.get(choice).and_then(|forms| forms.get(0)) {
                return self.at(form, depth + 1);
            }
        }
        if let Some(parts) = schema.get("allOf").and_then(Value::as_array) {
            return self.composed(schema, parts, depth);
        }
        match schema.get("type").and_then(Value::as_str) {
            Some("string") => text(schema),
            Some("integer") => number(schema, true),
            Some("number") => number(schema, false),
            Some("boolean") => Value::Bool(false),
            Some("array") => self.array(schema, depth),
            _ => self.object(schema, &[], depth),
        }
    }

    fn composed(&self, schema: &Value, parts: &[Value], depth: usize) -> Value {
        let required = names(schema);
        let mut whole = Map::new();
        for part in parts {
            // A part that is not an object is the whole value, such as a wrapped reference.
            match self.part(part, &required, depth) {
                Value::Object(object) => whole.extend(object),
                other => return other,
            }
        }
        if let Value::Object(own) = self.object(schema, &[], depth) {
            whole.extend(own);
        }
        Value::Object(whole)
    }

    /// A part of a composition. Another part may require its properties.
    fn part(&self, part: &Value, required: &[&str], depth: usize) -> Value {
        match self.parts.resolve(part) {
            Ok(part)
                if part.get("properties").is_some() && part.get("example").is_none() && part.get("allOf").is_none() =>
            {
                self.object(part, required, depth)
            }
            _ => self.at(part, depth + 1),
        }
    }

    fn object(&self, schema: &Value, also_required: &[&str], depth: usize) -> Value {
        let required = names(schema);
        let mut object = Map::new();
        for (name, property) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
            let needed = required.contains(&name.as_str()) || also_required.contains(&name.as_str());
            if needed || depth < self.optional {
                object.insert(name.clone(), self.at(property, depth + 1));
            }
        }
        Value::Object(object)
    }

    fn array(&self, schema: &Value, depth: usize) -> Value {
        let least = schema.get("minItems").and_then(Value::as_u64).unwrap_or_default();
        let count = if depth <= DEEPEST_OPTIONAL { least.max(1) } else { least };
        let item = schema.get("items").map_or(Value::Null, |items| self.at(items, depth + 1));
        let fits = schema.get("items").is_some() && count > 0;
        Value::Array((0..count.min(LONGEST)).filter(|_| fits).map(|_| item.clone()).collect())
    }
}

/// A constant of the body, in the JSON type of its schema.
pub(crate) fn constant_value(parts: &Parts, schema: &Value, constant: &Constant) -> Value {
    let text = || Value::from(constant.value.clone());
    property(parts, schema, &constant.name, 0)
        .and_then(|property| {
            property.get("enum")?.as_array()?.iter().find(|value| scalar_text(value) == constant.value).cloned()
        })
        .unwrap_or_else(text)
}

fn property<'c>(parts: &'c Parts, schema: &'c Value, name: &str, depth: usize) -> Option<&'c Value> {
    let schema = parts.resolve(schema).ok().filter(|_| depth < DEEPEST)?;
    if let Some(property) = schema.get("properties").and_then(|properties| properties.get(name)) {
        return parts.resolve(property).ok();
    }
    let composed = schema.get("allOf").and_then(Value::as_array)?;
    composed.iter().find_map(|part| property(parts, part, name, depth + 1))
}

fn names(schema: &Value) -> Vec<&str> {
    schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
}

fn text(schema: &Value) -> Value {
    let form = match schema.get("format").and_then(Value::as_str) {
        Some("amount") => "1.00",
        Some("timestamp" | "date-time") => "2026-01-02T03:04:05Z",
        Some("date" | "calendar-date") => "2026-01-02",
        Some("uuid") => "00000000-0000-4000-8000-000000000000",
        Some("email") => "someone@example.com",
        Some("uri" | "url") => "https://example.com/",
        _ => "example",
    };
    let bound = |key: &str| schema.get(key).and_then(Value::as_u64);
    let mut text = form.to_owned();
    if let Some(least) = bound("minLength") {
        let missing = least.min(LONGEST).saturating_sub(text.chars().count() as u64);
        text.extend((0..missing).map(|_| 'x'));
    }
    if let Some(most) = bound("maxLength").filter(|most| *most < LONGEST) {
        text = text.chars().take(usize::try_from(most).unwrap_or(usize::MAX)).collect();
    }
    Value::from(text)
}

/// One, or the nearest number within the bounds.
fn number(schema: &Value, whole: bool) -> Value {
    let bound = |key: &str| schema.get(key).and_then(Value::as_f64);
    let flag = |key: &str| schema.get(key).and_then(Value::as_bool).unwrap_or(false);
    let mut value = 1.0_f64;
    if let Some(least) = bound("minimum") {
        let least = if flag("exclusiveMinimum") { least + if whole { 1.0 } else { 0.5 } } else { least };
        value = value.max(least);
    }
    if let Some(most) = bound("maximum") {
        let most = if flag("exclusiveMaximum") { most - if whole { 1.0 } else { 0.5 } } else { most };
        value = value.min(most);
    }
    if let Some(step) = bound("multipleOf").filter(|step| *step > 0.0) {
        value = (value / step).ceil() * step;
    }
    if whole || value.fract() == 0.0 {
        return Value::from(value.clamp(-9e15, 9e15) as i64);
    }
    Number::from_f64(value).map_or(Value::from(1), Value::Number)
}
