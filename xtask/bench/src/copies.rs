//! Multiplies the documents: each copy of a section gets its own names and paths, so that lint accepts all of them together.
//!
//! The texts are changed line by line. This relies on the forms in `specs/`; lint rejects a wrong copy.

use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use regex_lite::Regex;
use xtask::generate::APIS;

use crate::{cargo::remove, peers::put};

/// The API whose documents are copied: the large one.
const COPIED: &str = "salesbooth";

/// Writes a folder laid out like the checkout, with this many copies of the documents.
///
/// # Errors
///
/// When a file cannot be read or written.
pub fn write(root: &Path, folder: &Path, times: usize) -> Result<()> {
    remove(folder)?;
    copy(&root.join("Cargo.toml"), &folder.join("Cargo.toml"))?;
    for api in &APIS {
        let manifest = format!("generated/{}/Cargo.toml", api.name);
        copy(&root.join(&manifest), &folder.join(&manifest))?;
        let specs = Path::new("specs").join(api.name);
        for document in documents(&root.join(&specs))? {
            let section = document.file_stem().and_then(OsStr::to_str).context("a name that is not UTF-8")?;
            let text = fs::read_to_string(&document).with_context(|| format!("cannot read {}", document.display()))?;
            put(&folder.join(&specs).join(format!("{section}.yaml")), &text)?;
            if api.name != COPIED || section == "common" {
                continue;
            }
            for number in 2..=times {
                let copy = renamed(section, &text, number)?;
                put(&folder.join(&specs).join(format!("{section}_c{number}.yaml")), &copy)?;
            }
        }
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    put(to, &fs::read_to_string(from).with_context(|| format!("cannot read {}", from.display()))?)
}

fn documents(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    Ok(paths.into_iter().filter(|path| path.extension() == Some(OsStr::new("yaml"))).collect())
}

/// A section's document under other names.
fn renamed(section: &str, text: &str, number: usize) -> Result<String> {
    let key = Regex::new(r"^( *)(\w+):")?;
    let path = Regex::new("^  ('?)/")?;
    let reference = Regex::new(r"([\w]*)(\.yaml)?(#/components/\w+/\w+)")?;
    let tag = Regex::new(&format!(r"(tags: \[|^ *- (?:name: )?|\{{name: ){section}\b"))?;
    let operation = Regex::new(&format!("(operationId: ){section}_"))?;
    let (mut part, mut kind) = (String::new(), String::new());
    let mut copy = String::new();
    for line in text.lines() {
        let mut line = line.to_owned();
        let found = key.captures(&line).map(|found| (found[1].len(), found[2].to_owned()));
        match found {
            Some((0, name)) => part = name,
            Some((2, name)) => kind = name,
            Some((4, name)) if part == "components" && kind != "securitySchemes" => {
                line = line.replacen(&format!("{name}:"), &format!("{name}C{number}:"), 1);
            }
            _ => {}
        }
        if part == "paths" {
            line = path.replace(&line, format!("  ${{1}}/c{number}/")).into_owned();
        }
        line = operation.replace(&line, format!("${{1}}{section}_c{number}_")).into_owned();
        line = tag.replace(&line, format!("${{1}}{section}_c{number}")).into_owned();
        line = reference
            .replace_all(&line, |found: &regex_lite::Captures<'_>| match (&found[1], found.get(2)) {
                ("common", _) => found[0].to_owned(),
                (file, Some(_)) => format!("{file}_c{number}.yaml{}C{number}", &found[3]),
                (before, None) => format!("{before}{}C{number}", &found[3]),
            })
            .into_owned();
        copy += &line;
        copy.push('\n');
    }
    Ok(copy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_shares_no_name_with_the_document_but_those_of_common_parts() -> Result<()> {
        let text = "\
tags: [{name: deals, description: 'Deals.'}]
paths:
  '/deals#id':
    get:
      tags: [deals]
      operationId: deals_get
      schema: {$ref: '#/components/schemas/Deal'}
      other: {$ref: audit.yaml#/components/schemas/Entry}
      third: {$ref: common.yaml#/components/parameters/Limit}
components:
  securitySchemes:
    secretKey: {$ref: common.yaml#/components/securitySchemes/secretKey}
  schemas:
    Deal: {type: object}
";
        let copy = "\
tags: [{name: deals_c2, description: 'Deals.'}]
paths:
  '/c2/deals#id':
    get:
      tags: [deals_c2]
      operationId: deals_c2_get
      schema: {$ref: '#/components/schemas/DealC2'}
      other: {$ref: audit_c2.yaml#/components/schemas/EntryC2}
      third: {$ref: common.yaml#/components/parameters/Limit}
components:
  securitySchemes:
    secretKey: {$ref: common.yaml#/components/securitySchemes/secretKey}
  schemas:
    DealC2: {type: object}
";
        assert_eq!(renamed("deals", text, 2)?, copy);
        Ok(())
    }
}
