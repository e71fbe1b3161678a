//! How a command ends, and its exit code.

use std::process::ExitCode;

use anyhow::Result;

/// What a command found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing.
    Fine,
    /// Something: it was printed.
    Findings,
    /// That the input cannot be read or used: why was printed.
    Unusable,
}

/// The exit code of a command: 0 when all is fine, 1 after findings, 2 after a fault of usage or input, which is printed.
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
