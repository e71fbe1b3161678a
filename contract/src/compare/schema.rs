//! Compares schemas: types, properties at any depth, enums, bounds, defaults, descriptions.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use crate::compare::bounds::bounds;
use crate::compare::canonical::canonical;
use crate::compare::change::{Change, Changes, Part, Subject};
use crate::compare::class::{self, Verdict};
use crate::compare::others::{SCHEMA, examples_differ, keywords, words_differ};
use crate::compare::shape::{Kind, Shape};
use crate::compare::sides::Sides;
use crate::compare::words::{certainty, described, direction, is_inferred, is_words, rule_words};
use crate::document::Node;

/// The maximum depth: schemas that contain themselves under two names would never end.
const DEEPEST: usize = 64;

/// The direction of a value, and how it is read.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Way {
    pub(crate) request: bool,
    pub(crate) reply: bool,
    /// Whether another form does not affect clients (`x-docs: inferred`).
    pub(crate) lenient: bool,
}

impl Way {
    /// The meaning of a class on the wire in this direction.
    pub(crate) fn verdict(self, class: &'static str) -> Verdict {
        let class = class::of(class);
        let request = if self.request { class.request } else { Verdict::None };
        let reply = if self.reply && !self.lenient { class.reply } else { Verdict::None };
        request.max(reply)
    }
}

/// Compares two schemas that are at the same place.
pub(crate) fn compare(
    sides: &Sides<'_>,
    subject: &Subject,
    parts: &mut Vec<Part>,
    way: Way,
    base: Node<'_>,
    head: Node<'_>,
    changes: &mut Changes,
) {
    let mut comparer = Comparer { sides, subject, parts, changes, exchanging: false };
    comparer.schema(base, head, way);
}

struct Comparer<'a> {
    sides: &'a Sides<'a>,
    subject: &'a Subject,
    parts: &'a mut Vec<Part>,
    changes: &'a mut Changes,
    /// Whether this is within a component that replaced another schema.
    exchanging: bool,
}

