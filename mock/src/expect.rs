//! The calls that a test expects. They are compared with each request, and a report describes what differs.
//!
//! An `expectation` describes an expected call, `difference` compares it with a request field by field, and `report` writes the message.
//! This module neither parses requests nor chooses replies.

mod difference;
mod expectation;
mod report;

pub use expectation::Times;
pub(crate) use expectation::{Called, Expectation, Met, Wanted};

pub(crate) use self::report::Report;

/// All expectations of a test, and the unexpected requests.
#[derive(Debug, Default)]
pub(crate) struct Expectations {
    wanted: Vec<Expectation>,
    unexpected: Vec<Called>,
    /// How many more requests were unexpected.
    more: usize,
}

/// How many unexpected requests are kept for the report.
const MOST_UNEXPECTED: usize = 100;

impl Expectations {
    pub(crate) fn push(&mut self, expectation: Expectation) -> usize {
        self.wanted.push(expectation);
        self.wanted.len() - 1
    }

    pub(crate) fn change(&mut self, index: usize, change: impl FnOnce(&mut Expectation)) {
        if let Some(expectation) = self.wanted.get_mut(index) {
            change(expectation);
        }
    }

    /// Whether anything is expected. Without expectations, every request is allowed.
    pub(crate) fn any(&self) -> bool {
        !self.wanted.is_empty()
    }

    /// Counts a request as expected. Otherwise records it as unexpected and returns the reason.
    pub(crate) fn meet(&mut self, called: Called) -> Met {
        let fits = |expectation: &Expectation| called.refusal.is_none() && expectation.differences(&called).is_empty();
        let open = self.wanted.iter_mut().find(|wanted| fits(wanted) && !wanted.is_used_up());
        if let Some(expectation) = open {
            return Met::Expected(expectation.take());
        }
        let words = report::unexpected(&self.wanted, &called);
        if self.unexpected.len() < MOST_UNEXPECTED {
            self.unexpected.push(called);
        } else {
            self.more += 1;
        }
        Met::Unexpected(words)
    }

    /// What went wrong, or `None` if all calls were as expected.
    pub(crate) fn report(&self) -> Option<Report> {
        Report::of(&self.wanted, &self.unexpected, self.more)
    }

    /// Clears all expectations.
    pub(crate) fn clear(&mut self) {
        *self = Expectations::default();
    }
}
