//! `specs/<api>/docs.faults`: faults of the pages themselves, each with its reason. It is the only way to exclude something from
//! `docs check` and `docs coverage`. The file is a YAML list. It has another extension, because every `.yaml` file in the folder
//! is a document.
//!
//! An entry identifies a sample by its section and its number within its kind there, so that it does not depend on line numbers.

use std::{fmt, fs, path::Path};

use anyhow::{Context, Result, bail};
use saphyr::{LoadableYamlNode, Yaml};

/// A fault of a page, and the reason why the page is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The sample.
    pub key: Key,
    /// The operation that it belongs to, if any.
    pub operation: Option<String>,
    /// Why the page is wrong.
    pub reason: String,
}

/// A sample of a page: the n-th of its kind in its section.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// The page, by its file's stem.
    pub page: String,
    /// The section's title.
    pub section: String,
    /// Which of the sections with this title, from 1.
    pub ordinal: usize,
    /// `curl`, `reply` and so on; for `docs coverage`, an endpoint as it is printed.
    pub what: String,
    /// From 1.
    pub nth: usize,
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Key { page, section, ordinal, what, nth } = self;
        write!(f, "{page}, {section}")?;
        if *ordinal > 1 {
            write!(f, " ({ordinal})")?;
        }
        write!(f, ", {what} {nth}")
    }
}

/// The faults of an API's pages. Empty without such a file.
///
/// # Errors
/// Fails if the file cannot be read, is malformed, or has two entries for one sample.
pub fn load(specs: &Path, api: &str) -> Result<Vec<Fault>> {
    let path = specs.join(api).join("docs.faults");
    match fs::read_to_string(&path) {
        Ok(text) => parse(&text).with_context(|| path.display().to_string()),
        Err(fault) if fault.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(fault) => Err(fault).with_context(|| format!("cannot read {}", path.display())),
    }
}

/// Reads the list.
///
/// # Errors
/// As for [`load`].
pub fn parse(text: &str) -> Result<Vec<Fault>> {
    let documents = Yaml::load_from_str(text)?;
    let Some(root) = documents.first().filter(|root| !root.is_null()) else { return Ok(Vec::new()) };
    let entries = root.as_vec().context("must be a list")?;
    let mut faults: Vec<Fault> = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        let fault = fault(entry).with_context(|| format!("entry {}", index + 1))?;
        if faults.iter().any(|other| other.key == fault.key) {
            bail!("entry {}: {} already has an entry; remove one", index + 1, fault.key);
        }
        faults.push(fault);
    }
    Ok(faults)
}

const NAMES: [&str; 7] = ["page", "section", "ordinal", "what", "operation", "nth", "reason"];

fn fault(entry: &Yaml<'_>) -> Result<Fault> {
    let members = entry.as_mapping().context("must be a mapping")?;
    for (name, _) in members {
        let name = name.as_str().unwrap_or_default();
        if !NAMES.contains(&name) {
            bail!("`{name}` is unknown: expected one of {}", NAMES.join(", "));
        }
    }
    let text = |name: &str| entry.as_mapping_get(name).and_then(Yaml::as_str).map(str::to_owned);
    let needed = |name: &str| text(name).with_context(|| format!("`{name}` is missing or not text"));
    let number = |name: &str| match entry.as_mapping_get(name) {
        None => Ok(1),
        Some(value) => value
            .as_integer()
            .and_then(|number| usize::try_from(number).ok())
            .filter(|number| *number > 0)
            .with_context(|| format!("`{name}` must be 1 or more")),
    };
    let (page, section, what) = (needed("page")?, needed("section")?, needed("what")?);
    let key = Key { page, section, ordinal: number("ordinal")?, what, nth: number("nth")? };
    Ok(Fault { key, operation: text("operation"), reason: needed("reason")? })
}

/// Removes the entry for a finding from the list. It must name the same operation.
pub fn take(faults: &mut Vec<Fault>, key: &Key, operation: Option<&str>) -> Option<Fault> {
    let at = faults.iter().position(|fault| fault.key == *key && fault.operation.as_deref() == operation)?;
    Some(faults.remove(at))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn an_entry_names_a_sample_and_its_reason() {
        let text = "- {page: shop, section: Orders, what: curl, operation: orders_list, nth: 2, reason: the key is too long}\n";
        let mut faults = parse(text).unwrap();
        let key = faults[0].key.clone();
        assert_eq!(key.to_string(), "shop, Orders, curl 2");
        assert_eq!(take(&mut faults, &key, Some("orders_get")), None);
        assert!(take(&mut faults, &key, Some("orders_list")).is_some());
        assert!(faults.is_empty());
        assert_eq!(parse("# none\n").unwrap(), []);
    }

    #[test]
    fn an_entry_of_another_form_is_refused() {
        for (text, told) in [
            ("- {page: shop, section: A, what: curl}", "`reason` is missing"),
            ("- {page: shop, section: A, what: curl, reason: x, why: y}", "`why` is unknown: expected one of"),
            ("- {page: shop, section: A, what: curl, reason: x, nth: 0}", "`nth` must be 1 or more"),
            (
                "- {page: p, section: A, what: curl, reason: x}\n- {page: p, section: A, what: curl, reason: y}",
                "already",
            ),
        ] {
            let fault = format!("{:#}", parse(text).unwrap_err());
            assert!(fault.contains(told), "{fault}");
        }
    }
}
