//! Prints the report: a table of the crates, the items that cargo-semver-checks names, and the conclusion.

use std::fmt::Write;

use saleskit_contract::Verdict;

use super::{
    judge::{Case, Judged, Judgement},
    program::INSTALL,
};

/// How many items of a crate are listed.
const MOST: usize = 20;

/// The whole report. `program` is the version of cargo-semver-checks, if it is installed.
pub fn print(case: &Case<'_>, judgement: &Judgement, base: &str, program: Option<&str>) -> String {
    let mut text = format!("version: {} at {base}, {} now\n\n", case.base, case.now);
    let _ = writeln!(text, "{:<18} {:<32} cargo-semver-checks", "crate", "cargo xtask diff (source)");
    for krate in case.crates {
        let _ = writeln!(text, "{:<18} {:<32} {}", krate.package, diff(krate), checks(krate));
    }
    for krate in case.crates {
        items(krate, &mut text);
    }
    text.push('\n');
    if program.is_none() {
        let _ = writeln!(
            text,
            "cargo-semver-checks is not installed: only `cargo xtask diff` was asked, which does not see the"
        );
        let _ = writeln!(text, "handwritten crates. To install it: {INSTALL}");
    }
    for note in &judgement.notes {
        let _ = writeln!(text, "note: {note}");
    }
    for fault in &judgement.faults {
        let _ = writeln!(text, "fault: {fault}");
    }
    if judgement.faults.is_empty() {
        let _ = writeln!(text, "the version number fits the changes");
    }
    text
}

fn diff(krate: &Judged) -> String {
    let Some(findings) = &krate.findings else { return "written by hand".to_owned() };
    let count = |verdict: Verdict| findings.iter().filter(|finding| finding.source == verdict).count();
    match (count(Verdict::Breaking), count(Verdict::Additive)) {
        (0, 0) => "none".to_owned(),
        (0, additive) => format!("{additive} additive"),
        (breaking, 0) => format!("{breaking} breaking"),
        (breaking, additive) => format!("{breaking} breaking, {additive} additive"),
    }
}

fn checks(krate: &Judged) -> String {
    match krate.failures.as_ref().map(Vec::len) {
        None => "not asked".to_owned(),
        Some(0) => "nothing breaking".to_owned(),
        Some(count) => format!("{count} breaking"),
    }
}

fn items(krate: &Judged, text: &mut String) {
    let failures = krate.failures.as_deref().unwrap_or_default();
    if failures.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n{}, by cargo-semver-checks:", krate.package);
    for failure in failures.iter().take(MOST) {
        let _ = writeln!(text, "    {}: {}", failure.lint, failure.item);
    }
    if failures.len() > MOST {
        let _ = writeln!(text, "    and {} more", failures.len() - MOST);
    }
}
