//! Fetching: the pages that are ready, and the work that fetches more.
//!
//! The same work runs as a background task ahead of the reader, or inside the reader when it waits for a page. The paging state
//! is kept here and not in the work, so that nothing is lost when the work is aborted.

#[cfg(not(all(test, saleskit_shuttle)))]
use std::sync::{Mutex, MutexGuard};
use std::{
    collections::VecDeque,
    sync::{Arc, PoisonError},
    task::Waker,
};

#[cfg(all(test, saleskit_shuttle))]
use shuttle::sync::{Mutex, MutexGuard};

use super::walk::{Fetched, Walk};
use crate::{engine::Engine, error::Error, pending::Pending, request::Request};

/// The state that the reader and the work share.
pub(super) struct Shared(Mutex<Pages>);

/// The paging state, and the pages that the reader did not start yet.
pub(super) struct Pages {
    pub(super) walk: Walk,
    pub(super) ready: VecDeque<Result<Box<Fetched>, Error>>,
    /// How many pages should be ready, unless fewer hold enough items.
    most: usize,
    needed: Option<u64>,
    /// The number of the work that may fetch, and whether it is running.
    number: u64,
    pub(super) fetching: bool,
    /// Wakes the reader when it waits for a task.
    pub(super) waiting: Option<Waker>,
}

impl Shared {
    pub(super) fn new(walk: Walk) -> Arc<Self> {
        let ready = VecDeque::new();
        Arc::new(Self(Mutex::new(Pages {
            walk,
            ready,
            most: 0,
            needed: None,
            number: 0,
            fetching: false,
            waiting: None,
        })))
    }

    /// The lock is never held across an await. A poisoned lock is fine to use: a step happens completely or not at all.
    pub(super) fn lock(&self) -> MutexGuard<'_, Pages> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns work that fetches what is wanted. It takes over the right to fetch: results of earlier work are dropped.
    pub(super) fn work(self: &Arc<Self>, engine: &Arc<dyn Engine>) -> Pending<()> {
        let mut pages = self.lock();
        pages.number += 1;
        pages.fetching = true;
        Box::pin(fetch(Fetching(Arc::clone(self), pages.number), Arc::clone(engine)))
    }
}

impl Pages {
    /// Sets how many pages should be ready, and how many items are enough. Returns whether there is work to start.
    pub(super) fn want(&mut self, pages: usize, items: Option<u64>) -> bool {
        (self.most, self.needed) = (pages, items);
        !self.fetching && self.lacks()
    }

    /// Whether another page should be fetched. After an error, nothing is fetched until the reader has returned that error.
    fn lacks(&self) -> bool {
        let items = || self.ready.iter().flatten().map(|page| page.fresh.len() as u64).sum::<u64>();
        let failed = self.ready.back().is_some_and(Result::is_err);
        let enough = self.ready.len() >= self.most || self.needed.is_some_and(|needed| needed <= items());
        !(self.walk.done || failed || enough)
    }
}

/// The pages, while the right is still held.
struct Fetching(Arc<Shared>, u64);

impl Fetching {
    /// The pages, as long as the right holds.
    fn lock(&self) -> Option<MutexGuard<'_, Pages>> {
        Some(self.0.lock()).filter(|pages| pages.number == self.1)
    }

    /// Wakes the reader after releasing the lock, because a waker may run any code.
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
            pages.fetching = false;
        }
        self.wake();
    }
}

/// Fetches pages until there are as many as wanted, the list ends or a fetch fails.
async fn fetch(fetching: Fetching, engine: Arc<dyn Engine>) {
    while let Some(request) = next(&fetching) {
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
fn next(fetching: &Fetching) -> Option<Request> {
    let mut pages = fetching.lock().filter(|pages| pages.lacks())?;
    pages.walk.request().map_err(|fault| pages.ready.push_back(Err(fault))).ok()
}
