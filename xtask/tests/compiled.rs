//! Compiles every fixture, and calls its operations on the wire.
//!
//! The generated crates of all fixtures are written into a throw-away workspace below the target folder. Only their test support
//! is replaced: here the server plays the fixture's documents, and the client is the generated one over the facade's engine.
//!
//! One more crate holds all generated wire tests, so that only one test binary is linked. It also holds the tests in `compiled/`,
//! for what no documented example can show. Unchanged files are not written again, which keeps the second run short.

mod fixture;

use std::{
    collections::BTreeMap,
    env,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::{Mutex, PoisonError},
};

use xtask::{generate::manifest, tree::Tree};

#[test]
fn every_fixture_goes_over_the_wire_as_documented() {
    cargo_test(&[]);
}

#[test]
fn every_reply_of_a_fixture_is_written_back_as_documented() {
    cargo_test(&["--features", "full-serde"]);
}

/// Runs the workspace's tests. Panics with cargo's output if one fails.
fn cargo_test(arguments: &[&str]) {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let workspace = workspace();
    let run = |offline: &[&str]| -> Output {
        Command::new(env!("CARGO"))
            .args(["test", "--package", "wire", "--quiet"])
            .args(offline)
            .args(arguments)
            .current_dir(&workspace)
            .env("CARGO_TARGET_DIR", workspace.join("target"))
            .env("RUST_BACKTRACE", "0")
            .output()
            .expect("cargo can be started")
    };
    let mut output = run(&["--offline"]);
    if !output.status.success() && text(&output.stderr).contains("--offline") {
        output = run(&[]);
    }
    assert!(
        output.status.success(),
        "the fixtures in {} fail:\n{}\n{}",
        workspace.display(),
        text(&output.stdout),
        text(&output.stderr)
    );
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Writes the workspace and returns its folder.
fn workspace() -> PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the target folder");
    let workspace = target.join("fixtures");
    fs::create_dir_all(&workspace).expect("a folder below the target folder");
    let root = xtask::project::checkout().expect("a checkout");
    fs::copy(root.join("Cargo.lock"), workspace.join("Cargo.lock")).expect("the versions of this repository");

    let mut tree = Tree::default();
    let mut members = vec!["wire".to_owned()];
    let mut wire = Wire::default();
    for name in fixture::names() {
        let generated = fixture::generated(&name);
        for (path, text) in generated.files {
            let text = if path == "tests/wire/support.rs" { support(&name) } else { text };
            tree.add(format!("{name}/{path}"), text);
        }
        tree.add(format!("{name}/Cargo.toml"), crate_manifest(&name, &generated.features));
        tree.own(&name);
        wire.add(
            &name,
            generated.sections.iter().filter(|section| section.tested).map(|section| section.name.as_str()),
        );
        members.push(name);
    }
    tree.own("wire");
    tree.add("wire/Cargo.toml", wire.manifest());
    tree.add("wire/src/lib.rs", "//! Holds the tests of all fixtures.\n".to_owned());
    tree.add("wire/tests/wire.rs", wire.tests);
    tree.add("Cargo.toml", workspace_manifest(&root, &members));
    tree.write(&workspace).expect("the workspace can be written");
    workspace
}

fn workspace_manifest(root: &Path, members: &[String]) -> String {
    let root = root.display();
    format!(
        "[workspace]\nmembers = {members:?}\nresolver = \"3\"\n\n[workspace.dependencies]\n\
         saleskit = {{ path = {:?}, default-features = false, features = [\"reqwest\"] }}\n\
         saleskit-contract = {{ path = {:?} }}\n\
         saleskit-mock = {{ path = {:?} }}\n\
         saleskit-runtime = {{ path = {:?} }}\n\
         serde_json = \"1\"\n\
         tokio = {{ version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }}\n\n\
         [workspace.lints.rust]\nmissing_docs = \"deny\"\nwarnings = \"deny\"\n\n\
         [profile.dev]\ndebug = false\n",
        format!("{root}"),
        format!("{root}/contract"),
        format!("{root}/mock"),
        format!("{root}/runtime"),
    )
}

fn crate_name(name: &str) -> &'static str {
    fixture::api(name).crate_name
}

/// The manifest of a fixture's crate, with the features that the generator gives it.
fn crate_manifest(name: &str, features: &BTreeMap<String, Vec<String>>) -> String {
    let text = format!(
        "[package]\nname = {:?}\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\nautotests = false\n\n[features]\n\
         full-serde = [\"saleskit-runtime/full-serde\"]\n\
         # features of the documents' sections: kept by `cargo xtask generate`\n# end of the sections\n\n[dependencies]\n\
         saleskit-runtime.workspace = true\nserde_json.workspace = true\n\n[lints]\nworkspace = true\n",
        crate_name(name),
    );
    manifest(&text, features).expect("a manifest with the generator's marks")
}

/// The generator's support is for the APIs of the repository; this one plays a fixture's documents.
fn support(name: &str) -> String {
    let client = match name {
        "credential" => "saleskit::SalesByte::builder().integration_uuid(\"6a52f0ba-4a3a-41e3-92ae-198db8fbc2e0\")",
        _ => "saleskit::Salesbooth::builder().api_key(\"sb_test_example\")",
    };
    let documents = fixture::documents().join(name);
    include_str!("compiled/support.rs")
        .replace("KRATE", &fixture::api(name).crate_ident())
        .replace("\"DOCUMENTS\"", &format!("{documents:?}"))
        .replace("CLIENT", client)
        .replace("FIXTURE", name)
}

/// The crate with the tests of all fixtures.
#[derive(Default)]
struct Wire {
    fixtures: Vec<String>,
    sections: Vec<String>,
    tests: String,
}

impl Wire {
    /// Takes the generated tests of a fixture's sections, and those of `compiled/` that go with it.
    fn add<'s>(&mut self, name: &str, sections: impl Iterator<Item = &'s str>) {
        let mut modules = vec![format!("#[path = \"../../{name}/tests/wire/support.rs\"]\n    pub mod support;")];
        for section in sections {
            modules.push(format!("#[path = \"../../{name}/tests/wire/{section}.rs\"]\n    mod {section};"));
            self.sections.push(section.to_owned());
        }
        let by_hand = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/compiled/{name}.rs"));
        if by_hand.exists() {
            modules.push(format!("#[path = {by_hand:?}]\n    mod by_hand;"));
        }
        let _ = writeln!(self.tests, "#[path = \".\"]\nmod {name} {{\n    {}\n}}", modules.join("\n    "));
        self.fixtures.push(name.to_owned());
    }

    fn manifest(&self) -> String {
        let mut text =
            "[package]\nname = \"wire\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n".to_owned();
        let both_ways: Vec<String> =
            self.fixtures.iter().map(|name| format!("{}/full-serde", crate_name(name))).collect();
        let _ = writeln!(text, "[features]\ndefault = {:?}\nfull-serde = {both_ways:?}", self.sections);
        for section in &self.sections {
            let _ = writeln!(text, "{section} = []");
        }
        text.push_str("\n[dependencies]\n");
        for name in &self.fixtures {
            let _ = writeln!(text, "{} = {{ path = \"../{name}\" }}", crate_name(name));
        }
        for name in ["saleskit", "saleskit-contract", "saleskit-mock", "saleskit-runtime", "serde_json", "tokio"] {
            let _ = writeln!(text, "{name}.workspace = true");
        }
        text
    }
}
