//! A fault or a rule on one line: `503; retry-after=2; operation=deals_create; share=0.3`.

use std::fmt;
use std::str::FromStr;

use super::Fault;
use super::kind::{Kind, Setting, shown};
use super::reading::{FaultError, FaultProblem, from_text};
use super::rule::{FaultRule, PARTS, Part};

impl FromStr for Fault {
    type Err = FaultError;

    fn from_str(text: &str) -> Result<Fault, FaultError> {
        let line = Line::read(text)?;
        let (fault, rest, mut problems) = line.fault();
        problems.extend(rest.into_iter().map(|(name, _)| {
            let message = "says when a fault strikes: only a rule has it, such as those at /_mock/faults";
            FaultProblem::new(shown(name), message)
        }));
        if problems.is_empty() { Ok(fault) } else { Err(FaultError { problems }) }
    }
}

impl FromStr for FaultRule {
    type Err = FaultError;

    /// Reads a fault, optionally followed by `operation`, `share`, `times` and `skip`.
    fn from_str(text: &str) -> Result<FaultRule, FaultError> {
        let line = Line::read(text)?;
        let (fault, rest, mut problems) = line.fault();
        let mut rule = FaultRule::new(fault);
        for (name, value) in rest {
            if let Err(message) = rule.set_text(name, value.unwrap_or_default()) {
                problems.push(FaultProblem::new(name, message));
            }
        }
        if problems.is_empty() { Ok(rule) } else { Err(FaultError { problems }) }
    }
}

/// A name, and its value if it has one.
type Pair<'t> = (&'t str, Option<&'t str>);

/// A parsed line.
struct Line<'t> {
    kind: Kind,
    /// The status, if the name is one.
    status: Option<Setting>,
    pairs: Vec<Pair<'t>>,
}

impl<'t> Line<'t> {
    fn read(text: &'t str) -> Result<Line<'t>, FaultError> {
        let mut parts = text.split(';').map(str::trim);
        let name = parts.next().unwrap_or_default();
        if name.is_empty() {
            let names: Vec<&str> = Kind::all().skip(1).map(Kind::name).collect();
            let message = format!("no fault is named: begin with a status, or one of {}", names.join(", "));
            return Err(FaultError::one("", message));
        }
        let number = name.bytes().all(|byte| byte.is_ascii_digit());
        let kind = if number { Ok(Kind::Status) } else { Kind::named(name) };
        let kind = kind.map_err(|message| FaultError::one("", message))?;
        let status = number.then(|| Setting::Number(name.parse().unwrap_or(u64::MAX)));
        let pairs = parts.filter(|part| !part.is_empty()).map(|part| match part.split_once('=') {
            Some((name, value)) => (name.trim(), Some(unquoted(value.trim()))),
            None => (part, None),
        });
        Ok(Line { kind, status, pairs: pairs.collect() })
    }

    /// The fault, the parts of a rule, and the problems.
    fn fault(self) -> (Fault, Vec<Pair<'t>>, Vec<FaultProblem>) {
        let mut fault = Fault::of(self.kind);
        let (mut rest, mut problems) = (Vec::new(), Vec::new());
        if let Some(status) = self.status
            && let Err(message) = fault.set("status", status)
        {
            problems.push(FaultProblem::new("status", message));
        }
        let mut seen: Vec<&str> = Vec::new();
        for (name, value) in self.pairs {
            if seen.contains(&name) {
                problems.push(FaultProblem::new(shown(name), "was given twice"));
                continue;
            }
            seen.push(name);
            if PARTS.iter().any(|(part, _)| *part == name) {
                rest.push((name, value));
                continue;
            }
            let read = self.kind.parameter(name).and_then(|parameter| from_text(parameter, value));
            if let Err(message) = read.and_then(|setting| fault.set(name, setting)) {
                problems.push(FaultProblem::new(shown(name), message));
            }
        }
        if self.kind == Kind::Status && fault.number("status").is_none() && problems.is_empty() {
            problems.push(FaultProblem::new("status", "is missing: `503`, for instance"));
        }
        (fault, rest, problems)
    }
}

/// A value without its quotes.
fn unquoted(value: &str) -> &str {
    value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(value)
}

impl fmt::Display for Fault {
    /// Prints a fault on one line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut settings = self.settings.iter();
        if self.kind == Kind::Status {
            settings.next();
            write!(f, "{}", self.number("status").unwrap_or_default())?;
        } else {
            f.write_str(self.kind.name())?;
        }
        for (name, setting) in settings {
            match setting {
                Setting::Number(number) => write!(f, "; {name}={number}")?,
                Setting::Flag(flag) => write!(f, "; {name}={flag}")?,
                Setting::Text(text) => write!(f, "; {name}={text}")?,
            }
        }
        Ok(())
    }
}

impl fmt::Display for FaultRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.fault)?;
        for (name, part) in PARTS {
            match part {
                Part::Operation if self.operation != "*" => write!(f, "; {name}={}", self.operation)?,
                Part::Share if self.share < 1.0 => write!(f, "; {name}={}", self.share)?,
                Part::Times => self.times.map_or(Ok(()), |times| write!(f, "; {name}={times}"))?,
                Part::Skip if self.skip > 0 => write!(f, "; {name}={}", self.skip)?,
                Part::Operation | Part::Share | Part::Skip => {}
            }
        }
        Ok(())
    }
}
