//! What is said of the API as a whole: addresses, credentials, events.

use serde_json::Value;

use crate::compare::change::{Changes, Part, Subject};
use crate::compare::class::Verdict;
use crate::compare::schema::{self, Way};
use crate::compare::shape::Shape;
use crate::compare::sides::Sides;
use crate::compare::words::described;
use crate::document::Node;
use crate::model::Position;
use crate::parts::Parts;

/// Compares addresses and credentials.
pub(crate) fn compare(sides: &Sides<'_>, changes: &mut Changes) {
    let (base, head) = (sides.base, sides.head);
    let places = || (servers(base), servers(head));
    if base.server != head.server {
        let change = changes.add("server-changed", &Subject::Api, &[]);
        change.values(Some(format!("`{}`", base.server)), Some(format!("`{}`", head.server)));
        change.at(places().0, places().1);
    }
    for (name, url) in &base.regions {
        let now = head.regions.iter().find(|(other, _)| other == name).map(|(_, url)| url);
        let words = |url: &str| Some(format!("`{name}` (`{url}`)"));
        let (class, after) = match now {
            Some(now) if now == url => continue,
            Some(now) => ("region-changed", words(now)),
            None => ("region-removed", None),
        };
        changes.add(class, &Subject::Api, &[]).values(words(url), after).at(places().0, places().1);
    }
    for (name, url) in &head.regions {
        if base.regions.iter().all(|(other, _)| other != name) {
            let change = changes.add("region-added", &Subject::Api, &[]);
            change.values(None, Some(format!("`{name}` (`{url}`)"))).at(places().0, places().1);
        }
    }
    schemes(sides, changes);
    for old in &base.sections {
        let new = head.sections.iter().find(|new| new.name == old.name);
        if new.is_some_and(|new| new.description != old.description) {
            let at = |parts: &Parts| {
                let mut documents = parts.library.documents.iter().filter(|document| document.section == old.name);
                documents.find_map(|document| Some(document.node().get("tags")?.position()))
            };
            changes.add("words-changed", &Subject::Section(old.name.clone()), &[]).at(at(base), at(head));
        }
    }
}

fn schemes(sides: &Sides<'_>, changes: &mut Changes) {
    let (base, head) = (&sides.base.security_schemes, &sides.head.security_schemes);
    for (name, old) in base {
        let subject = Subject::Scheme(name.clone());
        let at = (scheme(sides.base, name), scheme(sides.head, name));
        match head.get(name) {
            None => _ = changes.add("scheme-removed", &subject, &[]).at(at.0, at.1),
            Some(new) if plain(old) != plain(new) => {
                let change = changes.add("scheme-changed", &subject, &[]);
                change.values(Some(listed(&plain(old))), Some(listed(&plain(new)))).at(at.0, at.1);
            }
            Some(new) if old != new => _ = changes.add("words-changed", &subject, &[]).at(at.0, at.1),
            Some(_) => {}
        }
    }
    for name in head.keys().filter(|name| !base.contains_key(*name)) {
        let at = scheme(sides.head, name);
        changes.add("scheme-added", &Subject::Scheme(name.clone()), &[]).at(None, at);
    }
}

/// A scheme without its words.
fn plain(scheme: &Value) -> Value {
    let mut plain = scheme.clone();
    if let Some(members) = plain.as_object_mut() {
        members.remove("description");
    }
    plain
}

/// The members of a scheme in words.
fn listed(scheme: &Value) -> String {
    let members = scheme.as_object().into_iter().flatten();
    let word = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let words: Vec<String> = members.map(|(name, value)| format!("`{name}: {}`", word(value))).collect();
    words.join(", ")
}

fn servers(parts: &Parts) -> Option<Position> {
    parts.library.documents.iter().find_map(|document| Some(document.node().get("servers")?.position()))
}

fn scheme(parts: &Parts, name: &str) -> Option<Position> {
    let mut documents = parts.library.documents.iter();
    documents.find_map(|document| Some(document.node().at("/components/securitySchemes")?.get(name)?.position()))
}

/// Compares the events.
pub(crate) fn events(sides: &Sides<'_>, changes: &mut Changes) {
    let (base, head) = (written(sides.base), written(sides.head));
    for (section, name, old) in &base {
        let subject = Subject::Event((*section).to_owned(), (*name).to_owned());
        let Some((.., new)) = head.iter().find(|(home, other, _)| home == section && other == name) else {
            changes.add("event-removed", &subject, &[]).at(Some(old.position()), None);
            continue;
        };
        let at = || (Some(old.position()), Some(new.position()));
        if old.text("description") != new.text("description") {
            changes.add("words-changed", &subject, &[]).at(at().0, at().1);
        }
        if old.value.get("example") != new.value.get("example") {
            changes.add("example-changed", &subject, &[]).at(at().0, at().1);
        }
        let way = Way { reply: true, ..Way::default() };
        match (payload(*old), payload(*new)) {
            (Some(old), Some(new)) => {
                schema::compare(sides, &subject, &mut Vec::<Part>::new(), way, old, new, changes);
            }
            (None, None) => {}
            (before, after) => {
                let words = |parts: &Parts, node: Option<Node<'_>>| {
                    let known = |node| described(&Shape::of(&parts.library, node));
                    Some(node.map_or_else(|| "any JSON".to_owned(), known))
                };
                let values = (words(sides.base, before), words(sides.head, after));
                let change = changes.add("type-changed", &subject, &[]).values(values.0, values.1);
                change.means(Verdict::None).at(at().0, at().1);
            }
        }
    }
    for (section, name, new) in &head {
        if base.iter().all(|(home, other, _)| home != section || other != name) {
            let subject = Subject::Event((*section).to_owned(), (*name).to_owned());
            changes.add("event-added", &subject, &[]).at(None, Some(new.position()));
        }
    }
}

/// What comes with an event: its own payload, or what all events of its document share.
fn payload(event: Node<'_>) -> Option<Node<'_>> {
    event.get("payload").or_else(|| event.document.node().get("x-event-envelope"))
}

/// Every event: section, name, and what is written of it.
fn written(parts: &Parts) -> Vec<(&str, &str, Node<'_>)> {
    let mut events = Vec::new();
    for document in &parts.library.documents {
        for (name, node) in document.node().get("x-events").into_iter().flat_map(Node::members) {
            events.push((document.section.as_str(), name, node));
        }
    }
    events
}
