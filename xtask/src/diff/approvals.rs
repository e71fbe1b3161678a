//! `specs/approved.toml`: breaking findings that were accepted, by fingerprint, with the reason.

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
    /// Reads a checkout's file. If there is none, nothing is accepted.
    ///
    /// # Errors
    ///
    /// Fails if the file cannot be read or does not have the form that `cargo xtask diff --help` shows.
    pub fn read(root: &Path) -> Result<Approvals> {
        match fs::read_to_string(root.join(FILE)) {
            Ok(text) => Approvals::parse(&text),
            Err(fault) if fault.kind() == ErrorKind::NotFound => Ok(Approvals::default()),
            Err(fault) => Err(fault).with_context(|| format!("cannot read {FILE}")),
        }
    }

    /// Parses the file's text.
    ///
    /// # Errors
    ///
    /// Fails if the text does not have that form.
    pub fn parse(text: &str) -> Result<Approvals> {
        let approvals: Approvals = toml::from_str(text)
            .with_context(|| format!("cannot read {FILE}; `cargo xtask diff --help` shows its form"))?;
        for (fingerprint, approval) in &approvals.approved {
            let is_fingerprint = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
            if fingerprint.len() != 16 || !fingerprint.bytes().all(is_fingerprint) {
                bail!("{FILE}: `{fingerprint}` is not a fingerprint: expected 16 hexadecimal digits");
            }
            if approval.reason.trim().is_empty() || approval.who.trim().is_empty() {
                bail!("{FILE}: the approval of {fingerprint} needs a `reason` and a `who`");
            }
        }
        Ok(approvals)
    }

    /// Marks accepted findings, and returns the fingerprints that match no finding and can be removed. Findings that are reported
    /// as one are accepted together by the common fingerprint, or one by one by their own; then each of them needs an approval.
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
