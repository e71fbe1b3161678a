//! Paging as a state machine that performs no I/O: which page to ask for next, and what of a reply is new.
//!
//! What a style of paging needs is the subject of `by_index` and `by_cursor`. A fault leaves the position where it was, so that the
//! same page is asked for again.

use std::{collections::VecDeque, sync::Arc};

use super::{
    by_cursor::ByCursor,
    by_index::ByIndex,
    checkpoint::Checkpoint,
    position::{Ask, Position},
    progress::Progress,
    read::{Item, PageReply, Turn},
};
use crate::{
    error::{Category, Error},
    operation::{Operation, Paging},
    reply::Reply,
    request::Request,
};

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

/// The way through one list.
pub(super) struct Walk {
    request: Request,
    /// The next page, and what was known when the last one came.
    at: Position,
    by_index: ByIndex,
    by_cursor: ByCursor,
    progress: Progress,
    started: bool,
    done: bool,
    refused: Option<Error>,
}

impl Walk {
    pub(super) fn new(request: Request) -> Self {
        let at = Position::start(&request, request.paging());
        Self::from(request, at, None)
    }

    fn from(request: Request, at: Position, refused: Option<Error>) -> Self {
        let (by_index, by_cursor) = (ByIndex::from(&at), ByCursor::from(&at));
        let progress = Progress::from(&at);
        Self { request, at, by_index, by_cursor, progress, started: false, done: false, refused }
    }

    /// The same list from a checkpoint on; one that belongs to another list is refused when a page is asked for.
    pub(super) fn resumed(&self, checkpoint: Checkpoint) -> Self {
        let refused = checkpoint.refusal(&self.request);
        Self::from(self.request.clone(), checkpoint.into_position(), refused)
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
        self.request
            .paging()
            .ok_or_else(|| Error::not_sent(operation, Category::Internal, "the operation is not a list"))
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

    /// Goes on with the reply to [`request`](Self::request). Returns the page to hand out, if there is one.
    pub(super) fn take(&mut self, reply: Reply) -> Result<Option<Box<Fetched>>, Error> {
        let paging = self.paging()?;
        let mut page = PageReply::read(&self.request, paging, reply)?;
        let turn = if self.at.by_index(paging) {
            self.by_index.take(&mut self.at, &mut self.progress, &mut page)?
        } else {
            Some(self.by_cursor.take(&mut self.at, &mut self.progress, &mut page)?)
        };
        Ok(turn.and_then(|turn| self.accept(turn, page)))
    }

    /// Goes on to the next page, and hands this one out unless it has nothing new. The only page of an empty list is handed out.
    fn accept(&mut self, turn: Turn, page: PageReply) -> Option<Box<Fetched>> {
        let Turn { fresh, ask, more, end: (next, taken) } = turn;
        let position = |ask, taken| Position { ask, taken, tail: VecDeque::new(), ..self.at.clone() };
        let (start, end) = (position(ask, 0), position(next, taken));
        self.at = end.clone();
        self.done = !more;
        if fresh.is_empty() && (more || self.started) {
            return None;
        }
        self.started = true;
        Some(Box::new(Fetched { reply: Arc::new(page.reply), place: page.place, items: fresh, start, end }))
    }
}
