//! Compares an operation's parameters: path parameters by position, others by name.

use std::collections::{HashMap, HashSet};

use crate::compare::change::{Change, Changes, Part, Subject};
use crate::compare::class::Verdict;
use crate::compare::others::{PARAMETER, examples_differ, keywords, words_differ};
use crate::compare::schema::{self, Way};
use crate::compare::shape::Shape;
use crate::compare::sides::{Entry, Sides};
use crate::compare::words::certainty;
use crate::document::{Node, media};
use crate::model::Place;
use crate::parts::Parts;

/// A parameter as written.
struct Written<'s> {
    place: Place,
    name: &'s str,
    /// How many parameters before it have the same place and name. Only documents with faults have any.
    repeated: usize,
    required: bool,
    node: Node<'s>,
}

/// Compares the parameters of an operation with those of its counterpart.
pub(crate) fn compare(sides: &Sides<'_>, subject: &Subject, old: &Entry<'_>, new: &Entry<'_>, changes: &mut Changes) {
    let (base, head) = (written(sides.base, old), written(sides.head, new));
    let mut by_name = HashMap::new();
    for other in &head {
        by_name.insert(key(other.place, other.name, other.repeated), other);
    }
    let (base_path, head_path) = (template(&old.spec.path), template(&new.spec.path));
    let counterpart = |parameter: &Written<'_>| -> Option<&Written<'_>> {
        let name = match parameter.place {
            // If the path has as many parameters as before, their names are the documents' own choice. Otherwise parameters are
            // matched by name.
            Place::Path if base_path.len() == head_path.len() => {
                let at = base_path.iter().position(|name| *name == parameter.name);
                at.and_then(|at| head_path.get(at).copied()).unwrap_or(parameter.name)
            }
            _ => parameter.name,
        };
        by_name.get(&key(parameter.place, name, parameter.repeated)).copied()
    };
    let mut pair = Pair { sides, subject, changes };
    let mut met = HashSet::new();
    for parameter in &base {
        match counterpart(parameter) {
            Some(other) => {
                pair.both(parameter, other);
                met.insert(key(other.place, other.name, other.repeated));
            }
            None => pair.gone(parameter, new.raw.node),
        }
    }
    for parameter in &head {
        if !met.contains(&key(parameter.place, parameter.name, parameter.repeated)) {
            pair.added(parameter, old.raw.node);
        }
    }
}

/// The key of a parameter. Header names are case-insensitive.
fn key(place: Place, name: &str, repeated: usize) -> (Place, String, usize) {
    (place, if place == Place::Header { name.to_ascii_lowercase() } else { name.to_owned() }, repeated)
}

/// The names in a path template, in order.
fn template(path: &str) -> Vec<&str> {
    path.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name)).collect()
}

/// The parameters as written, without those that are constants.
fn written<'s>(parts: &'s Parts, entry: &Entry<'s>) -> Vec<Written<'s>> {
    let nodes = parts.library.parameters(&entry.raw);
    let known: HashSet<(Place, &str)> =
        entry.spec.parameters.iter().map(|parameter| (parameter.place, parameter.name.as_str())).collect();
    let mut met: HashMap<_, usize> = HashMap::new();
    let all = nodes.into_iter().filter_map(|node| {
        let place = match node.text("in")? {
            "path" => Place::Path,
            "query" => Place::Query,
            "header" => Place::Header,
            _ => return None,
        };
        let name = node.text("name")?;
        if !known.contains(&(place, name)) {
            return None;
        }
        let before = met.entry(key(place, name, 0)).or_insert(0);
        let repeated = std::mem::replace(before, *before + 1);
        Some(Written { place, name, repeated, required: node.flag("required"), node })
    });
    all.collect()
}

struct Pair<'a> {
    sides: &'a Sides<'a>,
    subject: &'a Subject,
    changes: &'a mut Changes,
}

