//! `generate`: documents → crates.

use std::fs;

use anyhow::{Context, Result};
use clap::Args;

use crate::{
    Outcome,
    generate::{APIS, Api, Generated, generate, manifest, root_features},
    project,
    tree::Tree,
};

/// Arguments of `generate`.
#[derive(Args)]
pub struct Generate {
    /// Write nothing; show what would change and exit with 1 when something would
    #[arg(long)]
    check: bool,
    /// Only this API
    #[arg(long, value_name = "NAME")]
    api: Option<String>,
}

impl Generate {
    /// Runs the command.
    pub fn run(self) -> Result<Outcome> {
        let chosen = project::apis(self.api.as_deref())?;
        let Some(tree) = tree(&chosen)? else { return Ok(Outcome::Findings) };
        let root = project::root();
        if self.check {
            let differences = tree.differences(&root)?;
            for difference in &differences {
                out!("{}", difference.unified());
            }
            if differences.is_empty() {
                return Ok(Outcome::Fine);
            }
            let files = differences.len();
            errln!("{files} generated file(s) differ from the documents; `cargo xtask generate` mends them");
            return Ok(Outcome::Findings);
        }
        for difference in tree.write(&root)? {
            let sign = match (&difference.before, &difference.after) {
                (None, _) => "+",
                (_, None) => "-",
                _ => "~",
            };
            outln!("{sign} {}", difference.path.display());
        }
        Ok(Outcome::Fine)
    }
}

/// Everything that is generated; `None` when the documents have faults, which are printed.
fn tree(chosen: &[&'static Api]) -> Result<Option<Tree>> {
    let root = project::root();
    let mut tree = Tree::default();
    let mut made: Vec<(&Api, Generated)> = Vec::new();
    let mut faulty = false;
    for api in &APIS {
        let wanted = chosen.iter().any(|known| known.name == api.name);
        let contract = match project::load(api) {
            Ok(contract) => contract,
            Err(faults) => {
                errln!("{faults}");
                faulty = true;
                continue;
            }
        };
        let faults = if wanted { contract.lint() } else { Vec::new() };
        if !faults.is_empty() {
            faults.iter().for_each(|fault| errln!("{fault}"));
            faulty = true;
            continue;
        }
        let generated = match generate(api, &contract) {
            Ok(generated) => generated,
            Err(fault) => {
                errln!("specs/{}: {fault:#}", api.name);
                faulty = true;
                continue;
            }
        };
        if wanted {
            let folder = format!("generated/{}", api.name);
            for (path, text) in &generated.files {
                tree.add(format!("{folder}/{path}"), text.clone());
            }
            tree.own(format!("{folder}/src"));
            tree.own(format!("{folder}/tests"));
            let bundle = serde_json::to_string_pretty(&contract.bundle())? + "\n";
            tree.add(format!("mock/bundles/{}.json", api.name), bundle);
            let path = format!("{folder}/Cargo.toml");
            let text = fs::read_to_string(root.join(&path)).with_context(|| format!("cannot read {path}"))?;
            tree.add(&path, manifest(&text, &generated.features).with_context(|| path.clone())?);
        }
        made.push((api, generated));
    }
    if faulty {
        return Ok(None);
    }
    let features = root_features(made.iter().map(|(api, generated)| (*api, generated.sections.as_slice())));
    let text = fs::read_to_string(root.join("Cargo.toml")).context("cannot read Cargo.toml")?;
    tree.add("Cargo.toml", manifest(&text, &features).context("Cargo.toml")?);
    Ok(Some(tree))
}
