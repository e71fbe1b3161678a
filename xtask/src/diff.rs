//! What a change of the documents does to integrators: to those who run an old release against the new API (*wire*), and to those
//! who compile against the new crate (*source*).
//!
//! `saleskit_contract` finds the differences and judges the wire; the generator's offers of both sides judge the source. This room
//! puts the two together. It writes nothing and runs no generated code.

pub mod approvals;
mod effects;
mod finding;
pub mod format;
mod group;
mod join;
mod names;
pub mod sides;
mod site;

use anyhow::Result;
use saleskit_contract::Contract;

pub use finding::{Finding, Place};

use crate::generate::{self, offer::Offer, plan::Plan};

/// The findings of an API, and what could not be judged.
#[derive(Debug, Default)]
pub struct Diff {
    /// Breaking ones first, then additive ones, then the rest.
    pub findings: Vec<Finding>,
    /// Why there is no source verdict: the documents of one side are none that the generator can take.
    pub unjudged: Option<String>,
}

/// Compares two versions of an API's documents.
pub fn diff(base: &Contract, head: &Contract) -> Diff {
    let changes = base.compare(head);
    let (findings, unjudged) = match judged(base, head) {
        Ok((old, new)) => {
            let effects = effects::effects(&old.1, &new.1, &changes);
            let side = |contract, plan| join::Side { contract, plan };
            (join::join(changes, &effects, &side(base, &old.0), &side(head, &new.0)), None)
        }
        Err(fault) => (changes.into_iter().map(Finding::of).collect(), Some(format!("{fault:#}"))),
    };
    let mut findings = group::group(findings);
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.worst()));
    Diff { findings, unjudged }
}

type Side<'c> = (Plan<'c>, Offer);

fn judged<'c>(base: &'c Contract, head: &'c Contract) -> Result<(Side<'c>, Side<'c>)> {
    Ok((generate::offered(base)?, generate::offered(head)?))
}
