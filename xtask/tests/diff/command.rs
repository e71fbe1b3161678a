//! Tests the command as a maintainer and a workflow run it: its sides, exit codes and approvals.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use tempfile::TempDir;
use xtask::project;

use crate::shop;

/// A checkout with the shop's documents in place of an API's, under git.
struct Checkout(TempDir);

/// How a command ended.
struct Ran {
    code: i32,
    out: String,
    err: String,
}

impl Checkout {
    fn new() -> Self {
        let checkout = Self(tempfile::tempdir().expect("a folder"));
        for (name, text) in shop::texts() {
            checkout.put(&format!("specs/salesbooth/{name}"), &text);
        }
        checkout.git(&["init", "--quiet"]);
        checkout.commit();
        checkout
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    /// Changes the document of orders.
    fn edit(&self, old: &str, new: &str) {
        let path = "specs/salesbooth/orders.yaml";
        let text = fs::read_to_string(self.path(path)).expect("a document");
        assert!(text.contains(old), "{path} has no `{old}`");
        self.put(path, &text.replacen(old, new, 1));
    }

    fn git(&self, arguments: &[&str]) {
        let identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "commit.gpgsign=false"];
        let output = Command::new("git").args(identity).args(arguments).current_dir(self.0.path()).output();
        let output = output.expect("git can be started");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", "Documents"]);
    }

    fn diff(&self, arguments: &[&str]) -> Ran {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.arg("diff").args(arguments).env(project::ROOT_VARIABLE, self.0.path());
        let Output { status, stdout, stderr } = command.output().expect("the command can be started");
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Ran { code: status.code().expect("an exit code"), out: text(stdout), err: text(stderr) }
    }
}

fn shown(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}

#[test]
fn a_side_is_a_revision_a_folder_or_one_document() {
    let checkout = Checkout::new();
    checkout.edit("[packed, delivered]", "[packed, delivered, lost]");
    let words = "The value `lost` of `ParcelState` is new";
    let ran = checkout.diff(&["HEAD"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.contains(words), "{}", ran.out);
    assert!(ran.out.contains("\n    HEAD:specs/salesbooth/orders.yaml:"), "{}", ran.out);
    assert!(ran.out.contains("\n    specs/salesbooth/orders.yaml:"), "{}", ran.out);

    // Two folders of documents with any name, and a folder laid out like `specs/`.
    let older = checkout.path("older");
    for (name, text) in shop::texts() {
        checkout.put(&format!("older/{name}"), &text);
    }
    let newer = checkout.path("specs/salesbooth");
    let ran = checkout.diff(&[shown(&older), shown(&newer)]);
    assert!(ran.code == 0 && ran.out.contains(words), "{}{}", ran.out, ran.err);
    assert!(ran.out.contains(&format!("    {}/orders.yaml:", older.display())), "{}", ran.out);
    checkout.commit();
    let ran = checkout.diff(&["HEAD~1", shown(&checkout.path("specs"))]);
    assert!(ran.code == 0 && ran.out.contains(words), "{}{}", ran.out, ran.err);

    let document = |description: &str, path: &str| {
        let text = format!(
            "openapi: 3.0.0\ninfo: {{title: Theirs, version: '1'}}\npaths:\n  /{path}:\n    get:\n      \
             description: {description}\n      responses: {{'200': {{description: It is there.}}}}\n"
        );
        let file = format!("{path}.yaml");
        checkout.put(&file, &text);
        checkout.path(&file)
    };
    let (one, two) = (document("One", "things"), document("Two", "others"));
    let ran = checkout.diff(&[shown(&one), shown(&two)]);
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("`GET /things` is gone"), "{}", ran.out);
    assert!(ran.out.contains("things.yaml:"), "{}", ran.out);
}

