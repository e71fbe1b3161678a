//! `lint`: checks the documents against their rules.

mod titles;

use anyhow::Result;
use clap::{Args, ValueEnum};
use saleskit_contract::Fault;
use serde_json::json;

use crate::{generate, outcome::Outcome, project};

/// Arguments of `lint`.
#[derive(Debug, Args)]
pub struct Lint {
    /// Output format
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Only this API
    #[arg(long, value_name = "NAME")]
    api: Option<String>,
}

/// The output formats.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// `file:line:column rule message`
    Text,
    /// One array of objects
    Json,
    /// Annotations of a GitHub workflow
    Github,
}

impl Lint {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// Fails if there is no such API, or if a list of titles cannot be read.
    pub fn run(self) -> Result<Outcome> {
        let root = project::root()?;
        let mut faults = Vec::new();
        let mut operations = 0;
        let mut outcome = Outcome::Findings;
        for api in project::apis(self.api.as_deref())? {
            match project::load(&root, api) {
                Ok(contract) => {
                    operations += contract.operations().len();
                    let mut found = contract.lint();
                    found.extend(titles::unknown(&root, api, &contract)?);
                    // The generator's plan is only made of documents without faults.
                    faults.extend(if found.is_empty() { generate::faults(&contract) } else { found });
                }
                Err(found) => {
                    faults.extend(found.0);
                    outcome = Outcome::Unusable;
                }
            }
        }
        print(self.format, &faults)?;
        if faults.is_empty() {
            errln!("{operations} operations, no faults");
            return Ok(Outcome::Fine);
        }
        errln!("{} fault(s): correct the documents; specs/README.md explains the rules", faults.len());
        Ok(outcome)
    }
}

fn print(format: Format, faults: &[Fault]) -> Result<()> {
    match format {
        Format::Text => faults.iter().for_each(|fault| outln!("{fault}")),
        Format::Github => {
            for Fault { position, rule, message } in faults {
                let message = message.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
                outln!(
                    "::error file={},line={},col={},title={rule}::{message}",
                    position.file,
                    position.line,
                    position.column
                );
            }
        }
        Format::Json => {
            let faults: Vec<_> = faults
                .iter()
                .map(|Fault { position, rule, message }| {
                    json!({
                        "file": position.file,
                        "line": position.line,
                        "column": position.column,
                        "rule": rule,
                        "message": message,
                    })
                })
                .collect();
            outln!("{}", serde_json::to_string_pretty(&faults)?);
        }
    }
    Ok(())
}
