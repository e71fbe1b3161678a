//! Decodes the bytes of a success reply to the type that its operation documents.

use std::fmt;

use http::StatusCode;
use serde::de::DeserializeOwned;

use crate::{
    engine::ByteStream,
    error::Error,
    operation::{Envelope, Operation},
    reply::{
        Reply, Response, UnexpectedKind,
        explain::{explain, explain_json},
        fault::Fault,
        from_reply::FromReply,
        json::Json,
        json_path, raw,
        response::{Facts, Place},
        unexpected::Note,
    },
};

/// The names of the envelope's properties, without `data`.
const ENVELOPE: [&str; 2] = ["error", "success"];

/// Decodes the reply of a call.
pub(crate) type Decoder<T> = fn(&'static Operation, Reply) -> Result<Response<T>, Error>;

/// Reads the replies of a call, whichever way it is sent.
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
    /// Fails if the reply is not what the operation documents.
    pub fn read(&self, mut reply: Reply) -> Result<Response<T>, Error> {
        note_replay(self.operation, &mut reply);
        (self.decode)(self.operation, reply)
    }
}

/// Records whether the API replayed a stored reply for the idempotency key.
fn note_replay(operation: &Operation, reply: &mut Reply) {
    let keyed = operation.created && reply.sent.idempotency_key.is_some();
    reply.sent.replayed = keyed && reply.status == StatusCode::OK;
}

/// A slot for a value that is still to be read, without its type: most of the decoding code need not be compiled for each type.
trait Unread {
    /// Reads the current value.
    fn read(&mut self, json: &mut Json<'_>) -> Result<(), Fault>;

    /// Fills in the default for a missing value. Returns `false` if the type has none.
    fn take_missing(&mut self) -> bool;
}

impl<T: FromReply> Unread for Option<T> {
    fn read(&mut self, json: &mut Json<'_>) -> Result<(), Fault> {
        *self = Some(T::from_reply(json)?);
        Ok(())
    }

    fn take_missing(&mut self) -> bool {
        *self = T::missing();
        self.is_some()
    }
}

/// Decodes JSON, and unwraps the envelope where the operation has one.
pub(crate) fn json<T: FromReply>(operation: &'static Operation, reply: Reply) -> Result<Response<T>, Error> {
    let mut value: Option<T> = None;
    let facts = read_json(operation, reply, &mut value)?;
    match value {
        Some(value) => Ok(Response::new(value, facts)),
        None => Err(unlike(operation, &facts.reply, None)),
    }
}

/// Reads JSON into a value. An empty reply (such as a 204) and null become the type's default for a missing value, if it has one.
fn read_json(operation: &'static Operation, reply: Reply, value: &mut dyn Unread) -> Result<Facts, Error> {
    let (place, read) = content(operation, &reply, &mut |json| {
        if matches!(json.first(), 0 | b'n') && value.take_missing() {
            json.raw();
            return Ok(());
        }
        value.read(json)
    })?;
    let notes = match read {
        Ok(notes) => notes,
        Err(_) if operation.inferred && value.take_missing() => {
            vec![Note { at: place.at, kind: UnexpectedKind::OtherForm }]
        }
        Err(fault) => return Err(unlike(operation, &reply, Some(fault))),
    };
    Ok(Facts { reply, operation, place, notes })
}

/// The error for a reply that does not have its documented form.
fn unlike(operation: &'static Operation, reply: &Reply, fault: Option<(Fault, &str)>) -> Error {
    let explained = fault.map(|(fault, text)| explain(reply, text.as_bytes(), "", &fault));
    let (path, words) = explained.unwrap_or_default();
    Error::undecodable(operation, reply.clone(), path, words)
}

/// Decodes JSON, or plain text as a JSON string. The media type decides, because text may look like JSON.
pub(crate) fn json_or_text<T: FromReply>(operation: &'static Operation, reply: Reply) -> Result<Response<T>, Error> {
    let media_type = reply.http().header("content-type").unwrap_or_default();
    let is_plain = media_type.split(';').next().is_some_and(|name| name.trim().eq_ignore_ascii_case("text/plain"));
    // PHP labels the JSON that it echoes as text, so an object is read as JSON.
    if !is_plain || raw::without_bom(&reply.body).trim_ascii().starts_with(b"{") {
        return json(operation, reply);
    }
    let text = serde_json::Value::from(text_of(operation, &reply)?).to_string();
    match T::from_reply(&mut Json::of_valid(&text)) {
        Ok(value) => Ok(Response::new(value, Facts::of_body(operation, reply))),
        Err(fault) => {
            let (path, words) = explain(&reply, text.as_bytes(), "", &fault);
            Err(Error::undecodable(operation, reply, path, words))
        }
    }
}

/// Decodes JSON as the caller's type.
pub(crate) fn own<T: DeserializeOwned>(operation: &'static Operation, reply: Reply) -> Result<Response<T>, Error> {
    let (place, _) = content(operation, &reply, &mut |json| {
        json.raw();
        Ok(())
    })?;
    let value = own_at(operation, &reply, place.text(&reply.body), place.path)?;
    Ok(Response::new(value, Facts { reply, operation, place, notes: Vec::new() }))
}

/// Decodes the part of a reply at the path `at` as the caller's type. Empty text is null.
pub(crate) fn own_at<T: DeserializeOwned>(
    operation: &'static Operation,
    reply: &Reply,
    part: &[u8],
    at: &str,
) -> Result<T, Error> {
    let text = if part.trim_ascii().is_empty() { b"null" } else { part };
    serde_json::from_slice(text).map_err(|fault| {
        let (path, words) = explain_json(reply, part, at, &fault);
        Error::undecodable(operation, reply.clone(), path, words)
    })
}

/// Decodes JSON that a reply contains as text; `at` is its path.
///
/// # Errors
///
/// Fails if it is not JSON or does not fit the type. The path of the fault starts with `at`.
pub fn text_within<T: DeserializeOwned>(
    operation: &'static Operation,
    reply: &Reply,
    text: &str,
    at: &str,
) -> Result<T, Error> {
    own_at(operation, reply, text.as_bytes(), at)
}

/// The outcome of reading: what was unexpected, or why it failed, with the text that was read.
type Outcome<'r> = Result<Vec<Note>, (Fault, &'r str)>;

