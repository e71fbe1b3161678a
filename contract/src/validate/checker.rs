//! Values held against schemas, by compiled validators that are made when first needed and kept.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use jsonschema::{Draft, Validator};
use serde_json::{Map, Value, json};

use crate::parts::Parts;
use crate::validate::draft4;
use crate::validate::problems::{self, Problem};
use crate::validate::violation::{Violation, place, violation};

/// Validators by schema text. A schema that cannot be compiled is kept as the reason.
#[derive(Default)]
pub(crate) struct Validators {
    compiled: Mutex<HashMap<String, Arc<Result<Validator, Refusal>>>>,
}

/// Why a schema cannot be compiled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// Into the schema; none when it lies in a component that the schema refers to.
    pub(crate) pointer: Option<String>,
    /// What is wrong there.
    pub(crate) reason: String,
}

/// A contract's schemas with their validators.
#[derive(Clone, Copy)]
pub(crate) struct Checker<'c> {
    pub(crate) parts: &'c Parts,
    pub(crate) validators: &'c Validators,
}

impl Checker<'_> {
    /// Holds a value against a schema; `root` is what places start with.
    pub(crate) fn value(self, schema: &Value, value: &Value, root: &str) -> Vec<Violation> {
        let problems = self.problems(schema, value).into_iter();
        problems.map(|problem| violation(place(&problem.pointer, root, value), problem.message)).collect()
    }

    /// What is wrong with a value.
    pub(crate) fn problems(self, schema: &Value, value: &Value) -> Vec<Problem> {
        match &*self.validators.get(self.parts, schema) {
            Ok(validator) => validator.iter_errors(value).flat_map(|error| problems::read(&error)).collect(),
            Err(Refusal { reason, .. }) => {
                vec![Problem { pointer: String::new(), message: format!("the schema cannot be used: {reason}") }]
            }
        }
    }

    /// Why a schema cannot be compiled.
    pub(crate) fn refusal(self, schema: &Value) -> Option<Refusal> {
        self.validators.get(self.parts, schema).as_ref().as_ref().err().cloned()
    }
}

impl Validators {
    fn get(&self, parts: &Parts, schema: &Value) -> Arc<Result<Validator, Refusal>> {
        let key = schema.to_string();
        let mut compiled = self.compiled.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = compiled.get(&key) {
            return Arc::clone(known);
        }
        let made = Arc::new(compile(parts, schema));
        compiled.insert(key, Arc::clone(&made));
        made
    }
}

/// The schema with what it reaches, and nothing else: compiling looks at the whole document.
fn compile(parts: &Parts, schema: &Value) -> Result<Validator, Refusal> {
    let mut reached = Vec::new();
    let refused = |reason| Refusal { pointer: Some(String::new()), reason };
    let main = draft4::convert(parts, schema, &mut reached).map_err(refused)?;
    let mut definitions = Map::new();
    let mut next = 0;
    while let Some(at) = reached.get(next).copied() {
        if let Some((_, component)) = parts.components.get_index(at) {
            definitions.insert(
                draft4::definition(at),
                draft4::convert(parts, &component.schema, &mut reached).map_err(refused)?,
            );
        }
        next += 1;
    }
    let document = json!({ "allOf": [main], "definitions": definitions });
    jsonschema::options().with_draft(Draft::Draft4).build(&document).map_err(|error| {
        let reason = error.masked_with("it").to_string().chars().take(200).collect();
        Refusal { pointer: error.instance_path().as_str().strip_prefix("/allOf/0").map(str::to_owned), reason }
    })
}
