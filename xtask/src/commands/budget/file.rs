//! `budgets.toml`, parsed as a whole and changed value by value, so that its comments stay.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::measure;

/// All budgets.
#[derive(Debug)]
pub(super) struct Budgets {
    rustc: String,
    budgets: Vec<Budget>,
}

/// One budget.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Budget {
    /// The name of the figure.
    pub(super) name: String,
    /// The budget.
    pub(super) value: u64,
    /// The slack, in percent.
    pub(super) slack: u64,
    /// What to do when the figure is above the budget.
    pub(super) advice: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    rustc: String,
    budget: BTreeMap<String, Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    value: u64,
    slack_percent: u64,
    when_broken: String,
}

impl Budgets {
    /// Parses the file's text.
    pub(super) fn parse(text: &str) -> Result<Self> {
        let Document { rustc, mut budget } = toml::from_str(text)?;
        let mut budgets = Vec::new();
        for name in measure::NAMES {
            let Entry { value, slack_percent, when_broken } =
                budget.remove(name).with_context(|| format!("`{name}` has no budget: add [budget.{name}]"))?;
            budgets.push(Budget { name: name.to_owned(), value, slack: slack_percent, advice: when_broken });
        }
        if let Some(name) = budget.keys().next() {
            bail!("nothing measures `{name}`; choose from {}", measure::NAMES.join(", "));
        }
        Ok(Self { rustc, budgets })
    }

    /// The compiler version of the figures that depend on the compiler.
    pub(super) fn rustc(&self) -> &str {
        &self.rustc
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Budget> {
        self.budgets.iter()
    }
}

impl Budget {
    /// The difference from the budget in percent, with its sign.
    pub(super) fn change(&self, figure: u64) -> String {
        if self.value == 0 {
            return String::new();
        }
        format!("{:+.1} %", (figure as f64 / self.value as f64 - 1.0) * 100.0)
    }
}

/// The text with a new value of a budget.
pub(super) fn with_value(text: &str, name: &str, value: u64) -> String {
    let head = format!("[budget.{name}]");
    let mut inside = false;
    let lines = text.lines().map(|line| {
        if line.starts_with('[') {
            inside = line.trim() == head;
        }
        if inside && line.starts_with("value = ") { format!("value = {value}") } else { line.to_owned() }
    });
    lines.map(|line| line + "\n").collect()
}

/// The text with another compiler version.
pub(super) fn with_rustc(text: &str, rustc: &str) -> String {
    let lines = text
        .lines()
        .map(|line| if line.starts_with("rustc = ") { format!("rustc = \"{rustc}\"") } else { line.to_owned() });
    lines.map(|line| line + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text() -> String {
        let budgets = measure::NAMES.map(|name| {
            format!("[budget.{name}]\n# Why.\nvalue = 10\nslack_percent = 5\nwhen_broken = \"Do this.\"\n")
        });
        format!("rustc = \"1.95.0\"\n\n{}", budgets.join("\n"))
    }

    #[test]
    fn a_new_value_changes_its_line_and_no_other() {
        let name = measure::NAMES[1];
        let new = with_value(&text(), name, 12);
        let changed: Vec<(String, String)> = text()
            .lines()
            .zip(new.lines())
            .filter(|(old, new)| old != new)
            .map(|(old, new)| (old.to_owned(), new.to_owned()))
            .collect();
        assert_eq!(changed, [("value = 10".to_owned(), "value = 12".to_owned())]);
        let budgets = Budgets::parse(&new).expect("budgets");
        let values: Vec<u64> = budgets.iter().take(3).map(|budget| budget.value).collect();
        assert_eq!(values, [10, 12, 10]);
    }

    #[test]
    fn a_new_compiler_is_written_at_the_head() {
        assert_eq!(Budgets::parse(&with_rustc(&text(), "1.96.0")).expect("budgets").rustc(), "1.96.0");
    }

    #[test]
    fn what_has_no_budget_is_named() {
        let name = measure::NAMES[0];
        let fault = Budgets::parse(&text().replace(name, "unknown")).expect_err("a fault");
        assert_eq!(fault.to_string(), format!("`{name}` has no budget: add [budget.{name}]"));
    }

    #[test]
    fn what_nothing_measures_is_named() {
        let more = text() + "\n[budget.speed]\nvalue = 1\nslack_percent = 1\nwhen_broken = \"\"\n";
        let fault = Budgets::parse(&more).expect_err("a fault").to_string();
        assert!(fault.starts_with("nothing measures `speed`; choose from "), "{fault}");
    }
}
