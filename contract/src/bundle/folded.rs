//! Writes the documents as plain OpenAPI with one operation for each path and method.
//!
//! The plain bundle keeps a path key for each operation, as `/deals#id&action=sign`. Standard clients drop what follows `#`, and
//! the query with it, so they call another operation. Here the operations of one path and method are one, which takes
//! the parameters and bodies of all. Reading it back is not meant: what belongs together there is apart in the documents.

mod bodies;
pub(super) mod member;
mod merged;
mod parameters;
mod replies;
mod wording;
mod words;

use indexmap::IndexMap;
use serde_json::{Map, Value, json};

use crate::bundle::folded::member::{Member, Plain, distinct, object};
use crate::model::OperationSpec;

/// Folds the plain bundle of these operations.
pub(super) fn fold(bundle: &Value, operations: &[OperationSpec]) -> Value {
    let bundle = worded(bundle);
    let mut plain = Plain::new(&bundle);
    let mut groups: IndexMap<(&str, String), Vec<Member<'_>>> = IndexMap::new();
    for spec in operations {
        if let Some(member) = Member::find(&plain, spec) {
            groups.entry((&spec.path, spec.method.to_ascii_lowercase())).or_default().push(member);
        }
    }
    let mut paths: Map<String, Value> = Map::new();
    for ((path, method), members) in groups {
        let folded = operation(&mut plain, &members);
        if let Some(item) = paths.entry(path).or_insert_with(|| json!({})).as_object_mut() {
            item.insert(method, folded);
        }
    }
    let mut document = bundle.clone();
    if let Some(root) = document.as_object_mut() {
        root.insert("paths".to_owned(), Value::Object(paths));
    }
    for (name, schema) in plain.added {
        document["components"]["schemas"][name] = schema;
    }
    document
}

/// The plain bundle without our extensions: their meaning is put into words, and data for reading it back is removed.
pub(super) fn worded(bundle: &Value) -> Value {
    let mut bundle = bundle.clone();
    let Some(root) = bundle.as_object_mut() else { return bundle };
    root.shift_remove("x-sections");
    if let Some(paths) = root.get_mut("paths") {
        wording::say_rules(paths);
    }
    if let Some(components) = root.get_mut("components") {
        unmark(components);
        wording::say_rules(components);
    }
    wording::keep_credentials_in_the_body(root);
    bundle
}

fn unmark(components: &mut Value) {
    let kinds = components.as_object_mut().into_iter().flat_map(|kinds| kinds.values_mut());
    for component in kinds.filter_map(Value::as_object_mut).flat_map(|named| named.values_mut()) {
        component.as_object_mut().map(|component| component.shift_remove("x-section"));
    }
}

/// One operation for all members.
fn operation<'b>(plain: &mut Plain<'b>, members: &[Member<'b>]) -> Value {
    let id = words::id(members);
    let some = |list: Vec<Value>| if list.is_empty() { Value::Null } else { Value::Array(list) };
    let parameters = some(parameters::folded(plain, members));
    let servers = members.iter().filter_map(|member| member.stated("servers")?.as_array());
    let servers = some(distinct(servers.flatten().cloned()));
    let mut folded = match members {
        [only] => only.source.as_object().cloned().unwrap_or_default(),
        _ => {
            let tags = members.iter().filter_map(|member| member.source.get("tags")?.as_array());
            let deprecated = members.iter().all(|member| member.spec.deprecated);
            object([
                ("tags", some(distinct(tags.flatten().cloned()))),
                ("operationId", json!(id)),
                ("summary", json!(words::summary(members))),
                ("description", json!(words::description(members))),
                ("deprecated", if deprecated { json!(true) } else { Value::Null }),
                ("x-operations", words::listed(plain, members)),
            ])
        }
    };
    let own = [
        ("parameters", parameters),
        ("requestBody", bodies::folded(plain, members).unwrap_or_default()),
        ("responses", replies::folded(plain, members, &id)),
        ("security", security(members)),
        ("servers", servers),
    ];
    folded.extend(object(own));
    Value::Object(folded)
}

/// The security alternatives of all members. If some members are public and others are not, no credential is an alternative, too.
fn security(members: &[Member<'_>]) -> Value {
    let stated = members.iter().filter_map(|member| member.source.get("security")?.as_array());
    let lists: Vec<&Vec<Value>> = stated.collect();
    if lists.is_empty() {
        return Value::Null;
    }
    let mut all = distinct(lists.iter().copied().flatten().cloned());
    let public = lists.len() < members.len() || lists.iter().any(|list| list.is_empty());
    if public && !all.is_empty() && !all.contains(&json!({})) {
        all.push(json!({}));
    }
    Value::Array(all)
}
