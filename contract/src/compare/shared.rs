//! Parameters, headers, bodies and replies that operations use by reference. A difference in one of them is found at every
//! operation, and reported once by the component's name.

use std::collections::HashMap;

use crate::compare::change::{Change, Part, Shared, Subject};
use crate::compare::class::Verdict;
use crate::document::Library;
use crate::model::Position;

/// The key that makes two operations' differences the same: class, places in both documents, last part, values, verdict.
type Key = (&'static str, Position, Position, Option<Part>, Option<String>, Option<String>, Verdict);

/// Merges differences at the same place of both documents into one that names all of its operations.
pub(crate) fn once(found: Vec<Change>, base: &Library, head: &Library) -> Vec<Change> {
    let (base, head) = (Homes::of(base), Homes::of(head));
    let mut known: HashMap<Key, usize> = HashMap::new();
    let mut reported: Vec<Change> = Vec::with_capacity(found.len());
    for mut change in found {
        let Some((id, key)) = key(&change) else {
            reported.push(change);
            continue;
        };
        let first = known.get(&key).and_then(|at| reported.get_mut(*at));
        match first.filter(|first| first.subject != change.subject) {
            Some(first) => {
                if let (true, Subject::Operation(own)) = (first.used_by.is_empty(), &first.subject) {
                    first.used_by.push(own.clone());
                }
                // Differences come by operation: one that is known already is the last.
                if first.used_by.last() != Some(&id) {
                    first.used_by.push(id);
                }
            }
            None => {
                change.shared = shared(&change, &base, &head);
                if change.shared.is_some() {
                    change.used_by.push(id);
                }
                known.entry(key).or_insert(reported.len());
                reported.push(change);
            }
        }
    }
    reported
}

/// The operation of a difference, and its key. A bundle has no places, so it has no key.
fn key(change: &Change) -> Option<(String, Key)> {
    let (Subject::Operation(id), Some(base), Some(head)) = (&change.subject, &change.base, &change.head) else {
        return None;
    };
    if base.line == 0 || head.line == 0 {
        return None;
    }
    let (last, values) = (change.parts.last().cloned(), (change.before.clone(), change.after.clone()));
    Some((id.clone(), (change.class, base.clone(), head.clone(), last, values.0, values.1, change.wire)))
}

/// The component that contains it on both sides.
fn shared(change: &Change, base: &Homes, head: &Homes) -> Option<Shared> {
    let (old, new) = (base.find(change.base.as_ref()?)?, head.find(change.head.as_ref()?)?);
    (old.kind == new.kind && !change.parts.is_empty()).then(|| new.clone())
}

/// Where components other than schemas are written.
struct Homes {
    /// By file, in document order: where each starts, and where the next part of the file does.
    by_file: HashMap<String, Vec<(Place, Place, Shared)>>,
}

/// Line and column.
type Place = (usize, usize);

impl Homes {
    fn of(library: &Library) -> Homes {
        let mut by_file: HashMap<String, Vec<(Place, Place, Shared)>> = HashMap::new();
        let kinds = ["parameters", "headers", "requestBodies", "responses"];
        for (kind, name, node) in library.components().filter(|(kind, ..)| kinds.contains(kind)) {
            let layout = &node.document.layout;
            // Nothing follows the last part of a file.
            let end = Some(layout.place(layout.end(node.number))).filter(|place| *place != (0, 0));
            let home = Shared { kind: kind.to_owned(), name: name.to_owned() };
            let home = (layout.place(node.number), end.unwrap_or((usize::MAX, 0)), home);
            by_file.entry(node.document.file.clone()).or_default().push(home);
        }
        by_file.values_mut().for_each(|homes| homes.sort_by_key(|(start, ..)| *start));
        Homes { by_file }
    }

    fn find(&self, at: &Position) -> Option<&Shared> {
        let place = (at.line, at.column);
        let homes = self.by_file.get(&at.file)?;
        // Components do not overlap, so the last that begins before is the only one that can hold the place.
        let before = homes.partition_point(|(start, ..)| *start <= place);
        homes[..before].last().filter(|(_, end, _)| place < *end).map(|(.., home)| home)
    }
}
