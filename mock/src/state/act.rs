//! What an operation changes: a resource is made, takes over what was sent, does what `x-state` says, or goes.
//!
//! Nothing is written here: the changes are returned, and kept when all of them were possible.

use saleskit_contract::{Contract, OperationSpec};
use serde_json::{Map, Value, json};

use super::call::Call;
use super::effect;
use super::form::time_text;
use super::plan::{Does, Plan, Resource, Role};
use super::refusals::Refused;
use super::store::{Record, Store};
use super::totals;
use super::value::{Scene, plain};
use crate::play::schema::property;

/// What a change is made in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ground<'g> {
    pub(crate) contract: &'g Contract,
    pub(crate) plan: &'g Plan,
    pub(crate) store: &'g Store,
}

/// A request towards a resource.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Work<'w> {
    pub(crate) operation: &'w OperationSpec,
    pub(crate) role: &'w Role,
    pub(crate) resource: &'w Resource,
    pub(crate) call: &'w Call,
}

/// Resources as they become; without a record one goes.
pub(crate) type Writes = Vec<(String, String, Option<Record>)>;

/// What came of a request.
#[derive(Debug)]
pub(crate) struct Done {
    pub(crate) id: String,
    pub(crate) record: Record,
    pub(crate) writes: Writes,
}

/// The resource that a request names.
pub(crate) fn find<'g>(ground: Ground<'g>, work: Work<'_>) -> Result<(&'g str, &'g Record), Refused> {
    let name = work.role.resource.as_str();
    let lookup = work.role.lookup.as_ref();
    let wanted = lookup.and_then(|lookup| work.call.named(lookup)).unwrap_or_default();
    let property = lookup.and_then(|lookup| lookup.property.as_deref());
    let found = match property {
        None => ground.store.entry(name, &wanted),
        Some(property) => {
            let same = |value: &Value| plain(value) == wanted;
            ground.store.all(name).rev().find(|(_, record)| record.get(property).is_some_and(same))
        }
    };
    let shown = || property.or(lookup.map(|lookup| lookup.name.as_str())).unwrap_or("id");
    found.ok_or_else(|| Refused::not_found(name, shown(), &wanted))
}

/// Makes a resource.
pub(crate) fn create(ground: Ground<'_>, work: Work<'_>, scene: &mut Scene<'_>) -> Result<Done, Refused> {
    let mut writes = Writes::new();
    let effect = work.role.effect.as_ref();
    if let Some(effect) = effect {
        effect::needs(ground, effect, scene, &mut writes)?;
    }
    let name = work.role.resource.as_str();
    let key = work.resource.key.as_str();
    let mut value = work.call.body.clone();
    if let Some(given) = work.role.lookup.as_ref().and_then(|lookup| work.call.named(lookup)) {
        value.insert(key.to_owned(), json!(given));
    }
    if let Some(id) = value.get(key).filter(|_| work.resource.given).map(plain)
        && let Some(before) = ground.store.get(name, &id)
    {
        let state = state(work.resource, &before.value);
        let allowed = effect.map(|effect| effect.from.as_slice()).unwrap_or_default();
        if !allowed.iter().any(|allowed| *allowed == state) {
            return Err(if allowed.is_empty() {
                Refused::exists(name, &id)
            } else {
                Refused::state(name, &state, "it cannot begin anew", allowed)
            });
        }
    }
    let (id, mut record) = fresh(ground, name, value, scene);
    if let Some(effect) = effect {
        effect::apply(ground, work.resource, effect, scene, &mut record.value)?;
        effect::then(ground, effect, scene, &mut writes)?;
    }
    add_up(work.resource, &mut record.value);
    let dry = effect.and_then(|effect| scene.fill(effect.dry.as_ref()?)) == Some(json!(true));
    if dry {
        writes.clear();
    } else {
        writes.push((name.to_owned(), id.clone(), Some(record.clone())));
    }
    Ok(Done { id, record, writes })
}

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

/// Changes a resource, or takes it away.
pub(crate) fn change(ground: Ground<'_>, work: Work<'_>, scene: &mut Scene<'_>) -> Result<Done, Refused> {
    let (id, before) = find(ground, work)?;
    if work.resource.versioned && !work.call.is_from(before.version) {
        return Err(Refused::stale(before));
    }
    let name = work.role.resource.as_str();
    let state = state(work.resource, &before.value);
    let mut writes = Writes::new();
    let mut record = before.clone();
    scene.put("item", Value::Object(record.value.clone()));
    let effect = work.role.effect.as_ref();
    let removes = effect.is_none_or(|effect| effect.remove_from.contains(&state));
    if work.role.does == Does::Delete && removes {
        writes.push((name.to_owned(), id.to_owned(), None));
        return Ok(Done { id: id.to_owned(), record, writes });
    }
    if work.role.does == Does::Update || effect.is_none() {
        take_over(ground.contract, work, &mut record.value)?;
    }
    if let Some(effect) = effect {
        effect::needs(ground, effect, scene, &mut writes)?;
        effect::apply(ground, work.resource, effect, scene, &mut record.value)?;
        effect::then(ground, effect, scene, &mut writes)?;
    }
    touch(ground.contract, work.resource, scene, &mut record);
    writes.push((name.to_owned(), id.to_owned(), Some(record.clone())));
    Ok(Done { id: id.to_owned(), record, writes })
}

/// Takes over the properties that were sent; what the server keeps itself stays.
fn take_over(contract: &Contract, work: Work<'_>, value: &mut Map<String, Value>) -> Result<(), Refused> {
    let machine = work.resource.rules.machine.as_ref();
    let updates = work.role.does == Does::Update;
    for (name, sent) in work.call.changes() {
        if machine.is_some_and(|machine| machine.property == *name) {
            if machine.is_some_and(|machine| machine.refuses_writes) {
                return Err(Refused::field(name, "is changed by actions, not by writing it"));
            }
            continue;
        }
        let known = updates || has(contract, work.resource, name);
        if known && !work.resource.names.contains(name) {
            value.insert(name.clone(), sent.clone());
        }
    }
    Ok(())
}

/// Counts the version, notes the time and adds up.
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

fn add_up(resource: &Resource, value: &mut Map<String, Value>) {
    if let Some(totals) = &resource.rules.totals {
        totals::add_up(totals, value);
    }
}

/// The state of a resource; empty where it has none.
pub(crate) fn state(resource: &Resource, value: &Map<String, Value>) -> String {
    let property = resource.rules.machine.as_ref().map_or("status", |machine| machine.property.as_str());
    value.get(property).map(plain).unwrap_or_default()
}

fn has(contract: &Contract, resource: &Resource, name: &str) -> bool {
    property(contract, &resource.schema, name).is_some()
}

/// Now, in the form that samples show: a text, or seconds where the documents have a number.
fn time(resource: &Resource, name: &str, scene: &Scene<'_>) -> String {
    let sample = resource.samples.iter().find_map(|sample| sample.get(name)?.as_str());
    time_text(scene.now, sample)
}
