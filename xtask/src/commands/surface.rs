//! `surface`: updates `surface.txt` of each generated crate and prints the changes. It shows what an edit of the documents means
//! to integrators before the crates are generated, and does not lint. `generate` writes the same files.

use anyhow::{Context, Result, anyhow};
use clap::Args;

use crate::{generate::generate, outcome::Outcome, project, tree::Tree};

/// Arguments of `surface`.
#[derive(Args, Debug)]
pub struct Surface {
    /// Write nothing; print what would change, and exit with 1 if anything would
    #[arg(long)]
    check: bool,
}

impl Surface {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// Fails if the documents cannot be read or nothing can be generated from them.
    pub fn run(self) -> Result<Outcome> {
        let root = project::root()?;
        let mut tree = Tree::default();
        for api in project::apis(None)? {
            let contract = project::load(&root, api).map_err(|faults| anyhow!("{faults}"))?;
            let generated = generate(api, &contract).context("run `cargo xtask lint`, which names all faults");
            for (path, text) in generated?.files {
                if path == "surface.txt" {
                    tree.add(format!("generated/{}/{path}", api.name), text);
                }
            }
        }
        let differences = if self.check { tree.differences(&root)? } else { tree.write(&root)? };
        differences.iter().for_each(|difference| out!("{}", difference.unified()));
        if self.check && !differences.is_empty() {
            errln!("the surface differs from the documents; run `cargo xtask generate` to update it");
            return Ok(Outcome::Findings);
        }
        Ok(Outcome::Fine)
    }
}
