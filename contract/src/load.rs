//! From files to a [`Contract`]: read, check the shape, make references local, refuse collisions, build the model.
//!
//! Faults that leave nothing to work with stop here; everything else is `lint`'s.

pub(crate) mod extensions;
pub(crate) mod operations;
pub(crate) mod refs;
mod shape;
mod yaml;

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use indexmap::IndexMap;
use serde_json::Value;

use crate::contract::{Contract, Parts};
use crate::dispatch::Index;
use crate::document::{COMMON, Document};
use crate::faults::Faults;
use crate::library::Library;
use crate::model::{Component, Fault, Position, Section};
use crate::validate::Validators;
use refs::Reach;

/// Reads a folder of documents.
pub(crate) fn folder(dir: &Path) -> Result<Contract, Faults> {
    let name = folder_name(dir);
    let unreadable = |file: &str, message: String| Fault {
        position: Position { file: file.to_owned(), line: 0, column: 0 },
        rule: "unreadable",
        message,
    };
    let entries = fs::read_dir(dir).map_err(|error| Faults(vec![unreadable(&name, error.to_string())]))?;
    let mut stems: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter_map(|file| file.strip_suffix(".yaml").map(str::to_owned))
        .filter(|stem| !stem.starts_with('.') && !stem.is_empty())
        .collect();
    stems.sort_by_key(|stem| (stem != COMMON, stem.clone()));
    if stems.is_empty() {
        return Err(Faults(vec![unreadable(&name, "the folder holds no .yaml documents".to_owned())]));
    }
    let mut documents = Vec::new();
    let mut faults = Vec::new();
    for section in stems {
        let file = format!("{name}/{section}.yaml");
        let text = match fs::read_to_string(dir.join(format!("{section}.yaml"))) {
            Ok(text) => text,
            Err(error) => {
                faults.push(unreadable(&file, error.to_string()));
                continue;
            }
        };
        match yaml::parse(&file, &text) {
            Ok(parsed) => documents.push(Document {
                section,
                file,
                root: parsed.value,
                positions: parsed.positions,
                words: parsed.words,
            }),
            Err(found) => faults.extend(found),
        }
    }
    if faults.is_empty() { assemble(name, documents, Reach::File) } else { Err(Faults::sorted(faults)) }
}

/// The folder's own name, also when it is given as `.`.
fn folder_name(dir: &Path) -> String {
    let named = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
    named(dir).or_else(|| named(&dir.canonicalize().ok()?)).unwrap_or_else(|| dir.display().to_string())
}

/// Makes a contract of documents that have been read.
pub(crate) fn assemble(name: String, mut documents: Vec<Document>, reach: Reach) -> Result<Contract, Faults> {
    let mut faults: Vec<Fault> = documents.iter().flat_map(shape::check).collect();
    if !faults.is_empty() {
        return Err(Faults::sorted(faults));
    }
    faults.extend(documents.iter().flat_map(common_content));
    faults.extend(refs::collisions(&documents));
    faults.extend(refs::localise(&mut documents, reach));
    let library = Library::new(documents);
    faults.extend(refs::cycles(&library));
    if !faults.is_empty() {
        return Err(Faults::sorted(faults));
    }
    let first = library.documents.first().map(Document::node);
    let server =
        library.documents.iter().find_map(|document| operations::first_server(&document.node()).map(str::to_owned));
    let server = server.unwrap_or_default();
    let title = first.and_then(|root| root.get("info")?.text("title").map(str::to_owned)).unwrap_or_default();
    let operations = operations::build(&library, &server);
    let index = Index::new(&operations);
    let ids: HashMap<String, usize> =
        operations.iter().enumerate().map(|(at, operation)| (operation.id.clone(), at)).collect();
    Ok(Contract::new(Parts {
        name,
        title,
        server,
        regions: operations::regions(&library),
        security_schemes: security_schemes(&library),
        sections: library.documents.iter().filter(|document| document.section != COMMON).map(section).collect(),
        operations,
        components: components(&library),
        index,
        ids,
        validators: Validators::default(),
        library,
    }))
}

/// `common.yaml` is no section: operations and events there would belong nowhere.
fn common_content(document: &Document) -> Vec<Fault> {
    let root = document.node();
    let stray =
        ["paths", "x-events"].into_iter().filter(|_| document.section == COMMON).filter_map(|key| root.get(key));
    let filled = stray.filter(|node| node.value.as_object().is_some_and(|object| !object.is_empty()));
    let message = "common.yaml holds shared parts only; move this to the file of its section";
    filled
        .map(|node| Fault { position: node.position(), rule: "common-content", message: message.to_owned() })
        .collect()
}

fn security_schemes(library: &Library) -> IndexMap<String, Value> {
    let schemes = library.documents.iter().filter_map(|document| document.node().at("/components/securitySchemes"));
    schemes.flat_map(|schemes| schemes.members()).map(|(name, node)| (name.to_owned(), node.value.clone())).collect()
}

fn components(library: &Library) -> IndexMap<String, Component> {
    let mut components = IndexMap::new();
    for document in &library.documents {
        for (name, node) in document.node().at("/components/schemas").into_iter().flat_map(|schemas| schemas.members())
        {
            let component = Component {
                name: name.to_owned(),
                section: document.section.clone(),
                schema: node.value.clone(),
                position: node.position(),
            };
            components.insert(name.to_owned(), component);
        }
    }
    components
}

fn section(document: &Document) -> Section {
    let root = document.node();
    let tag = root.get("tags").and_then(|tags| tags.items().find(|tag| tag.text("name") == Some(&document.section)));
    let described = tag.and_then(|tag| tag.text("description"));
    let title = || root.get("info").and_then(|info| info.text("title"));
    let events = root.get("x-events").into_iter().flat_map(|events| events.members());
    Section {
        name: document.section.clone(),
        description: described.or_else(title).unwrap_or_default().to_owned(),
        events: events.map(|(name, node)| (name.to_owned(), node.value.clone())).collect(),
    }
}
