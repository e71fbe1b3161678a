//! Tests the output: it fits a comment, is well-formed for programs, and its fingerprints are stable.

use std::collections::BTreeSet;

use saleskit_contract::{Contract, Verdict};
use serde_json::{Value, json};
use xtask::diff::{
    Finding, diff,
    format::{Format, Report, print},
};

use crate::shop::{self, Texts};

fn printed(base: &Contract, head: &Contract, format: Format) -> String {
    let found = diff(base, head);
    let unjudged: Vec<String> = found.unjudged.into_iter().collect();
    let report =
        Report { findings: &found.findings, base: "old:", head: "", stale: &[], unjudged: &unjudged, colour: false };
    print(&report, format)
}

fn edited(change: impl Fn(&mut Texts)) -> Contract {
    let mut texts = shop::texts();
    change(&mut texts);
    shop::contract(&texts)
}

fn replaced(file: &str, old: &str, new: &str) -> Contract {
    edited(|texts| {
        let text = texts.get_mut(file).expect("a document");
        assert!(text.contains(old), "{file} has no `{old}`");
        *text = text.replace(old, new);
    })
}

/// An API of this many operations that all answer the same component.
fn wide(operations: usize, property: &str) -> Contract {
    let operation = |number: usize| {
        let schema = json!({"$ref": "#/components/schemas/Shared"});
        let reply = json!({"description": "It.", "content": {"application/json": {"schema": schema}}});
        (
            format!("/things/{number}"),
            json!({"get": {"operationId": format!("things_{number}"), "responses": {"200": reply}}}),
        )
    };
    let paths: serde_json::Map<String, Value> = (0..operations).map(operation).collect();
    let shared = json!({"type": "object", "properties": {property: {"type": "string"}, "id": {"type": "string"}}});
    let document = json!({
        "openapi": "3.0.3",
        "info": {"title": "Things", "version": "1"},
        "paths": paths,
        "components": {"schemas": {"Shared": shared}},
    });
    Contract::from_document("things", "things.json", &document.to_string()).unwrap_or_else(|faults| panic!("{faults}"))
}

#[test]
fn a_component_of_many_operations_is_one_finding_that_counts_them() {
    let found = diff(&wide(31, "name"), &wide(31, "title"));
    let [finding] = &found.findings[..] else { panic!("one finding: {:?}", found.findings) };
    assert_eq!(finding.used_by.len(), 31);
    let text = printed(&wide(31, "name"), &wide(31, "title"), Format::Text);
    assert!(text.contains("`Shared`") && text.contains("Used by 31 operations: `things_0`"), "{text}");
}

#[test]
fn a_comment_is_never_longer_than_it_may_be() {
    let specs = xtask::project::checkout().expect("a checkout").join("specs/salesbooth");
    let whole = Contract::load(&specs).expect("documents");
    let nothing = json!({"openapi": "3.0.3", "info": {"title": "Nothing", "version": "1"}, "paths": {}});
    let nothing = Contract::from_bundle("salesbooth", &nothing.to_string()).expect("a document");
    for (base, head) in [(&whole, &nothing), (&nothing, &whole)] {
        let text = printed(base, head, Format::Markdown);
        assert!(text.chars().count() < 60_000, "{}", text.chars().count());
        assert!(text.starts_with("**API diff:** "), "{text}");
        assert_eq!(text.matches("<details>").count(), text.matches("</details>").count());
        assert!(text.contains(" more: run `cargo xtask diff`"), "what is left out is counted");
    }
}

#[test]
fn annotations_are_one_line_each_and_escaped() {
    let head = replaced("orders.yaml", "enum: [web, till]", "enum: [web, \"100%,\\nor::so\"]");
    let text = printed(&shop::contract(&shop::texts()), &head, Format::Github);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 2, "{text}");
    for line in lines {
        let (head, message) = line.strip_prefix("::").and_then(|line| line.split_once("::")).expect("a command");
        let (level, properties) = head.split_once(' ').expect("properties");
        assert!(["error", "warning", "notice"].contains(&level), "{line}");
        let names: Vec<&str> = properties.split(',').map(|it| it.split_once('=').expect("a property").0).collect();
        assert_eq!(names, ["file", "line", "col", "title"], "{line}");
        assert!(!message.contains('%') || message.contains("100%25,%0Aor::so"), "{line}");
    }
}

#[test]
fn sarif_has_a_rule_and_a_place_for_every_result() {
    let head = replaced("orders.yaml", "enum: [web, till]", "enum: [web, phone]");
    let text = printed(&shop::contract(&shop::texts()), &head, Format::Sarif);
    let log: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let rules: BTreeSet<&str> = run["tool"]["driver"]["rules"]
        .as_array()
        .expect("rules")
        .iter()
        .filter_map(|rule| rule["id"].as_str())
        .collect();
    let results = run["results"].as_array().expect("results");
    assert_eq!(results.len(), 2);
    for result in results {
        assert!(rules.contains(result["ruleId"].as_str().expect("a rule")), "{result}");
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().expect("a level")), "{result}");
        assert!(!result["message"]["text"].as_str().expect("words").is_empty());
        let place = &result["locations"][0]["physicalLocation"];
        assert!(place["artifactLocation"]["uri"].is_string() && place["region"]["startLine"].is_number(), "{result}");
        let print = result["partialFingerprints"]["saleskit/v1"].as_str().expect("a fingerprint");
        assert!(print.len() == 16 && print.bytes().all(|byte| byte.is_ascii_hexdigit()), "{print}");
    }
}

