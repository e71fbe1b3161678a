//! Compares the two verdicts with each other and with the version number.

use std::collections::HashSet;

use saleskit_contract::Verdict;
use semver::Version;

use super::{
    program::Failure,
    version::{may_break, next_breaking},
};
use crate::diff::Finding;

/// Words in cargo-semver-checks' items that name nothing, and the type that every section has.
const NO_NAMES: &[&str] = &[
    "Operations",
    "associated",
    "constant",
    "enum",
    "feature",
    "field",
    "function",
    "in",
    "macro",
    "method",
    "mod",
    "of",
    "static",
    "struct",
    "trait",
    "type",
    "variant",
];

/// Marks the end of an item's names and the start of what happened to it.
const VERBS: [&str; 9] =
    [" takes ", " requires ", " now ", " no longer ", " became ", " is ", " has ", " gained ", " in the "];

/// The input of the judgement.
#[derive(Debug)]
pub struct Case<'a> {
    /// The older version.
    pub base: &'a Version,
    /// The current version.
    pub now: &'a Version,
    /// The crates, in the order in which they are printed.
    pub crates: &'a [Judged],
    /// Whether the generator or the runtime changed, which changes generated crates without a finding of `diff`.
    pub machinery_changed: bool,
    /// The breaking changes of public dependencies.
    pub dependencies: &'a [String],
}

/// A crate with both verdicts.
#[derive(Debug)]
pub struct Judged {
    /// Its name.
    pub package: String,
    /// The findings of `diff`. `None` for a handwritten crate.
    pub findings: Option<Vec<Finding>>,
    /// The breaking changes that cargo-semver-checks found. `None` if it was not run.
    pub failures: Option<Vec<Failure>>,
}

/// The result.
#[derive(Debug, Default)]
pub struct Judgement {
    /// Why the command fails, as sentences.
    pub faults: Vec<String>,
    /// Notes for the reader, as sentences.
    pub notes: Vec<String>,
}

/// Judges.
pub fn judge(case: &Case<'_>) -> Judgement {
    let mut judgement = Judgement::default();
    let mut breaking: Vec<String> = Vec::new();
    for krate in case.crates {
        match &krate.findings {
            Some(findings) => breaking.extend(generated(case, krate, findings, &mut judgement)),
            None => breaking.extend(handwritten(krate)),
        }
    }
    breaking.extend(case.dependencies.iter().cloned());
    let Case { base, now, .. } = case;
    if breaking.is_empty() || may_break(base, now) {
        return judgement;
    }
    let next = next_breaking(base);
    judgement.faults.extend(
        breaking.into_iter().map(|what| format!("{what}: {now} after {base} does not allow that; use version {next}")),
    );
    judgement
}

/// The breaking changes of a handwritten crate.
fn handwritten(krate: &Judged) -> Option<String> {
    let count = krate.failures.as_ref()?.len();
    (count > 0).then(|| format!("{}: cargo-semver-checks finds {count} breaking change(s)", krate.package))
}

