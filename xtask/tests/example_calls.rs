//! The call that a caller of the facade writes for each operation: how some of them look, and that all of them compile.
//!
//! The program with all calls is written into a throw-away workspace below the target folder, and only checked: nothing is linked or run.

#![allow(clippy::unwrap_used)]

#[allow(dead_code)]
mod fixture;

use std::{
    env,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use xtask::{
    generate::{APIS, Api, ExampleCall, caller_examples},
    project,
    tree::Tree,
};

fn calls(api: &Api) -> Vec<ExampleCall> {
    let root = project::checkout().unwrap();
    let contract = project::load(&root, api).unwrap_or_else(|faults| panic!("{faults}"));
    caller_examples(api, &contract).unwrap()
}

/// What shapes a call: arguments, converted values, lists, JSON, maps, events, forms, typed parameters.
const SHOWN: [&str; 9] = [
    "amount",
    "arguments",
    "array_parameters",
    "event_stream",
    "events",
    "form_request",
    "free_form",
    "lists",
    "nullable_patch",
];

#[test]
fn a_call_is_written_as_its_caller_would_write_it() {
    let shown = SHOWN.map(|name| {
        let calls = caller_examples(&fixture::api(name), &fixture::load(name)).unwrap();
        let calls: Vec<String> = calls.iter().map(|call| format!("// {}\n{}\n", call.operation, call.text())).collect();
        calls.join("\n")
    });
    insta::with_settings!({
        snapshot_path => "snapshots",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!("example_calls", shown.join("\n"));
    });
}

#[test]
fn every_operation_has_a_call_that_compiles() {
    let workspace = workspace();
    let check = |offline: &[&str]| {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["check", "--quiet"]).args(offline).current_dir(&workspace);
        // What the fixtures' workspace has built is built already.
        cargo.env("CARGO_TARGET_DIR", target().join("fixtures/target"));
        cargo.output().expect("cargo can be started")
    };
    let mut output = check(&["--offline"]);
    if !output.status.success() && String::from_utf8_lossy(&output.stderr).contains("--offline") {
        output = check(&[]);
    }
    let words = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "the calls in {} do not compile:\n{words}", workspace.display());
}

fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the target folder").to_owned()
}

/// Writes the workspace and returns its folder.
fn workspace() -> PathBuf {
    let workspace = target().join("example-calls");
    let root = project::checkout().unwrap();
    fs::create_dir_all(&workspace).unwrap();
    fs::copy(root.join("Cargo.lock"), workspace.join("Cargo.lock")).unwrap();
    let mut tree = Tree::default();
    tree.own("src");
    tree.add(
        "Cargo.toml",
        format!(
            "[package]\nname = \"example-calls\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n[workspace]\n\n\
             [dependencies]\nsaleskit = {{ path = {:?}, default-features = false, features = [\"full\"] }}\n\n\
             [lints.rust]\nwarnings = \"deny\"\n\n[profile.dev]\ndebug = false\n",
            root.display().to_string()
        ),
    );
    let mut lib = String::from("//! Every documented call.\n");
    for api in &APIS {
        let _ = write!(lib, "\npub mod {};\n", api.name);
        tree.add(format!("src/{}.rs", api.name), module(api, &calls(api)));
    }
    tree.add("src/lib.rs", lib);
    tree.write(&workspace).unwrap();
    workspace
}

/// Each call in a function of its own, with its own imports and no others.
fn module(api: &Api, calls: &[ExampleCall]) -> String {
    let client = api.facade;
    let mut source = format!("//! The calls of {client}.\n\nuse saleskit::{client};\n");
    for call in calls {
        let deprecated = if call.deprecated { "#[allow(deprecated)]\n" } else { "" };
        let _ = write!(
            source,
            "\n{deprecated}#[allow(unused_variables)]\npub async fn {}(client: &{client}) -> Result<(), saleskit::Error> {{\n{}\nOk(())\n}}\n",
            call.operation,
            call.text()
        );
    }
    source
}
