//! The reply: the documented one with the current resources.

use http::HeaderValue;
use http::header::ETAG;
use serde_json::{Map, Value, json};

use super::form::plain;
use super::ground::{Ground, Work};
use super::plan::Does;
use super::store::Record;
use super::value::Scene;
use super::view::View;
use crate::answer::Answer;
use crate::play::schema::{component, fit, keyword, properties};
use crate::play::{example, list, place};
use crate::script::List;

/// The reply with one resource, and what an effect adds to it.
pub(crate) fn one(ground: Ground<'_>, work: Work<'_>, id: &str, record: &Record, scene: &mut Scene<'_>) -> Answer {
    let extended;
    let record = match work.role.effect.as_ref().filter(|effect| !effect.reply.is_empty()) {
        None => record,
        Some(effect) => {
            extended = extend(work, &effect.reply, record, scene);
            &extended
        }
    };
    let view = &work.role.view;
    let place = &view.spot().place;
    let mut reply = work.role.frame(ground.contract, work.operation);
    let mut body = reply.body.take().unwrap_or_default();
    let shown = match (view, work.role.effect.as_ref().and_then(|effect| effect.show.as_deref())) {
        (View::Deletion(_), _) => {
            json!({"deleted": true, "id": record.value.get(&work.resource.key).cloned().unwrap_or(json!(id))})
        }
        (_, Some(part)) => {
            let value = Value::Object(record.value.clone());
            fit(ground.contract, &view.spot().schema, place::get(&value, part).unwrap_or(&Value::Null))
        }
        (_, None) => resource(ground, work, record),
    };
    place::set(&mut body, place, shown);
    let mut answer = example::answer(reply.status, reply.media_type.as_deref(), Some(body));
    let shows_it = !matches!(view, View::Deletion(_)) && work.role.does != Does::Report;
    if work.resource.versioned && shows_it {
        let tag = HeaderValue::try_from(format!("W/\"{}\"", record.version));
        answer.headers.extend(tag.ok().map(|tag| (ETAG, tag)));
    }
    answer
}

/// A resource with the additions of a reply. Values are filled in, and a list with `moves` has one item for each possible next state.
fn extend(work: Work<'_>, added: &Map<String, Value>, record: &Record, scene: &mut Scene<'_>) -> Record {
    let mut extended = record.clone();
    let next = work.resource.rules.machine.as_ref().map(|machine| {
        let now = record.get(&machine.property).map(plain).unwrap_or_default();
        machine.next(&now).to_vec()
    });
    for (name, written) in added {
        // Later additions can refer to earlier ones.
        scene.put("item", Value::Object(extended.value.clone()));
        let filled = match written.get("moves") {
            None => scene.fill(written),
            Some(template) => {
                let states = next.iter().flatten().filter_map(|state| {
                    scene.put("move", json!(state));
                    scene.fill(template)
                });
                Some(states.collect())
            }
        };
        if let Some(filled) = filled {
            extended.value.insert(name.clone(), filled);
        }
    }
    extended
}

/// A resource in the form of a reply, with the fields that the request asks for.
pub(crate) fn resource(ground: Ground<'_>, work: Work<'_>, record: &Record) -> Value {
    let own = &work.resource.schema;
    let spot = work.role.view.spot();
    let open = matches!(work.role.view, View::Deletion(_))
        || (component(&spot.schema).is_none() && properties(ground.contract, &spot.schema).is_empty());
    let mut value = fit(ground.contract, if open { own } else { &spot.schema }, &Value::Object(record.value.clone()));
    if let Value::Object(object) = &mut value {
        if work.role.does != Does::Create {
            work.resource.rules.once.iter().for_each(|name| {
                object.shift_remove(name);
            });
        }
        include(ground, work, object);
        shorten(work, object);
    }
    value
}

