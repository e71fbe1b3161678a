//! Reads the files of a folder.

use std::fs;
use std::path::Path;

use crate::document::{COMMON, Document};
use crate::load::assemble::assemble;
use crate::load::refs::Reach;
use crate::load::yaml;
use crate::model::{Fault, Faults, Position};
use crate::parts::Parts;

/// Other files that may be in the folder.
pub(crate) const BESIDE: [&str; 3] = ["docs.lock", "docs.faults", "README.md"];

/// Reads a folder of documents. Positions name the files below `shown`, by default the folder's name.
pub(crate) fn folder(dir: &Path, shown: Option<&str>) -> Result<Parts, Faults> {
    let name = folder_name(dir);
    let shown = shown.unwrap_or(&name);
    let files = listed(dir).map_err(|problem| Faults(vec![of_folder(dir, problem)]))?;
    let mut stems: Vec<&str> = files.iter().filter_map(|file| stem(file)).collect();
    stems.sort_by_key(|stem| (*stem != COMMON, *stem));
    if stems.is_empty() {
        return Err(Faults(vec![of_folder(dir, "the folder contains no .yaml documents".to_owned())]));
    }
    let mut documents = Vec::new();
    let mut faults = Vec::new();
    for section in stems {
        match document(dir, shown, section) {
            Ok(document) => documents.push(document),
            Err(found) => faults.extend(found),
        }
    }
    if !faults.is_empty() {
        return Err(Faults::sorted(faults));
    }
    let mut parts = assemble(name.clone(), documents, Reach::File)?;
    parts.strays = files.iter().filter(|file| is_stray(file)).map(|file| format!("{shown}/{file}")).collect();
    Ok(parts)
}

/// The names of the files, or the fault.
fn listed(dir: &Path) -> Result<Vec<String>, String> {
    let entries = fs::read_dir(dir).map_err(|error| error.to_string())?;
    let named = |entry: std::io::Result<fs::DirEntry>| match entry.map(|entry| entry.file_name().into_string()) {
        Ok(Ok(name)) => Ok(name),
        Ok(Err(name)) => Err(format!("the name of {} is not in UTF-8", name.display())),
        Err(error) => Err(error.to_string()),
    };
    entries.map(named).collect()
}

fn document(dir: &Path, shown: &str, section: &str) -> Result<Document, Vec<Fault>> {
    let file = format!("{shown}/{section}.yaml");
    let bytes = fs::read(dir.join(format!("{section}.yaml")))
        .map_err(|error| vec![unreadable(&file, (1, 1), error.to_string())])?;
    let text = match std::str::from_utf8(&bytes) {
        Ok(text) => text,
        Err(error) => {
            let read = String::from_utf8_lossy(bytes.get(..error.valid_up_to()).unwrap_or_default());
            let (line, column) = (read.split('\n').count(), read.split('\n').next_back().unwrap_or_default());
            return Err(vec![unreadable(
                &file,
                (line, column.chars().count() + 1),
                "the file is not in UTF-8".to_owned(),
            )]);
        }
    };
    let parsed = yaml::parse(&file, text)?;
    let section = section.to_owned();
    Ok(Document { section, file, root: parsed.value, layout: parsed.layout, words: parsed.words })
}

/// The section of a document's file. Hidden files are not documents.
fn stem(file: &str) -> Option<&str> {
    file.strip_suffix(".yaml").filter(|stem| !stem.is_empty() && !stem.starts_with('.'))
}

/// Whether a file is ignored although it could be taken for a document.
fn is_stray(file: &str) -> bool {
    stem(file).is_none() && !BESIDE.contains(&file) && !file.starts_with('.')
}

fn of_folder(dir: &Path, message: String) -> Fault {
    unreadable(&dir.display().to_string(), (0, 0), message)
}

fn unreadable(file: &str, (line, column): (usize, usize), message: String) -> Fault {
    Fault { position: Position { file: file.to_owned(), line, column }, rule: "unreadable", message }
}

/// The folder's own name, even if it is given as `.`.
fn folder_name(dir: &Path) -> String {
    let named = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
    named(dir).or_else(|| named(&dir.canonicalize().ok()?)).unwrap_or_else(|| dir.display().to_string())
}
