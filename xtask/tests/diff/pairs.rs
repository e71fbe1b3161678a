//! The cases in `cases/`: an edit of the shop's documents, and its meaning in each direction.

use std::{fs, path::Path};

use serde::Deserialize;

use crate::shop::{self, Texts};

/// One edit, compared in one direction or both.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// The name of the edited side, as a word for a crate.
    pub name: String,
    /// The section of Salesbooth whose documents are edited. The shop's by default.
    #[serde(default)]
    pub of: Option<String>,
    pub edits: Vec<Edit>,
    /// From the shop to the edited documents.
    pub forth: Case,
    /// From the edited documents to the shop.
    pub back: Option<Case>,
}

/// A text in place of another one.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edit {
    pub file: String,
    pub old: String,
    pub new: String,
}

/// What is expected of one direction.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// The classes of `classes.tsv` that this is a case of.
    pub classes: Vec<String>,
    /// Every finding: class, wire verdict, source verdict, place.
    pub findings: Vec<String>,
    /// The body of a function that compiles against the older side, with the client as `client` and the crate as `shop`.
    pub caller: String,
    /// Whether the newer crate gives the caller a deprecation warning.
    #[serde(default)]
    pub warns: bool,
    /// Why a verdict differs from the usual one of its class.
    #[serde(default)]
    pub differs: String,
}

impl Case {
    /// The worst verdict of all findings on the wire.
    pub fn wire(&self) -> &str {
        self.worst(1)
    }

    /// The worst verdict of all findings for source code.
    pub fn source(&self) -> &str {
        self.worst(2)
    }

    fn worst(&self, column: usize) -> &str {
        let verdicts = || self.findings.iter().filter_map(|finding| finding.split_whitespace().nth(column));
        let has = |wanted: &&str| verdicts().any(|verdict| verdict == *wanted);
        ["breaking", "additive"].into_iter().find(has).unwrap_or("none")
    }
}

impl Pair {
    /// The documents that are edited.
    pub fn base(&self) -> Texts {
        self.of.as_ref().map_or_else(shop::texts, |section| shop::section(section))
    }

    /// The documents after the edits.
    pub fn edited(&self) -> Texts {
        shop::edited(self.base(), &self.edits)
    }

    /// The directions: their names and cases, and whether they go back.
    pub fn cases(&self) -> impl Iterator<Item = (String, &Case, bool)> {
        let forth = (format!("{}_forth", self.name), &self.forth, false);
        let back = self.back.as_ref().map(|case| (format!("{}_back", self.name), case, true));
        [forth].into_iter().chain(back)
    }
}

/// Every pair, by file.
pub fn pairs() -> Vec<Pair> {
    #[derive(Deserialize)]
    struct File {
        pair: Vec<Pair>,
    }
    let folder = folder().join("cases");
    let mut files: Vec<_> =
        fs::read_dir(folder).expect("the cases").map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    let read = |path: &std::path::PathBuf| {
        let text = fs::read_to_string(path).expect("cases");
        toml::from_str::<File>(&text).unwrap_or_else(|fault| panic!("{}: {fault}", path.display())).pair
    };
    files.iter().flat_map(read).collect()
}

/// A class that must have a case, with its usual verdicts.
#[derive(Debug)]
pub struct Class {
    pub name: String,
    pub wire: Vec<String>,
    pub source: Vec<String>,
}

/// The classes that must have a case.
pub fn classes() -> Vec<Class> {
    let text = fs::read_to_string(folder().join("classes.tsv")).expect("the classes");
    let list = |words: Option<&str>| words.expect("three columns").split('|').map(str::to_owned).collect();
    let class = |line: &str| {
        let mut columns = line.split('\t');
        let name = columns.next().unwrap_or_default().to_owned();
        Class { name, wire: list(columns.next()), source: list(columns.next()) }
    };
    text.lines().map(class).collect()
}

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diff")
}