/// Adds the nested resources that `include` names: those that this one refers to, and those that refer to it.
fn include(ground: Ground<'_>, work: Work<'_>, object: &mut Map<String, Value>) {
    let words = names(work, "include");
    for name in &words {
        let schemas = properties(ground.contract, &work.resource.schema);
        let Some((_, schema)) = schemas.iter().find(|(known, _)| known == name) else { continue };
        let items = keyword(ground.contract, schema, "items");
        let Some(kind) = component(items.unwrap_or(schema)) else { continue };
        let Some(other) = ground.plan.resources.get(kind) else { continue };
        let fitted = |record: &Record| fit(ground.contract, &other.schema, &Value::Object(record.value.clone()));
        if items.is_some() {
            let own = object.get(&work.resource.key).cloned();
            let refers = |record: &&Record| record.get(&work.resource.key) == own.as_ref();
            let found = ground.store.all(kind).map(|(_, record)| record).filter(refers).map(fitted);
            object.insert(name.clone(), found.collect());
        } else if let Some(id) = object.get(&other.key).map(plain)
            && let Some(record) = ground.store.get(kind, &id)
        {
            object.insert(name.clone(), fitted(record));
        }
    }
}

/// `fields`, `exclude` and `format=minimal`. If the documents have an `id` as well as the key, both are equal.
fn shorten(work: Work<'_>, object: &mut Map<String, Value>) {
    let minimal = work.call.text("format") == Some("minimal");
    let fields = names(work, "fields");
    let id = || work.resource.names.iter().find(|name| *name == "id").zip(object.get(&work.resource.key).cloned());
    if let Some((name, id)) = id().filter(|_| minimal || fields.iter().any(|field| field == "id")) {
        object.insert(name.clone(), id);
    }
    if minimal {
        let short = work.resource.names.last();
        object.retain(|name, _| Some(name) == short || name == "status" || name == "updated_at");
    }
    if !fields.is_empty() {
        object.retain(|name, _| fields.contains(name));
    }
    for name in names(work, "exclude") {
        object.shift_remove(&name);
    }
}

/// The names that a parameter lists, if the operation documents it.
fn names(work: Work<'_>, parameter: &str) -> Vec<String> {
    let documented = work.operation.parameters.iter().any(|known| known.name == parameter);
    let listed = work.call.text(parameter).filter(|_| documented).unwrap_or_default();
    listed.split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// The reply with a page of a list: of the resources with these ids.
pub(crate) fn many(ground: Ground<'_>, work: Work<'_>, ids: &[String]) -> Answer {
    let mut reply = work.role.frame(ground.contract, work.operation);
    let mut body = reply.body.take().unwrap_or_default();
    let place = &work.role.view.spot().place;
    let named = ids.iter().map(|id| json!(id)).collect();
    match &work.operation.pagination {
        Some(pagination) => {
            place::set(&mut body, place, json!([]));
            let query: Vec<_> = work.call.query.iter().map(|(name, value)| (name.clone(), plain(value))).collect();
            let list = List { items: named, page_size: None };
            list::turn_to_page(ground.contract, work.operation, pagination, Some(&list), &query, &mut body);
        }
        None => {
            // Such a list has one page.
            let pagination = format!("{}.pagination", place::split(place).0);
            if place::get(&body, &pagination).is_some() {
                place::set(&mut body, &pagination, json!({"total": ids.len(), "count": ids.len()}));
            }
            place::set(&mut body, place, Value::Array(named));
        }
    }
    let shown = place::get(&body, place).and_then(Value::as_array).cloned().unwrap_or_default();
    let records = shown.iter().filter_map(|id| ground.store.get(&work.role.resource, id.as_str()?));
    let items = records.map(|record| resource(ground, work, record)).collect();
    place::set(&mut body, place, items);
    example::answer(reply.status, reply.media_type.as_deref(), Some(body))
}

/// The reply with the results of a search, up to the documented limit.
pub(crate) fn found(ground: Ground<'_>, work: Work<'_>, found: Vec<Value>) -> Answer {
    let limit = work.operation.parameters.iter().find(|parameter| parameter.name == "limit");
    let usual = limit.and_then(|limit| keyword(ground.contract, &limit.schema, "default")?.as_u64());
    let asked = work.call.text("limit").and_then(|limit| limit.parse().ok()).or(usual);
    let most = asked.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(usize::MAX);
    let mut reply = work.role.frame(ground.contract, work.operation);
    let mut body = reply.body.take().unwrap_or_default();
    let place = &work.role.view.spot().place;
    let beside = place::split(place).0;
    place::set(&mut body, &format!("{beside}.total"), json!(found.len()));
    place::set(&mut body, place, found.into_iter().take(most).collect());
    example::answer(reply.status, reply.media_type.as_deref(), Some(body))
}
