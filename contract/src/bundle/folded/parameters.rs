//! The parameters of a folded operation: those of all members, each once. A parameter that only some members require is optional,
//! and its description names them. Constants with the same name become an enumeration.

use indexmap::IndexMap;
use serde_json::{Map, Value, json};

use crate::bundle::folded::member::{Member, Plain, distinct, reference};
use crate::bundle::folded::words;
use crate::document::{scalar_text, single_value};

/// A parameter with one name and place: the members that have it, and how each defines it.
type Uses = Vec<(usize, Value)>;

/// The parameters of all members.
pub(super) fn folded<'b>(plain: &Plain<'b>, all: &[Member<'b>]) -> Vec<Value> {
    let mut found: IndexMap<(String, String), Uses> = IndexMap::new();
    for (index, member) in all.iter().enumerate() {
        for parameter in member.parameters(plain) {
            let text = |key: &str| parameter.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
            found.entry((text("in"), text("name"))).or_default().push((index, parameter));
        }
    }
    found.into_values().filter_map(|uses| parameter(plain, all, &uses)).collect()
}

fn parameter(plain: &Plain<'_>, all: &[Member<'_>], uses: &Uses) -> Option<Value> {
    let (_, first) = uses.first()?;
    if all.len() == 1 {
        return Some(first.clone());
    }
    let required = |parameter: &Value| parameter.get("required").and_then(Value::as_bool).unwrap_or(false);
    let always = uses.len() == all.len() && uses.iter().all(|(_, parameter)| required(parameter));
    let schemas = distinct(uses.iter().filter_map(|(_, parameter)| parameter.get("schema")));
    let description = if uses.iter().any(|(_, parameter)| constant(parameter).is_some()) {
        chooses(all, uses)
    } else {
        let needed = |parameter: &Value| required(parameter) && !always;
        describes(all, uses, &needed)
    };
    let mut folded = Map::new();
    for key in ["name", "in"] {
        folded.insert(key.to_owned(), first.get(key)?.clone());
    }
    if always {
        folded.insert("required".to_owned(), json!(true));
    }
    if !description.is_empty() {
        folded.insert("description".to_owned(), json!(description));
    }
    folded.insert("schema".to_owned(), schema(plain, &schemas));
    for (_, parameter) in uses {
        for (key, value) in parameter.as_object().into_iter().flatten() {
            let kept = key != "required" && !(key == "example" && constant(parameter).is_some());
            if kept && !folded.contains_key(key) {
                folded.insert(key.clone(), value.clone());
            }
        }
    }
    Some(Value::Object(folded))
}

/// The only value that a required parameter can have.
fn constant(parameter: &Value) -> Option<String> {
    let required = parameter.get("required").and_then(Value::as_bool).unwrap_or(false);
    single_value(parameter.get("schema")?).filter(|_| required)
}

/// The description of a parameter that selects the operation: which value leads to which.
fn chooses(all: &[Member<'_>], uses: &Uses) -> String {
    let mut choices = Vec::new();
    for (index, parameter) in uses {
        let id = &all[*index].spec.id;
        choices.push(match constant(parameter) {
            Some(value) => format!("`{value}` for `{id}`"),
            None => {
                let words = parameter.get("description").and_then(Value::as_str).unwrap_or("any other value");
                format!("for `{id}`: {}", words.trim_end_matches('.'))
            }
        });
    }
    let without = all.iter().enumerate().filter(|(index, _)| !uses.iter().any(|(user, _)| user == index));
    let without: Vec<_> = without.map(|(_, member)| format!("`{}`", member.spec.id)).collect();
    if !without.is_empty() {
        choices.push(format!("left out for {}", without.join(", ")));
    }
    format!("Chooses the operation: {}.", choices.join("; "))
}

/// The members' own descriptions, each with the members it applies to.
fn describes(all: &[Member<'_>], uses: &Uses, needed: &dyn Fn(&Value) -> bool) -> String {
    let words = |parameter: &Value| parameter.get("description").and_then(Value::as_str).unwrap_or_default().to_owned();
    let mut said: IndexMap<(String, bool), Vec<usize>> = IndexMap::new();
    for (index, parameter) in uses {
        said.entry((words(parameter), needed(parameter))).or_default().push(*index);
    }
    let sentence = |((words, needed), some): (&(String, bool), &Vec<usize>)| {
        let note = match (words::which(all, some), needed) {
            (None, _) => return words.clone(),
            (Some(which), true) => format!("Required for {which}."),
            (Some(which), false) => format!("For {which}."),
        };
        format!("{words} {note}").trim_start().to_owned()
    };
    said.iter().map(sentence).collect::<Vec<_>>().join(" ")
}

/// A schema that allows everything that any of these allows.
fn schema(plain: &Plain<'_>, schemas: &[&Value]) -> Value {
    if let [only] = schemas {
        return (*only).clone();
    }
    let lists: Option<Vec<&Vec<Value>>> = schemas.iter().map(|schema| listed(plain, schema)).collect();
    if let Some(lists) = lists.filter(|lists| !lists.is_empty()) {
        let values = distinct(lists.into_iter().flatten());
        let types = distinct(schemas.iter().map(|schema| type_of(plain, schema)));
        return match types.as_slice() {
            [Some(one)] => json!({"type": one, "enum": values}),
            _ => {
                let texts = distinct(values.into_iter().map(scalar_text));
                json!({"type": "string", "enum": texts})
            }
        };
    }
    let types = distinct(schemas.iter().map(|schema| type_of(plain, schema)));
    match types.as_slice() {
        [Some(one)] if *one != "array" && *one != "object" => {
            let format = distinct(schemas.iter().map(|schema| schema.get("format")));
            let mut widest = Map::from_iter([("type".to_owned(), json!(one))]);
            if let [Some(format)] = format.as_slice() {
                widest.insert("format".to_owned(), (*format).clone());
            }
            Value::Object(widest)
        }
        _ => json!({"anyOf": schemas}),
    }
}

/// The schema behind a reference, alone or wrapped in `allOf`.
fn plain_schema<'v>(plain: &Plain<'v>, schema: &'v Value) -> &'v Value {
    match schema.get("allOf").and_then(Value::as_array).map(Vec::as_slice) {
        Some([only]) if reference(only).is_some() => plain.follow(only),
        _ => plain.follow(schema),
    }
}

fn listed<'v>(plain: &Plain<'v>, schema: &'v Value) -> Option<&'v Vec<Value>> {
    plain_schema(plain, schema).get("enum")?.as_array()
}

fn type_of<'v>(plain: &Plain<'v>, schema: &'v Value) -> Option<&'v str> {
    plain_schema(plain, schema).get("type")?.as_str()
}
