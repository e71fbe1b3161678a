//! The interface between generated calls and the engine that sends them.
//!
//! `saleskit` provides the engine that speaks HTTP.

mod event_source;
mod follow;
mod stream;

use std::{fmt, sync::Arc};

use self::event_source::NoSource;
pub use self::{
    event_source::{EventSource, ServerEvent},
    follow::Follow,
    stream::{ByteStream, Opened},
};
use crate::{
    error::{Category, Error},
    pending::{Exclusive, Pending},
    reply::Reply,
    request::Request,
};

/// Sends a request and returns a success reply or an error.
///
/// The engine authenticates, retries where the operation allows it, and converts every unsuccessful reply to an [`Error`]. A
/// [`Call`](crate::Call) only decodes. `saleskit` provides the engine that speaks HTTP; tests may provide others.
pub trait Engine: Send + Sync {
    /// Sends `request`. Returns a reply only if the API reported success.
    fn send(self: Arc<Self>, request: Request) -> Pending<Result<Reply, Error>>;

    /// Sends `request` and returns the body as a stream. An engine without streaming returns the whole body at once.
    fn open(self: Arc<Self>, request: Request) -> Pending<Result<Opened, Error>> {
        let reply = self.send(request);
        Box::pin(async move {
            let mut reply = reply.await?;
            let body = ByteStream::whole(std::mem::take(&mut reply.body));
            Ok(Opened { reply, body })
        })
    }

    /// Starts `work` as a separate task, so that it continues while the caller does something else. An engine without tasks or
    /// without an async runtime returns the work unstarted. It must not panic.
    ///
    /// # Errors
    ///
    /// Returns the work itself; the caller then runs it when needed.
    fn spawn(&self, work: Pending<()>) -> Result<Task, Pending<()>> {
        Err(work)
    }

    /// Follows the event stream that `request` asks for. An engine without event streams returns a source that yields one error.
    fn follow(self: Arc<Self>, request: Request, _: Follow) -> Box<dyn EventSource> {
        let words = "this engine does not follow event streams: await the call and read its bytes";
        Box::new(NoSource(Some(Error::not_sent(request.operation(), Category::Validation, words))))
    }
}

impl fmt::Debug for dyn Engine {
    /// Shows nothing of the engine, because it holds credentials.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Engine").finish_non_exhaustive()
    }
}

/// Work that an engine runs in the background until it finishes or this handle is dropped.
pub struct Task {
    abort: Exclusive<Option<Box<dyn FnOnce() + Send>>>,
    elsewhere: Option<Box<dyn Fn() -> bool + Send + Sync>>,
}

impl Task {
    /// A task that `abort` stops. Aborting a finished task does nothing.
    pub fn new(abort: impl FnOnce() + Send + 'static) -> Self {
        Self { abort: Exclusive::new(Some(Box::new(abort))), elsewhere: None }
    }

    /// Sets a check for whether the task runs on another async runtime than its reader. Such a task may make no progress.
    #[must_use]
    pub fn elsewhere(mut self, elsewhere: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        self.elsewhere = Some(Box::new(elsewhere));
        self
    }

    pub(crate) fn is_elsewhere(&self) -> bool {
        self.elsewhere.as_ref().is_some_and(|elsewhere| elsewhere())
    }
}

impl Drop for Task {
    fn drop(&mut self) {
        if let Some(abort) = self.abort.get_mut().take() {
            abort();
        }
    }
}

impl fmt::Debug for Task {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Task").finish_non_exhaustive()
    }
}
