//! The rules of a mock, and which of them applies to a request.

use std::time::Duration;

use fastrand::Rng;
use saleskit_contract::OperationSpec;

use super::Fault;
use super::kind::{Kind, Setting};
use super::rule::FaultRule;

/// A rule and its counts.
#[derive(Debug, Clone)]
pub(crate) struct Standing {
    /// Its number, starting at 1. Numbers are not reused.
    pub(crate) id: u64,
    pub(crate) rule: FaultRule,
    /// How many requests matched the rule.
    pub(crate) met: u64,
    /// How many of them met the fault.
    pub(crate) struck: u64,
    /// Draws shares. Each rule has a generator of its own, so that an added rule does not affect the others.
    draws: Rng,
}

/// The rules. The first one that applies decides, and later rules do not count the request.
#[derive(Debug)]
pub(crate) struct RuleSet {
    seed: u64,
    /// The rules that the mock was started with.
    first: Vec<FaultRule>,
    rules: Vec<Standing>,
    next: u64,
    /// Draws the jitter of faults that requests ask for.
    jitter: Rng,
}

impl RuleSet {
    pub(crate) fn new(seed: u64, first: Vec<FaultRule>) -> RuleSet {
        let mut faults = RuleSet { seed, first, rules: Vec::new(), next: 1, jitter: Rng::with_seed(seed) };
        faults.reset();
        faults
    }

    /// Restores the initial rules, and restarts counts and draws.
    pub(crate) fn reset(&mut self) {
        self.jitter = Rng::with_seed(self.seed);
        self.replace(self.first.clone());
    }

    /// Replaces all rules, and restarts counts and draws.
    pub(crate) fn replace(&mut self, rules: Vec<FaultRule>) {
        self.rules.clear();
        self.next = 1;
        for rule in rules {
            self.add(rule);
        }
    }

    /// Adds a rule after the others, and returns its number.
    pub(crate) fn add(&mut self, rule: FaultRule) -> u64 {
        let id = self.next;
        self.next += 1;
        let draws = Rng::with_seed(self.seed.wrapping_add(id.wrapping_mul(0x9E37_79B9_7F4A_7C15)));
        self.rules.push(Standing { id, rule, met: 0, struck: 0, draws });
        id
    }

    /// Removes a rule, and returns whether it existed.
    pub(crate) fn remove(&mut self, id: u64) -> bool {
        let before = self.rules.len();
        self.rules.retain(|standing| standing.id != id);
        self.rules.len() < before
    }

    pub(crate) fn rules(&self) -> &[Standing] {
        &self.rules
    }

    pub(crate) fn seed(&self) -> u64 {
        self.seed
    }

    /// The fault that a request of an operation, or of none, meets.
    pub(crate) fn choose(&mut self, operation: Option<&OperationSpec>) -> Option<Fault> {
        self.rules.iter_mut().find_map(|standing| standing.strikes(operation))
    }

    /// A fault that a request asks for, with its jitter drawn.
    pub(crate) fn drawn(&mut self, fault: Fault) -> Fault {
        settled(fault, &mut self.jitter)
    }
}

impl Standing {
    fn strikes(&mut self, operation: Option<&OperationSpec>) -> Option<Fault> {
        if !self.rule.meets(operation) {
            return None;
        }
        self.met += 1;
        let spent = self.rule.times.is_some_and(|times| self.struck >= times);
        if self.met <= self.rule.skip || spent || self.draws.f64() >= self.rule.share {
            return None;
        }
        self.struck += 1;
        Some(settled(self.rule.fault.clone(), &mut self.draws))
    }
}

/// Adds the jitter of a fault to its delay.
fn settled(mut fault: Fault, draws: &mut Rng) -> Fault {
    if let (Kind::Delay, Some(jitter)) = (fault.kind, fault.number("jitter")) {
        let usual = fault.late();
        let late = usual.saturating_add(Duration::from_millis(draws.u64(0..=jitter)));
        fault.settings = vec![("ms", Setting::Number(u64::try_from(late.as_millis()).unwrap_or(u64::MAX)))];
    }
    fault
}

impl Fault {
    /// By how much a reply is delayed.
    pub(crate) fn late(&self) -> Duration {
        self.wait("ms").unwrap_or(Duration::from_secs(1))
    }
}
