//! How far a list has come: whether it goes on for ever without anything new, or ends short of what it promised.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::{
    identity::Memory,
    position::{Ask, Position},
    read::PageReply,
};
use crate::error::Error;

/// How many pages in a row may bring nothing new before the list counts as endless.
const MOST_IDLE: u32 = 100;

/// How many pages that were there before may come in a row, where one alone proves nothing.
const MOST_REPEATED: u32 = 3;

/// What a page brings, and where the list goes on.
pub(super) struct Turn {
    /// The new items, by their indexes on the page.
    pub(super) fresh: Vec<usize>,
    /// How the page is asked for.
    pub(super) ask: Ask,
    pub(super) next: Next,
    /// The position behind the page where no other one follows: how it is asked for, and how many items are before.
    pub(super) last: (Ask, u64),
}

/// Where a list goes on.
pub(super) enum Next {
    /// On another page: how that is asked for, and how many of its items were taken before.
    Page(Ask, u64),
    /// Nowhere: this is its end.
    End,
    /// Nowhere, although more must follow. The error comes behind the items, for which the page is asked for once more.
    Stuck(Error),
}

impl Next {
    /// The error, when there are no items before it.
    pub(super) fn behind(self, fresh: &[usize]) -> Result<Self, Error> {
        match self {
            Self::Stuck(error) if fresh.is_empty() => Err(error),
            next => Ok(next),
        }
    }
}

/// What is remembered of the pages so far.
#[derive(Default)]
pub(super) struct Progress {
    /// The pages and cursors seen.
    pages: Memory,
    repeated: u32,
    idle: u32,
    /// How many items of the list are known, those before the start included; `None` where the start has no index.
    pub(super) known: Option<u64>,
}

impl Progress {
    pub(super) fn from(position: &Position) -> Self {
        Self { known: position.index(), ..Self::default() }
    }

    /// The next cursor of a reply, which must be a new one.
    pub(super) fn next_cursor(&self, page: &PageReply, used: &Ask) -> Result<Option<Ask>, Error> {
        let Some((place, cursor)) = &page.says.cursor else { return Ok(None) };
        let next = Ask::Cursor(cursor.clone());
        if next == *used {
            return Err(page.fault(place, "the next cursor is the one just used"));
        }
        if self.pages.holds(print(cursor)) {
            return Err(page.fault(place, "the next cursor was used before: the list is a circle"));
        }
        Ok(Some(next))
    }

    /// Keeps the cursor of a page that is taken.
    pub(super) fn used(&mut self, ask: &Ask) {
        if let Ask::Cursor(cursor) = ask {
            self.pages.add(print(cursor));
        }
    }

    /// Counts a page, and refuses a list that brings nothing new, page after page.
    pub(super) fn brought(&mut self, anything: bool, page: &PageReply) -> Result<(), Error> {
        if anything {
            self.idle = 0;
        } else if self.idle >= MOST_IDLE {
            return Err(page.fault("", &format!("{MOST_IDLE} pages in a row brought nothing new")));
        } else {
            self.idle += 1;
        }
        Ok(())
    }

    /// Keeps a page, and refuses a list that gives the same ones again: several in a row, or, where that is `strict`, a single one
    /// whose items differ from each other.
    pub(super) fn repeats(&mut self, page: &PageReply, strict: bool) -> Result<(), Error> {
        if page.items.is_empty() {
            return Ok(());
        }
        let print = print(&page.items);
        self.repeated = if self.pages.holds(print) { self.repeated.saturating_add(1) } else { 0 };
        if self.repeated >= MOST_REPEATED || self.repeated > 0 && strict && page.identities().distinct {
            let total = page.says.total.map(|total| format!(", though the list has {total} items"));
            let message = format!("the same page came again{}", total.unwrap_or_default());
            return Err(page.fault("", &message));
        }
        self.pages.add(print);
        Ok(())
    }
}

/// A hash that serves one process only, and is much faster than that of checkpoints.
fn print(of: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}
