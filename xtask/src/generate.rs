//! Generates the crates from the documents, as text in memory: lower, bind, shape, lay out, and the files next to the sections.
//!
//! Nothing here touches the file system; `tree` compares and writes files.

mod agents;
mod api;
mod bind;
mod crate_files;
mod document;
mod example_call;
mod features;
mod generated;
mod layout;
mod lower;
mod names;
pub(crate) mod offer;
mod picture;
pub(crate) mod plan;
mod rust_type;
mod rustdoc;
mod shape;
mod surface;
mod tokens;
mod wire_support;
mod wire_tests;
mod words;

use std::collections::{BTreeMap, HashMap};

use anyhow::{Context, Result};
use saleskit_contract::{Contract, Fault, Faults, Position};

pub use self::agents::index;
pub use self::api::{APIS, Api};
pub use self::example_call::{ExampleCall, caller_examples};
pub use self::features::{manifest, readme, root_features};
pub use self::generated::{Generated, SectionFeature};
pub use self::picture::travel;
use self::tokens::items;
pub use self::wire_tests::ExampleCalls;

/// Generates the crate of a contract.
///
/// # Errors
///
/// Fails if the documents contain something that the generator cannot express in Rust.
pub fn generate(api: &Api, contract: &Contract) -> Result<Generated> {
    let plan = lower::lower(contract)?;
    let document = document::document(contract.title(), &plan);
    let bindings = bind::bind(&plan, &document)?;
    let examples = example_call::calls(api, contract, &plan, &bindings)?;
    let blocks = examples.iter().map(|call| (call.operation.clone(), call.rustdoc(api))).collect();
    let sections = shape::sections(api, contract, &plan, &bindings, &blocks)?;
    let mut files = BTreeMap::new();
    let mut add = |path: String, source: &str, items: &[tokens::Item]| -> Result<()> {
        let noun = if source.is_empty() { "documents" } else { "document" };
        let specs = contract.name();
        let head =
            format!("Generated from specs/{specs}/{source} by `cargo xtask generate`. Do not edit: change the {noun}.");
        let text = layout::file(&head, items).with_context(|| path.clone())?;
        files.insert(path, text);
        Ok(())
    };
    add("src/lib.rs".to_owned(), "", &items(crate_files::lib(api, contract, &sections)))?;
    add("src/client.rs".to_owned(), "", &items(crate_files::client(api, &sections)))?;
    add("tests/wire/support.rs".to_owned(), "", &items(wire_support::support(api)?))?;
    add("tests/wire/main.rs".to_owned(), "", &items(crate_files::wire_main(&sections)))?;
    for section in &sections {
        let source = format!("{}.yaml", section.name);
        add(format!("src/{}.rs", section.name), &source, &section.items)?;
        if section.has_wire_tests() {
            let tests = wire_tests::tests(api, contract, &plan, &bindings, section)?;
            add(format!("tests/wire/{}.rs", section.name), &source, &items(tests))?;
        }
    }
    files.insert("surface.txt".to_owned(), surface::surface(api.crate_name, &plan, &sections));
    for section in sections.iter().filter(|section| !section.operations.is_empty()) {
        files.insert(format!("calls/{}.md", section.name), agents::calls(api, section, &examples));
    }
    let sections: Vec<SectionFeature> = sections.iter().map(SectionFeature::of).collect();
    let features = features::features(&sections);
    Ok(Generated { files, sections, domains: contract.domains().to_vec(), features })
}

/// What lint cannot know, because it knows nothing of Rust: everything in the documents that the generator's plan refuses, with its place.
pub fn faults(contract: &Contract) -> Vec<Fault> {
    let refused = lower::lower(contract).err();
    refused.map_or_else(Vec::new, |error| match error.downcast::<Faults>() {
        Ok(faults) => faults.0,
        Err(error) => {
            let position = Position { file: contract.name().to_owned(), ..Position::default() };
            vec![Fault { position, rule: lower::NOT_GENERATED, message: format!("{error:#}") }]
        }
    })
}

/// What the crate of a contract offers, and the types behind each part of the documents.
///
/// # Errors
///
/// Fails if the documents contain something that the generator cannot express in Rust.
pub(crate) fn offered(contract: &Contract) -> Result<(plan::Plan<'_>, offer::Offer)> {
    let plan = lower::lower(contract)?;
    let offer = offer::offer(&plan);
    Ok((plan, offer))
}

/// progenitor's own builder output for a contract, from the same lowered document. For comparison only.
///
/// # Errors
///
/// Fails if the documents cannot be lowered.
pub fn builder_output(contract: &Contract) -> Result<String> {
    let plan = lower::lower(contract)?;
    bind::builder(&document::document(contract.title(), &plan))
}

/// progenitor's own positional output for a contract, for comparison only.
///
/// # Errors
///
/// Fails if the documents cannot be lowered.
pub fn positional_output(contract: &Contract) -> Result<String> {
    let plan = lower::lower(contract)?;
    bind::positional(&document::document(contract.title(), &plan))
}

/// Each operation's documented example as a call of the generated crate, section by section. For programs that make every call.
///
/// # Errors
///
/// Fails if the documents contain something that the generator cannot express in Rust.
pub fn example_calls(api: &Api, contract: &Contract) -> Result<Vec<ExampleCalls>> {
    let plan = lower::lower(contract)?;
    let bindings = bind::bind(&plan, &document::document(contract.title(), &plan))?;
    let sections = shape::sections(api, contract, &plan, &bindings, &HashMap::new())?;
    let calls = sections.iter().filter(|section| section.has_wire_tests());
    calls.map(|section| wire_tests::example_calls(api, contract, &plan, &bindings, section)).collect()
}
