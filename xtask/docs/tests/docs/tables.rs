//! Tables and programs of a made-up page: each difference is reported at its line, and none where the document deliberately
//! differs.

use std::fs;

use saleskit_contract::Contract;
use tempfile::TempDir;
use xtask_docs::{check, lock::Lock, page::Page};

const PAGE: &str = r#"Crates
A crate holds goods.
| Parameter | Type | Description |
|---|---|---|
| id | string | One crate |
| state | string | Filter: open, shut |
| action | string | count — returns the number of them |
| limit | integer | How many, 1–100 (default: 50) |
curl "https://shop.example/api/v1/crates?state=open"
| Field | Type | Description |
|---|---|---|
| label required | string | What it says (max 20 characters) |
| size | integer | Its size (default: 3) |
| hue | string | red (default), green, or blue |
| note | string | Words — required when hue is red |
curl -X POST https://shop.example/api/v1/crates \
-H "Content-Type: application/json" \
-d '{"label": "Tea"}'Programs
r = requests.post(f"{BASE}/crates", json={"label": 1})
const crate = await sb.crates.create({ label: 'Tea', size: 2 });
Crate events
| crate.filled | It is full |
| crate.gone | It is gone |
FieldTypeRequiredNotes
labelstringyesWhat it says
sizeintegernoIts size
notestring|nullnoWords
hue: red
"#;

const LOCK: &str = "- 1 shop crates Crates\n- 2 shop crates Programs\n- 2 shop crates Crate events\n";

