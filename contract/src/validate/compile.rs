//! Compiled validators, made when first needed and kept.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use jsonschema::{Draft, Validator};
use serde_json::{Map, Value, json};

use crate::contract::Contract;
use crate::validate::draft4;
use crate::validate::problems::{self, Problem};

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

impl Validators {
    /// What is wrong with a value.
    pub(crate) fn problems(&self, contract: &Contract, schema: &Value, value: &Value) -> Vec<Problem> {
        match &*self.get(contract, schema) {
            Ok(validator) => validator.iter_errors(value).flat_map(|error| problems::read(&error)).collect(),
            Err(Refusal { reason, .. }) => {
                vec![Problem { pointer: String::new(), message: format!("the schema cannot be used: {reason}") }]
            }
        }
    }

    /// Why a schema cannot be compiled.
    pub(crate) fn refusal(&self, contract: &Contract, schema: &Value) -> Option<Refusal> {
        self.get(contract, schema).as_ref().as_ref().err().cloned()
    }

    fn get(&self, contract: &Contract, schema: &Value) -> Arc<Result<Validator, Refusal>> {
        let key = schema.to_string();
        let mut compiled = self.compiled.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = compiled.get(&key) {
            return Arc::clone(known);
        }
        let made = Arc::new(compile(contract, schema));
        compiled.insert(key, Arc::clone(&made));
        made
    }
}

impl fmt::Debug for Validators {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Validators")
    }
}

/// The schema with what it reaches, and nothing else: compiling looks at the whole document.
fn compile(contract: &Contract, schema: &Value) -> Result<Validator, Refusal> {
    let mut reached = Vec::new();
    let refused = |reason| Refusal { pointer: Some(String::new()), reason };
    let main = draft4::convert(contract, schema, &mut reached).map_err(refused)?;
    let mut definitions = Map::new();
    let mut next = 0;
    while let Some(at) = reached.get(next).copied() {
        if let Some((_, component)) = contract.components().get_index(at) {
            definitions.insert(
                draft4::definition(at),
                draft4::convert(contract, &component.schema, &mut reached).map_err(refused)?,
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
