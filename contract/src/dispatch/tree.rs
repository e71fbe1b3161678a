//! The tree of path segments. A search visits only the branches that the path can take.

use std::collections::HashMap;

use crate::dispatch::pattern::Segment;

/// A node: the operations that end here, and the next segments.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tree {
    here: Vec<usize>,
    literal: HashMap<String, Tree>,
    templated: Vec<(Segment, Tree)>,
    /// The index of a shape in `templated`.
    shapes: HashMap<String, usize>,
}

impl Tree {
    pub(crate) fn insert(&mut self, path: &[Segment], operation: usize) {
        let Some((segment, rest)) = path.split_first() else {
            self.here.push(operation);
            return;
        };
        if let Some(text) = segment.literal() {
            self.literal.entry(text.to_owned()).or_default().insert(rest, operation);
            return;
        }
        let next = self.templated.len();
        let at = *self.shapes.entry(segment.shape()).or_insert(next);
        if at == next {
            self.templated.push((segment.clone(), Tree::default()));
        }
        if let Some((_, branch)) = self.templated.get_mut(at) {
            branch.insert(rest, operation);
        }
    }

    /// The operations whose path matches, in insertion order.
    pub(crate) fn find(&self, path: &[String]) -> Vec<usize> {
        // Level by level instead of recursively, because a request's path may be arbitrarily long.
        let mut level = vec![self];
        for text in path {
            level = level.into_iter().flat_map(|node| node.follow(text)).collect();
            if level.is_empty() {
                return Vec::new();
            }
        }
        let mut found: Vec<usize> = level.into_iter().flat_map(|node| node.here.iter().copied()).collect();
        found.sort_unstable();
        found
    }

    fn follow<'t>(&'t self, text: &str) -> Vec<&'t Tree> {
        let templated = self.templated.iter().filter(|(segment, _)| segment.capture(text, &mut Vec::new()));
        self.literal.get(text).into_iter().chain(templated.map(|(_, branch)| branch)).collect()
    }
}
