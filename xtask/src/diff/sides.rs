//! Reads the two versions: a git revision, a folder laid out like `specs/`, or any OpenAPI document.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use saleskit_contract::{Contract, Faults};

use crate::{generate::APIS, git, project};

/// The name of an API that is not in this repository. It is the same on both sides, so that folders and files with different
/// names can be compared.
const ONLY: &str = "document";

/// One version of the documents, of all APIs or of a single document.
#[derive(Debug)]
pub struct Side {
    /// Its name on the command line.
    pub name: String,
    /// The contracts, by API.
    pub apis: BTreeMap<String, Contract>,
    /// The prefix of places in its documents: a revision and a colon, a folder, or nothing.
    pub prefix: String,
}

impl Side {
    /// Whether the documents belong to no API of this repository.
    pub fn is_foreign(&self) -> bool {
        self.apis.contains_key(ONLY)
    }
}

/// Reads a version. `None` is the working tree's `specs`.
///
/// # Errors
///
/// Fails if there is no such revision, folder or file. Otherwise returns every fault that keeps its documents from being read.
pub fn read(what: Option<&str>) -> Result<Side> {
    let Some(name) = what else {
        let specs = project::root()?.join("specs");
        let apis = folder(&specs)?;
        return Ok(Side { name: "the working tree".to_owned(), apis, prefix: "specs/".to_owned() });
    };
    let path = Path::new(name);
    if path.is_dir() {
        let specs = if path.join("specs").is_dir() { path.join("specs") } else { path.to_owned() };
        let apis = folder(&specs)?;
        // Positions start with the folder of an API.
        let above = if apis.contains_key(ONLY) { specs.parent().unwrap_or(&specs) } else { &specs };
        let prefix = if above.as_os_str().is_empty() { String::new() } else { format!("{}/", above.display()) };
        return Ok(Side { name: name.to_owned(), apis, prefix });
    }
    if path.is_file() {
        return single(path);
    }
    revision(name)
}

/// Reads a folder laid out like `specs/`, with one folder per API. A folder of documents counts as one API.
fn folder(specs: &Path) -> Result<BTreeMap<String, Contract>> {
    let mut folders: Vec<(&str, PathBuf)> =
        APIS.iter().map(|api| (api.name, specs.join(api.name))).filter(|(_, folder)| folder.is_dir()).collect();
    if folders.is_empty() {
        folders.push((ONLY, specs.to_owned()));
    }
    let mut apis = BTreeMap::new();
    for (name, folder) in folders {
        let contract = Contract::load(&folder).map_err(|faults| unreadable(&folder.display().to_string(), &faults))?;
        apis.insert(name.to_owned(), contract);
    }
    Ok(apis)
}

fn single(path: &Path) -> Result<Side> {
    let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let file = path.display().to_string();
    let contract = Contract::from_document(ONLY, &file, &text).map_err(|faults| unreadable(&file, &faults))?;
    let apis = BTreeMap::from([(ONLY.to_owned(), contract)]);
    Ok(Side { name: file, apis, prefix: String::new() })
}

fn revision(name: &str) -> Result<Side> {
    let root = project::root()?;
    let commit = git::commit(&root, name)?.with_context(|| {
        format!("`{name}` is not a git revision, a folder or a file: check the name, or run `git fetch --tags`")
    })?;
    let listed = git::text(&root, &["ls-tree", "-r", "--name-only", &commit, "--", "specs/"])?;
    let mut files: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    let wanted: Vec<&str> = listed.lines().filter(|path| path.ends_with(".yaml")).collect();
    for (path, text) in wanted.iter().zip(git::files(&root, &commit, &wanted)?) {
        let Some((api, file)) = path.strip_prefix("specs/").and_then(|path| path.split_once('/')) else { continue };
        files.entry(api.to_owned()).or_default().push((file.to_owned(), text));
    }
    if files.is_empty() {
        bail!("the revision `{name}` has no documents under specs/; choose a later one");
    }
    let mut apis = BTreeMap::new();
    for (api, files) in files {
        let contract = Contract::from_texts(&api, &files).map_err(|faults| unreadable(name, &faults))?;
        apis.insert(api, contract);
    }
    Ok(Side { name: name.to_owned(), apis, prefix: format!("{name}:specs/") })
}

fn unreadable(name: &str, faults: &Faults) -> anyhow::Error {
    anyhow::anyhow!("the documents of {name} cannot be read:\n{faults}")
}
