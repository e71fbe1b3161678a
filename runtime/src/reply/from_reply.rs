//! Reads each type in a reply: scalars in every lossless form, and lists and options of any type.

use std::borrow::Cow;

use serde::{Deserializer, de};
use serde_json::Value;

use super::{fault::Fault, json::Json, json_path, number::whole, place, raw, scalar, unexpected::UnexpectedKind};
use crate::value::{
    Amount, Date, Id, JsonText, MinorAmount, NumberAmount, OpenEnum, Patch, Secret, TextAmount, Timestamp, Untyped,
    Whole,
};

/// A type that a reply can contain.
pub trait FromReply: Sized {
    /// Reads the current value and moves past it.
    ///
    /// # Errors
    ///
    /// Fails if it has another form, or cannot be read without loss.
    fn from_reply(json: &mut Json<'_>) -> Result<Self, Fault>;

    /// The default for a missing value, null, or a reply without a body. `None` if the value is required.
    fn missing() -> Option<Self> {
        None
    }

    /// Whether the value equals that default, so that it can be left out when written.
    fn is_missing(&self) -> bool {
        false
    }

    /// Whether a value that starts with this byte has this type's JSON type. It distinguishes the forms of a union. By default,
    /// only objects match.
    fn is_own_form(first: u8) -> bool {
        first == b'{'
    }
}

/// Reads a type from JSON text. An error has the JSON path and the place in the text.
///
/// # Errors
///
/// Fails if the text is not JSON or does not have the documented form.
pub fn read_text<T: FromReply>(text: &[u8]) -> Result<T, (String, String)> {
    let text = raw::without_bom(text);
    read(text, Json::read(text, |json| T::from_reply(json)))
}

/// The same for text that is known to be UTF-8.
pub(crate) fn read_str<T: FromReply>(text: &str) -> Result<T, (String, String)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    read(text.as_bytes(), Json::read_str(text, |json| T::from_reply(json)))
}

fn read<T>(text: &[u8], read: Result<Result<T, (Fault, &str)>, serde_json::Error>) -> Result<T, (String, String)> {
    match read {
        Ok(Ok(value)) => Ok(value),
        Ok(Err((fault, text))) => Err(described(&fault, text.as_bytes())),
        Err(fault) => Err((json_path::at(text, fault.line(), fault.column()), json_path::without_value(&fault))),
    }
}

/// The path and the reason of a fault.
fn described(fault: &Fault, text: &[u8]) -> (String, String) {
    let (line, column) = place::line_column(text, fault.offset() + 1);
    (json_path::at_offset(text, fault.offset()), format!("{fault} at line {line} column {column}"))
}

/// Reads a type from any deserializer, for the `Deserialize` of the declared types.
///
/// # Errors
///
/// Fails if the value has another form. The message contains the JSON path.
pub fn deserialize<'de, T: FromReply, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let text = JsonText::read(deserializer)?;
    read_text(text.as_bytes()).map_err(|(path, words)| match path.is_empty() {
        true => de::Error::custom(words),
        false => de::Error::custom(format_args!("`{path}`: {words}")),
    })
}

/// The text of a property, or a number's digits. `None` if the JSON has neither.
pub fn text_at(json: &[u8], property: &str) -> Option<String> {
    if let Ok(text) = std::str::from_utf8(raw::without_bom(json))
        && let Some(found) = property_of(text, property)
    {
        return found;
    }
    let raw = raw::at(json, property).ok()??;
    String::from_reply(&mut Json::of_valid(raw)).ok()
}

/// The same in one pass. `None` if the text is not JSON, or not an object.
pub(crate) fn property_of(text: &str, property: &str) -> Option<Option<String>> {
    let mut found = None;
    let read = Json::read_str(text, |json| {
        if json.first() != b'{' {
            return Err(json.unlike("an object"));
        }
        // A name with half of a surrogate pair is no fault here: it cannot be the one that is searched for.
        json.object(&mut |json, name| {
            if name != property {
                json.raw();
                return Ok(());
            }
            let start = json.mark();
            found = Option::<String>::from_reply(json).unwrap_or_else(|_| {
                json.back_to(start);
                json.raw();
                None
            });
            Ok(())
        })
    });
    matches!(read, Ok(Ok(()))).then_some(found)
}

