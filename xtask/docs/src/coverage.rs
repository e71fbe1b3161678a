//! Compares the pages' sections with the documents' operations in both directions, and checks the endpoints that prose names.

use std::{collections::BTreeSet, fmt};

use saleskit_contract::{Contract, DocsStatus};

use crate::{
    check::KINDS,
    faults::{self, Fault, Key},
    lock::{Entry, Lock},
    mentions,
    page::Page,
};

/// The number of a section's operations, by certainty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// The page says so.
    pub documented: usize,
    /// The page implies it.
    pub inferred: usize,
    /// The page contradicts itself.
    pub contradicted: usize,
}

/// What exists and what is missing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Coverage {
    /// Page, document file, title and counts, for first-level sections with a document and for all sections with operations.
    pub rows: Vec<(String, String, String, Counts)>,
    /// All operations.
    pub total: Counts,
    /// What is missing, one line each.
    pub missing: Vec<String>,
}

/// Compares an API's documents with the sections of its pages.
pub fn coverage(contract: &Contract, lock: &Lock, pages: &[Page], mut known: Vec<Fault>) -> Coverage {
    let mut coverage = Coverage::default();
    let mut owners: Vec<Counts> = vec![Counts::default(); lock.entries.len()];
    for operation in contract.operations() {
        coverage.total.add(operation.docs.status);
        match lock.owner(operation) {
            Some(entry) => {
                if let Some(counts) = owners.get_mut(entry) {
                    counts.add(operation.docs.status);
                }
            }
            None => coverage.missing.push(format!(
                "{0}.yaml: {1} names the section `{2}`, which docs.lock does not assign to this file; correct the title, or add the line `- 1 <page> {0} {2}`",
                operation.section, operation.id, operation.docs.section
            )),
        }
    }
    for (index, entry) in lock.entries.iter().enumerate() {
        let Entry { level, page, file: Some(file), title, .. } = entry else { continue };
        let counts = owners.get(index).copied().unwrap_or_default();
        if *level <= 1 || counts.all() > 0 {
            coverage.rows.push((page.clone(), file.clone(), title.clone(), counts));
        }
        if !has_operations(lock, &owners, index, file) {
            coverage
                .missing
                .push(format!("{page}.txt: `{title}` belongs to {file}.yaml, which has no operation for it; add one, or change docs.lock"));
        }
    }
    for page in pages {
        unknown_endpoints(contract, lock, page, &mut known, &mut coverage.missing);
    }
    let stale = known.iter().filter(|fault| !KINDS.contains(&fault.key.what.as_str()));
    coverage
        .missing
        .extend(stale.map(|fault| format!("docs.faults: the entry for {} is unused; remove it", fault.key)));
    coverage
}

/// Whether a section, or one around or within it, has operations; otherwise whether its file has some for another of its
/// sections.
fn has_operations(lock: &Lock, owners: &[Counts], index: usize, file: &str) -> bool {
    let top = lock.top(index);
    let (mut related, mut of_file) = (false, false);
    for (other, _) in owners.iter().enumerate().filter(|(_, counts)| counts.all() > 0) {
        related |= other == index || lock.top(other) == top;
        of_file |= lock.entries.get(other).is_some_and(|entry| entry.file.as_deref() == Some(file));
    }
    related || of_file
}

fn unknown_endpoints(contract: &Contract, lock: &Lock, page: &Page, known: &mut Vec<Fault>, missing: &mut Vec<String>) {
    let mut told = BTreeSet::new();
    for section in lock.sections(page) {
        let Some(entry) = lock.entries.get(section.entry) else { continue };
        for mention in mentions::find(page.slice(section.body.start, section.body.end)) {
            if mentions::is_known(contract, &mention) {
                continue;
            }
            let what = format!("{} {}", mention.method.unwrap_or("-"), mention.address);
            let key =
                Key { page: page.name.clone(), section: entry.title.clone(), ordinal: section.ordinal, what, nth: 1 };
            if told.insert(key.clone()) && faults::take(known, &key, None).is_none() {
                let line = page.line(section.body.start + mention.at);
                missing.push(format!(
                    "{}.txt:{line} `{}` names {}, which is not an operation",
                    page.name, entry.title, key.what
                ));
            }
        }
    }
}

impl Counts {
    fn add(&mut self, status: DocsStatus) {
        match status {
            DocsStatus::Documented => self.documented += 1,
            DocsStatus::Inferred => self.inferred += 1,
            DocsStatus::Contradicted => self.contradicted += 1,
        }
    }

    /// All of them.
    pub fn all(&self) -> usize {
        self.documented + self.inferred + self.contradicted
    }
}

impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.rows.iter().map(|(_, _, title, _)| title.chars().count()).max().unwrap_or_default().max(7);
        let file = self.rows.iter().map(|(_, file, _, _)| file.chars().count()).max().unwrap_or_default().max(8);
        let head = "operations  documented  inferred  contradicted";
        writeln!(f, "{:<width$}  {:<file$}  {head}", "section", "document")?;
        let mut row = |title: &str, name: &str, counts: &Counts| {
            let Counts { documented, inferred, contradicted } = counts;
            let all = counts.all();
            writeln!(
                f,
                "{title:<width$}  {name:<file$}  {all:>10}  {documented:>10}  {inferred:>8}  {contradicted:>12}"
            )
        };
        for (_, file, title, counts) in &self.rows {
            row(title, file, counts)?;
        }
        row("in all", "", &self.total)?;
        self.missing.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}