impl Comparer<'_> {
    fn add(&mut self, class: &'static str, way: Way, base: Option<Node<'_>>, head: Option<Node<'_>>) -> &mut Change {
        let change = self.changes.add(class, self.subject, self.parts);
        change.means(way.verdict(class)).at(base.map(Node::position), head.map(Node::position))
    }

    fn within(&mut self, part: Part, compare: impl FnOnce(&mut Self)) {
        self.parts.push(part);
        compare(self);
        self.parts.pop();
    }

    fn schema(&mut self, base: Node<'_>, head: Node<'_>, way: Way) {
        if self.parts.len() > DEEPEST || self.changes.exchanged_left == 0 {
            return;
        }
        self.changes.exchanged_left -= usize::from(self.exchanging);
        let (old, new) = (Shape::of(&self.sides.base.library, base), Shape::of(&self.sides.head.library, head));
        let inferred = is_inferred(old.node.value) || is_inferred(old.resolved.value);
        let way = Way { lenient: way.lenient || inferred, ..way };
        self.usage_of_null(&old, &new, way);
        self.notes(&old, &new, way);
        match (old.target, new.target) {
            (Some(before), Some(after)) if self.sides.are_same(before, after) => {
                // A component is compared once, where it is defined.
                self.default(base.value.get("default"), head.value.get("default"), way, &old, &new);
            }
            (None, None) => self.content(&old, &new, way),
            (before, after) => self.exchanged(before, after, &old, &new, way),
        }
    }

    /// Handles a component that replaced another schema. There is no difference if both have the same content.
    fn exchanged(&mut self, before: Option<&str>, after: Option<&str>, old: &Shape<'_>, new: &Shape<'_>, way: Way) {
        if let (Some(before), Some(after)) = (before, after) {
            let change = self.add("component-replaced", way, Some(old.node), Some(new.node));
            change.values(Some(format!("`{before}`")), Some(format!("`{after}`")));
        }
        let known = self.changes.found.len();
        let around = std::mem::replace(&mut self.exchanging, true);
        self.content(old, new, way);
        self.exchanging = around;
        let differs = self.changes.found[known..].iter().any(|change| !is_words(change.class));
        if !differs {
            self.changes.found.truncate(known - usize::from(before.is_some() && after.is_some()));
            let words = |name: Option<&str>, shape: &Shape<'_>| {
                name.map_or_else(|| shape.kind().words().to_owned(), |name| format!("`{name}`"))
            };
            let (before, after) = (words(before, old), words(after, new));
            self.add("component-exchanged", way, Some(old.node), Some(new.node)).values(Some(before), Some(after));
        }
    }

    fn usage_of_null(&mut self, old: &Shape<'_>, new: &Shape<'_>, way: Way) {
        // A nullable component says so itself; only what is written here counts here.
        let said = |shape: &Shape<'_>| match shape.target {
            Some(_) => shape.node.flag("nullable"),
            None => shape.flag("nullable"),
        };
        match (said(old), said(new)) {
            (false, true) => _ = self.add("became-nullable", way, Some(old.node), Some(new.node)),
            (true, false) => _ = self.add("became-not-nullable", way, Some(old.node), Some(new.node)),
            _ => {}
        }
    }

    /// Compares what is said besides the type: description, certainty, credentials, deprecation.
    fn notes(&mut self, old: &Shape<'_>, new: &Shape<'_>, way: Way) {
        let (base, head) = (old.node, new.node);
        let both = (Some(base), Some(head));
        if words_differ(base, head) {
            self.add("words-changed", way, both.0, both.1);
        }
        if examples_differ(base, head) {
            self.add("example-changed", way, both.0, both.1);
        }
        keywords(self.subject, self.parts, (base, head), SCHEMA, self.changes);
        match (base.flag("deprecated"), head.flag("deprecated")) {
            (false, true) => _ = self.add("deprecated", way, both.0, both.1),
            (true, false) => _ = self.add("no-longer-deprecated", way, both.0, both.1),
            _ => {}
        }
        let (before, after) = (certainty(base.value), certainty(head.value));
        if before != after {
            let change = self.add("certainty-changed", way, both.0, both.1);
            change.values(Some(before.to_owned()), Some(after.to_owned()));
        }
        let (before, after) = (direction(old), direction(new));
        if before != after {
            // A read-only value may no longer be sent, and a write-only one no longer received.
            let breaks = way.request && after == "only read" || way.reply && !way.lenient && after == "only sent";
            let change = self.add("direction-changed", way, both.0, both.1);
            change.values(Some(before.to_owned()), Some(after.to_owned()));
            change.means(if breaks { Verdict::Breaking } else { Verdict::None });
        }
        let credential = |node: Node<'_>| {
            if node.flag("x-credential") { "the credential".to_owned() } else { "the caller".to_owned() }
        };
        if credential(base) != credential(head) {
            self.add("credential-changed", way, both.0, both.1).values(Some(credential(base)), Some(credential(head)));
        }
    }

    fn content(&mut self, old: &Shape<'_>, new: &Shape<'_>, way: Way) {
        let both = (Some(old.node), Some(new.node));
        let (before, after) = (old.kind(), new.kind());
        let values = (Some(described(old)), Some(described(new)));
        let class = match (before, after) {
            (Kind::Object, Kind::Object) => return self.objects(old, new, way),
            (Kind::Enum, Kind::Enum) => return self.enums(old, new, way),
            (Kind::OneOf, Kind::OneOf) => return self.forms(old, new, way),
            (Kind::List, Kind::List) => return self.inner(old, new, "items", &Part::Items, way),
            (Kind::Map, Kind::Map) => return self.inner(old, new, "additionalProperties", &Part::Values, way),
            (before, after) if before == after => return self.leaf(old, new, way),
            (Kind::String, Kind::Enum) => "became-enum",
            (Kind::Enum, Kind::String) => "became-free",
            (_, Kind::OneOf) => "became-one-of",
            (Kind::OneOf, _) => "no-longer-one-of",
            (Kind::Integer, Kind::Number) | (_, Kind::Any) | (Kind::Object | Kind::Map, Kind::Free) => "type-widened",
            (Kind::Number, Kind::Integer) | (Kind::Any, _) | (Kind::Free, Kind::Object | Kind::Map) => "type-narrowed",
            _ => "type-changed",
        };
        self.add(class, way, both.0, both.1).values(values.0, values.1);
    }

    /// Compares the items of a list and the values of a map.
    fn inner(&mut self, old: &Shape<'_>, new: &Shape<'_>, key: &str, part: &Part, way: Way) {
        self.bounds(old, new, way);
        self.own_default(old, new, way);
        match (old.resolved.get(key), new.resolved.get(key)) {
            (Some(base), Some(head)) => self.within(part.clone(), |inner| inner.schema(base, head, way)),
            (None, None) => {}
            (base, head) => {
                let class = if head.is_none() { "type-widened" } else { "type-narrowed" };
                let words = |library, node: Option<Node<'_>>| {
                    Some(node.map_or_else(|| "any JSON".to_owned(), |node| described(&Shape::of(library, node))))
                };
                let values = (words(&self.sides.base.library, base), words(&self.sides.head.library, head));
                self.within(part.clone(), |inner| {
                    inner.add(class, way, Some(old.node), Some(new.node)).values(values.0, values.1);
                });
            }
        }
    }

    /// Compares the facts that two schemas of one kind share.
    fn own_default(&mut self, old: &Shape<'_>, new: &Shape<'_>, way: Way) {
        self.default(old.keyword("default"), new.keyword("default"), way, old, new);
    }

    fn leaf(&mut self, old: &Shape<'_>, new: &Shape<'_>, way: Way) {
        let format =
            |shape: &Shape<'_>| shape.keyword("format").and_then(Value::as_str).map(|text| format!("`{text}`"));
        let (before, after) = (format(old), format(new));
        if before != after {
            let words = |format: Option<String>| Some(format.unwrap_or_else(|| "none".to_owned()));
            self.add("format-changed", way, Some(old.node), Some(new.node)).values(words(before), words(after));
        }
        self.bounds(old, new, way);
        self.own_default(old, new, way);
        let flag = |shape: &Shape<'_>| shape.keyword("x-flag").map(Value::to_string);
        if flag(old) != flag(new) {
            self.add("parameter-form-changed", way, Some(old.node), Some(new.node)).values(flag(old), flag(new));
        }
    }

    fn default(&mut self, before: Option<&Value>, after: Option<&Value>, way: Way, old: &Shape<'_>, new: &Shape<'_>) {
        if before != after {
            let words = |value: Option<&Value>| Some(value.map_or_else(|| "none".to_owned(), |it| format!("`{it}`")));
            self.add("default-changed", way, Some(old.node), Some(new.node)).values(words(before), words(after));
        }
    }

    fn bounds(&mut self, old: &Shape<'_>, new: &Shape<'_>, way: Way) {
        for (class, before, after) in bounds(old, new) {
            let is_gone = after.is_none();
            let words = |value: Option<String>| Some(value.unwrap_or_else(|| "none".to_owned()));
            let change = self.add(class, way, Some(old.node), Some(new.node)).values(words(before), words(after));
            // A requirement that was dropped is met by anything that met it.
            if is_gone {
                change.means(Verdict::None);
            }
        }
    }

    fn enums(&mut self, old: &Shape<'_>, new: &Shape<'_>, way: Way) {
        let (before, after) = (old.values(), new.values());
        let (type_before, type_now) = (old.type_of_values(), new.type_of_values());
        if type_before != type_now {
            let words = |ty: &str| Some(format!("one of some values of the type `{ty}`"));
            let change = self.add("type-changed", way, Some(old.node), Some(new.node));
            change.values(words(type_before), words(type_now));
        }
        let names = |values: &[(String, Node<'_>)]| values.iter().map(|(value, _)| value.clone()).collect();
        let (known_before, known_after): (HashSet<String>, HashSet<String>) = (names(&before), names(&after));
        for (value, node) in &before {
            if !known_after.contains(value) {
                self.within(Part::Value(value.clone()), |inner| {
                    inner.add("enum-value-removed", way, Some(*node), None).head = Some(new.node.position());
                });
            }
        }
        for (value, node) in &after {
            if !known_before.contains(value) {
                self.within(Part::Value(value.clone()), |inner| {
                    inner.add("enum-value-added", way, None, Some(*node)).base = Some(old.node.position());
                });
            }
        }
        self.own_default(old, new, way);
    }

    fn forms(&mut self, old: &Shape<'_>, new: &Shape<'_>, way: Way) {
        self.own_default(old, new, way);
        let mut gone: Vec<(usize, Node<'_>)> = old.forms().into_iter().enumerate().collect();
        let mut added: Vec<(usize, Node<'_>)> = new.forms().into_iter().enumerate().collect();
        // By content, the last one first: of several that are the same, the first is taken first.
        let mut by_content: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, form) in added.iter().rev() {
            by_content.entry(canonical(form.value).to_string()).or_default().push(*at);
        }
        let mut met: HashSet<usize> = HashSet::new();
        gone.retain(|(_, form)| {
            let same = by_content.get_mut(&canonical(form.value).to_string()).and_then(Vec::pop);
            same.map(|at| met.insert(at)).is_none()
        });
        added.retain(|(at, _)| !met.contains(at));
        if let ([(at, base)], [(_, head)]) = (gone.as_slice(), added.as_slice()) {
            let (at, base, head) = (*at, *base, *head);
            return self.within(Part::Form(at + 1), |inner| inner.schema(base, head, way));
        }
        for (at, base) in gone {
            let words = described(&Shape::of(&self.sides.base.library, base));
            self.within(Part::Form(at + 1), |inner| {
                inner.add("form-removed", way, Some(base), None).before = Some(words);
            });
        }
        for (at, head) in added {
            let words = described(&Shape::of(&self.sides.head.library, head));
            self.within(Part::Form(at + 1), |inner| {
                inner.add("form-added", way, None, Some(head)).after = Some(words);
            });
        }
    }

    fn objects<'a>(&mut self, old: &Shape<'a>, new: &Shape<'a>, way: Way) {
        let mixed_in: HashSet<&str> = new.mixed_in().into_iter().collect();
        let shared: HashSet<&str> = old.mixed_in().into_iter().filter(|name| mixed_in.contains(name)).collect();
        let (base, head) = (old.properties(&shared), new.properties(&shared));
        let none = HashSet::new();
        let (all_base, all_head) = (old.properties(&none), new.properties(&none));
        let (needed_before, needed_now) = (needed(old), needed(new));
        let (known_base, known_head) = (by_name(&all_base), by_name(&all_head));
        let (own_base, own_head) = (by_name(&base), by_name(&head));
        let mut gone: Vec<_> = base.iter().filter(|(name, _)| !known_head.contains_key(name)).copied().collect();
        let mut added: Vec<_> = head.iter().filter(|(name, _)| !known_base.contains_key(name)).copied().collect();
        if let Some((from, to)) = renamed(&gone, &added, &base, &head) {
            gone.retain(|(name, _)| *name != from.0);
            added.retain(|(name, _)| *name != to.0);
            // Reported as one property that is gone and one that is new, because an optional property could always be left out.
            let breaks = way.reply && !way.lenient && needed_before.contains(from.0)
                || way.request && (needed_before.contains(from.0) || needed_now.contains(to.0));
            self.within(Part::Property(to.0.to_owned()), |inner| {
                let change = inner.add("property-renamed", way, Some(from.1), Some(to.1));
                change.values(Some(format!("`{}`", from.0)), Some(format!("`{}`", to.0)));
                change.means(if breaks { Verdict::Breaking } else { Verdict::None });
            });
        }
        for (name, property) in gone {
            let class = if needed_before.contains(name) { "required-property-removed" } else { "property-removed" };
            self.within(Part::Property(name.to_owned()), |inner| {
                let way = Way { lenient: way.lenient || is_inferred(property.value), ..way };
                inner.add(class, way, Some(property), None).head = Some(new.node.position());
            });
        }
        for (name, property) in added {
            let default = Shape::of(&self.sides.head.library, property).keyword("default").map(Value::to_string);
            let class = match (needed_now.contains(name), &default) {
                (true, None) => "required-property-added",
                (true, Some(_)) => "required-property-with-default-added",
                (false, _) => "property-added",
            };
            self.within(Part::Property(name.to_owned()), |inner| {
                let change = inner.add(class, way, None, Some(property));
                change.base = Some(old.node.position());
                change.after = default.map(|value| format!("`{value}`"));
            });
        }
        for (name, before) in &all_base {
            let Some(after) = known_head.get(name) else { continue };
            self.required(name, *before, *after, (needed_before.contains(name), needed_now.contains(name)), way);
            if own_base.contains_key(name) || own_head.contains_key(name) {
                let (before, after) = (*before, *after);
                self.within(Part::Property((*name).to_owned()), |inner| inner.schema(before, after, way));
            }
        }
        self.about(old, new, way);
    }

    fn required(&mut self, name: &str, base: Node<'_>, head: Node<'_>, needed: (bool, bool), way: Way) {
        let class = match needed {
            (false, true) => "property-became-required",
            (true, false) => "property-became-optional",
            _ => return,
        };
        self.within(Part::Property(name.to_owned()), |inner| _ = inner.add(class, way, Some(base), Some(head)));
    }

    /// Compares an object's identity and rules.
    fn about(&mut self, old: &Shape<'_>, new: &Shape<'_>, way: Way) {
        self.bounds(old, new, way);
        self.own_default(old, new, way);
        let id = |shape: &Shape<'_>| {
            let names = shape.resolved.value.get("x-id")?.as_array()?.iter().filter_map(Value::as_str);
            Some(names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" or "))
        };
        let (before, after) = (id(old), id(new));
        if before != after {
            let change = self.add("identity-changed", way, Some(old.node), Some(new.node));
            change.values(before, after);
        }
        let rules = |shape: &Shape<'_>| -> Vec<String> {
            let listed = shape.resolved.get("x-required-when").into_iter().flat_map(Node::items);
            listed.map(|rule| rule_words(rule.value)).collect()
        };
        let (before, after) = (rules(old), rules(new));
        for rule in before.iter().filter(|rule| !after.contains(rule)) {
            let change = self.add("rule-removed", way, Some(old.node), Some(new.node));
            change.values(Some(rule.clone()), None);
        }
        for rule in after.iter().filter(|rule| !before.contains(rule)) {
            let verdict = if way.request { Verdict::Breaking } else { Verdict::None };
            let change = self.add("rule-added", way, Some(old.node), Some(new.node));
            change.means(verdict).values(None, Some(rule.clone()));
        }
    }
}

/// A property, by its name.
type Named<'n> = (&'n str, Node<'n>);

/// The required names of an object.
fn needed<'a>(shape: &Shape<'a>) -> HashSet<&'a str> {
    shape.required().into_iter().collect()
}

fn by_name<'a>(list: &[Named<'a>]) -> HashMap<&'a str, Node<'a>> {
    list.iter().copied().collect()
}

/// Finds a renamed property: the only one that was removed and the only one that was added, of the same type at the same place.
fn renamed<'g, 'a>(
    gone: &[Named<'g>],
    added: &[Named<'a>],
    base: &[Named<'_>],
    head: &[Named<'_>],
) -> Option<(Named<'g>, Named<'a>)> {
    let ([from], [to]) = (gone, added) else { return None };
    let place = |list: &[(&str, Node<'_>)], name: &str| list.iter().position(|(known, _)| *known == name);
    let same = canonical(from.1.value) == canonical(to.1.value) && place(base, from.0) == place(head, to.0);
    same.then_some((*from, *to))
}
