//! Compares samples with the documents. Each function returns the reasons against a sample; none means that it matches.

pub mod declared;
pub mod pair;
pub mod program;

use saleskit_contract::{Contract, Incoming, OperationSpec, ReplySpec, Violation};
use serde_json::Value;

use self::{declared::undescribed, pair::one_line};
use crate::sample::{
    address::Address,
    curl::Curl,
    json_scan::{self, Scanned},
};

/// Headers that are not parameters of an operation: credentials, and HTTP's own.
const COMMON_HEADERS: [&str; 6] = ["authorization", "x-api-key", "cookie", "content-type", "accept", "user-agent"];

/// The request of a command and its server, or the reasons why they cannot be determined.
pub fn incoming<'c>(contract: &'c Contract, curl: &Curl) -> Result<Vec<(&'c str, Incoming)>, Vec<String>> {
    if !curl.problems.is_empty() {
        return Err(curl.problems.clone());
    }
    let json = |text: &str| -> Result<Value, String> {
        serde_json::from_str(text).or_else(|_| match json_scan::scan(text, 0) {
            Ok(scanned) if text.get(scanned.end..).is_some_and(|rest| rest.trim().is_empty()) => Ok(scanned.value),
            Ok(_) => Err("the body has more than one JSON value".to_owned()),
            Err((_, fault)) => Err(format!("the body is not JSON: {fault}")),
        })
    };
    let content_type = curl.header("content-type").map(str::to_owned);
    let is_json = content_type.as_deref().is_none_or(|name| name.contains("json"));
    let body = match curl.body.as_deref().filter(|_| is_json) {
        Some(text) => Some(json(text).map_err(|fault| vec![fault])?),
        None => None,
    };
    let multipart = (!curl.form.is_empty()).then(|| "multipart/form-data".to_owned());
    let address = curl.address();
    let below = servers(contract).into_iter().filter_map(|server| Some((server, address.below(server)?)));
    let incoming = |(server, path)| {
        let incoming = Incoming {
            method: curl.method.clone(),
            path,
            query: address.query.clone(),
            headers: curl.headers.clone(),
            content_type: content_type.clone().or(multipart.clone()),
            body: body.clone(),
        };
        (server, incoming)
    };
    let found: Vec<_> = below.map(incoming).collect();
    if found.is_empty() { Err(vec![elsewhere(contract, &address)]) } else { Ok(found) }
}

fn elsewhere(contract: &Contract, address: &Address) -> String {
    let at = address.origin.as_deref().unwrap_or("the address");
    format!("{at} is not below {}", servers(contract).join(" or "))
}

/// The servers of a contract, the document's first.
pub fn servers(contract: &Contract) -> Vec<&str> {
    let mut servers = vec![contract.server()];
    for server in contract.operations().iter().filter_map(|operation| operation.server.as_deref()) {
        if !servers.contains(&server) {
            servers.push(server);
        }
    }
    servers
}

/// The operation of a command and what is wrong with it; without an operation, why there is none.
pub fn curl<'c>(contract: &'c Contract, curl: &Curl) -> (Option<&'c OperationSpec>, Vec<String>) {
    let requests = match incoming(contract, curl) {
        Ok(requests) => requests,
        Err(reasons) => return (None, reasons),
    };
    let mut reasons = Vec::new();
    for (server, request) in &requests {
        match contract.match_request(request) {
            Ok(found) if found.operation.server.as_deref().unwrap_or(contract.server()) == *server => {
                return (Some(found.operation), of_request(contract, found.operation, request, &curl.form, None));
            }
            Ok(found) => reasons.push(format!("{} is below another server", found.operation.id)),
            Err(fault) => reasons.push(one_line(&fault.to_string())),
        }
    }
    reasons.truncate(1);
    (None, reasons)
}

/// What is wrong with a request of an operation. `left_out` marks a body with omissions.
fn of_request(
    contract: &Contract,
    operation: &OperationSpec,
    request: &Incoming,
    form: &[String],
    left_out: Option<&Scanned>,
) -> Vec<String> {
    let mut reasons = told(contract.validate_request(operation, request), left_out);
    for (name, _) in &request.headers {
        let common = COMMON_HEADERS.iter().any(|common| common.eq_ignore_ascii_case(name));
        let declared = operation.parameters.iter().any(|parameter| parameter.name.eq_ignore_ascii_case(name));
        if !common && !declared {
            reasons.push(format!("header.{name}: is not a header of the operation"));
        }
    }
    let media = operation.body.iter().flat_map(|body| &body.media);
    if let (Some(body), Some(media)) = (&request.body, media.clone().find(|media| media.name.contains("json"))) {
        reasons.extend(more(undescribed(contract, &media.schema, body, "body")));
    }
    if let Some(media) = media.clone().find(|media| media.name == "multipart/form-data").filter(|_| !form.is_empty()) {
        let sent: serde_json::Map<String, Value> = form.iter().map(|name| (name.clone(), Value::from(""))).collect();
        let sent = Value::Object(sent);
        reasons.extend(more(undescribed(contract, &media.schema, &sent, "form")));
        let missing = contract.validate(&media.schema, &sent).into_iter().filter(|v| v.message.contains("is missing"));
        reasons.extend(told(missing.collect(), None));
    }
    reasons
}

