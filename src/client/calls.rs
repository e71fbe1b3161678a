//! Implements the runtime's `Engine` for both clients. `engine` sends and opens, `streams` follows.

use std::sync::Arc;

use saleskit_runtime::{Engine, Error, EventSource, Follow, Opened, Pending, Reply, Request, Task};
use tokio::runtime::Handle;

use crate::{engine::HttpEngine, observe::in_current_span, streams::Follower};

impl Engine for HttpEngine {
    fn send(self: Arc<Self>, request: Request) -> Pending<Result<Reply, Error>> {
        Box::pin(async move { self.send_call(request).await })
    }

    fn open(self: Arc<Self>, request: Request) -> Pending<Result<Opened, Error>> {
        Box::pin(async move { self.open_call(request).await })
    }

    fn spawn(&self, work: Pending<()>) -> Result<Task, Pending<()>> {
        let Ok(runtime) = Handle::try_current() else { return Err(work) };
        let task = runtime.spawn(in_current_span(work));
        let home = runtime.id();
        let elsewhere = move || Handle::try_current().is_ok_and(|runtime| runtime.id() != home);
        Ok(Task::new(move || task.abort()).elsewhere(elsewhere))
    }

    fn follow(self: Arc<Self>, request: Request, follow: Follow) -> Box<dyn EventSource> {
        Box::new(Follower::new(self, request, follow))
    }
}
