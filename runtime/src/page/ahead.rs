//! Fetching: the pages that are ready, and the work that gets further ones.
//!
//! The same work runs as a task of its own, ahead of the reader, or inside of the reader when that waits for a page. The way
//! through the list is kept here and not in the work, so that nothing is lost when the work is aborted.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::Waker,
};

use super::walk::{Fetched, Walk};
use crate::{engine::Engine, error::Error, request::Request};

/// What the reader and the work share.
pub(super) struct Shared(Mutex<Pages>);

/// The way through the list and the pages that the reader has not begun.
pub(super) struct Pages {
    pub(super) walk: Walk,
    pub(super) ready: VecDeque<Result<Box<Fetched>, Error>>,
    /// The number of the work that fetches.
    fetching: Option<u64>,
    /// The last number that was given out.
    number: u64,
    /// The reader, when it waits for a task.
    pub(super) waiting: Option<Waker>,
}

impl Shared {
    pub(super) fn new(walk: Walk) -> Arc<Self> {
        Arc::new(Self(Mutex::new(Pages { walk, ready: VecDeque::new(), fetching: None, number: 0, waiting: None })))
    }

    /// Never held across an await. What a panic left behind is as good as before: a step is made at once or not.
    pub(super) fn lock(&self) -> MutexGuard<'_, Pages> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Pages {
    /// Whether some work fetches.
    pub(super) fn is_fetching(&self) -> bool {
        self.fetching.is_some()
    }

    /// Takes the right to fetch from the work that has it: what that still fetches is dropped.
    pub(super) fn take_over(&mut self) {
        self.fetching = None;
    }

    /// The items that are ready.
    pub(super) fn items(&self) -> u64 {
        self.ready.iter().flatten().map(|page| page.items.len() as u64).sum()
    }

    /// Whether the queue ends with an error: nothing is fetched before the reader has handed it out.
    fn failed(&self) -> bool {
        self.ready.back().is_some_and(Result::is_err)
    }

    /// Whether another page should be fetched, so that as many pages and items as wanted are ready.
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

/// The right to fetch, which one has at a time; given back when dropped, and lost when the reader takes over.
pub(super) struct Fetching(Arc<Shared>, u64);

impl Fetching {
    /// Takes the right, unless some work has it.
    pub(super) fn begin(shared: &Arc<Shared>) -> Option<Self> {
        let mut pages = shared.lock();
        if pages.is_fetching() {
            return None;
        }
        pages.number += 1;
        pages.fetching = Some(pages.number);
        Some(Self(Arc::clone(shared), pages.number))
    }

    /// The pages, as long as the right holds.
    fn lock(&self) -> Option<MutexGuard<'_, Pages>> {
        Some(self.0.lock()).filter(|pages| pages.fetching == Some(self.1))
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
        if let Some(mut pages) = self.lock() {
            pages.fetching = None;
        }
        self.wake();
    }
}

/// Fetches pages until there are as many as wanted, the list ends or one fails.
pub(super) async fn fetch(fetching: Fetching, engine: Arc<dyn Engine>, want: Want) {
    while let Some(request) = next(&fetching, want) {
        let answer = Arc::clone(&engine).send(request).await;
        {
            let Some(mut pages) = fetching.lock() else { return };
            match answer.and_then(|reply| pages.walk.take(reply)) {
                Ok(Some(page)) => pages.ready.push_back(Ok(page)),
                Ok(None) => continue,
                Err(fault) => pages.ready.push_back(Err(fault)),
            }
        }
        fetching.wake();
    }
}

/// The request to send now.
fn next(fetching: &Fetching, want: Want) -> Option<Request> {
    let mut pages = fetching.lock()?;
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
