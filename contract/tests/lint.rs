//! Every rule finds its fault, at the node that must change.

#![allow(clippy::unwrap_used)]

mod support;

use std::collections::BTreeSet;

use saleskit_contract::{Contract, rules};

/// The fixture under `documents/lint`, and all that lint says of it: `line:column rule`.
const FAULTY: &[(&str, &[&str])] = &[
    ("sound", &[]),
    ("dispatch-term", &["5:5 dispatch-term", "14:5 dispatch-term"]),
    ("dispatch-constant", &["11:11 dispatch-constant"]),
    ("dispatch-constant-in-body", &["18:9 dispatch-constant"]),
    ("dispatch-selector", &["5:5 dispatch-selector"]),
    ("dispatch-tie", &["15:5 dispatch-tie"]),
    ("dispatch-tie-of-templates", &["14:5 dispatch-tie"]),
    ("path-parameter", &["5:5 path-parameter", "11:11 path-parameter"]),
    ("section-name", &["1:1 section-name"]),
    ("operation-id", &["5:5 operation-id", "12:7 operation-id"]),
    ("operation-verb", &["7:7 operation-verb", "13:7 operation-verb", "19:7 operation-verb", "26:7 operation-verb"]),
    ("operation-tag", &["6:7 operation-tag"]),
    ("summary", &["8:7 summary", "11:5 summary"]),
    ("docs", &["5:5 docs", "14:7 docs", "20:33 docs", "38:21 docs", "52:17 docs"]),
    ("retry", &["10:7 retry", "17:7 retry", "24:7 retry"]),
    (
        "call-policy",
        &["19:7 call-policy", "20:7 call-policy", "21:7 call-policy", "28:7 call-policy", "29:57 call-policy"],
    ),
    ("component-name", &["13:5 component-name"]),
    ("enum-unnamed", &["16:30 enum-unnamed"]),
    (
        "enum-descriptions",
        &[
            "22:7 enum-descriptions",
            "27:9 enum-descriptions",
            "28:9 enum-descriptions",
            "29:9 enum-descriptions",
            "30:9 enum-descriptions",
            "33:7 enum-descriptions",
        ],
    ),
    ("prose-name", &["4:20 prose-name", "10:7 prose-name", "11:7 prose-name", "14:51 prose-name", "23:49 prose-name"]),
    ("variant-names", &["16:7 variant-names", "20:25 variant-names", "20:38 variant-names", "27:30 variant-names"]),
    ("rust-name-clash", &["17:9 rust-name-clash", "23:11 rust-name-clash"]),
    ("rust-name-clash-of-parameters", &["12:11 rust-name-clash"]),
    ("option-name-clash", &["11:11 option-name-clash", "13:11 option-name-clash"]),
    ("openapi-version", &["1:1 openapi-version"]),
    ("two-success-replies", &["12:9 two-success-replies"]),
    ("no-success-reply", &["10:7 no-success-reply"]),
    ("two-error-types", &["13:9 two-error-types"]),
    ("default-reply-type", &["13:9 default-reply-type"]),
    ("json-reply-without-schema", &["11:47 json-reply-without-schema"]),
    ("reply-media-mixed", &["11:79 reply-media-mixed"]),
    ("reply-media-of-two-schemas", &["26:13 reply-media-mixed"]),
    ("one-request-media", &["10:79 one-request-media"]),
    ("request-media", &["10:47 request-media"]),
    ("optional-body", &["10:7 optional-body"]),
    ("array-query-style", &["11:37 array-query-style"]),
    ("cookie-parameter", &["11:27 cookie-parameter"]),
    ("security", &["10:19 security"]),
    ("no-not", &["16:16 no-not"]),
    ("no-any-of", &["16:16 no-any-of"]),
    ("no-pattern-properties", &["16:30 no-pattern-properties"]),
    ("no-discriminator", &["16:30 no-discriminator"]),
    ("closed-object", &["16:30 closed-object"]),
    ("ref-siblings", &["16:51 ref-siblings"]),
    ("amount-type", &["16:31 amount-type"]),
    ("minor-amount-type", &["16:30 minor-amount-type"]),
    ("money-number", &["11:64 money-number", "18:9 money-number", "19:9 money-number"]),
    ("timestamp-type", &["16:30 timestamp-type"]),
    ("calendar-date-type", &["16:31 calendar-date-type"]),
    ("unquoted-word", &["13:36 unquoted-word"]),
    ("null-value", &["13:49 null-value"]),
    ("id-property", &["15:14 id-property"]),
    (
        "required-when",
        &[
            "17:24 required-when",
            "29:31 required-when",
            "30:19 required-when",
            "30:45 required-when",
            "31:11 required-when",
            "32:11 required-when",
            "33:12 required-when",
            "34:12 required-when",
            "39:7 required-when",
        ],
    ),
    (
        "required-when-inside",
        &["15:13 required-when", "15:13 required-when", "34:28 required-when", "35:32 required-when"],
    ),
    (
        "required-when-of-parameters",
        &["13:26 required-when", "14:30 required-when", "15:22 required-when", "16:11 required-when"],
    ),
    ("required-both-ways", &["14:5 required-both-ways"]),
    ("unreferenced-component", &["14:5 unreferenced-component"]),
    ("schema-invalid", &["16:30 schema-invalid"]),
    ("example-invalid", &["11:36 example-invalid", "21:22 example-invalid", "28:30 example-invalid"]),
    ("pagination-form", &["10:7 pagination-form"]),
    ("pagination-place", &["12:9 pagination-place", "13:9 pagination-place", "14:9 pagination-place"]),
    ("pagination-parameter", &["10:68 pagination-parameter"]),
];

