//! How each type is read in a reply: leaves in every form that loses nothing, and lists and options of anything.

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
    /// Reads the current value and passes it.
    ///
    /// # Errors
    ///
    /// When it has another form, or cannot be read without loss.
    fn from_reply(json: &mut Json<'_>) -> Result<Self, Fault>;

    /// What a missing value, null, or a reply without a body is read as; `None` when it must be there.
    fn missing() -> Option<Self> {
        None
    }

    /// Whether this is what a missing value is read as, so that it need not be written.
    fn is_missing(&self) -> bool {
        false
    }

    /// Whether a value that starts with this byte is of this type's own JSON type: distinguishes the forms of a union. An object,
    /// unless the type says otherwise.
    fn is_own_form(first: u8) -> bool {
        first == b'{'
    }
}

/// Reads a type from JSON text. A fault has the JSON path and the place in the text.
///
/// # Errors
///
/// When the text is not JSON, or of another form.
pub fn read_text<T: FromReply>(text: &[u8]) -> Result<T, (String, String)> {
    let text = raw::without_bom(text);
    read(text, Json::read(text, |json| T::from_reply(json)))
}

/// The same for text that is UTF-8.
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

/// The path and the words of a fault.
fn described(fault: &Fault, text: &[u8]) -> (String, String) {
    let (line, column) = place::line_column(text, fault.offset() + 1);
    (json_path::at_offset(text, fault.offset()), format!("{fault} at line {line} column {column}"))
}

/// Reads a type from any deserializer, for the `Deserialize` of the declared types.
///
/// # Errors
///
/// When the value has another form; the words contain the JSON path.
pub fn deserialize<'de, T: FromReply, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let text = JsonText::read(deserializer)?;
    read_text(text.as_bytes()).map_err(|(path, words)| match path.is_empty() {
        true => de::Error::custom(words),
        false => de::Error::custom(format_args!("`{path}`: {words}")),
    })
}

/// The text of a property, or a number's digits; `None` when the JSON has neither.
pub fn text_at(json: &[u8], property: &str) -> Option<String> {
    if let Ok(text) = std::str::from_utf8(raw::without_bom(json))
        && let Some(found) = property_of(text, property)
    {
        return found;
    }
    let raw = raw::at(json, property).ok()??;
    String::from_reply(&mut Json::of_valid(raw)).ok()
}

/// The same in one pass; `None` when the text is not JSON, or no object.
pub(crate) fn property_of(text: &str, property: &str) -> Option<Option<String>> {
    let mut found = None;
    let read = Json::read_str(text, |json| {
        if json.first() != b'{' {
            return Err(json.unlike("an object"));
        }
        // A name with half of an emoji is no fault: it is none that is asked for.
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
/// When the value is neither.
pub fn open_enum<T: OpenEnum>(json: &mut Json<'_>) -> Result<T, Fault> {
    let at = json.offset();
    let value = T::from(&scalar::read::<Cow<'_, str>>(json)?);
    if !T::VALUES.contains(&value.as_str()) {
        json.note_at(at, UnexpectedKind::UnknownValue);
    }
    Ok(value)
}

/// Reads the current value as one of the forms of a union, and passes it; `None`, and stays, when it is another.
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
/// None; it has the form of a reader.
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

/// Reads the items of a list that PHP wrote as an object, because it did not take its keys for those of a list: `{"0": .., "1": ..}`.
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
