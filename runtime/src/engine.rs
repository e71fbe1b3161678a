//! The seam between generated calls and whatever sends them.

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
    pending::Pending,
    reply::Reply,
    request::Request,
};

/// Sends a request and answers with a success reply or an error.
///
/// The engine authenticates, repeats where the operation allows it, and turns every answer that is not a success into an
/// [`Error`]; a [`Call`](crate::Call) only decodes. `saleskit` brings the engine that speaks HTTP; tests may bring others.
pub trait Engine: Send + Sync {
    /// Sends `request`. A reply comes back only when the API reported success.
    fn send(self: Arc<Self>, request: Request) -> Pending<Result<Reply, Error>>;

    /// Sends `request` and gives the body while it arrives. An engine without streams gives it whole.
    fn open(self: Arc<Self>, request: Request) -> Pending<Result<Opened, Error>> {
        let reply = self.send(request);
        Box::pin(async move {
            let mut reply = reply.await?;
            let body = ByteStream::whole(std::mem::take(&mut reply.body));
            Ok(Opened { reply, body })
        })
    }

    /// Starts `work` as a task of its own, so that it goes on while its caller does something else. An engine without tasks, or
    /// one that finds no async runtime around it, hands the work back unstarted; it must not panic.
    ///
    /// # Errors
    ///
    /// The work itself; whoever wanted it done does it when it is needed.
    fn spawn(&self, work: Pending<()>) -> Result<Task, Pending<()>> {
        Err(work)
    }

    /// Follows the event stream that `request` asks for. An engine without event streams gives an error in place of one.
    fn follow(self: Arc<Self>, request: Request, _: Follow) -> Box<dyn EventSource> {
        let words = "this engine follows no event streams: await the call and read its bytes";
        Box::new(NoSource(Some(Error::not_sent(request.operation(), Category::Validation, words))))
    }
}

/// Work that an engine goes on with on its own, until it is done or this is dropped.
pub struct Task {
    abort: Option<Box<dyn FnOnce() + Send>>,
    elsewhere: Option<Box<dyn Fn() -> bool + Send>>,
}

impl Task {
    /// A task that `abort` stops; aborting one that is done does nothing.
    pub fn new(abort: impl FnOnce() + Send + 'static) -> Self {
        Self { abort: Some(Box::new(abort)), elsewhere: None }
    }

    /// Tells whether the task runs in another place than whoever asks, such as another async runtime: it may never get on then.
    #[must_use]
    pub fn elsewhere(mut self, elsewhere: impl Fn() -> bool + Send + 'static) -> Self {
        self.elsewhere = Some(Box::new(elsewhere));
        self
    }

    pub(crate) fn is_elsewhere(&self) -> bool {
        self.elsewhere.as_ref().is_some_and(|elsewhere| elsewhere())
    }
}

impl Drop for Task {
    fn drop(&mut self) {
        if let Some(abort) = self.abort.take() {
            abort();
        }
    }
}

impl fmt::Debug for Task {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Task").finish_non_exhaustive()
    }
}
