//! Compares every sample of an API's pages with its documents.

use std::collections::HashMap;

use saleskit_contract::{Contract, Incoming};
use serde_json::{Value, json};

use crate::{
    assign::{self, Command, CommandKind, Ground, JudgedTable},
    faults::{self, Fault, Key},
    judge::{
        self,
        pair::{self, Meaning, Pairing, Spot},
    },
    lock::{Entry, Lock, Section},
    page::Page,
    sample::{self, Kind, Sample, address, program},
    table,
};

/// The verdict on one sample.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// The sample.
    pub key: Key,
    /// The line, from 1.
    pub line: usize,
    /// The last line of the sample.
    pub last: usize,
    /// The operation that it belongs to.
    pub operation: Option<String>,
    /// What is wrong. Empty if it matches the documents.
    pub reasons: Vec<String>,
    /// Why the page is at fault, if `docs.faults` says so.
    pub excused: Option<String>,
}

/// The verdicts for an API.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Report {
    /// One for each sample and each table, and one for each row that differs, page by page.
    pub verdicts: Vec<Verdict>,
    /// Each table with the name of its page.
    pub tables: Vec<(String, JudgedTable)>,
    /// Entries of `docs.faults` that no sample needs any more.
    pub stale: Vec<Fault>,
}

/// Checks the pages of an API.
pub fn check(contract: &Contract, lock: &Lock, pages: &[Page], mut known: Vec<Fault>) -> Report {
    let mut report = Report::default();
    for page in pages {
        let sections = lock.sections(page);
        let mut pairing = Pairing::new(contract);
        let mut counts: HashMap<(usize, &str), usize> = HashMap::new();
        let mut commands = Vec::new();
        for sample in sample::find(page, &sections) {
            let Some((section, entry)) = place(lock, &sections, &sample) else { continue };
            let spot = Spot { entry, top: lock.top(section.entry) };
            let (what, operation, reasons) = judged(contract, &mut pairing, &sample, spot);
            if let Some(operation) = operation.as_deref().and_then(|id| contract.operation(id)) {
                let kind = match sample.kind {
                    Kind::Curl(_) => CommandKind::Curl,
                    Kind::Endpoint { .. } => CommandKind::Endpoint,
                    _ => CommandKind::Reply,
                };
                commands.push(Command { line: sample.line, top: spot.top, kind, operation });
            }
            let nth = counts.entry((sample.section, what)).or_default();
            *nth += 1;
            let (page, title) = (page.name.clone(), entry.title.clone());
            let key = Key { page, section: title, ordinal: section.ordinal, what: what.to_owned(), nth: *nth };
            let excused = if reasons.is_empty() { None } else { faults::take(&mut known, &key, operation.as_deref()) };
            let excused = excused.map(|fault| fault.reason);
            report.verdicts.push(Verdict { key, line: sample.line, last: sample.last, operation, reasons, excused });
        }
        programs(contract, lock, &sections, page, &mut known, &mut report);
        let tables = table::find(page, &sections);
        let (sections, tables, commands) = (sections.as_slice(), tables.as_slice(), commands.as_slice());
        for judged in assign::judge(Ground { contract, page, lock, sections, tables, commands }) {
            of_table(lock, sections, page, &judged, &mut counts, &mut known, &mut report);
        }
    }
    report.verdicts.sort_by(|a, b| (&a.key.page, a.line).cmp(&(&b.key.page, b.line)));
    report.stale = known.into_iter().filter(|fault| KINDS.contains(&fault.key.what.as_str())).collect();
    report
}

/// The kinds of samples, as `docs.faults` names them.
pub const KINDS: [&str; 10] =
    ["curl", "endpoint", "body", "reply", "error", "event", "json", "program", "table", "row"];

/// Adds the verdicts on the calls of a page's programs.
fn programs(
    contract: &Contract,
    lock: &Lock,
    sections: &[Section],
    page: &Page,
    known: &mut Vec<Fault>,
    report: &mut Report,
) {
    for section in sections {
        let Some(entry) = lock.entries.get(section.entry) else { continue };
        let calls = program::find(page.slice(section.body.start, section.body.end));
        for (index, call) in calls.iter().enumerate() {
            let (operation, reasons) = judge::program::program(contract, call);
            let operation = operation.map(|operation| operation.id.clone());
            let (page_name, title) = (page.name.clone(), entry.title.clone());
            let what = "program".to_owned();
            let key = Key { page: page_name, section: title, ordinal: section.ordinal, what, nth: index + 1 };
            let excused = if reasons.is_empty() { None } else { faults::take(known, &key, operation.as_deref()) };
            let excused = excused.map(|fault| fault.reason);
            let (from, to) = (section.body.start + call.at, call.fields.last().map_or(call.at, |(_, at)| *at));
            let (line, last) = (page.line(from), page.line(section.body.start + to));
            report.verdicts.push(Verdict { key, line, last, operation, reasons, excused });
        }
    }
}

/// Adds the verdict on a table, and one on each row that differs.
fn of_table(
    lock: &Lock,
    sections: &[Section],
    page: &Page,
    table: &JudgedTable,
    counts: &mut HashMap<(usize, &'static str), usize>,
    known: &mut Vec<Fault>,
    report: &mut Report,
) {
    let Some(section) = sections.get(table.section) else { return };
    let Some(entry) = lock.entries.get(section.entry) else { return };
    let mut key = |what: &'static str| {
        let nth = counts.entry((table.section, what)).or_default();
        *nth += 1;
        let (page, title) = (page.name.clone(), entry.title.clone());
        Key { page, section: title, ordinal: section.ordinal, what: what.to_owned(), nth: *nth }
    };
    let (operation, line) = (table.owner.clone(), table.line);
    let verdict = Verdict { key: key("table"), line, last: line, operation, reasons: Vec::new(), excused: None };
    report.verdicts.push(verdict);
    for row in &table.rows {
        let key = key("row");
        let reasons = row.found.reasons.clone();
        if reasons.is_empty() {
            continue;
        }
        let excused = faults::take(known, &key, table.owner.as_deref()).map(|fault| fault.reason);
        let (line, operation) = (row.line, table.owner.clone());
        report.verdicts.push(Verdict { key, line, last: line, operation, reasons, excused });
    }
    report.tables.push((page.name.clone(), table.clone()));
}

