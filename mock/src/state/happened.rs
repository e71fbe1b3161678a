//! The events of a change, and their payloads.
//!
//! The documents name the events (`x-events`). A create, change or delete emits `<resource>.created` and so on. A new state emits
//! `<resource>.<state>` and `<resource>.status_changed`. `emits` in `x-state` names further events of an action. A name that is not
//! documented emits nothing. The properties of a payload follow its schema. Their values come from `events` in `x-state`, or from the
//! resource.

use saleskit_contract::Contract;
use serde_json::{Map, Value, json};

use super::figure;
use super::form::plain;
use super::form::time_text;
use super::ground::{Work, state};
use super::known::Known;
use super::plan::{Does, Plan, Resource};
use super::store::Record;
use super::value::Scene;
use crate::play::schema::{fit, keyword, properties};

/// A change that was made.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Change<'c> {
    pub(crate) resource: &'c str,
    pub(crate) id: &'c str,
    pub(crate) before: Option<&'c Record>,
    pub(crate) after: Option<&'c Record>,
}

/// An event that is not published yet.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Happened {
    pub(crate) name: String,
    pub(crate) change: Changed,
    pub(crate) data: Value,
    pub(crate) about: Vec<(String, String)>,
    pub(crate) at: String,
}

/// The resource that an event is about, for its trail.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Changed {
    /// Its component in lower case: `deal`.
    pub(crate) kind: String,
    pub(crate) id: String,
    /// The hash of the resource after the change.
    pub(crate) hash: Value,
    /// Whether it is its first event.
    pub(crate) is_first: bool,
}

/// The events of a change. `work` is the request; changes of other resources on the way have no `emits`.
pub(crate) fn events(
    contract: &Contract,
    plan: &Plan,
    work: Work<'_>,
    change: Change<'_>,
    scene: &mut Scene<'_>,
) -> Vec<Happened> {
    let Some(resource) = plan.resources.get(change.resource).filter(|_| !plan.events.is_empty()) else {
        return Vec::new();
    };
    let own = work.role.resource == change.resource;
    let names = names(&plan.events, work, resource, change, own);
    if names.is_empty() {
        return Vec::new();
    }
    let Some(record) = change.after.or(change.before) else { return Vec::new() };
    scene.put("item", Value::Object(record.value.clone()));
    scene.put("before", change.before.map(|before| Value::Object(before.value.clone())).unwrap_or_default());
    let about = about(resource, change.id, record);
    let changed = Changed {
        kind: snake(change.resource),
        id: change.id.to_owned(),
        hash: figure::hash(&[change.after.map(|after| Value::Object(after.value.clone()))]),
        is_first: false,
    };
    let happened = |(index, name): (usize, String)| {
        let data = data(contract, &plan.events, resource, change.id, record, &name, scene);
        let change = Changed { is_first: index == 0 && change.before.is_none(), ..changed.clone() };
        Happened { name, change, data, about: about.clone(), at: time_text(scene.now, None) }
    };
    names.into_iter().enumerate().map(happened).collect()
}

fn names(known: &Known, work: Work<'_>, resource: &Resource, change: Change<'_>, own: bool) -> Vec<String> {
    let first = resource.rules.named.clone().unwrap_or_else(|| snake(change.resource));
    let emits = work.role.effect.as_ref().map(|effect| effect.emits.as_slice()).filter(|_| own).unwrap_or_default();
    let begins = change.before.is_none() || (own && work.role.does == Does::Create);
    let state = |record: &Record| state(resource, &record.value);
    let mut names = Vec::new();
    match (change.before, change.after) {
        (_, Some(after)) if begins => names.extend(["created".to_owned(), state(after)]),
        (Some(before), Some(after)) if state(before) != state(after) => {
            names.extend(["status_changed".to_owned(), state(after)]);
        }
        (Some(before), Some(after)) if emits.is_empty() && before.value != after.value => {
            names.push("updated".to_owned())
        }
        (_, None) => names.push("deleted".to_owned()),
        _ => {}
    }
    let names = names.into_iter().map(|last| format!("{first}.{last}")).chain(emits.iter().cloned());
    names.filter(|name| known.has(name)).collect()
}

/// The ids of a resource and of those that it refers to.
fn about(resource: &Resource, id: &str, record: &Record) -> Vec<(String, String)> {
    let others = record.value.iter().filter(|(name, value)| name.ends_with("_id") && value.is_string());
    let others = others.filter(|(name, _)| **name != resource.key).map(|(name, value)| (name.clone(), plain(value)));
    std::iter::once((resource.key.clone(), id.to_owned())).chain(others).collect()
}

/// The payload: the values of `x-state`, then those of the resource.
fn data(
    contract: &Contract,
    known: &Known,
    resource: &Resource,
    id: &str,
    record: &Record,
    event: &str,
    scene: &mut Scene<'_>,
) -> Value {
    let written = resource.rules.events.iter().find(|(name, _)| name == event).map(|(_, written)| written);
    let mut said: Map<String, Value> = written
        .into_iter()
        .flatten()
        .filter_map(|(name, written)| Some((name.clone(), scene.fill(written)?)))
        .collect();
    let own = || record.value.get(&resource.key).cloned().unwrap_or_else(|| json!(id));
    let schema = known.payload(event);
    let names = schema.map(|schema| properties(contract, schema)).unwrap_or_default();
    if let Some(schema) = schema.filter(|_| !names.is_empty()) {
        let mut data = Map::new();
        for (name, _) in names {
            let value =
                said.get(name).cloned().or_else(|| (name == "id").then(own)).or_else(|| record.get(name).cloned());
            data.extend(value.map(|value| (name.to_owned(), value)));
        }
        return fit(contract, schema, &Value::Object(data));
    }
    // If the documents do not show the payload, it is the resource as in its replies.
    let mut data = match fit(contract, &resource.schema, &Value::Object(record.value.clone())) {
        Value::Object(data) => data,
        _ => Map::new(),
    };
    resource.rules.once.iter().for_each(|name| {
        data.shift_remove(name);
    });
    data.append(&mut said);
    if keyword(contract, &resource.schema, "properties").is_none() || !data.contains_key("id") {
        data.insert("id".to_owned(), own());
    }
    Value::Object(data)
}

/// `SavedConfig` → `saved_config`.
fn snake(component: &str) -> String {
    let mut text = String::new();
    for letter in component.chars() {
        if letter.is_uppercase() && !text.is_empty() {
            text.push('_');
        }
        text.extend(letter.to_lowercase());
    }
    text
}
