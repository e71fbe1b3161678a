//! Answers requests in memory, without a socket.

use std::error::Error;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::body::{Body, BodyDataStream};
use bytes::Bytes;
use futures_core::Stream;
use http::{Request, Response};

use super::line::Break;
use super::respond;
use crate::stage::Stage;

/// Answers requests in memory, as its mock does over a socket. Created by [`Mock::in_process`](crate::Mock::in_process).
///
/// Clones share the same mock, and keep it alive after its handle is dropped.
#[derive(Debug, Clone)]
pub struct InProcess {
    stage: Arc<Stage>,
}

impl InProcess {
    pub(crate) fn new(stage: Arc<Stage>) -> InProcess {
        InProcess { stage }
    }

    /// Answers a request. Only the path and query of its URL matter, so the host may be that of the real API.
    ///
    /// Event streams and faults work as well. Poll the future in a Tokio runtime, since they need one.
    ///
    /// # Errors
    /// An error if a fault breaks the connection before a reply is sent.
    pub fn respond<B, E>(
        &self,
        request: Request<B>,
    ) -> impl Future<Output = io::Result<Response<ReplyStream>>> + Send + use<B, E>
    where
        B: Stream<Item = Result<Bytes, E>> + Send + 'static,
        E: Into<Box<dyn Error + Send + Sync>> + 'static,
    {
        let stage = Arc::clone(&self.stage);
        async move {
            let broken = Break::default();
            let response = respond(&stage, broken.clone(), request.map(Body::from_stream)).await;
            match broken.is_whole() {
                true => Ok(response.map(|body| ReplyStream(body.into_data_stream()))),
                false => Err(io::ErrorKind::ConnectionReset.into()),
            }
        }
    }
}

/// The body of a reply, as a stream of chunks.
#[derive(Debug)]
pub struct ReplyStream(BodyDataStream);

impl Stream for ReplyStream {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let piece = Pin::new(&mut self.0).poll_next(context);
        piece.map(|piece| piece.map(|piece| piece.map_err(io::Error::other)))
    }
}
