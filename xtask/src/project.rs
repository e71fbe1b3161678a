//! Finds the checkout that a command works on, its APIs and their documents.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use saleskit_contract::{Contract, Faults};

use crate::generate::{APIS, Api};

/// The folder to work in instead of a checkout, laid out like one. For tests of the commands.
pub const ROOT_VARIABLE: &str = "SALESKIT_ROOT";

/// The line of the root manifest that identifies a checkout.
const PACKAGE: &str = "name = \"saleskit\"";

/// The folder to work in: `SALESKIT_ROOT` if set, otherwise the [`checkout`].
///
/// # Errors
///
/// Fails if the current folder is not in a checkout.
pub fn root() -> Result<PathBuf> {
    match env::var_os(ROOT_VARIABLE).filter(|root| !root.is_empty()) {
        Some(root) => Ok(PathBuf::from(root)),
        None => checkout(),
    }
}

/// The checkout that contains the current folder: the nearest parent whose `Cargo.toml` is that of `saleskit`. It does not matter
/// where this program was compiled, so checkouts may share a target folder.
///
/// # Errors
///
/// Fails if there is none.
pub fn checkout() -> Result<PathBuf> {
    let here = env::current_dir().context("cannot find the current folder")?;
    match here.ancestors().find(|folder| is_checkout(folder)) {
        Some(root) => Ok(root.to_owned()),
        None => bail!(
            "{} is not in a checkout of saleskit (no Cargo.toml with `{PACKAGE}` here or above): change to the repository's folder",
            here.display()
        ),
    }
}

/// Whether a folder is the root of a checkout.
pub fn is_checkout(folder: &Path) -> bool {
    fs::read_to_string(folder.join("Cargo.toml"))
        .is_ok_and(|manifest| manifest.lines().any(|line| line.trim() == PACKAGE))
}

/// The requested APIs: one by its name, or all.
///
/// # Errors
///
/// Fails if no API has the name.
pub fn apis(name: Option<&str>) -> Result<Vec<&'static Api>> {
    match name {
        None => Ok(APIS.iter().collect()),
        Some(name) => {
            let api = APIS.iter().find(|api| api.name.eq_ignore_ascii_case(name));
            let known = APIS.map(|api| api.name).join(", ");
            api.map(|api| vec![api]).with_context(|| format!("there is no API `{name}`; choose from {known}"))
        }
    }
}

/// Reads an API's documents in a checkout. Positions are relative to it: `specs/<api>/<file>:line:column`.
///
/// # Errors
///
/// Returns every fault that keeps them from being read.
pub fn load(root: &Path, api: &Api) -> Result<Contract, Faults> {
    Contract::load_as(&root.join("specs").join(api.name), &format!("specs/{}", api.name))
}
