//! The part of an operation's line after its signature: its request line, and the facts of its call.

use std::fmt::Write;

use saleskit_contract::{Constant, OperationSpec, Pagination, PagingStyle, Place, RateLimit, Retry};

use super::super::plan::OperationPlan;

/// `POST /deals?action=sign; auth secretKey|secretKeyHeader; keyed; Idempotency-Key, If-Match; scopes deals:sign`
pub fn facts(plan: &OperationPlan<'_>) -> String {
    let operation = plan.operation;
    let policy = &operation.policy;
    let mut facts = vec![wire(plan), auth(operation), retry(operation.retry).to_owned()];
    if !plan.headers.is_empty() {
        facts.push(plan.headers.join(", "));
    }
    if !operation.scopes.is_empty() {
        facts.push(format!("scopes {}", operation.scopes.join(", ")));
    }
    facts.extend(policy.trust_level.map(|level| format!("trust level {level}")));
    facts.extend(policy.rate_limit.as_ref().map(|RateLimit { requests, per, counted }| {
        format!("rate limit {requests} per {} for each {}", per.as_str(), counted.words())
    }));
    facts.extend(policy.timeout.map(|timeout| format!("timeout {} s", timeout.as_secs())));
    facts.extend(operation.pagination.as_ref().map(paging));
    if operation.deprecated {
        facts.push("deprecated".to_owned());
    }
    facts.join("; ")
}

/// Method, path and constants.
fn wire(plan: &OperationPlan<'_>) -> String {
    let operation = plan.operation;
    let constants = |place| operation.constants.iter().filter(move |constant| constant.place == place);
    let query = constants(Place::Query).map(|Constant { name, value, .. }| format!("{name}={value}"));
    let query = query.collect::<Vec<_>>().join("&");
    let is_text = |name: &String| plan.json_constants.iter().all(|(known, _)| known != name);
    let texts = constants(Place::Body).filter(|constant| is_text(&constant.name));
    let texts = texts.map(|constant| (&constant.name, &constant.value));
    let body = texts.chain(plan.json_constants.iter().map(|(name, json)| (name, json)));
    let body = body.map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(", ");
    let mut wire = format!("{} {}", operation.method, operation.path);
    if !query.is_empty() {
        let _ = write!(wire, "?{query}");
    }
    if !body.is_empty() {
        let _ = write!(wire, " {{{body}}}");
    }
    wire
}

/// The security schemes, any one of which is enough.
fn auth(operation: &OperationSpec) -> String {
    match operation.security.as_slice() {
        [] => "no auth".to_owned(),
        schemes => format!("auth {}", schemes.join("|")),
    }
}

fn retry(retry: Retry) -> &'static str {
    match retry {
        Retry::Safe => "safe",
        Retry::Keyed => "keyed",
        Retry::Never => "once",
    }
}

/// How a list is paginated, with its page size.
fn paging(pagination: &Pagination) -> String {
    let style = match pagination.style {
        PagingStyle::Offset => "offset",
        PagingStyle::Cursor => "cursor",
        PagingStyle::Page => "page",
        PagingStyle::Sequence => "sequence",
        PagingStyle::OffsetCursor => "offset+cursor",
    };
    let mut paging = format!("paging {style}");
    let (default, max) = pagination.limit.as_ref().map_or((None, None), |(_, default, max)| (*default, *max));
    for (word, size) in [("size", default), ("max", max)] {
        if let Some(size) = size {
            let _ = write!(paging, ", {word} {size}");
        }
    }
    paging
}
