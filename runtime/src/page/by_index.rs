//! Lists by offset and by page number. Their items have indexes, which move when items are added or removed in front of them.

use super::{
    identity::Memory,
    position::{Ask, Position, start_of},
    progress::{Progress, Turn},
    read::PageReply,
};
use crate::error::Error;

/// What is remembered of the items of a list by index.
#[derive(Default)]
pub(super) struct ByIndex {
    /// The identities of the items seen.
    seen: Memory,
    /// Items at indexes below this one may have been seen before.
    until: u64,
}

/// The place of a page in the list.
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
        let numbered = page.is_numbered();
        let asked = if let Ask::Page(page) = at.ask { page } else { 1 };
        let number = page.says.current.filter(|_| numbered).unwrap_or(asked);
        let start = if numbered { start_of(number, at.size) } else { at.index() };
        let taken = if number == asked { at.taken } else { 0 };
        let total = page.says.total.or(at.total);
        Self { numbered, asked, number, size: at.size, start, count: page.count(), taken, total }
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

    /// The position behind the page.
    fn last(&self) -> (Ask, u64) {
        (self.ask(), self.count.max(self.taken))
    }
}

impl ByIndex {
    /// Goes on from a position: the items before it may come again.
    pub(super) fn from(position: &Position) -> Self {
        let mut by_index = Self::default();
        position.tail.iter().for_each(|identity| by_index.seen.add(*identity));
        by_index
    }

    /// Takes a page; `None` when another one has to be asked for at the position instead.
    pub(super) fn take(
        &mut self,
        at: &mut Position,
        progress: &mut Progress,
        page: &PageReply,
    ) -> Result<Option<Turn>, Error> {
        if self.moves(at, progress, page)? {
            return Ok(None);
        }
        let here = Here::of(at, page);
        let added = here.total.zip(at.total).map_or(0, |(new, old)| new.saturating_sub(old));
        let until = self.seen_below(here, added);
        let fresh = self.fresh(here, until, page);
        let next = match progress.next_cursor(page, &at.ask)? {
            _ if page.says.more == Some(false) => Ok(None),
            Some(cursor) => Ok(Some((cursor, 0))),
            None if here.number != here.asked => Ok(other_page(here, page)?),
            None => next(here, page, !fresh.is_empty()),
        };
        let turn = Turn::new(fresh, here.ask(), next, here.last())?;
        let brought = !turn.fresh.is_empty();
        let expected = here.end().is_some_and(|end| end <= until);
        // A total that rises with every page would make them all expected.
        if brought || added > 0 || !expected {
            progress.brought(brought, page)?;
        }
        // Rows without an id may be alike, page after page; with a total the list ends all the same.
        let identities = page.identities();
        if !expected && (identities.distinct || here.total.is_none()) {
            let ends_unsaid = !turn.more && page.says.more.is_none() && here.total.is_some();
            progress.repeats(page, ends_unsaid || !identities.strong)?;
        }
        turn.fresh.iter().for_each(|item| self.seen.add(identities.hashes[*item]));
        self.until = until;
        (at.total, progress.known) = (here.total, here.end());
        Ok(Some(turn))
    }

    /// The index below which items may have been seen: what was added in front has pushed back that many, and those that were to
    /// come again already as well.
    fn seen_below(&self, here: Here, added: u64) -> u64 {
        let start = here.start.filter(|_| added > 0);
        start.map_or(self.until, |start| self.until.max(start).saturating_add(added))
    }

    /// The items of a page that were neither taken nor seen before.
    fn fresh(&self, here: Here, until: u64, page: &PageReply) -> Vec<usize> {
        let identities = page.identities();
        let is_fresh = |item: &usize| {
            let index = *item as u64;
            let may_be_seen = identities.strong || here.start.is_some_and(|start| start.saturating_add(index) < until);
            index >= here.taken && !(may_be_seen && self.seen.holds(identities.hashes[*item]))
        };
        (0..page.items.len()).filter(is_fresh).collect()
    }

    /// Whether another page has to be asked for, to which the position moves: because numbered pages have another size now, or because
    /// items are gone. As many as are missing may have moved to before the position without having been seen.
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
            let first = Here::of(at, page).number == 1 && !page.items.is_empty();
            at.size = page.says.size.or(at.size).or(first.then_some(page.count()));
        }
        let Some(index) = moved else { return Ok(false) };
        let back = index.saturating_sub(gone).max(least.min(index));
        at.total = at.total.map(|total| total - gone);
        at.go_to(back, numbered);
        self.until = self.until.max(index);
        Ok(true)
    }
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

/// Where the list goes on, if it does, after a page that `brought` something or nothing new.
fn next(here: Here, page: &PageReply, brought: bool) -> Result<Option<(Ask, u64)>, Error> {
    let full = page.is_full() && here.size.is_none_or(|size| here.count >= size);
    let on = match (page.says.more, here.left()) {
        (Some(true), _) if here.count == 0 && !here.numbered => {
            return Err(page.fault("", "more items follow, but the page has none to go on from"));
        }
        (Some(more), _) => more,
        // A short page is not the last one of the list: its other items may be there by now.
        (None, Some(total)) if here.count == 0 || (here.numbered && !here.another_page()) => {
            return Err(page.ends_early(here.end().unwrap_or_default(), total));
        }
        (None, Some(_)) => true,
        (None, None) => match here.total {
            Some(_) if here.start.is_none() => here.count > 0,
            // More items came than the total says.
            Some(total) => here.end() > Some(total) && brought && full,
            None => full,
        },
    };
    let behind = if here.numbered { (Ask::Page(here.number.saturating_add(1)), 0) } else { here.last() };
    Ok(on.then_some(behind))
}
