//! The rules between fields (`x-required-when`), each at its type or operation.

use std::{collections::HashMap, slice};

use saleskit_contract::Requirement;

use super::super::plan::{BodyPlan, Kind, OperationPlan, Plan, Schema, TypePlan};

/// The rules of request types.
#[derive(Default)]
pub struct Rules<'p> {
    by_type: HashMap<&'p str, Vec<String>>,
}

impl<'p> Rules<'p> {
    /// The rules of every body, at the type with the properties.
    pub fn of(plan: &'p Plan<'_>) -> Self {
        let mut rules = Self::default();
        for operation in &plan.operations {
            for (ty, rule) in of_body(operation).filter_map(|rule| Some((owner_of(plan, operation, rule)?, rule))) {
                let known = rules.by_type.entry(&ty.name).or_default();
                let rule = words(&rule.any_of, rule);
                if !known.contains(&rule) {
                    known.push(rule);
                }
            }
        }
        rules
    }

    /// The rules of a type.
    pub fn of_type(&self, name: &str) -> &[String] {
        self.by_type.get(name).map_or(&[], Vec::as_slice)
    }
}

/// The rules of an operation's parameters, and those of its body that no type contains.
pub fn of_operation(plan: &Plan<'_>, operation: &OperationPlan<'_>) -> Vec<String> {
    let parameters = operation.operation.requirements.iter().map(|rule| words(&rule.any_of, rule));
    let body = of_body(operation).filter(|rule| owner_of(plan, operation, rule).is_none()).map(|rule| {
        let names: Vec<String> =
            rule.any_of.iter().map(|name| [&rule.at[..], slice::from_ref(name)].concat().join(".")).collect();
        words(&names, rule)
    });
    parameters.chain(body).collect()
}

fn of_body<'p>(operation: &OperationPlan<'p>) -> impl Iterator<Item = &'p Requirement> + use<'p> {
    operation.operation.body.iter().flat_map(|body| &body.requirements)
}

/// The type that contains a rule's properties.
fn owner_of<'p>(plan: &'p Plan<'_>, operation: &OperationPlan<'_>, rule: &Requirement) -> Option<&'p TypePlan> {
    owner(plan, operation.body.as_ref().and_then(BodyPlan::schema)?, &rule.at)
}

/// The type at the end of a path of properties.
fn owner<'p>(plan: &'p Plan<'_>, schema: &Schema, at: &[String]) -> Option<&'p TypePlan> {
    let ty = plan.type_of(schema)?;
    match (at, &ty.kind) {
        ([], _) => Some(ty),
        // The values of a map have the type that was already found.
        ([name, rest @ ..], _) if name == "*" => owner(plan, schema, rest),
        ([name, rest @ ..], Kind::Object(properties)) => {
            let property = properties.iter().find(|property| property.wire == *name)?;
            owner(plan, &property.schema, rest)
        }
        _ => None,
    }
}

/// `consent_to_sign needed when signer_type is user or customer`
fn words(names: &[String], rule: &Requirement) -> String {
    let when = rule.when.iter().map(|(name, values)| format!("{name} is {}", values.join(" or ")));
    let when = when.collect::<Vec<_>>().join(" and ");
    let when = if when.is_empty() { when } else { format!(" when {when}") };
    format!("{} needed{when}", names.join(" or "))
}
