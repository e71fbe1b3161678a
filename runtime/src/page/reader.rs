//! The reader of a list, not generic over its items: its position, and how many pages it fetches ahead.

use std::{
    sync::Arc,
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use serde::de::DeserializeOwned;

use super::{
    ahead::{self, Fetching, Shared, Want},
    checkpoint::Checkpoint,
    position::Position,
    walk::{Fetched, Walk},
};
use crate::{
    call::decode::own_at,
    engine::{Engine, Task},
    error::Error,
    operation::{Operation, Paging},
    pending::{Exclusive, Pending},
    reply::{
        Reply,
        explain::{explain, explain_json},
        from_reply::FromReply,
        json::Json,
    },
    request::Request,
};

/// Reads a list; not generic, so that it is compiled once.
pub(super) struct Reader {
    engine: Arc<dyn Engine>,
    shared: Arc<Shared>,
    operation: &'static Operation,
    paging: Option<&'static Paging>,
    /// The reader's own work on a page that it waits for.
    own: Option<Exclusive<Pending<()>>>,
    /// The task that fetches ahead.
    task: Option<Task>,
    /// How many pages to fetch ahead.
    ahead: usize,
    /// How many items may be handed out still.
    left: Option<u64>,
    /// The page that is handed out, and how many of its items were.
    page: Option<Box<Fetched>>,
    given: usize,
    /// Behind the last item that was handed out.
    position: Position,
}

impl Reader {
    pub(super) fn new(engine: Arc<dyn Engine>, request: Request, ahead: usize) -> Self {
        Self::on(engine, Walk::new(request), ahead)
    }

    fn on(engine: Arc<dyn Engine>, walk: Walk, ahead: usize) -> Self {
        let (operation, position) = (walk.operation(), walk.position().clone());
        let paging = walk.made().paging();
        let shared = Shared::new(walk);
        Self {
            engine,
            shared,
            operation,
            paging,
            own: None,
            task: None,
            ahead,
            left: None,
            page: None,
            given: 0,
            position,
        }
    }

    pub(super) fn set_ahead(&mut self, pages: usize) {
        self.ahead = pages;
    }

    pub(super) fn set_most(&mut self, items: u64) {
        self.left = Some(items);
    }

    pub(super) fn resume(&mut self, checkpoint: Checkpoint) {
        let walk = self.shared.lock().walk.resumed(checkpoint);
        let left = self.left;
        *self = Self::on(Arc::clone(&self.engine), walk, self.ahead);
        self.left = left;
    }

    pub(super) fn checkpoint(&self) -> Checkpoint {
        Checkpoint::new(self.shared.lock().walk.made(), self.position.clone())
    }

    pub(super) fn total(&self) -> Option<u64> {
        self.position.total
    }

    /// The next item, undecoded.
    pub(super) fn poll_item(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Undecoded, Error>>> {
        loop {
            if self.left == Some(0) {
                return Poll::Ready(None);
            }
            if let Some(item) = self.next_of_page() {
                self.left = self.left.map(|left| left - 1);
                self.start_ahead();
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(self.poll_fetched(cx)) {
                Some(Ok(page)) => self.begin(page),
                Some(Err(fault)) => return Poll::Ready(Some(Err(fault))),
                None => return Poll::Ready(None),
            }
        }
    }

    /// The next page, with all of its items.
    pub(super) fn poll_page(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Whole, Error>>> {
        let Some(page) = ready!(self.poll_fetched(cx)) else { return Poll::Ready(None) };
        Poll::Ready(Some(page.map(|page| {
            let (reply, total) = (Arc::clone(&page.reply), page.end.total);
            self.begin(page);
            let items = std::iter::from_fn(|| self.next_of_page()).collect();
            self.start_ahead();
            Whole { reply, total, items }
        })))
    }

    /// Takes a page on; one without items is behind the reader at once.
    fn begin(&mut self, page: Box<Fetched>) {
        if page.items.is_empty() {
            self.pass(page.end, None);
        } else {
            (self.page, self.given) = (Some(page), 0);
        }
    }

    /// Takes the next item off the page and steps behind it.
    fn next_of_page(&mut self) -> Option<Undecoded> {
        let page = self.page.as_deref()?;
        let item = page.items.get(self.given)?;
        let (reply, text) = (Arc::clone(&page.reply), item.text.clone());
        let undecoded = Undecoded { operation: self.operation, reply, place: page.place, index: item.index, text };
        self.given += 1;
        let last = self.given == page.items.len();
        let (identity, behind) = (item.identity, if last { page.end.clone() } else { page.behind(item.index) });
        if last {
            self.page = None;
        }
        self.pass(behind, Some(identity));
        Some(undecoded)
    }

    /// Steps to a position, behind an item where there is one.
    fn pass(&mut self, to: Position, item: Option<u64>) {
        let tail = std::mem::take(&mut self.position.tail);
        self.position = Position { tail, ..to };
        let by_index = self.paging.is_some_and(|paging| self.position.by_index(paging));
        if !by_index && self.position.taken == 0 {
            // Nothing in front of a cursor comes again.
            self.position.tail.clear();
        } else if let Some(identity) = item {
            self.position.push(identity);
        }
    }

    /// The next page that is ready; fetches it when no task does.
    fn poll_fetched(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Box<Fetched>, Error>>> {
        loop {
            {
                let mut pages = self.shared.lock();
                if let Some(page) = pages.ready.pop_front() {
                    return Poll::Ready(Some(page));
                }
                if self.own.is_none() && pages.is_fetching() {
                    if !self.task.as_ref().is_some_and(Task::is_elsewhere) {
                        pages.waiting = Some(cx.waker().clone());
                        return Poll::Pending;
                    }
                    // That task may not be driven any more.
                    pages.take_over();
                }
                if self.own.is_none() && pages.walk.is_done() {
                    return Poll::Ready(None);
                }
            }
            if self.own.is_none() {
                self.own = self.work(Want { pages: 1, items: None }).map(Exclusive::new);
            }
            if let Some(own) = &mut self.own {
                ready!(own.get_mut().as_mut().poll(cx));
                self.own = None;
            }
        }
    }

    /// Work that fetches; `None` when it is running already.
    fn work(&self, want: Want) -> Option<Pending<()>> {
        let fetching = Fetching::begin(&self.shared)?;
        Some(Box::pin(ahead::fetch(fetching, Arc::clone(&self.engine), want)))
    }

    /// Fetches further pages, once half of this one is handed out: reading less of it triggers no extra request.
    fn start_ahead(&mut self) {
        let (len, left_here) =
            self.page.as_ref().map_or((0, 0), |page| (page.items.len(), page.items.len() - self.given));
        if self.ahead == 0 || 2 * left_here > len {
            return;
        }
        let items = self.left.map(|left| left.saturating_sub(left_here as u64));
        let want = Want { pages: self.ahead, items };
        if !self.shared.lock().wants(want) {
            return;
        }
        if let Some(work) = self.work(want) {
            // Without tasks the page is fetched when it is asked for.
            self.task = self.engine.spawn(work).ok();
        }
    }
}

/// How an item is decoded.
pub(super) type Decode<T> = fn(&Undecoded) -> Result<T, Error>;

/// An item that is not decoded yet, and what an error about it contains.
pub(super) struct Undecoded {
    operation: &'static Operation,
    reply: Arc<Reply>,
    place: &'static str,
    index: u64,
    text: Bytes,
}

impl Undecoded {
    /// Decodes the item as a reply type.
    pub(super) fn documented<T: FromReply>(&self) -> Result<T, Error> {
        let read = Json::new(&self.text).map_err(|fault| explain_json(&self.reply, &self.text, &self.path(), &fault));
        let read = read.and_then(|json| {
            T::from_reply(&mut json.lenient(self.operation.inferred))
                .map_err(|fault| explain(&self.reply, &self.text, &self.path(), &fault))
        });
        read.map_err(|(path, words)| Error::undecodable(self.operation, (*self.reply).clone(), path, words))
    }

    /// Decodes the item as a type of the caller's.
    pub(super) fn own<T: DeserializeOwned>(&self) -> Result<T, Error> {
        own_at(self.operation, &self.reply, &self.text, &self.path())
    }

    fn path(&self) -> String {
        format!("{}[{}]", self.place, self.index)
    }
}

/// A page that is handed out whole.
pub(super) struct Whole {
    pub(super) reply: Arc<Reply>,
    pub(super) total: Option<u64>,
    pub(super) items: Vec<Undecoded>,
}
