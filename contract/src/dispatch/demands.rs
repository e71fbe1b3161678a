//! What an operation demands of a request's query and body, and how it ranks against operations that demand less.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::dispatch::incoming::Incoming;
use crate::dispatch::pattern::{self, Segment};
use crate::document::scalar_text;
use crate::model::{Constant, OperationSpec, Place};

/// The demands of one operation.
#[derive(Debug, Clone)]
pub(crate) struct Demands {
    /// Its path template.
    pub(crate) segments: Vec<Segment>,
    /// Its constants.
    pub(crate) constants: Vec<Constant>,
    /// Every query name that it declares, constants included.
    pub(crate) declared: BTreeSet<String>,
    /// The query names that it requires, constants excluded.
    pub(crate) required: BTreeSet<String>,
}

impl Demands {
    pub(crate) fn new(operation: &OperationSpec) -> Demands {
        let query = || operation.parameters.iter().filter(|parameter| parameter.place == Place::Query);
        let constants = operation.constants.iter().filter(|constant| constant.place == Place::Query);
        let declared = query().map(|parameter| &parameter.name).chain(constants.map(|constant| &constant.name));
        Demands {
            segments: pattern::template(&operation.path),
            constants: operation.constants.clone(),
            declared: declared.cloned().collect(),
            required: query().filter(|parameter| parameter.required).map(|parameter| parameter.name.clone()).collect(),
        }
    }

    /// The segments of the path template without values.
    pub(crate) fn literals(&self) -> Vec<&str> {
        self.segments.iter().filter_map(Segment::literal).collect()
    }

    /// The constants, by place and name.
    pub(crate) fn constants(&self) -> Vec<&Constant> {
        let mut constants: Vec<&Constant> = self.constants.iter().collect();
        constants.sort_by_key(|constant| (constant.place == Place::Body, &constant.name));
        constants
    }

    /// Higher wins: constants, then literal segments from the left, then required query parameters.
    pub(crate) fn rank(&self) -> (usize, Vec<u8>, usize) {
        (self.constants.len(), self.segments.iter().map(Segment::precision).collect(), self.required.len())
    }

    /// Why the request cannot belong to the operation. `None` if it can.
    pub(crate) fn rules_out(&self, request: &Incoming) -> Option<String> {
        let sent = |name: &str| request.query.iter().find(|(sent, _)| sent == name).map(|(_, value)| value);
        for constant in &self.constants {
            let Constant { name, value, place } = constant;
            let found = match place {
                Place::Body => request
                    .body
                    .as_ref()
                    .and_then(|body| body.get(name))
                    .filter(|value| is_scalar(value))
                    .map(scalar_text),
                _ => sent(name).cloned(),
            };
            let place = if *place == Place::Body { "body" } else { "query" };
            match found {
                Some(found) if found == *value => {}
                Some(found) => {
                    return Some(format!("{name} must be {value} in the {place}, not {}", shortened(&found)));
                }
                None => return Some(format!("{name}={value} is missing in the {place}")),
            }
        }
        if let Some(missing) = self.required.iter().find(|name| sent(name).is_none()) {
            return Some(format!("the required query parameter {missing} is missing"));
        }
        let undeclared = request.query.iter().find(|(name, _)| !self.declared.contains(name));
        undeclared.map(|(name, _)| format!("it does not declare the query parameter {}", shortened(name)))
    }

    /// Whether one request could belong to both, with nothing to distinguish them.
    pub(crate) fn ties(&self, other: &Demands) -> bool {
        let paths = self.segments.len() == other.segments.len()
            && self.segments.iter().zip(&other.segments).all(|(one, two)| one.meets(two));
        paths && self.rank() == other.rank() && self.allows(other) && other.allows(self)
    }

    /// Whether a request that meets all demands of `other` can belong to this one, too.
    fn allows(&self, other: &Demands) -> bool {
        let contradicted = other.constants.iter().any(|theirs| {
            self.constants
                .iter()
                .any(|own| own.name == theirs.name && own.place == theirs.place && own.value != theirs.value)
        });
        let asked =
            other.constants.iter().filter(|constant| constant.place == Place::Query).map(|constant| &constant.name);
        !contradicted && asked.chain(&other.required).all(|name| self.declared.contains(name))
    }
}

fn is_scalar(value: &Value) -> bool {
    !value.is_object() && !value.is_array()
}

/// Shortens a request's text for messages, because it comes from outside.
fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(40).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    format!("`{}`", short.escape_debug())
}
