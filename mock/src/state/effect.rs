//! Applies the effects that `x-state` gives an operation.

use serde_json::{Map, Value, json};

use super::form::plain;
use super::ground::{Ground, Writes, fresh, state, touch};
use super::plan::Resource;
use super::refusals::Refused;
use super::rules::{Effect, Need, Records};
use super::store::Record;
use super::trail;
use super::value::Scene;
use crate::play::place;
use crate::play::schema::{component, fit, ids, keyword, properties, property};

/// Finds the other resources that an operation needs, so that values can refer to them.
fn needs(ground: Ground<'_>, effect: &Effect, scene: &mut Scene<'_>, writes: &mut Writes) -> Result<(), Box<Refused>> {
    for need in &effect.needs {
        let Some(resource) = ground.plan.resources.get(&need.resource) else { continue };
        let by = scene.fill(&need.by).map(|by| plain(&by));
        let found = by.as_deref().and_then(|by| needed(ground, need, by));
        let record = match (found, &need.or_create, by) {
            (Some(record), ..) => record,
            (None, Some(written), _) => {
                let Some(Value::Object(sent)) = scene.fill(written) else { continue };
                let (id, record) = fresh(ground, &need.resource, sent, scene);
                writes.push((need.resource.clone(), id, Some(record.clone())));
                record.value
            }
            (None, None, Some(by)) => return Err(Refused::not_found(&need.resource, &resource.key, &by)),
            (None, None, None) => continue,
        };
        let now = state(resource, &record);
        if !need.states.is_empty() && !need.states.contains(&now) {
            return Err(Refused::state(&need.resource, &now, "another state is needed", &need.states));
        }
        scene.put(&need.resource, Value::Object(record));
    }
    Ok(())
}

/// Finds what values of an effect can refer to: the resources that it needs, and those that it gathers. A resource is gathered if its
/// properties have all the given values; a value that refers to nothing selects none.
pub(crate) fn refer(
    ground: Ground<'_>,
    effect: &Effect,
    scene: &mut Scene<'_>,
    writes: &mut Writes,
) -> Result<(), Box<Refused>> {
    needs(ground, effect, scene, writes)?;
    for (name, wanted) in &effect.gather {
        let wanted: Vec<_> = wanted.iter().map(|(property, value)| (property, scene.fill(value))).collect();
        let is_wanted = |record: &Record| {
            wanted.iter().all(|(property, value)| value.is_some() && record.get(property) == value.as_ref())
        };
        let found: Vec<&Record> =
            ground.store.all(name).map(|(_, record)| record).filter(|record| is_wanted(record)).collect();
        let change = ground.plan.resources.get(name).filter(|resource| resource.rules.records == Some(Records::Change));
        if let Some(resource) = change {
            let unbroken = trail::is_unbroken(&resource.rules, &found, scene);
            scene.put("trail", json!({"unbroken": unbroken}));
        }
        let found = found.into_iter().map(|record| Value::Object(record.value.clone())).collect();
        scene.put(name, found);
    }
    Ok(())
}

fn needed(ground: Ground<'_>, need: &Need, by: &str) -> Option<Map<String, Value>> {
    let record = match &need.matching {
        None => ground.store.get(&need.resource, by),
        Some(property) => {
            let same = |value: &Value| plain(value).eq_ignore_ascii_case(by);
            ground
                .store
                .all(&need.resource)
                .map(|(_, record)| record)
                .find(|record| record.get(property).is_some_and(same))
        }
    };
    record.map(|record| record.value.clone())
}

/// Applies an effect to a resource.
pub(crate) fn apply(
    ground: Ground<'_>,
    resource: &Resource,
    effect: &Effect,
    scene: &mut Scene<'_>,
    value: &mut Map<String, Value>,
) -> Result<(), Box<Refused>> {
    let name = component(&resource.schema).unwrap_or_default().to_owned();
    let mut body = Value::Object(std::mem::take(value));
    scene.put("item", body.clone());
    moved(&name, resource, effect, scene, &mut body)?;
    for (list, template) in &effect.push {
        push(ground, resource, list, template, scene, &mut body);
    }
    for (list, by) in &effect.change {
        let sent = scene.roots.get("body").cloned().unwrap_or_default();
        let index = position(ground, &name, resource, list, by, scene, &body)?;
        let items = place::get(&body, list).and_then(Value::as_array).cloned().unwrap_or_default();
        let changed =
            items.into_iter().enumerate().map(|(at, item)| if at == index { merged(item, &sent) } else { item });
        place::set(&mut body, list, changed.collect());
    }
    for (list, by) in &effect.drop {
        let index = position(ground, &name, resource, list, by, scene, &body)?;
        let mut items = place::get(&body, list).and_then(Value::as_array).cloned().unwrap_or_default();
        items.remove(index);
        place::set(&mut body, list, Value::Array(items));
    }
    for (list, by) in &effect.keep {
        keep(ground, &name, resource, list, by, scene, &mut body)?;
    }
    for place in &effect.unset {
        place::remove(&mut body, place);
    }
    for (place, written) in &effect.set {
        scene.put("item", body.clone());
        if let Some(filled) = scene.fill(written) {
            place::set(&mut body, place, filled);
        }
    }
    if let Value::Object(object) = body {
        *value = object;
    }
    Ok(())
}

