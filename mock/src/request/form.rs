//! Splits multipart forms into their parts.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use bytes::Bytes;
use futures_core::Stream;
use saleskit_contract::FormPart;

/// The limit of parts in a form.
const MOST: usize = 1_000;

/// The content type of forms.
pub(super) const MULTIPART: &str = "multipart/form-data";

/// The parts of a form. The error says why it cannot be read.
pub(super) fn parts(content_type: &str, body: &[u8]) -> Result<Vec<FormPart>, String> {
    let boundary = multer::parse_boundary(content_type)
        .map_err(|error| format!("the content type of the form cannot be used: {error}"))?;
    let form = multer::Multipart::new(Once(Some(Bytes::copy_from_slice(body))), boundary);
    // The whole body is in memory, so there is nothing to wait for.
    at_once(read(form)).unwrap_or_else(|| Err("the form is incomplete".to_owned()))
}

async fn read(mut form: multer::Multipart<'_>) -> Result<Vec<FormPart>, String> {
    let broken = |error: multer::Error| format!("the form cannot be read: {error}");
    let mut parts = Vec::new();
    while let Some(field) = form.next_field().await.map_err(broken)? {
        let at = parts.len() + 1;
        if at > MOST {
            return Err(format!("the form has more than {MOST} parts, the most that the mock reads"));
        }
        let Some(name) = field.name().map(str::to_owned) else {
            return Err(format!("part {at} of the form has no name: `Content-Disposition: form-data; name=\"..\"`"));
        };
        let file = field.file_name().is_some();
        let bytes = field.bytes().await.map_err(broken)?;
        let text = if file { None } else { Some(String::from_utf8_lossy(&bytes).into_owned()) };
        parts.push(FormPart { name, text });
    }
    Ok(parts)
}

/// The output of a future that is ready, or `None`.
fn at_once<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(outcome) => Some(outcome),
        Poll::Pending => None,
    }
}

/// A stream of a single chunk.
struct Once(Option<Bytes>);

impl Stream for Once {
    type Item = Result<Bytes, std::convert::Infallible>;

    fn poll_next(mut self: std::pin::Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.take().map(Ok))
    }
}
