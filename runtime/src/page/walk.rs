//! The way through a list, page after page: what to ask for next, and what of an answer is new. It sends nothing.
//!
//! A fault leaves it where it was, so that the same page is asked for again.

use std::{collections::VecDeque, sync::Arc};

use super::{
    checkpoint::Checkpoint,
    identity::{self, Memory},
    position::{Ask, Position, TAIL, start_of},
    read::{self, Item, Read},
};
use crate::{
    error::{Category, Error},
    operation::{Operation, Paging, PagingStyle},
    reply::Reply,
    request::Request,
};

/// How many pages in a row may bring nothing new before the list counts as endless.
const MOST_IDLE: u32 = 100;

/// How many pages that were there before may come in a row, where one alone proves nothing.
const MOST_REPEATED: u32 = 3;

/// A page whose new items are not decoded yet.
pub(super) struct Fetched {
    pub(super) reply: Arc<Reply>,
    /// Where the items stand in the reply.
    pub(super) place: &'static str,
    /// The new items, in order.
    pub(super) items: Vec<Item>,
    /// The position in front of the page, all but its tail.
    start: Position,
    /// The position behind the page, all but its tail.
    pub(super) end: Position,
}

impl Fetched {
    /// The position behind the item at an index of the page, all but its tail.
    pub(super) fn behind(&self, index: u64) -> Position {
        let taken = index.saturating_add(1);
        match self.start.ask {
            Ask::Offset(offset) => {
                Position { ask: Ask::Offset(offset.saturating_add(taken)), taken: 0, ..self.start.clone() }
            }
            _ => Position { taken, ..self.start.clone() },
        }
    }
}

/// What an answer led to.
pub(super) enum Step {
    /// Another page has to be asked for.
    Again,
    /// A page to hand out.
    Page(Box<Fetched>),
    /// The list has ended without another page.
    End,
}

/// The way through one list.
pub(super) struct Walk {
    request: Request,
    /// The next page, and what was known when the last one came.
    at: Position,
    /// Items at indexes below this one may have been seen before.
    until: u64,
    /// The most items on a page so far.
    largest: u64,
    /// The identities of the items seen.
    items: Memory,
    /// How many items before the position were known when reading began; others may have been forgotten.
    kept: u64,
    /// Whether items may come again, behind a cursor, that were taken and forgotten.
    forgotten: bool,
    /// The pages and cursors seen.
    pages: Memory,
    repeated: u32,
    idle: u32,
    started: bool,
    done: bool,
    refused: Option<Error>,
}

impl Walk {
    pub(super) fn new(request: Request) -> Self {
        let at = Position::start(&request, request.operation().paging);
        Self {
            request,
            at,
            until: 0,
            largest: 0,
            items: Memory::default(),
            kept: 0,
            forgotten: false,
            pages: Memory::default(),
            repeated: 0,
            idle: 0,
            started: false,
            done: false,
            refused: None,
        }
    }

    /// The same list from a checkpoint on; one that belongs to another list is refused when a page is asked for.
    pub(super) fn resumed(&self, checkpoint: Checkpoint) -> Self {
        let refused = checkpoint.refusal(&self.request);
        let mut walk = Self { refused, ..Self::new(self.request.clone()) };
        walk.at = checkpoint.into_position();
        walk.items.extend(walk.at.tail.iter().copied());
        walk.kept = walk.at.tail.len() as u64;
        walk.forgotten = walk.at.tail.len() == TAIL || walk.at.taken > walk.kept;
        walk
    }

    pub(super) fn position(&self) -> &Position {
        &self.at
    }

    pub(super) fn is_done(&self) -> bool {
        self.done
    }

