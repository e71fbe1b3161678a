//! What an operation changes: it creates a resource, updates it with the request, applies `x-state`, or deletes it.
//!
//! This module writes nothing. It returns the changes, which are applied if all of them are possible.

use saleskit_contract::Contract;
use serde_json::{Map, Value, json};

use super::effect;
use super::form::plain;
use super::ground::{Ground, Work, Writes, add_up, fresh, has, state, touch};
use super::plan::Does;
use super::refusals::Refused;
use super::store::Record;
use super::value::Scene;

/// The result of a request.
#[derive(Debug)]
pub(crate) struct Done {
    pub(crate) id: String,
    pub(crate) record: Record,
    pub(crate) writes: Writes,
}

/// The resource that a request names.
pub(crate) fn find<'g>(ground: Ground<'g>, work: Work<'_>) -> Result<(&'g str, &'g Record), Box<Refused>> {
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

/// Finds what the reply of a read refers to. A read creates nothing.
pub(crate) fn refer(ground: Ground<'_>, work: Work<'_>, scene: &mut Scene<'_>) -> Result<(), Box<Refused>> {
    let effect = work.role.effect.as_ref();
    effect.map_or(Ok(()), |effect| effect::refer(ground, effect, scene, &mut Writes::new()))
}

/// Creates a resource.
pub(crate) fn create(ground: Ground<'_>, work: Work<'_>, scene: &mut Scene<'_>) -> Result<Done, Box<Refused>> {
    let mut writes = Writes::new();
    let effect = work.role.effect.as_ref();
    if let Some(effect) = effect {
        effect::refer(ground, effect, scene, &mut writes)?;
    }
    let name = work.role.resource.as_str();
    let key = work.resource.key.as_str();
    let mut value = work.call.body.clone();
    let pushed = effect.map(|effect| effect.push.as_slice()).unwrap_or_default();
    value.retain(|name, _| !pushed.iter().any(|(list, _)| list == name));
    if let Some(given) = work.role.lookup.as_ref().and_then(|lookup| work.call.named(lookup)) {
        value.insert(key.to_owned(), json!(given));
    }
    if let Some(id) = value.get(key).filter(|_| work.resource.given).map(plain)
        && let Some(before) = ground.store.get(name, &id)
    {
        let state = state(work.resource, &before.value);
        let allowed = effect.map(|effect| effect.from.as_slice()).unwrap_or_default();
        if !allowed.contains(&state) {
            return Err(if allowed.is_empty() {
                Refused::exists(name, "id", &id)
            } else {
                Refused::state(name, &state, "it cannot start again", allowed)
            });
        }
    }
    let (id, mut record) = fresh(ground, name, value, scene);
    if let Some(effect) = effect {
        effect::apply(ground, work.resource, effect, scene, &mut record.value)?;
        effect::then(ground, effect, scene, &mut writes)?;
    }
    unique(ground, work, &id, &record)?;
    add_up(work.resource, &mut record.value);
    let dry = effect.and_then(|effect| scene.fill(effect.dry.as_ref()?)) == Some(json!(true));
    if dry {
        writes.clear();
    } else {
        writes.push((name.to_owned(), id.clone(), Some(record.clone())));
    }
    Ok(Done { id, record, writes })
}

/// Changes or deletes a resource.
pub(crate) fn change(ground: Ground<'_>, work: Work<'_>, scene: &mut Scene<'_>) -> Result<Done, Box<Refused>> {
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
    if work.role.does == Does::Update || effect.is_none_or(|effect| effect.only_emits) {
        take_over(ground.contract, work, &mut record.value)?;
    }
    if let Some(effect) = effect {
        effect::refer(ground, effect, scene, &mut writes)?;
        effect::apply(ground, work.resource, effect, scene, &mut record.value)?;
        effect::then(ground, effect, scene, &mut writes)?;
    }
    unique(ground, work, id, &record)?;
    // To send something to a resource does not change it.
    if effect.is_none_or(|effect| effect.test.is_none() && !effect.sends_kept) {
        touch(ground.contract, work.resource, scene, &mut record);
    }
    writes.push((name.to_owned(), id.to_owned(), Some(record.clone())));
    Ok(Done { id: id.to_owned(), record, writes })
}

/// No other resource may have the same value of a unique property. Letters are compared without their case.
fn unique(ground: Ground<'_>, work: Work<'_>, id: &str, record: &Record) -> Result<(), Box<Refused>> {
    let name = work.role.resource.as_str();
    for property in &work.resource.rules.unique {
        let Some(value) = record.get(property).map(plain) else { continue };
        let same = |other: &Value| plain(other).eq_ignore_ascii_case(&value);
        let mut others = ground.store.all(name).filter(|(other, _)| *other != id);
        if others.any(|(_, other)| other.get(property).is_some_and(same)) {
            return Err(Refused::exists(name, property, &value));
        }
    }
    Ok(())
}

/// Updates the properties that were sent. Properties that the server maintains remain unchanged.
fn take_over(contract: &Contract, work: Work<'_>, value: &mut Map<String, Value>) -> Result<(), Box<Refused>> {
    let machine = work.resource.rules.machine.as_ref();
    let updates = work.role.does == Does::Update;
    for (name, sent) in &work.call.sent {
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
