//! Paging as a state machine that performs no I/O: it decides which page to request next and which items of a reply are new.
//!
//! The steps of each pagination style are in `by_index` and `by_cursor`. An error leaves the position where it was, so that the
//! same page is requested again.

use std::collections::VecDeque;

use super::{
    by_cursor,
    by_index::ByIndex,
    checkpoint::Checkpoint,
    position::{Ask, Position, TAIL},
    progress::{Progress, Turn},
    read::PageReply,
};
use crate::{
    error::{Category, Error},
    operation::{Paging, PagingStyle},
    reply::Reply,
    request::Request,
};

/// A page to return.
pub(super) struct Fetched {
    pub(super) page: PageReply,
    /// The new items, by their indexes on the page.
    pub(super) fresh: Vec<usize>,
    /// How the page is requested.
    ask: Ask,
    /// The position after the page, without its tail.
    pub(super) end: Position,
}

impl Fetched {
    /// The position after this many of the new items, where `before` is the position before the page.
    pub(super) fn position(&self, given: usize, before: &Position) -> Position {
        let mut position = self.end.clone();
        if given < self.fresh.len() {
            let Some(last) = given.checked_sub(1) else { return before.clone() };
            position.go_behind(self.ask.clone(), self.fresh[last] as u64 + 1);
        }
        // Items before a cursor never come again.
        if position.taken > 0 || position.by_index(self.page.paging) {
            position.tail.clone_from(&before.tail);
            let identities = self.page.identities();
            let last = &self.fresh[given.saturating_sub(TAIL)..given];
            last.iter().for_each(|item| position.push(identities.hashes[*item]));
        }
        position
    }
}

/// The progress through one list.
pub(super) struct Walk {
    /// The caller's own call.
    pub(super) made: Request,
    paging: &'static Paging,
    /// The next page, and what was known when the last one came.
    pub(super) at: Position,
    by_index: ByIndex,
    progress: Progress,
    started: bool,
    pub(super) done: bool,
    refused: Option<Error>,
}

/// Paging of an operation that is not a list.
static NONE: Paging = Paging::new(PagingStyle::Offset);

impl Walk {
    /// The list that a request describes, or the rest of it after a checkpoint. If the operation is not a list, or the checkpoint
    /// does not fit, the first page is an error.
    pub(super) fn new(made: Request, from: Option<Checkpoint>) -> Self {
        let operation = made.operation();
        let paging = made.paging().unwrap_or(&NONE);
        let refused = match &from {
            _ if made.paging().is_none() => {
                Some(Error::not_sent(operation, Category::Internal, "the operation is not a list"))
            }
            from => from.as_ref().and_then(|checkpoint| checkpoint.refusal(&made, paging)),
        };
        let at = from.map_or_else(|| Position::start(&made, paging), Checkpoint::into_position);
        let (by_index, progress) = (ByIndex::from(&at), Progress::from(&at));
        Self { made, paging, at, by_index, progress, started: false, done: false, refused }
    }

    /// The request for the next page.
    pub(super) fn request(&self) -> Result<Request, Error> {
        self.refused.clone().map_or(Ok(()), Err)?;
        self.made.check()?;
        let mut request = self.made.clone();
        self.at.ask.fill(self.paging, &mut request);
        Ok(request)
    }

    /// Processes the reply to [`request`](Self::request). Returns the page to return, if any.
    pub(super) fn take(&mut self, reply: Reply) -> Result<Option<Box<Fetched>>, Error> {
        let page = PageReply::read(&self.made, self.paging, reply)?;
        let turn = if self.at.by_index(self.paging) {
            self.by_index.take(&mut self.at, &mut self.progress, &page)?
        } else {
            Some(by_cursor::take(&mut self.at, &mut self.progress, &page)?)
        };
        Ok(turn.and_then(|turn| self.accept(turn, page)))
    }

    /// Moves on to the next page, and returns this one unless it has nothing new. The only page of an empty list is returned.
    fn accept(&mut self, turn: Turn, page: PageReply) -> Option<Box<Fetched>> {
        let Turn { fresh, ask, more, end: (next, taken) } = turn;
        self.at.go_behind(next, taken);
        self.done = !more;
        if fresh.is_empty() && (more || self.started) {
            return None;
        }
        self.started = true;
        let end = Position { tail: VecDeque::new(), ..self.at.clone() };
        Some(Box::new(Fetched { page, fresh, ask, end }))
    }
}
