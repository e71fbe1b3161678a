//! The words of a method's rustdoc: its purpose, the request line, retry class, scopes and limits, arguments, errors, and its source.

use std::fmt::Write;

use saleskit_contract::{DocsStatus, OperationSpec, Place, RateLimit, Requirement, Retry};

use super::super::{
    plan::{OperationPlan, ReplyPlan},
    words::sentence,
};

/// What a method does: the words above its example.
pub fn purpose(operation: &OperationSpec) -> String {
    let mut words = sentence(&operation.summary);
    if let Some(more) = &operation.description {
        let _ = write!(words, "\n\n{}", sentence(more));
    }
    words
}

/// What a caller has to know, and where it comes from: the words below the example.
pub fn facts(plan: &OperationPlan<'_>) -> String {
    let operation = plan.operation;
    let mut words = on_the_wire(operation);
    let arguments = plan.arguments().filter(|parameter| !parameter.description.is_empty());
    let arguments = arguments.map(|parameter| format!("`{}`: {}", parameter.name, parameter.description.trim()));
    list(&mut words, "# Arguments", arguments);
    let of_body = operation.body.iter().flat_map(|body| &body.requirements);
    let requirements = operation.requirements.iter().chain(of_body);
    let needed = plan.needed().map(|parameter| format!("`.{}(..)`", parameter.name));
    list(&mut words, "# Required before sending", needed.chain(requirements.map(requirement)));
    setters(&mut words, plan);
    let refusals = operation.replies.iter().filter(|reply| reply.status >= 400);
    let refusals = refusals.map(|reply| format!("{}: {}", reply.status, sentence(reply.description.trim())));
    list(&mut words, "# Errors", refusals);
    provenance(&mut words, plan);
    words
}

/// The request line, and the conditions of the call.
pub fn on_the_wire(operation: &OperationSpec) -> String {
    let mut words = format!("`{}`.", wire_line(operation));
    conditions(&mut words, operation);
    words
}

/// The setters of the call, which its documentation shows only on the page of its type.
fn setters(words: &mut String, plan: &OperationPlan<'_>) {
    let optional = plan.setters().filter(|parameter| !parameter.documented.required);
    let optional: Vec<String> = optional.map(|parameter| format!("`.{}(..)`", parameter.name)).collect();
    if !optional.is_empty() {
        let _ = write!(words, "\n\nOptional: {}.", optional.join(", "));
    }
}

/// Where the docs have it, and where they are silent or contradict each other: the last line.
fn provenance(words: &mut String, plan: &OperationPlan<'_>) {
    let docs = &plan.operation.docs;
    let _ = write!(words, "\n\nSource: docs section “{}”.", docs.section);
    let lead = match docs.status {
        DocsStatus::Documented => None,
        DocsStatus::Inferred => Some("Inferred"),
        DocsStatus::Contradicted => Some("The docs contradict each other"),
    };
    if let Some(lead) = lead {
        let note = docs.note.as_deref().map(|note| format!(": {}", note.trim().trim_end_matches('.')));
        let _ = write!(words, " {lead}{}.", note.unwrap_or_default());
    }
    if let ReplyPlan::Json { note: Some(note), .. } = &plan.reply {
        let _ = write!(words, " The reply's form is inferred: {}.", note.trim_end_matches('.'));
    }
}

/// The facts about a call: its retries and its requirements.
fn conditions(words: &mut String, operation: &OperationSpec) {
    words.push_str(match operation.retry {
        Retry::Safe if operation.policy.retry_note.is_some() => "",
        Retry::Safe => " Safe to repeat, so it is retried.",
        Retry::Keyed => " Retried under an idempotency key: yours, or a random one.",
        Retry::Never => " Not retried once the API may have received it.",
    });
    if operation.security.is_empty() {
        words.push_str(" Needs no credential.");
    }
    if !operation.scopes.is_empty() {
        let scopes: Vec<String> = operation.scopes.iter().map(|scope| format!("`{scope}`")).collect();
        let _ = write!(words, " Scope: {}.", scopes.join(", "));
    }
    policy(words, operation);
}

/// Other limits of a call, one sentence each.
fn policy(words: &mut String, operation: &OperationSpec) {
    let policy = &operation.policy;
    if let Some(note) = &policy.retry_note {
        let _ = write!(words, " Safe to repeat: {}.", note.trim().trim_end_matches('.'));
    }
    if let Some(level) = policy.trust_level {
        let _ = write!(words, " An agent needs trust level {level} or higher.");
    }
    if let Some(RateLimit { requests, per, counted }) = &policy.rate_limit {
        let (per, counted) = (per.as_str(), counted.words());
        let _ = write!(words, " Rate limit: {requests} requests per {per} for each {counted}.");
    }
    if let Some(timeout) = policy.timeout {
        let _ = write!(words, " Its time limit is {} s, unless you set one.", timeout.as_secs());
    }
}

/// A list with its heading. Empty if the list is.
fn list(words: &mut String, heading: &str, entries: impl Iterator<Item = String>) {
    for (index, entry) in entries.enumerate() {
        if index == 0 {
            let _ = write!(words, "\n\n{heading}\n");
        }
        let _ = write!(words, "\n- {entry}");
    }
}

/// The request line on the wire: `POST /deals?id=…&action=sign {"action": "pause", …}`.
fn wire_line(operation: &OperationSpec) -> String {
    let mut query: Vec<String> = operation
        .parameters
        .iter()
        .filter(|parameter| parameter.required && parameter.place == Place::Query)
        .map(|parameter| format!("{}=…", parameter.name))
        .collect();
    let constants = |place: Place| operation.constants.iter().filter(move |constant| constant.place == place);
    query.extend(constants(Place::Query).map(|constant| format!("{}={}", constant.name, constant.value)));
    let mut line = format!("{} {}", operation.method, operation.path);
    if !query.is_empty() {
        let _ = write!(line, "?{}", query.join("&"));
    }
    let body: Vec<String> =
        constants(Place::Body).map(|constant| format!("{:?}: {:?}", constant.name, constant.value)).collect();
    if !body.is_empty() {
        let _ = write!(line, " {{{}, …}}", body.join(", "));
    }
    line
}

/// A rule of the body.
fn requirement(rule: &Requirement) -> String {
    let list = |texts: &[String]| texts.iter().map(|text| format!("`{text}`")).collect::<Vec<_>>().join(" or ");
    let when: Vec<String> = rule.when.iter().map(|(name, values)| format!("`{name}` is {}", list(values))).collect();
    let within = rule.at.iter().filter(|name| *name != "*").map(|name| format!("`{name}`")).collect::<Vec<_>>();
    let within = if within.is_empty() { String::new() } else { format!(" within {}", within.join(" of ")) };
    let when = if when.is_empty() { String::new() } else { format!(", when {}", when.join(" and ")) };
    format!("{}{within}{when}", list(&rule.any_of))
}
