//! Prints one JSON object, for programs.

use saleskit_contract::Verdict;
use serde_json::{Value, json};

use super::report::Report;
use crate::diff::finding::{Finding, Place};

pub(super) fn print(report: &Report<'_>) -> String {
    let count = |is: &dyn Fn(&Finding) -> bool| report.findings.iter().filter(|finding| is(finding)).count();
    let findings: Vec<Value> = report.findings.iter().map(|finding| self::finding(report, finding)).collect();
    let object = json!({
        "summary": {
            "wire_breaking": count(&|finding| finding.wire == Verdict::Breaking),
            "source_breaking": count(&|finding| finding.source == Verdict::Breaking),
            "additive": count(&|finding| finding.worst() == Verdict::Additive),
            "none": count(&|finding| finding.worst() == Verdict::None),
            "open": count(&Finding::is_open),
        },
        "findings": findings,
        "stale_approvals": report.stale,
        "unjudged": report.unjudged,
    });
    serde_json::to_string_pretty(&object).unwrap_or_default() + "\n"
}

fn finding(report: &Report<'_>, finding: &Finding) -> Value {
    json!({
        "class": finding.class,
        "subject": finding.subject,
        "sentence": finding.sentence,
        "wire": finding.wire.as_str(),
        "source": finding.source_word(),
        "rust": finding.rust,
        "used_by": finding.used_by,
        "all": finding.all,
        "before": finding.before,
        "after": finding.after,
        "base": place(report.base, finding.base.as_ref()),
        "head": place(report.head, finding.head.as_ref()),
        "fingerprint": finding.fingerprint(),
        "members": finding.members(),
        "approved": finding.approved,
    })
}

fn place(prefix: &str, place: Option<&Place>) -> Value {
    place.map_or(
        Value::Null,
        |place| json!({"file": format!("{prefix}{}", place.file), "line": place.line, "column": place.column}),
    )
}
