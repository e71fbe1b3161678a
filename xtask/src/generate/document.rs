//! The lowered document: what progenitor reads.

use indexmap::IndexMap;
use saleskit_contract::{Contract, Place};
use serde_json::{Map, Value, json};

use super::plan::{Body, Call, Kind, ReplyPlan, Type};

/// Writes the lowered document. Every property is required here, so that progenitor gives bare types; whether one may be
/// left out is said by the macro that declares it.
pub fn document(contract: &Contract, types: &IndexMap<String, Type>, calls: &[Call<'_>]) -> Value {
    let mut schemas = Map::new();
    for ty in types.values() {
        schemas.insert(ty.name.clone(), schema(ty));
    }
    for name in super::lower::RUNTIME_TYPES {
        schemas.insert(name.to_owned(), json!({ "type": "string", "format": name }));
    }
    let mut paths = Map::new();
    for call in calls {
        let method = call.operation.method.to_lowercase();
        let item = paths.entry(path_key(call)).or_insert_with(|| json!({}));
        item[method] = operation(call);
    }
    json!({
        "openapi": "3.0.3",
        "info": { "title": contract.title(), "version": "1" },
        "paths": paths,
        "components": { "schemas": schemas },
    })
}

/// The path with its constant query, and the fragment that keeps keys distinct.
fn path_key(call: &Call<'_>) -> String {
    let operation = call.operation;
    let constants = operation.constants.iter().filter(|constant| constant.place == Place::Query);
    let query: Vec<String> = constants.map(|constant| format!("{}={}", constant.name, constant.value)).collect();
    let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
    match operation.key.split_once('#') {
        Some((path, fragment)) => format!("{path}{query}#{fragment}"),
        None => format!("{}{query}", operation.key),
    }
}

fn schema(ty: &Type) -> Value {
    match &ty.kind {
        Kind::Enum(values) => json!({ "type": "string", "enum": values }),
        Kind::Union(forms) => json!({ "oneOf": forms }),
        Kind::Object(properties) => {
            let required: Vec<&str> = properties.iter().map(|property| property.wire.as_str()).collect();
            let properties: Map<String, Value> =
                properties.iter().map(|property| (property.wire.clone(), property.schema.clone())).collect();
            json!({ "type": "object", "properties": properties, "required": required })
        }
    }
}

fn operation(call: &Call<'_>) -> Value {
    let parameters: Vec<Value> = call
        .parameters
        .iter()
        .map(|param| {
            let place = match param.parameter.place {
                Place::Path => "path",
                Place::Header => "header",
                Place::Query | Place::Body => "query",
            };
            json!({ "name": param.parameter.name, "in": place, "required": true, "schema": param.schema })
        })
        .collect();
    let content = match &call.reply {
        ReplyPlan::Json { schema, .. } => json!({ "application/json": { "schema": schema } }),
        ReplyPlan::Text | ReplyPlan::Bytes | ReplyPlan::Stream { .. } | ReplyPlan::Empty => Value::Null,
    };
    let mut reply = json!({ "description": "Success." });
    let mut status = "204";
    if !content.is_null() {
        reply["content"] = content;
        status = "200";
    }
    let mut lowered = json!({
        "operationId": call.operation.id,
        "parameters": parameters,
        "responses": { status: reply },
    });
    if let Some(body) = call.body.as_ref().and_then(Body::schema) {
        lowered["requestBody"] = json!({ "required": true, "content": { "application/json": { "schema": body } } });
    }
    lowered
}
