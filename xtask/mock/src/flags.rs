//! The command line of `cargo xtask mock`, and the builder settings that it maps to.

use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::Parser;
use saleskit_mock::{Api, Builder, FaultRule};

/// Play the APIs on loopback, and print one line per request
#[derive(Parser, Debug)]
#[command(
    name = "cargo xtask mock",
    bin_name = "cargo xtask mock",
    after_help = "\
A fault is one line: a status (503) or one of html, delay, drip, truncated, malformed, empty, close, reset, hang; then its parameters,
and when it strikes, with `;` between them:

    --fault '429; retry-after=2; operation=deals_create; times=3'
    --fault 'reset; executed; share=0.05'

A request asks for one itself with the header X-Mock-Fault. GET /_mock/faults lists all parameters. docs/mock.md explains them, and the
keys that play an expired, a revoked or a limited one."
)]
pub(crate) struct Flags {
    /// Play only this API [default: all]
    #[arg(long, value_name = "NAME")]
    pub(crate) api: Option<String>,
    /// Port of the first API; the second API gets the next one [default: free ports]
    #[arg(long, value_name = "N")]
    pub(crate) port: Option<u16>,
    /// Refuse undocumented body properties instead of warning
    #[arg(long)]
    strict: bool,
    /// Answer requests that violate the documents as if they were valid
    #[arg(long)]
    lenient: bool,
    /// Inject a fault; repeatable, the first rule that applies decides
    #[arg(long, value_name = "FAULT")]
    fault: Vec<FaultRule>,
    /// Enforce the documented rate limits of operations with 429
    #[arg(long)]
    rate_limits: bool,
    /// Largest request body to read [default: 4 MiB]
    #[arg(long, value_name = "BYTES")]
    longest_body: Option<usize>,
    /// Keep state: created resources can be listed, read, changed and deleted
    #[arg(long)]
    stateful: bool,
    /// Make ids, times and faults reproducible
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// Load the state from a file and save it there; implies --stateful, needs --api
    #[arg(long, value_name = "FILE", requires = "api")]
    state: Option<PathBuf>,
    /// Send webhooks to any host, not only to loopback (http only)
    #[arg(long)]
    webhooks_anywhere: bool,
}

impl Flags {
    /// Applies the settings that all APIs share.
    pub(crate) fn settings(&self, builder: Builder) -> Builder {
        let mut builder = builder
            .strict(!self.lenient)
            .refuse_unknown(self.strict)
            .rate_limits(self.rate_limits)
            .stateful(self.stateful)
            .webhooks_anywhere(self.webhooks_anywhere);
        if let Some(bytes) = self.longest_body {
            builder = builder.longest_body(bytes);
        }
        if let Some(seed) = self.seed {
            builder = builder.seed(seed);
        }
        if let Some(file) = &self.state {
            builder = builder.state(file);
        }
        builder
    }

    /// The faults of each API: those whose operation or section it has.
    ///
    /// # Errors
    /// An error if none of the APIs has the operation or section of a fault.
    pub(crate) fn faults(&self, apis: &[Api]) -> Result<Vec<Vec<FaultRule>>> {
        let mut faults = vec![Vec::new(); apis.len()];
        for rule in &self.fault {
            let mut reasons = Vec::new();
            for (api, rules) in apis.iter().zip(&mut faults) {
                match rule.check(&api.contract()?) {
                    Ok(()) => rules.push(rule.clone()),
                    Err(reason) => reasons.push(reason),
                }
            }
            if reasons.len() == apis.len() {
                bail!("--fault '{rule}': {}", reasons.join("; "));
            }
        }
        Ok(faults)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_fault_goes_to_the_apis_that_know_its_operation() {
        let read = |line: &[&str]| Flags::try_parse_from(["mock"].iter().chain(line));
        let flags = read(&["--fault", "503; operation=deals", "--fault", "reset; share=0.5"]).unwrap();
        let faults = flags.faults(&[Api::Salesbooth, Api::SalesByte]).unwrap();
        assert_eq!((faults[0].len(), faults[1].len()), (2, 1));
        let unknown = read(&["--fault", "503; operation=daels"]).unwrap().faults(&Api::ALL).unwrap_err();
        assert!(unknown.to_string().contains("did you mean `deals`?"), "{unknown}");
        let wrong = read(&["--fault", "explode"]).unwrap_err();
        assert!(wrong.to_string().contains("there is no fault `explode`"), "{wrong}");
        assert!(read(&["--fault", "503; share=2"]).unwrap_err().to_string().contains("from 0 to 1"));
    }
}
