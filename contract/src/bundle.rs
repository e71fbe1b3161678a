//! Writes the documents as one JSON document, and reads it back.
//!
//! Other tools see plain OpenAPI. `x-section` on path items and components, and `x-sections` at the root, record what each file
//! said. Reading them back gives the same contract without positions. `folded` writes another document, for tools that treat path
//! keys as addresses, and `display` writes one for pages in a browser.

mod display;
mod folded;

use indexmap::IndexMap;
use serde_json::{Map, Value, json};

use crate::document::{Document, Layout, METHODS, is_alias};
use crate::load::{API_SERVER, Reach, assemble, host_root};
use crate::model::{Fault, Faults, Position};
use crate::parts::Parts;

/// The parts of a section's own root that are stored in `x-sections`.
const KEPT: [&str; 8] = ["info", "servers", "tags", "security", "x-domains", "x-events", "x-event-envelope", "x-state"];

/// Added to the description if path keys have fragments.
const FRAGMENTS: &str = "Path keys with a fragment (`/deals#id`) are operations of one path and method; the query or the body says which one is meant. \
                         Standard clients drop the fragment, and with it the query, so they call another operation. For them, \
                         `cargo xtask bundle NAME --folded` writes one operation for each path and method.";

/// Added to the description of a folded bundle.
const FOLDED: &str = "Operations that share a path and a method are folded into one. Its description lists them, with what selects each; \
                      `x-operations` has the same as data.";

/// Writes the bundle.
pub(crate) fn write(parts: &Parts) -> Value {
    let mut bundle = plain(parts);
    if members(bundle.get("paths")).any(|(key, _)| key.contains('#')) {
        describe(&mut bundle, FRAGMENTS);
    }
    bundle
}

/// Writes the bundle with one operation for each path and method.
pub(crate) fn write_folded(parts: &Parts) -> Value {
    let mut bundle = folded::fold(&plain(parts), &parts.operations);
    describe(&mut bundle, FOLDED);
    bundle
}

/// Writes the bundle with an address for each operation.
pub(crate) fn write_display(parts: &Parts) -> Value {
    display::addressed(&plain(parts), &parts.operations)
}

/// Adds to the description of the document.
fn describe(bundle: &mut Value, words: &str) {
    let Some(info) = bundle.get_mut("info").and_then(Value::as_object_mut) else { return };
    let stated = info.get("description").and_then(Value::as_str).unwrap_or_default();
    let words = format!("{stated} {words}").trim_start().to_owned();
    info.insert("description".to_owned(), Value::from(words));
}

fn plain(parts: &Parts) -> Value {
    let documents = &parts.library.documents;
    let mut paths = Map::new();
    let mut components: IndexMap<String, Map<String, Value>> = IndexMap::new();
    let mut tags = Vec::new();
    let mut sections = Vec::new();
    for document in documents {
        let root = &document.root;
        tags.extend(root.get("tags").and_then(Value::as_array).into_iter().flatten().cloned());
        let mut section = Map::from_iter([("name".to_owned(), json!(document.section))]);
        section.extend(KEPT.iter().filter_map(|key| Some(((*key).to_owned(), root.get(*key)?.clone()))));
        sections.push(Value::Object(section));
        // A value that is not an object belongs to no section, and is neither a path item nor a component.
        for (key, item) in members(root.get("paths")).filter(|(_, item)| item.is_object()) {
            paths.insert(key.clone(), path_item(document, item, &parts.server));
        }
        for (kind, named) in members(root.get("components")) {
            let all = components.entry(kind.clone()).or_default();
            let own = members(Some(named)).filter(|(_, value)| value.is_object() && !is_alias(kind, value));
            all.extend(own.map(|(name, value)| (name.clone(), marked(value, &document.section))));
        }
    }
    let mut bundle = Map::new();
    bundle.insert("openapi".to_owned(), json!("3.0.3"));
    bundle.insert("info".to_owned(), info(parts));
    let regions = parts.regions.iter().map(|(name, url)| json!({"url": url, "x-region": name}));
    let servers = std::iter::once(json!({"url": &parts.server})).chain(regions).collect();
    bundle.insert("servers".to_owned(), Value::Array(servers));
    bundle.insert("tags".to_owned(), Value::Array(tags));
    bundle.insert("x-sections".to_owned(), Value::Array(sections));
    bundle.insert("paths".to_owned(), Value::Object(paths));
    let components = components.into_iter().map(|(kind, named)| (kind, Value::Object(named)));
    bundle.insert("components".to_owned(), Value::Object(components.collect()));
    Value::Object(bundle)
}

