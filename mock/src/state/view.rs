//! What the reply of an operation shows: one resource, a list of them, a deletion, or something else.

use saleskit_contract::{Contract, Media, OperationSpec};
use serde_json::Value;

use crate::play::place;
use crate::play::schema::{at, component, ids, keyword, properties, property};
use crate::request::is_json;

/// A path in a reply body, and the schema of its value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Spot {
    pub(crate) place: String,
    pub(crate) schema: Value,
}

/// What a reply shows.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum View {
    /// A resource of this component.
    One(String, Spot),
    /// A list of resources of this component; the schema is that of an item.
    Many(String, Spot),
    /// A deletion: `{deleted, id}`.
    Deletion(Spot),
    /// Something else, at the path where a resource would be.
    Other(Spot),
}

impl View {
    pub(crate) fn of(contract: &Contract, operation: &OperationSpec) -> Option<View> {
        let reply = object_form(contract, &json_media(operation)?.schema);
        if let Some(pagination) = &operation.pagination {
            let found = pagination.items.iter().find_map(|place| list_at(contract, reply, place));
            return found.map(|(name, spot)| View::Many(name, spot));
        }
        let place = if property(contract, reply, "data").is_some() { "data" } else { "" };
        let schema = at(contract, reply, place)?;
        let spot = |place: &str, schema: &Value| Spot { place: place.to_owned(), schema: schema.clone() };
        if let Some(name) = identified(contract, schema) {
            return Some(View::One(name.to_owned(), spot(place, schema)));
        }
        let inner = properties(contract, schema);
        if inner.iter().any(|(name, _)| *name == "deleted") {
            return Some(View::Deletion(spot(place, schema)));
        }
        let below = |name: &str| if place.is_empty() { name.to_owned() } else { format!("{place}.{name}") };
        let lists: Vec<_> = inner.iter().filter_map(|(name, _)| list_at(contract, reply, &below(name))).collect();
        if let [(name, spot)] = lists.as_slice() {
            return Some(View::Many(name.clone(), spot.clone()));
        }
        if let [(name, only)] = inner.as_slice()
            && let Some(component) = identified(contract, only)
        {
            return Some(View::One(component.to_owned(), spot(&below(name), only)));
        }
        Some(View::Other(spot(place, schema)))
    }

    /// Whether it shows a component, alone or in a list.
    pub(crate) fn shows(&self, name: &str) -> bool {
        matches!(self, View::One(shown, _) | View::Many(shown, _) if shown == name)
    }

    /// The path and the schema.
    pub(crate) fn spot(&self) -> &Spot {
        match self {
            View::One(_, spot) | View::Many(_, spot) | View::Deletion(spot) | View::Other(spot) => spot,
        }
    }
}

/// The JSON of the documented reply, which may have other forms as well.
pub(crate) fn json_media(operation: &OperationSpec) -> Option<&Media> {
    operation.success()?.media.iter().find(|media| is_json(&media.name))
}

/// The form with properties, if a reply has one of several forms.
fn object_form<'s>(contract: &'s Contract, schema: &'s Value) -> &'s Value {
    let forms = keyword(contract, schema, "oneOf").and_then(Value::as_array).into_iter().flatten();
    forms.into_iter().find(|form| !properties(contract, form).is_empty()).unwrap_or(schema)
}

/// The list at a path, if its items are a component with `x-id`.
fn list_at(contract: &Contract, reply: &Value, place: &str) -> Option<(String, Spot)> {
    let items = keyword(contract, at(contract, reply, place)?, "items")?;
    let name = identified(contract, items)?;
    Some((name.to_owned(), Spot { place: place.to_owned(), schema: items.clone() }))
}

/// The component of a schema, if it has `x-id`.
fn identified<'s>(contract: &Contract, schema: &'s Value) -> Option<&'s str> {
    component(schema).filter(|name| !ids(contract, name).is_empty() || written(contract, name).is_some())
}

/// `x-state` of a component.
pub(crate) fn written<'c>(contract: &'c Contract, name: &str) -> Option<&'c Value> {
    contract.sections().iter().find_map(|section| section.state.get(name))
}

/// The documented samples of what a view shows, as objects.
pub(crate) fn samples(operation: &OperationSpec, view: &View) -> Vec<Value> {
    let media = json_media(operation);
    let shown = media.into_iter().flat_map(|media| &media.examples);
    let at_place = shown.filter_map(|example| place::get(&example.value, &view.spot().place));
    at_place.flat_map(|value| value.as_array().cloned().unwrap_or_else(|| vec![value.clone()])).collect()
}
