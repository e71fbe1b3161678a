//! Drafts the changelog's next section (Keep a Changelog) from findings: what changed for an integrator, and what to do.

use std::fmt::Write;

use saleskit_contract::Verdict;

use super::finding::Finding;

/// How many consequences in Rust are listed for a change.
const MOST: usize = 6;

/// The headings of a section, in order.
const HEADINGS: [&str; 4] = ["Added", "Changed", "Deprecated", "Removed"];

/// The section of the next version. Findings without effect on callers are left out, except for deprecations.
pub fn section(version: &str, date: &str, findings: &[Finding]) -> String {
    let mut text = if date.is_empty() { format!("## [{version}]\n") } else { format!("## [{version}] - {date}\n") };
    for heading in HEADINGS {
        let entries: Vec<String> =
            findings.iter().filter(|finding| self::heading(finding) == Some(heading)).map(entry).collect();
        if !entries.is_empty() {
            let _ = write!(text, "\n### {heading}\n\n{}", entries.concat());
        }
    }
    if !text.contains("###") {
        text.push_str("\nNo changes for integrators.\n");
    }
    text
}

/// The heading that a finding is listed under.
fn heading(finding: &Finding) -> Option<&'static str> {
    let class = finding.class.as_str();
    if class == "deprecated" {
        return Some("Deprecated");
    }
    match finding.worst() {
        Verdict::None => None,
        _ if class.ends_with("-removed") || class.ends_with("-removed-after-deprecation") => Some("Removed"),
        Verdict::Additive => Some("Added"),
        Verdict::Breaking => Some("Changed"),
    }
}

fn entry(finding: &Finding) -> String {
    let breaking = match (finding.wire, finding.source) {
        (Verdict::Breaking, Verdict::Breaking) => "**Breaking** (API and code): ",
        (Verdict::Breaking, _) => "**Breaking** (API): ",
        (_, Verdict::Breaking) => "**Breaking** (code): ",
        _ => "",
    };
    let mut entry = format!("- {breaking}{}.", finding.sentence);
    if finding.worst() == Verdict::Breaking {
        let _ = write!(entry, " {}", advice(finding));
    }
    entry.push('\n');
    for words in finding.rust.iter().take(MOST) {
        let _ = writeln!(entry, "  - {words}");
    }
    if finding.rust.len() > MOST {
        let _ = writeln!(entry, "  - and {} more like these", finding.rust.len() - MOST);
    }
    entry
}

/// What an integrator does about a breaking change.
fn advice(finding: &Finding) -> &'static str {
    let old_release = finding.wire == Verdict::Breaking;
    match finding.class.as_str() {
        "operation-removed" | "operation-removed-after-deprecation" => {
            "Stop calling it: the API no longer has this operation."
        }
        "operation-moved" => "Update the crate before the old address is switched off.",
        "operation-renamed" | "component-renamed" | "section-changed" | "component-section-changed" => {
            "Use the new name."
        }
        "property-renamed" => "Use the new name; check that the meaning is the same.",
        "required-parameter-added" | "parameter-became-required" | "required-body-added" | "body-became-required" => {
            "Give the value with every call."
        }
        "required-property-added"
        | "required-property-with-default-added"
        | "property-became-required"
        | "rule-added" => "Set the property; the API rejects requests without it.",
        "parameter-became-optional" | "property-became-optional" | "body-became-optional" => {
            "Set it with its setter instead of as an argument."
        }
        "parameter-removed" | "property-removed" | "required-property-removed" | "body-removed" if old_release => {
            "Stop sending or reading it; unknown properties of a reply are in `extra()`."
        }
        "parameter-removed" | "property-removed" | "required-property-removed" => {
            "Remove its use; unknown properties of a reply are in `extra()`."
        }
        "enum-value-removed" => "If the value can still occur, match its text (`as_str()`).",
        "security-changed" | "scope-added" | "trust-level-changed" => {
            "Check that your key is allowed to make the call."
        }
        "server-changed" | "region-changed" | "region-removed" => "Update the crate, or set the base URL yourself.",
        "became-enum" => "Use the enum; any text still converts to it.",
        "optional-parameter-added" => "Only code that names the type of the call changes.",
        _ if old_release => "Update the crate together with the code that uses it.",
        _ => "Follow the compiler.",
    }
}

/// Inserts a section before the released ones. Replaces a draft of the same version.
pub fn insert(changelog: &str, version: &str, section: &str) -> String {
    let start = format!("## [{version}]");
    let begin = |from: usize| changelog[from..].find("\n## [").map(|at| from + at + 1);
    let draft =
        if changelog.starts_with(&start) { Some(0) } else { changelog.find(&format!("\n{start}")).map(|at| at + 1) };
    let first = if changelog.starts_with("## [") { Some(0) } else { begin(0) };
    let at = draft.or(first).unwrap_or(changelog.len());
    let end = draft.map_or(at, |at| begin(at + 1).unwrap_or(changelog.len()));
    let mut text = changelog[..at].trim_end().to_owned();
    if !text.is_empty() {
        text.push_str("\n\n");
    }
    text.push_str(section.trim_end());
    text.push('\n');
    let rest = changelog[end..].trim();
    if !rest.is_empty() {
        let _ = write!(text, "\n{rest}\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::insert;

    #[test]
    fn a_section_is_put_before_the_released_ones_and_takes_the_place_of_its_own_draft() {
        let first = insert("# Changelog\n\nWords.\n", "Unreleased", "## [Unreleased]\n\nOne.\n");
        assert_eq!(first, "# Changelog\n\nWords.\n\n## [Unreleased]\n\nOne.\n");
        let released = first.replace("Unreleased", "0.1.0");
        let second = insert(&released, "Unreleased", "## [Unreleased]\n\nTwo.\n");
        assert_eq!(second, "# Changelog\n\nWords.\n\n## [Unreleased]\n\nTwo.\n\n## [0.1.0]\n\nOne.\n");
        let third = insert(&second, "Unreleased", "## [Unreleased]\n\nThree.\n");
        assert_eq!(third, "# Changelog\n\nWords.\n\n## [Unreleased]\n\nThree.\n\n## [0.1.0]\n\nOne.\n");
    }
}
