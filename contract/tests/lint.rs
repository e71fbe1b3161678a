//! Tests that every rule finds its fault, at the node that must change.

#![allow(clippy::unwrap_used)]

mod support;

use std::collections::BTreeSet;

use saleskit_contract::{Contract, rules};

/// The fixture under `documents/lint`, and every fault that lint reports: `line:column rule`, with the name of any other file.
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
    ("rust-name-clash-of-places", &["12:11 rust-name-clash"]),
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
    ("amount-type", &["16:31 format"]),
    ("minor-amount-type", &["16:30 format"]),
    ("money-number", &["11:64 money-number", "18:9 money-number", "19:9 money-number"]),
    ("timestamp-type", &["16:30 format"]),
    ("calendar-date-type", &["16:31 format"]),
    ("unquoted-word", &["13:36 unquoted-word"]),
    ("null-value", &["13:49 null-value", "13:49 unknown-key"]),
    ("id-property", &["15:14 id-property"]),
    ("id-missing", &["24:5 id-missing"]),
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
    (
        "unknown-key",
        &[
            "2:39 unknown-key",
            "3:43 unknown-key",
            "4:45 unknown-key",
            "5:1 unknown-key",
            "8:5 unknown-key",
            "9:5 unknown-key",
            "10:5 unknown-key",
            "14:7 unknown-key",
            "15:7 key-order",
            "16:33 extension-form",
            "17:7 unknown-key",
            "18:7 unknown-key",
            "20:36 unknown-key",
            "23:9 unknown-key",
            "27:13 unknown-key",
            "31:11 unknown-key",
            "32:52 unknown-key",
            "34:55 unknown-key",
            "35:3 unknown-key",
            "39:7 unknown-key",
            "40:7 unknown-key",
            "41:7 unknown-key",
            "42:39 unknown-key",
            "44:16 unknown-key",
        ],
    ),
    (
        "extension-form",
        &[
            "10:7 extension-form",
            "11:7 extension-form",
            "12:30 extension-form",
            "13:37 pagination-place",
            "13:52 pagination-form",
            "13:61 extension-form",
            "15:34 extension-form",
            "19:40 enum-descriptions",
            "19:65 extension-form",
            "19:65 variant-names",
        ],
    ),
    ("extension-form-sound", &[]),
    ("ref-form", &["10:85 ref-form"]),
    ("reply-status", &["10:48 reply-status", "10:78 reply-status"]),
    ("info", &["2:8 info", "2:24 info"]),
    ("servers", &["10:17 servers", "13:1 servers"]),
    ("servers-missing", &["1:1 servers"]),
    (
        "domains",
        &[
            "4:3 domains",
            "5:3 domains",
            "5:3 domains",
            "7:16 domains",
            "7:23 domains",
            "7:26 domains",
            "8:5 domains",
            "9:3 domains",
        ],
    ),
    ("domains-missing", &["3:1 domains", "4:3 domains"]),
    ("tags", &["11:1 tags"]),
    ("key-order", &["7:7 key-order", "17:7 key-order"]),
    ("body-name", &["7:7 operation-verb", "18:5 body-name"]),
    ("format-unknown", &["21:27 format", "22:27 format"]),
    ("bounds", &["21:28 bounds", "22:27 bounds", "23:49 bounds", "24:28 bounds", "26:40 example-invalid"]),
    ("required-property", &["20:22 required-property", "22:31 required-property"]),
    ("nullable-type", &["21:13 nullable-type"]),
    ("duplicate-parameter", &["13:11 duplicate-parameter"]),
    ("parameter-example", &["11:11 parameter-example"]),
    ("option-header", &["11:11 option-header"]),
    ("example-undeclared", &["15:23 example-undeclared", "15:48 example-undeclared"]),
    ("example-secret", &["15:23 example-secret", "22:27 example-secret"]),
    ("pagination-limit", &["10:74 pagination-limit"]),
    ("security-of-another-file", &["10:19 security", "16:5 unreferenced-component"]),
    (
        "state-form",
        &[
            "27:5 state-form",
            "28:26 state-form",
            "28:37 state-form",
            "29:5 state-form",
            "31:23 state-form",
            "31:35 state-form",
            "31:40 state-reach",
            "31:82 state-form",
            "31:106 state-form",
        ],
    ),
    (
        "state-name",
        &[
            "26:3 state-name",
            "29:7 state-name",
            "30:31 state-name",
            "30:66 state-name",
            "31:14 state-name",
            "32:5 state-name",
        ],
    ),
    (
        "state-reach",
        &["30:21 state-reach", "31:9 state-reach", "33:30 state-reach", "35:5 state-reach", "37:5 state-reach"],
    ),
    ("file-name", &["more.yml:1:1 file-name", "other.json:1:1 file-name"]),
];

#[test]
fn each_faulty_document_is_faulted_where_it_must_change_and_nowhere_else() {
    let mut wrong = Vec::new();
    for (case, expected) in FAULTY {
        let contract = Contract::load(&support::documents(&format!("lint/{case}"))).unwrap();
        let file = if *case == "section-name" { "two-words" } else { "things" };
        let of_file = |fault: &&str| match fault.starts_with(|first: char| first.is_ascii_digit()) {
            true => format!("{case}/{file}.yaml:{fault}"),
            false => format!("{case}/{fault}"),
        };
        let expected: Vec<String> = expected.iter().map(of_file).collect();
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
            "unquoted-word/things.yaml:13:36 unquoted-word some readers parse no as a boolean; quote it, or write true or false"
        ]
    );
}

#[test]
fn a_fault_shows_the_value_and_says_what_was_meant() {
    let said = |case: &str| {
        let contract = Contract::load(&support::documents(&format!("lint/{case}"))).unwrap();
        contract.lint().into_iter().map(|fault| fault.message).collect::<Vec<_>>()
    };
    assert!(said("bounds").contains(&"default 6 is greater than the maximum of 5".to_owned()), "{:?}", said("bounds"));
    for (case, words) in [
        ("example-undeclared", "did you mean `name`?"),
        ("unknown-key", "did you mean `summary`?"),
        ("unknown-key", "did you mean `get`?"),
        ("unknown-key", "a path item has no `fetch`; see specs/README.md"),
        ("unknown-key", "a reply has no `x-pagination`; it belongs on operation"),
        ("format-unknown", "did you mean `password`?"),
        ("required-property", "did you mean `name`?"),
        ("domains-missing", "add it to the `sections` of sales"),
        ("operation-id", "add `operationId: things_<verb>`"),
        ("docs", "add `x-docs: {section: <title on the docs page>}`"),
        ("retry", "add {$ref: common.yaml#/components/parameters/IdempotencyKey} to parameters"),
        ("dispatch-term", "required: true, schema: {type: string, enum: ["),
        ("dispatch-selector", "declare it with `required: true`, or remove it from the key"),
        ("format-unknown", "for a time, write `timestamp`"),
        ("id-missing", "add `x-id: [thing_id]`"),
    ] {
        assert!(said(case).iter().any(|message| message.contains(words)), "{case}: {:#?}", said(case));
    }
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
