//! Measures how much of what changes on a page is noticed: it alters one fact at a time in memory, and runs [`check`] and
//! [`changed`].
//!
//! A page is split at its first-level sections, because no sample or table reaches beyond one. So unaltered parts are read once,
//! and one run costs as much as one section. The seed alone determines which facts are altered, as many of each kind as there
//! are.
//!
//! An alteration counts as noticed with its line if a new finding is reported at the altered line, at the sample that contains
//! it, or, for a removed row, at its table. `facts` finds the facts without the comparison's readers.

mod facts;
mod kind;

pub use kind::{KINDS, Kind};

use std::collections::HashMap;

use saleskit_contract::Contract;

use crate::{changed, check, faults::Fault, lock::Lock, page::Page};

/// One alteration of a piece's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alteration {
    /// What is altered.
    pub kind: Kind,
    /// The page.
    pub page: String,
    /// The altered line of the page, from 1.
    pub line: usize,
    /// The old and the new text.
    pub what: String,
    /// The lines of the table.
    span: (usize, usize),
    /// The piece, the position in its text, and the new text.
    piece: usize,
    place: (usize, usize),
    text: String,
}

/// The result of an alteration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noticed {
    /// The alteration.
    pub alteration: Alteration,
    /// Whether `docs check` has a new finding.
    pub check: bool,
    /// Whether that finding is at the altered line.
    pub line: bool,
    /// Whether `docs changed` names the section.
    pub changed: bool,
}

/// A first-level section with its subsections, as a page of its own.
#[derive(Debug)]
struct Piece {
    page: Page,
    lock: Lock,
    /// The line of the page on which it starts, minus one.
    above: usize,
    before: Vec<String>,
}

/// The base for alterations.
#[derive(Debug)]
pub struct Recall<'c> {
    contract: &'c Contract,
    known: Vec<Fault>,
    pieces: Vec<Piece>,
    all: HashMap<Kind, Vec<Alteration>>,
}

