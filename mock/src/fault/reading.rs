//! Errors in the text of a fault or a rule.

use std::fmt;

use super::kind::{Form, Parameter, Setting};

/// Why a fault or a rule is invalid. Lists every problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaultError {
    /// The problems found.
    pub problems: Vec<FaultProblem>,
}

/// One problem in a fault or a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct FaultProblem {
    /// Where the problem is: a JSON path such as `rules[0].share`, or the name of a parameter in a one-line fault. Empty for the whole
    /// text.
    pub place: String,
    /// What is wrong, and which values are allowed.
    pub message: String,
}

impl FaultProblem {
    pub(crate) fn new(place: impl Into<String>, message: impl Into<String>) -> FaultProblem {
        FaultProblem { place: place.into(), message: message.into() }
    }
}

impl FaultError {
    pub(crate) fn one(place: impl Into<String>, message: impl Into<String>) -> FaultError {
        FaultError { problems: vec![FaultProblem::new(place, message)] }
    }
}

impl fmt::Display for FaultError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, problem) in self.problems.iter().enumerate() {
            let gap = if at == 0 { "" } else { "; " };
            match problem.place.as_str() {
                "" => write!(f, "{gap}{}", problem.message)?,
                place => write!(f, "{gap}{place}: {}", problem.message)?,
            }
        }
        Ok(())
    }
}

impl std::error::Error for FaultError {}

/// Reads a parameter's value from a line. A flag needs no value.
pub(super) fn from_text(parameter: &Parameter, text: Option<&str>) -> Result<Setting, String> {
    let setting = match (parameter.form, text) {
        (Form::Number(..), Some(text)) => text.parse().ok().map(Setting::Number),
        (Form::Flag, None | Some("true")) => Some(Setting::Flag(true)),
        (Form::Flag, Some("false")) => Some(Setting::Flag(false)),
        (Form::Text, Some(text)) => Some(Setting::Text(text.to_owned())),
        _ => None,
    };
    let setting = setting.ok_or_else(|| format!("must be {}", parameter.form))?;
    parameter.form.check(&setting).map(|()| setting)
}
