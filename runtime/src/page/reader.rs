//! The reader of a list: what it has returned, and how many pages it fetches ahead. Not generic, so that it is compiled once.

use std::{
    sync::Arc,
    task::{Context, Poll, ready},
};

use super::{
    ahead::Shared,
    checkpoint::Checkpoint,
    position::Position,
    read::PageReply,
    walk::{Fetched, Walk},
};
use crate::{
    engine::{Engine, Task},
    error::Error,
    pending::{Exclusive, Pending},
    request::Request,
};

/// The result of a poll: a value, an error in its place, or the end.
pub(super) type Polled<T> = Poll<Option<Result<T, Error>>>;

/// Reads a list.
pub(super) struct Reader {
    engine: Arc<dyn Engine>,
    shared: Arc<Shared>,
    /// The reader's own work while it waits for a page.
    own: Option<Exclusive<Pending<()>>>,
    /// The task that fetches ahead.
    task: Option<Task>,
    /// How many pages to fetch ahead.
    pub(super) ahead: usize,
    /// How many more items may be returned.
    pub(super) left: Option<u64>,
    /// The position before the page.
    before: Position,
    /// The current page, and how many of its items were returned.
    page: Option<Box<Fetched>>,
    given: usize,
}

impl Reader {
    pub(super) fn new(engine: Arc<dyn Engine>, request: Request, ahead: usize) -> Self {
        Self::on(engine, Walk::new(request, None), ahead, None)
    }

    fn on(engine: Arc<dyn Engine>, walk: Walk, ahead: usize, left: Option<u64>) -> Self {
        let before = walk.at.clone();
        Self { engine, shared: Shared::new(walk), own: None, task: None, ahead, left, before, page: None, given: 0 }
    }

    pub(super) fn resume(&mut self, checkpoint: Checkpoint) {
        let walk = Walk::new(self.shared.lock().walk.made.clone(), Some(checkpoint));
        *self = Self::on(Arc::clone(&self.engine), walk, self.ahead, self.left);
    }

    pub(super) fn checkpoint(&self) -> Checkpoint {
        Checkpoint::new(&self.shared.lock().walk.made, self.position())
    }

    pub(super) fn total(&self) -> Option<u64> {
        self.page.as_ref().map_or(self.before.total, |page| page.end.total)
    }

    /// The position after the last item that was returned.
    fn position(&self) -> Position {
        self.page.as_ref().map_or_else(|| self.before.clone(), |page| page.position(self.given, &self.before))
    }

    /// The next item: a page, and its index there.
    pub(super) fn poll_item(&mut self, cx: &mut Context<'_>) -> Polled<(&PageReply, usize)> {
        if self.left == Some(0) {
            return Poll::Ready(None);
        }
        while self.rest() == 0 {
            if ready!(self.poll_begin(cx)?).is_none() {
                return Poll::Ready(None);
            }
        }
        self.given += 1;
        self.left = self.left.map(|left| left - 1);
        self.start_ahead();
        Poll::Ready(self.page.as_ref().map(|fetched| Ok((&fetched.page, fetched.fresh[self.given - 1]))))
    }

    /// The next page, with all of its items.
    pub(super) fn poll_page(&mut self, cx: &mut Context<'_>) -> Polled<&Fetched> {
        if ready!(self.poll_begin(cx)?).is_none() {
            return Poll::Ready(None);
        }
        self.given = self.rest();
        self.start_ahead();
        Poll::Ready(self.page.as_deref().map(Ok))
    }

    /// How many more items of the page to return.
    fn rest(&self) -> usize {
        self.page.as_ref().map_or(0, |page| page.fresh.len() - self.given)
    }

    /// Moves on to the next page.
    fn poll_begin(&mut self, cx: &mut Context<'_>) -> Polled<()> {
        let page = ready!(self.poll_fetched(cx)?);
        Poll::Ready(page.map(|page| {
            self.before = self.position();
            (self.page, self.given) = (Some(page), 0);
            Ok(())
        }))
    }

    /// The next page that is ready. Fetches it if no task does.
    fn poll_fetched(&mut self, cx: &mut Context<'_>) -> Polled<Box<Fetched>> {
        loop {
            let mut pages = self.shared.lock();
            if let Some(page) = pages.ready.pop_front() {
                return Poll::Ready(Some(page));
            }
            if self.own.is_none() && pages.fetching && !self.task.as_ref().is_some_and(Task::is_elsewhere) {
                pages.waiting = Some(cx.waker().clone());
                return Poll::Pending;
            }
            if self.own.is_none() && pages.walk.done {
                return Poll::Ready(None);
            }
            if self.own.is_none() {
                pages.want(1, None);
            }
            drop(pages);
            // A task on another runtime may no longer be polled, so take over its right to fetch.
            let own = self.own.get_or_insert_with(|| Exclusive::new(self.shared.work(&self.engine)));
            ready!(own.get_mut().as_mut().poll(cx));
            self.own = None;
        }
    }

    /// Fetches further pages once half of this one was returned, so that reading less triggers no extra request.
    fn start_ahead(&mut self) {
        let (rest, all) = (self.rest(), self.page.as_ref().map_or(0, |page| page.fresh.len()));
        if self.ahead == 0 || 2 * rest > all {
            return;
        }
        let items = self.left.map(|left| left.saturating_sub(rest as u64));
        let begin = self.shared.lock().want(self.ahead, items);
        if begin {
            // Without tasks, the page is fetched when it is needed.
            self.task = self.engine.spawn(self.shared.work(&self.engine)).ok();
        }
    }
}
