//! Documents that a seed makes: what lint passes can be generated, and what is generated compiles.

mod document;
#[path = "../diff/random.rs"]
#[allow(dead_code, reason = "only its numbers are used here")]
mod random;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use saleskit_contract::Contract;
use xtask::{
    generate::{Api, Generated, generate, manifest},
    tree::Tree,
};

use crate::{document::section, random::Random};

const COMMON: &str = "openapi: 3.0.3\ninfo: {title: Made, version: 2026.1.1, description: Documents that a seed makes.}\n\
                      servers: [{url: 'https://made.example/v1'}]\npaths: {}\n";

/// The files of an API with these sections.
fn files(sections: &[(String, String)]) -> Vec<(String, String)> {
    let common = ("common.yaml".to_owned(), COMMON.to_owned());
    std::iter::once(common).chain(sections.iter().map(|(name, text)| (format!("{name}.yaml"), text.clone()))).collect()
}

/// The contract of these sections, where they have no faults.
fn passed(sections: &[(String, String)]) -> Option<Contract> {
    let contract = Contract::from_texts("made", &files(sections)).ok()?;
    contract.lint().is_empty().then_some(contract)
}

/// The generated crate. Two types that want one name are the generator's to refuse, with their places; nothing else is.
fn crate_of(contract: &Contract) -> Option<Generated> {
    let api = Api { name: "made", crate_name: "made-api", facade: "Made", credentials: "", own_credentials: &[] };
    match generate(&api, contract) {
        Ok(generated) => Some(generated),
        Err(error) => {
            let text = format!("{error:#}");
            assert!(
                text.starts_with("made/") && text.contains("two types want the name"),
                "what lint passes is refused: {text}"
            );
            None
        }
    }
}

#[test]
fn what_lint_passes_can_be_generated() {
    let mut random = Random::new(0x5eed);
    let mut passing = 0;
    for number in 0..200 {
        let made = section(number, &mut random);
        if let Some(contract) = passed(std::slice::from_ref(&made)) {
            passing += usize::from(crate_of(&contract).is_some());
        }
    }
    assert!(passing > 50, "most documents must not be refused: {passing}");
}

#[test]
#[ignore = "long: cargo xtask hard"]
fn long_what_lint_passes_compiles() {
    let mut random = Random::new(0xc0de);
    let made = (0..400).map(|number| section(number, &mut random));
    let is_generated =
        |made: &(String, String)| passed(std::slice::from_ref(made)).and_then(|one| crate_of(&one)).is_some();
    let sections: Vec<_> = made.filter(is_generated).take(60).collect();
    assert!(sections.len() == 60, "most documents must not be refused: {}", sections.len());
    let contract = passed(&sections).expect("sections that pass alone pass together");
    let folder = workspace(&crate_of(&contract).expect("a crate"));
    let check = |offline: &[&str]| {
        Command::new(env!("CARGO"))
            .args(["check", "--quiet", "--all-features", "--tests"])
            .args(offline)
            .current_dir(&folder)
            .env("CARGO_TARGET_DIR", folder.join("target"))
            .output()
            .expect("cargo can be started")
    };
    let mut output = check(&["--offline"]);
    if !output.status.success() && String::from_utf8_lossy(&output.stderr).contains("--offline") {
        output = check(&[]);
    }
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "the sections in {} do not compile:\n{errors}", folder.display());
}

/// Writes the crate as a workspace of its own, and returns its folder. Its wire tests need a mock and are left out.
fn workspace(generated: &Generated) -> PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the target folder");
    let folder = target.join("made");
    fs::create_dir_all(&folder).expect("a folder below the target folder");
    let root = xtask::project::checkout().expect("a checkout");
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).expect("the versions of this repository");
    let text = format!(
        "[package]\nname = \"made-api\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\nautotests = false\n\n[workspace]\n\n\
         [features]\nfull-serde = [\"saleskit-runtime/full-serde\"]\n\
         # features of the documents' sections: kept by `cargo xtask generate`\n# end of the sections\n\n\
         [dependencies]\nsaleskit-runtime = {{ path = {:?} }}\nserde_json = \"1\"\n\n\
         [lints.rust]\nmissing_docs = \"deny\"\nwarnings = \"deny\"\n\n[profile.dev]\ndebug = false\n",
        format!("{}/runtime", root.display())
    );
    let mut tree = Tree::default();
    tree.own("src");
    tree.add("Cargo.toml", manifest(&text, &generated.features).expect("a manifest with the generator's marks"));
    for (path, text) in generated.files.iter().filter(|(path, _)| path.starts_with("src/")) {
        tree.add(path.clone(), text.clone());
    }
    tree.write(&folder).expect("the crate can be written");
    folder
}
