//! `public-dependencies.toml`: the crates whose types callers meet in ours. Another incompatible version of one of them breaks
//! callers although nothing of ours has changed, and no tool sees it.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde::Deserialize;

/// The file, in the checkout.
pub const FILE: &str = "public-dependencies.toml";

/// A public dependency.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dependency {
    /// The version as far as another one would be incompatible: `1`, `0.13`.
    pub version: String,
    /// Which of our crates show its types.
    pub shown_by: Vec<String>,
    /// Why.
    pub reason: String,
}

/// Reads the file's text: dependencies by name.
///
/// # Errors
///
/// When it is not in the form.
pub fn parse(text: &str) -> Result<BTreeMap<String, Dependency>> {
    toml::from_str(text).with_context(|| format!("{FILE} cannot be read"))
}

/// What breaks callers who use two versions of the list together, a sentence each.
pub fn breaking(base: &BTreeMap<String, Dependency>, now: &BTreeMap<String, Dependency>) -> Vec<String> {
    let changed = |(name, old): (&String, &Dependency)| {
        let new = now.get(name)?;
        let (old, new) = (&old.version, &new.version);
        (old != new).then(|| format!("the public dependency `{name}` is {new}, was {old}"))
    };
    base.iter().filter_map(changed).collect()
}
