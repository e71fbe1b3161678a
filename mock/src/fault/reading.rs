//! What is wrong with a fault or a rule that somebody wrote.

use std::fmt;

use super::kind::{Form, Parameter, Setting};

/// Why a fault or a rule cannot be read: everything that is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaultError {
    /// Each thing that is wrong.
    pub problems: Vec<FaultProblem>,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct FaultProblem {
    /// Where, as `rules[0].share`; a parameter's name in one line; empty for the whole.
    pub place: String,
    /// What is wrong there, and what it could be.
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

/// A parameter's value in one line; a flag may stand alone.
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
