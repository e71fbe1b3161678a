//! `x-state`: what a server that keeps state does beyond what paths and replies say.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use crate::document::{Node, Role};
use crate::lint::scope::{Findings, Scope};

/// What a key holds.
#[derive(Debug, Clone, Copy)]
enum Form {
    Text,
    /// A text, or a list of texts.
    Texts,
    /// Members by names of the document's.
    Any,
    /// Members by names of the document's, each with these keys.
    Each(&'static [(&'static str, Form)]),
    /// Members by names of the document's, each with members of any names.
    Objects,
    Members(&'static [(&'static str, Form)]),
    /// One of some words.
    Word(&'static [&'static str]),
}

/// The keys of a component.
const COMPONENT: &[(&str, Form)] = &[
    ("key", Form::Text),
    ("status", Form::Members(STATUS)),
    ("new", Form::Any),
    ("totals", Form::Members(TOTALS)),
    ("filters", Form::Any),
    ("once", Form::Texts),
    ("unique", Form::Texts),
    ("named", Form::Text),
    ("events", Form::Any),
    ("receives", Form::Members(RECEIVES)),
    ("records", Form::Word(&["event", "delivery", "failure", "change"])),
    ("streams", Form::Members(STREAMS)),
    ("operations", Form::Each(EFFECT)),
];

const RECEIVES: &[(&str, Form)] = &[
    ("url", Form::Text),
    ("events", Form::Text),
    ("secret", Form::Text),
    ("states", Form::Texts),
    ("body", Form::Any),
    ("headers", Form::Members(&[("signature", Form::Text), ("timestamp", Form::Text), ("replayed", Form::Text)])),
];

const STREAMS: &[(&str, Form)] =
    &[("operation", Form::Text), ("names", Form::Text), ("id", Form::Text), ("add", Form::Any)];

const STATUS: &[(&str, Form)] = &[
    ("property", Form::Text),
    ("start", Form::Text),
    ("writes", Form::Word(&["refused", "dropped"])),
    ("moves", Form::Any),
    ("entering", Form::Any),
];

const TOTALS: &[(&str, Form)] = &[
    ("lines", Form::Text),
    ("quantity", Form::Text),
    ("price", Form::Text),
    ("line_total", Form::Text),
    ("discounts", Form::Text),
    ("tax_rate", Form::Text),
    ("rates", Form::Texts),
    ("currency", Form::Text),
    ("currencies", Form::Texts),
    ("subtotal", Form::Texts),
    ("tax", Form::Texts),
    ("total", Form::Texts),
];

const EFFECT: &[(&str, Form)] = &[
    ("does", Form::Word(&["list", "get", "create", "update", "delete", "act", "search", "clear", "report"])),
    ("needs", Form::Each(NEED)),
    ("gather", Form::Objects),
    ("from", Form::Texts),
    ("to", Form::Text),
    ("set", Form::Any),
    ("unset", Form::Texts),
    ("push", Form::Any),
    ("change", Form::Any),
    ("drop", Form::Any),
    ("keep", Form::Any),
    ("then", Form::Any),
    ("show", Form::Text),
    ("search", Form::Any),
    ("reply", Form::Any),
    ("dry", Form::Text),
    ("emits", Form::Texts),
    ("send", Form::Word(&["again", "kept"])),
    ("test", Form::Text),
    ("clear", Form::Members(CLEAR)),
    ("remove_from", Form::Texts),
];

const CLEAR: &[(&str, Form)] = &[("before", Form::Text), ("at_most", Form::Text), ("of", Form::Any)];

const NEED: &[(&str, Form)] =
    &[("by", Form::Text), ("status", Form::Texts), ("matching", Form::Text), ("or_create", Form::Text)];

/// The lists that an effect changes.
const LISTS: [&str; 4] = ["push", "change", "drop", "keep"];

/// Every component of `x-state`, with its rules.
fn components<'c>(scope: &Scope<'c>) -> Vec<(&'c str, Node<'c>)> {
    let written = scope.nodes(Role::Document).filter_map(|document| document.get("x-state"));
    written.flat_map(Node::members).collect()
}

