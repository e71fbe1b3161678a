//! Fetching: the pages that are ready, and the work that gets further ones.
//!
//! The same work runs as a task of its own, ahead of the reader, or inside of the reader when that waits for a page. The way
//! through the list is kept here and not in the work, so that nothing is lost when the work is aborted.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::Waker,
};

use super::walk::{Fetched, Step, Walk};
use crate::{Engine, Error, Request};

/// What the reader and the work share.
pub(super) struct Shared(Mutex<Pages>);

/// The way through the list and the pages that the reader has not begun.
pub(super) struct Pages {
    pub(super) walk: Walk,
    pub(super) ready: VecDeque<Result<Box<Fetched>, Error>>,
    /// Whether somebody fetches.
    pub(super) fetching: bool,
    /// The reader, when it waits for a task.
    pub(super) waiting: Option<Waker>,
}

impl Shared {
    pub(super) fn new(walk: Walk) -> Arc<Self> {
        Arc::new(Self(Mutex::new(Pages { walk, ready: VecDeque::new(), fetching: false, waiting: None })))
    }

    /// Never held across an await. What a panic left behind is as good as before: a step is made at once or not.
    pub(super) fn lock(&self) -> MutexGuard<'_, Pages> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Pages {
    /// The items that are ready.
    pub(super) fn items(&self) -> u64 {
        self.ready.iter().flatten().map(|page| page.items.len() as u64).sum()
    }

    /// Whether a fault stands in the queue: nothing is fetched before the reader has heard of it.
    fn failed(&self) -> bool {
        self.ready.back().is_some_and(Result::is_err)
    }

    /// Whether another page should be fetched, by somebody who wants so many pages and items to be ready.
    pub(super) fn wants(&self, want: Want) -> bool {
        let items = want.items.is_none_or(|items| self.items() < items);
        !self.walk.is_done() && !self.failed() && self.ready.len() < want.pages && items
    }
}

/// How much should be ready.
#[derive(Clone, Copy)]
pub(super) struct Want {
    pub(super) pages: usize,
    pub(super) items: Option<u64>,
}

/// The right to fetch, which one has at a time; given back when dropped.
pub(super) struct Fetching(Arc<Shared>);

impl Fetching {
    /// Takes the right, unless somebody has it.
    pub(super) fn begin(shared: &Arc<Shared>) -> Option<Self> {
        let mut pages = shared.lock();
        if std::mem::replace(&mut pages.fetching, true) { None } else { Some(Self(Arc::clone(shared))) }
    }

    /// Wakes the reader, without the lock: a waker may do anything.
    fn wake(&self) {
        let waiting = self.0.lock().waiting.take();
        if let Some(reader) = waiting {
            reader.wake();
        }
    }
}

impl Drop for Fetching {
    fn drop(&mut self) {
        self.0.lock().fetching = false;
        self.wake();
    }
}

/// Fetches pages until there are as many as wanted, the list ends or one fails.
pub(super) async fn fetch(fetching: Fetching, engine: Arc<dyn Engine>, want: Want) {
    while let Some(request) = next(&fetching, want) {
        let answer = Arc::clone(&engine).send(request).await;
        {
            let mut pages = fetching.0.lock();
            match answer.and_then(|reply| pages.walk.take(reply)) {
                Ok(Step::Page(page)) => pages.ready.push_back(Ok(page)),
                Ok(Step::Again | Step::End) => continue,
                Err(fault) => pages.ready.push_back(Err(fault)),
            }
        }
        fetching.wake();
    }
}

/// The request to send now.
fn next(fetching: &Fetching, want: Want) -> Option<Request> {
    let mut pages = fetching.0.lock();
    if !pages.wants(want) {
        return None;
    }
    match pages.walk.request() {
        Ok(request) => Some(request),
        Err(fault) => {
            pages.ready.push_back(Err(fault));
            None
        }
    }
}
