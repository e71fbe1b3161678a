//! Compares facts about the API as a whole: addresses, credentials, events.

use serde_json::Value;

use crate::compare::change::{Changes, Part, Subject};
use crate::compare::class::Verdict;
use crate::compare::others::{EVENT, examples_differ, keywords, words_differ};
use crate::compare::schema::{self, Way};
use crate::compare::shape::Shape;
use crate::compare::sides::Sides;
use crate::compare::words::described;
use crate::document::{Document, Node};
use crate::model::Position;
use crate::parts::Parts;

/// Compares addresses and credentials.
pub(crate) fn compare(sides: &Sides<'_>, changes: &mut Changes) {
    let (base, head) = (sides.base, sides.head);
    if base.server != head.server {
        let change = changes.add("server-changed", &Subject::Api, &[]);
        change.values(Some(format!("`{}`", base.server)), Some(format!("`{}`", head.server)));
        change.at(server(base, &base.server), server(head, &head.server));
    }
    for (name, url) in &base.regions {
        let now = head.regions.iter().find(|(other, _)| other == name).map(|(_, url)| url);
        let words = |url: &str| Some(format!("`{name}` (`{url}`)"));
        let (class, after) = match now {
            Some(now) if now == url => continue,
            Some(now) => ("region-changed", words(now)),
            None => ("region-removed", None),
        };
        let place = now.map_or_else(|| servers(head), |now| server(head, now));
        changes.add(class, &Subject::Api, &[]).values(words(url), after).at(server(base, url), place);
    }
    for (name, url) in &head.regions {
        if base.regions.iter().all(|(other, _)| other != name) {
            let change = changes.add("region-added", &Subject::Api, &[]);
            change.values(None, Some(format!("`{name}` (`{url}`)"))).at(servers(base), server(head, url));
        }
    }
    schemes(sides, changes);
    documents(sides, changes);
}

/// Compares what each document says about itself: its description and its version.
fn documents(sides: &Sides<'_>, changes: &mut Changes) {
    for (number, old) in sides.base.library.documents.iter().enumerate() {
        let Some(new) = sides.head.library.documents.iter().find(|new| new.section == old.section) else { continue };
        // The first document describes the API.
        let subject = if number == 0 { Subject::Api } else { Subject::Section(old.section.clone()) };
        let at = |key: &str| {
            let of = |document: &Document| document.node().get(key).map(Node::position);
            (of(old), of(new))
        };
        let version = |document: &Document| Some(document.node().get("info")?.text("version")?.to_owned());
        let (before, after) = (version(old), version(new));
        if before != after {
            let quoted = |version: Option<String>| Some(format!("`{}`", version.unwrap_or_default()));
            let change = changes.add("version-changed", &subject, &[]).values(quoted(before), quoted(after));
            change.at(at("info").0, at("info").1);
        }
        for key in ["info", "tags", "externalDocs"] {
            let words = |document: &Document| Some(without(document.node().get(key)?.value, &["version"]));
            if words(old) != words(new) {
                changes.add("words-changed", &subject, &[]).at(at(key).0, at(key).1);
            }
        }
        let (before, after) = (listed_servers(old), listed_servers(new));
        let is_in = |list: &[(String, Value)], name: &str| list.iter().any(|(other, _)| other == name);
        // Regions and the first server are findings of their own.
        let is_other = |(name, _): &&(String, Value)| name.starts_with("url ");
        if before.iter().filter(is_other).any(|(name, _)| !is_in(&after, name))
            || after.iter().filter(is_other).any(|(name, _)| !is_in(&before, name))
        {
            let urls =
                |list: &[(String, Value)]| list.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>().join(", ");
            let change = changes.add("keyword-changed", &subject, &[Part::Keyword("servers".to_owned())]);
            change.values(Some(urls(&before)), Some(urls(&after))).at(at("servers").0, at("servers").1);
        }
        if before.iter().any(|(name, words)| after.iter().any(|(other, now)| other == name && now != words)) {
            changes.add("words-changed", &subject, &[]).at(at("servers").0, at("servers").1);
        }
    }
}

/// The servers of a document: the key of each, and its description.
fn listed_servers(document: &Document) -> Vec<(String, Value)> {
    let servers = document.node().get("servers").into_iter().flat_map(Node::items).enumerate();
    let named = servers.map(|(number, server)| {
        let name = match server.text("x-region") {
            Some(region) => format!("region {region}"),
            None if number == 0 => "the first".to_owned(),
            None => format!("url {}", server.text("url").unwrap_or_default()),
        };
        (name, without(server.value, &["url", "x-region"]))
    });
    named.collect()
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

/// A scheme without its description.
fn plain(scheme: &Value) -> Value {
    without(scheme, &["description"])
}

/// An object without some of its members.
fn without(object: &Value, names: &[&str]) -> Value {
    let mut rest = object.clone();
    if let Some(members) = rest.as_object_mut() {
        names.iter().for_each(|name| _ = members.remove(*name));
    }
    rest
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

/// Where a server is written.
fn server(parts: &Parts, url: &str) -> Option<Position> {
    let listed = parts.library.documents.iter().filter_map(|document| document.node().get("servers"));
    let found = listed.flat_map(Node::items).find(|server| server.text("url") == Some(url));
    found.map(Node::position).or_else(|| servers(parts))
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
        if words_differ(*old, *new) {
            changes.add("words-changed", &subject, &[]).at(at().0, at().1);
        }
        if examples_differ(*old, *new) {
            changes.add("example-changed", &subject, &[]).at(at().0, at().1);
        }
        keywords(&subject, &[], (*old, *new), EVENT, changes);
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

/// The payload of an event: its own, or the one that all events of its document share.
fn payload(event: Node<'_>) -> Option<Node<'_>> {
    event.get("payload").or_else(|| event.document.node().get("x-event-envelope"))
}

/// Every event: section, name and definition.
fn written(parts: &Parts) -> Vec<(&str, &str, Node<'_>)> {
    let mut events = Vec::new();
    for document in &parts.library.documents {
        for (name, node) in document.node().get("x-events").into_iter().flat_map(Node::members) {
            events.push((document.section.as_str(), name, node));
        }
    }
    events
}
