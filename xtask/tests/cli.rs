//! Tests the commands as a maintainer runs them: exit codes, what goes to stdout and stderr, and independence from the
//! environment.

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use serde_json::Value;
use tempfile::TempDir;
use xtask::project;

/// A folder laid out like the repository, with fixtures in place of the APIs' documents.
struct Checkout(TempDir);

/// Manifests need the markers around their features, and nothing else.
const MANIFEST: &str =
    "[features]\n# features of the documents' sections: kept by `cargo xtask generate`\n# end of the sections\n";

impl Checkout {
    /// Documents, and manifests without features: nothing is generated yet.
    fn bare() -> Self {
        let checkout = Self(tempfile::tempdir().expect("a folder"));
        for (api, fixture) in [("salesbooth", "events"), ("salesbyte", "text_reply")] {
            let documents = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents").join(fixture);
            for document in fs::read_dir(documents).expect("a fixture") {
                let document = document.expect("a document");
                let name = document.file_name().into_string().expect("a name in UTF-8");
                let text = fs::read_to_string(document.path()).expect("a document");
                checkout.put(&format!("specs/{api}/{name}"), &text);
            }
            checkout.put(&format!("generated/{api}/Cargo.toml"), MANIFEST);
        }
        checkout.put("Cargo.toml", MANIFEST);
        for file in ["README.md", "AGENTS.md"] {
            checkout.put(file, "<!-- sections: kept by `cargo xtask generate` -->\n<!-- end of the sections -->\n");
        }
        checkout
    }

    /// Everything is generated.
    fn clean() -> Self {
        let checkout = Self::bare();
        assert_eq!(checkout.xtask(&["generate"]).code, 0);
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

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).expect("a file")
    }

    /// Changes a document.
    fn edit(&self, path: &str, old: &str, new: &str) {
        let text = self.read(path);
        assert!(text.contains(old), "{path} has no `{old}`");
        self.put(path, &text.replacen(old, new, 1));
    }

    /// Runs a command on this checkout.
    fn xtask(&self, arguments: &[&str]) -> Ran {
        run(command(arguments).env(project::ROOT_VARIABLE, self.0.path()))
    }
}

/// How a command ended.
#[derive(Debug, PartialEq)]
struct Ran {
    code: i32,
    out: String,
    err: String,
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.args(arguments).env_remove(project::ROOT_VARIABLE);
    command
}

fn run(command: &mut Command) -> Ran {
    let Output { status, stdout, stderr } = command.output().expect("the command can be started");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Ran { code: status.code().expect("an exit code"), out: text(stdout), err: text(stderr) }
}

/// Runs a command with nobody reading its stdout, and optionally its stderr, from the first byte.
fn unread(command: &mut Command, stderr: bool) -> (i32, String) {
    let closed = || io::pipe().map(|(_, writer)| writer).expect("a pipe");
    let errors = if stderr { Stdio::from(closed()) } else { Stdio::piped() };
    let child = command.stdout(closed()).stderr(errors).spawn().expect("the command can be started");
    let Output { status, stderr, .. } = child.wait_with_output().expect("it ends");
    (status.code().expect("an exit code, and no signal"), String::from_utf8(stderr).expect("UTF-8"))
}

#[test]
fn a_closed_pipe_changes_neither_the_exit_code_nor_what_is_done() {
    let checkout = Checkout::bare();
    let unread =
        |arguments: &[&str], stderr| unread(command(arguments).env(project::ROOT_VARIABLE, checkout.0.path()), stderr);
    for stderr in [false, true] {
        let (code, told) = unread(&["generate", "--check"], stderr);
        assert_eq!((code, told.contains("panicked")), (1, false), "{told}");
    }
    assert_eq!(unread(&["generate"], true).0, 0);
    assert_eq!(checkout.xtask(&["generate", "--check"]).code, 0, "all was written, though nobody read of it");
    for arguments in [&["bundle", "salesbyte"][..], &["lint", "--format", "json"], &["surface", "--check"], &["help"]] {
        let (code, told) = unread(arguments, false);
        assert_eq!((code, told.contains("panicked")), (0, false), "{arguments:?}: {told}");
    }
}

