//! Which operation a request belongs to.
//!
//! Path templates lie in a tree of segments, so that a request meets only the operations of its own path. The rules stand in
//! `specs/README.md`; lint proves from the same facts that no request can meet two operations of equal rank.

mod facts;
mod no_match;
mod pattern;
mod tree;

use std::collections::BTreeSet;

use serde_json::Value;

use crate::model::Operation;

pub(crate) use facts::Facts;
pub use no_match::{Candidate, NoMatch, NoMatchKind};
use tree::Tree;

/// A request as a server sees it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Incoming {
    /// `POST`, in any case.
    pub method: String,
    /// Without the base path and the query, not decoded: `/deals/deal_1/settlements`.
    pub path: String,
    /// Names and values, decoded, in the order sent.
    pub query: Vec<(String, String)>,
    /// Names in any case, values as text.
    pub headers: Vec<(String, String)>,
    /// The media type of the body.
    pub content_type: Option<String>,
    /// The body, where it is JSON.
    pub body: Option<Value>,
}

/// The operation of a request.
#[derive(Debug, Clone, PartialEq)]
pub struct Match<'c> {
    /// The operation.
    pub operation: &'c Operation,
    /// The values of the path template, decoded, in the template's order.
    pub path: Vec<(String, String)>,
}

/// The operations of a contract, ready to be found.
#[derive(Debug, Clone, Default)]
pub(crate) struct Index {
    facts: Vec<Facts>,
    tree: Tree,
}

impl Index {
    pub(crate) fn new(operations: &[Operation]) -> Index {
        let facts: Vec<Facts> = operations.iter().map(Facts::new).collect();
        let mut tree = Tree::default();
        for (at, facts) in facts.iter().enumerate() {
            tree.insert(&facts.segments, at);
        }
        Index { facts, tree }
    }

    pub(crate) fn find<'c>(&self, operations: &'c [Operation], request: &Incoming) -> Result<Match<'c>, NoMatch> {
        let method = request.method.to_ascii_uppercase();
        let path: Vec<String> = pattern::decoded(&request.path);
        let here: Vec<(usize, &Operation)> =
            self.tree.find(&path).into_iter().filter_map(|at| Some((at, operations.get(at)?))).collect();
        if here.is_empty() {
            return Err(no_match::unknown_path(&method, &request.path, operations));
        }
        let (mine, others): (Vec<_>, Vec<_>) = here.into_iter().partition(|(_, operation)| operation.method == method);
        if mine.is_empty() {
            let methods: BTreeSet<&str> = others.iter().map(|(_, operation)| operation.method.as_str()).collect();
            return Err(no_match::other_method(&method, &request.path, methods));
        }
        let mut fitting: Vec<(&Facts, &Operation)> = Vec::new();
        let mut candidates = Vec::new();
        for (at, operation) in mine {
            let Some(facts) = self.facts.get(at) else { continue };
            match facts.rules_out(request) {
                None => fitting.push((facts, operation)),
                Some(reason) => {
                    candidates.push(Candidate { operation: operation.id.clone(), key: operation.key.clone(), reason })
                }
            }
        }
        let Some(best) = fitting.iter().map(|(facts, _)| facts.rank()).max() else {
            return Err(no_match::ruled_out(&method, &request.path, candidates));
        };
        fitting.retain(|(facts, _)| facts.rank() == best);
        match fitting.as_slice() {
            [(facts, operation)] => {
                Ok(Match { operation, path: pattern::capture(&facts.segments, &path).unwrap_or_default() })
            }
            tied => Err(no_match::tie(&method, &request.path, tied.iter().map(|(_, operation)| *operation))),
        }
    }
}

/// The values of an operation's path template in a path; none when the path is of another form.
pub(crate) fn path_values(operation: &Operation, path: &str) -> Option<Vec<(String, String)>> {
    pattern::capture(&pattern::template(&operation.path), &pattern::decoded(path))
}