/// What is wrong with a body of an operation.
pub fn body(contract: &Contract, operation: &OperationSpec, sample: &Scanned) -> Vec<String> {
    of_request(contract, operation, &request_of(operation, sample.value.clone()), &[], Some(sample))
        .into_iter()
        .filter(|reason| reason.starts_with("body"))
        .collect()
}

/// What is wrong with one member of a body.
pub fn member(contract: &Contract, operation: &OperationSpec, name: &str, sample: &Scanned) -> Vec<String> {
    let sample = sample.within(name);
    let place = format!("body{}", json_scan::step("", name));
    body(contract, operation, &sample).into_iter().filter(|reason| reason.starts_with(&place)).collect()
}

fn request_of(operation: &OperationSpec, body: Value) -> Incoming {
    Incoming { method: operation.method.clone(), path: operation.path.clone(), body: Some(body), ..Incoming::default() }
}

/// What is wrong with a successful reply of an operation. A sample without the envelope is compared with the schema of `data`.
pub fn reply(contract: &Contract, operation: &OperationSpec, sample: &Scanned) -> Vec<String> {
    let Some(reply) = operation.success() else {
        return vec!["the operation has no documented success reply".to_owned()];
    };
    let Some(schema) = json_schema(reply) else { return vec!["the operation has no JSON reply".to_owned()] };
    let envelope = ["error", "success", "data"];
    let bare = sample.value.as_object().is_some_and(|own| envelope.iter().all(|name| !own.contains_key(*name)));
    let probe = Value::Object(serde_json::Map::from_iter([("data".to_owned(), Value::Null)]));
    let enveloped = undescribed(contract, schema, &probe, "").is_empty() && properties(contract, schema, "data", 0);
    let wrapped = (bare && enveloped).then(|| sample.within("data"));
    of_reply(contract, operation, reply, wrapped.as_ref().unwrap_or(sample))
}

fn of_reply(contract: &Contract, operation: &OperationSpec, reply: &ReplySpec, sample: &Scanned) -> Vec<String> {
    let mut reasons = told(contract.validate_reply(operation, reply.status, &sample.value), Some(sample));
    if let Some(schema) = json_schema(reply) {
        reasons.extend(more(undescribed(contract, schema, &sample.value, "body")));
    }
    reasons
}

fn json_schema(reply: &ReplySpec) -> Option<&Value> {
    reply.media.iter().find(|media| media.name.contains("json")).map(|media| &media.schema)
}

/// Whether a schema describes a member by name.
fn properties(contract: &Contract, schema: &Value, name: &str, depth: usize) -> bool {
    let Some(schema) = contract.resolve(schema).ok().filter(|_| depth < 16) else { return false };
    let own = schema.get("properties").is_some_and(|properties| properties.get(name).is_some());
    let parts = schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
    own || parts.into_iter().any(|part| properties(contract, part, name, depth + 1))
}

/// What is wrong with an error reply. It is compared with the operation's error replies, or with those of all operations if it is
/// shown for all; one match is enough.
pub fn error(contract: &Contract, operation: Option<&OperationSpec>, sample: &Scanned) -> Vec<String> {
    let operations: Vec<&OperationSpec> =
        operation.map_or_else(|| contract.operations().iter().collect(), |own| vec![own]);
    let mut first = None;
    let mut seen: Vec<&Value> = Vec::new();
    for operation in operations {
        for reply in operation.replies.iter().filter(|reply| reply.status == 0 || reply.status >= 400) {
            let Some(schema) = json_schema(reply).filter(|schema| !seen.contains(schema)) else { continue };
            seen.push(schema);
            let reasons = of_reply(contract, operation, reply, sample);
            if reasons.is_empty() {
                return reasons;
            }
            first.get_or_insert(reasons);
        }
    }
    first.unwrap_or_else(|| vec!["no error reply is documented".to_owned()])
}

/// What is wrong with an event's payload.
pub fn event(contract: &Contract, schema: &Value, sample: &Scanned) -> Vec<String> {
    let violations = contract.validate(schema, &sample.value);
    let kept = violations.into_iter().filter(|violation| !sample.left_out("value", &violation.place));
    kept.map(|v| v.to_string()).chain(more(undescribed(contract, schema, &sample.value, "value"))).collect()
}

fn told(violations: Vec<Violation>, sample: Option<&Scanned>) -> Vec<String> {
    let kept = |violation: &Violation| !sample.is_some_and(|sample| sample.left_out("body", &violation.place));
    violations.into_iter().filter(kept).map(|violation| one_line(&violation.to_string())).collect()
}

fn more(mut places: Vec<String>) -> Vec<String> {
    let mut seen = Vec::new();
    places.retain(|place| {
        let new = !seen.contains(place);
        seen.push(place.clone());
        new
    });
    places.into_iter().map(|place| format!("{place}: is not in the document")).collect()
}
