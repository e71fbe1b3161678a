//! Prints a comment for a pull request: a summary line, breaking findings in full, and the rest folded.

use std::fmt::Write;

use saleskit_contract::Verdict;

use super::report::{Report, reach};
use crate::diff::finding::Finding;

/// The maximum length of a report, in characters. GitHub's limit for comments is 65,536.
const MOST: usize = 60_000;

/// Room for the last lines and the end of a fold.
const RESERVE: usize = 500;

/// How many consequences in Rust are listed for a finding.
const MOST_RUST: usize = 5;

pub(super) fn print(report: &Report<'_>) -> String {
    if report.findings.is_empty() && report.stale.is_empty() {
        return String::new();
    }
    let mut text = format!("**API diff:** {}\n", report.summary());
    for why in report.unjudged {
        let _ = writeln!(text, "\nNo source verdict: {}", why.lines().next().unwrap_or_default());
    }
    for fingerprint in report.stale.iter().take(20) {
        let _ = writeln!(text, "\nStale approval: `{fingerprint}` matches no finding; remove it.");
    }
    let of = |is: &dyn Fn(&Finding) -> bool| -> Vec<&Finding> {
        report.findings.iter().filter(|finding| is(finding)).collect()
    };
    let open = of(&|finding| finding.is_open());
    let approved = of(&|finding| finding.worst() == Verdict::Breaking && !finding.is_open());
    let additive = of(&|finding| finding.worst() == Verdict::Additive);
    let none = of(&|finding| finding.worst() == Verdict::None);
    section(report, "Breaking", &open, false, &mut text);
    section(report, "Breaking, approved", &approved, true, &mut text);
    section(report, "Additive", &additive, true, &mut text);
    section(report, "No effect on code", &none, true, &mut text);
    text
}

fn section(report: &Report<'_>, title: &str, findings: &[&Finding], folded: bool, text: &mut String) {
    if findings.is_empty() || text.chars().count() + RESERVE > MOST {
        return;
    }
    let count = findings.len();
    if folded {
        let _ = write!(text, "\n<details><summary>{title} ({count})</summary>\n\n");
    } else {
        let _ = write!(text, "\n### {title} ({count})\n\n");
    }
    let mut length = text.chars().count();
    for (number, finding) in findings.iter().enumerate() {
        let entry = entry(report, finding);
        length += entry.chars().count();
        if length + RESERVE > MOST {
            let _ = writeln!(text, "- and {} more: run `cargo xtask diff` to see them all", count - number);
            break;
        }
        text.push_str(&entry);
    }
    if folded {
        text.push_str("\n</details>\n");
    }
}

fn entry(report: &Report<'_>, finding: &Finding) -> String {
    let mut entry =
        format!("- {}. *wire {}, source {}*", finding.sentence, finding.wire.as_str(), finding.source_word());
    if let Some(reach) = reach(finding) {
        let _ = write!(entry, " {reach}");
    }
    for words in finding.rust.iter().take(MOST_RUST) {
        let _ = write!(entry, "\n  - Rust: {words}");
    }
    if finding.rust.len() > MOST_RUST {
        let _ = write!(entry, "\n  - Rust: and {} more", finding.rust.len() - MOST_RUST);
    }
    let places: Vec<String> = report.places(finding).into_iter().map(|place| format!("`{place}`")).collect();
    let _ = write!(entry, "\n  - {} `{}`", places.join(", "), finding.fingerprint());
    if let Some(reason) = &finding.approved {
        let _ = write!(entry, " approved: {reason}");
    }
    entry.push('\n');
    // One finding must not use up the room for all others.
    match entry.char_indices().nth(4_000) {
        Some((at, _)) => format!("{}...\n", &entry[..at]),
        None => entry,
    }
}