/// The breaking changes of a generated crate. Disagreements become faults at once.
fn generated(case: &Case<'_>, krate: &Judged, findings: &[Finding], judgement: &mut Judgement) -> Vec<String> {
    let package = &krate.package;
    let breaks: Vec<&Finding> = findings.iter().filter(|finding| finding.source == Verdict::Breaking).collect();
    let open = breaks.iter().filter(|finding| finding.approved.is_none()).count();
    let mut breaking = Vec::new();
    if open > 0 {
        breaking.push(format!("{package}: `cargo xtask diff` finds {open} breaking change(s) without approval"));
    }
    if breaks.len() > open {
        let count = breaks.len() - open;
        judgement.notes.push(format!("{package}: {count} breaking change(s) are approved; they need no new version"));
    }
    let Some(failures) = &krate.failures else { return breaking };
    if failures.is_empty() && !breaks.is_empty() {
        let why = "cargo-semver-checks does not compare the types of fields and arguments";
        judgement.notes.push(format!("{package}: only `cargo xtask diff` finds breaking changes: {why}"));
    }
    let unseen: Vec<(&Failure, Seen)> = failures
        .iter()
        .map(|failure| (failure, seen(failure, findings)))
        .filter(|(_, seen)| *seen != Seen::Breaking)
        .collect();
    if unseen.is_empty() {
        return breaking;
    }
    if case.machinery_changed {
        let count = unseen.len();
        judgement.notes.push(format!(
            "{package}: {count} breaking change(s) do not come from the documents; the generator or the runtime also changed"
        ));
        breaking.push(format!("{package}: cargo-semver-checks finds {count} breaking change(s) of the generator"));
        return breaking;
    }
    for (Failure { lint, item }, seen) in unseen {
        let words = match seen {
            Seen::Additive => "`cargo xtask diff` calls it additive",
            _ if breaks.is_empty() => "`cargo xtask diff` finds nothing breaking",
            _ => {
                judgement.notes.push(format!("{package}: {lint}: {item}: no finding of `cargo xtask diff` names it"));
                continue;
            }
        };
        judgement.faults.push(format!("{package}: the verdicts disagree on {lint}: {item}: {words}"));
    }
    breaking
}

/// Whether `diff` also sees what cargo-semver-checks found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seen {
    Breaking,
    Additive,
    Not,
}

/// Looks for an item's names in the findings. A removed type takes all of its parts with it, so one matching name is enough for a
/// breaking finding. An additive finding is about the item only if it has all of its names.
fn seen(failure: &Failure, findings: &[Finding]) -> Seen {
    let names = names(&failure.item);
    let have = |verdict: Verdict, enough: &dyn Fn(&HashSet<&str>) -> bool| {
        let of = findings.iter().filter(|finding| finding.source == verdict);
        of.map(|finding| words(finding)).any(|words| enough(&words))
    };
    if have(Verdict::Breaking, &|words| names.iter().any(|name| words.contains(name))) {
        return Seen::Breaking;
    }
    if !names.is_empty() && have(Verdict::Additive, &|words| names.iter().all(|name| words.contains(name))) {
        return Seen::Additive;
    }
    Seen::Not
}

/// The names in an item: `struct notes_api::notes::Note` has one, `field status of struct Note` two. Module paths are left out.
fn names(item: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let end = VERBS.iter().filter_map(|verb| item.find(verb)).min().unwrap_or(item.len());
    for path in item[..end].split(|sign: char| !(sign.is_alphanumeric() || sign == '_' || sign == ':')) {
        let steps: Vec<&str> = path.split(':').filter(|step| !step.is_empty()).collect();
        let last = steps.len().saturating_sub(1);
        let kept =
            steps.into_iter().enumerate().filter(|(at, step)| *at == last || step.starts_with(char::is_uppercase));
        names.extend(kept.map(|(_, step)| step).filter(|step| {
            !NO_NAMES.contains(step) && step.starts_with(|first: char| first.is_alphabetic() || first == '_')
        }));
    }
    names
}

/// All names in backticks in a finding's sentences.
fn words(finding: &Finding) -> HashSet<&str> {
    let sentences = std::iter::once(&finding.sentence).chain(&finding.rust);
    sentences
        .flat_map(|sentence| sentence.split('`').skip(1).step_by(2))
        .flat_map(|sentence| sentence.split(|sign: char| !(sign.is_alphanumeric() || sign == '_')))
        .filter(|word| !word.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn an_item_is_known_by_its_own_name_and_by_its_types() {
        for (item, expected) in [
            ("struct notes_api::notes::Note", &["Note"][..]),
            ("field status of struct Note", &["status", "Note"]),
            ("variant Kind::Loud", &["Kind", "Loud"]),
            ("Operations::get_plain", &["get_plain"]),
            ("notes_api::notes::Note::new takes 2 parameters", &["Note", "new"]),
            ("field Note.status", &["Note", "status"]),
            ("feature notes in the package's Cargo.toml", &["notes"]),
            ("mod notes_api::notes", &["notes"]),
        ] {
            assert_eq!(names(item), expected, "{item}");
        }
    }
}
