//! Lists by offset and by page number. Their items have indexes, which move when items are added or removed in front of them.

use super::{
    identity::Memory,
    position::{Ask, Position, start_of},
    progress::{MOST_REPEATED, Progress},
    read::{Item, PageReply, Turn},
};
use crate::{error::Error, operation::PagingStyle};

/// What is remembered of the items of a list by index.
#[derive(Default)]
pub(super) struct ByIndex {
    /// The identities of the items seen.
    seen: Memory,
    /// Items at indexes below this one may have been seen before.
    until: u64,
}

/// The position of a page in the list.
#[derive(Clone, Copy)]
struct Here {
    /// Whether pages are asked for by their number; else by an offset.
    numbered: bool,
    asked: u64,
    /// The number of the page that came, and how many items such a page has.
    number: u64,
    size: Option<u64>,
    /// The index of its first item.
    start: Option<u64>,
    /// How many items it has, and how many of them were taken before.
    count: u64,
    taken: u64,
    /// How many items the list has.
    total: Option<u64>,
}

impl Here {
    fn of(at: &Position, page: &PageReply) -> Self {
        let numbered = page.paging.style == PagingStyle::Page;
        let asked = if let Ask::Page(page) = at.ask { page } else { 1 };
        let number = page.says.current.filter(|_| numbered).unwrap_or(asked);
        let start = if numbered { start_of(number, at.size) } else { at.index() };
        let taken = if number == asked { at.taken } else { 0 };
        let total = page.says.total.or(at.total);
        Self { numbered, asked, number, size: at.size, start, count: page.count, taken, total }
    }

    fn end(&self) -> Option<u64> {
        Some(self.start?.saturating_add(self.count))
    }

    /// The total when items are left behind the page; `None` as well when nobody knows.
    fn left(&self) -> Option<u64> {
        self.total.filter(|total| self.end().is_some_and(|end| end < *total))
    }

    /// Whether the total leaves room for another page of this size.
    fn another_page(&self) -> bool {
        let end = self.size.map(|size| self.number.saturating_mul(size));
        self.total.is_some_and(|total| end.is_none_or(|end| end < total))
    }

    fn ask(&self) -> Ask {
        if self.numbered { Ask::Page(self.number) } else { Ask::Offset(self.start.unwrap_or_default()) }
    }

    /// The position behind the page when another one follows.
    fn next(&self) -> (Ask, u64) {
        let next = Ask::Page(self.number.saturating_add(1));
        (if self.numbered { next } else { Ask::Offset(self.end().unwrap_or_default()) }, 0)
    }

    /// The position behind the last page: where items that are added later come.
    fn last(&self) -> (Ask, u64) {
        if self.numbered { (Ask::Page(self.number), self.count.max(self.taken)) } else { self.next() }
    }
}

impl ByIndex {
    /// Goes on from a position: the items before it may come again.
    pub(super) fn from(position: &Position) -> Self {
        let mut by_index = Self::default();
        by_index.seen.extend(position.tail.iter().copied());
        by_index
    }

    /// Takes a page; `None` when another one has to be asked for at the position instead.
    pub(super) fn take(
        &mut self,
        at: &mut Position,
        progress: &mut Progress,
        page: &mut PageReply,
    ) -> Result<Option<Turn>, Error> {
        if resized(at, progress, page)? || self.shrunk(at, progress, page)? {
            return Ok(None);
        }
        let here = Here::of(at, page);
        let added = here.total.zip(at.total).map_or(0, |(new, old)| new.saturating_sub(old));
        let until = self.seen_below(here, added);
        let fresh = self.fresh(here, until, page);
        let before = progress.known.or(here.start.map(|start| start.saturating_add(here.taken)));
        let known = before.map(|before| before.saturating_add(fresh.len() as u64));
        let next = match page.says.more {
            Some(false) => None,
            _ if page.paging.style == PagingStyle::OffsetCursor && page.says.cursor.is_some() => {
                progress.next_cursor(page, &at.ask)?.map(|cursor| (cursor, 0))
            }
            _ if here.number != here.asked => other_page(here, page)?,
            _ => next(here, page, known.filter(|_| !fresh.is_empty()))?,
        };
        let expected = here.end().is_some_and(|end| end <= until);
        // A total that rises with every page would make them all expected.
        if !(expected && added == 0 && fresh.is_empty()) {
            progress.brought(!fresh.is_empty(), page)?;
        }
        // Rows without an id may be alike, page after page; with a total the list ends all the same.
        if !expected && (page.distinct || here.total.is_none()) {
            let promised = here.total.zip(known).filter(|(total, known)| known < total);
            let ends = next.is_none() && page.says.more.is_none() && promised.is_some();
            let limit = if ends || page.distinct && !page.strong { 1 } else { MOST_REPEATED };
            progress.repeats(page, limit)?;
        }
        self.seen.extend(fresh.iter().map(|item| item.identity));
        self.until = until;
        (at.total, progress.known) = (here.total, known);
        let more = next.is_some();
        Ok(Some(Turn { fresh, ask: here.ask(), more, end: next.unwrap_or_else(|| here.last()) }))
    }

