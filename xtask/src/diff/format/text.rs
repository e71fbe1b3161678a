//! Prints findings for a terminal.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use saleskit_contract::Verdict;

use super::report::{Report, reach};
use crate::diff::finding::Finding;

/// How many consequences in Rust are listed.
const MOST: usize = 8;

pub(super) fn print(report: &Report<'_>) -> String {
    let mut text = String::new();
    for finding in report.findings {
        self::finding(report, finding, &mut text);
    }
    for why in report.unjudged {
        let _ = writeln!(text, "no source verdict: {why}\n");
    }
    for fingerprint in report.stale {
        let _ = writeln!(text, "stale approval: {fingerprint} matches no finding; remove it\n");
    }
    text.push_str(&report.summary());
    text.push('\n');
    text
}

fn finding(report: &Report<'_>, finding: &Finding, text: &mut String) {
    let wire = verdict(report, finding.wire);
    let source = if finding.judged { verdict(report, finding.source) } else { finding.source_word().to_owned() };
    let _ = writeln!(text, "wire {wire}, source {source}: {}.", finding.sentence);
    for (number, words) in finding.rust.iter().enumerate() {
        if number == MOST {
            let _ = writeln!(text, "    Rust: and {} more", finding.rust.len() - MOST);
            break;
        }
        let _ = writeln!(text, "    Rust: {words}");
    }
    if let Some(reach) = reach(finding) {
        let _ = writeln!(text, "    {reach}");
    }
    for place in report.places(finding) {
        let _ = writeln!(text, "    {place}");
    }
    match &finding.approved {
        Some(reason) => _ = writeln!(text, "    {} {} approved: {reason}", finding.class, finding.fingerprint()),
        None => _ = writeln!(text, "    {} {}", finding.class, finding.fingerprint()),
    }
    text.push('\n');
}

fn verdict(report: &Report<'_>, verdict: Verdict) -> String {
    let style = match verdict {
        _ if !report.colour => Style::new(),
        Verdict::Breaking => AnsiColor::Red.on_default().bold(),
        Verdict::Additive => AnsiColor::Green.on_default(),
        Verdict::None => Style::new().dimmed(),
    };
    format!("{style}{}{style:#}", verdict.as_str())
}
