//! Includes the documents in the crate, as a list of files for each API.
//!
//! The texts are included unchanged and parsed when a mock starts. Reading them here would need `saleskit-contract` as a build dependency,
//! which release builds compile a second time.

use std::{
    env,
    error::Error,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

/// The APIs by their folders below `specs`.
const APIS: [&str; 2] = ["salesbooth", "salesbyte"];

fn main() -> Result<(), Box<dyn Error>> {
    let specs = specs()?;
    let mut code = String::new();
    for api in APIS {
        let folder = specs.join(api);
        println!("cargo::rerun-if-changed={}", folder.display());
        let _ = writeln!(code, "pub const {}: &[(&str, &str)] = &[", api.to_uppercase());
        for (name, path) in documents(&folder)? {
            let _ = writeln!(code, "    ({name:?}, include_str!({path:?})),");
        }
        code.push_str("];\n");
    }
    let out = env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR for build scripts")?;
    fs::write(Path::new(&out).join("documents.rs"), code)?;
    Ok(())
}

/// The folder of the documents. In a package it is next to this file. In the repository it is a link, or the link's target if the checkout
/// has no links.
fn specs() -> Result<PathBuf, Box<dyn Error>> {
    let here = env::var_os("CARGO_MANIFEST_DIR").ok_or("cargo sets CARGO_MANIFEST_DIR for build scripts")?;
    let candidates = [Path::new(&here).join("specs"), Path::new(&here).join("../specs")];
    let found = candidates.iter().find(|folder| folder.join(APIS[0]).is_dir());
    Ok(found
        .ok_or_else(|| {
            format!("no documents in {}", candidates.each_ref().map(|folder| folder.display().to_string()).join(" or "))
        })?
        .clone())
}

/// The documents of a folder by their names, in order; hidden files are ignored.
fn documents(folder: &Path) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let unnamed = |path: PathBuf| format!("{} is not in UTF-8", path.display());
    let mut documents = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).ok_or_else(|| unnamed(path.clone()))?.to_owned();
        if name.ends_with(".yaml") && !name.starts_with('.') {
            documents.push((name, path.to_str().ok_or_else(|| unnamed(path.clone()))?.to_owned()));
        }
    }
    if documents.is_empty() {
        return Err(format!("{} holds no documents", folder.display()).into());
    }
    documents.sort();
    Ok(documents)
}
