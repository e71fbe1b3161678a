//! Requests, replies and values held against the documents.
//!
//! Places are named as a reader writes them (`body.items[0].price`), and messages never repeat the values found there: bodies
//! hold credentials and personal data.

mod compile;
mod draft4;
mod problems;
mod requirements;
mod text;

use std::fmt;

use serde_json::Value;

use crate::contract::Contract;
use crate::dispatch::{Incoming, path_values};
use crate::library::is_json;
use crate::model::{Body, Media, Operation, Parameter, Place};

pub(crate) use compile::Validators;
pub(crate) use problems::place;
pub use problems::type_name;
pub(crate) use requirements::unmet;

/// Something that the documents do not allow.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Violation {
    /// `body.items[0].price`, `query.limit`, `header.If-Match`, `path.id`, `status`.
    pub place: String,
    /// What is wrong, in one line, without the value itself.
    pub message: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)
    }
}

fn violation(place: impl Into<String>, message: impl Into<String>) -> Violation {
    Violation { place: place.into(), message: message.into() }
}

/// Holds a value against a schema; `root` is what places start with.
pub(crate) fn value(contract: &Contract, schema: &Value, value: &Value, root: &str) -> Vec<Violation> {
    let problems = contract.validators().problems(contract, schema, value);
    problems.into_iter().map(|problem| violation(place(&problem.pointer, root, value), problem.message)).collect()
}

pub(crate) fn request(contract: &Contract, operation: &Operation, request: &Incoming) -> Vec<Violation> {
    let mut violations = Vec::new();
    match path_values(operation, &request.path) {
        Some(values) => {
            for parameter in operation.parameters.iter().filter(|parameter| parameter.place == Place::Path) {
                let sent = values.iter().filter(|(name, _)| *name == parameter.name).map(|(_, value)| value.as_str());
                violations.extend(parameter_text(contract, parameter, &sent.collect::<Vec<_>>()));
            }
        }
        None => violations.push(violation("path", format!("is not of the form {}", operation.path))),
    }
    query(contract, operation, request, &mut violations);
    for parameter in operation.parameters.iter().filter(|parameter| parameter.place == Place::Header) {
        let sent = request.headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case(&parameter.name));
        violations.extend(parameter_text(
            contract,
            parameter,
            &sent.map(|(_, value)| value.as_str()).collect::<Vec<_>>(),
        ));
    }
    match &operation.body {
        Some(body) => violations.extend(request_body(contract, body, request)),
        None => {
            if request.body.as_ref().is_some_and(|body| !is_empty(body)) {
                violations.push(violation("body", "the operation takes none"));
            }
        }
    }
    violations
}

fn query(contract: &Contract, operation: &Operation, request: &Incoming, violations: &mut Vec<Violation>) {
    let constants: Vec<_> = operation.constants.iter().filter(|constant| constant.place == Place::Query).collect();
    for constant in &constants {
        if !request.query.iter().any(|(name, value)| *name == constant.name && *value == constant.value) {
            violations.push(violation(format!("query.{}", constant.name), format!("must be {}", constant.value)));
        }
    }
    let parameters: Vec<_> = operation.parameters.iter().filter(|parameter| parameter.place == Place::Query).collect();
    for parameter in &parameters {
        let sent = request.query.iter().filter(|(name, _)| *name == parameter.name).map(|(_, value)| value.as_str());
        violations.extend(parameter_text(contract, parameter, &sent.collect::<Vec<_>>()));
    }
    for (name, _) in &request.query {
        let declared = parameters.iter().any(|parameter| parameter.name == *name);
        if !declared && !constants.iter().any(|constant| constant.name == *name) {
            violations.push(violation(format!("query.{name}"), "the operation declares no such parameter"));
        }
    }
}

/// A parameter's texts: none is fine when it is optional; the rest must be readable as its schema says.
fn parameter_text(contract: &Contract, parameter: &Parameter, sent: &[&str]) -> Vec<Violation> {
    let place = match parameter.place {
        Place::Path => "path",
        Place::Query | Place::Body => "query",
        Place::Header => "header",
    };
    let place = format!("{place}.{}", parameter.name);
    if sent.is_empty() {
        return if parameter.required { vec![violation(place, "is required and missing")] } else { Vec::new() };
    }
    let mut first = None;
    for candidate in text::candidates(contract, parameter, sent) {
        let found = value(contract, &parameter.schema, &candidate, &place);
        if found.is_empty() {
            return found;
        }
        first.get_or_insert(found);
    }
    first.unwrap_or_default()
}

fn request_body(contract: &Contract, body: &Body, request: &Incoming) -> Vec<Violation> {
    let sent_type = request.content_type.as_deref().map(|sent| sent.split(';').next().unwrap_or_default().trim());
    let documented = |sent: &str| body.media.iter().find(|media| media.name.eq_ignore_ascii_case(sent));
    let json = || body.media.iter().find(|media| is_json(&media.name));
    let names = || body.media.iter().map(|media| media.name.as_str()).collect::<Vec<_>>().join(", ");
    let media: Option<&Media> = match (sent_type, &request.body) {
        (Some(sent), _) => match documented(sent).or_else(|| json().filter(|_| is_json(sent))) {
            Some(media) => Some(media),
            None => return vec![violation("header.Content-Type", format!("must be {}", names()))],
        },
        (None, Some(_)) => json(),
        (None, None) => None,
    };
    match (&request.body, media) {
        (Some(sent), Some(media)) if is_json(&media.name) && !media.schema.is_null() => {
            let mut violations = value(contract, &media.schema, sent, "body");
            let unmet = unmet(&body.requirements, sent).into_iter();
            violations.extend(unmet.map(|(property, message)| violation(format!("body.{property}"), message)));
            violations
        }
        (None, Some(media)) if body.required && is_json(&media.name) => {
            vec![violation("body", "is required and not JSON")]
        }
        (None, None) if body.required => vec![violation("body", "is required and missing")],
        _ => Vec::new(),
    }
}

pub(crate) fn reply(contract: &Contract, operation: &Operation, status: u16, body: &Value) -> Vec<Violation> {
    let documented = |status| operation.replies.iter().find(|reply| reply.status == status);
    let Some(reply) = documented(status).or_else(|| documented(0)) else {
        return vec![violation("status", format!("{status} is not documented for {}", operation.id))];
    };
    let Some(media) = reply.media.iter().find(|media| is_json(&media.name)).or(reply.media.first()) else {
        let stray = !is_empty(body) && body.as_str() != Some("");
        return if stray { vec![violation("body", "this reply has none")] } else { Vec::new() };
    };
    if media.schema.is_null() { Vec::new() } else { value(contract, &media.schema, body, "body") }
}

fn is_empty(body: &Value) -> bool {
    match body {
        Value::Null => true,
        Value::Object(object) => object.is_empty(),
        _ => false,
    }
}
