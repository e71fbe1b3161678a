//! What the declaring macros need of other crates. Not for use by hand.

use std::{any::Any, collections::BTreeMap};

pub use bytes::Bytes;
use http::HeaderValue;
pub use secrecy::SecretString;
pub use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{DeserializeOwned, MapAccess},
    ser::SerializeMap,
};
use serde_json::value::RawValue;
pub use serde_json::{Error as JsonError, Value};

pub use crate::{
    __call_options as call_options, __open_enum_impls as open_enum_impls, call::decode::Reader, request::form::FormPart,
};
use crate::{Error, OpenEnum, Operation, Patch, Reply, ReplyFields, reply::raw};

/// Reads a reply type.
///
/// # Errors
///
/// When the JSON is not an object, or a field has the wrong type.
pub fn reply<'de, T: ReplyFields, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    crate::reply::deserialize(deserializer)
}

/// Reads an open enum.
///
/// # Errors
///
/// When the JSON is not a string.
pub fn open_enum<'de, T: OpenEnum, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    crate::value::enums::deserialize(deserializer)
}

/// Writes a property of a request.
///
/// # Errors
///
/// Those of the writer; when it is a number that JSON has no form for, which serde_json would write as null: that clears what
/// is stored.
#[inline]
pub fn entry<M: SerializeMap, T: Serialize + 'static>(
    map: &mut M,
    name: &'static str,
    value: &T,
) -> Result<(), M::Error> {
    let value_as: &dyn Any = value;
    let number = value_as.downcast_ref::<f64>().or_else(|| value_as.downcast_ref::<Patch<f64>>()?.value());
    match number.filter(|number| !number.is_finite()) {
        Some(number) => Err(no_number(name, *number)),
        None => map.serialize_entry(name, value),
    }
}

#[cold]
fn no_number<E: serde::ser::Error>(name: &str, number: f64) -> E {
    E::custom(format_args!("`{name}` is {number}, which is no number of JSON"))
}

/// A JSON object on its way into a request type.
pub struct Object(BTreeMap<String, Value>);

impl Object {
    /// Reads an object.
    ///
    /// # Errors
    ///
    /// When the JSON is not an object.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        BTreeMap::deserialize(deserializer).map(Self)
    }

    /// Takes a property that must be there.
    ///
    /// # Errors
    ///
    /// When it is missing or of the wrong type.
    pub fn required<T: DeserializeOwned, E: serde::de::Error>(&mut self, name: &'static str) -> Result<T, E> {
        let value = self.0.remove(name).ok_or_else(|| E::missing_field(name))?;
        read(name, value)
    }

    /// Takes a property that may be missing or null.
    ///
    /// # Errors
    ///
    /// When it is of the wrong type.
    pub fn optional<T: DeserializeOwned, E: serde::de::Error>(&mut self, name: &'static str) -> Result<Option<T>, E> {
        self.0.remove(name).map_or(Ok(None), |value| read(name, value))
    }

    /// Takes a property for which missing and null differ.
    ///
    /// # Errors
    ///
    /// When it is of the wrong type.
    pub fn patch<T: DeserializeOwned, E: serde::de::Error>(&mut self, name: &'static str) -> Result<Patch<T>, E> {
        self.0.remove(name).map_or(Ok(Patch::Absent), |value| read(name, value))
    }
}

fn read<T: DeserializeOwned, E: serde::de::Error>(name: &'static str, value: Value) -> Result<T, E> {
    serde_json::from_value(value).map_err(|fault| E::custom(format_args!("{name}: {fault}")))
}

/// Reads the data of a documented event of a stream.
///
/// # Errors
///
/// When it has another form.
pub fn payload<T: DeserializeOwned>(data: &str) -> Result<Box<T>, JsonError> {
    crate::events::stream::payload(data)
}

/// Reads the data of an event of a stream that the documents do not list.
pub fn any(data: &str) -> Value {
    crate::events::stream::any(data)
}

/// Reads an event that carries its name: the name, and the whole of it.
///
/// # Errors
///
/// When the text is no JSON.
pub fn event<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(String, Value), D::Error> {
    let data = Value::deserialize(deserializer)?;
    let name = data.get("event").and_then(Value::as_str).unwrap_or_default().to_owned();
    Ok((name, data))
}

/// An event that carries its name: the name, empty when it has none, and its text, which keeps every digit.
///
/// # Errors
///
/// When it is no JSON object.
pub fn event_text(json: &[u8]) -> Result<(String, &str), Error> {
    let undecodable = |fault| Error::undecodable_json("the event", json, &fault);
    let text: &RawValue = serde_json::from_slice(json).map_err(undecodable)?;
    let name = raw::at(json, "event").map_err(undecodable)?;
    Ok((name.and_then(|name| serde_json::from_str(name).ok()).unwrap_or_default(), text.get()))
}

/// The error of an event that has another form than documented.
pub fn event_fault(name: &str, text: &str, fault: &JsonError) -> Error {
    Error::undecodable_json(&format!("the event `{name}`"), text.as_bytes(), fault)
}

/// A JSON fault as another deserializer's.
pub fn custom<E: serde::de::Error>(fault: JsonError) -> E {
    E::custom(fault)
}

/// Decodes JSON that stands as text in a reply; `at` is its path.
///
/// # Errors
///
/// When it is no JSON, or of another form; the path of the fault goes on from `at`.
pub fn text_within<T: DeserializeOwned>(
    operation: &'static Operation,
    reply: &Reply,
    text: &str,
    at: &str,
) -> Result<T, Error> {
    crate::call::decode::json_at(operation, reply, text.as_bytes(), at)
}

/// The value of a header that guards a request: an idempotency key, a version, a delegation. One that arrives as another text
/// than it left, or as none, would guard nothing.
///
/// # Errors
///
/// What is wrong with it.
pub fn guard(value: &[u8]) -> Result<HeaderValue, &'static str> {
    if value.trim_ascii().is_empty() {
        Err("is empty")
    } else if value.trim_ascii() != value {
        Err("begins or ends with a space")
    } else if !value.is_ascii() {
        Err("has characters that a header cannot carry")
    } else {
        HeaderValue::from_bytes(value).map_err(|_| "has characters that a header cannot carry")
    }
}
