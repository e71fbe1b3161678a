//! Reads documents in memory: those of another revision, or any single document.

use crate::document::{COMMON, Document};
use crate::load::assemble::assemble;
use crate::load::refs::Reach;
use crate::load::yaml;
use crate::model::{Fault, Faults, Position};
use crate::parts::Parts;

/// Reads the files of an API, by their names in its folder.
pub(crate) fn texts(name: &str, files: &[(String, String)]) -> Result<Parts, Faults> {
    let mut documents = Vec::new();
    let mut faults = Vec::new();
    let mut ordered: Vec<(&str, &str)> = files
        .iter()
        .filter_map(|(file, text)| Some((file.strip_suffix(".yaml")?, text.as_str())))
        .filter(|(stem, _)| !stem.is_empty() && !stem.starts_with('.'))
        .collect();
    ordered.sort_by_key(|(stem, _)| (*stem != COMMON, (*stem).to_owned()));
    if ordered.is_empty() {
        let position = Position { file: name.to_owned(), line: 0, column: 0 };
        let message = "there are no .yaml documents".to_owned();
        return Err(Faults(vec![Fault { position, rule: "unreadable", message }]));
    }
    for (stem, text) in ordered {
        match read(stem, format!("{name}/{stem}.yaml"), text) {
            Ok(document) => documents.push(document),
            Err(found) => faults.extend(found),
        }
    }
    if faults.is_empty() { assemble(name.to_owned(), documents, Reach::File) } else { Err(Faults::sorted(faults)) }
}

/// Reads one document, YAML or JSON, as the only section of an API.
pub(crate) fn single(name: &str, file: &str, text: &str) -> Result<Parts, Faults> {
    let document = read(name, file.to_owned(), text).map_err(Faults::sorted)?;
    // Another version gives other meanings to the same keys. For our own documents, lint reports it.
    let version = document.node().get("openapi");
    if let Some(version) = version.filter(|it| it.value.as_str().is_some_and(|text| !text.starts_with("3.0"))) {
        let message = format!("{} is not OpenAPI 3.0", version.value);
        return Err(Faults(vec![Fault { position: version.position(), rule: "openapi-shape", message }]));
    }
    assemble(name.to_owned(), vec![document], Reach::All)
}

fn read(section: &str, file: String, text: &str) -> Result<Document, Vec<Fault>> {
    let parsed = yaml::parse(&file, text)?;
    Ok(Document { section: section.to_owned(), file, root: parsed.value, layout: parsed.layout, words: parsed.words })
}
