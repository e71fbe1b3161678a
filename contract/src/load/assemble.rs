//! Assembles parsed documents: rejects what they may not contain, and builds the model from the rest.

use std::collections::HashMap;
use std::sync::OnceLock;

use indexmap::IndexMap;
use serde_json::Value;

use crate::dispatch::Index;
use crate::document::{COMMON, Document, Library, Node, is_alias};
use crate::load::refs::{self, Reach};
use crate::load::{chains, domains, operations, shape, weight};
use crate::model::{Fault, Faults, Section};
use crate::parts::Parts;

/// Builds a contract from parsed documents.
pub(crate) fn assemble(name: String, mut documents: Vec<Document>, reach: Reach) -> Result<Parts, Faults> {
    let mut faults: Vec<Fault> = documents.iter().flat_map(shape::check).collect();
    if !faults.is_empty() {
        return Err(Faults::sorted(faults));
    }
    faults.extend(documents.iter().flat_map(common_content));
    faults.extend(refs::collisions(&documents));
    faults.extend(refs::localise(&mut documents, reach));
    let library = Library::new(documents);
    faults.extend(chains::check(&library));
    if !faults.is_empty() {
        return Err(Faults::sorted(faults));
    }
    if let Some(fault) = weight::check(&library) {
        return Err(Faults(vec![fault]));
    }
    let first = library.documents.first().map(Document::node);
    let server = library.documents.iter().find_map(|document| operations::own_server(document.node()));
    let server = server.unwrap_or_default().to_owned();
    let title = first.and_then(|root| root.get("info")?.text("title").map(str::to_owned)).unwrap_or_default();
    let operations = operations::build(&library, &server);
    let index = Index::new(&operations);
    let ids: HashMap<String, usize> =
        operations.iter().enumerate().map(|(at, operation)| (operation.id.clone(), at)).collect();
    Ok(Parts {
        name,
        title,
        server,
        regions: operations::regions(&library),
        security_schemes: security_schemes(&library),
        sections: library.documents.iter().filter(|document| document.section != COMMON).map(section).collect(),
        domains: domains::read(&library),
        operations,
        components: OnceLock::new(),
        index,
        ids,
        library,
        strays: Vec::new(),
    })
}

/// `common.yaml` is not a section, so operations and events there would belong nowhere.
fn common_content(document: &Document) -> Vec<Fault> {
    let root = document.node();
    let stray = ["paths", "x-events", "x-state"]
        .into_iter()
        .filter(|_| document.section == COMMON)
        .filter_map(|key| root.get(key));
    let filled = stray.filter(|node| node.value.as_object().is_some_and(|object| !object.is_empty()));
    let message = "common.yaml may contain shared parts only; move this to the file of its section";
    filled
        .map(|node| Fault { position: node.position(), rule: "common-content", message: message.to_owned() })
        .collect()
}

fn security_schemes(library: &Library) -> IndexMap<String, Value> {
    let schemes = library.documents.iter().filter_map(|document| document.node().at("/components/securitySchemes"));
    let defined =
        schemes.flat_map(|schemes| schemes.members()).filter(|(_, node)| !is_alias("securitySchemes", node.value));
    defined.map(|(name, node)| (name.to_owned(), node.value.clone())).collect()
}

fn section(document: &Document) -> Section {
    let root = document.node();
    let tag = root.get("tags").and_then(|tags| tags.items().find(|tag| tag.text("name") == Some(&document.section)));
    let described = tag.and_then(|tag| tag.text("description"));
    let title = || root.get("info").and_then(|info| info.text("title"));
    let events = root.get("x-events").into_iter().flat_map(|events| events.members());
    let state = root.get("x-state").into_iter().flat_map(|state| state.members());
    let envelope = root.get("x-event-envelope").map(|envelope| envelope.value);
    let event = |(name, node): (&str, Node<'_>)| {
        let mut event = node.value.clone();
        if let (Some(envelope), Some(event)) = (envelope, event.as_object_mut()) {
            event.entry("payload").or_insert_with(|| envelope.clone());
        }
        (name.to_owned(), event)
    };
    Section {
        name: document.section.clone(),
        description: described.or_else(title).unwrap_or_default().to_owned(),
        events: events.map(event).collect(),
        state: state.map(|(name, node)| (name.to_owned(), node.value.clone())).collect(),
    }
}