fn place<'l>(lock: &'l Lock, sections: &'l [Section], sample: &Sample) -> Option<(&'l Section, &'l Entry)> {
    let section = sections.get(sample.section)?;
    Some((section, lock.entries.get(section.entry)?))
}

type Judged = (&'static str, Option<String>, Vec<String>);

fn judged<'c>(contract: &'c Contract, pairing: &mut Pairing<'c>, sample: &Sample, spot: Spot<'_>) -> Judged {
    match &sample.kind {
        Kind::Curl(curl) => {
            let (operation, reasons) = judge::curl(contract, curl);
            pairing.request(operation, spot, false);
            ("curl", operation.map(|operation| operation.id.clone()), reasons)
        }
        Kind::Endpoint { method, path } => {
            let found = endpoint(contract, method, path);
            pairing.request(found.as_ref().ok().copied(), spot, true);
            match found {
                Ok(operation) => ("endpoint", Some(operation.id.clone()), Vec::new()),
                Err(reason) => ("endpoint", None, vec![reason]),
            }
        }
        Kind::Unreadable(fault) => ("json", None, vec![format!("cannot be read: {fault}")]),
        Kind::Json(scanned) => meant(contract, pairing.json(scanned, spot), scanned),
        Kind::Member(name, scanned) => meant(contract, pairing.member(name, spot), scanned),
        Kind::Event(name, scanned) => meant(contract, pairing.event(name, spot), scanned),
    }
}

fn meant(contract: &Contract, meaning: Meaning<'_>, scanned: &crate::sample::json_scan::Scanned) -> Judged {
    let id = |operation: &saleskit_contract::OperationSpec| Some(operation.id.clone());
    match meaning {
        Meaning::Body(operation) => ("body", id(operation), judge::body(contract, operation, scanned)),
        Meaning::Member(operation, name) => ("body", id(operation), judge::member(contract, operation, &name, scanned)),
        Meaning::Reply(operation) => ("reply", id(operation), judge::reply(contract, operation, scanned)),
        Meaning::Error(operation) => ("error", operation.and_then(id), judge::error(contract, operation, scanned)),
        Meaning::Event(schema) => ("event", None, judge::event(contract, schema, scanned)),
        Meaning::Frame => ("reply", None, Vec::new()),
        Meaning::Unknown(reason) => ("json", None, vec![reason]),
    }
}

/// The operation of a line with a method and a path.
fn endpoint<'c>(
    contract: &'c Contract,
    method: &str,
    path: &str,
) -> Result<&'c saleskit_contract::OperationSpec, String> {
    let address = address::parse(path);
    let mut first = None;
    for server in judge::servers(contract) {
        let Some(path) = address.below(server) else { continue };
        let query = address.query.clone();
        match pair::by_path(contract, &Incoming { method: method.to_owned(), path, query, ..Incoming::default() }) {
            Ok(operation) => return Ok(operation),
            Err(reason) => first = first.or(Some(reason)),
        }
    }
    Err(first.unwrap_or_else(|| "no operation has this path".to_owned()))
}

impl Verdict {
    /// Whether something is wrong that `docs.faults` does not excuse.
    pub fn fails(&self) -> bool {
        !self.reasons.is_empty() && self.excused.is_none()
    }

    /// One line: place, sample, operation and verdict.
    pub fn text(&self) -> String {
        let Verdict { key, line, operation, reasons, excused, .. } = self;
        let operation = operation.as_deref().unwrap_or("-");
        let front = format!("{}.txt:{line} {} {operation}", key.page, key.what);
        match (reasons.is_empty(), excused) {
            (true, _) => format!("{front} ok"),
            (false, Some(reason)) => format!("{front} excused: {reason}"),
            (false, None) => format!("{front} [{key}] {}", reasons.join("; ")),
        }
    }

    /// The same as JSON.
    pub fn json(&self) -> Value {
        let Verdict { key, line, operation, reasons, excused, .. } = self;
        json!({
            "page": key.page, "line": line, "section": key.section, "ordinal": key.ordinal, "what": key.what, "nth": key.nth,
            "operation": operation, "ok": reasons.is_empty(), "reasons": reasons, "excused": excused,
        })
    }
}

impl Report {
    /// Whether nothing is wrong.
    pub fn is_fine(&self) -> bool {
        self.stale.is_empty() && !self.verdicts.iter().any(Verdict::fails)
    }

    /// The number of samples of each kind: all, with an operation, matching, excused and failing.
    pub fn counts(&self) -> Vec<(&'static str, [usize; 5])> {
        let of = |what: &'static str| {
            let mine: Vec<&Verdict> = self.verdicts.iter().filter(|verdict| verdict.key.what == what).collect();
            let count = |test: &dyn Fn(&Verdict) -> bool| mine.iter().filter(|verdict| test(verdict)).count();
            let numbers = [
                mine.len(),
                count(&|verdict| verdict.operation.is_some()),
                count(&|verdict| verdict.reasons.is_empty()),
                count(&|verdict| verdict.excused.is_some()),
                count(&Verdict::fails),
            ];
            (what, numbers)
        };
        KINDS.into_iter().map(of).filter(|(_, numbers)| numbers.first() != Some(&0)).collect()
    }
}
