//! The body of an outgoing request: opened for each attempt, and watched. So a fault of its source can be distinguished from a
//! fault of the connection.

use std::{
    io,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use futures_core::Stream;
use saleskit_runtime::{Category, Error, ErrorBuilder, Operation, Reading, Source};

use crate::transport::RequestBody;

/// The progress of a streamed body.
#[derive(Clone, Default)]
pub(super) struct Upload(Arc<Mutex<Progress>>);

#[derive(Default)]
struct Progress {
    /// The total number of bytes, if known, and the number given to the transport.
    length: Option<u64>,
    given: u64,
    /// Why the source failed.
    fault: Option<io::Error>,
}

impl Upload {
    /// Opens a body for an attempt.
    ///
    /// # Errors
    ///
    /// If its source cannot be opened. Nothing was sent then.
    pub(super) async fn open(operation: &'static Operation, body: &Source) -> Result<(RequestBody, Self), Error> {
        let upload = Self::default();
        if let Some(bytes) = body.as_bytes() {
            return Ok((bytes.clone().into(), upload));
        }
        let reading = body.open().await.map_err(|fault| {
            let message = "the source of the upload cannot be read";
            ErrorBuilder::not_sent(operation, Category::Validation, message).source(fault).build()
        })?;
        let length = reading.len();
        upload.0.lock().unwrap_or_else(PoisonError::into_inner).length = length;
        Ok((RequestBody::stream(Watched { reading, upload: upload.clone() }, length), upload))
    }

    /// The error of an attempt whose source failed. The API received no complete request: the request has no end, and the
    /// connection or the HTTP/2 stream is reset.
    pub(super) fn broken(&self, operation: &'static Operation) -> Option<Error> {
        let mut progress = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let fault = progress.fault.take()?;
        let given = progress.given;
        let message = format!("the source of the upload failed after {given} bytes");
        let error = match progress.length {
            // All of the announced length was sent, so the API may have accepted the request as complete.
            Some(length) if given >= length => ErrorBuilder::outcome_unknown(operation, message),
            _ if passes(&fault) => ErrorBuilder::not_sent(operation, Category::Transient, message),
            _ => ErrorBuilder::not_sent(operation, Category::Validation, message),
        };
        Some(error.source(fault).build())
    }
}

/// Whether the fault is transient.
fn passes(fault: &io::Error) -> bool {
    use io::ErrorKind::{
        ConnectionAborted, ConnectionReset, Interrupted, NetworkDown, NetworkUnreachable, ResourceBusy,
        StaleNetworkFileHandle, TimedOut, WouldBlock,
    };
    matches!(
        fault.kind(),
        ConnectionAborted
            | ConnectionReset
            | Interrupted
            | NetworkDown
            | NetworkUnreachable
            | ResourceBusy
            | StaleNetworkFileHandle
            | TimedOut
            | WouldBlock
    )
}

/// A body whose fault is stored for the engine. The transport only learns that there was a fault.
struct Watched {
    reading: Reading,
    upload: Upload,
}

impl Stream for Watched {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let piece = ready!(Pin::new(&mut self.reading).poll_next(cx));
        let mut progress = self.upload.0.lock().unwrap_or_else(PoisonError::into_inner);
        Poll::Ready(match piece {
            Some(Ok(piece)) => {
                progress.given += piece.len() as u64;
                Some(Ok(piece))
            }
            Some(Err(fault)) => {
                let told = io::Error::new(fault.kind(), "the source of the body failed");
                progress.fault = Some(fault);
                Some(Err(told))
            }
            None => None,
        })
    }
}
