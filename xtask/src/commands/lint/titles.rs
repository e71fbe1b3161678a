//! Compares the titles in `x-docs` with those in `docs.lock`. It needs no capture of the pages.
//!
//! `cargo xtask docs coverage` also checks which file a title belongs to, and that each title has an operation.

use std::{collections::BTreeSet, fs, io::ErrorKind, path::Path};

use anyhow::{Context, Result};
use saleskit_contract::{Contract, Fault, OperationSpec, nearest};

use crate::generate::Api;

/// Operations whose title is not in the API's `docs.lock`. None if there is no such file.
pub(super) fn unknown(root: &Path, api: &Api, contract: &Contract) -> Result<Vec<Fault>> {
    let file = format!("specs/{}/docs.lock", api.name);
    let text = match fs::read_to_string(root.join(&file)) {
        Ok(text) => text,
        Err(fault) if fault.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(fault) => return Err(fault).with_context(|| format!("cannot read {file}")),
    };
    // Each line is `hash level page file title`.
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let titles: BTreeSet<&str> = lines.filter_map(|line| line.splitn(5, ' ').nth(4)).map(str::trim).collect();
    let strange = contract.operations().iter().filter(|operation| !titles.contains(operation.docs.section.as_str()));
    // An operation without a title is a fault of its own.
    let strange = strange.filter(|operation| !operation.docs.section.is_empty());
    let fault = |operation: &OperationSpec| {
        let title = &operation.docs.section;
        let next = match nearest(title, titles.iter().copied()) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("for a new section, add the line `- 1 <page> {} {title}`", operation.section),
        };
        Fault {
            position: operation.position.clone(),
            rule: "docs-title",
            message: format!("{file} has no section `{title}`; {next}"),
        }
    };
    Ok(strange.map(fault).collect())
}
