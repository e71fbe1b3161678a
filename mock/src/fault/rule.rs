//! When a fault strikes: of which operation, how often, how many times.

use saleskit_contract::{Contract, OperationSpec, nearest};

use super::Fault;
use super::kind::shown;

/// A fault, and the requests that meet it: all of them by default.
///
/// In one line, as `cargo xtask mock --fault` takes it: `503; operation=deals_create; share=0.3; times=2`.
#[derive(Debug, Clone, PartialEq)]
pub struct FaultRule {
    pub(crate) fault: Fault,
    pub(crate) operation: String,
    pub(crate) share: f64,
    pub(crate) times: Option<u64>,
    pub(crate) skip: u64,
}

/// What a rule has beside its fault.
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

/// What each part takes.
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
    /// A fault that every request meets.
    pub fn new(fault: Fault) -> FaultRule {
        FaultRule { fault, operation: "*".to_owned(), share: 1.0, times: None, skip: 0 }
    }

    /// Only requests of an operation (`deals_create`), of a section (`deals`), or of the operations that begin so (`deals_*`); `*` is
    /// every request, those of no operation among them.
    #[must_use]
    pub fn operation(mut self, operation: &str) -> FaultRule {
        operation.clone_into(&mut self.operation);
        self
    }

    /// Only a share of the requests, drawn from the mock's seed: the same requests in the same order meet the same faults.
    ///
    /// # Panics
    /// When it is not from 0 to 1.
    #[must_use]
    #[track_caller]
    pub fn share(mut self, share: f64) -> FaultRule {
        assert!((0.0..=1.0).contains(&share), "a share is from 0 to 1, not {share}");
        self.share = share;
        self
    }

    /// So many times at most.
    #[must_use]
    pub fn times(mut self, times: u64) -> FaultRule {
        self.times = Some(times);
        self
    }

    /// Lets so many requests through first.
    #[must_use]
    pub fn skip(mut self, skip: u64) -> FaultRule {
        self.skip = skip;
        self
    }

    /// Whether these documents have what the rule is for.
    ///
    /// # Errors
    /// When they have not, with the names that are near.
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

    /// Whether a request of this operation, or of none, is meant.
    pub(crate) fn meets(&self, operation: Option<&OperationSpec>) -> bool {
        self.operation == "*" || operation.is_some_and(|operation| self.is_for(operation))
    }

    /// Takes over a part from one line.
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

/// A share, checked.
pub(super) fn share(number: Option<f64>) -> Result<f64, String> {
    number.filter(|share| (0.0..=1.0).contains(share)).ok_or_else(|| "must be a number from 0 to 1".to_owned())
}

/// A count, checked.
pub(super) fn count(number: Option<u64>) -> Result<u64, String> {
    number.ok_or_else(|| "must be a whole number, 0 or more".to_owned())
}