/// Reads the value in the body and returns its place. Not generic, so that it is compiled once.
fn content<'r>(
    operation: &'static Operation,
    reply: &'r Reply,
    read: &mut dyn FnMut(&mut Json<'r>) -> Result<(), Fault>,
) -> Result<(Place, Outcome<'r>), Error> {
    let nothing = reply.status == StatusCode::NO_CONTENT || raw::without_bom(&reply.body).trim_ascii().is_empty();
    if nothing {
        // The body of a 204 is ignored.
        let (mut json, at) = (Json::of_valid(""), reply.body.len());
        let outcome = read(&mut json).map(|()| moved(json.take_notes(), at)).map_err(|fault| (fault, ""));
        return Ok((Place { at, ..Place::default() }, outcome));
    }
    let mut place = Place::default();
    let outcome = Json::read(&reply.body, |json| {
        // Some replies are documented without `data`; their fields are next to `error`.
        let path = if operation.envelope == Envelope::Data && json.enter_last("data") { "data" } else { "" };
        let before = json.text().as_ptr() as usize - reply.body.as_ptr() as usize;
        place = Place { path, at: before + json.offset() };
        json.set_lenient(operation.inferred);
        read(json)?;
        let mut notes = moved(json.take_notes(), before);
        if path.is_empty() && operation.envelope == Envelope::Data {
            // The fields are in the envelope itself, whose own names are documented.
            notes.retain(|note| !ENVELOPE.contains(&&*json_path::at_offset(&reply.body, note.at)));
        }
        Ok(notes)
    });
    let outcome = outcome.map_err(|fault| {
        let (path, words) = explain_json(reply, &reply.body, "", &fault);
        Error::undecodable(operation, reply.clone(), path, words)
    })?;
    Ok((place, outcome))
}

/// Notes, with their places in a longer text.
fn moved(mut notes: Vec<Note>, by: usize) -> Vec<Note> {
    notes.iter_mut().for_each(|note| note.at += by);
    notes
}

/// Decodes plain text.
pub(crate) fn text(operation: &'static Operation, reply: Reply) -> Result<Response<String>, Error> {
    let text = text_of(operation, &reply)?.to_owned();
    Ok(Response::new(text, Facts::of_body(operation, reply)))
}

fn text_of<'r>(operation: &'static Operation, reply: &'r Reply) -> Result<&'r str, Error> {
    std::str::from_utf8(&reply.body)
        .map_err(|fault| Error::undecodable(operation, reply.clone(), String::new(), fault.to_string()))
}

/// Keeps the bytes.
#[allow(clippy::unnecessary_wraps, reason = "has the signature of a decoder")]
pub(crate) fn bytes(operation: &'static Operation, reply: Reply) -> Result<Response<bytes::Bytes>, Error> {
    Ok(Response::new(reply.body.clone(), Facts::of_body(operation, reply)))
}

/// Wraps the bytes of a whole reply as a stream.
#[allow(clippy::unnecessary_wraps, reason = "has the signature of a decoder")]
pub(crate) fn stream(operation: &'static Operation, reply: Reply) -> Result<Response<ByteStream>, Error> {
    Ok(Response::new(ByteStream::whole(reply.body.clone()), Facts::of_body(operation, reply)))
}

