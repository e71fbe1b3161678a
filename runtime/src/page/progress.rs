//! How far a list has come: whether it goes on for ever without anything new, or ends short of what it promised.

use super::{
    identity::{self, Memory},
    position::{Ask, Position},
    read::PageReply,
};
use crate::error::Error;

/// How many pages in a row may bring nothing new before the list counts as endless.
const MOST_IDLE: u32 = 100;

/// How many pages that were there before may come in a row, where one alone proves nothing.
pub(super) const MOST_REPEATED: u32 = 3;

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
        if self.pages.holds(cursor_print(cursor)) {
            return Err(page.fault(place, "the next cursor was used before: the list is a circle"));
        }
        Ok(Some(next))
    }

    /// Keeps the cursor of a page that is taken.
    pub(super) fn used(&mut self, ask: &Ask) {
        if let Ask::Cursor(cursor) = ask {
            self.pages.add(cursor_print(cursor));
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

    /// Keeps a page, and refuses a list that gives the same ones again, `limit` of them in a row.
    pub(super) fn repeats(&mut self, page: &PageReply, limit: u32) -> Result<(), Error> {
        if page.count == 0 {
            return Ok(());
        }
        self.repeated = if self.pages.holds(page.print) { self.repeated.saturating_add(1) } else { 0 };
        if self.repeated >= limit {
            let total = page.says.total.map(|total| format!(", though the list has {total} items"));
            let message = format!("the same page came again{}", total.unwrap_or_default());
            return Err(page.fault("", &message));
        }
        self.pages.add(page.print);
        Ok(())
    }
}

fn cursor_print(cursor: &str) -> u64 {
    identity::hash([b"cursor".as_slice(), cursor.as_bytes()])
}
