//! The outcome of a command, and its exit code.

use std::process::ExitCode;

use anyhow::Result;

/// The outcome of a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing was found.
    Fine,
    /// Something was found and printed.
    Findings,
    /// The input cannot be read or used; the reason was printed.
    Unusable,
}

/// The exit code of a command: 0 on success, 1 after findings, 2 after a usage or input error, which this prints.
pub fn exit(outcome: Result<Outcome>) -> ExitCode {
    match outcome {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Ok(Outcome::Unusable) => ExitCode::from(2),
        Err(fault) => {
            errln!("error: {fault:#}");
            ExitCode::from(2)
        }
    }
}