pub(super) fn form(scope: &Scope<'_>, findings: &mut Findings) {
    for document in scope.nodes(Role::Document).filter_map(|document| document.get("x-state")) {
        if !document.value.is_object() {
            findings.at(document, "x-state holds components by their names");
        }
    }
    for (_, rules) in components(scope) {
        check(rules, Form::Members(COMPONENT), findings);
    }
}

fn check(node: Node<'_>, form: Form, findings: &mut Findings) {
    let is_text = |value: &Value| value.is_string();
    let fault = match form {
        Form::Text => (!is_text(node.value)).then_some("this is a text"),
        Form::Texts => {
            let texts = node.value.as_array().is_some_and(|items| items.iter().all(is_text));
            (!texts && !is_text(node.value)).then_some("this is a text or a list of texts")
        }
        Form::Word(words) => {
            if !node.value.as_str().is_some_and(|word| words.contains(&word)) {
                findings.at(node, format!("this is {}", words.join(" or ")));
            }
            None
        }
        Form::Any | Form::Each(_) | Form::Objects | Form::Members(_) => {
            (!node.value.is_object()).then_some("this holds members by their names")
        }
    };
    if let Some(fault) = fault {
        findings.at(node, fault);
        return;
    }
    match form {
        Form::Objects => node.members().for_each(|(_, member)| check(member, Form::Any, findings)),
        Form::Each(keys) => node.members().for_each(|(_, member)| check(member, Form::Members(keys), findings)),
        Form::Members(keys) => {
            for (name, member) in node.members() {
                match keys.iter().find(|(known, _)| *known == name) {
                    Some((_, form)) => check(member, *form, findings),
                    None => {
                        let near = findings.hints.nearest(name, keys.len(), keys.iter().map(|(known, _)| *known));
                        let meant = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
                        findings.at(member, format!("x-state knows no key {name} here{meant}"));
                    }
                }
            }
        }
        _ => {}
    }
}

pub(super) fn names(scope: &Scope<'_>, findings: &mut Findings) {
    let known = |name: &str| scope.library.component("schemas", name);
    for (name, rules) in components(scope) {
        let Some(component) = known(name) else {
            findings.at(rules, format!("there is no component {name}"));
            continue;
        };
        let properties = scope.library.properties(component);
        events(scope, rules, findings);
        for (operation, effect) in rules.get("operations").into_iter().flat_map(Node::members) {
            known_operation(scope, operation, effect, findings);
            let cleared = effect.get("clear").and_then(|clear| clear.get("of"));
            let others =
                ["needs", "gather", "then", "search"].into_iter().filter_map(|key| effect.get(key)).chain(cleared);
            for (other, node) in others.flat_map(Node::members) {
                if known(other).is_none() {
                    findings.at(node, format!("there is no component {other}"));
                }
            }
            for (list, node) in LISTS.into_iter().filter_map(|key| effect.get(key)).flat_map(Node::members) {
                let property = properties.iter().find(|(known, _)| *known == list);
                let is_list = property
                    .and_then(|(_, node)| scope.library.follow(*node))
                    .is_some_and(|schema| schema.text("type") == Some("array"));
                if !is_list {
                    findings.at(node, format!("{name} has no list {list}"));
                }
            }
        }
    }
}

fn known_operation(scope: &Scope<'_>, operation: &str, at: Node<'_>, findings: &mut Findings) {
    let ids = &scope.parts.ids;
    if !ids.contains_key(operation) {
        let near = findings.hints.nearest(operation, ids.len(), ids.keys().map(String::as_str));
        let meant = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
        findings.at(at, format!("there is no operation {operation}{meant}"));
    }
}

/// Events that a component names must be documented, and so must the operation of its stream.
fn events<'c>(scope: &Scope<'c>, rules: Node<'c>, findings: &mut Findings) {
    let known: Vec<&str> = scope.nodes(Role::Events).flat_map(Node::members).map(|(name, _)| name).collect();
    let effects = rules.get("operations").into_iter().flat_map(Node::members);
    let emits = effects.filter_map(|(_, effect)| effect.get("emits")).flat_map(texts);
    let events = rules.get("events").into_iter().flat_map(Node::members);
    for (name, node) in emits.chain(events).filter(|(name, _)| !known.contains(name)) {
        let near = findings.hints.nearest(name, known.len(), known.iter().copied());
        let meant = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
        findings.at(node, format!("there is no event {name}{meant}"));
    }
    if let Some(stream) = rules.get("streams")
        && let Some(operation) = stream.text("operation")
    {
        known_operation(scope, operation, stream, findings);
    }
}

