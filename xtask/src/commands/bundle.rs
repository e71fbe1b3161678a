//! `bundle`: one plain JSON document for other tools.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result};
use clap::Args;

use crate::{outcome::Outcome, project};

/// Arguments of `bundle`.
#[derive(Args, Debug)]
pub struct Bundle {
    /// The API
    name: String,
    /// One operation for each path and method, for clients that drop the fragments of path keys
    #[arg(long)]
    folded: bool,
    /// Where to write it; printed otherwise
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Bundle {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// When there is no such API or the file cannot be written.
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
