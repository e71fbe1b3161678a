//! Where things are, from any working directory.

use std::{
    env,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use saleskit_contract::{Contract, Faults};

use crate::generate::{APIS, Api};

/// The folder to work in, in place of the repository: laid out like it. For tests of the commands.
pub const ROOT_VARIABLE: &str = "SALESKIT_ROOT";

/// The repository's root: where this program was built, unless `SALESKIT_ROOT` names another folder.
pub fn root() -> PathBuf {
    if let Some(root) = env::var_os(ROOT_VARIABLE).filter(|root| !root.is_empty()) {
        return PathBuf::from(root);
    }
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// The APIs asked for: one by its name, or all.
pub fn apis(name: Option<&str>) -> Result<Vec<&'static Api>> {
    match name {
        None => Ok(APIS.iter().collect()),
        Some(name) => {
            let api = APIS.iter().find(|api| api.name.eq_ignore_ascii_case(name));
            let known = APIS.map(|api| api.name).join(", ");
            api.map(|api| vec![api]).with_context(|| format!("there is no API `{name}`; known are {known}"))
        }
    }
}

/// Reads an API's documents.
pub fn load(api: &Api) -> Result<Contract, Faults> {
    Contract::load(&root().join("specs").join(api.name))
}