/// Decodes nothing: the operation documents no body.
#[allow(clippy::unnecessary_wraps, reason = "has the signature of a decoder")]
pub(crate) fn empty(operation: &'static Operation, reply: Reply) -> Result<Response<()>, Error> {
    Ok(Response::new((), Facts::of_body(operation, reply)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use http::{HeaderMap, HeaderValue};
    use serde_json::{Value, json};

    use super::*;
    use crate::{operation::Method, value::Untyped};

    static NOTE: Operation = Operation::new("notes_get", "notes", Method::Get, "/note");

    fn reply(status: StatusCode, media_type: &'static str, body: &'static str) -> Reply {
        let headers = HeaderMap::from_iter([(http::header::CONTENT_TYPE, HeaderValue::from_static(media_type))]);
        Reply::new(status, headers, body.into())
    }

    static ENVELOPED: Operation = Operation::new("notes_list", "notes", Method::Get, "/notes").envelope(Envelope::Data);

    crate::reply! {
        /// A note.
        pub struct Note {
            /// What it says.
            words: Option<String> = "words",
            /// Who wrote it.
            author: Option<Author> = "author",
        }
    }

    crate::union! {
        reply
        /// Somebody, by name or by number.
        pub enum Author {
            Name(String),
            Number(i64),
        }
    }

    /// The value that was read from a body, and what was unexpected.
    fn note(body: &'static str) -> Result<(Option<String>, Vec<String>), Error> {
        let read = Reader::new(&ENVELOPED, json::<Note>).read(reply(StatusCode::OK, "application/json", body))?;
        let unexpected = read.unexpected().iter().map(|odd| format!("{} {:?}", odd.path, odd.kind)).collect();
        Ok((read.into_inner().words, unexpected))
    }

    #[test]
    fn of_data_that_comes_twice_the_last_counts_wherever_the_fault_is() {
        for body in [
            r#"{"data": {"words": "a"}, "error": false, "data": {"words": "b"}}"#,
            r#"{"data": [7], "data": {"words": "a"}, "data": {"words": "b"}}"#,
            r#"{"data": {"words": [7]}, "error": false, "data": {"words": "b", "words": "b"}}"#,
        ] {
            assert_eq!(note(body).unwrap(), (Some("b".into()), vec![]), "{body}");
        }
        let fault = note(r#"{"data": {"words": "a"}, "data": {"words": [7]}}"#).unwrap_err();
        assert_eq!(fault.path(), Some("data.words"));
    }

    #[test]
    fn the_names_of_the_envelope_are_expected_beside_the_fields() {
        let (words, unexpected) = note(r#"{"error": false, "words": "a", "success": true, "new": 1}"#).unwrap();
        assert_eq!((words.as_deref(), unexpected), (Some("a"), vec!["new UnknownProperty".to_owned()]));
    }

    #[test]
    fn a_form_that_no_document_shows_and_a_name_that_is_no_text_are_unexpected() {
        let (_, unexpected) = note(r#"{"data": {"author": [1], "cut \ud83d": 1}}"#).unwrap();
        assert_eq!(unexpected, ["data.author UnknownForm", r"data.cut \ud83d UnknownProperty"]);
        assert_eq!(note(r#"{"data": {"author": 7}}"#).unwrap().1, [""; 0]);
    }

    #[test]
    fn seconds_that_no_number_holds_keep_their_digits() {
        for (digits, text) in [("1e400", "1e400"), ("3.0", "3"), ("0.12345678901234567890", "0.12345678901234567890")] {
            let time: crate::value::Timestamp = crate::reply::from_reply::read_text(digits.as_bytes()).unwrap();
            assert_eq!(time.text(), text);
        }
    }

    #[test]
    fn what_a_204_has_for_a_body_is_not_read() {
        for body in ["3{e}", "}", "7", r#"{"data": 7}"#] {
            let reply = reply(StatusCode::NO_CONTENT, "application/json", body);
            assert_eq!(*own::<Value>(&NOTE, reply.clone()).unwrap(), Value::Null, "{body}");
            let read = Reader::new(&NOTE, json::<Untyped>).read(reply).unwrap();
            assert_eq!((&*read, read.json::<Value>().unwrap()), (&Untyped::default(), Value::Null), "{body}");
        }
    }

    #[test]
    fn an_object_labelled_as_text_is_an_object_behind_a_byte_order_mark_too() {
        for body in [r#"{"a": 1}"#, "\u{feff}{\"a\": 1}"] {
            let reply = reply(StatusCode::OK, "text/plain", body);
            assert_eq!(*json_or_text::<Untyped>(&NOTE, reply).unwrap(), json!({"a": 1}), "{body}");
        }
    }
}
