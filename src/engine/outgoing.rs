//! The body of a request on its way out: opened for each attempt, and watched, so that a fault of its source is told from one of
//! the connection.

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

/// What became of a streamed body.
#[derive(Clone, Default)]
pub(super) struct Upload(Arc<Mutex<Progress>>);

#[derive(Default)]
struct Progress {
    /// How many bytes there are, where that is known, and how many the transport was given.
    length: Option<u64>,
    given: u64,
    /// Why the source broke off.
    fault: Option<io::Error>,
}

impl Upload {
    /// Opens a body for an attempt.
    ///
    /// # Errors
    ///
    /// When its source cannot be opened: nothing was sent then.
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

    /// The error of an attempt whose source broke off. What the API got of the request is no request: it has no end, and the
    /// connection, or HTTP/2's stream, is reset.
    pub(super) fn broken(&self, operation: &'static Operation) -> Option<Error> {
        let mut progress = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let fault = progress.fault.take()?;
        let given = progress.given;
        let message = format!("the source of the upload broke off after {given} bytes");
        let error = match progress.length {
            // All of the length that was announced is there, so the API may well have taken it for the whole.
            Some(length) if given >= length => ErrorBuilder::outcome_unknown(operation, message),
            _ if passes(&fault) => ErrorBuilder::not_sent(operation, Category::Transient, message),
            _ => ErrorBuilder::not_sent(operation, Category::Validation, message),
        };
        Some(error.source(fault).build())
    }
}

/// Whether the same source may be readable a moment later.
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

/// A reading that leaves its fault where the engine finds it; the transport only learns that there is one.
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
                let told = io::Error::new(fault.kind(), "the source of the body broke off");
                progress.fault = Some(fault);
                Some(Err(told))
            }
            None => None,
        })
    }
}