impl<'c> Recall<'c> {
    /// Reads the pages once and finds everything that can be altered.
    pub fn new(contract: &'c Contract, lock: &Lock, pages: &[Page], known: &[Fault]) -> Recall<'c> {
        let mut recall = Recall { contract, known: known.to_vec(), pieces: Vec::new(), all: HashMap::new() };
        for page in pages {
            for mut piece in cut(lock, page) {
                piece.before = recall.findings(&piece, &piece.page).into_iter().map(|finding| finding.text).collect();
                let index = recall.pieces.len();
                for fact in facts::find(contract, &piece.lock, &piece.page) {
                    let alteration = placed(fact, &piece, index);
                    recall.all.entry(alteration.kind).or_default().push(alteration);
                }
                recall.pieces.push(piece);
            }
        }
        recall
    }

    /// The number of alterations of a kind, or of all kinds.
    pub fn known(&self, kind: Option<Kind>) -> usize {
        self.all.iter().filter(|(own, _)| kind.is_none_or(|kind| kind == **own)).map(|(_, all)| all.len()).sum()
    }

    /// Runs the commands on one alteration.
    pub fn run(&self, alteration: &Alteration) -> Noticed {
        let missed = Noticed { alteration: alteration.clone(), check: false, line: false, changed: false };
        let Some(piece) = self.pieces.get(alteration.piece) else { return missed };
        let page = piece.altered(alteration);
        let mut before = piece.before.clone();
        let mut new = self.findings(piece, &page);
        new.retain(|finding| match before.iter().position(|known| *known == finding.text) {
            Some(at) => {
                before.swap_remove(at);
                false
            }
            None => true,
        });
        let at = |finding: &Finding| {
            let (from, to) = alteration.span;
            finding.from <= alteration.line && alteration.line <= finding.to
                || alteration.kind == Kind::RemovedRow && from <= finding.from && finding.from <= to
        };
        let line = new.iter().any(at);
        let changed = !changed::changes(&piece.lock, &[page], None).is_empty();
        Noticed { check: !new.is_empty(), line, changed, ..missed }
    }

    fn findings(&self, piece: &Piece, page: &Page) -> Vec<Finding> {
        let report = check::check(self.contract, &piece.lock, std::slice::from_ref(page), self.known.clone());
        let failing = report.verdicts.into_iter().filter(check::Verdict::fails);
        let told = |verdict: check::Verdict| {
            let front = format!("{} {}", verdict.key.section, verdict.key.what);
            let (from, to) = (verdict.line + piece.above, verdict.last + piece.above);
            let text = move |reason: String| Finding { text: format!("{front} {reason}"), from, to };
            verdict.reasons.into_iter().map(text).collect::<Vec<_>>()
        };
        failing.flat_map(told).collect()
    }
}

/// A finding of `docs check` on a page.
struct Finding {
    /// Without its line number, because lines below a removed row move.
    text: String,
    from: usize,
    to: usize,
}

impl Piece {
    fn altered(&self, alteration: &Alteration) -> Page {
        let (from, to) = alteration.place;
        let text =
            format!("{}{}{}", self.page.slice(0, from), alteration.text, self.page.slice(to, self.page.text.len()));
        Page::new(self.page.name.clone(), &text)
    }
}

/// The page of each first-level section. The text before the first title belongs to the first page.
fn cut(lock: &Lock, page: &Page) -> Vec<Piece> {
    let sections = lock.sections(page);
    let tops: Vec<_> = sections.iter().filter(|section| lock.parent(section.entry).is_none()).collect();
    let piece = |(index, top): (usize, &&crate::lock::Section)| {
        let start = if index == 0 { 0 } else { top.title.start };
        let end = tops.get(index + 1).map_or(page.text.len(), |next| next.title.start);
        let own = sections.iter().filter(|section| lock.top(section.entry) == top.entry);
        let entries = own.filter_map(|section| lock.entries.get(section.entry).cloned()).collect();
        let above = page.line(start).saturating_sub(1);
        let page = Page::new(page.name.clone(), page.slice(start, end));
        Piece { page, lock: Lock { entries }, above, before: Vec::new() }
    };
    tops.iter().enumerate().map(piece).collect()
}

fn placed(fact: facts::Fact, piece: &Piece, index: usize) -> Alteration {
    let (from, to) = fact.span;
    Alteration {
        kind: fact.kind,
        page: piece.page.name.clone(),
        line: fact.line + piece.above,
        what: fact.what,
        span: (from + piece.above, to + piece.above),
        piece: index,
        place: fact.place,
        text: fact.text,
    }
}

/// Selects up to the requested number of alterations, each with the index of its piece. The kinds take turns, and the seed draws.
pub fn pick(recalls: &[Recall<'_>], seed: u64, count: usize) -> Vec<(usize, Alteration)> {
    let mut dice = Dice(seed.wrapping_mul(2).wrapping_add(1));
    let of_kind = |kind: &Kind| {
        let all = recalls.iter().enumerate().flat_map(|(index, recall)| {
            recall.all.get(kind).into_iter().flatten().map(move |alteration| (index, alteration.clone()))
        });
        all.collect::<Vec<_>>()
    };
    let mut left: Vec<Vec<(usize, Alteration)>> = KINDS.iter().map(of_kind).collect();
    let mut picked = Vec::new();
    while picked.len() < count && left.iter().any(|left| !left.is_empty()) {
        for left in left.iter_mut().filter(|left| !left.is_empty()) {
            if picked.len() < count {
                picked.push(left.swap_remove(dice.below(left.len())));
            }
        }
    }
    picked
}

/// Pseudo-random numbers, the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % most.max(1)
    }
}

/// The counts of a kind: all that ran, those noticed by `docs check`, those with the line, and those noticed by `docs changed`.
pub fn counts(noticed: &[Noticed], kind: Option<Kind>) -> [usize; 4] {
    let own = || noticed.iter().filter(|noticed| kind.is_none_or(|kind| noticed.alteration.kind == kind));
    [
        own().count(),
        own().filter(|noticed| noticed.check).count(),
        own().filter(|noticed| noticed.line).count(),
        own().filter(|noticed| noticed.changed).count(),
    ]
}
