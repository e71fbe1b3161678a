//! Explains to the sender why a request belongs to no operation.

use std::collections::BTreeSet;
use std::fmt;

use crate::document::nearest_few;
use crate::model::OperationSpec;

/// How many similar paths are listed.
const NEAREST: usize = 3;

/// Longer paths are shortened.
const LONGEST_SHOWN: usize = 200;

/// The kind of failure, for a server that must choose a status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoMatchKind {
    /// No operation has this path.
    UnknownPath,
    /// The path exists with other methods.
    OtherMethod,
    /// Operations exist at this path and method, but none fits.
    RuledOut,
    /// More than one operation fits, and nothing distinguishes them: a fault of the documents.
    Tie,
}

/// An operation that might have been meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Its id.
    pub operation: String,
    /// Its path key with the fragment.
    pub key: String,
    /// Why it does not fit. For a tie, that it fits.
    pub reason: String,
}

/// Why a request belongs to no operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoMatch {
    /// What went wrong.
    pub kind: NoMatchKind,
    /// Upper case.
    pub method: String,
    /// The requested path.
    pub path: String,
    /// The operations at this path and method, with the reason against each.
    pub candidates: Vec<Candidate>,
    /// The path's methods, or the most similar path keys, if there is no candidate.
    pub instead: Vec<String>,
}

impl fmt::Display for NoMatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path: String = self.path.chars().take(LONGEST_SHOWN).collect();
        write!(f, "{} {}", self.method, path.escape_debug())?;
        match self.kind {
            NoMatchKind::UnknownPath if self.instead.is_empty() => f.write_str(": no operation has this path"),
            NoMatchKind::UnknownPath => {
                write!(f, ": no operation has this path; did you mean {}?", self.instead.join(", "))
            }
            NoMatchKind::OtherMethod => write!(f, ": this path takes {}", self.instead.join(", ")),
            NoMatchKind::RuledOut => f.write_str(": no operation fits"),
            NoMatchKind::Tie => f.write_str(": several operations fit equally"),
        }?;
        for candidate in &self.candidates {
            write!(f, "\n  {} ({}): {}", candidate.operation, candidate.key, candidate.reason)?;
        }
        Ok(())
    }
}

impl std::error::Error for NoMatch {}

fn failure(kind: NoMatchKind, method: &str, path: &str) -> NoMatch {
    NoMatch { kind, method: method.to_owned(), path: path.to_owned(), candidates: Vec::new(), instead: Vec::new() }
}

pub(super) fn unknown_path(method: &str, path: &str, operations: &[OperationSpec]) -> NoMatch {
    let paths: BTreeSet<&str> = operations.iter().map(|operation| operation.path.as_str()).collect();
    let instead = nearest_few(path, paths, NEAREST).into_iter().map(str::to_owned).collect();
    NoMatch { instead, ..failure(NoMatchKind::UnknownPath, method, path) }
}

pub(super) fn other_method(method: &str, path: &str, methods: BTreeSet<&str>) -> NoMatch {
    let instead = methods.into_iter().map(str::to_owned).collect();
    NoMatch { instead, ..failure(NoMatchKind::OtherMethod, method, path) }
}

pub(super) fn ruled_out(method: &str, path: &str, candidates: Vec<Candidate>) -> NoMatch {
    NoMatch { candidates, ..failure(NoMatchKind::RuledOut, method, path) }
}

pub(super) fn tie<'o>(method: &str, path: &str, tied: impl Iterator<Item = &'o OperationSpec>) -> NoMatch {
    let candidates = tied.map(|operation| Candidate {
        operation: operation.id.clone(),
        key: operation.key.clone(),
        reason: "it fits".to_owned(),
    });
    NoMatch { candidates: candidates.collect(), ..failure(NoMatchKind::Tie, method, path) }
}
