//! The engine of both clients: makes a request ready, sends it as often as is needed and allowed, and judges the answers.
//!
//! What a request carries is `prepare`'s, who it is from is `auth`'s, what an answer means is `errors`', whether it is sent again
//! is `retry`'s. This module only puts them in order. It follows no event streams: `streams` does, with the connections opened here.
//!
//! The future of all attempts is boxed: it is large, and the observers would copy it several times.

mod attempt;
mod incoming;
mod outgoing;
mod parts;
mod prepare;
mod repeat;

use saleskit_runtime::{Error, Opened, Reply, Request};

use self::attempt::How;
pub(crate) use self::parts::HttpEngine;

impl HttpEngine {
    /// Sends a request and reads its reply.
    pub(crate) async fn send_call(&self, request: Request) -> Result<Reply, Error> {
        let call = (request.operation(), Box::pin(self.send_all(request)));
        self.observers.call(call.0, call.1, |reply| reply).await
    }

    /// Sends a request whose reply is read as it arrives.
    pub(crate) async fn open_call(&self, request: Request) -> Result<Opened, Error> {
        let call = (request.operation(), Box::pin(self.open_all(request, How::Open)));
        self.observers.call(call.0, call.1, |opened| &opened.reply).await
    }

    /// Opens a stream for a caller with limits of its own for silence and, if it is to be sent `once`, with retries of its own, too.
    pub(crate) async fn open_followed(&self, request: Request, once: bool) -> Result<Opened, Error> {
        let call = (request.operation(), Box::pin(self.open_all(request, How::Follow { once })));
        self.observers.call(call.0, call.1, |opened| &opened.reply).await
    }
}
