//! Decodes an event by its name. In a stream the name is next to the data; in a webhook it is inside the data.

use serde::{Deserializer, de};
use serde_json::{Value, value::RawValue};

use crate::{
    error::Error,
    reply::{
        from_reply::{FromReply, property_of, read_str, read_text, text_at},
        json_path, raw,
    },
    value::{JsonText, Untyped},
};

/// A type that is decoded by an event's name: an `events!` type, or `()`, which decodes nothing.
pub trait ReadEvent: Sized {
    /// Decodes the text of an event's data.
    ///
    /// # Errors
    ///
    /// Fails if the data of a documented event does not have its documented form. The error has the JSON path.
    fn read_event(name: &str, data: &str) -> Result<Self, Error>;
}

impl ReadEvent for () {
    fn read_event(_: &str, _: &str) -> Result<Self, Error> {
        Ok(())
    }
}

/// Decodes the data of a documented event. Some events are documented with data that is not JSON; it is read as text.
///
/// # Errors
///
/// Fails if the data has another form.
pub fn payload<T: FromReply>(name: &str, data: &str) -> Result<Box<T>, Error> {
    let fault = match read_str(data) {
        Ok(value) => return Ok(Box::new(value)),
        Err(fault) => fault,
    };
    match text_as_json(data).and_then(|text| read_text(text.as_bytes()).ok()) {
        Some(value) => Ok(Box::new(value)),
        None => Err(unlike(name, fault)),
    }
}

/// Wraps data that is not JSON as a JSON string.
fn text_as_json(data: &str) -> Option<String> {
    serde_json::from_str::<&RawValue>(data).is_err().then(|| Value::String(data.to_owned()).to_string())
}

#[cold]
fn unlike(name: &str, fault: (String, String)) -> Error {
    Error::undecodable_json(&format!("the event `{name}`"), fault)
}

/// The data of an event that is not in the documents.
pub fn any(data: &str) -> Untyped {
    match serde_json::from_str::<&RawValue>(data) {
        Ok(json) => Untyped::from_json_text(json.get()),
        Err(_) => data.into(),
    }
}

/// Reads an event that contains its name, from any deserializer. Returns the name and the whole text.
///
/// # Errors
///
/// Fails if it is not JSON.
pub fn event<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(String, String), D::Error> {
    let text = JsonText::read(deserializer)?;
    Ok((text_at(text.as_bytes(), "event").unwrap_or_default(), text.into_owned()))
}

/// An event that contains its name: the name (empty if it has none) and the text, with every digit.
///
/// # Errors
///
/// Fails if it is not a JSON object.
pub fn event_text(json: &[u8]) -> Result<(String, &str), Error> {
    let json = raw::without_bom(json);
    if let Ok(text) = std::str::from_utf8(json)
        && let Some(name) = property_of(text, "event")
    {
        return Ok((name.unwrap_or_default(), text.trim_matches([' ', '\t', '\r', '\n'])));
    }
    let undecodable = |fault: serde_json::Error| {
        let path = json_path::at(json, fault.line(), fault.column());
        Error::undecodable_json("the event", (path, json_path::without_value(&fault)))
    };
    let text: &RawValue = serde_json::from_slice(json).map_err(undecodable)?;
    raw::at(json, "event").map_err(undecodable)?;
    Ok((text_at(json, "event").unwrap_or_default(), text.get()))
}

/// Converts an error to another deserializer's.
pub fn custom<E: de::Error>(error: Error) -> E {
    E::custom(error)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    crate::reply! {
        /// A stroke of a bell.
        pub struct Strike {
            /// The hour.
            hour: Option<i64> = "hour",
        }
    }

    crate::events! {
        /// What a clock sends.
        pub enum Event {
            /// The bell was struck.
            Struck(Strike) = "struck",
            /// Nothing happened.
            Ticked(String) = "ticked",
        }
    }

    fn read(name: &str, data: &str) -> Result<Event, Error> {
        Event::read_event(name, data)
    }

    #[test]
    fn data_that_is_no_json_is_text() {
        let text = |text: &str| Event::Ticked(Box::new(text.to_owned()));
        assert_eq!(read("ticked", "comment").unwrap(), text("comment"));
        assert_eq!(read("ticked", "\"quoted\"").unwrap(), text("quoted"));
        let unknown = read("stopped", "at noon").unwrap();
        assert!(matches!(&unknown, Event::Unknown(event) if event.json == "at noon"));
        assert_eq!((unknown.name(), Event::NAMES), ("stopped", &["struck", "ticked"][..]));
    }

    #[test]
    fn an_event_is_read_from_its_text_with_the_path_of_a_fault() {
        let event = Event::from_json(br#"{"event": "struck", "hour": 12}"#).unwrap();
        assert!(matches!(&event, Event::Struck(strike) if strike.hour == Some(12)), "{event:?}");
        assert_eq!(Event::from_json(br#"{"event": "struck", "hour": "noon"}"#).unwrap_err().path(), Some("hour"));
    }

    #[test]
    fn a_byte_order_mark_does_not_move_the_path_of_a_fault() {
        for text in [r#"{"event": 1 2}"#, r#"{"event": "struck", "hour": 1 2}"#] {
            let marked = Event::from_json(format!("\u{feff}{text}").as_bytes()).unwrap_err();
            assert_eq!(marked.to_string(), Event::from_json(text.as_bytes()).unwrap_err().to_string());
            let marked = read_text::<Strike>(format!("\u{feff}{text}").as_bytes()).unwrap_err();
            assert_eq!(marked, read_text::<Strike>(text.as_bytes()).unwrap_err());
        }
    }

    #[test]
    fn a_fault_of_the_data_tells_where_it_is() {
        let fault = read("struck", r#"{"hour": "noon"}"#).unwrap_err();
        assert_eq!(fault.path(), Some("hour"));
        assert!(fault.to_string().contains("at line 1 column 10"), "{fault}");
        assert!(read("struck", "noon").unwrap_err().to_string().contains("expected"));
    }
}