#[test]
fn no_change_is_one_line_and_in_markdown_nothing() {
    let checkout = Checkout::new();
    let ran = checkout.diff(&["HEAD"]);
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, "No change.\n", ""));
    let ran = checkout.diff(&["HEAD", "--format", "markdown"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    let ran = checkout.diff(&["HEAD", "--format", "github"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
}

#[test]
fn a_side_that_cannot_be_read_is_no_side_without_changes() {
    let checkout = Checkout::new();
    let nowhere = checkout.path("nowhere");
    for base in ["no-such-revision", shown(&nowhere), "HEAD:specs", "--all"] {
        let ran = checkout.diff(&[base]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{base}");
        assert!(!ran.err.is_empty());
    }
    fs::create_dir(&nowhere).expect("a folder");
    let empty = checkout.diff(&["HEAD", shown(&nowhere)]);
    assert_eq!((empty.code, empty.out.as_str()), (2, ""), "a folder without documents: {}", empty.err);
    checkout.edit("  /orders/{id}/freeze:", "  /orders/{id}/freeze: [");
    for format in ["text", "markdown", "json", "github", "sarif"] {
        let ran = checkout.diff(&["HEAD", "--format", format]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{format}");
        assert!(ran.err.contains("orders.yaml:"), "{}", ran.err);
    }
    // In another version of OpenAPI, the keys have other meanings.
    checkout.put("newer.json", r#"{"openapi": "3.1.0", "info": {"title": "Theirs", "version": "1"}, "paths": {}}"#);
    let newer = checkout.path("newer.json");
    let ran = checkout.diff(&[shown(&newer), shown(&newer)]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("newer.json:1:") && ran.err.contains("\"3.1.0\" is not OpenAPI 3.0"), "{}", ran.err);
    let ran = checkout.diff(&["HEAD", "HEAD", "--api", "salesbith"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
}

#[test]
fn only_what_breaks_and_is_not_approved_ends_with_1() {
    let checkout = Checkout::new();
    checkout.edit("[packed, delivered]", "[packed]");
    let ran = checkout.diff(&["HEAD"]);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""));
    let words: Vec<&str> = ran.out.lines().filter_map(|line| line.trim().strip_prefix("enum-value-removed ")).collect();
    let [fingerprint] = words[..] else { panic!("one finding: {}", ran.out) };

    let approve =
        |fingerprint: &str| format!("[approved.{fingerprint}]\nreason = \"It was never sent\"\nwho = \"Ada\"\n");
    checkout.put("specs/approved.toml", &approve(fingerprint));
    let ran = checkout.diff(&["HEAD"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert!(ran.out.contains("approved: It was never sent (Ada)"), "{}", ran.out);

    checkout.put("specs/approved.toml", &(approve(fingerprint) + &approve("0123456789abcdef")));
    let ran = checkout.diff(&["HEAD"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert!(ran.out.contains("stale approval: 0123456789abcdef matches no finding; remove it"), "{}", ran.out);
    let ran = checkout.diff(&["HEAD", "HEAD"]);
    assert!(ran.out.contains("stale approval: 0123456789abcdef"), "{}", ran.out);

    // Approvals for one API are not stale when another is compared, nor this repository's for foreign documents.
    assert!(!checkout.diff(&["HEAD", "--api", "salesbooth"]).out.contains("stale"));
    let folder = checkout.path("specs/salesbooth");
    assert!(!checkout.diff(&[shown(&folder), shown(&folder)]).out.contains("stale"));

    // A second removed value is not covered by the approval of the first.
    checkout.edit("enum: [open, paid, sent]", "enum: [open, paid]");
    assert_eq!(checkout.diff(&["HEAD"]).code, 1);
}

#[test]
fn approvals_in_another_form_are_refused() {
    let checkout = Checkout::new();
    for text in [
        "[approved.0123456789abcdef]\nreason = \"Nobody says who\"\n",
        "[approved.0123456789abcdef]\nreason = \"\"\nwho = \"Ada\"\n",
        "[approved.not-a-fingerprint]\nreason = \"So\"\nwho = \"Ada\"\n",
        "[aproved.0123456789abcdef]\nreason = \"So\"\nwho = \"Ada\"\n",
        "approved = [",
    ] {
        checkout.put("specs/approved.toml", text);
        let ran = checkout.diff(&["HEAD"]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{text}");
        assert!(ran.err.contains("specs/approved.toml"), "{}", ran.err);
    }
}
