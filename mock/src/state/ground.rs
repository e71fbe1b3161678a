//! The context of changes, and the common parts of every resource: id, version, times, state and totals.

use saleskit_contract::{Contract, OperationSpec};
use serde_json::{Map, Value, json};

use super::call::Call;
use super::form::plain;
use super::form::time_text;
use super::plan::{Plan, Resource, Role};
use super::store::{Record, Store};
use super::totals;
use super::value::Scene;
use crate::play::schema::property;

/// The context of a change.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ground<'g> {
    pub(crate) contract: &'g Contract,
    pub(crate) plan: &'g Plan,
    pub(crate) store: &'g Store,
}

/// A request to a resource.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Work<'w> {
    pub(crate) operation: &'w OperationSpec,
    pub(crate) role: &'w Role,
    pub(crate) resource: &'w Resource,
    pub(crate) call: &'w Call,
}

/// The new values of resources. `None` deletes one.
pub(crate) type Writes = Vec<(String, String, Option<Record>)>;

/// A new resource with its id.
pub(crate) fn fresh(
    ground: Ground<'_>,
    name: &str,
    sent: Map<String, Value>,
    scene: &mut Scene<'_>,
) -> (String, Record) {
    let Some(resource) = ground.plan.resources.get(name) else {
        return (String::new(), Record { version: 1, value: sent });
    };
    let mut value = Map::new();
    let given = sent.get(&resource.key).filter(|_| resource.given).cloned();
    let form = resource.rules.new.get(&resource.key).and_then(|form| scene.fill(form));
    let taken = |id: &str| ground.store.get(name, id).is_some();
    let id = given.or(form).unwrap_or_else(|| scene.maker.id(&resource.form, &taken));
    value.insert(resource.key.clone(), id.clone());
    if has(ground.contract, resource, "version") {
        value.insert("version".to_owned(), json!(1));
    }
    let machine = resource.rules.machine.as_ref();
    value.extend(sent.into_iter().filter(|(name, sent)| {
        !sent.is_null() && *name != resource.key && machine.is_none_or(|machine| machine.property != *name)
    }));
    if let Some(machine) = machine {
        value.insert(machine.property.clone(), json!(machine.start));
    }
    for name in ["created_at", "updated_at"].into_iter().filter(|name| has(ground.contract, resource, name)) {
        value.insert(name.to_owned(), json!(time(resource, name, scene)));
    }
    scene.put("item", Value::Object(value.clone()));
    scene.put("count", json!(ground.store.all(name).count()));
    for (name, written) in &resource.rules.new {
        if !value.contains_key(name)
            && let Some(filled) = scene.fill(written)
        {
            value.insert(name.clone(), filled);
            scene.put("item", Value::Object(value.clone()));
        }
    }
    (plain(&id), Record { version: 1, value })
}

/// Increments the version, sets the time and updates the totals.
pub(crate) fn touch(contract: &Contract, resource: &Resource, scene: &Scene<'_>, record: &mut Record) {
    record.version += 1;
    if has(contract, resource, "version") {
        record.value.insert("version".to_owned(), json!(record.version));
    }
    if has(contract, resource, "updated_at") {
        record.value.insert("updated_at".to_owned(), json!(time(resource, "updated_at", scene)));
    }
    add_up(resource, &mut record.value);
}

pub(crate) fn add_up(resource: &Resource, value: &mut Map<String, Value>) {
    if let Some(totals) = &resource.rules.totals {
        totals::add_up(totals, value);
    }
}

/// The state of a resource. Empty if it has none.
pub(crate) fn state(resource: &Resource, value: &Map<String, Value>) -> String {
    let property = resource.rules.machine.as_ref().map_or("status", |machine| machine.property.as_str());
    value.get(property).map(plain).unwrap_or_default()
}

pub(crate) fn has(contract: &Contract, resource: &Resource, name: &str) -> bool {
    property(contract, &resource.schema, name).is_some()
}

/// The current time in the form of the samples: a text, or seconds if the documents have a number.
fn time(resource: &Resource, name: &str, scene: &Scene<'_>) -> String {
    let sample = resource.samples.iter().find_map(|sample| sample.get(name)?.as_str());
    time_text(scene.now, sample)
}
