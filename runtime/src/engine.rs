//! The interface between generated calls and the engine that sends them: what an engine does, and what it returns.
//!
//! The engine that speaks HTTP is `saleskit`'s.

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
/// The engine authenticates, retries where the operation allows it, and turns every reply that is not a success into an
/// [`Error`]; a [`Call`](crate::Call) only decodes. `saleskit` provides the engine that speaks HTTP; tests may provide others.
pub trait Engine: Send + Sync {
    /// Sends `request`. A reply is returned only when the API reported success.
    fn send(self: Arc<Self>, request: Request) -> Pending<Result<Reply, Error>>;

    /// Sends `request` and returns the body as a stream. An engine without streams returns it whole.
    fn open(self: Arc<Self>, request: Request) -> Pending<Result<Opened, Error>> {
        let reply = self.send(request);
        Box::pin(async move {
            let mut reply = reply.await?;
            let body = ByteStream::whole(std::mem::take(&mut reply.body));
            Ok(Opened { reply, body })
        })
    }

    /// Starts `work` as a task of its own, so that it continues while its caller does something else. An engine without tasks, or
    /// without an async runtime, returns the work unstarted; it must not panic.
    ///
    /// # Errors
    ///
    /// The work itself; the caller runs it when it is needed.
    fn spawn(&self, work: Pending<()>) -> Result<Task, Pending<()>> {
        Err(work)
    }

    /// Follows the event stream that `request` asks for. An engine without event streams returns a source with one error.
    fn follow(self: Arc<Self>, request: Request, _: Follow) -> Box<dyn EventSource> {
        let words = "this engine does not follow event streams: await the call and read its bytes";
        Box::new(NoSource(Some(Error::not_sent(request.operation(), Category::Validation, words))))
    }
}

impl fmt::Debug for dyn Engine {
    /// Nothing of it: an engine has credentials.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Engine").finish_non_exhaustive()
    }
}

/// Work that an engine continues on its own, until it is done or this is dropped.
pub struct Task {
    abort: Exclusive<Option<Box<dyn FnOnce() + Send>>>,
    elsewhere: Option<Box<dyn Fn() -> bool + Send + Sync>>,
}

impl Task {
    /// A task that `abort` stops; aborting one that is done does nothing.
    pub fn new(abort: impl FnOnce() + Send + 'static) -> Self {
        Self { abort: Exclusive::new(Some(Box::new(abort))), elsewhere: None }
    }

    /// Sets a check whether the task runs elsewhere than its reader, such as on another async runtime: it may make no progress
    /// then.
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
