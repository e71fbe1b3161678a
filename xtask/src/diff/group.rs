//! Differences that one change made in many places, told as one finding.

use indexmap::IndexMap;
use saleskit_contract::Verdict;

use super::finding::Finding;

/// From how many on equal differences are told as one.
const MANY: usize = 3;

/// Puts equal differences together: the same class, the same last part, the same values, the same verdicts.
pub(super) fn group(findings: Vec<Finding>) -> Vec<Finding> {
    let mut groups: IndexMap<(String, String, Verdict, Verdict), Vec<Finding>> = IndexMap::new();
    for finding in findings {
        let (class, tail) = &finding.group;
        // What happened to words matters by its number only.
        let tail = if is_words(class) { String::new() } else { tail.clone() };
        groups.entry((class.clone(), tail, finding.wire, finding.source)).or_default().push(finding);
    }
    let mut told = Vec::new();
    for ((class, ..), members) in groups {
        let is_own = matches!(class.as_str(), "operation-added" | "operation-removed" | "source-changed");
        if is_own || members.len() < MANY {
            told.extend(members);
        } else {
            told.extend(together(&class, members));
        }
    }
    told
}

fn together(class: &str, members: Vec<Finding>) -> Option<Finding> {
    let all: Vec<String> = members.iter().map(|finding| finding.subject.clone()).collect();
    let mut used_by: Vec<String> = Vec::new();
    let mut rust: Vec<String> = Vec::new();
    for finding in &members {
        for user in &finding.used_by {
            if !used_by.contains(user) {
                used_by.push(user.clone());
            }
        }
        rust.extend(finding.rust.iter().cloned());
    }
    let mut first = members.into_iter().next()?;
    let count = all.len();
    first.sentence = match class {
        "words-changed" => format!("The words of {count} places changed"),
        "example-changed" => format!("The examples of {count} places changed"),
        _ => format!("{}; the same in {} more places", first.sentence, count - 1),
    };
    first.all = all;
    first.used_by = used_by;
    first.rust = rust;
    Some(first)
}

fn is_words(class: &str) -> bool {
    matches!(class, "words-changed" | "example-changed")
}
