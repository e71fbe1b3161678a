//! The request body of a folded operation.
//!
//! If every body has a different constant for the same property, they become a `oneOf` with a discriminator. If the query selects
//! the operation, bodies may overlap, because most of their properties are optional. `oneOf` would reject what fits two of them,
//! so they become an `anyOf`.

use indexmap::IndexMap;
use serde_json::{Map, Value, json};

use crate::bundle::folded::member::{Member, Plain, distinct, members, object, reference};
use crate::bundle::folded::words;
use crate::document::is_json;
use crate::model::Place;

/// The body of one member, in one media type.
struct Body<'b> {
    member: usize,
    media: &'b Value,
}

/// The body of all members. `None` if no member has one.
pub(super) fn folded<'b>(plain: &mut Plain<'b>, all: &[Member<'b>]) -> Option<Value> {
    let mut by_media: IndexMap<&'b str, Vec<Body<'b>>> = IndexMap::new();
    let mut required = 0;
    for (index, member) in all.iter().enumerate() {
        let Some(body) = member.source.get("requestBody").map(|body| plain.follow(body)) else { continue };
        required += usize::from(body.get("required").and_then(Value::as_bool).unwrap_or(false));
        for (media_type, media) in members(body.get("content")) {
            by_media.entry(media_type).or_default().push(Body { member: index, media });
        }
    }
    if let [only] = all {
        return only.source.get("requestBody").cloned();
    }
    if by_media.is_empty() {
        return None;
    }
    let without = (0..all.len()).filter(|index| !by_media.values().flatten().any(|body| body.member == *index));
    let without: Vec<_> = without.collect();
    let note = words::which(all, &without).filter(|_| !without.is_empty()).map(|which| format!("None for {which}."));
    let mut content = Map::new();
    for (media_type, bodies) in by_media {
        let schema = schema(plain, all, media_type, &bodies);
        let examples = examples(all, bodies.iter().map(|body| (body.member, body.media)));
        content.insert(media_type.to_owned(), Value::Object(object([("schema", schema), ("examples", examples)])));
    }
    Some(Value::Object(object([
        ("description", json!(note)),
        ("required", if required == all.len() { json!(true) } else { Value::Null }),
        ("content", Value::Object(content)),
    ])))
}

fn schema<'b>(plain: &mut Plain<'b>, all: &[Member<'b>], media_type: &str, bodies: &[Body<'b>]) -> Value {
    let stated = |body: &Body<'b>| body.media.get("schema").cloned().unwrap_or_else(|| json!({}));
    let written = distinct(bodies.iter().map(stated));
    if let [only] = written.as_slice() {
        return only.clone();
    }
    // Each form gets a name, so that a discriminator can refer to it and clients have a type for it.
    let mut named: Vec<(Value, Value)> = Vec::new();
    for body in bodies {
        let schema = stated(body);
        if named.iter().all(|(known, _)| *known != schema) {
            let name = words::type_name(&all[body.member].spec.id) + "Body";
            let form = if reference(&schema).is_some() { schema.clone() } else { plain.add(&name, schema.clone()) };
            named.push((schema, form));
        }
    }
    let form_of = |body: &Body<'b>| {
        let schema = stated(body);
        named.iter().find(|(known, _)| *known == schema).map(|(_, form)| form.clone()).unwrap_or_default()
    };
    let forms: Vec<_> = named.iter().map(|(_, form)| form.clone()).collect();
    match discriminator(all, bodies).filter(|_| is_json(media_type)) {
        Some(property) => {
            let value = |body: &Body<'b>| {
                let constant = all[body.member].constants(Place::Body).find(|constant| constant.name == property);
                constant.map(|constant| constant.value.clone()).unwrap_or_default()
            };
            let mapping = bodies.iter().map(|body| (value(body), form_of(body)["$ref"].clone()));
            let mapping: Map<String, Value> = mapping.collect();
            json!({"oneOf": forms, "discriminator": {"propertyName": property, "mapping": mapping}})
        }
        None => json!({"anyOf": forms}),
    }
}

/// The property for which every body has its own constant.
fn discriminator(all: &[Member<'_>], bodies: &[Body<'_>]) -> Option<String> {
    let (first, _) = bodies.split_first()?;
    let value = |body: &Body<'_>, name: &str| {
        let constant = all[body.member].constants(Place::Body).find(|constant| constant.name == name);
        constant.map(|constant| constant.value.as_str())
    };
    let tells_apart = |name: &&str| {
        let values: Option<Vec<_>> = bodies.iter().map(|body| value(body, name)).collect();
        values.is_some_and(|values| distinct(values.iter()).len() == bodies.len())
    };
    all[first.member].constants(Place::Body).map(|constant| constant.name.as_str()).find(tells_apart).map(str::to_owned)
}

/// The examples of some members, by the member's id. Null if there are none.
pub(super) fn examples<'b>(all: &[Member<'b>], media: impl Iterator<Item = (usize, &'b Value)>) -> Value {
    let mut examples = Map::new();
    for (member, media) in media {
        let id = &all[member].spec.id;
        if let Some(example) = media.get("example") {
            examples.insert(id.clone(), json!({"value": example}));
        }
        for (name, example) in members(media.get("examples")) {
            examples.insert(format!("{id}.{name}"), example.clone());
        }
    }
    if examples.is_empty() { Value::Null } else { Value::Object(examples) }
}
