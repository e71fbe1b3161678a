//! Checks that a program's calls are operations, and that their fields exist.
//!
//! An SDK method belongs to the operation in its resource's document with the same name in snake case. The SDK may omit a leading
//! `get` or `list` (`score` is `get_score`), or have `get` or `create` instead. Methods that only the SDK has are excused by
//! `docs.faults`.

use saleskit_contract::{Contract, Incoming, OperationSpec};

use super::{pair::by_path, servers};
use crate::{
    field,
    sample::{
        address,
        program::{Call, Callee},
    },
};

/// The operation of a call, and what is wrong with it, each with its place.
pub fn program<'c>(contract: &'c Contract, call: &Call) -> (Option<&'c OperationSpec>, Vec<String>) {
    let found = match &call.callee {
        Callee::Address { method, address } => by_address(contract, method, address),
        Callee::Sdk { resource, method } => by_name(contract, resource, method),
    };
    let operation = match found {
        Ok(operation) => operation,
        Err(reason) => return (None, vec![reason]),
    };
    let fields = field::of_request(contract, operation);
    let unknown = call.fields.iter().filter(|(name, _)| !fields.iter().any(|field| field.name == *name));
    let reasons = unknown.map(|(name, _)| format!("`{name}` is not a field of {}", operation.id)).collect();
    (Some(operation), reasons)
}

fn by_address<'c>(contract: &'c Contract, method: &str, written: &str) -> Result<&'c OperationSpec, String> {
    let address = address::parse(written);
    let mut first = None;
    for server in servers(contract) {
        let Some(path) = address.below(server) else { continue };
        let query = address.query.clone();
        match by_path(contract, &Incoming { method: method.to_owned(), path, query, ..Incoming::default() }) {
            Ok(operation) => return Ok(operation),
            Err(reason) => first = first.or(Some(reason)),
        }
    }
    Err(first.unwrap_or_else(|| format!("{written} is not the address of an operation")))
}

fn by_name<'c>(contract: &'c Contract, resource: &str, method: &str) -> Result<&'c OperationSpec, String> {
    let (section, name) = (snake(resource), snake(method));
    let own = || contract.operations().iter().filter(|operation| operation.section == section);
    let ends = |name: &str| own().find(|operation| operation.id == format!("{section}_{name}"));
    let shorter = ["get_", "create_"].iter().find_map(|front| name.strip_prefix(front));
    let longer = || ["get", "list"].iter().find_map(|front| ends(&format!("{front}_{name}")));
    let found = ends(&name).or_else(longer).or_else(|| shorter.and_then(ends));
    found.ok_or_else(|| format!("no operation of {section}.yaml is called {name}"))
}

fn snake(camel: &str) -> String {
    let mut told = String::new();
    for sign in camel.chars() {
        if sign.is_ascii_uppercase() {
            told.push('_');
        }
        told.push(sign.to_ascii_lowercase());
    }
    told
}
