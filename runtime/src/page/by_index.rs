//! Lists by offset and by page number. Their items have indexes, which shift when items before them are added or removed.

use std::collections::VecDeque;

use super::{
    identity::Memory,
    position::{Ask, Position},
    progress::{Progress, Turn},
    read::PageReply,
};
use crate::error::Error;

/// What is remembered about the items of a list by index.
#[derive(Default)]
pub(super) struct ByIndex {
    /// The identities of the items seen.
    seen: Memory,
    /// Items at indexes below this one may have been seen already.
    until: u64,
}

impl ByIndex {
    /// Continues from a position. The items before it may come again.
    pub(super) fn from(position: &Position) -> Self {
        let mut by_index = Self::default();
        position.tail.iter().for_each(|identity| by_index.seen.add(*identity));
        by_index
    }

    /// Takes a page. `None` if the position moved and another page must be requested.
    pub(super) fn take(
        &mut self,
        at: &mut Position,
        progress: &mut Progress,
        page: &PageReply,
    ) -> Result<Option<Turn>, Error> {
        if self.moves(at, progress, page)? {
            return Ok(None);
        }
        let here = place(at, page);
        let end = here.page_start().map(|start| start.saturating_add(page.count()));
        let added = here.total.zip(at.total).map_or(0, |(new, old)| new.saturating_sub(old));
        let until = self.seen_below(&here, added);
        let fresh = self.fresh(&here, until, page);
        let before = progress.known.or(here.index());
        let known = before.map(|before| before.saturating_add(fresh.len() as u64));
        let next = match progress.next_cursor(page, &at.ask)? {
            _ if page.says.more == Some(false) => Ok(None),
            Some(cursor) => Ok(Some((cursor, 0))),
            None if here.number() != at.number() => Ok(other_page(&here, at.number(), page)?),
            None => next(&here, end, page, known.filter(|_| !fresh.is_empty())),
        };
        let last = page.count().max(here.taken);
        let turn = Turn::new(fresh, here.ask.clone(), next, (here.ask.clone(), last))?;
        let brought = !turn.fresh.is_empty();
        let expected = end.is_some_and(|end| end <= until);
        // A total that rises with every page would otherwise cover them all.
        if brought || added > 0 || !expected {
            progress.brought(brought, page)?;
        }
        // Only later pages need the memory; a list of one page needs none.
        if turn.more || !self.seen.is_empty() || progress.has_pages() {
            let identities = page.identities();
            // Rows without an id may be identical, page after page. With a total the list still ends.
            if !expected && (identities.distinct || here.total.is_none()) {
                let short = here.total.zip(known).is_some_and(|(total, known)| known < total);
                let ends_short = short && !turn.more && page.says.more.is_none();
                progress.repeats(page, ends_short || !identities.strong)?;
            }
            turn.fresh.iter().for_each(|item| self.seen.add(identities.hashes[*item]));
        }
        self.until = until;
        (at.total, progress.known) = (here.total, known);
        at.tail.clear();
        Ok(Some(turn))
    }

    /// The index below which items may have been seen. Items added in front have shifted that many back, and so have those that
    /// were already expected again.
    fn seen_below(&self, here: &Position, added: u64) -> u64 {
        let start = here.page_start().filter(|_| added > 0);
        start.map_or(self.until, |start| self.until.max(start).saturating_add(added))
    }

    /// The items of a page that are new.
    fn fresh(&self, here: &Position, until: u64, page: &PageReply) -> Vec<usize> {
        if self.seen.is_empty() {
            let taken = usize::try_from(here.taken).unwrap_or(usize::MAX);
            return page.indexes().skip(taken).collect();
        }
        let (identities, start) = (page.identities(), here.page_start());
        let is_fresh = |item: &usize| {
            let index = *item as u64;
            let may_be_seen = identities.strong || start.is_some_and(|start| start.saturating_add(index) < until);
            index >= here.taken && !(may_be_seen && self.seen.holds(identities.hashes[*item]))
        };
        page.indexes().filter(is_fresh).collect()
    }