    pub(super) fn operation(&self) -> &'static Operation {
        self.request.operation()
    }

    /// The call as its caller made it.
    pub(super) fn made(&self) -> &Request {
        &self.request
    }

    fn paging(&self) -> Result<&'static Paging, Error> {
        let operation = self.operation();
        operation.paging.ok_or_else(|| Error::not_sent(operation, Category::Internal, "the operation is not a list"))
    }

    /// The request of the next page.
    pub(super) fn request(&self) -> Result<Request, Error> {
        if let Some(refused) = &self.refused {
            return Err(refused.clone());
        }
        self.request.check()?;
        let mut request = self.request.clone();
        self.at.ask.fill(self.paging()?, &mut request);
        Ok(request)
    }

    /// Goes on with the answer to [`request`](Self::request).
    pub(super) fn take(&mut self, reply: Reply) -> Result<Step, Error> {
        let paging = self.paging()?;
        let read = read::page(self.operation(), paging, &reply)?;
        if self.at.by_index(paging) {
            self.take_by_index(paging, read, reply)
        } else {
            self.take_by_cursor(paging, read, reply)
        }
    }

    /// A page of a list whose items have indexes, which move when items are added or removed in front of them.
    fn take_by_index(&mut self, paging: &Paging, mut read: Read, reply: Reply) -> Result<Step, Error> {
        let numbered = paging.style == PagingStyle::Page;
        let asked = if let Ask::Page(page) = self.at.ask { page } else { 1 };
        let number = read.number.filter(|_| numbered).unwrap_or(asked);
        let count = read.items.len() as u64;
        if numbered && self.moved(&read, &reply)? {
            return Ok(Step::Again);
        }
        if numbered {
            let observed = Some(count).filter(|count| number == 1 && *count > 0);
            self.at.size = read.size.or(self.at.size).or(observed);
        }
        if self.shrunk(numbered, &read, &reply)? {
            return Ok(Step::Again);
        }
        let start = if numbered { start_of(number, self.at.size) } else { self.at.index() };
        let added = read.total.zip(self.at.total).map_or(0, |(new, old)| new.saturating_sub(old));
        // What was added in front has pushed that many items back, those that are to come again already as well.
        let until = start.filter(|_| added > 0).map(|start| self.until.max(start).saturating_add(added));
        let until = until.unwrap_or(self.until);
        let total = read.total.or(self.at.total);
        let skipped = if number == asked { self.at.taken } else { 0 };
        let known = |item: &Item| {
            let expected = || start.is_some_and(|start| start.saturating_add(item.index) < until);
            self.items.holds(item.identity) && (read.strong || expected())
        };
        let print = print(&read.items);
        let mut fresh = std::mem::take(&mut read.items);
        fresh.retain(|item| item.index >= skipped && !known(item));

        let next = match (&read.cursor, start) {
            (Some((place, cursor)), _) if paging.style == PagingStyle::OffsetCursor => {
                Some(self.next_cursor(&reply, place, cursor)?)
            }
            // An answer that names an earlier page than asked for would go round in circles.
            _ if numbered && number < asked => {
                let more = total.is_some() && self.more_pages(paging, number, count, total);
                if more {
                    let message = format!("page {number} came in answer to page {asked}, and is not the last one");
                    return Err(read::fault(self.operation(), &reply, paging.current.unwrap_or_default(), &message));
                }
                None
            }
            _ if numbered => self.more_pages(paging, number, count, total).then(|| Ask::Page(number.saturating_add(1))),
            (_, start) => {
                let end = start.unwrap_or_default().saturating_add(count);
                let more = match total {
                    Some(total) => count > 0 && end < total,
                    None => self.may_go_on(paging, count),
                };
                more.then_some(Ask::Offset(end))
            }
        };
        let expected = start.is_some_and(|start| start.saturating_add(count) <= until);
        // Rows without an id may be alike, page after page; with a total the list ends all the same.
        let telling = !expected && (read.strong || total.is_none());
        // A total that rises with every page would make them all expected.
        if !(expected && added == 0 && fresh.is_empty()) {
            self.count_idle_unless(!fresh.is_empty(), &reply)?;
        }
        self.judge(&reply, print.filter(|_| telling), MOST_REPEATED)?;

        self.items.extend(fresh.iter().map(|item| item.identity));
        self.until = until;
        self.largest = self.largest.max(count);
        self.at.total = total;
        let end = match &next {
            Some(next) => (next.clone(), 0),
            None if numbered => (Ask::Page(number), count.max(skipped)),
            None => (Ask::Offset(start.unwrap_or_default().saturating_add(count)), 0),
        };
        let here = if numbered { Ask::Page(number) } else { Ask::Offset(start.unwrap_or_default()) };
        Ok(self.accept(reply, read.place, fresh, here, next.is_some(), end))
    }

    /// A page of a list that goes on behind its last item, wherever that is by now.
    fn take_by_cursor(&mut self, paging: &Paging, mut read: Read, reply: Reply) -> Result<Step, Error> {
        let count = read.items.len() as u64;
        let next = match (&read.cursor, paging.style) {
            (_, PagingStyle::Sequence) if !self.may_go_on(paging, count) => None,
            (Some((place, cursor)), _) => Some(self.next_cursor(&reply, place, cursor)?),
            (None, PagingStyle::Sequence) if self.page_size(paging).is_none_or(|size| count >= size) => {
                let places = paging.next.join("`, `");
                let message = format!("a full page has no number to go on from at `{places}`");
                return Err(read::fault(self.operation(), &reply, "", &message));
            }
            (None, _) => None,
        };
        let limit = if read.strong { 1 } else { MOST_REPEATED };
        let print = print(&read.items);
        let (fresh, meets_known) = self.not_taken(std::mem::take(&mut read.items), read.strong);
        // Pages have become smaller when one does not hold all that was taken: the rest of that follows.
        let rest = self.at.taken.saturating_sub(count).min(if meets_known { self.kept } else { u64::MAX });
        if !(fresh.is_empty() && rest > 0 && count > 0) {
            self.count_idle_unless(!fresh.is_empty(), &reply)?;
        }
        self.judge(&reply, print, limit)?;

        if let Ask::Cursor(used) = &self.at.ask {
            self.pages.add(cursor_print(used));
        }
        self.forgotten &= !meets_known;
        self.largest = self.largest.max(count);
        self.at.total = read.total.or(self.at.total);
        let here = self.at.ask.clone();
        let end = match (&next, read.cursor) {
            (Some(next), _) => (next.clone(), rest),
            // The list may grow: what comes then has higher numbers.
            (None, Some((_, last))) if paging.style == PagingStyle::Sequence && count > 0 => (Ask::Cursor(last), 0),
            (None, _) => (here.clone(), count),
        };
        Ok(self.accept(reply, read.place, fresh, here, next.is_some(), end))
    }

    /// The items of a page fetched again that lie behind the position, and whether it has known ones; of a page that is new, all.
    ///
    /// Items may have been removed from the page meanwhile, so that counting would skip others.
    fn not_taken(&self, mut items: Vec<Item>, strong: bool) -> (Vec<Item>, bool) {
        let (taken, count) = (self.at.taken, items.len() as u64);
        if taken == 0 {
            return (items, false);
        }
        let known = |item: &Item| self.items.holds(item.identity) && (strong || item.index < taken);
        let first = items.iter().position(&known).map(|first| first as u64);
        let passed = match first {
            _ if !self.forgotten => 0,
            // What lies before the first known one was taken, too.
            Some(first) => first,
            // The known ones follow on another page.
            None if count.saturating_add(self.kept) <= taken => count,
            None => 0,
        };
        items.retain(|item| item.index >= passed && !known(item));
        (items, first.is_some())
    }

    /// The pages have become larger or smaller: goes to the page that the position lies on now.
    fn moved(&mut self, read: &Read, reply: &Reply) -> Result<bool, Error> {
        let resized = matches!((self.at.size, read.size), (Some(old), Some(new)) if new != old);
        let index = self.at.index().filter(|index| resized && *index > 0);
        let Some(index) = index else { return Ok(false) };
        self.count_idle_unless(false, reply)?;
        self.at.size = read.size;
        self.at.go_to(index, true);
        Ok(true)
    }

    /// Items are gone: as many as are missing may have moved to before the position without having been seen. Goes back by them.
    fn shrunk(&mut self, numbered: bool, read: &Read, reply: &Reply) -> Result<bool, Error> {
        let (Some(old), Some(new)) = (self.at.total, read.total) else { return Ok(false) };
        let least = self.at.least(numbered);
        let index = self.at.index().filter(|index| new < old && *index > least);
        let Some(index) = index else { return Ok(false) };
        self.count_idle_unless(false, reply)?;
        self.at.total = Some(new);
        self.at.go_to(index.saturating_sub(old - new).max(least), numbered);
        self.until = self.until.max(index);
        Ok(true)
    }

    fn more_pages(&self, paging: &Paging, number: u64, count: u64, total: Option<u64>) -> bool {
        match (total, self.at.size) {
            (Some(total), Some(size)) => number.saturating_mul(size) < total,
            (Some(_), None) => count > 0,
            (None, Some(size)) if paging.size.is_some() => count >= size,
            (None, _) => self.may_go_on(paging, count),
        }
    }

    /// Whether a page is full, for all that is known without a total: the API may give fewer items than were asked for, but not
    /// fewer than its own page size, nor fewer than it gave before.
    fn may_go_on(&self, paging: &Paging, count: u64) -> bool {
        let least = match (self.asked_size(paging), paging.default_limit) {
            (Some(asked), Some(usual)) => asked.min(usual),
            (None, Some(usual)) => usual,
            (_, None) => 1,
        };
        count >= least.max(self.largest).max(1)
    }

    /// The page size that was asked for, or the documented one.
    fn page_size(&self, paging: &Paging) -> Option<u64> {
        self.asked_size(paging).or(paging.default_limit)
    }

    fn asked_size(&self, paging: &Paging) -> Option<u64> {
        paging.limit.and_then(|param| self.request.query_value(param)?.parse().ok())
    }

    /// The next cursor, which must be a new one.
    fn next_cursor(&self, reply: &Reply, place: &str, cursor: &str) -> Result<Ask, Error> {
        let next = Ask::Cursor(cursor.to_owned());
        if next == self.at.ask {
            return Err(read::fault(self.operation(), reply, place, "the next cursor is the one just used"));
        }
        if self.pages.holds(cursor_print(cursor)) {
            return Err(read::fault(
                self.operation(),
                reply,
                place,
                "the next cursor was used before: the list is a circle",
            ));
        }
        Ok(next)
    }

    /// Refuses a list that gives the same pages again, `limit` of them in a row.
    fn judge(&mut self, reply: &Reply, print: Option<u64>, limit: u32) -> Result<(), Error> {
        let Some(print) = print else { return Ok(()) };
        self.repeated = if self.pages.holds(print) { self.repeated.saturating_add(1) } else { 0 };
        if self.repeated >= limit {
            let message = "the same page came again: the API does not go on";
            return Err(read::fault(self.operation(), reply, "", message));
        }
        self.pages.add(print);
        Ok(())
    }

    /// Refuses a list that brings nothing new, page after page.
    fn count_idle_unless(&mut self, fresh: bool, reply: &Reply) -> Result<(), Error> {
        if fresh {
            self.idle = 0;
        } else if self.idle >= MOST_IDLE {
            let message = format!("{MOST_IDLE} pages in a row brought nothing new");
            return Err(read::fault(self.operation(), reply, "", &message));
        } else {
            self.idle += 1;
        }
        Ok(())
    }

    /// Goes on to the next page, and hands this one out unless it has nothing new. The only page of an empty list is handed out.
    fn accept(
        &mut self,
        reply: Reply,
        place: &'static str,
        items: Vec<Item>,
        ask: Ask,
        more: bool,
        (next, taken): (Ask, u64),
    ) -> Step {
        let position = |ask, taken| Position { ask, taken, tail: VecDeque::new(), ..self.at.clone() };
        let (start, end) = (position(ask, 0), position(next, taken));
        self.at = end.clone();
        self.done = !more;
        if items.is_empty() && (more || self.started) {
            return if more { Step::Again } else { Step::End };
        }
        self.started = true;
        Step::Page(Box::new(Fetched { reply: Arc::new(reply), place, items, start, end }))
    }
}

/// What tells a page from others: all of its text.
fn print(items: &[Item]) -> Option<u64> {
    let parts = items.iter().map(|item| &*item.text);
    (!items.is_empty()).then(|| identity::hash(parts))
}

fn cursor_print(cursor: &str) -> u64 {
    identity::hash([b"cursor".as_slice(), cursor.as_bytes()])
}
