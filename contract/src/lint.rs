//! The rules for the documents, as a table. The modules below have one function for each rule; this file only runs them.
//!
//! Rules read the documents as written, so that a fault is positioned at the node that must change. `load` has already rejected
//! unusable documents.

mod dispatch;
mod domains;
mod examples;
mod forms;
mod frame;
mod keys;
mod money;
mod names;
mod naming;
mod operations;
mod paging;
mod parameters;
mod reach;
mod requirements;
mod rust_names;
mod samples;
mod schemas;
mod scope;
mod state;
mod variants;
mod verbs;
mod words;

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::model::Fault;
use crate::parts::Parts;
use scope::{Findings, Scope};

/// A rule of [`Contract::lint`](crate::Contract::lint).
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Kebab-case, as faults name it.
    pub name: &'static str,
    /// What it checks, as one sentence.
    pub checks: &'static str,
    find: fn(&Scope<'_>, &mut Findings),
}

const fn rule(name: &'static str, checks: &'static str, find: fn(&Scope<'_>, &mut Findings)) -> Rule {
    Rule { name, checks, find }
}

/// Every rule, by subject.
static RULES: &[Rule] = &[
    rule(
        "dispatch-term",
        "a name=value term is a required query parameter or body property that allows only this value",
        dispatch::terms,
    ),
    rule(
        "dispatch-constant",
        "a required query parameter or body property that allows one value is in the path key",
        dispatch::constants,
    ),
    rule("dispatch-selector", "a bare term of a path key is a required query parameter", dispatch::selectors),
    rule("dispatch-tie", "no request matches two operations", dispatch::ties),
    rule(
        "path-parameter",
        "exactly the values of a path template are declared as required path parameters",
        dispatch::path_parameters,
    ),
    rule("file-name", "no document has an ending other than .yaml", frame::file_names),
    rule("info", "a file has a title, and its version is the day that the page was last read", frame::info),
    rule("servers", "only the first document contains the base URL; the others refer to it", frame::servers),
    rule(
        "domains",
        "x-domains puts every section into one domain, which has a unique name and a description",
        domains::domains,
    ),
    rule("tags", "a file has one tag, its section, with a description", frame::tags),
    rule("unknown-key", "every object has only known keys", keys::unknown),
    rule("extension-form", "our own keys have the form that specs/README.md gives", keys::extensions),
    rule("ref-form", "a $ref is a text", keys::references),
    rule("reply-status", "a reply's status is three digits, or default", keys::statuses),
    rule("section-name", "a file's stem is snake_case, because it names a Rust module", naming::section),
    rule("operation-id", "every operation has an id: its section and a verb, snake_case", naming::operation_id),
    rule(
        "operation-verb",
        "a read starts with get, list or another reading verb, a write with the verb of its body, and neither repeats its section",
        verbs::verbs,
    ),
    rule("operation-tag", "an operation's only tag is its section", naming::tag),
    rule("key-order", "an operation's keys are in the order of specs/README.md", frame::key_order),
    rule("summary", "every operation has a summary of one line without a full stop", naming::summary),
    rule("docs", "x-docs names the docs section, and what is not documented has a note", naming::docs),
    rule(
        "retry",
        "x-retry is a known word, a safe write has a note, and keyed operations take an Idempotency-Key",
        naming::retry,
    ),
    rule(
        "call-policy",
        "x-trust-level is a level, x-rate-limit has requests, per and for, and x-timeout is in seconds",
        naming::policy,
    ),
    rule("component-name", "components are named in PascalCase", naming::component),
    rule("body-name", "a request body is named verb first", naming::body),
    rule("enum-unnamed", "an enum is a component, apart from constants of one value", naming::unnamed_enum),
    rule(
        "variant-names",
        "x-enum-varnames is on an enum or a oneOf, with a unique PascalCase name for each value or form",
        variants::names,
    ),
    rule(
        "rust-name-clash",
        "no two names are the same in Rust: properties, parameters, enum values, components",
        names::clashes,
    ),
    rule("option-name-clash", "no parameter has the name of a per-call option", names::options),
    rule(
        "enum-descriptions",
        "x-enumDescriptions has one line of text for every value of its enum, and no others",
        words::enum_descriptions,
    ),
    rule(
        "prose-name",
        "a name in backticks that looks like an operation's id exists in the documents",
        words::prose_names,
    ),
    rule("openapi-version", "every file is OpenAPI 3.0.3", operations::version),
    rule("two-success-replies", "an operation has at most one 2xx reply", operations::two_successes),
    rule("no-success-reply", "an operation has a 2xx reply", operations::no_success),
    rule("two-error-types", "an operation's JSON errors have one schema", operations::two_errors),
    rule("default-reply-type", "a default reply has the schema of the other errors", operations::default_type),
    rule("json-reply-without-schema", "a JSON reply has a schema", operations::reply_schema),
    rule(
        "reply-media-mixed",
        "a reply has one media type, or plain text before JSON with the same schema",
        operations::reply_media,
    ),
    rule("one-request-media", "a request body has one media type", operations::request_media_count),
    rule("request-media", "a request body is JSON, a form, multipart, CSV or plain text", operations::request_media),
    rule(
        "optional-body",
        "a request body is required, because the generator cannot express an optional one",
        operations::optional_body,
    ),
    rule(
        "array-query-style",
        "parameters use the default style: repeated, or joined by commas",
        operations::parameter_style,
    ),
    rule("cookie-parameter", "no parameter is a cookie", operations::cookie),
    rule("duplicate-parameter", "a parameter is listed once", parameters::duplicates),
    rule("parameter-example", "a required path or query parameter has an example", parameters::examples),
    rule("option-header", "headers that are call options refer to common.yaml", parameters::option_headers),
    rule("security", "security names schemes of the file, one per alternative", operations::security),
    rule("no-not", "no schema uses not", forms::no_not),
    rule("no-any-of", "no schema uses anyOf", forms::no_any_of),
    rule("no-pattern-properties", "no schema uses patternProperties", forms::no_pattern_properties),
    rule("no-discriminator", "no schema uses discriminator", forms::no_discriminator),
    rule("closed-object", "no schema sets additionalProperties to false", forms::closed_object),
    rule("ref-siblings", "a $ref has no other keys beside it, because readers ignore them", forms::ref_siblings),
    rule("format", "specs/README.md lists the format, for this type", schemas::formats),
    rule("bounds", "bounds allow some value, and fit the schema's type", schemas::bounds),
    rule("required-property", "every required name is a property", schemas::required),
    rule("nullable-type", "nullable has a type beside it; alone it has no effect", schemas::nullable),
    rule("money-number", "amounts of money and their factors are exact: format amount or minor-amount", money::exact),
    rule("unquoted-word", "words that some readers parse as booleans are quoted", forms::unquoted_word),
    rule(
        "null-value",
        "every key has a value; an unquoted comma in `{..}` creates keys without one",
        forms::null_value,
    ),
    rule("id-property", "the properties that x-id lists exist", forms::id_property),
    rule("id-missing", "the items of a paginated list have x-id, if their first property is an id", forms::id_of_items),
    rule(
        "required-when",
        "x-required-when is on a schema within a JSON body or on an operation, names existing properties or parameters, and examples satisfy it",
        requirements::well_formed,
    ),
    rule(
        "required-both-ways",
        "a component with required properties is used by requests or replies, not both",
        reach::required_both_ways,
    ),
    rule("unreferenced-component", "every component is used by an operation or an event", reach::unreferenced),
    rule("schema-invalid", "every keyword of a schema can be used", examples::schemas),
    rule("example-invalid", "examples and defaults fit their schemas", examples::examples),
    rule("example-undeclared", "a request's example contains only what the schema declares", samples::undeclared),
    rule("example-secret", "no text contains a secret", samples::secrets),
    rule("pagination-form", "x-pagination is complete for its style", paging::form),
    rule("pagination-place", "the places of x-pagination exist in the reply", paging::places),
    rule(
        "pagination-parameter",
        "the parameters of x-pagination are query parameters of the operation",
        paging::parameters,
    ),
    rule("pagination-limit", "the page size of x-pagination equals its parameter's", paging::limits),
    rule("state-form", "x-state has the keys and values that specs/README.md describes", state::form),
    rule("state-name", "x-state names existing components, operations and lists", state::names),
    rule("state-reach", "the states of x-state are values of the property, and each is reachable", state::reach),
];

/// Every rule of [`Contract::lint`](crate::Contract::lint), by subject.
pub fn rules() -> &'static [Rule] {
    RULES
}

/// From this many nodes on, rules run side by side.
const MANY: usize = 50_000;

/// Runs every rule.
pub(crate) fn run(parts: &Parts) -> Vec<Fault> {
    let scope = Scope::new(parts);
    let threads = if scope.nodes.len() < MANY { 1 } else { thread::available_parallelism().map_or(1, NonZero::get) };
    let next = AtomicUsize::new(0);
    let some = || {
        let mut faults = Vec::new();
        while let Some(rule) = RULES.get(next.fetch_add(1, Ordering::Relaxed)) {
            let mut findings = Findings::of(rule.name);
            (rule.find)(&scope, &mut findings);
            faults.extend(findings.faults);
        }
        faults
    };
    let mut faults = thread::scope(|side| {
        let others: Vec<_> =
            (1..threads).filter_map(|_| thread::Builder::new().spawn_scoped(side, some).ok()).collect();
        let mut faults = some();
        for other in others {
            match other.join() {
                Ok(found) => faults.extend(found),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        faults
    });
    faults.sort();
    faults.dedup();
    faults
}