    /// The index below which items may have been seen: what was added in front has pushed back that many, and those that were to
    /// come again already as well.
    fn seen_below(&self, here: Here, added: u64) -> u64 {
        let start = here.start.filter(|_| added > 0);
        start.map_or(self.until, |start| self.until.max(start).saturating_add(added))
    }

    /// The items of a page that were neither taken nor seen before.
    fn fresh(&self, here: Here, until: u64, page: &mut PageReply) -> Vec<Item> {
        let strong = page.strong;
        let mut fresh = std::mem::take(&mut page.items);
        fresh.retain(|item| {
            let expected = || here.start.is_some_and(|start| start.saturating_add(item.index) < until);
            item.index >= here.taken && !(self.seen.holds(item.identity) && (strong || expected()))
        });
        fresh
    }

    /// Items are gone: as many as are missing may have moved to before the position without having been seen. Goes back by them.
    fn shrunk(&mut self, at: &mut Position, progress: &mut Progress, page: &PageReply) -> Result<bool, Error> {
        let (Some(old), Some(new)) = (at.total, page.says.total) else { return Ok(false) };
        let numbered = page.paging.style == PagingStyle::Page;
        let least = at.least(numbered);
        let Some(index) = at.index().filter(|index| new < old && *index > least) else { return Ok(false) };
        progress.brought(false, page)?;
        let back = index.saturating_sub(old - new).max(least);
        progress.known = progress.known.map(|known| known.min(back));
        at.total = Some(new);
        at.go_to(back, numbered);
        self.until = self.until.max(index);
        Ok(true)
    }
}

/// Keeps the size of numbered pages. When that has changed, goes to the page that holds the position now.
fn resized(at: &mut Position, progress: &mut Progress, page: &PageReply) -> Result<bool, Error> {
    if page.paging.style != PagingStyle::Page {
        return Ok(false);
    }
    let changed = matches!((at.size, page.says.size), (Some(old), Some(new)) if new != old);
    let moved = at.index().filter(|index| changed && *index > 0);
    if moved.is_some() {
        progress.brought(false, page)?;
    }
    let first = Here::of(at, page).number == 1 && page.count > 0;
    at.size = page.says.size.or(at.size).or(first.then_some(page.count));
    moved.inspect(|index| at.go_to(*index, true));
    Ok(moved.is_some())
}

/// Where the list goes on from a page that was not asked for: nowhere, when it is the last one. Else pages would be skipped, or come
/// in a circle.
fn other_page(here: Here, page: &PageReply) -> Result<Option<(Ask, u64)>, Error> {
    let Here { number, asked, .. } = here;
    if number < asked && page.says.more != Some(true) && !here.another_page() {
        return Ok(None);
    }
    let message = format!("page {number} came in answer to page {asked}, and is not the last one");
    Err(page.fault(page.paging.current.unwrap_or_default(), &message))
}

/// Where the list goes on, if it does, when so many items are `known` after a page that brought some.
fn next(here: Here, page: &PageReply, known: Option<u64>) -> Result<Option<(Ask, u64)>, Error> {
    let full = page.is_full() && here.size.filter(|_| here.numbered).is_none_or(|size| page.count >= size);
    let on = match (page.says.more, here.left()) {
        (Some(_), _) if page.count == 0 && !here.numbered => {
            return Err(page.fault("", "more items follow, but the page has none to go on from"));
        }
        (Some(more), _) => more,
        (None, Some(total)) if page.count == 0 => return Err(page.ends_early(here.start.unwrap_or_default(), total)),
        // A short page is not the last one of the list: its other items may be there by now.
        (None, Some(_)) if here.numbered && !here.another_page() && page.count > here.taken => {
            return Ok(Some(here.last()));
        }
        (None, Some(total)) if here.numbered && !here.another_page() => {
            return Err(page.ends_early(here.end().unwrap_or_default(), total));
        }
        (None, Some(_)) => true,
        (None, None) => match here.total {
            Some(_) if here.start.is_none() => page.count > 0,
            // More items came than the total says.
            Some(total) => known > Some(total) && full,
            None => full,
        },
    };
    Ok(on.then(|| here.next()))
}
