//! Leaves of replies: texts, numbers and flags, in every form that loses nothing.
//!
//! Back ends without types write `42` for `"42"`, `"3"` or `3.0` for `3`, `1` for `true`. A leaf is read from its raw text, so
//! that a number's digits are there as written. What cannot be read without loss is a fault, never rounded.

use std::{borrow::Cow, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{self, DeserializeSeed, IgnoredAny, MapAccess},
};
use serde_json::Value;

use super::{
    number::{is_number, whole},
    place,
};
use crate::value::{Amount, Id, OpenEnum, Secret};

/// The name by which serde_json gives the raw text of a value: what its `RawValue` asks for. Should it change, the text of
/// a value is written anew, and a number keeps the digits of a 64-bit float.
const RAW: &str = "$serde_json::private::RawValue";

/// A leaf as it came.
pub(super) enum Scalar<'t> {
    Text(Cow<'t, str>),
    /// A number by its digits.
    Digits(&'t str),
    Flag(bool),
}

/// A type that is read from a scalar.
pub(super) trait Leaf: Sized {
    /// What is expected, for faults.
    const EXPECTED: &'static str;

    /// The value; `None` when the scalar is of another form, or does not fit.
    fn of(scalar: Scalar<'_>) -> Option<Self>;
}

/// Reads a leaf.
#[inline]
pub(super) fn read<'de, T: Leaf, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let raw = Raw.deserialize(deserializer)?;
    of_raw(&raw)
}

/// Reads a leaf, or null.
#[inline]
pub(super) fn read_option<'de, T: Leaf, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    let raw = Raw.deserialize(deserializer)?;
    if &*raw == "null" { Ok(None) } else { of_raw(&raw).map(Some) }
}

#[inline]
fn of_raw<T: Leaf, E: de::Error>(raw: &str) -> Result<T, E> {
    match scalar(raw).and_then(T::of) {
        Some(value) => Ok(value),
        None => Err(fault(raw, T::EXPECTED)),
    }
}

/// Reads an open enum: any text, or a number as its digits.
pub fn open_enum<'de, T: OpenEnum, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    struct Open<T>(T);

    impl<T: OpenEnum> Leaf for Open<T> {
        const EXPECTED: &'static str = "a string";

        fn of(scalar: Scalar<'_>) -> Option<Self> {
            match scalar {
                Scalar::Text(text) => Some(Self(T::from(&text))),
                Scalar::Digits(digits) => Some(Self(T::from(digits))),
                Scalar::Flag(_) => None,
            }
        }
    }

    read(deserializer).map(|Open(value)| value)
}

/// Reads the JSON text of a value.
pub(super) struct Raw;

impl<'de> de::DeserializeSeed<'de> for Raw {
    type Value = Cow<'de, str>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_newtype_struct(RAW, self)
    }
}

impl<'de> de::Visitor<'de> for Raw {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    /// serde_json answers with an object of one property: the raw text.
    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        map.next_key::<IgnoredAny>()?;
        map.next_value_seed(Text)
    }

    /// Any other format is written as JSON.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        Value::deserialize(deserializer).map(|value| Cow::Owned(value.to_string()))
    }
}

/// Reads a text, borrowed where that is possible.
struct Text;

impl<'de> de::DeserializeSeed<'de> for Text {
    type Value = Cow<'de, str>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> de::Visitor<'de> for Text {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    #[inline]
    fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }

    fn visit_string<E: de::Error>(self, text: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text))
    }
}

/// The scalar of a JSON text; `None` when it is null, a list or an object, or a text with an escape that is no character.
#[inline]
fn scalar(raw: &str) -> Option<Scalar<'_>> {
    match raw.as_bytes().first()? {
        b'"' => match raw.get(1..raw.len() - 1)? {
            inner if inner.contains('\\') => unescaped(raw),
            inner => Some(Scalar::Text(Cow::Borrowed(inner))),
        },
        b't' => Some(Scalar::Flag(true)),
        b'f' => Some(Scalar::Flag(false)),
        b'-' | b'0'..=b'9' => Some(Scalar::Digits(raw)),
        _ => None,
    }
}

