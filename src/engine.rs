//! The engine of both clients: prepares a request, sends it as often as needed and allowed, and judges the replies.
//!
//! It only coordinates. `prepare` decides what a request carries, `auth` adds the credential, `errors` reads a reply, and `retry`
//! decides whether to send again. It does not follow event streams: `streams` does, over the connections opened here.
//!
//! The future of all attempts is boxed because it is large, and the observers would copy it several times.

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

    /// Opens a stream for a caller that has its own limit for silence. With `once`, the caller also does its own retries.
    pub(crate) async fn open_followed(&self, request: Request, once: bool) -> Result<Opened, Error> {
        let call = (request.operation(), Box::pin(self.open_all(request, How::Follow { once })));
        self.observers.call(call.0, call.1, |opened| &opened.reply).await
    }
}
