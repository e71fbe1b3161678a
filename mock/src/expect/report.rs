//! The message of a failed test: which calls differ from the expectations, and how.

use std::fmt::{self, Write};

use super::difference::Difference;
use super::expectation::{Called, Expectation, count};

/// How many differences are shown for one request.
const MOST_SHOWN: usize = 12;

/// The calls that differ from the expectations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Report(String);

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Report {
    pub(super) fn of(wanted: &[Expectation], unexpected: &[Called], more: usize) -> Option<Report> {
        let unmet: Vec<&Expectation> = wanted.iter().filter(|expectation| !expectation.is_met()).collect();
        if unmet.is_empty() && unexpected.is_empty() {
            return None;
        }
        let mut shown = Vec::new();
        let mut text = String::from("the mock was not called as expected");
        for expectation in &unmet {
            let came = if expectation.came == 0 {
                "was not called".to_owned()
            } else {
                format!("called {}", count(expectation.came))
            };
            push(&mut text, &format!("\n\n- {expectation}: {came}\n  expected at {}", expectation.place));
            let own =
                |called: &Called| called.operation.as_ref() == Some(&expectation.operation) && called.refusal.is_none();
            let open = unexpected.iter().enumerate().filter(|(_, called)| own(called));
            if let Some((index, nearest)) = open.min_by_key(|(_, called)| expectation.differences(called).len()) {
                push(&mut text, &format!("\n  received instead: {}", nearest.line));
                push(&mut text, &lines(&expectation.differences(nearest)));
                shown.push(index);
            }
        }
        for (_, called) in unexpected.iter().enumerate().filter(|(index, _)| !shown.contains(index)) {
            push(&mut text, &format!("\n\n- {}", self::unexpected(wanted, called)));
        }
        if more > 0 {
            push(&mut text, &format!("\n\n- and {more} more requests that were not expected"));
        }
        Some(Report(text))
    }
}

/// Why a request was not expected.
pub(super) fn unexpected(wanted: &[Expectation], called: &Called) -> String {
    let operation = called.operation.as_deref();
    let mut text = match operation {
        Some(operation) => format!("{} ({operation}) was not expected", called.line),
        None => format!("{} was not expected and matches no operation", called.line),
    };
    if let Some(refusal) = &called.refusal {
        push(&mut text, &format!("\n  {}", refusal.replace('\n', "\n  ")));
        return text;
    }
    let about = |expectation: &&Expectation| Some(expectation.operation.as_str()) == operation;
    match wanted.iter().filter(about).min_by_key(|expectation| expectation.differences(called).len()) {
        Some(nearest) => {
            let differences = nearest.differences(called);
            match differences.is_empty() {
                true => push(
                    &mut text,
                    &format!(": already called {}\n  expected at {}", count(nearest.came), nearest.place),
                ),
                false => {
                    push(&mut text, &format!("\n  nearest: {nearest}, expected at {}", nearest.place));
                    push(&mut text, &lines(&differences));
                }
            }
        }
        None => {
            let mut names: Vec<&str> = wanted.iter().map(|expectation| expectation.operation.as_str()).collect();
            names.dedup();
            let near = |name: &&str| operation.is_some_and(|operation| section(name) == section(operation));
            let near = names.iter().copied().find(near).map(|near| format!("; nearest is {near}")).unwrap_or_default();
            push(&mut text, &format!("\n  expected operations: {}{near}", names.join(", ")));
        }
    }
    text
}

/// The differences, one a line, in two columns.
fn lines(differences: &[Difference]) -> String {
    let shown = differences.iter().take(MOST_SHOWN);
    let width = shown.clone().map(|difference| place(difference).chars().count()).max().unwrap_or_default();
    let mut text = String::new();
    for difference in shown {
        let place = place(difference);
        push(&mut text, &format!("\n    {place:width$}  {}", difference.words()));
    }
    if differences.len() > MOST_SHOWN {
        push(&mut text, &format!("\n    and {} more", differences.len() - MOST_SHOWN));
    }
    text
}

fn place(difference: &Difference) -> &str {
    if difference.place.is_empty() { "body" } else { &difference.place }
}

/// The first word of an operation's id. It approximates the section, since the names of some sections contain underscores.
fn section(operation: &str) -> &str {
    operation.split('_').next().unwrap_or(operation)
}

fn push(text: &mut String, more: &str) {
    // Writing to a string cannot fail.
    let _ = text.write_str(more);
}
