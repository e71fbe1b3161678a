//! Annotations of a GitHub workflow: open breaking findings are errors, approved ones are warnings, and the rest are notices.

use std::fmt::Write;

use saleskit_contract::Verdict;

use super::report::Report;

pub(super) fn print(report: &Report<'_>) -> String {
    let mut text = String::new();
    for finding in report.findings.iter().filter(|finding| finding.worst() != Verdict::None) {
        let level = match finding.worst() {
            Verdict::Breaking if finding.is_open() => "error",
            Verdict::Breaking => "warning",
            _ => "notice",
        };
        let words = format!("{}. Rust: {}", finding.sentence, finding.rust.join("; "));
        let words = if finding.rust.is_empty() { format!("{}.", finding.sentence) } else { words };
        let words = words.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
        // The annotation is shown in the checkout, which only has the newer documents.
        let place = finding.head.as_ref().map_or_else(String::new, |place| {
            let file = property(&format!("{}{}", report.head, place.file));
            format!("file={file},line={},col={},", place.line.max(1), place.column.max(1))
        });
        let title = property(&format!("{} {}", finding.class, finding.fingerprint()));
        let _ = writeln!(text, "::{level} {place}title={title}::{words}");
    }
    for fingerprint in report.stale {
        let _ = writeln!(text, "::warning title=stale approval::{fingerprint} matches no finding; remove it");
    }
    text
}

/// Escapes a property's value, which ends at a comma or colon.
fn property(value: &str) -> String {
    value.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A").replace(':', "%3A").replace(',', "%2C")
}
