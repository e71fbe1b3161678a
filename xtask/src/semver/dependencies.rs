//! `public-dependencies.toml`: the crates whose types appear in our public API. An incompatible version of one of them breaks
//! callers although nothing of ours has changed, and no tool detects that.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde::Deserialize;

/// The file, in the checkout.
pub const FILE: &str = "public-dependencies.toml";

/// A public dependency.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dependency {
    /// The part of the version that must match to be compatible: `1`, `0.13`.
    pub version: String,
    /// Our crates that show its types.
    pub shown_by: Vec<String>,
    /// Why.
    pub reason: String,
}

/// Parses the file's text: dependencies, by name.
///
/// # Errors
///
/// Fails if the text is malformed.
pub fn parse(text: &str) -> Result<BTreeMap<String, Dependency>> {
    toml::from_str(text).with_context(|| format!("cannot read {FILE}"))
}

/// The changes that break callers, as sentences.
pub fn breaking(base: &BTreeMap<String, Dependency>, now: &BTreeMap<String, Dependency>) -> Vec<String> {
    let changed = |(name, old): (&String, &Dependency)| {
        let new = now.get(name)?;
        let (old, new) = (&old.version, &new.version);
        (old != new).then(|| format!("the public dependency `{name}` is now {new} instead of {old}"))
    };
    base.iter().filter_map(changed).collect()
}
