//! Reports what a change of the documents does to integrators: to an old release that runs against the new API (*wire*), and to
//! code that compiles against the new crate (*source*).
//!
//! `saleskit_contract` finds the differences and judges the wire. The source verdict compares what the generator offers for both
//! sides. This room joins the two. It writes nothing and runs no generated code.

pub mod approvals;
mod causes;
pub mod changelog;
mod effects;
mod finding;
pub mod format;
mod group;
mod join;
mod names;
pub mod sides;
mod site;
mod view;

use anyhow::{Result, bail};
use saleskit_contract::Contract;

pub use finding::{Finding, Place};

use crate::generate::{self, offer::Offer, plan::Plan};

/// The findings of an API, and what could not be judged.
#[derive(Debug, Default)]
pub struct Diff {
    /// Breaking ones first, then additive ones, then the rest.
    pub findings: Vec<Finding>,
    /// Why there is no source verdict: the generator cannot process the documents of one side.
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

/// Two versions of all documents, compared.
#[derive(Debug)]
pub struct Compared {
    /// Sorted, breaking findings first.
    pub findings: Vec<Finding>,
    /// What could not be judged, and why.
    pub unjudged: Vec<String>,
    /// The prefix of places in the older documents.
    pub base: String,
    /// The prefix of places in the newer documents.
    pub head: String,
    /// Whether the documents belong to no API of this repository.
    pub is_foreign: bool,
}

/// Reads two versions and compares them. Without `head`, the newer version is the working tree.
///
/// # Errors
///
/// Fails if a side cannot be read, or there is no such API.
pub fn compare(base: &str, head: Option<&str>, api: Option<&str>) -> Result<Compared> {
    let (base, head) = (sides::read(Some(base))?, sides::read(head)?);
    let mut names: Vec<&String> = base.apis.keys().chain(head.apis.keys()).collect();
    names.sort();
    names.dedup();
    if let Some(api) = api {
        names.retain(|name| *name == api);
        if names.is_empty() {
            bail!("neither side has an API `{api}`; use `salesbooth` or `salesbyte`");
        }
    }
    let mut findings: Vec<Finding> = Vec::new();
    let mut unjudged = Vec::new();
    for name in names {
        let (Some(old), Some(new)) = (base.apis.get(name), head.apis.get(name)) else {
            bail!(
                "only one side has the API `{name}`: compare two versions of the same documents, or pass --api with an API that both have"
            );
        };
        let found = diff(old, new);
        findings.extend(found.findings);
        unjudged.extend(found.unjudged);
    }
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.worst()));
    let is_foreign = base.is_foreign();
    Ok(Compared { findings, unjudged, base: base.prefix, head: head.prefix, is_foreign })
}

type Side<'c> = (Plan<'c>, Offer);

fn judged<'c>(base: &'c Contract, head: &'c Contract) -> Result<(Side<'c>, Side<'c>)> {
    Ok((generate::offered(base)?, generate::offered(head)?))
}