macro_rules! leaves {
    ($($type:ty: $own:pat,)*) => {$(
        impl FromReply for $type {
            fn from_reply(json: &mut Json<'_>) -> Result<Self, Fault> {
                scalar::read(json)
            }

            fn is_own_form(first: u8) -> bool {
                matches!(first, $own)
            }
        }
    )*};
}

leaves! {
    String: b'"',
    Secret: b'"',
    bool: b't' | b'f',
    u16: b'-' | b'0'..=b'9',
    i32: b'-' | b'0'..=b'9',
    i64: b'-' | b'0'..=b'9',
    u32: b'-' | b'0'..=b'9',
    u64: b'-' | b'0'..=b'9',
    f64: b'-' | b'0'..=b'9',
    Amount: b'"' | b'-' | b'0'..=b'9',
    Id: b'"' | b'-' | b'0'..=b'9',
}

/// Reads an open enum: any text, or a number as its digits.
///
/// # Errors
///
/// Fails if the value is neither.
pub fn open_enum<T: OpenEnum>(json: &mut Json<'_>) -> Result<T, Fault> {
    let at = json.offset();
    let value = T::from(&scalar::read::<Cow<'_, str>>(json)?);
    if !T::VALUES.contains(&value.as_str()) {
        json.note_at(at, UnexpectedKind::UnknownValue);
    }
    Ok(value)
}

/// Reads the current value as one form of a union and moves past it. If the value has another form, returns `None` and does not
/// move.
pub fn form_of_union<T: FromReply>(json: &mut Json<'_>) -> Option<T> {
    if !T::is_own_form(json.first()) {
        return None;
    }
    let start = json.mark();
    let value = T::from_reply(json).ok();
    if value.is_none() {
        json.back_to(start);
    }
    value
}

/// Reads a value that has none of the forms of a union.
///
/// # Errors
///
/// Never fails; the signature is that of a reader.
pub fn other_form(json: &mut Json<'_>) -> Result<Untyped, Fault> {
    json.note(UnexpectedKind::UnknownForm);
    Untyped::from_reply(json)
}

/// Whether a value is a text or a number, by its first byte.
fn is_scalar(first: u8) -> bool {
    matches!(first, b'"' | b'-' | b'0'..=b'9')
}

impl FromReply for Date {
    fn from_reply(json: &mut Json<'_>) -> Result<Self, Fault> {
        let (at, first) = (json.offset(), json.first());
        serde_json::from_str(json.raw()).map_err(|_| Fault::form(at, first, "a date"))
    }

    fn is_own_form(first: u8) -> bool {
        is_scalar(first)
    }
}

macro_rules! whole_numbers {
    ($($type:ty: $expected:literal,)*) => {$(
        impl FromReply for $type {
            fn from_reply(json: &mut Json<'_>) -> Result<Self, Fault> {
                let (at, first) = (json.offset(), json.first());
                scalar::read::<i64>(json).map(Self::from).map_err(|_| Fault::form(at, first, $expected))
            }

            fn is_own_form(first: u8) -> bool {
                is_scalar(first)
            }
        }
    )*};
}

whole_numbers! {
    MinorAmount: "a whole number of minor units",
    Whole: "a whole number",
}

impl FromReply for Timestamp {
    fn from_reply(json: &mut Json<'_>) -> Result<Self, Fault> {
        let (start, at, first) = (json.mark(), json.offset(), json.first());
        if first == b'"'
            && let (text, false) = json.string()
            && let Some(text) = text.get(1..text.len().wrapping_sub(1))
        {
            return Ok(text.into());
        }
        json.back_to(start);
        let text = json.raw();
        match first {
            b'-' | b'0'..=b'9' => {
                let seconds = whole(text).and_then(|seconds| i64::try_from(seconds).ok());
                Ok(seconds.map_or_else(|| text.into(), Self::from))
            }
            _ => {
                serde_json::from_str(text).map_err(|_| Fault::form(at, first, "a timestamp: a string or Unix seconds"))
            }
        }
    }

    fn is_own_form(first: u8) -> bool {
        is_scalar(first)
    }
}

impl FromReply for Untyped {
    fn from_reply(json: &mut Json<'_>) -> Result<Self, Fault> {
        Ok(Self::from_json_text(json.raw()))
    }

    fn missing() -> Option<Self> {
        Some(Self::default())
    }

    fn is_own_form(_: u8) -> bool {
        true
    }
}

impl FromReply for Value {
    fn from_reply(json: &mut Json<'_>) -> Result<Self, Fault> {
        let at = json.offset();
        serde_json::from_str(json.raw()).map_err(|fault| Fault::words(at, fault.to_string()))
    }

    fn missing() -> Option<Self> {
        Some(Self::Null)
    }

    fn is_own_form(_: u8) -> bool {
        true
    }
}

impl FromReply for NumberAmount {
    fn from_reply(json: &mut Json<'_>) -> Result<Self, Fault> {
        Amount::from_reply(json).map(Self::from)
    }

    fn is_own_form(first: u8) -> bool {
        is_scalar(first)
    }
}

impl FromReply for TextAmount {
    fn from_reply(json: &mut Json<'_>) -> Result<Self, Fault> {
        Amount::from_reply(json).map(Self::from)
    }

    fn is_own_form(first: u8) -> bool {
        is_scalar(first)
    }
}

impl<T: FromReply> FromReply for Option<T> {
    fn from_reply(json: &mut Json<'_>) -> Result<Self, Fault> {
        if json.is_null() {
            json.raw();
            return Ok(None);
        }
        T::from_reply(json).map(Some)
    }

    fn missing() -> Option<Self> {
        Some(None)
    }

    fn is_missing(&self) -> bool {
        self.is_none()
    }

    fn is_own_form(first: u8) -> bool {
        first == b'n' || T::is_own_form(first)
    }
}

impl<T: FromReply> FromReply for Box<T> {
    fn from_reply(json: &mut Json<'_>) -> Result<Self, Fault> {
        T::from_reply(json).map(Self::new)
    }

    fn missing() -> Option<Self> {
        T::missing().map(Self::new)
    }

    fn is_own_form(first: u8) -> bool {
        T::is_own_form(first)
    }
}

impl<T: FromReply> FromReply for Patch<T> {
    fn from_reply(json: &mut Json<'_>) -> Result<Self, Fault> {
        Option::<T>::from_reply(json).map(|value| value.map_or(Self::Null, Self::Value))
    }

    fn missing() -> Option<Self> {
        Some(Self::Absent)
    }

    fn is_own_form(first: u8) -> bool {
        first == b'n' || T::is_own_form(first)
    }
}

impl<T: FromReply> FromReply for Vec<T> {
    fn from_reply(json: &mut Json<'_>) -> Result<Self, Fault> {
        let mut items = Vec::new();
        match json.first() {
            b'[' => json.list(&mut |json| {
                items.push(T::from_reply(json)?);
                Ok(())
            })?,
            b'{' => counted(json, &mut |json| {
                items.push(T::from_reply(json)?);
                Ok(())
            })?,
            b'n' => drop(json.raw()),
            _ => return Err(json.unlike("a list")),
        }
        Ok(items)
    }

    fn missing() -> Option<Self> {
        Some(Vec::new())
    }

    fn is_missing(&self) -> bool {
        self.is_empty()
    }

    fn is_own_form(first: u8) -> bool {
        first == b'['
    }
}

/// Reads the items of a list that PHP wrote as an object, because its keys were not consecutive: `{"0": .., "1": ..}`.
fn counted(json: &mut Json<'_>, item: &mut dyn FnMut(&mut Json<'_>) -> Result<(), Fault>) -> Result<(), Fault> {
    let (at, first) = (json.offset(), json.first());
    let mut next = 0_usize;
    json.object(&mut |json, name| {
        if name != next.to_string() {
            return Err(Fault::form(at, first, "a list"));
        }
        next += 1;
        item(json)
    })
}