#[test]
fn a_folded_bundle_has_a_plain_path_for_every_operation() {
    let checkout = Checkout::bare();
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents/dispatch_by_query/tins.yaml");
    checkout.put("specs/salesbyte/tins.yaml", &fs::read_to_string(fixture).expect("a document"));
    let paths = |arguments: &[&str]| {
        let ran = checkout.xtask(arguments);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        let bundle: Value = serde_json::from_str(&ran.out).expect("a document");
        bundle["paths"].as_object().expect("paths").keys().cloned().collect::<Vec<_>>()
    };
    let plain = paths(&["bundle", "salesbyte"]);
    let folded = paths(&["bundle", "salesbyte", "--folded"]);
    assert!(plain.iter().any(|path| path.contains('#')), "{plain:?}");
    assert!(folded.iter().all(|path| !path.contains('#')) && folded.len() < plain.len(), "{folded:?}");
}

#[test]
fn wrong_usage_ends_with_2_and_says_what_is_right() {
    for (arguments, told) in [
        (&["generat"][..], "'generate'"),
        (&["generate", "--chek"], "'--check'"),
        (&["lint", "--format", "xml"], "[possible values: text, json, github]"),
        (&[], "Usage: cargo xtask <COMMAND>"),
    ] {
        let ran = run(&mut command(arguments));
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{arguments:?}");
        assert!(ran.err.contains(told), "{}", ran.err);
    }
}

#[test]
fn an_unknown_api_ends_with_2_and_the_known_ones_are_named() {
    for arguments in [["generate", "--api", "salesbith"], ["lint", "--api", "salesbith"]] {
        let ran = run(&mut command(&arguments));
        let told = "error: there is no API `salesbith`; choose from salesbooth, salesbyte\n";
        assert_eq!(ran, Ran { code: 2, out: String::new(), err: told.to_owned() });
    }
}

