//! Reports differences with a common cause as one finding: the same change in many places, or many parts of one item that were
//! added or removed together.

use indexmap::IndexMap;
use saleskit_contract::Verdict;

use super::finding::Finding;

/// The minimum number of findings that are reported as one.
const MANY: usize = 3;

/// How many parts are named.
const NAMED: usize = 8;

/// Classes whose parts are grouped by owner: what the parts are, and what happened to them.
const LISTED: [(&str, &str, &str); 18] = [
    ("property-added", "properties", "are new"),
    ("property-removed", "properties", "are gone"),
    ("required-property-removed", "required properties", "are gone"),
    ("enum-value-added", "values", "are new"),
    ("enum-value-removed", "values", "are gone"),
    ("optional-parameter-added", "parameters", "are new"),
    ("parameter-removed", "parameters", "are gone"),
    ("parameter-became-required", "parameters", "are now required"),
    ("parameter-became-optional", "parameters", "are now optional"),
    ("property-became-required", "properties", "are now required"),
    ("property-became-optional", "properties", "are now optional"),
    ("required-property-added", "required properties", "are new"),
    ("became-nullable", "properties", "may now be null"),
    ("became-not-nullable", "properties", "may no longer be null"),
    ("rule-added", "rules", "are new"),
    ("rule-removed", "rules", "are gone"),
    ("component-added", "schemas", "are new"),
    ("component-removed", "schemas", "are gone"),
];

/// Groups findings with a common cause: first the same change in many places, then parts of one item.
pub(super) fn group(findings: Vec<Finding>) -> Vec<Finding> {
    let same = |finding: &Finding| {
        let is_own = matches!(finding.class.as_str(), "operation-added" | "operation-removed");
        let is_schema = finding.class.starts_with("component-") && finding.group.tail.starts_with("None");
        (!is_own && !is_schema).then(|| finding.group.tail.clone())
    };
    let findings = together(findings, same, everywhere);
    let parts = |finding: &Finding| {
        let is_listed = LISTED.iter().any(|(class, ..)| *class == finding.class);
        let owner = if finding.class.starts_with("component-") { String::new() } else { finding.group.owner.clone() };
        (is_listed && finding.all.is_empty()).then_some(owner)
    };
    together(findings, parts, of_one)
}

/// Groups findings with the same class, key and verdicts, if there are many.
fn together(
    findings: Vec<Finding>,
    key: impl Fn(&Finding) -> Option<String>,
    sentence: impl Fn(&[Finding]) -> String,
) -> Vec<Finding> {
    type Key = (String, Option<String>, Verdict, Verdict, usize);
    let mut groups: IndexMap<Key, Vec<Finding>> = IndexMap::new();
    for (number, finding) in findings.into_iter().enumerate() {
        let key = key(&finding);
        // A finding without a key is reported alone.
        let number = if key.is_none() { number } else { usize::MAX };
        groups.entry((finding.class.clone(), key, finding.wire, finding.source, number)).or_default().push(finding);
    }
    let mut reported = Vec::new();
    for members in groups.into_values() {
        if members.len() < MANY {
            reported.extend(members);
        } else {
            let sentence = sentence(&members);
            reported.extend(merged(members, sentence));
        }
    }
    reported
}

fn merged(members: Vec<Finding>, sentence: String) -> Option<Finding> {
    let all: Vec<String> = members.iter().map(|finding| finding.subject.clone()).collect();
    let prints: Vec<String> = members.iter().map(Finding::fingerprint).collect();
    let mut used_by: Vec<String> = Vec::new();
    let mut rust: Vec<String> = Vec::new();
    let is_shared = members.iter().any(|finding| !finding.used_by.is_empty());
    for finding in &members {
        // Operations that have the change themselves count as affected, besides those affected through components.
        let own = finding.operation.as_ref().filter(|_| is_shared && finding.used_by.is_empty());
        for user in finding.used_by.iter().chain(own) {
            if !used_by.contains(user) {
                used_by.push(user.clone());
            }
        }
        rust.extend(finding.rust.iter().cloned());
    }
    let first = members.into_iter().next()?;
    Some(Finding { operation: None, sentence, all, used_by, rust, breaks: Vec::new(), members: prints, ..first })
}

/// The same change in many places.
fn everywhere(members: &[Finding]) -> String {
    let (count, Some(first)) = (members.len(), members.first()) else { return String::new() };
    match first.class.as_str() {
        "words-changed" => format!("The words of {count} places changed"),
        "example-changed" => format!("The examples of {count} places changed"),
        "source-changed" | "order-changed" => first.sentence.clone(),
        "type-narrowed" if !members.iter().all(|other| other.after == first.after) => {
            format!("{}; {} more places like this now have their own types", first.sentence, count - 1)
        }
        _ => format!("{}; the same in {} more places", first.sentence, count - 1),
    }
}

/// Parts of one item.
fn of_one(members: &[Finding]) -> String {
    let Some(first) = members.first() else { return String::new() };
    let listed = LISTED.iter().find(|(class, ..)| *class == first.class);
    let (_, nouns, happened) = listed.copied().unwrap_or(("", "parts", "changed"));
    let owner =
        if first.class.starts_with("component-") { String::new() } else { format!(" of {}", first.group.owner) };
    let mut names: Vec<String> = members.iter().map(|it| it.group.name.clone()).collect();
    let more = names.len().saturating_sub(NAMED);
    names.truncate(NAMED);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    format!(
        "{} {nouns}{owner} {happened}: {}{more}",
        members.len(),
        names.join(if first.class.starts_with("rule-") { "; " } else { ", " })
    )
}