pub(super) fn reach(scope: &Scope<'_>, findings: &mut Findings) {
    for (name, rules) in components(scope) {
        let Some(status) = rules.get("status") else { continue };
        let Some(start) = status.get("start").filter(|start| start.value.is_string()) else {
            findings.at(status, "the states need a `start`");
            continue;
        };
        let property = status.text("property").unwrap_or("status");
        let component = scope.library.component("schemas", name);
        let schema = component.and_then(|node| {
            scope.library.properties(node).into_iter().find(|(known, _)| *known == property).map(|(_, node)| node)
        });
        let Some(schema) = schema else {
            findings.at(status, format!("{name} has no property {property}"));
            continue;
        };
        let mut values: HashSet<&str> = HashSet::new();
        scope.library.parts(schema, &mut |part| {
            values.extend(
                part.value.get("enum").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str),
            );
        });
        let steps = steps(rules, status);
        let named = std::iter::once(start).map(|node| (node.value.as_str().unwrap_or_default(), node));
        let named: Vec<_> = named.chain(steps.iter().flat_map(|step| step.named.iter().copied())).collect();
        for (state, node) in &named {
            if !values.is_empty() && !values.contains(state) {
                findings.at(*node, format!("{property} of {name} has no value {state}"));
            }
        }
        let reached = reached(start.value.as_str().unwrap_or_default(), &steps);
        let mut told: HashSet<&str> = HashSet::new();
        for (state, node) in named.iter().filter(|(state, _)| !reached.contains(state)) {
            if told.insert(state) {
                findings.at(*node, format!("nothing leads to the state {state} of {name}"));
            }
        }
    }
}

/// From some states to others.
struct Step<'c> {
    from: Vec<&'c str>,
    to: Vec<&'c str>,
    /// Every state with where it is named.
    named: Vec<(&'c str, Node<'c>)>,
}

/// The moves, and what operations do. A state that a request names is one of the moves.
fn steps<'c>(rules: Node<'c>, status: Node<'c>) -> Vec<Step<'c>> {
    let mut steps = Vec::new();
    for (from, to) in status.get("moves").into_iter().flat_map(Node::members) {
        let to = texts(to);
        let named = std::iter::once((from, status.get("moves").and_then(|moves| moves.get(from)).unwrap_or(status)));
        steps.push(Step { from: vec![from], named: named.chain(to.iter().copied()).collect(), to: states(&to) });
    }
    for (_, effect) in rules.get("operations").into_iter().flat_map(Node::members) {
        let from = effect.get("from").map(texts).unwrap_or_default();
        let to = effect.get("to").map(texts).unwrap_or_default();
        let to: Vec<_> = to.into_iter().filter(|(state, _)| !state.contains('{')).collect();
        let removed = effect.get("remove_from").map(texts).unwrap_or_default();
        let named = from.iter().chain(&to).chain(&removed).copied().collect();
        steps.push(Step { from: states(&from), to: states(&to), named });
    }
    steps
}

/// Every state that can be reached from the first.
fn reached<'c>(start: &'c str, steps: &[Step<'c>]) -> HashSet<&'c str> {
    let mut next: HashMap<&str, Vec<&'c str>> = HashMap::new();
    for step in steps {
        for from in &step.from {
            next.entry(from).or_default().extend(&step.to);
        }
    }
    let mut reached = HashSet::from([start]);
    let mut open = vec![start];
    while let Some(state) = open.pop() {
        open.extend(next.get(state).into_iter().flatten().filter(|state| reached.insert(state)));
    }
    reached
}

/// A text, or the texts of a list.
fn texts<'c>(node: Node<'c>) -> Vec<(&'c str, Node<'c>)> {
    match node.value {
        Value::String(text) => vec![(text.as_str(), node)],
        _ => node.items().filter_map(|item| Some((item.value.as_str()?, item))).collect(),
    }
}

fn states<'c>(texts: &[(&'c str, Node<'c>)]) -> Vec<&'c str> {
    texts.iter().map(|(state, _)| *state).collect()
}
