//! The documents as plain OpenAPI with one address for each operation, for pages that show operations and send requests.
//!
//! A browser drops what follows `#` in an address, and with it what selects an operation (`/deals#id&action=sign`). Here each operation has a
//! path of its own, `/~/deals_sign`, which a server that knows the documents takes for the operation's: the mock does. What selects the
//! operation is no parameter any more. The description begins with the real request line. Reading it back is not meant.

use serde_json::{Map, Value, json};

use crate::bundle::folded::{
    member::{Member, Plain},
    worded,
};
use crate::model::{OperationSpec, Place};

/// Where the addresses of operations begin.
const ADDRESSES: &str = "/~/";

/// Gives each operation of the plain bundle an address.
pub(super) fn addressed(bundle: &Value, operations: &[OperationSpec]) -> Value {
    let bundle = worded(bundle);
    let plain = Plain::new(&bundle);
    let server = bundle.pointer("/servers/0/url").and_then(Value::as_str).unwrap_or_default();
    let members = operations.iter().filter_map(|spec| Member::find(&plain, spec));
    let paths =
        members.map(|member| (address(member.spec), json!({ method(member.spec): shown(&plain, &member, server) })));
    let paths: Map<String, Value> = paths.collect();
    let mut document = bundle.clone();
    if let Some(root) = document.as_object_mut() {
        root.insert("paths".to_owned(), Value::Object(paths));
        root.insert("servers".to_owned(), json!([{"url": "/"}]));
        root.get_mut("tags").and_then(Value::as_array_mut).into_iter().flatten().for_each(entitle);
    }
    document
}

/// `/~/deals_sign`; behind the id the values of the path template, in its order.
fn address(spec: &OperationSpec) -> String {
    let values = spec.path.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    values.fold(format!("{ADDRESSES}{}", spec.id), |address, (name, _)| format!("{address}/{{{name}}}"))
}

fn method(spec: &OperationSpec) -> String {
    spec.method.to_ascii_lowercase()
}

/// An operation without its constants and its server, and with its request line.
fn shown(plain: &Plain<'_>, member: &Member<'_>, server: &str) -> Value {
    let mut operation = member.source.as_object().cloned().unwrap_or_default();
    let mut parameters = member.parameters(plain);
    parameters.retain(|parameter| {
        let is_query = parameter.get("in").and_then(Value::as_str) == Some("query");
        !(is_query && member.constants(Place::Query).any(|constant| parameter["name"] == constant.name.as_str()))
    });
    operation.insert("parameters".to_owned(), Value::Array(parameters));
    operation.shift_remove("servers");
    let words = member.spec.description.as_deref().unwrap_or_default();
    let line = request_line(member, member.spec.server.as_deref().unwrap_or(server));
    operation.insert("description".to_owned(), Value::from(format!("`{line}`\n\n{words}").trim_end()));
    Value::Object(operation)
}

/// `POST https://salesbooth.com/api/v1/deals?id={id}&action=sign`
fn request_line(member: &Member<'_>, server: &str) -> String {
    let spec = member.spec;
    let selects = |name: &str| spec.selectors.iter().any(|selector| selector == name);
    let selectors =
        spec.parameters.iter().filter(|parameter| parameter.place == Place::Query && selects(&parameter.name));
    let constants = member.constants(Place::Query).map(|constant| format!("{}={}", constant.name, constant.value));
    let query: Vec<String> =
        selectors.map(|parameter| format!("{name}={{{name}}}", name = parameter.name)).chain(constants).collect();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{} {}{}{mark}{}", spec.method, server.trim_end_matches('/'), spec.path, query.join("&"))
}

/// A tag's name in words: `deal_templates` becomes “Deal templates”.
fn entitle(tag: &mut Value) {
    let Some(tag) = tag.as_object_mut() else { return };
    let name = tag.get("name").and_then(Value::as_str).unwrap_or_default().replace('_', " ");
    let mut letters = name.chars();
    let words = letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>());
    if let Some(words) = words.filter(|_| !tag.contains_key("x-displayName")) {
        tag.insert("x-displayName".to_owned(), Value::from(words));
    }
}