/// The first document's facts about the API, with the newest version of all documents. A version is the day that a section was
/// last read.
fn info(parts: &Parts) -> Value {
    let infos = || parts.library.documents.iter().filter_map(|document| document.root.get("info"));
    let mut info = infos().next().cloned().unwrap_or_else(|| json!({"title": parts.title, "version": ""}));
    let day = |version: &str| -> Option<Vec<u64>> { version.split('.').map(|part| part.parse().ok()).collect() };
    let versions = infos().filter_map(|info| info.get("version")?.as_str());
    let newest = versions.filter_map(|version| Some((day(version)?, version))).max();
    if let (Some(info), Some((_, version))) = (info.as_object_mut(), newest) {
        info.insert("version".to_owned(), json!(version));
    }
    info
}

/// A path item with the facts that its document stated for all of them.
fn path_item(document: &Document, item: &Value, server: &str) -> Value {
    let mut item = marked(item, &document.section);
    let root = &document.root;
    let other_server = root.get("servers").filter(|servers| {
        servers.pointer("/0/url").and_then(Value::as_str).is_some_and(|url| ![server, API_SERVER].contains(&url))
    });
    let Some(object) = item.as_object_mut() else { return item };
    let item_has_server = object.contains_key("servers");
    for (_, operation) in object.iter_mut().filter(|(key, _)| METHODS.contains(&key.as_str())) {
        let Some(operation) = operation.as_object_mut() else { continue };
        let stated = |key: &str, operation: &Map<String, Value>| operation.contains_key(key);
        if let Some(security) = root.get("security").filter(|_| !stated("security", operation)) {
            operation.insert("security".to_owned(), security.clone());
        }
        if let Some(servers) = other_server.filter(|_| !item_has_server && !stated("servers", operation)) {
            operation.insert("servers".to_owned(), servers.clone());
        }
        if operation.get("x-host-root").and_then(Value::as_bool) == Some(true) {
            operation.insert("servers".to_owned(), json!([{"url": host_root(server)}]));
        }
    }
    item
}

fn marked(value: &Value, section: &str) -> Value {
    let mut value = value.clone();
    if let Some(object) = value.as_object_mut() {
        object.insert("x-section".to_owned(), json!(section));
    }
    value
}

fn members(value: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    value.and_then(Value::as_object).into_iter().flatten()
}

/// Reads a bundle.
pub(crate) fn read(name: &str, json: &str) -> Result<Parts, Faults> {
    let fault = |line, column, rule, message: String| {
        Faults(vec![Fault { position: Position { file: name.to_owned(), line, column }, rule, message }])
    };
    let root: Value = serde_json::from_str(json)
        .map_err(|error| fault(error.line(), error.column(), "json-syntax", error.to_string()))?;
    let document = |section: &str, root: Value| Document {
        section: section.to_owned(),
        file: name.to_owned(),
        layout: Layout::of(&root),
        root,
        words: Vec::new(),
    };
    let Some(listed) = root.get("x-sections").and_then(Value::as_array) else {
        return assemble(name.to_owned(), vec![document(name, root)], Reach::All);
    };
    let mut roots: IndexMap<String, Map<String, Value>> = IndexMap::new();
    for section in listed {
        let Some(stem) = section.get("name").and_then(Value::as_str) else {
            return Err(fault(0, 0, "bundle-section", "a section without a name in x-sections".to_owned()));
        };
        let mut own = Map::new();
        own.insert("openapi".to_owned(), root.get("openapi").cloned().unwrap_or_else(|| json!("3.0.3")));
        own.extend(KEPT.iter().filter_map(|key| Some(((*key).to_owned(), section.get(*key)?.clone()))));
        own.insert("paths".to_owned(), json!({}));
        own.insert("components".to_owned(), json!({}));
        roots.insert(stem.to_owned(), own);
    }
    for (key, item) in members(root.get("paths")) {
        place(&mut roots, &["paths"], key, item).map_err(|message| fault(0, 0, "bundle-section", message))?;
    }
    for (kind, named) in members(root.get("components")) {
        for (key, value) in members(Some(named)) {
            place(&mut roots, &["components", kind], key, value)
                .map_err(|message| fault(0, 0, "bundle-section", message))?;
        }
    }
    let documents = roots.into_iter().map(|(section, root)| document(&section, Value::Object(root))).collect();
    assemble(name.to_owned(), documents, Reach::All)
}

/// Returns a path item or a component to the document of its section.
fn place(
    roots: &mut IndexMap<String, Map<String, Value>>,
    into: &[&str],
    key: &str,
    value: &Value,
) -> Result<(), String> {
    let section = value.get("x-section").and_then(Value::as_str).unwrap_or_default();
    let Some(mut at) = roots.get_mut(section) else {
        return Err(format!("{key} belongs to no section of x-sections"));
    };
    for step in into {
        let next = at.entry(*step).or_insert_with(|| json!({}));
        at = next.as_object_mut().ok_or_else(|| format!("{step} is not an object"))?;
    }
    let mut value = value.clone();
    if let Some(object) = value.as_object_mut() {
        object.shift_remove("x-section");
    }
    at.insert(key.to_owned(), value);
    Ok(())
}
