//! Reads settings from environment variables. The names are defined where they are read.

use std::env;

use saleskit_runtime::{Error, ErrorBuilder};

/// Reads an environment variable. An empty one counts as unset.
pub(crate) fn variable(name: &str) -> Result<Option<String>, Error> {
    match env::var(name) {
        Ok(value) if value.is_empty() => Ok(None),
        Ok(value) => Ok(Some(value)),
        Err(env::VarError::NotPresent) => Ok(None),
        Err(env::VarError::NotUnicode(_)) => {
            Err(ErrorBuilder::configuration(format!("{name} is not UTF-8 text")).build())
        }
    }
}
