//! Matches a request to its operation and validates it. Other modules choose the reply.

use saleskit_contract::{Constant, Contract, Incoming, Match, OperationSpec, Place, Violation, type_name};
use serde_json::Value;

use super::arrived::{Arrived, BodyRead, is_json};
use super::refusal::{Refusal, RefusalKind};
use super::route::Bases;
use super::{credentials, form, rpc};

/// The result of validating a request.
#[derive(Debug)]
pub(crate) struct Judgement<'c> {
    /// The operation of the request, with the values in its path.
    pub(crate) found: Option<Match<'c>>,
    /// The first problem of the request.
    pub(crate) refusal: Option<Refusal>,
    /// The undocumented properties of its body.
    pub(crate) warnings: Vec<Violation>,
}

impl Judgement<'_> {
    /// Turns warnings into a refusal. A request that is refused for its fields anyway gets the warnings as well.
    pub(crate) fn refuse_warnings(mut self, always: bool) -> Self {
        if self.warnings.is_empty() {
            return self;
        }
        match &mut self.refusal {
            Some(refusal) if refusal.kind == RefusalKind::InvalidFields => {
                refusal.violations.extend(self.warnings.iter().cloned());
            }
            Some(_) => {}
            refusal @ None if always => {
                let operation = self.found.as_ref().map(|found| found.operation.id.as_str()).unwrap_or_default();
                *refusal = Some(invalid(operation, self.warnings.clone()));
            }
            None => {}
        }
        self
    }
}

/// Validates a request in order: it is readable, it matches an operation, it has a credential, and its fields are valid. `most` is the
/// limit for its body.
pub(crate) fn judge<'c>(contract: &'c Contract, bases: &Bases, most: usize, arrived: &Arrived) -> Judgement<'c> {
    let read = arrived.says_json().then(|| serde_json::from_slice::<Value>(arrived.bytes())).transpose();
    let (body, unreadable) = match read {
        Ok(body) => (body, None),
        Err(error) => (None, Some(Refusal::new(RefusalKind::BadBody, format!("The body is not JSON: {error}")))),
    };
    let unreadable = match arrived.body {
        BodyRead::Whole(_) => unreadable,
        BodyRead::TooLarge => Some(too_large(most)),
        BodyRead::BrokenOff => Some(Refusal::new(RefusalKind::BadBody, "The body is incomplete")),
    };
    let mut request = arrived.incoming(rpc::representative(body.as_ref()).or(body.clone()));
    let found = find(contract, bases, &mut request);
    match (found, unreadable) {
        (found, Some(refusal)) => Judgement { found: found.ok(), refusal: Some(refusal), warnings: Vec::new() },
        (Ok(found), None) => {
            let operation = found.operation;
            request.body = body;
            let (wrong, warnings) = fields(contract, operation, arrived, &request);
            let refusal = content_type(operation, arrived)
                .or_else(|| {
                    let body = request.body.as_ref();
                    credentials::check(contract, operation, &arrived.headers, &arrived.query, body)
                })
                .or(wrong);
            Judgement { found: Some(found), refusal, warnings }
        }
        (Err(refusal), None) => {
            let refusal = mislabelled(contract, bases, arrived).unwrap_or(refusal);
            Judgement { found: None, refusal: Some(refusal), warnings: Vec::new() }
        }
    }
}

fn too_large(most: usize) -> Refusal {
    let mib = 1024 * 1024;
    let words =
        if most >= mib && most.is_multiple_of(mib) { format!("{} MiB", most / mib) } else { format!("{most} bytes") };
    let message = format!(
        "The body is longer than {words}, the limit of this mock; start it with another limit to send longer bodies"
    );
    Refusal::new(RefusalKind::TooLarge, message)
}

/// Finds the operation of a request. Removes the base path, and credentials in the query, from the request.
fn find<'c>(contract: &'c Contract, bases: &Bases, request: &mut Incoming) -> Result<Match<'c>, Refusal> {
    let stripped = credentials::without_query_names(contract, request);
    let refusal = match bases.find(contract, request) {
        Ok(found) => return Ok(found),
        Err(refusal) => refusal,
    };
    let Some(mut rest) = stripped else { return Err(refusal) };
    let gone = |name: &str| !rest.query.iter().any(|(left, _)| left == name);
    let removed: Vec<String> = request.query.iter().map(|(name, _)| name.clone()).filter(|name| gone(name)).collect();
    match bases.find(contract, &mut rest) {
        Ok(found)
            if removed
                .iter()
                .all(|name| credentials::query_names(contract, found.operation).any(|own| own == name)) =>
        {
            *request = rest;
            Ok(found)
        }
        _ => Err(refusal),
    }
}

