//! An expectation of a test for one operation.

use std::fmt;
use std::ops::{Range, RangeFrom, RangeInclusive};
use std::panic::Location;

use http::HeaderMap;
use serde_json::{Value, json};

use super::difference::{Difference, differences, short};
use crate::answer::Answer;

/// A request as expectations see it.
#[derive(Debug, Clone)]
pub(crate) struct Called {
    /// `POST /api/v1/deals?id=deal_1`
    pub(crate) line: String,
    pub(crate) operation: Option<String>,
    /// The values of path and query.
    pub(crate) values: Vec<(String, String)>,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Option<Value>,
    /// Why the documents do not allow it.
    pub(crate) refusal: Option<String>,
}

/// What happens to a request.
#[derive(Debug)]
pub(crate) enum Met {
    /// The request was expected. Has the answer that the test set, if any.
    Expected(Option<Answer>),
    /// The request was not expected. Has the reason as text.
    Unexpected(String),
}

/// How often a call is expected, such as `1`, `0..=3` or `2..`. See [`Expect::times`](crate::Expect::times).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Times {
    least: usize,
    most: usize,
}

impl From<usize> for Times {
    fn from(times: usize) -> Times {
        Times { least: times, most: times }
    }
}

impl From<RangeInclusive<usize>> for Times {
    fn from(range: RangeInclusive<usize>) -> Times {
        Times { least: *range.start(), most: *range.end() }
    }
}

impl From<Range<usize>> for Times {
    /// The end is exclusive, as in any range.
    fn from(range: Range<usize>) -> Times {
        Times { least: range.start, most: range.end.saturating_sub(1) }
    }
}

impl From<RangeFrom<usize>> for Times {
    fn from(range: RangeFrom<usize>) -> Times {
        Times { least: range.start, most: usize::MAX }
    }
}

impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.least, self.most) {
            (0, 0) => f.write_str("never"),
            (1, 1) => f.write_str("once"),
            (0, usize::MAX) => f.write_str("any number of times"),
            (least, usize::MAX) => write!(f, "at least {}", count(least)),
            (0, most) => write!(f, "at most {}", count(most)),
            (least, most) if least == most => f.write_str(&count(least)),
            (least, most) => write!(f, "{least} to {}", count(most)),
        }
    }
}

/// `once`, `3 times`
pub(super) fn count(times: usize) -> String {
    match times {
        1 => "once".to_owned(),
        times => format!("{times} times"),
    }
}

/// A condition on the request.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Wanted {
    /// The body has these properties.
    Body(Value),
    /// The body is exactly this.
    WholeBody(Value),
    /// A value of path or query.
    Value(String, String),
    Header(String, String),
}

/// An expectation of a test for one operation.
#[derive(Debug)]
pub(crate) struct Expectation {
    pub(crate) operation: String,
    pub(crate) wanted: Vec<Wanted>,
    pub(crate) times: Times,
    pub(crate) answer: Option<Answer>,
    /// Where the test states the expectation.
    pub(crate) place: &'static Location<'static>,
    pub(crate) came: usize,
}

impl Expectation {
    /// Expects an operation once.
    pub(crate) fn of(operation: &str, place: &'static Location<'static>) -> Expectation {
        let operation = operation.to_owned();
        Expectation { operation, wanted: Vec::new(), times: Times::from(1), answer: None, place, came: 0 }
    }

    /// How a request differs from the expectation. Another operation counts as one difference.
    pub(crate) fn differences(&self, called: &Called) -> Vec<Difference> {
        let mut found = Vec::new();
        if called.operation.as_ref() != Some(&self.operation) {
            let came = called.operation.as_ref().map(|operation| json!(operation));
            found.push(Difference::of("operation", Some(json!(self.operation)), came));
        }
        for wanted in &self.wanted {
            match wanted {
                Wanted::Body(body) | Wanted::WholeBody(body) => {
                    let exact = matches!(wanted, Wanted::WholeBody(_));
                    match &called.body {
                        Some(came) => found.extend(differences(body, came, exact)),
                        None => found.push(Difference::of("body", Some(body.clone()), None)),
                    }
                }
                Wanted::Value(name, value) => {
                    let came = called.values.iter().find(|(known, _)| known == name).map(|(_, came)| came.as_str());
                    found.extend(text(name.clone(), value, came));
                }
                Wanted::Header(name, value) => {
                    let came = called.headers.get(name).and_then(|came| came.to_str().ok());
                    found.extend(text(format!("header {name}"), value, came));
                }
            }
        }
        found
    }

    pub(crate) fn is_used_up(&self) -> bool {
        self.came >= self.times.most
    }

    pub(crate) fn is_met(&self) -> bool {
        (self.times.least..=self.times.most).contains(&self.came)
    }

    /// Counts a request and returns its answer.
    pub(crate) fn take(&mut self) -> Option<Answer> {
        self.came += 1;
        self.answer.clone()
    }
}

fn text(place: String, wanted: &str, came: Option<&str>) -> Option<Difference> {
    (came != Some(wanted)).then(|| Difference::of(place, Some(json!(wanted)), came.map(|came| json!(came))))
}

impl fmt::Display for Expectation {
    /// `deals_create once, with {"title":"A"}`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.operation, self.times)?;
        for (index, wanted) in self.wanted.iter().enumerate() {
            f.write_str(if index == 0 { ", with " } else { " and " })?;
            match wanted {
                Wanted::Body(body) => f.write_str(&short(body))?,
                Wanted::WholeBody(body) => write!(f, "exactly {}", short(body))?,
                Wanted::Value(name, value) => write!(f, "{name}={value}")?,
                Wanted::Header(name, value) => write!(f, "the header {name}: {value}")?,
            }
        }
        Ok(())
    }
}
