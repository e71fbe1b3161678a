//! Tests that a small change of the real documents changes little in the generated files, so that a review can read it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use similar::{ChangeTag, TextDiff};
use tempfile::TempDir;
use xtask::project;

/// A copy of the repository's documents and generated files.
struct Copy(TempDir);

impl Copy {
    fn new() -> Self {
        let copy = Self(tempfile::tempdir().expect("a folder"));
        let root = project::checkout().expect("a checkout");
        for file in ["Cargo.toml", "README.md", "AGENTS.md", "llms.txt"] {
            fs::copy(root.join(file), copy.0.path().join(file)).expect("a file of the checkout");
        }
        for folder in ["specs", "generated"] {
            copied(&root.join(folder), &copy.0.path().join(folder));
        }
        copy
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    /// Changes a document and generates. Returns the changed files, with the removed and added lines.
    fn edit(&self, document: &str, old: &str, new: &str) -> Vec<(String, Vec<String>)> {
        let text = fs::read_to_string(self.path(document)).expect("a document");
        assert!(text.contains(old), "{document} has no `{old}`");
        let before = self.generated();
        fs::write(self.path(document), text.replacen(old, new, 1)).expect("a document");
        let ran = Command::new(env!("CARGO_BIN_EXE_xtask"))
            .arg("generate")
            .env(project::ROOT_VARIABLE, self.0.path())
            .output()
            .expect("the command can be started");
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
        let after = self.generated();
        assert_eq!(before.len(), after.len(), "no file comes or goes");
        let changed = before.iter().zip(&after).filter(|(before, after)| before != after);
        changed.map(|((path, before), (_, after))| (path.clone(), changes(before, after))).collect()
    }

    /// Everything but the documents, by path.
    fn generated(&self) -> Vec<(String, String)> {
        let mut files: Vec<PathBuf> =
            ["Cargo.toml", "README.md", "AGENTS.md", "llms.txt"].map(|file| self.path(file)).into();
        files_below(&self.path("generated"), &mut files);
        files.sort();
        let read = |file: PathBuf| {
            let path = file.strip_prefix(self.0.path()).expect("a file of the copy").display().to_string();
            (path.replace('\\', "/"), fs::read_to_string(file).expect("a file"))
        };
        files.into_iter().map(read).collect()
    }
}

fn changes(before: &str, after: &str) -> Vec<String> {
    let diff = TextDiff::from_lines(before, after);
    let changes = diff.iter_all_changes().filter(|change| change.tag() != ChangeTag::Equal);
    changes.map(|change| format!("{}{}", change.tag(), change.value().trim())).collect()
}

fn files_below(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("a file").path();
        if path.is_dir() { files_below(&path, files) } else { files.push(path) }
    }
}

fn copied(from: &Path, to: &Path) {
    let mut files = Vec::new();
    files_below(from, &mut files);
    for file in files {
        let target = to.join(file.strip_prefix(from).expect("a file below"));
        fs::create_dir_all(target.parent().expect("a folder")).expect("a folder");
        fs::copy(&file, target).expect("a copy");
    }
}

const DEALS: &str = "specs/salesbooth/deals.yaml";
const CURRENCY: &str = "        currency: {type: string, description: ISO 4217 code.}\n        line_items:";

#[test]
fn a_new_field_of_a_reply_is_a_line_of_the_surface_and_one_of_the_crate_with_its_words() {
    let new = CURRENCY.replace(
        "        line_items:",
        "        mood: {type: string, description: How the deal goes.}\n        line_items:",
    );
    let changed = Copy::new().edit(DEALS, CURRENCY, &new);
    let expected: [(&str, &[&str]); 2] = [
        ("generated/salesbooth/src/deals.rs", &["+/// How the deal goes.", "+mood: Option<String> = \"mood\","]),
        ("generated/salesbooth/surface.txt", &["+deals::Deal.mood: Option<String> = \"mood\""]),
    ];
    assert_eq!(
        changed,
        expected.map(|(path, lines)| (path.to_owned(), lines.iter().map(|&line| line.to_owned()).collect()))
    );
}

#[test]
fn words_of_a_field_change_one_line_of_the_crate_alone() {
    let new = CURRENCY.replace("ISO 4217 code.", "ISO 4217 code in capitals.");
    let changed = Copy::new().edit(DEALS, CURRENCY, &new);
    let lines: Vec<(&str, usize)> = changed.iter().map(|(path, lines)| (path.as_str(), lines.len())).collect();
    assert_eq!(lines, [("generated/salesbooth/src/deals.rs", 2)], "{changed:#?}");
}

/// What an edit of an example of `deals_create` changes in its wire test. The call is also shown in rustdoc and in the list of calls;
/// nothing else may change.
fn wire_test_after(old: &str, new: &str) -> Vec<String> {
    let changed = Copy::new().edit(DEALS, old, new);
    let paths: Vec<&str> = changed.iter().map(|(path, _)| path.as_str()).collect();
    let shown =
        ["calls/deals.md", "src/deals.rs", "tests/wire/deals.rs"].map(|file| format!("generated/salesbooth/{file}"));
    assert_eq!(paths, shown, "{changed:#?}");
    let lines: Vec<usize> = changed.iter().map(|(_, lines)| lines.len()).collect();
    assert!(lines.iter().all(|lines| *lines == changed[2].1.len()), "{changed:#?}");
    changed[2].1.clone()
}

#[test]
fn another_example_changes_a_line_of_its_wire_test_alone() {
    let changed = wire_test_after("title: Enterprise License Deal\n", "title: Enterprise Support Deal\n");
    assert_eq!(changed, ["-.title(\"Enterprise License Deal\")", "+.title(\"Enterprise Support Deal\")"]);
}

#[test]
fn a_field_more_in_an_example_is_a_line_more_of_its_wire_test() {
    let more = "title: Enterprise License Deal\n                  notes: Call on Monday\n";
    let changed = wire_test_after("title: Enterprise License Deal\n", more);
    // The line before it loses its comma.
    let tax = ".tax_rate(NumberAmount::from(0.1))";
    assert_eq!(changed, [format!("-{tax},"), format!("+{tax}"), "+.notes(\"Call on Monday\"),".to_owned()]);
}
