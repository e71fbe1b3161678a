//! Parameters and replies that operations share by reference: a difference in one is found at each of them, and told once.

use std::collections::HashMap;

use crate::compare::change::{Change, Part, Subject};
use crate::compare::class::Verdict;
use crate::model::Position;

/// What makes two differences of operations the same: class, places in both documents, last part, values, verdict.
type Key = (&'static str, Position, Position, Option<Part>, Option<String>, Option<String>, Verdict);

/// The differences, those at the same place of both documents as one that names all of its operations.
pub(crate) fn once(found: Vec<Change>) -> Vec<Change> {
    let mut homes: HashMap<Key, usize> = HashMap::new();
    let mut told: Vec<Change> = Vec::with_capacity(found.len());
    for change in found {
        let (Subject::Operation(id), Some(base), Some(head)) = (&change.subject, &change.base, &change.head) else {
            told.push(change);
            continue;
        };
        let (last, values) = (change.parts.last().cloned(), (change.before.clone(), change.after.clone()));
        let key = (change.class, base.clone(), head.clone(), last, values.0, values.1, change.wire);
        let first = homes.get(&key).and_then(|at| told.get_mut(*at));
        match first.filter(|first| first.subject != change.subject) {
            Some(first) => {
                if let (true, Subject::Operation(own)) = (first.used_by.is_empty(), &first.subject) {
                    first.used_by.push(own.clone());
                }
                if !first.used_by.contains(id) {
                    first.used_by.push(id.clone());
                }
            }
            None => {
                homes.entry(key).or_insert(told.len());
                told.push(change);
            }
        }
    }
    told
}
