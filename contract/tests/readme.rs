//! Tests that the examples in `specs/README.md` follow its rules.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use saleskit_contract::Contract;

fn specs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs")
}

/// The YAML samples, in order.
fn samples(markdown: &str) -> Vec<String> {
    let blocks = markdown.split("```yaml\n").skip(1);
    blocks.map(|block| block.split("```").next().unwrap_or_default().to_owned()).collect()
}

/// Where a part of a document belongs, by its first key: what follows the head of an operation, with a mark for the part.
const AROUND: &[(&str, &str)] = &[
    (
        "data:",
        "      responses:
        '200':
          description: The deal.
          content:
            application/json:
              schema:
                type: object
                properties:
                  PART
components:
  schemas:
    Deal: {type: object, properties: {deal_id: {type: string}}}
",
    ),
    (
        "responses:",
        "      PART
components:
  schemas:
    Deal: {type: object, properties: {deal_id: {type: string}}}
",
    ),
    (
        "x-pagination:",
        "      PART
      parameters:
        - {name: limit, in: query, schema: {type: integer, default: 50, maximum: 100}}
        - {name: offset, in: query, schema: {type: integer}}
        - {name: page, in: query, schema: {type: integer}}
        - {name: after, in: query, schema: {type: string}}
      responses:
        '200':
          description: The deals.
          content: {application/json: {schema: {type: object, additionalProperties: true}}}
",
    ),
    (
        "x-state:",
        "      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/CreateDeal'}}}}
      responses: {'201': {description: Done., content: {application/json: {schema: {$ref: '#/components/schemas/Deal'}}}}}
components:
  schemas:
    CreateDeal: {type: object, properties: {title: {type: string}}}
    Deal:
      type: object
      x-id: [deal_id]
      properties:
        deal_id: {type: string}
        status: {$ref: '#/components/schemas/DealStatus'}
        line_items: {type: array, items: {type: object, properties: {id: {type: string}}}}
    DealStatus: {type: string, description: Where it stands., enum: [draft, open, closed, cancelled]}
PART
",
    ),
    (
        "x-required-when:",
        "      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/CreateDeals'}}}}
      responses: {'204': {description: Done.}}
components:
  schemas:
    CreateDeals:
      type: object
      properties:
        send_type: {$ref: '#/components/schemas/SendType'}
        customer_email: {type: string}
        customer_phone: {type: string}
      PART
    SendType: {type: string, enum: [email, sms, dual]}
",
    ),
];

const OPERATION: &str = "openapi: 3.0.3
info: {title: Samples, version: 2026.11.21}
servers: [{url: /}]
tags: [{name: deals, description: Samples.}]
security: []
paths:
  /deals:
    post:
      tags: [deals]
      operationId: deals_create
      summary: Show a sample
      x-docs: {section: Deals}
";

/// A sample as a whole document.
fn document(sample: &str) -> String {
    if sample.starts_with("openapi:") {
        return sample.to_owned();
    }
    let (_, around) = AROUND.iter().find(|(key, _)| sample.starts_with(key)).expect("a place for the sample");
    let line = around.lines().find(|line| line.trim() == "PART").unwrap();
    let indent = " ".repeat(line.len() - line.trim_start().len());
    let part: String = sample.lines().map(|line| format!("{indent}{line}\n")).collect();
    format!("{OPERATION}{}", around.replace(&format!("{line}\n"), &part))
}

#[test]
fn the_samples_of_the_readme_lint_clean() {
    let samples = samples(&fs::read_to_string(specs().join("README.md")).unwrap());
    assert!(samples.len() >= 5, "{samples:?}");
    for sample in samples {
        let folder = tempfile::tempdir().unwrap();
        fs::copy(specs().join("salesbooth/common.yaml"), folder.path().join("common.yaml")).unwrap();
        let section = if sample.starts_with("openapi:") { "rates" } else { "deals" };
        let document = document(&sample);
        fs::write(folder.path().join(format!("{section}.yaml")), &document).unwrap();
        let contract =
            Contract::load_as(folder.path(), "specs").unwrap_or_else(|faults| panic!("{faults}\n{document}"));
        // Most of the shared parts are unused by a single sample.
        let faults: Vec<String> = contract.lint().iter().map(ToString::to_string).collect();
        let own: Vec<&String> = faults.iter().filter(|fault| !fault.starts_with("specs/common.yaml")).collect();
        assert!(own.is_empty(), "{own:#?}\n{document}");
    }
}
