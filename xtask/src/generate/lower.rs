//! Lowers the documents to a plan.
//!
//! Dispatch constants are removed from bodies, envelopes are unwrapped, inline objects get names, `allOf` is merged, aliases are
//! resolved, and scalars become the runtime's types. Defaults and bounds become text. Error replies and closed objects are
//! dropped: replies are read leniently, and the API judges requests.

mod event;
mod inspect;
mod limits;
mod lowering;
mod merge;
mod operation;
mod reach;
mod schema;
mod selecting;
mod signature;
mod union;

use std::{
    collections::{BTreeSet, HashMap},
    rc::Rc,
};

use anyhow::{Result, anyhow};
use heck::ToUpperCamelCase;
use indexmap::IndexMap;
use saleskit_contract::{Contract, Fault, Faults};

use self::{
    inspect::{is_filled, properties, reference},
    lowering::Lowering,
    reach::directions,
    selecting::Selecting,
};
use super::plan::Plan;

/// The rule of what has no form in Rust that the generator knows.
pub(super) const NOT_GENERATED: &str = "not-generated";

/// Lowers a contract.
///
/// # Errors
///
/// With [`Faults`]: all that cannot become Rust, with their places.
pub fn lower(contract: &Contract) -> Result<Plan<'_>> {
    let mut lowering = Lowering {
        contract,
        directions: directions(contract),
        filled: filled(contract)?,
        selecting: Selecting::of(contract),
        types: IndexMap::new(),
        open: Vec::new(),
        behind: HashMap::new(),
        depth: 0,
        around: Rc::default(),
        faults: Vec::new(),
    };
    let mut operations = Vec::new();
    for operation in contract.operations() {
        lowering.around = Rc::new(operation.position.clone());
        match lowering.operation(operation) {
            Ok(plan) => operations.push(plan),
            Err(fault) => lowering.fault(NOT_GENERATED, operation.position.clone(), fault.to_string()),
        }
    }
    let mut events = Vec::new();
    for section in contract.sections() {
        for (name, event) in &section.events {
            let place = contract.event_position(&section.name, name).unwrap_or_default();
            lowering.around = Rc::new(place.clone());
            match lowering.event(&section.name, name, event) {
                Ok(plan) => events.push(plan),
                Err(fault) => lowering.fault(NOT_GENERATED, place, format!("the event `{name}`: {fault}")),
            }
        }
    }
    if !lowering.faults.is_empty() {
        lowering.faults.sort();
        lowering.faults.dedup();
        return Err(Faults(lowering.faults).into());
    }
    let mut types = lowering.types;
    types.sort_by(|_, a, _, b| a.order.cmp(&b.order));
    let mut types = types.into_iter().map(|(name, made)| (name, made.plan)).collect();
    signature::decide(&mut types, &mut operations);
    Ok(Plan { types, operations, events })
}

/// The properties of each JSON body that the client fills in: the operation's constants and credentials.
fn filled(contract: &Contract) -> Result<HashMap<String, BTreeSet<&str>>> {
    let mut filled: HashMap<String, BTreeSet<&str>> = HashMap::new();
    for operation in contract.operations() {
        let Some(media) = operation.body.as_ref().and_then(|body| body.media.first()) else { continue };
        let inline = || format!("{}Body", operation.id.to_upper_camel_case());
        let name = reference(&media.schema).map_or_else(inline, str::to_owned);
        let schema = contract.resolve(&media.schema).map_err(|fault| anyhow!("{fault}"))?;
        let names = properties(schema).filter(|(name, property)| is_filled(operation, name, property));
        let names: BTreeSet<&str> = names.map(|(name, _)| name.as_str()).collect();
        if filled.get(&name).is_some_and(|others| *others != names) {
            let message = format!("the body `{name}` has other constants in another operation: give each its own");
            let fault = Fault { position: operation.position.clone(), rule: NOT_GENERATED, message };
            return Err(Faults(vec![fault]).into());
        }
        filled.insert(name, names);
    }
    Ok(filled)
}
