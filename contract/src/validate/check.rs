//! Validates a value against a schema, by OpenAPI 3.0's meaning of the keywords.
//!
//! Schemas are used as they are, without compiling them, because a value visits few of them. `format` is a hint and is not
//! checked.

use std::cmp::Ordering;

use serde_json::{Map, Number, Value};

use crate::document::pointer;
use crate::parts::Parts;
use crate::validate::keywords::{Count, Keywords, Unusable};
use crate::validate::number;
use crate::validate::problems::{self, Problem};

/// How deep schemas are followed, because each level uses stack space.
const DEEPEST: usize = 192;

/// How many schemas one value may visit. It limits alternatives that multiply at each level.
const MOST: usize = 1_000_000;

/// A schema with this many keywords and values counts as one more.
const MANY: usize = 32;

/// What is wrong with a value.
pub(crate) fn problems(parts: &Parts, schema: &Value, value: &Value) -> Vec<Problem> {
    let mut left = MOST;
    problems_within(parts, schema, value, &mut left)
}

/// Like [`problems`], within a limit that several values share.
pub(crate) fn problems_within(parts: &Parts, schema: &Value, value: &Value, left: &mut usize) -> Vec<Problem> {
    let most = MOST.min(*left);
    let mut check = Check { parts, path: Vec::new(), depth: 0, left: most };
    let found = check.schema(schema, value);
    *left -= most - check.left;
    found
}

/// Why a schema cannot be used, judging by its own keywords. Its parts are not checked.
pub(crate) fn unusable(schema: &Value) -> Option<Unusable> {
    Keywords::read(schema.as_object()?).err()
}

/// A step into a value.
#[derive(Clone, Copy)]
enum Step<'v> {
    Member(&'v str),
    Item(usize),
}

struct Check<'c> {
    parts: &'c Parts,
    /// From the whole value to the current one.
    path: Vec<Step<'c>>,
    depth: usize,
    /// How many schemas may still be visited.
    left: usize,
}

impl<'c> Check<'c> {
    fn schema<'s: 'c>(&mut self, schema: &'s Value, value: &'c Value) -> Vec<Problem> {
        if self.depth == DEEPEST || self.left == 0 {
            return vec![self.problem("cannot be checked: its schema has too many levels or alternatives")];
        }
        self.depth += 1;
        self.left -= 1;
        let found = match self.parts.resolve(schema) {
            Ok(Value::Object(schema)) => match Keywords::read(schema) {
                Ok(keywords) => {
                    // A schema with many keywords or values takes as long as several.
                    self.left = self.left.saturating_sub((schema.len() + keywords.choices.len()) / MANY);
                    self.keywords(&keywords, value)
                }
                Err(Unusable { reason, .. }) => vec![self.unusable(&reason)],
            },
            Ok(Value::Bool(true) | Value::Null) => Vec::new(),
            Ok(Value::Bool(false)) => vec![self.problem("can have no value at all: its schema is `false`")],
            Ok(_) => vec![self.unusable("a schema must be an object")],
            Err(reference) => vec![self.unusable(&reference.to_string())],
        };
        self.depth -= 1;
        found
    }

    fn keywords(&mut self, keywords: &Keywords<'c>, value: &'c Value) -> Vec<Problem> {
        if value.is_null() && keywords.nullable {
            return Vec::new();
        }
        if let Some(kind) = keywords.kind.filter(|kind| !kind.has(value)) {
            let wanted = [kind.name()].into_iter().chain(keywords.nullable.then_some("null"));
            return vec![Problem::of_type(self.pointer(), value, wanted.collect())];
        }
        let mut found = Vec::new();
        if !keywords.choices.is_empty() && !keywords.choices.iter().any(|one| number::order(one, value).is_eq()) {
            found.push(self.problem(problems::none_of(keywords.choices)));
        }
        match value {
            Value::Number(number) => self.number(keywords, number, &mut found),
            Value::String(text) => self.text(keywords, text, &mut found),
            Value::Array(items) => self.array(keywords, items, &mut found),
            Value::Object(members) => self.object(keywords, members, &mut found),
            Value::Null | Value::Bool(_) => {}
        }
        self.composed(keywords, value, &mut found);
        if keywords.nullable { problems::or_null(found, &self.pointer(), value) } else { found }
    }

    fn number(&self, keywords: &Keywords<'_>, number: &Number, found: &mut Vec<Problem>) {
        if let Some(limit) = keywords.minimum {
            match (number::compare(number, limit), keywords.above_minimum) {
                (Ordering::Less, false) => found.push(self.problem(format!("is less than the minimum of {limit}"))),
                (Ordering::Less | Ordering::Equal, true) => {
                    found.push(self.problem(format!("is less than or equal to the minimum of {limit}")));
                }
                _ => {}
            }
        }
        if let Some(limit) = keywords.maximum {
            match (number::compare(number, limit), keywords.below_maximum) {
                (Ordering::Greater, false) => {
                    found.push(self.problem(format!("is greater than the maximum of {limit}")));
                }
                (Ordering::Greater | Ordering::Equal, true) => {
                    found.push(self.problem(format!("is greater than or equal to the maximum of {limit}")));
                }
                _ => {}
            }
        }
        if let Some(step) = keywords.step.filter(|step| !number::is_multiple(number, step)) {
            found.push(self.problem(format!("is not a multiple of {step}")));
        }
    }

