//! Compares bodies and replies, by status and media type.

use std::collections::{HashMap, HashSet};

use crate::compare::change::{Change, Changes, Part, Subject};
use crate::compare::class::Verdict;
use crate::compare::others::{BODY, MEDIA, PARAMETER, examples_differ, keywords, words_differ};
use crate::compare::parameters::schema_of;
use crate::compare::schema::{self, Way};
use crate::compare::shape::Shape;
use crate::compare::sides::{Entry, Sides};
use crate::compare::words::described;
use crate::document::{Node, media};
use crate::model::{DocsStatus, Place, Retry};

/// Compares the body and the replies of an operation with those of its counterpart.
pub(crate) fn compare(sides: &Sides<'_>, subject: &Subject, old: &Entry<'_>, new: &Entry<'_>, changes: &mut Changes) {
    let mut pair = Pair { sides, subject, old, new, changes };
    pair.body();
    pair.replies();
}

struct Pair<'a> {
    sides: &'a Sides<'a>,
    subject: &'a Subject,
    old: &'a Entry<'a>,
    new: &'a Entry<'a>,
    changes: &'a mut Changes,
}

impl<'a> Pair<'a> {
    fn add(
        &mut self,
        class: &'static str,
        parts: &[Part],
        base: Option<Node<'_>>,
        head: Option<Node<'_>>,
    ) -> &mut Change {
        let change = self.changes.add(class, self.subject, parts);
        change.at(base.map(Node::position), head.map(Node::position))
    }

    fn body(&mut self) {
        let old = self.old.raw.node.get("requestBody").and_then(|body| self.sides.base.library.follow(body));
        let new = self.new.raw.node.get("requestBody").and_then(|body| self.sides.head.library.follow(body));
        let parts = [Part::Body];
        let (base, head) = match (old, new) {
            (None, None) => return,
            (None, Some(head)) => {
                let class = if head.flag("required") { "required-body-added" } else { "optional-body-added" };
                let operation = self.old.raw.node;
                self.add(class, &parts, Some(operation), Some(head));
                return;
            }
            (Some(base), None) => {
                let operation = self.new.raw.node;
                self.add("body-removed", &parts, Some(base), Some(operation));
                return;
            }
            (Some(base), Some(head)) => (base, head),
        };
        match (base.flag("required"), head.flag("required")) {
            (false, true) => _ = self.add("body-became-required", &parts, Some(base), Some(head)),
            (true, false) => _ = self.add("body-became-optional", &parts, Some(base), Some(head)),
            _ => {}
        }
        if words_differ(base, head) {
            self.add("words-changed", &parts, Some(base), Some(head));
        }
        keywords(self.subject, &parts, (base, head), BODY, self.changes);
        let way = Way { request: true, ..Way::default() };
        self.media(&parts, base, head, way);
    }

    fn replies(&mut self) {
        let base = self.sides.base.library.replies(&self.old.raw);
        let head = self.sides.head.library.replies(&self.new.raw);
        let mut met: HashSet<&str> = HashSet::new();
        let by_status: HashMap<&str, Node<'_>> = head.iter().copied().collect();
        let successes =
            |list: &[(&'a str, Node<'a>)]| list.iter().filter(|(status, _)| status.starts_with('2')).count();
        let is_only = successes(&base) == 1 && successes(&head) == 1;
        let retry = self.old.spec.retry;
        for (status, old) in &base {
            let is_success = status.starts_with('2');
            let same = by_status.get_key_value(status);
            // A success with a new status is still the success.
            let other = || {
                let new = head.iter().filter(|_| is_success && is_only).find(|(other, _)| other.starts_with('2'));
                new.map(|(status, reply)| (status, reply))
            };
            let Some((number, new)) = same.or_else(other) else {
                let class = if is_success { "success-status-removed" } else { "error-status-removed" };
                let operation = self.new.raw.node;
                self.add(class, &[reply(status)], Some(*old), Some(operation));
                continue;
            };
            met.insert(number);
            if number != status {
                let change = self.add("success-status-changed", &[], Some(*old), Some(*new));
                change.values(Some((*status).to_owned()), Some((*number).to_owned()));
                // Clients accept any success. But with an idempotency key, 200 instead of 201 marks a replayed reply.
                let looks_stored = retry == Retry::Keyed && *status == "201" && *number == "200";
                change.means(if looks_stored { Verdict::Breaking } else { Verdict::None });
            }
            self.reply(number, *old, *new, is_success);
        }
        for (status, new) in &head {
            if !met.contains(status) {
                let class = if status.starts_with('2') { "success-status-added" } else { "error-status-added" };
                let operation = self.old.raw.node;
                self.add(class, &[reply(status)], Some(operation), Some(*new));
            }
        }
    }

