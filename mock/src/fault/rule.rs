//! Rules that decide which requests meet a fault.

use saleskit_contract::{Contract, OperationSpec, nearest};

use super::Fault;
use super::kind::shown;

/// A fault, and which requests meet it. By default, all requests do.
///
/// The form on one line, as `cargo xtask mock --fault` accepts it: `503; operation=deals_create; share=0.3; times=2`.
#[derive(Debug, Clone, PartialEq)]
pub struct FaultRule {
    pub(crate) fault: Fault,
    pub(crate) operation: String,
    pub(crate) share: f64,
    pub(crate) times: Option<u64>,
    pub(crate) skip: u64,
}

/// A part of a rule other than its fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Operation,
    Share,
    Times,
    Skip,
}

/// The names of a rule's parts.
pub(crate) const PARTS: [(&str, Part); 4] =
    [("operation", Part::Operation), ("share", Part::Share), ("times", Part::Times), ("skip", Part::Skip)];

/// The accepted values of each part.
pub(crate) fn words(part: Part) -> &'static str {
    match part {
        Part::Operation => {
            "an operation (`deals_create`), a section (`deals`), the beginning of operations (`deals_*`), or `*` for every request; `*` by default"
        }
        Part::Share => "which share of the requests, from 0 to 1, drawn from the seed; 1 by default",
        Part::Times => "after how many times the rule has had enough; without it never",
        Part::Skip => "how many requests are let through first; 0 by default",
    }
}

impl FaultRule {
    /// Injects a fault into every request.
    pub fn new(fault: Fault) -> FaultRule {
        FaultRule { fault, operation: "*".to_owned(), share: 1.0, times: None, skip: 0 }
    }

    /// Limits the rule to an operation (`deals_create`), a section (`deals`), or a prefix (`deals_*`).
    ///
    /// `*` means every request, including requests that match no operation.
    #[must_use]
    pub fn operation(mut self, operation: &str) -> FaultRule {
        operation.clone_into(&mut self.operation);
        self
    }

    /// Limits the rule to a random share of the requests. The mock's seed decides, so the same requests in the same order meet the same
    /// faults.
    ///
    /// # Panics
    /// If the share is not between 0 and 1.
    #[must_use]
    #[track_caller]
    pub fn share(mut self, share: f64) -> FaultRule {
        assert!((0.0..=1.0).contains(&share), "a share is from 0 to 1, not {share}");
        self.share = share;
        self
    }

    /// Limits how often the fault is injected.
    #[must_use]
    pub fn times(mut self, times: u64) -> FaultRule {
        self.times = Some(times);
        self
    }

    /// Lets this many requests pass first.
    #[must_use]
    pub fn skip(mut self, skip: u64) -> FaultRule {
        self.skip = skip;
        self
    }

    /// Checks that the documents have the operation or section that the rule names.
    ///
    /// # Errors
    /// A message with similar names, if they do not have it.
    pub fn check(&self, contract: &Contract) -> Result<(), String> {
        let operations = contract.operations();
        if self.operation == "*" || operations.iter().any(|operation| self.is_for(operation)) {
            return Ok(());
        }
        let ids = operations.iter().map(|operation| operation.id.as_str());
        let sections = contract.sections().iter().map(|section| section.name.as_str());
        let near = nearest(&self.operation, ids.chain(sections));
        let hint = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
        let name = contract.name();
        Err(format!("{name} has no operation and no section `{}`{hint}", shown(&self.operation)))
    }

    fn is_for(&self, operation: &OperationSpec) -> bool {
        match self.operation.strip_suffix('*') {
            Some(beginning) => operation.id.starts_with(beginning),
            None => operation.id == self.operation || operation.section == self.operation,
        }
    }

    /// Whether the rule covers a request of this operation, or of none.
    pub(crate) fn meets(&self, operation: Option<&OperationSpec>) -> bool {
        self.operation == "*" || operation.is_some_and(|operation| self.is_for(operation))
    }

    /// Sets a part from its text.
    pub(super) fn set_text(&mut self, name: &str, value: &str) -> Result<(), String> {
        let Some((_, part)) = PARTS.iter().find(|(known, _)| *known == name) else { return Ok(()) };
        match part {
            Part::Operation if value.is_empty() => return Err(format!("must be {}", words(*part))),
            Part::Operation => value.clone_into(&mut self.operation),
            Part::Share => self.share = share(value.parse().ok())?,
            Part::Times => self.times = Some(count(value.parse().ok())?),
            Part::Skip => self.skip = count(value.parse().ok())?,
        }
        Ok(())
    }
}

/// Checks a share.
pub(super) fn share(number: Option<f64>) -> Result<f64, String> {
    number.filter(|share| (0.0..=1.0).contains(share)).ok_or_else(|| "must be a number from 0 to 1".to_owned())
}

/// Checks a count.
pub(super) fn count(number: Option<u64>) -> Result<u64, String> {
    number.ok_or_else(|| "must be a whole number, 0 or more".to_owned())
}
