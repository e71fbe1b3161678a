//! Reads the files of a folder.

use std::fs;
use std::path::Path;

use crate::document::{COMMON, Document};
use crate::load::assemble::assemble;
use crate::load::refs::Reach;
use crate::load::yaml;
use crate::model::{Fault, Faults, Position};
use crate::parts::Parts;

/// Reads a folder of documents.
pub(crate) fn folder(dir: &Path) -> Result<Parts, Faults> {
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
                layout: parsed.layout,
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