#[cold]
fn unescaped(raw: &str) -> Option<Scalar<'_>> {
    serde_json::from_str(raw).ok().map(|text: String| Scalar::Text(Cow::Owned(text)))
}

#[cold]
fn fault<E: de::Error>(raw: &str, expected: &str) -> E {
    let place = place::suffix(raw.as_ptr() as usize);
    if raw.starts_with('"') && scalar(raw).is_none() {
        return E::custom(format_args!("invalid string: an escape in it is no character{place}"));
    }
    let found = match raw.as_bytes().first() {
        Some(b'"') => "string",
        Some(b't' | b'f') => "boolean",
        Some(b'n') => "null",
        Some(b'[') => "list",
        Some(b'{') => "object",
        _ => "number",
    };
    E::custom(format_args!("invalid type: {found}, expected {expected}{place}"))
}

impl Leaf for String {
    const EXPECTED: &'static str = "a string";

    fn of(scalar: Scalar<'_>) -> Option<Self> {
        match scalar {
            Scalar::Text(text) => Some(text.into_owned()),
            Scalar::Digits(digits) => Some(digits.to_owned()),
            Scalar::Flag(_) => None,
        }
    }
}

impl Leaf for Secret {
    const EXPECTED: &'static str = "a string";

    fn of(scalar: Scalar<'_>) -> Option<Self> {
        String::of(scalar).map(Self::from)
    }
}

impl Leaf for bool {
    const EXPECTED: &'static str = "true or false";

    fn of(scalar: Scalar<'_>) -> Option<Self> {
        match scalar {
            Scalar::Flag(flag) => Some(flag),
            Scalar::Text(text) if text == "true" => Some(true),
            Scalar::Text(text) if text == "false" => Some(false),
            Scalar::Text(text) => Self::of(Scalar::Digits(&text)),
            Scalar::Digits("1") => Some(true),
            Scalar::Digits("0") => Some(false),
            Scalar::Digits(_) => None,
        }
    }
}

impl Leaf for f64 {
    const EXPECTED: &'static str = "a number";

    fn of(scalar: Scalar<'_>) -> Option<Self> {
        number(&scalar)?.parse().ok().filter(|number: &Self| number.is_finite())
    }
}

impl Leaf for Amount {
    const EXPECTED: &'static str = "an amount: a string or a number";

    fn of(scalar: Scalar<'_>) -> Option<Self> {
        match scalar {
            Scalar::Text(text) => Some(text.into_owned().into()),
            Scalar::Digits(digits) => Some(Self::from_digits(digits)),
            Scalar::Flag(_) => None,
        }
    }
}

impl Leaf for Id {
    const EXPECTED: &'static str = "an identifier: a string or an integer";

    fn of(scalar: Scalar<'_>) -> Option<Self> {
        match scalar {
            Scalar::Text(text) => Some(text.into_owned().into()),
            Scalar::Digits(digits) => match whole(digits) {
                Some(number) => Some(i64::try_from(number).map_or_else(|_| number.to_string().into(), Self::from)),
                None if digits.contains(['.', 'e', 'E']) => None,
                None => Some(digits.into()),
            },
            Scalar::Flag(_) => None,
        }
    }
}

macro_rules! whole_numbers {
    ($($type:ty: $expected:literal,)*) => {$(
        impl Leaf for $type {
            const EXPECTED: &'static str = $expected;

            fn of(scalar: Scalar<'_>) -> Option<Self> {
                let digits = number(&scalar)?;
                digits.parse().ok().or_else(|| whole(digits)?.try_into().ok())
            }
        }
    )*};
}

whole_numbers! {
    u16: "a whole number of 16 bits, not negative",
    i32: "a whole number of 32 bits",
    i64: "a whole number of 64 bits",
    u32: "a whole number of 32 bits, not negative",
    u64: "a whole number of 64 bits, not negative",
}

/// The digits of a number, or of a text that is a JSON number.
fn number<'t>(scalar: &'t Scalar<'_>) -> Option<&'t str> {
    match scalar {
        Scalar::Digits(digits) => Some(digits),
        Scalar::Text(text) => is_number(text).then_some(text),
        Scalar::Flag(_) => None,
    }
}
