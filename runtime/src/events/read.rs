//! Reading an event by its name. In a stream the name is beside the data, in a webhook it is in the data.

use serde::{
    Deserialize, Deserializer,
    de::{self, DeserializeOwned},
};
use serde_json::{Error as JsonError, Value, value::RawValue};

use crate::{
    error::Error,
    reply::{from_reply::text_at, place, raw},
};

/// An event type that is read by the event's name: what `events!` declares, and `()`, which reads nothing.
pub trait ReadEvent: Sized {
    /// Reads the text of an event's data.
    ///
    /// # Errors
    ///
    /// When the data of a documented event has another form than documented.
    fn read_event(name: &str, data: &str) -> Result<Self, JsonError>;
}

impl ReadEvent for () {
    fn read_event(_: &str, _: &str) -> Result<Self, JsonError> {
        Ok(())
    }
}

/// Reads the data of a documented event. Some are documented with data that is not JSON: it is read as text.
///
/// # Errors
///
/// When it has another form.
pub fn payload<T: DeserializeOwned>(data: &str) -> Result<Box<T>, JsonError> {
    place::decode(data.as_bytes()).map(Box::new).or_else(|fault| {
        let text = || serde_json::from_value(Value::String(data.to_owned())).map(Box::new);
        if fault.is_data() { Err(fault) } else { text().map_err(|_| fault) }
    })
}

/// The data of an event that the documents do not list.
pub fn any(data: &str) -> Value {
    serde_json::from_str(data).unwrap_or_else(|_| Value::String(data.to_owned()))
}

/// Reads an event that carries its name: the name, and the whole of it.
///
/// # Errors
///
/// When the text is not JSON.
pub fn event<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(String, Value), D::Error> {
    let data = Value::deserialize(deserializer)?;
    let name = data.get("event").and_then(Value::as_str).unwrap_or_default().to_owned();
    Ok((name, data))
}

/// An event that carries its name: the name, empty when it has none, and its text, which keeps every digit.
///
/// # Errors
///
/// When it is not a JSON object.
pub fn event_text(json: &[u8]) -> Result<(String, &str), Error> {
    let undecodable = |fault| Error::undecodable_json("the event", json, &fault);
    let text: &RawValue = serde_json::from_slice(raw::without_bom(json)).map_err(undecodable)?;
    raw::at(json, "event").map_err(undecodable)?;
    Ok((text_at(json, "event").unwrap_or_default(), text.get()))
}

/// The error of an event that has another form than documented.
pub fn event_fault(name: &str, text: &str, fault: &JsonError) -> Error {
    Error::undecodable_json(&format!("the event `{name}`"), text.as_bytes(), fault)
}

/// A JSON fault as another deserializer's.
pub fn custom<E: de::Error>(fault: JsonError) -> E {
    E::custom(fault)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    crate::reply! {
        /// A stroke of a bell.
        pub struct Strike {
            /// The hour.
            hour: i64 = "hour",
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

    fn read(name: &str, data: &str) -> Result<Event, JsonError> {
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
    fn a_fault_of_the_data_tells_where_it_is() {
        let fault = read("struck", r#"{"hour": "noon"}"#).unwrap_err();
        assert!(fault.is_data() && fault.column() > 0, "{fault}");
        assert!(read("struck", "noon").unwrap_err().is_syntax());
    }
}
