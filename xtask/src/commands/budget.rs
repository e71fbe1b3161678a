//! `budget`: compares the project's costs with their budgets. Only costs that do not depend on a machine's speed are measured.
//!
//! A figure above its budget is a finding. A figure below it by more than the slack is one, too: unless the budget is tightened,
//! a later change could lose the gain unnoticed.

mod calls;
mod file;
mod measure;
mod verdict;

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};
use clap::Args;

use self::{
    file::{Budget, Budgets},
    measure::{Measured, Measurer},
    verdict::{Verdict, judge},
};
use crate::{outcome::Outcome, project};

/// The file with the budgets.
const FILE: &str = "budgets.toml";

/// The table's column width for names.
const NAME: usize = 26;

/// Arguments of `budget`.
#[derive(Args, Debug)]
pub struct BudgetCommand {
    /// Write the current figures into budgets.toml
    #[arg(long)]
    write: bool,
    /// Only these budgets
    #[arg(value_name = "NAME")]
    names: Vec<String>,
}

impl BudgetCommand {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// Fails if budgets.toml cannot be used, a requested budget does not exist, or a figure cannot be measured.
    pub fn run(self) -> Result<Outcome> {
        let root = project::root()?;
        let path = root.join(FILE);
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {FILE}"))?;
        let budgets = Budgets::parse(&text).with_context(|| format!("cannot use {FILE}"))?;
        self.check_names(&budgets)?;
        let measured = self.measure(&root, &budgets)?;
        if self.write {
            let new = write(&text, &budgets, &measured);
            fs::write(&path, new).with_context(|| format!("cannot write {FILE}"))?;
            return Ok(Outcome::Fine);
        }
        Ok(report(&budgets, &measured))
    }

    fn check_names(&self, budgets: &Budgets) -> Result<()> {
        let known: Vec<&str> = budgets.iter().map(|budget| budget.name.as_str()).collect();
        match self.names.iter().find(|name| !known.contains(&name.as_str())) {
            Some(name) => bail!("there is no budget `{name}`; choose from {}", known.join(", ")),
            None => Ok(()),
        }
    }

    fn measure<'b>(&self, root: &Path, budgets: &'b Budgets) -> Result<Vec<(&'b Budget, Measured)>> {
        let mut measurer = Measurer::new(root)?;
        let asked = budgets.iter().filter(|budget| self.names.is_empty() || self.names.contains(&budget.name));
        asked.map(|budget| Ok((budget, measurer.measure(budget.name.as_str())?))).collect()
    }
}

/// Prints every figure, and what to do about those that break their budget.
fn report(budgets: &Budgets, measured: &[(&Budget, Measured)]) -> Outcome {
    outln!("{:<NAME$} {:>12} {:>12} {:>8}  verdict", "budget", "value", "now", "change");
    let mut broken = Vec::new();
    for (budget, measured) in measured {
        let verdict = judge(budget, measured, budgets.rustc());
        let now = measured.figure().map_or(String::new(), |figure| figure.to_string());
        let change = measured.figure().map_or(String::new(), |figure| budget.change(figure));
        outln!("{:<NAME$} {:>12} {now:>12} {change:>8}  {}", budget.name, budget.value, verdict.word());
        broken.extend(verdict.sentence(budget));
    }
    for sentence in &broken {
        outln!("\n{sentence}");
    }
    if broken.is_empty() { Outcome::Fine } else { Outcome::Findings }
}

/// The file with new values. Figures that were not measured keep their value.
fn write(text: &str, budgets: &Budgets, measured: &[(&Budget, Measured)]) -> String {
    let mut new = text.to_owned();
    let mut rustc = None;
    for (budget, measured) in measured {
        match (measured, judge(budget, measured, budgets.rustc())) {
            (Measured::Skipped(why), _) => outln!("{} stays {}: {why}", budget.name, budget.value),
            (Measured::Figure { figure, rustc: by }, verdict) => {
                if !matches!(verdict, Verdict::Kept) || *figure != budget.value {
                    outln!("{} {} → {figure}", budget.name, budget.value);
                }
                new = file::with_value(&new, &budget.name, *figure);
                rustc = rustc.or_else(|| by.clone());
            }
        }
    }
    rustc.map_or(new.clone(), |rustc| file::with_rustc(&new, &rustc))
}