impl Pair<'_> {
    fn add(&mut self, class: &'static str, of: &Written<'_>) -> &mut Change {
        self.changes.add(class, self.subject, &[Part::Parameter(of.place, of.name.to_owned())])
    }

    fn gone(&mut self, parameter: &Written<'_>, operation: Node<'_>) {
        // A path without its parameter is a different path.
        let is_needed = parameter.required && parameter.place == Place::Path;
        let class = if is_needed { "required-parameter-removed" } else { "parameter-removed" };
        let change = self.add(class, parameter);
        change.at(Some(parameter.node.position()), Some(operation.position()));
    }

    fn added(&mut self, parameter: &Written<'_>, operation: Node<'_>) {
        let class = if parameter.required { "required-parameter-added" } else { "optional-parameter-added" };
        let change = self.add(class, parameter);
        change.at(Some(operation.position()), Some(parameter.node.position()));
    }

    fn both(&mut self, old: &Written<'_>, new: &Written<'_>) {
        let places = (Some(old.node.position()), Some(new.node.position()));
        if old.name != new.name && old.place == Place::Path {
            let change = self.add("path-parameter-renamed", new);
            change.values(Some(format!("`{}`", old.name)), Some(format!("`{}`", new.name)));
            change.at(places.0.clone(), places.1.clone());
        }
        match (old.required, new.required) {
            (false, true) => _ = self.add("parameter-became-required", new).at(places.0.clone(), places.1.clone()),
            (true, false) => _ = self.add("parameter-became-optional", new).at(places.0.clone(), places.1.clone()),
            _ => {}
        }
        if words_differ(old.node, new.node) {
            self.add("words-changed", new).at(places.0.clone(), places.1.clone());
        }
        if examples_differ(old.node, new.node) {
            self.add("example-changed", new).at(places.0.clone(), places.1.clone());
        }
        let (before, after) = (certainty(old.node.value), certainty(new.node.value));
        if before != after {
            let change = self.add("certainty-changed", new).values(Some(before.to_owned()), Some(after.to_owned()));
            change.at(places.0.clone(), places.1.clone());
        }
        match (old.node.flag("deprecated"), new.node.flag("deprecated")) {
            (false, true) => _ = self.add("deprecated", new).at(places.0.clone(), places.1.clone()),
            (true, false) => _ = self.add("no-longer-deprecated", new).at(places.0.clone(), places.1.clone()),
            _ => {}
        }
        let forms = (form(old.node, self.sides.base), form(new.node, self.sides.head));
        if forms.0 != forms.1 {
            let change = self.add("parameter-form-changed", new).values(Some(forms.0), Some(forms.1));
            change.at(places.0, places.1).means(Verdict::Breaking);
        }
        let mut parts = vec![Part::Parameter(new.place, new.name.to_owned())];
        keywords(self.subject, &parts, (old.node, new.node), PARAMETER, self.changes);
        if let (Some(base), Some(head)) = (schema_of(old.node), schema_of(new.node)) {
            let way = Way { request: true, ..Way::default() };
            schema::compare(self.sides, self.subject, &mut parts, way, base, head, self.changes);
        }
    }
}

/// The schema of a parameter, or of its media type.
pub(crate) fn schema_of(parameter: Node<'_>) -> Option<Node<'_>> {
    parameter.get("schema").or_else(|| media(parameter).first()?.1.get("schema"))
}

/// How a parameter is written into the request.
fn form(node: Node<'_>, parts: &Parts) -> String {
    let flag = node.text("x-flag");
    let shape = node.get("schema").map(|schema| Shape::of(&parts.library, schema));
    let ty = shape.and_then(|shape| shape.keyword("type")?.as_str()).unwrap_or_default();
    let explode = node.value.get("explode").and_then(serde_json::Value::as_bool);
    let is_query = node.text("in") == Some("query");
    let style = node.text("style").filter(|style| *style != if is_query { "form" } else { "simple" });
    let form = match (flag, ty, explode.unwrap_or(is_query)) {
        (Some(flag), ..) => format!("a flag (`{flag}`)"),
        (None, "array", true) => "a repeated parameter".to_owned(),
        (None, "array", false) => "values with commas between".to_owned(),
        (None, "object", true) => "a parameter for each property".to_owned(),
        (None, "object", false) => "names and values with commas between".to_owned(),
        _ => "one value".to_owned(),
    };
    match (style, media(node).first()) {
        (_, Some((name, _))) => format!("`{name}`"),
        (Some(style), None) => format!("{form} in the style `{style}`"),
        (None, None) => form,
    }
}
