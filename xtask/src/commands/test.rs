//! `test`: runs only the wire tests of some sections. `ci` finds everything else that a change may break.

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    ffi::{OsStr, OsString},
    fs,
    path::Path,
    process::Command,
};

use anyhow::{Context, Result, bail, ensure};
use clap::Args;
use similar::get_close_matches;

use crate::{
    generate::{APIS, Api},
    outcome::Outcome,
    project,
};

/// The document of an API that is not a section.
const COMMON: &str = "common";

/// How many similar names to suggest for an unknown one, and how similar they must be.
const OFFERED: usize = 3;
const SIMILAR: f32 = 0.5;

/// Arguments of `test`.
#[derive(Debug, Args)]
pub struct Test {
    /// The sections, by the names of their documents; a name that several APIs use is tested in each of them
    #[arg(required = true, value_name = "SECTION")]
    sections: Vec<String>,
    /// Only this API
    #[arg(long, value_name = "NAME")]
    api: Option<String>,
    /// Arguments for the test program, as after `cargo test --`
    #[arg(last = true, value_name = "ARGUMENTS")]
    arguments: Vec<OsString>,
}

impl Test {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// Fails if there is no such API or section, a section has no wire tests, or cargo cannot be started.
    pub fn run(self) -> Result<Outcome> {
        let root = project::root()?;
        let known = known(&root, &project::apis(self.api.as_deref())?)?;
        let mut outcome = Outcome::Fine;
        for (api, sections) in chosen(&known, &self.sections)? {
            for section in &sections {
                let tests = format!("generated/{api}/tests/wire/{section}.rs");
                ensure!(
                    root.join(&tests).exists(),
                    "{tests} is missing: specs/{api}/{section}.yaml has no operation, or the tests are not generated yet; run `cargo xtask generate`"
                );
            }
            if !self.passes(&root, api, &sections)? {
                outcome = Outcome::Findings;
            }
        }
        Ok(outcome)
    }

    /// Runs the tests of an API's sections with one cargo call, so that the crate is compiled once for all of them.
    fn passes(&self, root: &Path, api: &str, sections: &BTreeSet<&str>) -> Result<bool> {
        let features: Vec<&str> = sections.iter().copied().collect();
        let package = APIS.iter().find(|known| known.name == api).context("an API without a crate")?.crate_name;
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.args(["test", "--package", package, "--no-default-features", "--features", &features.join(",")]);
        cargo.args(["--test", "wire", "--"]).args(sections.iter().map(|section| format!("{section}::")));
        let status = cargo
            .args(&self.arguments)
            .current_dir(root)
            .status()
            .context("cannot start cargo: check that it is on the PATH")?;
        Ok(status.success())
    }
}

/// The sections of each API, by the documents that exist, whether they are valid or not.
pub(super) fn known(root: &Path, apis: &[&'static Api]) -> Result<BTreeMap<&'static str, BTreeSet<String>>> {
    let mut known = BTreeMap::new();
    for api in apis {
        let folder = root.join("specs").join(api.name);
        let entries = fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
        let mut sections = BTreeSet::new();
        for entry in entries {
            let path = entry?.path();
            if path.extension() == Some(OsStr::new("yaml"))
                && let Some(stem) = path.file_stem().and_then(OsStr::to_str)
                && stem != COMMON
            {
                sections.insert(stem.to_owned());
            }
        }
        known.insert(api.name, sections);
    }
    Ok(known)
}

/// The requested sections, by API. Hyphens, as in features, become the document's underscores.
fn chosen<'k>(
    known: &'k BTreeMap<&'static str, BTreeSet<String>>,
    asked: &[String],
) -> Result<BTreeMap<&'static str, BTreeSet<&'k str>>> {
    let mut chosen: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for name in asked {
        let section = name.replace('-', "_");
        let mut found = false;
        for (api, sections) in known {
            if let Some(section) = sections.get(&section) {
                chosen.entry(*api).or_default().insert(section.as_str());
                found = true;
            }
        }
        if !found {
            bail!("there is no section `{name}`; {}", nearest(known, &section));
        }
    }
    Ok(chosen)
}

/// Suggestions for an unknown name.
fn nearest(known: &BTreeMap<&'static str, BTreeSet<String>>, name: &str) -> String {
    let names: BTreeSet<&str> = known.values().flatten().map(String::as_str).collect();
    let names: Vec<&str> = names.into_iter().collect();
    match get_close_matches(name, &names, OFFERED, SIMILAR) {
        near if near.is_empty() => "use the name of its document in specs/, without `.yaml`".to_owned(),
        near if near.len() == 1 => format!("did you mean {}?", near.join("")),
        near => format!("did you mean one of {}?", near.join(", ")),
    }
}
