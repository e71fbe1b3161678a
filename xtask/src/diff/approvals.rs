//! `specs/approved.toml`: breaking findings that somebody has accepted, by fingerprint, with the reason.

use std::{collections::BTreeMap, fs, io::ErrorKind, path::Path};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::finding::Finding;

/// The file, in the checkout.
pub const FILE: &str = "specs/approved.toml";

/// The accepted findings.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Approvals {
    /// By fingerprint.
    #[serde(default)]
    approved: BTreeMap<String, Approval>,
}

/// One accepted finding.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Approval {
    /// Why it is accepted.
    reason: String,
    /// Who accepted it.
    who: String,
}

impl Approvals {
    /// Reads the file of a checkout; nothing is accepted where there is none.
    ///
    /// # Errors
    ///
    /// When the file cannot be read or is not in the form that `cargo xtask diff --help` shows.
    pub fn read(root: &Path) -> Result<Approvals> {
        match fs::read_to_string(root.join(FILE)) {
            Ok(text) => Approvals::parse(&text),
            Err(fault) if fault.kind() == ErrorKind::NotFound => Ok(Approvals::default()),
            Err(fault) => Err(fault).with_context(|| format!("cannot read {FILE}")),
        }
    }

    /// Reads the file's text.
    ///
    /// # Errors
    ///
    /// When it is not in the form.
    pub fn parse(text: &str) -> Result<Approvals> {
        let approvals: Approvals = toml::from_str(text).with_context(|| format!("{FILE} cannot be read"))?;
        for (fingerprint, approval) in &approvals.approved {
            let is_fingerprint = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
            if fingerprint.len() != 16 || !fingerprint.bytes().all(is_fingerprint) {
                bail!("{FILE}: `{fingerprint}` is not a fingerprint: expected 16 hexadecimal digits");
            }
            if approval.reason.trim().is_empty() || approval.who.trim().is_empty() {
                bail!("{FILE}: the approval of {fingerprint} needs a reason and who gave it");
            }
        }
        Ok(approvals)
    }

    /// Marks what is accepted, and gives the fingerprints that no finding has: they can be removed. Findings that are reported as one
    /// are accepted together, by the fingerprint of all, or one by one, by their own: then each of them needs an approval.
    pub fn apply(&self, findings: &mut [Finding]) -> Vec<String> {
        let mut stale: Vec<&String> = self.approved.keys().collect();
        for finding in findings {
            let own = finding.fingerprint();
            let by_all = self.approved.get(&own);
            let known: Vec<&Approval> = finding.members().iter().filter_map(|print| self.approved.get(print)).collect();
            let each = (!known.is_empty() && known.len() == finding.members().len()).then(|| known[0]);
            if let Some(approval) = by_all.or(each) {
                finding.approved = Some(format!("{} ({})", approval.reason, approval.who));
            }
            stale.retain(|print| **print != own && !finding.members().contains(print));
        }
        stale.into_iter().cloned().collect()
    }
}
