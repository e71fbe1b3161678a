//! Tests that every class of change has a pair of documents, and that every pair gives exactly the recorded findings.

use std::{collections::BTreeSet, fmt::Write};

use xtask::diff::{Finding, diff};

use crate::{
    pairs::{classes, pairs},
    shop,
};

/// A finding as the cases write it.
fn line(finding: &Finding) -> String {
    format!("{} {} {} {}", finding.class, finding.wire.as_str(), finding.source.as_str(), finding.subject)
}

#[test]
fn the_shop_has_no_faults() {
    let faults: Vec<String> = shop::contract(&shop::texts()).lint().iter().map(ToString::to_string).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_class_has_a_pair() {
    let pairs = pairs();
    let cases = pairs.iter().flat_map(|pair| pair.cases().map(|(_, case, _)| case));
    let covered: BTreeSet<String> = cases.flat_map(|case| case.classes.iter().cloned()).collect();
    let wanted: BTreeSet<String> = classes().into_iter().map(|class| class.name).collect();
    assert_eq!(covered, wanted);
    let names: BTreeSet<&String> = pairs.iter().map(|pair| &pair.name).collect();
    assert_eq!(names.len(), pairs.len(), "every pair has a name of its own");
}

#[test]
fn an_unusual_verdict_is_explained() {
    let classes = classes();
    for pair in pairs() {
        for (name, case, _) in pair.cases() {
            let of = |class: &String| classes.iter().find(|known| known.name == *class).expect("a class of the table");
            let is_usual = case.classes.iter().map(of).all(|class| {
                class.wire.iter().any(|verdict| verdict == case.wire())
                    && class.source.iter().any(|verdict| verdict == case.source())
            });
            assert_eq!(
                case.differs.is_empty(),
                is_usual,
                "{name} is {}, {}; `differs` says why a verdict is unusual",
                case.wire(),
                case.source()
            );
        }
    }
}

#[test]
fn every_pair_has_exactly_the_findings_that_are_written_down() {
    let mut wrong = String::new();
    for pair in pairs() {
        let (base, edited) = (shop::contract(&pair.base()), shop::contract(&pair.edited()));
        for (name, case, is_back) in pair.cases() {
            let found = if is_back { diff(&edited, &base) } else { diff(&base, &edited) };
            assert_eq!(found.unjudged, None, "{name}");
            let lines: Vec<String> = found.findings.iter().map(line).collect();
            if lines != case.findings {
                let _ = writeln!(wrong, "{name}");
                lines.iter().for_each(|line| _ = writeln!(wrong, "    {line}"));
            }
        }
    }
    assert!(wrong.is_empty(), "these cases have other findings:\n{wrong}");
}

/// The sentences of all cases, for reading: `cases.snap`.
#[test]
fn findings_read_as_a_reviewer_would_write_them() {
    let mut text = String::new();
    for pair in pairs() {
        let (base, edited) = (shop::contract(&pair.base()), shop::contract(&pair.edited()));
        for (name, _, is_back) in pair.cases() {
            let found = if is_back { diff(&edited, &base) } else { diff(&base, &edited) };
            let _ = writeln!(text, "{name}");
            for finding in found.findings {
                let _ = writeln!(text, "  {}.", finding.sentence);
                finding.rust.iter().for_each(|words| _ = writeln!(text, "    Rust: {words}"));
            }
        }
    }
    insta::assert_snapshot!("cases", text);
}
