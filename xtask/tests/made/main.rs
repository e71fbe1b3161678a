//! Tests random documents: what passes lint can be generated, and what is generated compiles.

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
    generate::{Api, Generated, faults, generate, manifest},
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

/// The contract of these sections, where `cargo xtask lint` finds no faults.
fn passed(sections: &[(String, String)]) -> Option<Contract> {
    let contract = Contract::from_texts("made", &files(sections)).ok()?;
    if !contract.lint().is_empty() {
        return None;
    }
    let faults = faults(&contract);
    for fault in &faults {
        assert!(fault.position.line > 0 && RULES.contains(&fault.rule), "{fault}");
    }
    faults.is_empty().then_some(contract)
}

/// What lint may find in these documents by asking the generator.
const RULES: [&str; 2] = ["type-name-clash", "union-forms"];

/// The generated crate of documents that lint passes.
fn crate_of(contract: &Contract) -> Generated {
    let api = Api { name: "made", crate_name: "made-api", facade: "Made", credentials: "", own_credentials: &[] };
    generate(&api, contract).unwrap_or_else(|error| panic!("what lint passes is refused: {error:#}"))
}

#[test]
fn forms_and_names_that_rust_cannot_tell_apart_are_faults_with_both_places() {
    let cases = [
        ("oneOf: [{type: object}, {type: object}]", "union-forms forms 1 and 2 of `ThingA` have the same type"),
        ("oneOf: [{type: string}, {type: object}, {}]", "union-forms forms 2 and 3 of `ThingA` have the same type"),
        (
            "oneOf: [{type: array, items: {type: string}}, {type: array, items: {type: integer}}]",
            "union-forms forms 1 and 2 of `ThingA` would both be the variant `Array`: name its forms with x-enum-varnames",
        ),
        (
            "oneOf: [{type: array, items: {type: string}}, {type: array, items: {type: integer}}], x-enum-varnames: [Texts, Numbers]",
            "",
        ),
        (
            "oneOf: [{type: string}, {$ref: '#/components/schemas/Other'}]",
            "union-forms form 2 of `ThingA` would be the variant `Other`",
        ),
        (
            "type: object, properties: {b: {type: string}}}, 'a_': {type: object, properties: {c: {type: string}}",
            "rust-name-clash",
        ),
        (
            "type: object, properties: {b: {type: object, properties: {c: {}}}}}, a-b: {type: object, properties: {d: {}}",
            "type-name-clash two types would be named `ThingAB`",
        ),
    ];
    for (schema, wanted) in cases {
        let text = format!(
            "openapi: 3.0.3\ninfo: {{title: Things, version: 2026.1.1}}\nservers: [{{url: /}}]\ntags: [{{name: things, description: Things.}}]\n\
             paths:\n  /things:\n    get:\n      tags: [things]\n      operationId: things_get\n      summary: Thing\n      \
             x-docs: {{section: Made}}\n      responses:\n        '200':\n          description: A thing.\n          \
             content: {{application/json: {{schema: {{$ref: '#/components/schemas/Thing'}}}}}}\ncomponents:\n  schemas:\n    \
             Thing: {{type: object, properties: {{o: {{$ref: '#/components/schemas/Other'}}, a: {{{schema}}}}}}}\n    Other: {{type: object, properties: {{e: {{}}}}}}\n"
        );
        let contract = Contract::from_texts("made", &files(&[("things".to_owned(), text)])).expect("documents");
        let found: Vec<String> = contract.lint().iter().chain(&faults(&contract)).map(ToString::to_string).collect();
        let found = found.join("\n");
        assert_eq!(wanted.is_empty(), found.is_empty(), "{schema}: {found}");
        assert!(
            wanted.is_empty() || found.starts_with("made/things.yaml:18:") && found.contains(wanted),
            "{schema}: {found}"
        );
    }
}

#[test]
fn what_lint_passes_can_be_generated() {
    let mut random = Random::new(0x5eed);
    let mut passing = 0;
    for number in 0..200 {
        let made = section(number, &mut random);
        if let Some(contract) = passed(std::slice::from_ref(&made)) {
            crate_of(&contract);
            passing += 1;
        }
    }
    assert!(passing > 50, "most documents must not be refused: {passing}");
}

#[test]
#[ignore = "long: cargo xtask hard"]
fn long_what_lint_passes_compiles() {
    let mut random = Random::new(0xc0de);
    let made = (0..400).map(|number| section(number, &mut random));
    let sections: Vec<_> = made.filter(|made| passed(std::slice::from_ref(made)).is_some()).take(60).collect();
    assert!(sections.len() == 60, "most documents must not be refused: {}", sections.len());
    let contract = passed(&sections).expect("sections that pass alone pass together");
    let folder = workspace(&crate_of(&contract));
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

/// Writes the crate as a separate workspace, and returns its folder. Its wire tests need a mock and are left out.
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
