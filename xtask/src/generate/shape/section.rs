//! Writes a section's file: description, imports, operations, events, types.

use std::collections::{BTreeSet, HashMap, HashSet};

use anyhow::{Result, bail};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use saleskit_contract::Contract;

use super::{
    super::{
        api::Api,
        bind::Bindings,
        names,
        plan::{EventPlan, Kind, OperationPlan, Plan, Property, TypePlan},
        rustdoc,
        tokens::{self, Item},
        words::sentence,
    },
    imports::{Mentions, import, taken},
    links::Links,
    operations, types,
};

/// The section with shared parts. It has no operations and no feature.
pub const COMMON: &str = "common";

/// A section, and its Rust file as items.
#[derive(Debug, Default)]
pub struct Section<'p> {
    /// The section's name.
    pub name: String,
    /// Its description.
    pub description: String,
    /// The items of its file.
    pub items: Vec<Item>,
    /// Other sections whose types it uses.
    pub needs: Vec<String>,
    /// Its operations.
    pub operations: Vec<&'p OperationPlan<'p>>,
    /// Whether it has events with documented samples.
    pub events: bool,
}

impl Section<'_> {
    /// Whether it has anything to test on the wire.
    pub fn has_wire_tests(&self) -> bool {
        !self.operations.is_empty() || self.events
    }
}

/// The parts of a section.
#[derive(Default)]
struct Parts<'p> {
    description: String,
    samples: bool,
    operations: Vec<&'p OperationPlan<'p>>,
    types: Vec<&'p TypePlan>,
    events: Vec<&'p EventPlan>,
}

/// Makes every section's file; sections without operations, types and events are left out. `examples` has the block of rustdoc that
/// shows a call, by the operation's id.
pub fn sections<'p>(
    api: &Api,
    contract: &'p Contract,
    plan: &'p Plan<'p>,
    bindings: &Bindings,
    examples: &HashMap<String, String>,
) -> Result<Vec<Section<'p>>> {
    let order = in_order(contract, plan);
    let mut parts = parts(api, contract, plan);
    let links = Links::of(plan);
    let mut sections = Vec::new();
    for (name, parts) in order.into_iter().filter_map(|name| Some((name, parts.remove(name)?))) {
        if !parts.operations.is_empty() || !parts.types.is_empty() || !parts.events.is_empty() {
            sections.push(section(name, parts, plan, &links, bindings, examples)?);
        }
    }
    Ok(sections)
}

fn parts<'p>(api: &Api, contract: &'p Contract, plan: &'p Plan<'p>) -> HashMap<&'p str, Parts<'p>> {
    let mut parts: HashMap<&str, Parts<'_>> = HashMap::new();
    for section in contract.sections() {
        let samples = section.events.values().any(|event| event.get("example").is_some());
        let parts = parts.entry(&section.name).or_default();
        (parts.description, parts.samples) = (section.description.clone(), samples);
    }
    for operation in &plan.operations {
        parts.entry(&operation.operation.section).or_default().operations.push(operation);
    }
    for ty in plan.types.values() {
        parts.entry(&ty.section).or_default().types.push(ty);
    }
    for event in &plan.events {
        parts.entry(&event.section).or_default().events.push(event);
    }
    for parts in parts.values_mut().filter(|parts| parts.description.is_empty()) {
        parts.description = format!("Types that several sections of {} share.", api.facade);
    }
    parts
}

/// The sections in the loader's order, preceded by those that only contain components.
fn in_order<'p>(contract: &'p Contract, plan: &'p Plan<'_>) -> Vec<&'p str> {
    let documented = contract.sections().iter().map(|section| section.name.as_str());
    let mut seen: HashSet<&str> = documented.clone().collect();
    let mut order: Vec<&str> =
        plan.types.values().map(|ty| ty.section.as_str()).filter(|name| seen.insert(name)).collect();
    order.reverse();
    order.extend(documented);
    order
}

fn section<'p>(
    name: &str,
    parts: Parts<'p>,
    plan: &Plan<'_>,
    links: &Links<'_>,
    bindings: &Bindings,
    examples: &HashMap<String, String>,
) -> Result<Section<'p>> {
    distinct(name, &parts)?;
    let operations = operations::operations(name, &parts.operations, bindings, examples)?;
    let events = types::events(&parts.events)?;
    let types = parts.types.iter().map(|ty| types::declare(ty, bindings)).collect::<Result<TokenStream>>()?;
    let tokens = quote!(#operations #events #types);
    let mentions = Mentions::of(&tokens::items(tokens.clone()));
    let elsewhere = mentions.elsewhere(name, &plan.types);
    let needs = elsewhere.keys().filter(|name| **name != COMMON).map(|name| (*name).to_owned()).collect();
    let beside: Vec<&str> = elsewhere.keys().copied().collect();
    let mut items = tokens::items(links.add(tokens, name, &beside));
    let docs = rustdoc::inner(sentence(&parts.description));
    let imports = mentions.imports();
    let others = elsewhere
        .iter()
        .map(|(section, names)| import(&format!("crate::{section}"), names.iter().map(|name| format_ident!("{name}"))));
    items.splice(0..0, tokens::items(quote!(#docs #imports #(#others)*)));
    Ok(Section {
        name: name.to_owned(),
        description: parts.description,
        items,
        needs,
        operations: parts.operations,
        events: parts.samples,
    })
}

/// Checks that the types, fields, variants and statics of a section have unique names.
fn distinct(section: &str, parts: &Parts<'_>) -> Result<()> {
    let mut seen: BTreeSet<String> = taken().map(str::to_owned).collect();
    let calls = parts.operations.iter().filter(|plan| plan.has_call_type());
    let calls = calls.flat_map(|plan| [names::call_type(plan.operation), names::parameters_type(plan.operation)]);
    for name in calls.chain(parts.types.iter().map(|ty| ty.name.clone())) {
        if !seen.insert(name.clone()) {
            bail!("the name `{name}` in section `{section}` is taken: rename the component");
        }
    }
    if !parts.events.is_empty() && !seen.insert("Event".to_owned()) {
        bail!("the name `Event` in section `{section}` is taken by its events: rename the component");
    }
    let mut operations = parts.operations.iter().map(|plan| plan.operation);
    if let Some(operation) = operations.find(|operation| names::method_name(operation) == "operations") {
        bail!("{} an operation cannot be called `operations`", operation.position);
    }
    for ty in &parts.types {
        let mut seen = BTreeSet::new();
        if let Some(twice) = members(ty).into_iter().find(|name| !seen.insert(name.clone())) {
            bail!(
                "`{}` would have `{twice}` twice in Rust, because two of its names differ only in punctuation; for variants, set `x-enum-varnames`",
                ty.name
            );
        }
    }
    Ok(())
}

/// The names of a type's variants, fields and methods.
fn members(ty: &TypePlan) -> Vec<String> {
    match &ty.kind {
        Kind::Enum(values) => values.iter().enumerate().map(|(index, value)| ty.variant(index, &value.wire)).collect(),
        Kind::Union(_) => Vec::new(),
        Kind::Object(properties) => {
            let field = |property: &Property| property.name.clone();
            let clears = properties.iter().filter(|property| property.nullable && !property.required);
            let clears = clears.filter(|_| ty.direction.request).map(|property| names::clear(&property.name));
            properties.iter().map(field).chain(clears).collect()
        }
    }
}
