//! Tests documents that are malicious or broken: each is read, or rejected with a position.
//!

#![allow(clippy::unwrap_used)]

mod support;

use std::fs;

use saleskit_contract::Contract;
use support::large::{LARGE, other};

/// How much of a large document is read here; `long` reads all of each.
const PART: usize = 100;

#[test]
fn a_large_document_is_read_linted_and_compared_or_refused_with_its_place() {
    for large in LARGE {
        let text = (large.document)(large.full / PART);
        match Contract::from_document("things", "things.yaml", &text) {
            Ok(contract) => {
                assert!(contract.lint().iter().all(|fault| fault.position.line > 0), "{}", large.name);
                assert_eq!(contract.compare(&contract), [], "{}", large.name);
            }
            Err(faults) => {
                assert!(!faults.0.is_empty(), "{}", large.name);
                assert!(faults.0.iter().all(|fault| fault.position.line > 0), "{}: {}", large.name, faults.0[0]);
            }
        }
    }
}

/// A step that compares all of these with each other would keep this test busy for minutes.
#[test]
fn no_step_compares_all_properties_parameters_or_references_with_each_other() {
    for name in ["required that are no properties", "parameters", "references in a circle"] {
        let large = LARGE.iter().find(|large| large.name == name).unwrap();
        let read = Contract::from_document("things", "things.yaml", &(large.document)(large.full / 2));
        assert!(!read.map_or_else(|faults| faults.0, |contract| contract.lint()).is_empty(), "{name}");
    }
}

#[test]
fn two_large_documents_without_anything_in_common_are_compared() {
    for large in LARGE {
        let text = (large.document)(large.full / PART);
        let other = other(&text);
        let read = |text: &str| Contract::from_document("things", "things.yaml", text).ok();
        if let (Some(base), Some(head)) = (read(&text), read(&other)) {
            assert_eq!(base.compare(&head).is_empty(), text == other, "{}", large.name);
        }
    }
}

/// Every component is used by every operation, so that a list of users for each would be far longer than the documents.
#[test]
fn the_users_of_components_that_differ_are_listed_up_to_a_bound_and_those_of_others_not_at_all() {
    let large = LARGE.iter().find(|large| large.name == "operations that use many schemas").unwrap();
    let text = (large.document)(large.full / 2);
    let read = |text: &str| Contract::from_document("things", "things.yaml", text).unwrap();
    let base = read(&text);
    assert_eq!(base.compare(&base), []);
    let named = |text: &str| base.compare(&read(text)).iter().map(|change| change.used_by.len()).collect::<Vec<_>>();
    let one = named(&text.replace("{p7:", "{q7:"));
    assert!(!one.is_empty() && one.iter().all(|users| *users == large.full / 2), "{one:?}");
    let all = named(&text.replace("{p", "{q"));
    assert!(all.len() >= large.full / 2 && all.iter().sum::<usize>() <= 2_000_000, "{} changes", all.len());
}

/// Only a document with faults repeats a parameter, but it is compared all the same.
#[test]
fn a_parameter_that_is_listed_twice_is_compared_with_its_counterpart() {
    let document = |second: &str| {
        let same = "name: a, in: query, schema: {type: string}";
        let parameters = format!("[{{{same}}}, {{{same}, {second}}}]");
        let operation = format!("{{operationId: a_list, parameters: {parameters}, responses: {{}}}}");
        let text = format!(
            "openapi: 3.0.3\ninfo: {{title: Things, version: 2026.1.1}}\npaths: {{/a: {{get: {operation}}}}}\n"
        );
        Contract::from_document("things", "things.yaml", &text).unwrap()
    };
    let base = document("x-more: true");
    assert_eq!(base.compare(&base), []);
    assert_ne!(base.compare(&document("x-more: false")), []);
}

const OK: &str = "openapi: 3.0.3\ninfo: {title: Things, version: 2026.1.1}\npaths: {}\n";

