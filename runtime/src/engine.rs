//! The seam between generated calls and whatever sends them.

use std::{future::Future, pin::Pin, sync::Arc};

use crate::{ByteStream, Category, Error, EventSource, Follow, Opened, Reply, Request, event_stream::NoSource};

/// A boxed future of an engine.
pub type Pending<T> = Pin<Box<dyn Future<Output = T> + Send>>;

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

    /// Follows the event stream that `request` asks for. An engine without event streams gives an error in place of one.
    fn follow(self: Arc<Self>, request: Request, _: Follow) -> Box<dyn EventSource> {
        let words = "this engine follows no event streams: await the call and read its bytes";
        Box::new(NoSource(Some(Error::not_sent(request.operation(), Category::Validation, words))))
    }
}
