//! From the bytes of a success reply to the type that its operation documents.

use std::fmt;

use http::StatusCode;
use serde::de::DeserializeOwned;

use crate::{
    engine::ByteStream,
    error::Error,
    operation::{Envelope, Operation},
    reply::{Reply, Response, explain::explain, place, raw},
};

/// How a call turns a reply into its value.
pub(crate) type Decoder<T> = fn(&'static Operation, &Reply) -> Result<T, Error>;

/// Reads the replies of a call, however it is sent.
pub struct Reader<T> {
    operation: &'static Operation,
    decode: Decoder<T>,
}

impl<T> fmt::Debug for Reader<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reader").field("operation", &self.operation.id).finish_non_exhaustive()
    }
}

impl<T> Reader<T> {
    pub(crate) fn new(operation: &'static Operation, decode: Decoder<T>) -> Self {
        Self { operation, decode }
    }

    /// Reads a success reply.
    ///
    /// # Errors
    ///
    /// When it is not what the operation documents.
    pub fn read(&self, mut reply: Reply) -> Result<Response<T>, Error> {
        let keyed = self.operation.created && reply.sent.idempotency_key.is_some();
        reply.sent.replayed = keyed && reply.status == StatusCode::OK;
        let value = (self.decode)(self.operation, &reply)?;
        Ok(Response::new(value, reply))
    }
}

/// Decodes JSON, out of its envelope where the operation has one.
pub(crate) fn json<T: DeserializeOwned>(operation: &'static Operation, reply: &Reply) -> Result<T, Error> {
    let (text, at) = content(operation, reply)?;
    json_at(operation, reply, text, at)
}

/// Decodes JSON that is in a reply at the path `at`.
pub(crate) fn json_at<T: DeserializeOwned>(
    operation: &'static Operation,
    reply: &Reply,
    text: &[u8],
    at: &str,
) -> Result<T, Error> {
    place::decode(text).map_err(|fault| undecodable(operation, reply, text, at, &fault))
}

/// Decodes JSON that is text in a reply; `at` is its path.
///
/// # Errors
///
/// When it is not JSON, or of another form; the path of the fault continues from `at`.
pub fn text_within<T: DeserializeOwned>(
    operation: &'static Operation,
    reply: &Reply,
    text: &str,
    at: &str,
) -> Result<T, Error> {
    crate::call::decode::json_at(operation, reply, text.as_bytes(), at)
}

/// The part of the body that holds the value, and its path.
fn content<'r>(operation: &'static Operation, reply: &'r Reply) -> Result<(&'r [u8], &'static str), Error> {
    match operation.envelope {
        Envelope::None => Ok((&reply.body, "")),
        Envelope::Data => {
            let data =
                raw::at(&reply.body, "data").map_err(|fault| undecodable(operation, reply, &reply.body, "", &fault))?;
            // Some replies are documented without `data`; then the fields are beside `error`.
            Ok(data.map_or((&*reply.body, ""), |data| (data.as_bytes(), "data")))
        }
    }
}

fn undecodable(
    operation: &'static Operation,
    reply: &Reply,
    text: &[u8],
    at: &str,
    fault: &serde_json::Error,
) -> Error {
    let (path, words) = explain(reply, text, at, fault);
    Error::undecodable(operation, reply.clone(), path, words)
}

/// Decodes text.
pub(crate) fn text(operation: &'static Operation, reply: &Reply) -> Result<String, Error> {
    std::str::from_utf8(&reply.body)
        .map(str::to_owned)
        .map_err(|fault| Error::undecodable(operation, reply.clone(), String::new(), fault.to_string()))
}

/// Keeps the bytes.
#[allow(clippy::unnecessary_wraps, reason = "has the form of a decoder")]
pub(crate) fn bytes(_: &'static Operation, reply: &Reply) -> Result<bytes::Bytes, Error> {
    Ok(reply.body.clone())
}

/// Passes on the bytes of a whole reply as a stream.
#[allow(clippy::unnecessary_wraps, reason = "has the form of a decoder")]
pub(crate) fn stream(_: &'static Operation, reply: &Reply) -> Result<ByteStream, Error> {
    Ok(ByteStream::whole(reply.body.clone()))
}

/// Decodes nothing: the operation documents no body.
#[allow(clippy::unnecessary_wraps, reason = "has the form of a decoder")]
pub(crate) fn empty(_: &'static Operation, _: &Reply) -> Result<(), Error> {
    Ok(())
}
