//! Matches the operations of both sides: by method, path and constants, or by id if an operation moved.

use std::collections::HashSet;

use crate::compare::change::{Changes, Subject};
use crate::compare::operation;
use crate::compare::sides::Entry;
use crate::compare::sides::Sides;
use crate::model::OperationSpec;
use crate::parts::Parts;

/// How an operation was matched with its counterpart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Found {
    Same,
    Moved,
}

/// Compares the operations.
pub(crate) fn compare(sides: &Sides<'_>, changes: &mut Changes) {
    let base = entries(sides.base);
    let head = entries(sides.head);
    let pairs = pair(&base, &head);
    for (old, counterpart) in base.iter().zip(&pairs) {
        let subject = |id: &str| Subject::Operation(id.to_owned());
        let Some((at, found)) = *counterpart else {
            let class = if old.spec.deprecated { "operation-removed-after-deprecation" } else { "operation-removed" };
            let change = changes.add(class, &subject(&old.spec.id), &[]);
            change.values(Some(format!("`{}`", address(old.spec))), None).at(Some(old.raw.node.position()), None);
            continue;
        };
        let new = &head[at];
        let subject = subject(&new.spec.id);
        if found == Found::Moved {
            let change = changes.add("operation-moved", &subject, &[]);
            change.values(Some(format!("`{}`", address(old.spec))), Some(format!("`{}`", address(new.spec))));
            change.at(Some(old.raw.node.position()), Some(new.raw.node.position()));
        }
        operation::compare(sides, &subject, old, new, changes);
    }
    let met: HashSet<usize> = pairs.iter().flatten().map(|(at, _)| *at).collect();
    for (at, new) in head.iter().enumerate() {
        if !met.contains(&at) {
            let change = changes.add("operation-added", &Subject::Operation(new.spec.id.clone()), &[]);
            change.values(None, Some(format!("`{}`", address(new.spec)))).at(None, Some(new.raw.node.position()));
        }
    }
}

fn entries(parts: &Parts) -> Vec<Entry<'_>> {
    parts.library.raw_operations().zip(&parts.operations).map(|(raw, spec)| Entry { raw, spec }).collect()
}

/// The index of each older operation's counterpart.
fn pair(base: &[Entry<'_>], head: &[Entry<'_>]) -> Vec<Option<(usize, Found)>> {
    let mut pairs: Vec<Option<(usize, Found)>> = vec![None; base.len()];
    let mut free: Vec<bool> = vec![true; head.len()];
    let mut by = |key: &dyn Fn(&Entry<'_>) -> String, found: Found| {
        let mut homes: std::collections::HashMap<String, Vec<usize>> = std::collections::HashMap::new();
        for (at, new) in head.iter().enumerate().filter(|(at, _)| free[*at]) {
            homes.entry(key(new)).or_default().push(at);
        }
        let mut claims: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
        for (at, _) in base.iter().enumerate().filter(|(at, _)| pairs[*at].is_none()) {
            *claims.entry(key(&base[at])).or_default() += 1;
        }
        for (at, old) in base.iter().enumerate() {
            let key = key(old);
            if pairs[at].is_some() || claims.get(&key) != Some(&1) {
                continue;
            }
            if let Some([only]) = homes.get(&key).map(Vec::as_slice) {
                pairs[at] = Some((*only, found));
                free[*only] = false;
            }
        }
    };
    by(&|entry| format!("{}\u{0}{}", exact(entry), entry.spec.id), Found::Same);
    by(&exact, Found::Same);
    by(&loose, Found::Same);
    by(&|entry| entry.spec.id.clone(), Found::Moved);
    pairs
}

/// The key of an operation: method, path without parameter names, constants, and required query names.
fn exact(entry: &Entry<'_>) -> String {
    let mut selectors: Vec<&str> = entry.spec.selectors.iter().map(String::as_str).collect();
    selectors.sort_unstable();
    format!("{} {}", loose(entry), selectors.join("&"))
}

fn loose(entry: &Entry<'_>) -> String {
    let spec = entry.spec;
    let mut constants: Vec<String> = spec
        .constants
        .iter()
        .map(|constant| format!("{:?} {}={}", constant.place, constant.name, constant.value))
        .collect();
    constants.sort();
    // The root of the API's host moves with the API, which is a finding of its own.
    let is_at_root = entry.raw.node.flag("x-host-root");
    let server = if is_at_root { "the host's root" } else { spec.server.as_deref().unwrap_or_default() };
    format!("{server} {} {} {}", spec.method, unnamed(&spec.path), constants.join("&"))
}

/// A path without the names of its parameters, which only the documents use.
fn unnamed(path: &str) -> String {
    let mut plain = String::new();
    let mut rest = path;
    while let Some((before, behind)) = rest.split_once('{') {
        plain.push_str(before);
        plain.push_str("{}");
        rest = behind.split_once('}').map_or("", |(_, rest)| rest);
    }
    plain + rest
}

/// `POST /deals#id&action=sign`, with the server if the operation has its own.
fn address(spec: &OperationSpec) -> String {
    format!("{} {}{}", spec.method, spec.server.as_deref().unwrap_or_default(), spec.key)
}