/// A name, a file's bytes, and the first fault: `line:column rule`, with words of its message. Empty if the file is read.
type Strange = (&'static str, Vec<u8>, &'static str, &'static str);

/// Files of all sorts.
fn files() -> Vec<Strange> {
    let with = |more: &str| format!("{OK}{more}").into_bytes();
    let wide = |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    vec![
        ("lines of Windows", OK.replace('\n', "\r\n").into_bytes(), "", ""),
        ("lines of an old Mac", OK.replace('\n', "\r").into_bytes(), "", ""),
        ("a byte order mark", [b"\xef\xbb\xbf", OK.as_bytes()].concat(), "", ""),
        ("a tab as indentation", with("x-more:\n\ta: 1\n"), "5:2 yaml-syntax", "tabs"),
        ("another encoding", with("").into_iter().chain([b'#', 0xef, b'\n']).collect(), "4:2 unreadable", "UTF-8"),
        ("UTF-16 with its mark", wide(&format!("\u{feff}{OK}"), u16::to_le_bytes), "1:1 unreadable", "UTF-8"),
        ("UTF-16, the other way", wide(&format!("\u{feff}{OK}"), u16::to_be_bytes), "1:1 unreadable", "UTF-8"),
        ("UTF-16 without its mark", wide(OK, u16::to_le_bytes), "1:2 yaml-syntax", "unprintable"),
        ("a zero", with("x-more: a\u{0}b\n"), "4:10 yaml-syntax", "unprintable"),
        ("nothing", Vec::new(), "1:1 yaml-syntax", "empty"),
        ("only words", b"# soon\n".to_vec(), "1:1 yaml-syntax", "empty"),
        ("a very long line", with(&format!("x-more: {}\n", "a ".repeat(1_000_000))), "", ""),
        ("a very long key", with(&format!("{}: 1\n", "k".repeat(1_000_000))), "4:1000001 yaml-syntax", ""),
        ("an anchor that holds itself", with("x-more: &a [*a]\n"), "4:13 yaml-syntax", ""),
        ("an alias of nothing", with("x-more: *a\n"), "4:9 yaml-syntax", ""),
        ("a merge key", with("x-a: &a {b: 1}\nx-more: {<<: *a}\n"), "5:10 yaml-syntax", "merge"),
        ("two documents", with("---\na: 1\n"), "5:1 yaml-syntax", "one document"),
        ("10,000 levels of lists", with(&format!("x-more: {}\n", "[".repeat(10_000))), "4:264 yaml-syntax", ""),
        ("10,000 levels of maps", with(&format!("x-more: {}\n", "{a: ".repeat(10_000))), "4:393 yaml-syntax", "levels"),
    ]
}

/// Components that lead back to themselves, in the same form.
fn circles() -> Vec<Strange> {
    let with = |more: &str| format!("{OK}{more}").into_bytes();
    let schemas = |schemas: &str| with(&format!("components:\n  schemas:\n{schemas}"));
    vec![
        ("a schema that is itself", schemas("    A: {$ref: '#/components/schemas/A'}\n"), "6:5 reference-cycle", "A"),
        (
            "a schema that is a part of itself",
            schemas(
                "    A: {allOf: [{$ref: '#/components/schemas/B'}]}\n    B: {allOf: [{$ref: '#/components/schemas/A'}]}\n",
            ),
            "6:5 reference-cycle",
            "A",
        ),
        (
            "a schema that is a form of itself, with a discriminator",
            schemas(
                "    A:\n      discriminator: {propertyName: a, mapping: {b: '#/components/schemas/B'}}\n      \
                 oneOf: [{$ref: '#/components/schemas/B'}]\n    B: {allOf: [{$ref: '#/components/schemas/A'}]}\n",
            ),
            "6:5 reference-cycle",
            "A",
        ),
        (
            "a discriminator that names its own schema",
            schemas(
                "    A: {type: object, discriminator: {propertyName: a, mapping: {a: '#/components/schemas/A'}}}\n",
            ),
            "",
            "",
        ),
    ]
}

/// The same for components other than schemas, and for what only looks like a cycle.
fn other_circles() -> Vec<Strange> {
    let with = |more: &str| format!("{OK}{more}").into_bytes();
    vec![
        (
            "a parameter that is itself",
            with("components:\n  parameters:\n    A: {$ref: '#/components/parameters/A'}\n"),
            "6:5 reference-cycle",
            "A",
        ),
        (
            "replies that are each other",
            with(
                "components:\n  responses:\n    A: {$ref: '#/components/responses/B'}\n    B: {$ref: '#/components/responses/A'}\n",
            ),
            "6:5 reference-cycle",
            "A",
        ),
        (
            "a path that is itself",
            OK.replace("paths: {}", "paths: {/a: {$ref: '#/paths/~1a'}}").into_bytes(),
            "3:14 unresolved-ref",
            "",
        ),
        (
            "a schema that holds itself",
            with("components:\n  schemas:\n    A: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}\n"),
            "",
            "",
        ),
    ]
}

#[test]
fn a_strange_file_is_read_or_refused_with_its_place() {
    let mut wrong = Vec::new();
    for (name, bytes, place, words) in [files(), circles(), other_circles()].concat() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("things.yaml"), bytes).unwrap();
        let found = match Contract::load_as(folder.path(), "folder") {
            Ok(contract) => contract.lint().first().filter(|fault| fault.position.line == 0).map(ToString::to_string),
            Err(faults) => faults.0.first().map(ToString::to_string),
        };
        let found = found.unwrap_or_default();
        let wanted = if place.is_empty() { String::new() } else { format!("folder/things.yaml:{place} ") };
        if !found.starts_with(&wanted) || found.is_empty() != place.is_empty() || !found.contains(words) {
            wrong.push(format!("{name}: {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn choices_that_multiply_level_by_level_end() {
    let levels: String = (0..40)
        .map(|at| {
            let next = format!("{{$ref: '#/components/schemas/A{}'}}", at + 1);
            format!("    A{at}: {{oneOf: [{next}, {next}]}}\n")
        })
        .collect();
    let body = "{application/json: {schema: {$ref: '#/components/schemas/A0'}, example: {b: 1}}}";
    let operation = format!(
        "  /a:\n    post:\n      operationId: a_list\n      x-pagination: {{style: offset, offset: {{param: offset}}, items: b}}\n      \
         requestBody: {{required: true, content: {body}}}\n      responses: {{'200': {{description: '', content: {body}}}}}\n"
    );
    let text = |kind: &str| {
        let schemas = format!("{levels}    A40: {{type: object, properties: {{a: {{type: {kind}}}}}}}\n");
        let document = OK.replace("paths: {}\n", &format!("paths:\n{operation}"));
        Contract::from_document("things", "things.yaml", &format!("{document}components:\n  schemas:\n{schemas}"))
            .unwrap()
    };
    let (base, head) = (text("string"), text("integer"));
    assert!(!base.lint().is_empty());
    assert!(!base.compare(&head).is_empty());
}

#[test]
fn rules_of_bodies_that_multiply_level_by_level_end() {
    let next = |at: usize| format!("{{$ref: '#/components/schemas/A{}'}}", at + 1);
    let levels: String =
        (0..40).map(|at| format!("    A{at}: {{type: object, properties: {{a: {0}, b: {0}}}}}\n", next(at))).collect();
    let last = "    A40: {type: object, properties: {a: {type: string}}, x-required-when: [{require: a}]}\n";
    let operations: String = (0..200)
        .map(|at| {
            format!(
                "  /a{at}:\n    post:\n      operationId: a_send_{at}\n      requestBody: {{required: true, content: {{application/json: \
                 {{schema: {{$ref: '#/components/schemas/A0'}}}}}}}}\n      responses: {{'200': {{description: ''}}}}\n"
            )
        })
        .collect();
    let document = OK.replace("paths: {}\n", &format!("paths:\n{operations}"));
    let text = format!("{document}components:\n  schemas:\n{levels}{last}");
    assert!(!Contract::from_document("things", "things.yaml", &text).unwrap().lint().is_empty());
}

#[test]
fn the_bundle_of_a_document_with_values_in_place_of_components_reads_back() {
    let text = format!("{OK}components: {{schemas: {{A: {{type: string}}}}, things: {{a: 1, b: {{c: 1}}}}}}\n");
    let contract = Contract::from_document("things", "things.yaml", &text).unwrap();
    assert!(!contract.lint().is_empty());
    let back = Contract::from_bundle("things", &contract.bundle().to_string()).unwrap();
    assert_eq!(back.components().keys().collect::<Vec<_>>(), ["A"]);
}
