//! The compiler checks the source verdicts: a caller written for the older crate builds against the newer one unless the verdict
//! is breaking.
//!
//! A throw-away workspace below the target folder holds the crate of every side. It also holds one crate with all callers that
//! must build on that side, and a separate crate for each caller that must fail. One `cargo check` builds them all.

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;
use xtask::{
    generate::{Api, generate, manifest},
    tree::Tree,
};

use crate::{
    pairs::{Case, Pair, pairs},
    shop::{self, Texts},
};

/// The side that is not edited.
fn base_of(pair: &Pair) -> String {
    pair.of.as_ref().map_or_else(|| "base".to_owned(), |section| format!("base_{section}"))
}

#[test]
fn callers_build_against_the_newer_crate_unless_the_verdict_is_breaking() {
    let pairs = pairs();
    let workspace = write(&pairs);
    let checked = check(&workspace);
    let mut wrong = Vec::new();
    for (name, fault) in &checked.faults {
        if !name.starts_with("broken-") {
            wrong.push(format!("{name} must build, and fails:\n{fault}"));
        }
    }
    for pair in &pairs {
        for (name, case, is_back) in pair.cases() {
            if case.source() == "breaking" {
                if !checked.faults.contains_key(&crate_of("broken", &name)) {
                    wrong.push(format!("{name} must fail against the newer crate, and builds"));
                }
                continue;
            }
            let newer = format!("on_{}/src/{name}.rs", if is_back { base_of(pair) } else { pair.name.clone() });
            if checked.deprecated.contains(&newer) != case.warns {
                wrong.push(format!(
                    "{name} must {} of something deprecated",
                    if case.warns { "warn" } else { "not warn" }
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "in {}:\n{}", workspace.display(), wrong.join("\n"));
}

/// What the compiler said.
struct Checked {
    /// The first fault of every package that has one.
    faults: BTreeMap<String, String>,
    /// The files with deprecation warnings.
    deprecated: BTreeSet<String>,
}

fn check(workspace: &Path) -> Checked {
    let run = |offline: &[&str]| {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["check", "--workspace", "--keep-going", "--quiet", "--message-format", "json"]).args(offline);
        cargo.current_dir(workspace).env("CARGO_TARGET_DIR", workspace.join("target"));
        cargo.env("CARGO_INCREMENTAL", "0").output().expect("cargo can be started")
    };
    let mut output = run(&["--offline"]);
    if String::from_utf8_lossy(&output.stderr).contains("--offline") {
        output = run(&[]);
    }
    let mut checked = Checked { faults: BTreeMap::new(), deprecated: BTreeSet::new() };
    let mut built = 0;
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let Ok(message) = serde_json::from_str::<Value>(line) else { continue };
        built += usize::from(message["reason"] == "compiler-artifact");
        let said = &message["message"];
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        if said["level"] == "error" {
            let package = text(&message["target"]["name"]).replace('_', "-");
            checked.faults.entry(package).or_insert_with(|| text(&said["rendered"]));
        } else if said["code"]["code"] == "deprecated" {
            checked.deprecated.insert(text(&said["spans"][0]["file_name"]));
        }
    }
    assert!(built > 0, "cargo checks nothing:\n{}", String::from_utf8_lossy(&output.stderr));
    checked
}

/// Writes the workspace, unless it exists, and returns its folder.
fn write(pairs: &[Pair]) -> PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the target folder");
    let folder = target.join("diff-callers");
    fs::create_dir_all(&folder).expect("a folder below the target folder");
    let root = xtask::project::checkout().expect("a checkout");
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).expect("the versions of this repository");
    let mut workspace = Workspace::default();
    for pair in pairs {
        let base = base_of(pair);
        if !workspace.members.contains(&format!("shop_{base}")) {
            workspace.side(&base, &pair.base());
        }
        workspace.side(&pair.name, &pair.edited());
        for (name, case, is_back) in pair.cases() {
            let (base, edited) = (base.as_str(), pair.name.as_str());
            let (older, newer) = if is_back { (edited, base) } else { (base, edited) };
            workspace.must_build(older, &name, case);
            if case.source() == "breaking" {
                workspace.must_fail(newer, &name, case);
            } else {
                workspace.must_build(newer, &name, case);
            }
        }
    }
    workspace.tree(&root).write(&folder).expect("the workspace can be written");
    folder
}

