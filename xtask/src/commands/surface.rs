//! `surface`: what each generated crate offers.

use std::{collections::BTreeMap, fs};

use anyhow::{Context, Result};
use clap::Args;

use crate::{Outcome, generate::surface::surface, project, tree::Tree};

/// Arguments of `surface`.
#[derive(Args, Debug)]
pub struct Surface {
    /// Write nothing; show what would change and exit with 1 when something would
    #[arg(long)]
    check: bool,
}

impl Surface {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// When a generated source cannot be read.
    pub fn run(self) -> Result<Outcome> {
        let root = project::root();
        let mut tree = Tree::default();
        for api in project::apis(None)? {
            let folder = root.join("generated").join(api.name);
            let mut files = BTreeMap::new();
            for entry in
                fs::read_dir(folder.join("src")).with_context(|| format!("cannot list {}", folder.display()))?
            {
                let path = entry?.path();
                let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                files.insert(format!("src/{name}"), text);
            }
            tree.add(format!("generated/{}/surface.txt", api.name), surface(api.crate_name, &files)?);
        }
        let differences = if self.check { tree.differences(&root)? } else { tree.write(&root)? };
        differences.iter().for_each(|difference| out!("{}", difference.unified()));
        if self.check && !differences.is_empty() {
            errln!("the surface differs from the generated crates; `cargo xtask surface` mends it");
            return Ok(Outcome::Findings);
        }
        Ok(Outcome::Fine)
    }
}
