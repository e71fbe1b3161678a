//! Indexes the operations of a contract by path, method and demands.

use std::collections::BTreeSet;

use crate::dispatch::demands::Demands;
use crate::dispatch::incoming::{Incoming, Match};
use crate::dispatch::no_match::{self, Candidate, NoMatch};
use crate::dispatch::pattern;
use crate::dispatch::tree::Tree;
use crate::model::OperationSpec;

/// The index of a contract's operations.
#[derive(Debug, Clone, Default)]
pub(crate) struct Index {
    demands: Vec<Demands>,
    tree: Tree,
}

impl Index {
    pub(crate) fn new(operations: &[OperationSpec]) -> Index {
        let demands: Vec<Demands> = operations.iter().map(Demands::new).collect();
        let mut tree = Tree::default();
        for (at, demands) in demands.iter().enumerate() {
            tree.insert(&demands.segments, at);
        }
        Index { demands, tree }
    }

    pub(crate) fn find<'c>(&self, operations: &'c [OperationSpec], request: &Incoming) -> Result<Match<'c>, NoMatch> {
        let method = request.method.to_ascii_uppercase();
        let path: Vec<String> = pattern::decoded(&request.path);
        let here: Vec<(usize, &OperationSpec)> =
            self.tree.find(&path).into_iter().filter_map(|at| Some((at, operations.get(at)?))).collect();
        if here.is_empty() {
            return Err(no_match::unknown_path(&method, &request.path, operations));
        }
        let (mine, others): (Vec<_>, Vec<_>) = here.into_iter().partition(|(_, operation)| operation.method == method);
        if mine.is_empty() {
            let methods: BTreeSet<&str> = others.iter().map(|(_, operation)| operation.method.as_str()).collect();
            return Err(no_match::other_method(&method, &request.path, methods));
        }
        let mut fitting: Vec<(&Demands, &OperationSpec)> = Vec::new();
        let mut candidates = Vec::new();
        for (at, operation) in mine {
            let Some(demands) = self.demands.get(at) else { continue };
            match demands.rules_out(request) {
                None => fitting.push((demands, operation)),
                Some(reason) => {
                    candidates.push(Candidate { operation: operation.id.clone(), key: operation.key.clone(), reason })
                }
            }
        }
        let Some(best) = fitting.iter().map(|(demands, _)| demands.rank()).max() else {
            return Err(no_match::ruled_out(&method, &request.path, candidates));
        };
        fitting.retain(|(demands, _)| demands.rank() == best);
        match fitting.as_slice() {
            [(demands, operation)] => {
                Ok(Match { operation, path: pattern::capture(&demands.segments, &path).unwrap_or_default() })
            }
            tied => Err(no_match::tie(&method, &request.path, tied.iter().map(|(_, operation)| *operation))),
        }
    }
}

/// The values of an operation's path template in a path. `None` if the path does not match.
pub(crate) fn path_values(operation: &OperationSpec, path: &str) -> Option<Vec<(String, String)>> {
    pattern::capture(&pattern::template(&operation.path), &pattern::decoded(path))
}