#[test]
fn sarif_names_a_place_of_a_revision_by_a_path() {
    let head = replaced(
        "orders.yaml",
        "  /orders/{id}/freeze:\n    post:\n      tags: [orders]\n      operationId: orders_freeze",
        "  /orders/{id}/thaw:\n    post:\n      tags: [orders]\n      operationId: orders_thaw",
    );
    let text = printed(&shop::contract(&shop::texts()), &head, Format::Sarif);
    let log: Value = serde_json::from_str(&text).expect("JSON");
    let results = log["runs"][0]["results"].as_array().expect("results");
    let gone =
        results.iter().find(|result| result["ruleId"] == "operation-removed").expect("an operation that is gone");
    let uri = &gone["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    assert_eq!(uri, "old%3Ashop/orders.yaml");
}

#[test]
fn what_a_component_and_operations_say_alike_counts_all_that_it_reaches() {
    let document = |ty: &str| {
        let shared = json!({"name": "most", "in": "query", "schema": {"type": ty}});
        let operation = |at: usize| {
            let parameter = if at < 2 {
                json!({"$ref": "#/components/parameters/Most"})
            } else {
                json!({"name": "most", "in": "query", "schema": {"type": ty}})
            };
            let operation = json!({"operationId": format!("a_{at}"), "parameters": [parameter], "responses": {"200": {"description": "It."}}});
            (format!("/a/{at}"), json!({"get": operation}))
        };
        let paths: serde_json::Map<String, Value> = (0..5).map(operation).collect();
        let document = json!({
            "openapi": "3.0.3",
            "info": {"title": "A", "version": "1"},
            "paths": paths,
            "components": {"parameters": {"Most": shared}},
        });
        let text = serde_json::to_string_pretty(&document).expect("JSON");
        Contract::from_document("a", "a.json", &text).unwrap_or_else(|faults| panic!("{faults}"))
    };
    let findings = diff(&document("integer"), &document("string")).findings;
    let [finding] = &findings[..] else { panic!("one finding: {findings:#?}") };
    assert_eq!(finding.used_by, ["a_0", "a_1", "a_2", "a_3", "a_4"], "{}", finding.sentence);
}

#[test]
fn json_counts_what_it_lists() {
    let head = replaced("orders.yaml", "enum: [web, till]", "enum: [web, phone]");
    let text = printed(&shop::contract(&shop::texts()), &head, Format::Json);
    let report: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(report["findings"].as_array().expect("findings").len(), 2);
    assert_eq!(report["summary"]["wire_breaking"], 1);
    assert_eq!(report["summary"]["open"], 1);
    assert_eq!(report["findings"][0]["base"]["file"], "old:shop/orders.yaml");
}

fn prints(base: &Contract, head: &Contract) -> Vec<(String, String)> {
    let of = |finding: &Finding| (finding.fingerprint(), finding.class.clone());
    diff(base, head).findings.iter().filter(|it| it.worst() != Verdict::None).map(of).collect()
}

#[test]
fn fingerprints_stay_when_lines_and_words_do_not() {
    let change = |texts: &mut Texts| {
        let text = texts.get_mut("orders.yaml").expect("a document");
        *text = text
            .replace("enum: [web, till]", "enum: [web]")
            .replace("        coupon: {type: string, description: A code that lowers the price.}\n", "");
    };
    let plain = prints(&shop::contract(&shop::texts()), &edited(change));
    assert_eq!(plain.len(), 2);
    let moved = |texts: &mut Texts| {
        let text = texts.get_mut("orders.yaml").expect("a document");
        *text = format!("# A remark.\n\n{text}")
            .replace("description: An order to be made.", "description: What is ordered.");
    };
    let base = edited(moved);
    let head = edited(|texts| {
        moved(texts);
        change(texts);
    });
    assert_eq!(prints(&base, &head), plain);
}

#[test]
fn fingerprints_differ_where_places_and_values_do() {
    let base = shop::contract(&shop::texts());
    let heads = [
        replaced("orders.yaml", "enum: [web, till]", "enum: [web]"),
        replaced("orders.yaml", "enum: [web, till]", "enum: [till]"),
        replaced("orders.yaml", "enum: [packed, delivered]", "enum: [packed]"),
        replaced("orders.yaml", "maximum: 1000", "maximum: 500"),
        replaced("orders.yaml", "maximum: 1000", "maximum: 600"),
        replaced(
            "orders.yaml",
            "weight: {type: integer, description: In grams.}",
            "weight: {type: string, description: In grams.}",
        ),
        replaced(
            "orders.yaml",
            "weight: {type: integer, description: In grams.}",
            "weight: {type: boolean, description: In grams.}",
        ),
    ];
    let all: Vec<(String, String)> = heads.iter().flat_map(|head| prints(&base, head)).collect();
    let distinct: BTreeSet<&String> = all.iter().map(|(print, _)| print).collect();
    assert_eq!((all.len(), distinct.len()), (heads.len(), heads.len()), "{all:?}");
}

#[test]
fn a_source_verdict_that_is_unknown_is_not_called_none() {
    let with = |server: &str| {
        let operation =
            json!({"operationId": "a_get", "servers": [{"url": server}], "responses": {"200": {"description": "It."}}});
        let document = json!({
            "openapi": "3.0.3",
            "info": {"title": "Theirs", "version": "1"},
            "servers": [{"url": "https://one.example/v1"}],
            "paths": {"/a": {"get": operation}},
        });
        Contract::from_document("document", "theirs.json", &document.to_string()).expect("a document")
    };
    let (base, head) = (with("https://two.example/v1"), with("https://three.example/v1"));
    let text = printed(&base, &head, Format::Text);
    assert!(text.contains("wire breaking, source unknown: `a_get` moved"), "{text}");
    assert!(text.contains("from `GET https://two.example/v1/a` to `GET https://three.example/v1/a`"), "{text}");
    assert!(text.contains("no source verdict: ") && text.contains("in source as far as known"), "{text}");
}
