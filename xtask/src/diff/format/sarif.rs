//! Prints SARIF 2.1.0, for code scanning.

use std::{collections::BTreeSet, fmt::Write};

use saleskit_contract::Verdict;
use serde_json::{Value, json};

use super::report::Report;
use crate::diff::finding::Finding;

pub(super) fn print(report: &Report<'_>) -> String {
    let classes: BTreeSet<&str> = report.findings.iter().map(|finding| finding.class.as_str()).collect();
    let rules: Vec<Value> = classes.iter().map(|class| json!({"id": class})).collect();
    let results: Vec<Value> = report.findings.iter().map(|finding| result(report, finding)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {"name": "cargo xtask diff", "rules": rules}},
            "results": results,
        }],
    });
    serde_json::to_string_pretty(&log).unwrap_or_default() + "\n"
}

/// A path as a URI reference for SARIF. A revision's colon would otherwise start a scheme.
fn uri(path: &str) -> String {
    let mut uri = String::new();
    for byte in path.bytes() {
        match byte {
            b'/' | b'-' | b'.' | b'_' | b'~' => uri.push(char::from(byte)),
            byte if byte.is_ascii_alphanumeric() => uri.push(char::from(byte)),
            byte => _ = write!(uri, "%{byte:02X}"),
        }
    }
    uri
}

fn result(report: &Report<'_>, finding: &Finding) -> Value {
    let level = match finding.worst() {
        Verdict::Breaking if finding.is_open() => "error",
        Verdict::Breaking => "warning",
        _ => "note",
    };
    let words = if finding.rust.is_empty() {
        format!("{}.", finding.sentence)
    } else {
        format!("{}. Rust: {}.", finding.sentence, finding.rust.join("; "))
    };
    let location = report.place(finding).map(|(prefix, place)| {
        json!({"physicalLocation": {
            "artifactLocation": {"uri": uri(&format!("{prefix}{}", place.file))},
            "region": {"startLine": place.line.max(1), "startColumn": place.column.max(1)},
        }})
    });
    let suppressions: Vec<Value> =
        finding.approved.iter().map(|reason| json!({"kind": "external", "justification": reason})).collect();
    json!({
        "ruleId": finding.class,
        "level": level,
        "message": {"text": words},
        "locations": location.into_iter().collect::<Vec<_>>(),
        "partialFingerprints": {"saleskit/v1": finding.fingerprint()},
        "suppressions": suppressions,
        "properties": {"wire": finding.wire.as_str(), "source": finding.source_word(), "subject": finding.subject},
    })
}
