//! A folder laid out like the repository, with fake programs that record their arguments.

use std::{
    env, fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use tempfile::TempDir;
use xtask::project;

/// A folder laid out like the repository, and a folder of programs.
pub struct Checkout {
    root: TempDir,
    programs: TempDir,
}

/// How a command ended.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Checkout {
    /// Nothing but the folder.
    pub fn empty() -> Self {
        let folder = || tempfile::tempdir().expect("a folder");
        Self { root: folder(), programs: folder() }
    }

    /// The documents of two fixtures, of which nothing is generated.
    pub fn with_documents() -> Self {
        let checkout = Self::empty();
        for (api, fixture) in [("salesbooth", "events"), ("salesbyte", "text_reply")] {
            let documents = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents").join(fixture);
            for document in fs::read_dir(documents).expect("a fixture") {
                let document = document.expect("a document");
                let name = document.file_name().into_string().expect("a name in UTF-8");
                checkout.put(&format!("specs/{api}/{name}"), &fs::read_to_string(document.path()).expect("a document"));
            }
        }
        checkout
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.root.path().join(path)
    }

    pub fn put(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    /// Changes a file.
    pub fn edit(&self, path: &str, old: &str, new: &str) {
        let text = fs::read_to_string(self.path(path)).expect("a file");
        assert!(text.contains(old), "{path} has no `{old}`");
        self.put(path, &text.replacen(old, new, 1));
    }

    /// Installs a shell script that takes precedence over other programs of its name. `$LOG` is the file that `log` reads.
    pub fn program(&self, name: &str, script: &str) -> PathBuf {
        let path = self.programs.path().join(name);
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).expect("a script");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("a script that runs");
        path
    }

    /// What the programs recorded.
    pub fn log(&self) -> String {
        fs::read_to_string(self.programs.path().join("log")).unwrap_or_default()
    }

    /// Deletes what the programs recorded.
    pub fn forget(&self) {
        let _ = fs::remove_file(self.programs.path().join("log"));
    }

    /// A command on this checkout, without a workflow's variables.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        let path = env::var("PATH").unwrap_or_default();
        command.args(arguments).current_dir(self.root.path());
        command.env(project::ROOT_VARIABLE, self.root.path());
        command.env("PATH", format!("{}:{path}", self.programs.path().display()));
        command.env("LOG", self.programs.path().join("log")).env("LIST", self.programs.path().join("list"));
        for variable in ["GITHUB_BASE_REF", "GITHUB_ACTIONS", "GITHUB_REPOSITORY", "CARGO"] {
            command.env_remove(variable);
        }
        command
    }

    /// Runs a command on this checkout.
    pub fn xtask(&self, arguments: &[&str]) -> Ran {
        run(&mut self.command(arguments))
    }

    /// Sets the list of posts on GitHub.
    pub fn list(&self, text: &str) {
        fs::write(self.programs.path().join("list"), text).expect("a file");
    }

    pub fn git(&self, arguments: &[&str]) {
        let user = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
        let ran = run(Command::new("git").args(user).args(arguments).current_dir(self.root.path()));
        assert_eq!(ran.code, 0, "git {arguments:?}: {}", ran.err);
    }
}

pub fn run(command: &mut Command) -> Ran {
    let Output { status, stdout, stderr } = command.output().expect("the command can be started");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Ran { code: status.code().expect("an exit code"), out: text(stdout), err: text(stderr) }
}