    /// Whether another page must be requested, and the position moved there: the size of numbered pages has changed, or items are
    /// gone. As many items as are missing may have moved before the position unseen.
    fn moves(&mut self, at: &mut Position, progress: &mut Progress, page: &PageReply) -> Result<bool, Error> {
        let numbered = page.is_numbered();
        let least = if numbered { at.from.saturating_mul(at.size.unwrap_or_default()) } else { at.from };
        let resized = numbered && at.size.zip(page.says.size).is_some_and(|(old, new)| old != new);
        let gone = at.total.zip(page.says.total).map_or(0, |(old, new)| old.saturating_sub(new));
        let moved = at.index().filter(|index| (resized && *index > 0) || (gone > 0 && *index > least));
        if moved.is_some() {
            progress.brought(false, page)?;
        }
        if numbered {
            let first = place(at, page).number() == 1 && page.count() > 0;
            at.size = page.says.size.or(at.size).or(first.then_some(page.count()));
        }
        let Some(index) = moved else { return Ok(false) };
        let back = index.saturating_sub(gone).max(least.min(index));
        progress.known = progress.known.map(|known| known.min(back));
        at.total = at.total.map(|total| total - gone);
        at.go_to(back, numbered);
        self.until = self.until.max(index);
        Ok(true)
    }
}

/// The position before the items of a page: from the page's own number, otherwise from the request. If it is the requested page,
/// the items already taken from it count.
fn place(at: &Position, page: &PageReply) -> Position {
    let number = page.says.current.filter(|_| page.is_numbered()).unwrap_or(at.number());
    let offset = || Ask::Offset(at.index().unwrap_or_default());
    Position {
        ask: if page.is_numbered() { Ask::Page(number) } else { offset() },
        taken: if page.is_numbered() && number == at.number() { at.taken } else { 0 },
        total: page.says.total.or(at.total),
        tail: VecDeque::new(),
        ..*at
    }
}

/// Whether the total leaves room for another page of this size.
fn another_page(here: &Position) -> bool {
    let end = here.size.map(|size| here.number().saturating_mul(size));
    here.total.is_some_and(|total| end.is_none_or(|end| end < total))
}

/// Where the list continues after a page with another number than requested. Unless it is the last page, this is an error: pages
/// could be skipped or repeated forever.
fn other_page(here: &Position, asked: u64, page: &PageReply) -> Result<Option<(Ask, u64)>, Error> {
    let number = here.number();
    if number < asked && page.says.more != Some(true) && !another_page(here) {
        return Ok(None);
    }
    let message = format!("page {number} was returned for page {asked}, and is not the last one");
    Err(page.fault(page.paging.current.unwrap_or_default(), &message))
}

/// Where the list continues, if it does, after a page that ends at the index `end`. `known` is the number of known items after a
/// page that returned some.
fn next(here: &Position, end: Option<u64>, page: &PageReply, known: Option<u64>) -> Result<Option<(Ask, u64)>, Error> {
    let left = here.total.filter(|total| end.is_some_and(|end| end < *total));
    let last_page = page.is_numbered() && !another_page(here);
    let full = page.is_full() && here.size.is_none_or(|size| page.count() >= size);
    let on = match (page.says.more, left) {
        (Some(true), _) if page.count() == 0 && !page.is_numbered() => {
            return Err(page.fault("", "more items follow, but the page is empty"));
        }
        (Some(more), _) => more,
        // A short page may not be the last page of the list: its other items may exist by now.
        (None, Some(total)) if page.count() == 0 || last_page => {
            return Err(page.ends_early(end.unwrap_or_default(), total));
        }
        (None, Some(_)) => true,
        (None, None) => match here.total {
            Some(_) if end.is_none() => page.count() > 0,
            // More items came than the total announced.
            Some(total) => known > Some(total) && full,
            None => full,
        },
    };
    let next = match &here.ask {
        Ask::Page(number) => (Ask::Page(number.saturating_add(1)), 0),
        ask => (ask.clone(), page.count()),
    };
    Ok(on.then_some(next))
}