/// Checks the state of a resource, and moves it to the next one.
fn moved(
    name: &str,
    resource: &Resource,
    effect: &Effect,
    scene: &mut Scene<'_>,
    body: &mut Value,
) -> Result<(), Box<Refused>> {
    let Some(machine) = &resource.rules.machine else { return Ok(()) };
    let now = body.get(&machine.property).map(plain).unwrap_or_default();
    if effect.does.as_deref() != Some("create") && !effect.from.is_empty() && !effect.from.contains(&now) {
        return Err(Refused::state(name, &now, "this is not possible in that state", &effect.from));
    }
    let Some(next) = effect.to.as_ref().and_then(|to| scene.fill(to)).map(|to| plain(&to)) else { return Ok(()) };
    // An effect with `from` needs no entry in `moves`.
    let allowed = machine.next(&now);
    if effect.from.is_empty() && !allowed.contains(&next) {
        return Err(Refused::state(name, &now, &format!("it cannot become `{}`", next.escape_debug()), allowed));
    }
    place::set(body, &machine.property, json!(next));
    scene.put("item", body.clone());
    let entered = machine.entering.iter().filter(|(state, _)| *state == next);
    for (place, written) in entered.flat_map(|(_, set)| set) {
        if let Some(filled) = scene.fill(written) {
            place::set(body, place, filled);
        }
    }
    Ok(())
}

/// Adds an item to a list, or one for each item that was sent. It includes the sent properties that its schema has.
fn push(
    ground: Ground<'_>,
    resource: &Resource,
    list: &str,
    template: &Map<String, Value>,
    scene: &mut Scene<'_>,
    body: &mut Value,
) {
    let sent = scene.roots.get("body").cloned().unwrap_or_default();
    let all = match template.get("each").map(|each| scene.fill(each)) {
        None => vec![sent],
        Some(each) => each.and_then(|each| each.as_array().cloned()).unwrap_or_default(),
    };
    let schema = item_schema(ground, resource, list).cloned().unwrap_or_default();
    let known: Vec<&str> = properties(ground.contract, &schema).into_iter().map(|(name, _)| name).collect();
    for each in all {
        scene.put("each", each.clone());
        scene.put("item", body.clone());
        // Named properties such as ids come first.
        let mut item = Map::new();
        for (name, written) in template.iter().filter(|(name, _)| *name != "each") {
            if let Some(filled) = scene.fill(written) {
                item.insert(name.clone(), filled);
            }
        }
        for (name, value) in each.as_object().into_iter().flatten().filter(|(_, value)| !value.is_null()) {
            if known.contains(&name.as_str()) && !template.contains_key(name) {
                item.insert(name.clone(), value.clone());
            }
        }
        let mut items = place::get(body, list).and_then(Value::as_array).cloned().unwrap_or_default();
        items.push(fit(ground.contract, &schema, &Value::Object(item)));
        place::set(body, list, Value::Array(items));
    }
}

/// Keeps only the named items of a list. All of them must exist.
fn keep(
    ground: Ground<'_>,
    name: &str,
    resource: &Resource,
    list: &str,
    by: &Value,
    scene: &mut Scene<'_>,
    body: &mut Value,
) -> Result<(), Box<Refused>> {
    let wanted = scene.fill(by).and_then(|wanted| wanted.as_array().cloned()).unwrap_or_default();
    let mut kept = Vec::new();
    for one in &wanted {
        kept.push(position(ground, name, resource, list, one, scene, body)?);
    }
    let items = place::get(body, list).and_then(Value::as_array).cloned().unwrap_or_default();
    let items = items.into_iter().enumerate().filter(|(at, _)| kept.contains(at)).map(|(_, item)| item);
    let items = items.collect();
    place::set(body, list, items);
    Ok(())
}

/// The index of a named item in a list.
fn position(
    ground: Ground<'_>,
    name: &str,
    resource: &Resource,
    list: &str,
    by: &Value,
    scene: &mut Scene<'_>,
    body: &Value,
) -> Result<usize, Box<Refused>> {
    let wanted = scene.fill(by).map(|by| plain(&by)).unwrap_or_default();
    let schema = item_schema(ground, resource, list).and_then(component);
    let keys = schema.map(|schema| ids(ground.contract, schema)).unwrap_or_default();
    let items = place::get(body, list).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let is_it = |item: &Value| keys.iter().any(|key| item.get(key).is_some_and(|id| plain(id) == wanted));
    let missing = || Refused::not_found(schema.unwrap_or(name), keys.first().map_or("id", String::as_str), &wanted);
    items.iter().position(is_it).ok_or_else(missing)
}

fn item_schema<'g>(ground: Ground<'g>, resource: &'g Resource, list: &str) -> Option<&'g Value> {
    keyword(ground.contract, property(ground.contract, &resource.schema, list)?, "items")
}

fn merged(mut item: Value, sent: &Value) -> Value {
    if let (Some(item), Some(sent)) = (item.as_object_mut(), sent.as_object()) {
        item.extend(sent.iter().map(|(name, value)| (name.clone(), value.clone())));
    }
    item
}

/// Applies the effects on the resources that an operation needs. A resource that cannot move to a state remains unchanged.
pub(crate) fn then(
    ground: Ground<'_>,
    effect: &Effect,
    scene: &mut Scene<'_>,
    writes: &mut Writes,
) -> Result<(), Box<Refused>> {
    for (name, effect) in &effect.then {
        let (Some(resource), Some(now)) = (ground.plan.resources.get(name), scene.roots.get(name).cloned()) else {
            continue;
        };
        let Some(id) = now.get(&resource.key).map(plain) else { continue };
        let Some(mut record) = ground.store.get(name, &id).cloned() else { continue };
        let before = scene.roots.get("item").cloned().unwrap_or_default();
        if apply(ground, resource, effect, scene, &mut record.value).is_ok() {
            touch(ground.contract, resource, scene, &mut record);
            writes.push((name.clone(), id, Some(record)));
        }
        scene.put("item", before);
    }
    Ok(())
}
