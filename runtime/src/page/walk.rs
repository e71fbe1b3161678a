//! Paging as a state machine that performs no I/O: which page to ask for next, and what of a reply is new.
//!
//! What a style of paging needs is the subject of `by_index` and `by_cursor`. A fault leaves the position where it was, so that the
//! same page is asked for again.

use std::collections::VecDeque;

use super::{
    by_cursor,
    by_index::ByIndex,
    checkpoint::Checkpoint,
    position::{Ask, Position},
    progress::{Next, Progress, Turn},
    read::PageReply,
};
use crate::{
    error::{Category, Error},
    operation::{Paging, PagingStyle},
    reply::Reply,
    request::Request,
};

/// A page to hand out.
pub(super) struct Fetched {
    pub(super) page: PageReply,
    /// The new items, by their indexes on the page.
    pub(super) fresh: Vec<usize>,
    /// How the page is asked for.
    ask: Ask,
    /// The position behind the page, all but its tail.
    end: Position,
}

impl Fetched {
    /// How many items the whole list has.
    pub(super) fn total(&self) -> Option<u64> {
        self.end.total
    }

    /// The position behind so many of the new items, where `before` is the one in front of the page.
    pub(super) fn position(&self, given: usize, before: &Position) -> Position {
        let mut position = self.end.clone();
        if given < self.fresh.len() {
            let Some(last) = given.checked_sub(1) else { return before.clone() };
            let taken = self.fresh[last] as u64 + 1;
            (position.ask, position.taken) = match &self.ask {
                Ask::Offset(offset) => (Ask::Offset(offset.saturating_add(taken)), 0),
                ask => (ask.clone(), taken),
            };
        }
        // Nothing in front of a cursor comes again.
        if position.taken > 0 || position.by_index(self.page.paging) {
            position.tail.clone_from(&before.tail);
            let identities = self.page.identities();
            self.fresh[..given].iter().for_each(|item| position.push(identities.hashes[*item]));
        }
        position
    }
}

/// The way through one list.
pub(super) struct Walk {
    request: Request,
    paging: &'static Paging,
    /// The next page, and what was known when the last one came.
    at: Position,
    by_index: ByIndex,
    progress: Progress,
    started: bool,
    done: bool,
    refused: Option<Error>,
}

/// Paging of an operation that is no list.
static NONE: Paging = Paging::new(PagingStyle::Offset);

impl Walk {
    /// The list that a request asks for, or its rest behind a checkpoint. What is no list, or not that of the checkpoint, is refused when a
    /// page is asked for.
    pub(super) fn new(request: Request, from: Option<Checkpoint>) -> Self {
        let operation = request.operation();
        let paging = operation.paging.unwrap_or(&NONE);
        let refused = match &from {
            _ if operation.paging.is_none() => {
                Some(Error::not_sent(operation, Category::Internal, "the operation is not a list"))
            }
            from => from.as_ref().and_then(|checkpoint| checkpoint.refusal(&request, paging)),
        };
        let at = from.map_or_else(|| Position::start(&request, paging), Checkpoint::into_position);
        let (by_index, progress) = (ByIndex::from(&at), Progress::from(&at));
        Self { request, paging, at, by_index, progress, started: false, done: false, refused }
    }

    pub(super) fn position(&self) -> &Position {
        &self.at
    }

    pub(super) fn is_done(&self) -> bool {
        self.done
    }

    /// The call as its caller made it.
    pub(super) fn made(&self) -> &Request {
        &self.request
    }

    /// The request of the next page.
    pub(super) fn request(&self) -> Result<Request, Error> {
        self.refused.clone().map_or(Ok(()), Err)?;
        self.request.check()?;
        let mut request = self.request.clone();
        self.at.ask.fill(self.paging, &mut request);
        Ok(request)
    }

    /// Goes on with the reply to [`request`](Self::request). Returns the page to hand out, if there is one.
    pub(super) fn take(&mut self, reply: Reply) -> Result<Option<Box<Fetched>>, Error> {
        let page = PageReply::read(&self.request, self.paging, reply)?;
        let turn = if self.at.by_index(self.paging) {
            self.by_index.take(&mut self.at, &mut self.progress, &page)?
        } else {
            Some(by_cursor::take(&mut self.at, &mut self.progress, &page)?)
        };
        Ok(turn.and_then(|turn| self.accept(turn, page)))
    }

    /// Goes on to the next page, and hands this one out unless it has nothing new. The only page of an empty list is handed out.
    fn accept(&mut self, turn: Turn, page: PageReply) -> Option<Box<Fetched>> {
        let Turn { fresh, ask, next, last } = turn;
        self.done = matches!(next, Next::End);
        (self.at.ask, self.at.taken) = match next {
            Next::Page(ask, taken) => (ask, taken),
            Next::End | Next::Stuck(_) => last,
        };
        if fresh.is_empty() && (!self.done || self.started) {
            return None;
        }
        self.started = true;
        let end = Position { tail: VecDeque::new(), ..self.at.clone() };
        Some(Box::new(Fetched { page, fresh, ask, end }))
    }
}
