//! The content of a report, in any format.

use saleskit_contract::{Position, Verdict};

use crate::diff::finding::Finding;

/// What is printed.
#[derive(Debug)]
pub struct Report<'r> {
    /// The findings, breaking ones first.
    pub findings: &'r [Finding],
    /// The prefix of places in the older documents.
    pub base: &'r str,
    /// The prefix of places in the newer documents.
    pub head: &'r str,
    /// Approved fingerprints that match no finding.
    pub stale: &'r [String],
    /// What could not be judged, and why.
    pub unjudged: &'r [String],
    /// Whether to print in colour.
    pub colour: bool,
}

impl Report<'_> {
    /// The summary line.
    pub fn summary(&self) -> String {
        if self.findings.is_empty() {
            return "No change.".to_owned();
        }
        let count = |is: &dyn Fn(&Finding) -> bool| self.findings.iter().filter(|finding| is(finding)).count();
        let breaking = count(&|finding| finding.worst() == Verdict::Breaking);
        let wire = count(&|finding| finding.wire == Verdict::Breaking);
        let source = count(&|finding| finding.source == Verdict::Breaking);
        let additive = count(&|finding| finding.worst() == Verdict::Additive);
        let none = self.findings.len() - breaking - additive;
        let approved = count(&|finding| finding.worst() == Verdict::Breaking && finding.approved.is_some());
        let known = if self.findings.iter().all(|finding| finding.judged) { "" } else { " as far as known" };
        let mut summary = format!("{breaking} breaking ({wire} on the wire, {source} in source{known})");
        if approved > 0 {
            summary.push_str(&format!(", {approved} of them approved"));
        }
        summary.push_str(&format!(", {additive} additive, {none} without effect."));
        summary
    }

    /// The place that a reviewer looks at first: in the newer documents, otherwise in the older ones.
    pub(super) fn place(&self, finding: &Finding) -> Option<(String, Position)> {
        let at = |prefix: &str, place: &Option<Position>| place.clone().map(|place| (prefix.to_owned(), place));
        at(self.head, &finding.head).or_else(|| at(self.base, &finding.base))
    }

    /// Both places, where they exist.
    pub(super) fn places(&self, finding: &Finding) -> Vec<String> {
        let at = |prefix: &str, place: &Option<Position>| place.as_ref().map(|place| format!("{prefix}{place}"));
        at(self.base, &finding.base).into_iter().chain(at(self.head, &finding.head)).collect()
    }
}

/// The operations that a component's difference affects, in words.
pub(super) fn reach(finding: &Finding) -> Option<String> {
    const NAMED: usize = 3;
    // Events are not operations; they are named as they are.
    let (events, operations): (Vec<&String>, Vec<&String>) =
        finding.used_by.iter().partition(|user| user.starts_with("events of "));
    let named: Vec<String> = operations.iter().take(NAMED).map(|id| format!("`{id}`")).collect();
    let more = if operations.len() > NAMED { ", ..." } else { "" };
    let mut words = match operations.len() {
        0 => String::new(),
        1 => named.join(", "),
        count => format!("{count} operations: {}{more}", named.join(", ")),
    };
    for section in events {
        if !words.is_empty() {
            words.push_str("; ");
        }
        words.push_str(section);
    }
    (!words.is_empty()).then(|| format!("Used by {words}."))
}