const DOCUMENT: &str = r#"openapi: 3.0.3
info: {title: Shop crates, version: '1'}
servers: [{url: https://shop.example/api/v1}]
tags: [{name: crates, description: What goods are carried in.}]
paths:
  /crates:
    get:
      tags: [crates]
      operationId: crates_list
      summary: List crates
      x-docs: {section: Crates}
      parameters:
        - {name: state, in: query, description: Only such., schema: {$ref: '#/components/schemas/CrateState'}}
        - {name: limit, in: query, description: How many., schema: {type: integer, minimum: 1, maximum: 100, default: 50}}
      responses: {'200': {description: The crates.}}
    post:
      tags: [crates]
      operationId: crates_create
      summary: Make a crate
      x-docs: {section: Crates}
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/CreateCrate'}}}
      responses: {'201': {description: The crate.}}
  /crates#id:
    get:
      tags: [crates]
      operationId: crates_get
      summary: Read a crate
      x-docs: {section: Crates}
      parameters:
        - {name: id, in: query, required: true, description: The crate., schema: {type: string}, example: c_1}
      responses: {'200': {description: The crate.}}
  /crates#action=count:
    get:
      tags: [crates]
      operationId: crates_get_count
      summary: Count crates
      x-docs: {section: Crates}
      parameters:
        - {name: action, in: query, required: true, schema: {type: string, enum: [count]}}
      responses: {'200': {description: How many.}}
components:
  schemas:
    CrateState: {type: string, description: Its state., enum: [open, shut]}
    CrateHue: {type: string, description: Its hue., enum: [red, green, blue]}
    CreateCrate:
      type: object
      required: [label]
      properties:
        label: {type: string, maxLength: 20}
        size: {type: integer, default: 3}
        hue:
          allOf: [{$ref: '#/components/schemas/CrateHue'}]
          description: '`red` when left out.'
        note: {type: string, nullable: true, description: Needed when `hue` is `red`.}
x-events:
  crate.filled: {description: It is full., payload: {type: object}}
  crate.gone: {description: It is gone., payload: {type: object}}
"#;

/// The findings on a page, one line each: its line, and why.
fn findings(page: &str, document: &str) -> Vec<String> {
    let folder: TempDir = tempfile::tempdir().expect("a folder");
    let specs = folder.path().join("shop");
    fs::create_dir(&specs).expect("a folder");
    fs::write(specs.join("crates.yaml"), document).expect("a document");
    let contract = Contract::load(&specs).expect("a document");
    let lock = Lock::parse(LOCK).expect("a lock");
    let report = check::check(&contract, &lock, &[Page::new("shop", page)], Vec::new());
    let failing = report.verdicts.iter().filter(|verdict| verdict.fails());
    failing.map(|verdict| format!("{} {}", verdict.line, verdict.reasons.join(" "))).collect()
}

fn edited(text: &str, old: &str, new: &str) -> String {
    assert!(text.contains(old), "there is no `{old}`");
    text.replacen(old, new, 1)
}

#[test]
fn a_page_whose_tables_agree_has_no_finding() {
    assert_eq!(findings(PAGE, DOCUMENT), [""; 0]);
}

/// What replaces what on the page, and the start of the finding.
const DIFFERENCES: &[(&str, &str, &str)] = &[
    ("| size | integer", "| sizes | integer", "13 `sizes` is not a field of crates_create"),
    (
        "| size | integer",
        "| size | string",
        "13 `size` is string on the page and integer in the document; shop/crates.yaml:52:9",
    ),
    (
        "| label required",
        "| label",
        "12 `label` is optional on the page and required in the document; shop/crates.yaml:51:9",
    ),
    ("| size |", "| size required |", "13 `size` is required on the page and optional in the document"),
    ("(default: 3)", "(default: 4)", "13 `size` has the default 4 on the page and 3 in the document"),
    (
        "red (default), green",
        "red, green (default)",
        "14 `hue` has the default green on the page and red in the document",
    ),
    ("(max 20 characters)", "(max 30 characters)", "12 `label` is at most 30 on the page and 20 in the document"),
    ("1–100", "0–100", "8 `limit` is at least 0 on the page and 1 in the document"),
    (
        "red (default), green",
        "red (default), grey",
        "14 `hue` takes grey on the page and only red, green, blue in the document",
    ),
    ("Filter: open", "Filter: opened", "6 `state` takes opened on the page and only open, shut in the document"),
    (
        "| size | integer | Its size (default: 3) |\n",
        "",
        "12 `size` of crates_create has no row; shop/crates.yaml:52:9",
    ),
    ("| hue |", "| tone | string | Its tone |\n| hue |", "14 `tone` is not a field of crates_create"),
    (
        "| action | string | count — returns the number of them |\n",
        "",
        "3 `action` of crates_get_count has no row with count",
    ),
    ("| crate.gone |", "| crate.lost |", "23 `crate.lost` is not an event or scope of the section's document"),
    ("| crate.gone | It is gone |\n", "", "22 `crate.gone` of crates.yaml has no row"),
    ("labelstringyes", "labelstringno", "25 `label` is optional on the page and required in the document"),
    ("sizeintegerno", "sizebooleanno", "26 `size` is boolean on the page and integer in the document"),
    ("| size | integer |", "| size | integer | null |", "13 `size` may be null on the page and not in the document"),
    (
        "Its size (default: 3)",
        "Its size (required when it is full; default: 3)",
        "13 `size` is required by a rule of the page",
    ),
];

#[test]
fn each_kind_of_difference_is_found_at_its_line_with_the_documents_place() {
    for (old, new, finding) in DIFFERENCES {
        let found = findings(&edited(PAGE, old, new), DOCUMENT);
        assert!(found.iter().any(|found| found.starts_with(finding)), "{new}: {found:#?}");
    }
}

#[test]
fn what_programs_call_must_be_operations_and_what_they_send_their_fields() {
    for (old, new, finding) in [
        ("{BASE}/crates", "{BASE}/boxes", "19 POST /boxes: no operation has this path"),
        ("json={\"label\"", "json={\"labels\"", "19 `labels` is not a field of crates_create"),
        ("sb.crates.create", "sb.crates.fill", "20 no operation of crates.yaml is called fill"),
        // An SDK may omit `get`.
        ("sb.crates.create", "sb.crates.count", "20 `label` is not a field of crates_get_count"),
        (", size: 2", ", sizes: 2", "20 `sizes` is not a field of crates_create"),
    ] {
        let found = findings(&edited(PAGE, old, new), DOCUMENT);
        assert!(found.iter().any(|found| found.starts_with(finding)), "{new}: {found:#?}");
    }
}

#[test]
fn a_difference_that_the_document_notes_is_none_and_others_of_the_field_still_are() {
    let size = "size: {type: integer, default: 3}";
    for (note, old, new) in [
        ("a string in the table", "| size | integer", "| size | string"),
        ("the table requires it", "| size |", "| size required |"),
        ("another default in the table", "(default: 3)", "(default: 4)"),
        (
            "the table has it twice",
            "| size | integer | Its size (default: 3)",
            "| size required | string | Its size (default: 4)",
        ),
        ("the schema offers it", "| size | integer | Its size (default: 3) |\n", ""),
    ] {
        let noted = format!("size: {{type: integer, default: 3, x-docs: {{status: contradicted, note: {note}}}}}");
        // Without this row, the page has one row for the field.
        let page = edited(PAGE, "sizeintegernoIts size\n", "");
        let found = findings(&edited(&page, old, new), &edited(DOCUMENT, size, &noted));
        assert_eq!(found, [""; 0], "{note}");
    }
    let hue = "'`red` when left out.'";
    let noted = format!("{hue}\n          x-docs: {{status: contradicted, note: other values in the table}}");
    let page = edited(PAGE, "red (default), green", "red (default), grey");
    assert_eq!(findings(&page, &edited(DOCUMENT, hue, &noted)), [""; 0]);

    let noted = "size: {type: integer, default: 3, x-docs: {status: contradicted, note: the table requires it}}";
    let found = findings(&edited(PAGE, "| size | integer", "| size | string"), &edited(DOCUMENT, size, noted));
    assert_eq!(found.len(), 1, "{found:#?}");
}

#[test]
fn a_note_of_a_parameter_and_of_an_operation_excuses_as_well() {
    let limit = "schema: {type: integer, minimum: 1, maximum: 100, default: 50}}";
    let noted = format!("x-docs: {{status: contradicted, note: other bounds in the table}}, {limit}");
    let page = edited(PAGE, "1–100", "0–100");
    assert_eq!(findings(&page, &edited(DOCUMENT, limit, &noted)), [""; 0]);

    let create = "summary: Make a crate\n      x-docs: {section: Crates}";
    for (note, excused) in
        [("the table requires `size`", true), ("the table requires `hue`", false), ("a key is needed", false)]
    {
        let noted =
            format!("summary: Make a crate\n      x-docs: {{section: Crates, status: contradicted, note: '{note}'}}");
        let page = edited(PAGE, "| size |", "| size required |");
        assert_eq!(findings(&page, &edited(DOCUMENT, create, &noted)).is_empty(), excused, "{note}");
    }
}

#[test]
fn a_table_without_a_command_belongs_to_the_operation_whose_constant_stands_in_front_of_it() {
    let document = edited(
        DOCUMENT,
        "components:",
        "  /crates#id&action=fix:\n    post:\n      tags: [crates]\n      operationId: crates_fix\n      summary: Fix\n      \
         x-docs: {section: Crates}\n      parameters:\n        - {name: id, in: query, required: true, description: It., \
         schema: {type: string}}\n        - {name: action, in: query, required: true, schema: {type: string, enum: [fix]}}\n      \
         requestBody:\n        required: true\n        content: {application/json: {schema: {type: object, required: [label], \
         properties: {label: {type: string}}}}}\n      responses: {'200': {description: Fixed.}}\ncomponents:",
    );
    let table = "action: fix\n| Field | Type | Description |\n|---|---|---|\n| label | string | Words |\nPrograms\n";
    let page = edited(&edited(PAGE, "'Programs\n", "'\n"), "r = requests", &format!("{table}r = requests"));
    let found = findings(&page, &document);
    assert!(found.iter().any(|found| found.contains("`label` is optional on the page")), "{found:#?}");
}
