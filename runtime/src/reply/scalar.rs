//! Scalars of replies: texts, numbers and flags, in every lossless form.
//!
//! Back ends without types write `42` for `"42"`, `"3"` or `3.0` for `3`, and `1` for `true`. A scalar is read from its raw text,
//! so that a number keeps its digits. A value that cannot be read without loss is an error and is never rounded.

use std::borrow::Cow;

use super::{
    fault::Fault,
    json::Json,
    number::{is_number, whole},
};
use crate::value::{Amount, Id, Secret};

/// A scalar as received.
pub(super) enum Scalar<'t> {
    Text(Cow<'t, str>),
    /// A number by its digits.
    Digits(&'t str),
    Flag(bool),
}

/// A type that is read from a scalar.
pub(super) trait Leaf<'t>: Sized {
    /// What is expected, for errors.
    const EXPECTED: &'static str;

    /// The value. `None` if the scalar has another form or does not fit.
    fn of(scalar: Scalar<'t>) -> Option<Self>;
}

/// Reads a scalar.
#[inline]
pub(super) fn read<'t, T: Leaf<'t>>(json: &mut Json<'t>) -> Result<T, Fault> {
    let at = json.offset();
    match scalar(json).and_then(T::of) {
        Some(value) => Ok(value),
        None => Err(fault(&json.text()[at..], at, T::EXPECTED)),
    }
}

/// Moves past a scalar. `None` if the value is null, a list, an object, or a text with an invalid escape.
#[inline]
fn scalar<'t>(json: &mut Json<'t>) -> Option<Scalar<'t>> {
    match json.first() {
        b'"' => match json.string() {
            (raw, false) => raw.get(1..raw.len().wrapping_sub(1)).map(|text| Scalar::Text(Cow::Borrowed(text))),
            (raw, true) => unescaped(raw),
        },
        first @ (b'-' | b'0'..=b'9' | b't' | b'f') => match (json.raw(), first) {
            ("", _) => None,
            (_, b't') => Some(Scalar::Flag(true)),
            (_, b'f') => Some(Scalar::Flag(false)),
            (digits, _) => Some(Scalar::Digits(digits)),
        },
        _ => None,
    }
}

#[cold]
fn unescaped(raw: &str) -> Option<Scalar<'_>> {
    serde_json::from_str(raw).ok().map(|text: String| Scalar::Text(Cow::Owned(text)))
}

/// Why the value at the start of a text is not what was expected.
#[cold]
fn fault(text: &str, at: usize, expected: &'static str) -> Fault {
    let mut json = Json::of_valid(text);
    if json.first() == b'"' && scalar(&mut json).is_none() {
        return Fault::words(at, "invalid string: it has an invalid escape");
    }
    Fault::form(at, text.bytes().next().unwrap_or_default(), expected)
}

impl<'t> Leaf<'t> for Cow<'t, str> {
    const EXPECTED: &'static str = "a string";

    fn of(scalar: Scalar<'t>) -> Option<Self> {
        match scalar {
            Scalar::Text(text) => Some(text),
            Scalar::Digits(digits) => Some(Cow::Borrowed(digits)),
            Scalar::Flag(_) => None,
        }
    }
}

impl Leaf<'_> for String {
    const EXPECTED: &'static str = "a string";

    fn of(scalar: Scalar<'_>) -> Option<Self> {
        match scalar {
            Scalar::Text(text) => Some(text.into_owned()),
            Scalar::Digits(digits) => Some(digits.to_owned()),
            Scalar::Flag(_) => None,
        }
    }
}

impl Leaf<'_> for Secret {
    const EXPECTED: &'static str = "a string";

    fn of(scalar: Scalar<'_>) -> Option<Self> {
        String::of(scalar).map(Self::from)
    }
}

impl Leaf<'_> for bool {
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

impl Leaf<'_> for f64 {
    const EXPECTED: &'static str = "a number";

    fn of(scalar: Scalar<'_>) -> Option<Self> {
        number(&scalar)?.parse().ok().filter(|number: &Self| number.is_finite())
    }
}

impl Leaf<'_> for Amount {
    const EXPECTED: &'static str = "an amount: a string or a number";

    fn of(scalar: Scalar<'_>) -> Option<Self> {
        match scalar {
            Scalar::Text(text) => Some(text.into_owned().into()),
            Scalar::Digits(digits) => Some(Self::from_digits(digits)),
            Scalar::Flag(_) => None,
        }
    }
}

impl Leaf<'_> for Id {
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
        impl Leaf<'_> for $type {
            const EXPECTED: &'static str = $expected;

            fn of(scalar: Scalar<'_>) -> Option<Self> {
                let digits = number(&scalar)?;
                digits.parse().ok().or_else(|| whole(digits)?.try_into().ok())
            }
        }
    )*};
}

whole_numbers! {
    u16: "an unsigned 16-bit integer",
    i32: "a 32-bit integer",
    i64: "a 64-bit integer",
    u32: "an unsigned 32-bit integer",
    u64: "an unsigned 64-bit integer",
}

/// The digits of a number, or of a text that is a JSON number.
fn number<'t>(scalar: &'t Scalar<'_>) -> Option<&'t str> {
    match scalar {
        Scalar::Digits(digits) => Some(digits),
        Scalar::Text(text) => is_number(text).then_some(text),
        Scalar::Flag(_) => None,
    }
}
