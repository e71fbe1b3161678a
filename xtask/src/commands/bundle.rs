//! `bundle`: writes an API's documents as one plain JSON document for other tools.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result};
use clap::Args;

use crate::{outcome::Outcome, project};

/// Arguments of `bundle`.
#[derive(Args, Debug)]
pub struct Bundle {
    /// The API: `salesbooth` or `salesbyte`
    name: String,
    /// Merge operations that share a path and method, for clients that ignore fragments of path keys
    #[arg(long)]
    folded: bool,
    /// Write to this file instead of stdout
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Bundle {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// Fails if there is no such API or the file cannot be written.
    pub fn run(self) -> Result<Outcome> {
        let root = project::root()?;
        for api in project::apis(Some(&self.name))? {
            let contract = match project::load(&root, api) {
                Ok(contract) => contract,
                Err(faults) => {
                    errln!("{faults}");
                    return Ok(Outcome::Unusable);
                }
            };
            let bundle = if self.folded { contract.folded_bundle() } else { contract.bundle() };
            let text = serde_json::to_string_pretty(&bundle)? + "\n";
            match &self.output {
                None => out!("{text}"),
                Some(file) => fs::write(file, text).with_context(|| format!("cannot write {}", file.display()))?,
            }
        }
        Ok(Outcome::Fine)
    }
}