/// Refuses a content type that the operation does not accept.
fn content_type(operation: &OperationSpec, arrived: &Arrived) -> Option<Refusal> {
    let body = operation.body.as_ref().filter(|_| !arrived.bytes().is_empty())?;
    let names: Vec<&str> = body.media.iter().map(|media| media.name.as_str()).collect();
    let Some(sent) = arrived.content_type() else {
        return Some(wrong_type(&names));
    };
    let plain = sent.split(';').next().unwrap_or_default().trim();
    let known = |name: &&str| name.eq_ignore_ascii_case(plain) || (is_json(name) && is_json(plain));
    (!names.is_empty() && !names.iter().any(known)).then(|| wrong_type(&names))
}

/// Refuses a request that would match an operation if its content type were JSON. Constants in a body are read from JSON only.
fn mislabelled(contract: &Contract, bases: &Bases, arrived: &Arrived) -> Option<Refusal> {
    if arrived.says_json() {
        return None;
    }
    let body: Value = serde_json::from_slice(arrived.bytes()).ok()?;
    let found = find(contract, bases, &mut arrived.incoming(Some(body))).ok()?;
    let media = found.operation.body.as_ref().map(|body| body.media.as_slice()).unwrap_or_default();
    Some(wrong_type(&media.iter().map(|media| media.name.as_str()).collect::<Vec<_>>()))
}

fn wrong_type(names: &[&str]) -> Refusal {
    let message = format!("The content type of the body must be {}", names.join(" or "));
    Refusal::new(RefusalKind::OtherContentType, message)
}

fn invalid(operation: &str, violations: Vec<Violation>) -> Refusal {
    let mut refusal =
        Refusal::new(RefusalKind::InvalidFields, format!("The request violates the documents of {operation}"));
    refusal.violations = violations;
    refusal
}

/// The violations in the parameters and body of a request, and the undocumented properties in its body.
fn fields(
    contract: &Contract,
    operation: &OperationSpec,
    arrived: &Arrived,
    request: &Incoming,
) -> (Option<Refusal>, Vec<Violation>) {
    let media = operation.body.as_ref().map(|body| body.media.as_slice()).unwrap_or_default();
    let sent = arrived.content_type().unwrap_or_default();
    let mut violations = Vec::new();
    let mut warnings = Vec::new();
    match &request.body {
        Some(body) if rpc::is_spoken(operation) => {
            for message in rpc::documented(contract, operation, body) {
                let request = Incoming { body: Some(message), ..request.clone() };
                violations.extend(contract.validate_request(operation, &request));
            }
            violations.dedup();
        }
        body => {
            violations.extend(contract.validate_request(operation, request));
            if let (Some(body), Some(media)) = (body, media.iter().find(|media| is_json(&media.name))) {
                let siblings = siblings(contract, operation);
                violations.extend(siblings.iter().filter_map(|constant| of_other_type(constant, body)));
                let also: Vec<&str> = siblings.iter().map(|constant| constant.name.as_str()).collect();
                warnings = contract.unknown_properties(&media.schema, body, &also);
            }
        }
    }
    if let Some(media) = media.iter().find(|media| media.name == form::MULTIPART && is_form(&sent)) {
        match form::parts(&sent, arrived.bytes()) {
            Ok(parts) => {
                let (wrong, strange) = contract.validate_form(&media.schema, &parts);
                violations.extend(wrong);
                warnings = strange;
            }
            Err(reason) => return (Some(Refusal::new(RefusalKind::BadBody, reason)), warnings),
        }
    }
    ((!violations.is_empty()).then(|| invalid(&operation.id, violations)), warnings)
}

fn is_form(content_type: &str) -> bool {
    content_type.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case(form::MULTIPART)
}

/// The constants in the body that distinguish other operations of the same path from this one.
fn siblings<'c>(contract: &'c Contract, operation: &OperationSpec) -> Vec<&'c Constant> {
    let others = contract
        .operations()
        .iter()
        .filter(|other| other.path == operation.path && other.method == operation.method && other.id != operation.id);
    others.flat_map(|other| &other.constants).filter(|constant| constant.place == Place::Body).collect()
}

/// A property that distinguishes operations, with a value of a type that none of them accepts: `"stream": "yes"`.
fn of_other_type(constant: &Constant, body: &Value) -> Option<Violation> {
    let sent = body.get(&constant.name)?;
    let flag = matches!(constant.value.as_str(), "true" | "false");
    let (fits, wanted) = if flag { (sent.is_boolean(), "boolean") } else { (sent.is_string(), "string") };
    let message = format!("is of type {}, not {wanted}", type_name(sent));
    (!fits).then(|| Violation { place: format!("body.{}", constant.name), message })
}
