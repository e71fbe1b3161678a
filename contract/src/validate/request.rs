//! Validates a request against its operation.

use crate::dispatch::{Incoming, path_values};
use crate::document::is_json;
use crate::model::{BodySpec, Media, OperationSpec, Parameter, Place};
use crate::parts::Parts;
use crate::validate::reply::is_empty;
use crate::validate::requirements::{unmet, unmet_by_parameters};
use crate::validate::text;
use crate::validate::violation::{Violation, value, violation};

/// What is wrong with a request.
pub(crate) fn request(parts: &Parts, operation: &OperationSpec, request: &Incoming) -> Vec<Violation> {
    let mut violations = Vec::new();
    match path_values(operation, &request.path) {
        Some(values) => {
            for parameter in operation.parameters.iter().filter(|parameter| parameter.place == Place::Path) {
                let sent = values.iter().filter(|(name, _)| *name == parameter.name).map(|(_, value)| value.as_str());
                violations.extend(parameter_text(parts, parameter, &sent.collect::<Vec<_>>()));
            }
        }
        None => violations.push(violation("path", format!("does not have the form {}", operation.path))),
    }
    query(parts, operation, request, &mut violations);
    for parameter in operation.parameters.iter().filter(|parameter| parameter.place == Place::Header) {
        let sent = request.headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case(&parameter.name));
        violations.extend(parameter_text(parts, parameter, &sent.map(|(_, value)| value.as_str()).collect::<Vec<_>>()));
    }
    for (parameter, message) in unmet_by_parameters(operation, request) {
        violations.push(violation(place(parameter), message));
    }
    match &operation.body {
        Some(body) => violations.extend(request_body(parts, body, request)),
        None => {
            if request.body.as_ref().is_some_and(|body| !is_empty(body)) {
                violations.push(violation("body", "must be absent, because the operation has no body"));
            }
        }
    }
    violations
}

fn query(parts: &Parts, operation: &OperationSpec, request: &Incoming, violations: &mut Vec<Violation>) {
    let constants: Vec<_> = operation.constants.iter().filter(|constant| constant.place == Place::Query).collect();
    for constant in &constants {
        if !request.query.iter().any(|(name, value)| *name == constant.name && *value == constant.value) {
            violations.push(violation(format!("query.{}", constant.name), format!("must be {}", constant.value)));
        }
    }
    let parameters: Vec<_> = operation.parameters.iter().filter(|parameter| parameter.place == Place::Query).collect();
    for parameter in &parameters {
        let sent = request.query.iter().filter(|(name, _)| *name == parameter.name).map(|(_, value)| value.as_str());
        violations.extend(parameter_text(parts, parameter, &sent.collect::<Vec<_>>()));
    }
    for (name, _) in &request.query {
        let declared = parameters.iter().any(|parameter| parameter.name == *name);
        if !declared && !constants.iter().any(|constant| constant.name == *name) {
            violations.push(violation(format!("query.{name}"), "is not a parameter of the operation"));
        }
    }
}

/// Validates a parameter's texts. Without any, it is fine if it is optional. Otherwise they must be readable as its schema says.
fn parameter_text(parts: &Parts, parameter: &Parameter, sent: &[&str]) -> Vec<Violation> {
    let place = place(parameter);
    if sent.is_empty() {
        return if parameter.required { vec![violation(place, "is required but missing")] } else { Vec::new() };
    }
    let mut first = None;
    for candidate in text::candidates(parts, parameter, sent) {
        let found = value(parts, &parameter.schema, &candidate, &place);
        if found.is_empty() {
            return found;
        }
        first.get_or_insert(found);
    }
    first.unwrap_or_default()
}

/// A parameter as a reader writes it: `query.limit`.
fn place(parameter: &Parameter) -> String {
    let place = match parameter.place {
        Place::Path => "path",
        Place::Query | Place::Body => "query",
        Place::Header => "header",
    };
    format!("{place}.{}", parameter.name)
}

fn request_body(parts: &Parts, body: &BodySpec, request: &Incoming) -> Vec<Violation> {
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
            let mut violations = value(parts, &media.schema, sent, "body");
            let unmet = unmet(&body.requirements, sent).into_iter();
            violations.extend(unmet.map(|(property, message)| violation(format!("body.{property}"), message)));
            violations
        }
        (None, Some(media)) if body.required && is_json(&media.name) => {
            vec![violation("body", "is required but not JSON")]
        }
        (None, None) if body.required => vec![violation("body", "is required but missing")],
        _ => Vec::new(),
    }
}