#[test]
fn each_faulty_document_is_faulted_where_it_must_change_and_nowhere_else() {
    let mut wrong = Vec::new();
    for (case, expected) in FAULTY {
        let contract = Contract::load(&support::documents(&format!("lint/{case}"))).unwrap();
        let file = if *case == "section-name" { "two-words" } else { "things" };
        let expected: Vec<String> = expected.iter().map(|fault| format!("{case}/{file}.yaml:{fault}")).collect();
        let found: Vec<String> =
            contract.lint().iter().map(|fault| format!("{} {}", fault.position, fault.rule)).collect();
        if found != expected {
            wrong.push(format!("{case}: expected {expected:?}, found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_a_document_that_it_faults() {
    let shown: BTreeSet<&str> =
        FAULTY.iter().flat_map(|(_, faults)| *faults).filter_map(|fault| fault.split(' ').nth(1)).collect();
    let all: BTreeSet<&str> = rules().iter().map(|rule| rule.name).collect();
    assert_eq!(shown, all);
    assert!(rules().iter().all(|rule| !rule.checks.is_empty()));
}

#[test]
fn a_sound_api_of_several_files_has_no_faults() {
    assert_eq!(support::shop().lint(), []);
}

#[test]
fn a_fault_prints_as_file_line_column_rule_and_message() {
    let contract = Contract::load(&support::documents("lint/unquoted-word")).unwrap();
    let printed: Vec<String> = contract.lint().iter().map(ToString::to_string).collect();
    assert_eq!(
        printed,
        [
            "unquoted-word/things.yaml:13:36 unquoted-word some readers take no for a boolean; quote it, or write true or false"
        ]
    );
}

#[test]
fn a_bundle_is_linted_like_its_folder() {
    let folder = Contract::load(&support::documents("lint/example-invalid")).unwrap();
    let bundle = Contract::from_bundle("things", &folder.bundle().to_string()).unwrap();
    let said = |contract: &Contract| {
        let mut said: Vec<_> = contract.lint().into_iter().map(|fault| (fault.rule, fault.message)).collect();
        said.sort();
        said
    };
    assert_eq!(said(&bundle), said(&folder));
}