    fn text(&self, keywords: &Keywords<'_>, text: &str, found: &mut Vec<Problem>) {
        let Count { least, most } = keywords.length;
        if least.is_some() || most.is_some() {
            let length = text.chars().count() as u64;
            if let Some(least) = least.filter(|least| length < *least) {
                found.push(self.problem(format!("is shorter than {}", problems::counted(least, "character"))));
            }
            if let Some(most) = most.filter(|most| length > *most) {
                found.push(self.problem(format!("is longer than {}", problems::counted(most, "character"))));
            }
        }
        if let Some(pattern) = keywords.pattern.as_ref().filter(|pattern| !pattern.fits(text)) {
            found.push(self.problem(format!("does not match \"{}\"", pattern.source)));
        }
    }

    fn array(&mut self, keywords: &Keywords<'c>, items: &'c [Value], found: &mut Vec<Problem>) {
        self.count(keywords.items_count, items.len(), "item", found);
        if keywords.unique {
            let mut sorted: Vec<&Value> = items.iter().collect();
            sorted.sort_unstable_by(|one, two| number::order(one, two));
            if sorted.windows(2).any(|pair| matches!(pair, [one, two] if number::order(one, two).is_eq())) {
                found.push(self.problem("has non-unique elements"));
            }
        }
        if let Some(schema) = keywords.items {
            for (at, item) in items.iter().enumerate() {
                self.step(Step::Item(at), schema, item, found);
            }
        }
    }

    fn object(&mut self, keywords: &Keywords<'c>, members: &'c Map<String, Value>, found: &mut Vec<Problem>) {
        self.count(keywords.properties_count, members.len(), "property", found);
        for name in keywords.required {
            if name.as_str().is_some_and(|name| !members.contains_key(name)) {
                found.push(self.problem(format!("the required property {name} is missing")));
            }
        }
        let declared = |name: &str| keywords.properties.and_then(|properties| properties.get(name));
        let closed = keywords.additional == Some(&Value::Bool(false));
        let mut strange: Vec<&str> = Vec::new();
        for (name, member) in members {
            match declared(name).or(keywords.additional.filter(|_| !closed)) {
                Some(schema) => self.step(Step::Member(name), schema, member, found),
                None if closed => strange.push(name),
                None => {}
            }
        }
        if !strange.is_empty() {
            found.push(self.problem(format!("has properties that are not declared: {}", strange.join(", "))));
        }
    }

    fn step(&mut self, step: Step<'c>, schema: &'c Value, value: &'c Value, found: &mut Vec<Problem>) {
        self.path.push(step);
        found.extend(self.schema(schema, value));
        self.path.pop();
    }

    fn count(&self, Count { least, most }: Count, count: usize, thing: &str, found: &mut Vec<Problem>) {
        let count = count as u64;
        if let Some(least) = least.filter(|least| count < *least) {
            found.push(self.problem(format!("has less than {}", problems::counted(least, thing))));
        }
        if let Some(most) = most.filter(|most| count > *most) {
            found.push(self.problem(format!("has more than {}", problems::counted(most, thing))));
        }
    }

    fn composed(&mut self, keywords: &Keywords<'c>, value: &'c Value, found: &mut Vec<Problem>) {
        for part in keywords.all_of {
            found.extend(self.schema(part, value));
        }
        if !keywords.any_of.is_empty() {
            let failed = self.failed(keywords.any_of, value);
            if failed.len() == keywords.any_of.len() {
                found.extend(problems::nearest(failed, &self.pointer(), value));
            }
        }
        if !keywords.one_of.is_empty() {
            let failed = self.failed(keywords.one_of, value);
            match keywords.one_of.len() - failed.len() {
                0 => found.extend(problems::nearest(failed, &self.pointer(), value)),
                1 => {}
                _ => found.push(self.problem("fits more than one of the allowed forms")),
            }
        }
        if let Some(schema) = keywords.not
            && self.schema(schema, value).is_empty()
        {
            found.push(self.problem("has a form that is not allowed"));
        }
    }

    /// What is wrong with a value, for each form that it does not fit.
    fn failed(&mut self, forms: &'c [Value], value: &'c Value) -> Vec<Vec<Problem>> {
        forms.iter().map(|form| self.schema(form, value)).filter(|found| !found.is_empty()).collect()
    }

    fn problem(&self, message: impl Into<String>) -> Problem {
        Problem::new(self.pointer(), message.into())
    }

    fn unusable(&self, reason: &str) -> Problem {
        self.problem(format!("the schema cannot be used: {reason}"))
    }

    fn pointer(&self) -> String {
        let mut pointer = String::new();
        for step in &self.path {
            match step {
                Step::Member(name) => pointer::push(&mut pointer, name),
                Step::Item(at) => pointer::push(&mut pointer, &at.to_string()),
            }
        }
        pointer
    }
}