    fn reply(&mut self, status: &str, old: Node<'_>, new: Node<'_>, is_success: bool) {
        let parts = [reply(status)];
        if words_differ(old, new) {
            self.add("words-changed", &parts, Some(old), Some(new));
        }
        keywords(self.subject, &parts, (old, new), BODY, self.changes);
        self.headers(&parts, old, new, is_success);
        match (media(old).is_empty(), media(new).is_empty()) {
            (true, false) => _ = self.add("reply-body-added", &parts, Some(old), Some(new)),
            (false, true) => {
                let class = if is_success { "reply-body-removed" } else { "words-changed" };
                self.add(class, &parts, Some(old), Some(new));
            }
            _ => {
                let lenient = self.old.spec.docs.status == DocsStatus::Inferred || !is_success;
                self.media(&parts, old, new, Way { reply: true, lenient, ..Way::default() });
            }
        }
    }

    /// The documented headers of a reply.
    fn headers(&mut self, parts: &[Part], old: Node<'_>, new: Node<'_>, is_success: bool) {
        let base: Vec<_> = old.get("headers").into_iter().flat_map(Node::members).collect();
        let head: Vec<_> = new.get("headers").into_iter().flat_map(Node::members).collect();
        let has =
            |list: &[(&str, Node<'_>)], name: &str| list.iter().any(|(other, _)| other.eq_ignore_ascii_case(name));
        let within = |name: &str| -> Vec<Part> {
            let mut parts = parts.to_vec();
            parts.push(Part::Parameter(Place::Header, name.to_owned()));
            parts
        };
        for (name, node) in base.iter().filter(|(name, _)| !has(&head, name)) {
            let is_required = self.sides.base.library.follow(*node).is_some_and(|header| header.flag("required"));
            let class = if is_required { "required-reply-header-removed" } else { "reply-header-removed" };
            self.add(class, &within(name), Some(*node), Some(new));
        }
        for (name, node) in head.iter().filter(|(name, _)| !has(&base, name)) {
            self.add("reply-header-added", &within(name), Some(old), Some(*node));
        }
        for (name, before) in base {
            let after = head.iter().find(|(other, _)| other.eq_ignore_ascii_case(name));
            let (base, head) = (&self.sides.base.library, &self.sides.head.library);
            let before = base.follow(before);
            if let (Some(before), Some(after)) = (before, after.and_then(|(_, after)| head.follow(*after))) {
                self.header(within(name), before, after, is_success);
            }
        }
    }

    /// A header on both sides.
    fn header(&mut self, mut parts: Vec<Part>, old: Node<'_>, new: Node<'_>, is_success: bool) {
        match (old.flag("required"), new.flag("required")) {
            (false, true) => _ = self.add("reply-header-became-required", &parts, Some(old), Some(new)),
            (true, false) => _ = self.add("reply-header-became-optional", &parts, Some(old), Some(new)),
            _ => {}
        }
        if words_differ(old, new) {
            self.add("words-changed", &parts, Some(old), Some(new));
        }
        if examples_differ(old, new) {
            self.add("example-changed", &parts, Some(old), Some(new));
        }
        keywords(self.subject, &parts, (old, new), PARAMETER, self.changes);
        if let (Some(base), Some(head)) = (schema_of(old), schema_of(new)) {
            let way = Way { reply: true, lenient: !is_success, ..Way::default() };
            schema::compare(self.sides, self.subject, &mut parts, way, base, head, self.changes);
        }
    }

    /// The media types of a body or a reply.
    fn media(&mut self, parts: &[Part], base: Node<'_>, head: Node<'_>, way: Way) {
        let (old, new) = (media(base), media(head));
        let within = |name: &str| -> Vec<Part> {
            let mut parts = parts.to_vec();
            parts.push(Part::Media(name.to_owned()));
            parts
        };
        for (name, node) in &old {
            let Some((_, other)) = new.iter().find(|(other, _)| other == name) else {
                let change = self.add("media-type-removed", &within(name), Some(*node), Some(head));
                if way.lenient {
                    change.means(Verdict::None);
                }
                continue;
            };
            if examples_differ(*node, *other) {
                self.add("example-changed", parts, Some(*node), Some(*other));
            }
            keywords(self.subject, &within(name), (*node, *other), MEDIA, self.changes);
            match (node.get("schema"), other.get("schema")) {
                (Some(base), Some(head)) => {
                    let mut parts = parts.to_vec();
                    schema::compare(self.sides, self.subject, &mut parts, way, base, head, self.changes);
                }
                (None, None) => {}
                (base, head) => {
                    let class = if head.is_none() { "type-widened" } else { "type-narrowed" };
                    let words = |library, schema: Option<Node<'_>>| {
                        Some(schema.map_or_else(|| "anything".to_owned(), |it| described(&Shape::of(library, it))))
                    };
                    let before = words(&self.sides.base.library, base);
                    let after = words(&self.sides.head.library, head);
                    let change = self.add(class, parts, Some(*node), Some(*other));
                    change.means(way.verdict(class)).values(before, after);
                }
            }
        }
        for (name, node) in &new {
            if old.iter().all(|(other, _)| other != name) {
                self.add("media-type-added", &within(name), Some(base), Some(*node));
            }
        }
    }
}

fn reply(status: &str) -> Part {
    Part::Reply(status.parse().unwrap_or_default())
}
