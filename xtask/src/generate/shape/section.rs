//! A section's file: head, imports, operations, then its types.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

use anyhow::{Result, bail};
use saleskit_contract::{Contract, Section};

use super::{
    super::{
        Api,
        bind::Bindings,
        names,
        plan::{Call, Event, Kind, Plan, Property, Type},
        rust_type::Uses,
        rustdoc::{doc, sentence},
    },
    operations as calls, types,
};

/// The section that holds what others share; it has no operations and no feature.
pub const COMMON: &str = "common";

/// A section's Rust file.
pub struct SectionFile {
    /// The section's name.
    pub name: String,
    /// The whole text.
    pub text: String,
    /// Other sections whose types it mentions.
    pub needs: Vec<String>,
    /// Whether it has operations.
    pub calls: bool,
    /// Whether it has events with documented samples.
    pub events: bool,
}

/// Writes every section's file; sections without operations and types are left out.
pub fn sections(api: &Api, contract: &Contract, plan: &Plan<'_>, bindings: &Bindings) -> Result<Vec<SectionFile>> {
    let mut files = Vec::new();
    for section in in_order(api, contract, plan) {
        let calls: Vec<&Call<'_>> =
            plan.operations.iter().filter(|call| call.operation.section == section.name).collect();
        let types: Vec<_> = plan.types.values().filter(|ty| ty.section == section.name).collect();
        if calls.is_empty() && types.is_empty() && section.events.is_empty() {
            continue;
        }
        distinct(&section.name, &calls, &types, !section.events.is_empty())?;
        let mut uses = Uses::default();
        let mut operations = String::new();
        if !calls.is_empty() {
            calls::operations(&mut operations, &section.name, &calls, bindings, &mut uses)?;
        }
        let mut declarations = String::new();
        for ty in &types {
            declarations.push('\n');
            types::declare(&mut declarations, ty, bindings, &mut uses)?;
        }
        let mut events = String::new();
        let described: Vec<&Event> = plan.events.iter().filter(|event| event.section == section.name).collect();
        if !described.is_empty() {
            types::events(&mut events, &described, &mut uses)?;
        }

        let mut by_section: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for name in &uses.types {
            let ty = plan.types.get(name).filter(|ty| ty.section != section.name);
            if let Some(ty) = ty {
                by_section.entry(&ty.section).or_default().push(name);
            }
        }
        let mut text = format!(
            "// Generated from specs/{}/{}.yaml by `cargo xtask generate`. Do not edit: change the document.\n\n",
            contract.name(),
            section.name
        );
        let mut head = String::new();
        doc(&mut head, "", &sentence(&section.description));
        text.push_str(&head.replace("///", "//!"));
        text.push('\n');
        if !calls.is_empty() {
            text.push_str("use std::sync::Arc;\n\n");
        }
        if declarations.contains("BTreeMap<") || operations.contains("BTreeMap<") {
            text.push_str("use std::collections::BTreeMap;\n\n");
        }
        if uses.runtime.remove("Bytes") {
            text.push_str("use saleskit_runtime::private::Bytes;\n");
        }
        if !uses.runtime.is_empty() {
            let names: Vec<&str> = uses.runtime.iter().map(String::as_str).collect();
            text.push_str(&import("saleskit_runtime", &names));
            text.push('\n');
        }
        for (other, names) in &by_section {
            text.push_str(&import(&format!("crate::{other}"), names));
        }
        let needs = by_section.keys().filter(|name| **name != COMMON).map(|name| (*name).to_owned()).collect();
        text.push('\n');
        text.push_str(&operations);
        text.push_str(&events);
        text.push_str(&declarations);
        files.push(SectionFile {
            name: section.name.clone(),
            text: tidy(&text),
            needs,
            calls: !calls.is_empty(),
            events: section.events.values().any(|event| event.get("example").is_some()),
        });
    }
    Ok(files)
}

/// Checks that the types, fields, variants and statics of a section have names of their own.
fn distinct(section: &str, calls: &[&Call<'_>], types: &[&Type], has_events: bool) -> Result<()> {
    let handles = calls.iter().filter(|call| calls::has_call_type(call)).map(|call| calls::call_type(call.operation));
    let mut seen: BTreeSet<String> = names::TAKEN.iter().map(|name| (*name).to_owned()).collect();
    for name in handles.chain(types.iter().map(|ty| ty.name.clone())) {
        if !seen.insert(name.clone()) {
            bail!("the name `{name}` in section `{section}` is taken: give the component another one");
        }
    }
    if has_events && !seen.insert("Event".to_owned()) {
        bail!("the name `Event` in section `{section}` is taken by its events: give the component another one");
    }
    if let Some(call) = calls.iter().find(|call| calls::method_name(call.operation) == "operations") {
        bail!("{} an operation cannot be called `operations`", call.operation.position);
    }
    for ty in types {
        let names: Vec<String> = match &ty.kind {
            Kind::Enum(values) => values.iter().map(|value| names::variant(value)).collect(),
            Kind::Union(_) => Vec::new(),
            Kind::Object(properties) => {
                let field = |property: &Property| names::field(&property.wire);
                let clears = properties.iter().filter(|property| property.nullable && !property.required);
                let clears =
                    clears.filter(|_| ty.direction.request).map(|property| format!("clear_{}", field(property)));
                properties.iter().map(field).chain(clears).collect()
            }
        };
        let mut seen = BTreeSet::new();
        if let Some(twice) = names.iter().find(|name| !seen.insert(name.as_str())) {
            bail!("`{}` would have `{twice}` twice in Rust: two of its names differ in signs only", ty.name);
        }
    }
    Ok(())
}

/// A `use` item, broken at 100 columns.
fn import(path: &str, names: &[&str]) -> String {
    let line = match names {
        [name] => format!("use {path}::{name};\n"),
        names => format!("use {path}::{{{}}};\n", names.join(", ")),
    };
    if line.len() <= 100 {
        return line;
    }
    let mut text = format!("use {path}::{{");
    let mut column = 100;
    for name in names {
        if column + name.len() + 2 > 100 {
            text.push_str("\n    ");
            column = 4;
        } else {
            text.push(' ');
            column += 1;
        }
        let _ = write!(text, "{name},");
        column += name.len() + 1;
    }
    text.push_str("\n};\n");
    text
}

/// The sections with what only holds components in front, in the loader's order.
fn in_order(api: &Api, contract: &Contract, plan: &Plan<'_>) -> Vec<Section> {
    let mut sections = contract.sections().to_vec();
    for ty in plan.types.values() {
        if !sections.iter().any(|section| section.name == ty.section) {
            let description = format!("Types that several sections of {} share.", api.facade);
            let shared = Section { name: ty.section.clone(), description, events: Default::default() };
            sections.insert(0, shared);
        }
    }
    sections
}

/// No two blank lines in a row, one line end at the end.
fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut blank = false;
    for line in text.lines() {
        if line.is_empty() && blank {
            continue;
        }
        blank = line.is_empty();
        tidy.push_str(line);
        tidy.push('\n');
    }
    tidy
}
