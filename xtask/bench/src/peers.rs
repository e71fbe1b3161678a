//! The crates that the generated one is compared with: both forms of progenitor's output for the same lowered document, and
//! openapi-generator's output, if that program is installed.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};
use saleskit_contract::Contract;
use xtask::generate::{builder_output, positional_output};

use crate::{cargo::remove, facts};

/// The dependencies of progenitor's output.
const PROGENITOR: &str = r#"bytes = "1"
futures-core = "0.3"
progenitor-client = "0.15.1"
regress = "0.11"
reqwest = { version = "0.13", default-features = false, features = ["json", "query", "stream"] }
serde = { version = "1", features = ["derive"] }
serde_json = "1"
serde_urlencoded = "0.7"
"#;

/// The program of openapi-generator, by the names of its packages.
const OPENAPI_GENERATOR: [&str; 2] = ["openapi-generator-cli", "openapi-generator"];

/// A crate to compare with.
#[derive(Debug)]
pub struct Peer {
    /// Its name in tables.
    pub name: String,
    /// Its package.
    pub package: String,
    /// Its folder.
    pub folder: PathBuf,
    /// Further arguments for cargo.
    pub arguments: &'static [&'static str],
}

/// Writes progenitor's crates of an API below a folder.
///
/// # Errors
///
/// When progenitor refuses the document, or a file cannot be written.
pub fn progenitor(contract: &Contract, below: &Path) -> Result<Vec<Peer>> {
    let forms = [("builder", builder_output(contract)?), ("positional", positional_output(contract)?)];
    let peers = forms.into_iter().map(|(form, source)| {
        let package = format!("{}-progenitor-{form}", contract.name());
        let folder = below.join(&package);
        write(&folder, &manifest(&package, PROGENITOR), "src/lib.rs", &source)?;
        Ok(Peer { name: format!("progenitor, {form}"), package, folder, arguments: &[] })
    });
    peers.collect()
}

/// Writes openapi-generator's crate and returns its version. `None` if the program is not installed.
///
/// It gets the plain bundle, which has the same operations, although its client ignores what follows `#` in a path.
///
/// # Errors
///
/// When it is installed and fails.
pub fn openapi_generator(contract: &Contract, below: &Path) -> Result<Option<(Peer, String)>> {
    let found = OPENAPI_GENERATOR.iter().find_map(|name| Some((*name, facts::version(name, "version")?)));
    let Some((program, version)) = found else { return Ok(None) };
    let package = format!("{}-openapi-generator", contract.name());
    let folder = below.join(&package);
    remove(&folder)?;
    fs::create_dir_all(below)?;
    let document = below.join(format!("{}.json", contract.name()));
    fs::write(&document, serde_json::to_string(&contract.bundle())?)?;
    let status = Command::new(program)
        .args(["generate", "--generator-name", "rust", "--skip-validate-spec", "--input-spec"])
        .arg(&document)
        .arg("--output")
        .arg(&folder)
        .args(["--package-name", &package])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .with_context(|| format!("cannot start {program}"))?;
    if !status.success() {
        bail!("{program} cannot read {}", document.display());
    }
    let manifest = folder.join("Cargo.toml");
    let text = fs::read_to_string(&manifest).with_context(|| format!("{program} wrote no manifest"))?;
    fs::write(&manifest, format!("{text}\n[workspace]\n"))?;
    mend(&folder.join("src/apis"))?;
    // Its default is the system's TLS, which needs more than Rust; the crate is otherwise the same.
    let arguments: &[&str] = &["--no-default-features"];
    Ok(Some((Peer { name: "openapi-generator, rust".to_owned(), package, folder, arguments }, version)))
}

/// Version 7.26 writes the type of a form's field with a repeated path segment, which does not compile.
fn mend(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        let text = fs::read_to_string(&path)?;
        fs::write(&path, text.replace("models::models::", "models::"))?;
    }
    Ok(())
}

/// The manifest of a crate that is a workspace of its own.
pub fn manifest(package: &str, dependencies: &str) -> String {
    format!(
        "[package]\nname = \"{package}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n[workspace]\n\n\
         [profile.release]\nstrip = \"symbols\"\n\n[dependencies]\n{dependencies}"
    )
}

/// Writes a crate with one file.
///
/// # Errors
///
/// When a file cannot be written.
pub fn write(folder: &Path, manifest: &str, path: &str, source: &str) -> Result<()> {
    put(&folder.join("Cargo.toml"), manifest)?;
    put(&folder.join(path), source)
}

/// Writes a file and its folder.
///
/// # Errors
///
/// When it cannot be written.
pub fn put(path: &Path, text: &str) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    }
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}
