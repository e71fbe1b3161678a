//! The calls that a test expects: kept, compared with each request, and described in words when they do not come as expected.
//!
//! An `expectation` is what a test wants, `difference` compares it with a request field by field, and `report` words what went wrong. What
//! a request means and what is answered is decided elsewhere.

mod difference;
mod expectation;
mod report;

pub use expectation::Times;
pub(crate) use expectation::{Called, Expectation, Met, Wanted};

pub(crate) use self::report::Report;

/// All that a test expects, and the requests that nobody expected.
#[derive(Debug, Default)]
pub(crate) struct Expectations {
    wanted: Vec<Expectation>,
    unexpected: Vec<Called>,
    /// How many requests beyond those were unexpected, too.
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

    /// Whether anything is expected: until then every request is.
    pub(crate) fn any(&self) -> bool {
        !self.wanted.is_empty()
    }

    /// Takes a request as one that is expected, or keeps it as one that is not; then says why in words.
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

    /// What went wrong; none where everything came as expected.
    pub(crate) fn report(&self) -> Option<Report> {
        Report::of(&self.wanted, &self.unexpected, self.more)
    }

    /// Expects nothing any more.
    pub(crate) fn clear(&mut self) {
        *self = Expectations::default();
    }
}
