//! Whether the documents allow a request, and what it means. No answer is chosen here.

use saleskit_contract::{Contract, Incoming, Match, OperationSpec};
use serde_json::Value;

use super::arrived::{Arrived, BodyRead, is_json};
use super::credentials;
use super::refusal::{Refusal, RefusalKind};
use super::route::Bases;

/// What the documents say to a request.
#[derive(Debug)]
pub(crate) struct Judgement<'c> {
    /// The operation that it belongs to, and the values of its path.
    pub(crate) found: Option<Match<'c>>,
    /// The first thing that is wrong with it.
    pub(crate) refusal: Option<Refusal>,
}

/// Judges a request: can it be read, is there such an operation, may the sender call it, does it say what the documents allow.
pub(crate) fn judge<'c>(contract: &'c Contract, bases: &Bases, arrived: &Arrived) -> Judgement<'c> {
    let read = arrived.says_json().then(|| serde_json::from_slice::<Value>(arrived.bytes())).transpose();
    let (body, unreadable) = match read {
        Ok(body) => (body, None),
        Err(error) => (None, Some(Refusal::new(RefusalKind::BadBody, format!("The body is not JSON: {error}")))),
    };
    let unreadable = match arrived.body {
        BodyRead::Whole(_) => unreadable,
        BodyRead::TooLarge => Some(Refusal::new(RefusalKind::TooLarge, "The body is longer than the mock reads")),
        BodyRead::BrokenOff => Some(Refusal::new(RefusalKind::BadBody, "The body broke off")),
    };
    let mut request = arrived.incoming(body);
    let found = find(contract, bases, &mut request);
    match (found, unreadable) {
        (found, Some(refusal)) => Judgement { found: found.ok(), refusal: Some(refusal) },
        (Ok(found), None) => {
            let refusal = content_type(found.operation, arrived)
                .or_else(|| {
                    credentials::check(
                        contract,
                        found.operation,
                        &arrived.headers,
                        &arrived.query,
                        request.body.as_ref(),
                    )
                })
                .or_else(|| fields(contract, found.operation, &request));
            Judgement { found: Some(found), refusal }
        }
        (Err(refusal), None) => {
            let refusal = mislabelled(contract, bases, arrived).unwrap_or(refusal);
            Judgement { found: None, refusal: Some(refusal) }
        }
    }
}

/// The operation of a request, which loses its base path and a credential in its query on the way.
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

/// A body that the operation takes, but not under this content type.
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

/// A request that fits no operation, and would if its body were labelled as JSON: constants in a body are read from JSON only.
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

fn fields(contract: &Contract, operation: &OperationSpec, request: &Incoming) -> Option<Refusal> {
    let violations = contract.validate_request(operation, request);
    if violations.is_empty() {
        return None;
    }
    let mut refusal =
        Refusal::new(RefusalKind::InvalidFields, format!("The request breaks the documents of {}", operation.id));
    refusal.violations = violations;
    Some(refusal)
}
