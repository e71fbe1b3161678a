//! The command line of `cargo xtask mock`, and what it means to the mock's builder.

use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::Parser;
use saleskit_mock::{Api, Builder, FaultRule};

/// Plays the APIs on loopback, one line per request
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
    /// Only this API; all of them otherwise
    #[arg(long, value_name = "NAME")]
    pub(crate) api: Option<String>,
    /// The port of the first API, the next one for the second; free ones otherwise
    #[arg(long, value_name = "N")]
    pub(crate) port: Option<u16>,
    /// Refuse body properties that no document knows, in place of a warning
    #[arg(long)]
    strict: bool,
    /// Answer requests that break the documents as if nothing were wrong
    #[arg(long)]
    lenient: bool,
    /// Let a request meet a fault; can be given several times, the first that strikes decides
    #[arg(long, value_name = "FAULT")]
    fault: Vec<FaultRule>,
    /// Answer 429 where an operation's documented rate limit is used up
    #[arg(long)]
    rate_limits: bool,
    /// The longest body that is read; 4 MiB otherwise
    #[arg(long, value_name = "BYTES")]
    longest_body: Option<usize>,
    /// Keep state: what is created is listed, read, changed and deleted again
    #[arg(long)]
    stateful: bool,
    /// Repeat a run exactly: ids, times, and which requests meet a fault
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// Keep the state in a file, and begin with what is in it; turns state on and needs --api
    #[arg(long, value_name = "FILE", requires = "api")]
    state: Option<PathBuf>,
    /// Send webhooks to any host, not to loopback only; over http
    #[arg(long)]
    webhooks_anywhere: bool,
}

impl Flags {
    /// Everything that is the same for each API.
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

    /// The faults of each API: those that its documents have something for.
    ///
    /// # Errors
    /// When none of the APIs has what a fault is for.
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
