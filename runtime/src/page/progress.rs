//! Tracks whether a list makes progress: it must not continue forever without new items, nor end before its total.

use super::{
    identity::Memory,
    position::{Ask, Position},
    read::PageReply,
};
use crate::error::Error;

/// How many pages in a row may bring nothing new before the list counts as endless.
const MOST_IDLE: u32 = 100;

/// How many known pages may come in a row, where a single one proves nothing.
const MOST_REPEATED: u32 = 3;

/// The initial value of the hashes.
const HASH: u64 = 0xd6e8_feb8_6659_fd93;

/// A page's new items, and where the list continues.
pub(super) struct Turn {
    /// The new items, by their indexes on the page.
    pub(super) fresh: Vec<usize>,
    /// How the page is requested.
    pub(super) ask: Ask,
    /// Whether another page follows.
    pub(super) more: bool,
    /// The position after the page: how the next page is requested, and how many of its items are before it.
    pub(super) end: (Ask, u64),
}

impl Turn {
    /// The list continues at `next`, or ends after the page, at `last`. An error comes after new items, so the page is requested
    /// once more.
    pub(super) fn new(
        fresh: Vec<usize>,
        ask: Ask,
        next: Result<Option<(Ask, u64)>, Error>,
        last: (Ask, u64),
    ) -> Result<Self, Error> {
        let (more, end) = match next {
            Ok(Some(next)) => (true, next),
            Ok(None) => (false, last),
            Err(_) if !fresh.is_empty() => (true, last),
            Err(error) => return Err(error),
        };
        Ok(Self { fresh, ask, more, end })
    }
}

/// What is remembered about the pages so far.
#[derive(Default)]
pub(super) struct Progress {
    /// The pages and cursors seen.
    pages: Memory,
    repeated: u32,
    idle: u32,
    /// How many items of the list are known, including those before the start. `None` if the start has no index.
    pub(super) known: Option<u64>,
}

impl Progress {
    pub(super) fn from(position: &Position) -> Self {
        Self { known: position.index(), ..Self::default() }
    }

    /// Whether a page or a cursor is remembered.
    pub(super) fn has_pages(&self) -> bool {
        !self.pages.is_empty()
    }

    /// Takes the next cursor of a reply, which must be a new one.
    pub(super) fn next_cursor(&mut self, page: &PageReply, used: &Ask) -> Result<Option<Ask>, Error> {
        if let Ask::Cursor(used) = used {
            self.pages.add(print(used.as_bytes()));
        }
        let Some((place, cursor)) = &page.says.cursor else { return Ok(None) };
        if self.pages.holds(print(cursor.as_bytes())) {
            return Err(page.fault(place, "the next cursor was used before: the list repeats itself"));
        }
        Ok(Some(Ask::Cursor(cursor.clone())))
    }

    /// Counts a page, and stops a list that brings nothing new, page after page.
    pub(super) fn brought(&mut self, anything: bool, page: &PageReply) -> Result<(), Error> {
        if anything {
            self.idle = 0;
        } else if self.idle >= MOST_IDLE {
            return Err(page.fault("", &format!("{MOST_IDLE} pages in a row had no new items")));
        } else {
            self.idle += 1;
        }
        Ok(())
    }

    /// Remembers a page, and stops a list that repeats pages. Several repeated pages in a row are an error. Where `strict`, a
    /// single one is, if its items differ from each other.
    pub(super) fn repeats(&mut self, page: &PageReply, strict: bool) -> Result<(), Error> {
        if page.count() == 0 {
            return Ok(());
        }
        let print = print(page.text());
        self.repeated = if self.pages.holds(print) { self.repeated.saturating_add(1) } else { 0 };
        if self.repeated >= MOST_REPEATED || self.repeated > 0 && strict && page.identities().distinct {
            let total = page.says.total.map(|total| format!(", although the list has {total} items"));
            let message = format!("the same page was returned again{}", total.unwrap_or_default());
            return Err(page.fault("", &message));
        }
        self.pages.add(print);
        Ok(())
    }
}

/// A hash for one process only, much faster than that of checkpoints: it multiplies two words at a time and mixes the halves of
/// the product.
fn print(text: &[u8]) -> u64 {
    let mix = |hash: u64, low: u64, high: u64| {
        let product = u128::from(low ^ 0x9e37_79b9_7f4a_7c15) * u128::from(high ^ hash);
        (product as u64) ^ ((product >> 64) as u64)
    };
    let (pairs, rest) = text.as_chunks::<16>();
    let words = |pair: &[u8; 16]| {
        let pair = u128::from_le_bytes(*pair);
        (pair as u64, (pair >> 64) as u64)
    };
    let mut last = [0; 16];
    last[..rest.len()].copy_from_slice(rest);
    let hash = pairs.iter().chain([&last]).map(words).fold(HASH, |hash, (low, high)| mix(hash, low, high));
    mix(hash, text.len() as u64, HASH)
}
