//! Lists by cursor and by sequence. They go on behind their last item, wherever that is by now.

use std::collections::VecDeque;

use super::{
    position::{Ask, Position, TAIL},
    progress::{MOST_REPEATED, Progress},
    read::{Item, PageReply, Turn},
};
use crate::{error::Error, operation::PagingStyle};

/// What is remembered of a list by cursor that goes on from the middle of a page, where items come again.
#[derive(Default)]
pub(super) struct ByCursor {
    /// The identities of the last items before the position where reading began.
    before: VecDeque<u64>,
    /// Whether there may have been more than are kept.
    full: bool,
}

impl ByCursor {
    /// Goes on from a position.
    pub(super) fn from(position: &Position) -> Self {
        Self { before: position.tail.clone(), full: position.tail.len() == TAIL }
    }

    /// Takes a page.
    pub(super) fn take(
        &mut self,
        at: &mut Position,
        progress: &mut Progress,
        page: &mut PageReply,
    ) -> Result<Turn, Error> {
        let next = next(at, progress, page)?;
        let (fresh, meets_known) = self.not_taken(at.taken, page);
        self.full &= !meets_known;
        // What was added meanwhile may be in front, and never comes.
        let added = page.says.total.zip(at.total).map_or(0, |(new, old)| new.saturating_sub(old));
        let known = progress.known.map(|known| known.saturating_add(fresh.len() as u64).saturating_add(added));
        let missing = known.zip(page.says.total).filter(|(known, total)| known < total);
        let stuck = match (page.says.more, missing) {
            _ if next.is_some() => None,
            (Some(true), _) => Some(stuck(page)),
            (None, Some((known, total))) => Some(page.ends_early(known, total)),
            _ => None,
        };
        // Items that came are handed out before the error, for which the page is asked for again.
        let more = next.is_some() || stuck.is_some();
        if let Some(error) = stuck.filter(|_| fresh.is_empty()) {
            return Err(error);
        }
        // Pages have become smaller when one does not hold all that was taken: the rest of that follows.
        let most = if meets_known { self.before.len() as u64 } else { u64::MAX };
        let rest = at.taken.saturating_sub(page.count).min(most);
        if !(fresh.is_empty() && rest > 0 && page.count > 0) {
            progress.brought(!fresh.is_empty(), page)?;
        }
        progress.repeats(page, if page.distinct { 1 } else { MOST_REPEATED })?;
        progress.used(&at.ask);
        progress.known = known;
        at.total = page.says.total.or(at.total);
        let ask = at.ask.clone();
        let end = next.map_or_else(|| last(at, page), |next| (next, rest));
        Ok(Turn { fresh, ask, more, end })
    }

    /// The items of a page fetched again that lie behind the position, and whether it has known ones; of a page that is new, all.
    ///
    /// Items may have been removed from the page meanwhile, so that counting would skip others.
    fn not_taken(&self, taken: u64, page: &mut PageReply) -> (Vec<Item>, bool) {
        let (count, strong, kept) = (page.count, page.strong, self.before.len() as u64);
        let mut items = std::mem::take(&mut page.items);
        if taken == 0 {
            return (items, false);
        }
        let known = |item: &Item| self.before.contains(&item.identity) && (strong || item.index < taken);
        let first = items.iter().position(&known).map(|first| first as u64);
        let passed = match first {
            // None was forgotten.
            _ if taken <= kept && !self.full => 0,
            // What lies before the first known one was taken, too.
            Some(first) => first,
            // The known ones follow on another page.
            None if count.saturating_add(kept) <= taken => count,
            None => 0,
        };
        items.retain(|item| item.index >= passed && !known(item));
        (items, first.is_some())
    }
}

/// The next cursor, if the list goes on.
fn next(at: &Position, progress: &Progress, page: &PageReply) -> Result<Option<Ask>, Error> {
    let sequence = page.paging.style == PagingStyle::Sequence;
    let goes_on = page.says.more.unwrap_or(!sequence || page.is_full());
    let next = if goes_on { progress.next_cursor(page, &at.ask)? } else { None };
    if goes_on && next.is_none() && sequence && page.says.more.is_none() { Err(stuck(page)) } else { Ok(next) }
}

/// The error of a list that goes on without saying from where.
fn stuck(page: &PageReply) -> Error {
    let places = page.paging.next.join("`, `");
    page.fault("", &format!("more items follow, but nothing to go on from is at `{places}`"))
}

/// The position behind the last page.
fn last(at: &Position, page: &PageReply) -> (Ask, u64) {
    match &page.says.cursor {
        // The list may grow: what comes then has higher numbers.
        Some((_, last)) if page.paging.style == PagingStyle::Sequence && page.count > 0 => {
            (Ask::Cursor(last.clone()), 0)
        }
        _ => (at.ask.clone(), page.count),
    }
}
