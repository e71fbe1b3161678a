//! Tests `semver` as a maintainer runs it, in a repository of its own and with a fake cargo-semver-checks. The program's output
//! is given, and the tests check what the command makes of it.
#![cfg(unix)]

use std::{
    fs,
    os::unix::fs::{PermissionsExt, symlink},
    path::Path,
    process::{Command, Output},
};

use tempfile::TempDir;
use xtask::project;

/// The output of the fake program for a crate: lint and item.
type Words<'w> = &'w [(&'w str, &'w str)];

/// A repository with one commit, whose documents are a fixture's, and the programs on its path.
struct Repository {
    folder: TempDir,
    programs: TempDir,
}

impl Repository {
    /// Nothing but git is on the path.
    fn new() -> Self {
        let repository =
            Self { folder: tempfile::tempdir().expect("a folder"), programs: tempfile::tempdir().expect("a folder") };
        for (api, fixture) in [("salesbooth", "events"), ("salesbyte", "text_reply")] {
            let documents = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents").join(fixture);
            for document in fs::read_dir(documents).expect("a fixture") {
                let document = document.expect("a document");
                let name = document.file_name().into_string().expect("a name in UTF-8");
                repository
                    .put(&format!("specs/{api}/{name}"), &fs::read_to_string(document.path()).expect("a document"));
            }
        }
        repository.put("Cargo.toml", "[workspace.package]\nversion = \"0.1.0\"\n");
        repository.put("runtime/src/lib.rs", "//! Words.\n");
        repository.put(".gitignore", "/target\n");
        let path = std::env::var_os("PATH").expect("a path");
        let git = std::env::split_paths(&path).map(|folder| folder.join("git")).find(|git| git.is_file());
        symlink(git.expect("git"), repository.programs.path().join("git")).expect("a link");
        repository.git(&["init", "--quiet"]);
        repository.git(&["add", "--all"]);
        let who = ["-c", "user.name=A", "-c", "user.email=a@example.com"];
        repository.git(&[&who[..], &["commit", "--quiet", "--message", "Base"]].concat());
        repository
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    fn edit(&self, path: &str, old: &str, new: &str) {
        let text = fs::read_to_string(self.folder.path().join(path)).expect("a file");
        assert!(text.contains(old), "{path} has no `{old}`");
        self.put(path, &text.replacen(old, new, 1));
    }

    fn git(&self, arguments: &[&str]) {
        let status = Command::new("git").args(arguments).current_dir(self.folder.path()).status();
        assert!(status.expect("git can be started").success(), "{arguments:?}");
    }

    /// Installs a program with this output for a crate, and none for others. It fails if the older revision does not exist.
    fn install(&self, krate: &str, words: Words<'_>) -> &Self {
        let failures: String = words
            .iter()
            .map(|(lint, item)| {
                format!("--- failure {lint}: words ---\n\nFailed in:\n  {item}, previously in file /x.rs:1\n")
            })
            .collect();
        let script = format!(
            "#!/bin/sh\ncase \"$*\" in *--version*) echo cargo-semver-checks 9.9.9; exit 0;; esac\n\
             while [ $# -gt 1 ]; do case $1 in --baseline-root) base=$2;; --package) krate=$2;; esac; shift; done\n\
             [ -f \"$base/Cargo.toml\" ] || {{ echo no base >&2; exit 1; }}\n\
             [ \"$krate\" = {krate} ] || exit 0\n\
             echo '{failures}'\nexit {}\n",
            i32::from(!words.is_empty())
        );
        self.program(&script)
    }

    fn program(&self, script: &str) -> &Self {
        let path = self.programs.path().join("cargo-semver-checks");
        fs::write(&path, script).expect("a program");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("permissions");
        self
    }

    /// Runs the command. Returns its exit code and all of its output.
    fn semver(&self, arguments: &[&str]) -> (i32, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.arg("semver").args(arguments).env(project::ROOT_VARIABLE, self.folder.path());
        command.env("PATH", self.programs.path()).env_remove("CARGO_TARGET_DIR");
        let Output { status, stdout, stderr } = command.output().expect("the command can be started");
        let target = self.folder.path().join("target/semver");
        let left = fs::read_dir(target).map_or(0, Iterator::count);
        assert_eq!(left, 0, "the older revision is removed");
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        (status.code().expect("an exit code"), text(stdout) + &text(stderr))
    }

    /// An operation's name changes, which breaks code.
    fn rename(&self) {
        self.edit("specs/salesbyte/notes.yaml", "operationId: notes_get_plain", "operationId: notes_get_short");
    }
}

fn has(printed: &str, words: &str) {
    assert!(printed.contains(words), "no `{words}` in\n{printed}");
}

#[test]
fn where_the_program_is_missing_the_report_says_how_to_install_it_and_diff_still_asks_for_a_version() {
    let repository = Repository::new();
    let (code, printed) = repository.semver(&["HEAD"]);
    assert_eq!(code, 0, "{printed}");
    has(&printed, "cargo-semver-checks is not installed");
    has(&printed, "cargo install cargo-semver-checks --locked\n");
    repository.rename();
    let (code, printed) = repository.semver(&["HEAD"]);
    assert_eq!(code, 1, "{printed}");
    has(&printed, "salesbyte-api: `cargo xtask diff` finds 1 breaking change(s) without approval");
    has(&printed, "0.1.0 after 0.1.0 does not allow that; use version 0.2.0");
}

#[test]
fn verdicts_that_agree_fail_without_a_new_version_and_pass_with_one() {
    let repository = Repository::new();
    repository.rename();
    repository.install("salesbyte-api", &[("inherent_method_missing", "Operations::get_plain")]);
    let (code, printed) = repository.semver(&["HEAD"]);
    assert_eq!((code, printed.contains("disagree")), (1, false), "{printed}");
    has(&printed, "inherent_method_missing: Operations::get_plain\n");
    repository.edit("Cargo.toml", "0.1.0", "0.2.0");
    let (code, printed) = repository.semver(&["HEAD"]);
    assert_eq!((code, printed.contains("fault")), (0, false), "{printed}");
    has(&printed, "version: 0.1.0 at HEAD, 0.2.0 now\n");
}

#[test]
fn what_diff_does_not_see_in_a_generated_crate_is_a_disagreement_whatever_the_version() {
    let repository = Repository::new();
    repository.edit("Cargo.toml", "0.1.0", "0.2.0");
    repository.install("salesbyte-api", &[("struct_missing", "struct salesbyte_api::notes::Note")]);
    let (code, printed) = repository.semver(&["HEAD"]);
    assert_eq!(code, 1, "{printed}");
    let words = "the verdicts disagree on struct_missing: struct salesbyte_api::notes::Note: `cargo xtask diff` finds nothing \
                 breaking\n";
    has(&printed, words);
}

#[test]
fn what_diff_calls_additive_and_the_program_breaking_is_a_disagreement_that_says_so() {
    let repository = Repository::new();
    repository.edit("Cargo.toml", "0.1.0", "0.2.0");
    repository.edit(
        "specs/salesbyte/notes.yaml",
        "id: {type: integer}",
        "id: {type: integer}\n        mood: {type: string}",
    );
    // The field that is new, and one that no finding names.
    let failures = [
        ("constructible_struct_adds_field", "field Note.mood"),
        ("struct_missing", "struct salesbyte_api::notes::Pin"),
    ];
    let (code, printed) = repository.install("salesbyte-api", &failures).semver(&["HEAD"]);
    assert_eq!(code, 1, "{printed}");
    has(
        &printed,
        "disagree on constructible_struct_adds_field: field Note.mood: `cargo xtask diff` calls it additive\n",
    );
    has(
        &printed,
        "disagree on struct_missing: struct salesbyte_api::notes::Pin: `cargo xtask diff` finds nothing breaking\n",
    );
}

#[test]
fn a_change_of_the_runtime_explains_what_diff_does_not_see_and_asks_for_a_version() {
    let repository = Repository::new();
    repository.put("runtime/src/lib.rs", "//! Other words.\n");
    repository.install("salesbyte-api", &[("struct_missing", "struct salesbyte_api::notes::Note")]);
    let (code, printed) = repository.semver(&["HEAD"]);
    assert_eq!((code, printed.contains("disagree")), (1, false), "{printed}");
    has(&printed, "the generator or the runtime also changed");
    repository.edit("Cargo.toml", "0.1.0", "0.2.0");
    assert_eq!(repository.semver(&["HEAD"]).0, 0);
}

#[test]
fn a_handwritten_crate_is_judged_by_the_program_alone() {
    let repository = Repository::new();
    repository.install("saleskit", &[("function_missing", "function saleskit::update_with")]);
    let (code, printed) = repository.semver(&["HEAD"]);
    assert_eq!((code, printed.contains("disagree")), (1, false), "{printed}");
    has(
        &printed,
        "fault: saleskit: cargo-semver-checks finds 1 breaking change(s): 0.1.0 after 0.1.0 does not allow that",
    );
    assert_eq!(repository.semver(&["HEAD", "--package", "salesbyte-api"]).0, 0, "only the crate that was asked for");
}

#[test]
fn only_diff_sees_some_changes_and_the_report_says_why() {
    let repository = Repository::new();
    repository.rename();
    repository.edit("Cargo.toml", "0.1.0", "0.2.0");
    let (code, printed) = repository.install("salesbyte-api", &[]).semver(&["HEAD"]);
    assert_eq!(code, 0, "{printed}");
    has(&printed, "only `cargo xtask diff` finds breaking changes");
    has(&printed, "cargo-semver-checks does not compare the types of fields and arguments");
}

#[test]
fn another_version_of_a_public_dependency_breaks() {
    let repository = Repository::new();
    let list = "[http]\nversion = \"1\"\nshown_by = [\"saleskit\"]\nreason = \"transports\"\n";
    repository.put("public-dependencies.toml", list);
    repository.git(&["add", "--all"]);
    let who = ["-c", "user.name=A", "-c", "user.email=a@example.com"];
    repository.git(&[&who[..], &["commit", "--quiet", "--message", "List"]].concat());
    assert_eq!(repository.semver(&["HEAD"]).0, 0);
    repository.edit("public-dependencies.toml", "\"1\"", "\"2\"");
    let (code, printed) = repository.semver(&["HEAD"]);
    assert_eq!(code, 1, "{printed}");
    has(
        &printed,
        "the public dependency `http` is now 2 instead of 1: 0.1.0 after 0.1.0 does not allow that; use version 0.2.0",
    );
}

#[test]
fn what_cannot_be_read_ends_with_2_and_says_what_it_is() {
    let repository = Repository::new();
    for (arguments, words) in [
        (&["nowhere"][..], "`nowhere` is not a git revision"),
        (&["--", "--help"], "`--help` is not a git revision"),
        (&["HEAD", "--package", "serde"], "there is no crate `serde`; choose from saleskit, saleskit-runtime"),
    ] {
        let (code, printed) = repository.semver(arguments);
        assert_eq!(code, 2, "{printed}");
        has(&printed, words);
    }
    let (code, printed) = repository
        .program("#!/bin/sh\ncase \"$*\" in *--version*) exit 0;; esac\necho it does not compile >&2\nexit 1\n")
        .semver(&["HEAD"]);
    assert_eq!(code, 2, "{printed}");
    has(&printed, "cannot compare saleskit");
    has(&printed, "it does not compile");
    repository.edit("Cargo.toml", "version", "name");
    assert_eq!(repository.semver(&["HEAD"]).0, 2, "no version");
}