#[derive(Default)]
struct Workspace {
    files: BTreeMap<String, String>,
    /// The callers that must build on a side.
    callers: BTreeMap<String, BTreeSet<String>>,
    members: BTreeSet<String>,
}

impl Workspace {
    /// The crate of one side.
    fn side(&mut self, side: &str, texts: &Texts) {
        let name: &'static str = Box::leak(crate_of("shop", side).into_boxed_str());
        let api = Api { name, crate_name: name, facade: "Shop", credentials: "", own_credentials: &[] };
        let contract = shop::contract(texts);
        let generated = generate(&api, &contract).unwrap_or_else(|fault| panic!("{side}: {fault:#}"));
        let text = format!(
            "{}[features]\nfull-serde = [\"saleskit-runtime/full-serde\"]\n\
             # features of the documents' sections: kept by `cargo xtask generate`\n# end of the sections\n\n\
             [dependencies]\nsaleskit-runtime.workspace = true\nserde_json.workspace = true\n",
            package(name)
        );
        let folder = format!("shop_{side}");
        let manifest = manifest(&text, &generated.features).expect("a manifest with the generator's marks");
        self.add(&folder, "Cargo.toml", manifest);
        for (path, text) in generated.files.into_iter().filter(|(path, _)| path.starts_with("src/")) {
            self.add(&folder, &path, text);
        }
        self.members.insert(folder);
    }

    fn add(&mut self, folder: &str, path: &str, text: String) {
        self.files.insert(format!("{folder}/{path}"), text);
    }

    /// A crate that calls the crate of a side.
    fn caller(&mut self, folder: &str, name: &str, side: &str) {
        let mut text = package(name);
        text.push_str("[dependencies]\nsaleskit-runtime.workspace = true\n");
        let package = crate_of("shop", side);
        text.push_str(&format!(
            "shop = {{ package = {package:?}, path = \"../shop_{side}\", features = [\"full\"] }}\n"
        ));
        self.add(folder, "Cargo.toml", text);
        self.members.insert(folder.to_owned());
    }

    fn must_build(&mut self, side: &str, name: &str, case: &Case) {
        let folder = format!("on_{side}");
        self.caller(&folder, &crate_of("on", side), side);
        self.add(&folder, &format!("src/{name}.rs"), function(case));
        self.callers.entry(folder).or_default().insert(name.to_owned());
    }

    fn must_fail(&mut self, side: &str, name: &str, case: &Case) {
        let folder = format!("broken_{name}");
        self.caller(&folder, &crate_of("broken", name), side);
        self.add(&folder, "src/lib.rs", format!("#![allow(unused)]\n{}", function(case)));
    }

    fn tree(mut self, root: &Path) -> Tree {
        for (folder, names) in std::mem::take(&mut self.callers) {
            let modules: String = names.iter().map(|name| format!("mod {name};\n")).collect();
            self.add(&folder, "src/lib.rs", format!("#![allow(unused)]\n{modules}"));
        }
        let mut tree = Tree::default();
        self.members.iter().for_each(|member| tree.own(member));
        self.files.into_iter().for_each(|(path, text)| tree.add(path, text));
        let runtime = root.join("runtime");
        tree.add(
            "Cargo.toml",
            format!(
                "[workspace]\nmembers = {:?}\nresolver = \"3\"\n\n[workspace.dependencies]\n\
                 saleskit-runtime = {{ path = {runtime:?} }}\nserde_json = \"1\"\n\n[profile.dev]\ndebug = false\n",
                self.members.iter().collect::<Vec<_>>()
            ),
        );
        tree
    }
}

fn crate_of(kind: &str, name: &str) -> String {
    format!("{kind}-{}", name.replace('_', "-"))
}

fn package(name: &str) -> String {
    format!("[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n")
}

fn function(case: &Case) -> String {
    format!("pub fn caller(client: &shop::Client) {{\n    {}\n}}\n", case.caller.trim())
}