#[test]
fn input_that_cannot_be_used_ends_with_2() {
    let checkout = Checkout::clean();
    checkout.put("Cargo.toml", "[features]\n");
    let ran = checkout.xtask(&["generate", "--check"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(ran.err.contains("\nerror: Cargo.toml: the manifest lacks"), "{}", ran.err);
}

#[test]
fn the_documents_of_this_repository_have_no_faults() {
    let ran = run(&mut command(&["lint"]));
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
}

#[test]
fn the_generated_files_of_this_repository_are_those_of_its_documents() {
    let ran = run(&mut command(&["generate", "--check"]));
    let differing: Vec<&str> = ran.out.lines().filter(|line| line.starts_with("+++ ")).collect();
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{differing:#?}");
}

#[test]
fn what_was_generated_is_clean_and_a_second_run_changes_nothing() {
    let checkout = Checkout::bare();
    let first = checkout.xtask(&["generate"]);
    assert_eq!(first.code, 0, "{}", first.err);
    assert!(first.out.lines().any(|line| line == "+ generated/salesbyte/src/notes.rs"), "{}", first.out);
    assert!(first.out.lines().any(|line| line == "~ Cargo.toml"), "{}", first.out);
    for arguments in [&["generate"][..], &["generate", "--check"]] {
        let ran = checkout.xtask(arguments);
        assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{arguments:?}: {}", ran.err);
    }
}

/// A line of progress without its time.
fn timeless(line: &str) -> &str {
    let parted = line.strip_suffix(" s").and_then(|line| line.rsplit_once(", "));
    parted.or_else(|| line.rsplit_once(" (")).map_or(line, |(line, _)| line)
}

#[test]
fn generating_says_what_it_reads_and_what_came_of_it() {
    let checkout = Checkout::bare();
    let first = checkout.xtask(&["generate"]);
    let lines: Vec<&str> = first.err.lines().map(timeless).collect();
    let steps = [
        "        Read specs/salesbooth: 1 sections, 0 operations",
        "      Linted specs/salesbooth: no faults",
        "        Made generated/salesbooth: 8 files",
        "        Read specs/salesbyte: 1 sections, 3 operations",
        "      Linted specs/salesbyte: no faults",
        "        Made generated/salesbyte: 8 files",
        "   Generated 24 files changed, 0 unchanged",
    ];
    assert_eq!(lines, steps);
    assert!(checkout.xtask(&["generate"]).err.contains("Generated 0 files changed, 24 unchanged, "));
    assert!(checkout.xtask(&["generate", "--check"]).err.contains("Checked 24 generated files match the documents, "));
}

#[test]
fn without_a_terminal_no_bar_is_drawn() {
    let ran = Checkout::clean().xtask(&["generate"]);
    assert!(!ran.err.contains(['\u{1b}', '\r', '[']), "{:?}", ran.err);
}

#[test]
fn a_checkout_is_found_from_any_folder_in_it_and_its_own_documents_are_read() {
    let checkout = faulty();
    checkout.put("Cargo.toml", &format!("[package]\nname = \"saleskit\"\n{MANIFEST}"));
    checkout.put("Nested/Cargo.toml", "[package]\nname = \"other\"\n");
    for folder in ["", "specs/salesbyte", "Nested"] {
        let ran = run(command(&["lint"]).current_dir(checkout.path(folder)));
        assert_eq!(ran.code, 1, "{folder}: {}", ran.err);
        assert!(ran.out.starts_with("specs/salesbyte/notes.yaml:10:7 summary "), "{}", ran.out);
    }
}

#[test]
fn outside_of_a_checkout_a_command_says_so_and_ends_with_2() {
    let elsewhere = tempfile::tempdir().expect("a folder");
    for arguments in [&["lint"][..], &["generate"], &["docs", "check"]] {
        let ran = run(command(arguments).current_dir(elsewhere.path()));
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{arguments:?}");
        assert!(ran.err.contains("is not in a checkout of saleskit"), "{}", ran.err);
    }
    assert_eq!(fs::read_dir(elsewhere.path()).expect("the folder").count(), 0);
}

#[cfg(unix)]
#[test]
fn a_run_killed_at_any_time_leaves_whole_files_and_what_it_left_is_named_and_removed() {
    let checkout = Checkout::clean();
    let whole: Vec<String> = ["notes", "client"].map(|name| format!("generated/salesbyte/src/{name}.rs")).into();
    let before: Vec<String> = whole.iter().map(|path| checkout.read(path)).collect();
    checkout.edit("specs/salesbyte/notes.yaml", "summary: Read the note\n", "summary: Read what is noted\n");
    let changed = Checkout::bare();
    changed.edit("specs/salesbyte/notes.yaml", "summary: Read the note\n", "summary: Read what is noted\n");
    assert_eq!(changed.xtask(&["generate"]).code, 0);
    let after: Vec<String> = whole.iter().map(|path| changed.read(path)).collect();
    for delay in 0..20 {
        let mut generating = command(&["generate"]);
        generating.env(project::ROOT_VARIABLE, checkout.path("")).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = generating.spawn().expect("the command can be started");
        std::thread::sleep(std::time::Duration::from_millis(delay * 4));
        let _ = child.kill();
        child.wait().expect("it ends");
        for (index, path) in whole.iter().enumerate() {
            let now = checkout.read(path);
            assert!(now == before[index] || now == after[index], "{path} is half written");
        }
    }
    assert!(!checkout.path("target").exists(), "no staging folder is left");
    assert_eq!(checkout.xtask(&["generate"]).code, 0);
    assert_eq!(checkout.xtask(&["generate", "--check"]).code, 0);
}

#[test]
fn a_failing_check_shows_the_diff_and_the_command_that_updates_the_files_and_writes_nothing() {
    let checkout = Checkout::clean();
    let before = checkout.read("generated/salesbyte/src/notes.rs");
    checkout.edit("specs/salesbyte/notes.yaml", "summary: Read the note\n", "summary: Read what is noted\n");
    let ran = checkout.xtask(&["generate", "--check"]);
    assert_eq!(ran.code, 1);
    for line in [
        "--- a/generated/salesbyte/src/notes.rs",
        "+++ b/generated/salesbyte/src/notes.rs",
        "-    /// Read the note.",
        "+    /// Read what is noted.",
    ] {
        assert!(ran.out.lines().any(|known| known == line), "no `{line}` in\n{}", ran.out);
    }
    assert!(ran.err.contains("run `cargo xtask generate` to update them"), "{}", ran.err);
    assert_eq!(checkout.read("generated/salesbyte/src/notes.rs"), before);
    assert_eq!(checkout.xtask(&["generate"]).code, 0);
    assert_eq!(checkout.xtask(&["generate", "--check"]).code, 0);
}

#[test]
fn a_file_that_was_changed_by_hand_and_one_that_is_left_over_fail_the_check() {
    let checkout = Checkout::clean();
    checkout.edit("generated/salesbyte/src/notes.rs", "pub fn get_plain", "pub fn simple");
    checkout.put("generated/salesbyte/tests/old.rs", "//! Old.\n");
    let ran = checkout.xtask(&["generate", "--check"]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("--- a/generated/salesbyte/tests/old.rs\n+++ /dev/null\n"), "{}", ran.out);
    assert!(ran.err.contains("\n2 generated file(s) differ"), "{}", ran.err);
    assert_eq!(
        checkout.xtask(&["generate"]).out,
        "~ generated/salesbyte/src/notes.rs\n- generated/salesbyte/tests/old.rs\n"
    );
    assert!(!checkout.path("generated/salesbyte/tests/old.rs").exists());
}

#[test]
fn one_api_can_be_generated_alone() {
    let checkout = Checkout::clean();
    checkout.edit("specs/salesbyte/notes.yaml", "summary: Read the note\n", "summary: Read what is noted\n");
    assert_eq!(checkout.xtask(&["generate", "--check", "--api", "salesbooth"]).code, 0);
    assert_eq!(checkout.xtask(&["generate", "--check", "--api", "SalesByte"]).code, 1);
}

/// One document has one fault.
fn faulty() -> Checkout {
    let checkout = Checkout::clean();
    checkout.edit("specs/salesbyte/notes.yaml", "summary: Read the note\n", "summary: Read the 100% note.\n");
    checkout
}

#[test]
fn a_fault_is_told_with_its_place_and_ends_with_1() {
    let ran = faulty().xtask(&["lint"]);
    assert_eq!(ran.code, 1);
    assert_eq!(ran.out, "specs/salesbyte/notes.yaml:10:7 summary remove the full stop from the summary\n");
    assert_eq!(ran.err, "1 fault(s): correct the documents; specs/README.md explains the rules\n");
}

#[test]
fn lint_finds_what_only_the_generator_knows_with_its_place() {
    let checkout = Checkout::clean();
    let lists = "{type: array, items: {type: string}}, {type: array, items: {type: integer}}]";
    checkout.edit("specs/salesbyte/notes.yaml", "schemas/Note'}]", &format!("schemas/Note'}}, {lists}"));
    let ran = checkout.xtask(&["lint"]);
    assert_eq!(ran.code, 1, "{} {}", ran.out, ran.err);
    let fault =
        "specs/salesbyte/notes.yaml:44:106 union-forms forms 3 and 4 of `LeftNote` would both be the variant `Array`";
    assert!(ran.out.starts_with(fault), "{}", ran.out);
    assert!(checkout.xtask(&["generate"]).err.contains(ran.out.trim()), "lint and generate say the same");
}

#[test]
fn nothing_is_generated_of_faulty_documents() {
    let checkout = faulty();
    let before = checkout.read("generated/salesbyte/src/notes.rs");
    for arguments in [&["generate"][..], &["generate", "--check"]] {
        let ran = checkout.xtask(arguments);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""));
        let fault = "specs/salesbyte/notes.yaml:10:7 summary remove the full stop from the summary";
        assert!(ran.err.lines().any(|line| line == fault), "{}", ran.err);
    }
    assert_eq!(checkout.read("generated/salesbyte/src/notes.rs"), before);
}

#[test]
fn a_document_that_cannot_be_read_is_a_fault_with_its_place() {
    let checkout = Checkout::clean();
    checkout.edit("specs/salesbyte/notes.yaml", "tags: [notes]", "tags: [notes");
    for arguments in [&["lint"][..], &["generate"], &["generate", "--check"], &["bundle", "salesbyte"]] {
        let ran = checkout.xtask(arguments);
        assert_eq!(ran.code, 2, "{ran:?}");
        let printed = format!("{}{}", ran.out, ran.err);
        assert!(printed.lines().any(|line| line.starts_with("specs/salesbyte/notes.yaml:")), "{ran:?}");
    }
}

#[test]
fn a_folder_that_is_missing_is_named_with_its_path_and_ends_with_2() {
    let checkout = Checkout::bare();
    let folder = checkout.path("specs/salesbyte");
    fs::remove_dir_all(&folder).expect("a folder");
    let place = format!("{} unreadable ", folder.display());
    for arguments in [&["lint"][..], &["generate"], &["bundle", "salesbyte"]] {
        let ran = checkout.xtask(arguments);
        assert_eq!(ran.code, 2, "{ran:?}");
        let printed = format!("{}{}", ran.out, ran.err);
        assert!(printed.lines().any(|line| line.starts_with(&place)), "{ran:?}");
    }
}

#[test]
fn a_file_of_another_ending_is_a_fault_and_not_passed_over() {
    let checkout = Checkout::bare();
    for name in ["more.yml", "MORE.YAML", "more.json"] {
        let path = format!("specs/salesbyte/{name}");
        checkout.put(&path, "openapi: 3.0.3\n");
        let ran = checkout.xtask(&["lint"]);
        assert_eq!(ran.code, 1, "{ran:?}");
        assert!(ran.out.starts_with(&format!("{path}:1:1 file-name ")), "{ran:?}");
        fs::remove_file(checkout.path(&path)).expect("a file");
    }
}

#[test]
fn faults_as_json_are_one_array() {
    let ran = faulty().xtask(&["lint", "--format", "json"]);
    assert_eq!(ran.code, 1);
    let faults: Value = serde_json::from_str(&ran.out).expect("JSON");
    let expected = serde_json::json!([{
        "file": "specs/salesbyte/notes.yaml",
        "line": 10,
        "column": 7,
        "rule": "summary",
        "message": "remove the full stop from the summary",
    }]);
    assert_eq!(faults, expected);
    assert_eq!(Checkout::bare().xtask(&["lint", "--format", "json"]).out, "[]\n");
}

#[test]
fn faults_for_github_are_annotations_of_one_line_each() {
    let ran = faulty().xtask(&["lint", "--format", "github"]);
    assert_eq!(ran.code, 1);
    let line =
        "::error file=specs/salesbyte/notes.yaml,line=10,col=7,title=summary::remove the full stop from the summary\n";
    assert_eq!(ran.out, line);
}

#[test]
fn signs_that_github_reads_otherwise_are_escaped() {
    let checkout = Checkout::clean();
    checkout.edit("specs/salesbyte/notes.yaml", "operationId: notes_get_plain", "operationId: 50%");
    let ran = checkout.xtask(&["lint", "--format", "github"]);
    assert!(ran.out.contains("::50%25 must be notes_ and a verb"), "{}", ran.out);
}

#[test]
fn neither_the_working_directory_nor_the_locale_matters() {
    let checkout = faulty();
    checkout.edit("specs/salesbooth/bells.yaml", "Somebody rang.", "İ ı Somebody rang.");
    let elsewhere = tempfile::tempdir().expect("a folder");
    for arguments in [&["lint"][..], &["generate", "--check"], &["generate", "--check", "--api", "SALESBYTE"]] {
        let usual = checkout.xtask(arguments);
        for locale in ["C", "tr_TR.UTF-8"] {
            let mut command = command(arguments);
            command.env(project::ROOT_VARIABLE, checkout.path("")).env("LC_ALL", locale).env("LANG", locale);
            let ran = run(command.current_dir(elsewhere.path()));
            assert_eq!((ran.code, ran.out), (usual.code, usual.out.clone()), "{arguments:?} with {locale}");
            assert!(ran.err.lines().map(timeless).eq(usual.err.lines().map(timeless)), "{arguments:?} with {locale}");
        }
    }
}
