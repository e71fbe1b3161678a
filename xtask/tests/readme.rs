//! Follows the README as a new integrator: adds the dependencies to a new project, saves the first program, and runs it.

#![cfg(unix)]

use std::{env, fs, os::unix::fs::symlink, path::Path, process::Command};

use xtask::project;

#[test]
fn the_first_program_of_the_readme_runs_in_a_new_project_with_the_readmes_dependencies() {
    let root = project::checkout().expect("a checkout");
    let readme = fs::read_to_string(root.join("README.md")).expect("the README");
    let folder = tempfile::tempdir().expect("a folder");
    // The README's paths lead to a clone next to the project.
    symlink(&root, folder.path().join("saleskit")).expect("a link to the checkout");
    let app = folder.path().join("app");
    fs::create_dir_all(app.join("examples")).expect("a folder for the program");
    fs::create_dir_all(app.join("src")).expect("a folder for the crate");
    let manifest = format!("[package]\nname = \"app\"\nedition = \"2024\"\n\n{}", block(&readme, "toml"));
    fs::write(app.join("Cargo.toml"), manifest).expect("the manifest");
    fs::write(app.join("src/main.rs"), "fn main() {}\n").expect("the crate");
    fs::write(app.join("examples/first.rs"), block(&readme, "rust")).expect("the program");
    fs::copy(root.join("Cargo.lock"), app.join("Cargo.lock")).expect("the versions of this repository");

    let printed = run(&app, &["--offline"]).or_else(|_| run(&app, &[])).unwrap_or_else(|error| panic!("{error}"));
    assert!(printed.ends_with(" is Some(\"Pro plan\")\n"), "{printed}");
}

/// The text of the first block of a language.
fn block<'a>(readme: &'a str, language: &str) -> &'a str {
    let (_, rest) = readme.split_once(&format!("```{language}\n")).expect("a block");
    rest.split_once("```").expect("the end of the block").0
}

/// Runs the program. Returns what it prints, or what cargo reports if it fails.
fn run(app: &Path, offline: &[&str]) -> Result<String, String> {
    // `cargo xtask package` builds the same dependencies here.
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the target folder").join("consumer/target");
    let mut command = Command::new(env!("CARGO"));
    command.args(["run", "--quiet", "--example", "first"]).args(offline).current_dir(app);
    let output = command.env("CARGO_TARGET_DIR", target).output().expect("cargo can be started");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    if output.status.success() { Ok(text(&output.stdout)) } else { Err(text(&output.stderr)) }
}
