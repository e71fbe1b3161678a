//! Amounts of money and other numbers whose digits count.

use std::{borrow::Cow, fmt};

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

use super::{json_text::JsonText, param::Param};

/// Digits that survive a JSON number, which readers take for a 64-bit float.
const SAFE_DIGITS: usize = 15;

/// An amount as the API wrote it: `"99.00"` or `99.00`.
///
/// Text is kept exactly, even text that is no number; a JSON number keeps 15 significant digits. An amount carries no scale:
/// whether it counts major or minor units is said by its field. It is written back in the form it was read in.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Amount {
    text: String,
    number: bool,
}

/// An amount whose text is not a decimal number, or has more digits than a decimal keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotDecimal(String);

impl Amount {
    /// The amount's text: as written by the API for text, the shortest form for a JSON number.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The amount as an exact decimal.
    ///
    /// # Errors
    ///
    /// [`NotDecimal`] when the text is no decimal number, or has more than 28 digits.
    pub fn decimal(&self) -> Result<Decimal, NotDecimal> {
        let text = self.text.trim();
        Decimal::from_str_exact(text)
            .or_else(|_| Decimal::from_scientific(text))
            .map_err(|_| NotDecimal(self.text.clone()))
    }

    /// The amount of a JSON number: in its shortest form, or as written when a 64-bit float would round it.
    pub(crate) fn from_digits(digits: &str) -> Self {
        let number = match digits.parse::<f64>() {
            Ok(number) if significant(digits) <= SAFE_DIGITS && number.is_finite() => number.to_string(),
            _ => digits.to_owned(),
        };
        Self { text: number, number: true }
    }

    fn from_f64(number: f64) -> Self {
        Self { text: number.to_string(), number: true }
    }
}

impl From<&str> for Amount {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), number: false }
    }
}

impl From<String> for Amount {
    fn from(text: String) -> Self {
        Self { text, number: false }
    }
}

impl From<i32> for Amount {
    fn from(number: i32) -> Self {
        i64::from(number).into()
    }
}

impl From<i64> for Amount {
    fn from(number: i64) -> Self {
        Self { text: number.to_string(), number: true }
    }
}

impl From<f64> for Amount {
    /// The shortest decimal that denotes the float: `0.1` is `0.1`.
    fn from(number: f64) -> Self {
        Self::from_f64(number)
    }
}

impl From<Decimal> for Amount {
    fn from(number: Decimal) -> Self {
        Self { text: number.to_string(), number: false }
    }
}

impl From<&Amount> for Amount {
    fn from(amount: &Amount) -> Self {
        amount.clone()
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Param for Amount {
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.text)
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.number { write_number(&self.text, serializer) } else { serializer.serialize_str(&self.text) }
    }
}

impl<'de> Deserialize<'de> for Amount {
    /// Reads text, and a number by its digits.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = JsonText::read(deserializer)?;
        match json.as_bytes().first() {
            Some(b'"') => serde_json::from_str::<String>(&json).map(Self::from).map_err(de::Error::custom),
            Some(b'-' | b'0'..=b'9') => Ok(Self::from_digits(&json)),
            _ => Err(de::Error::custom("invalid type, expected an amount: a string or a number")),
        }
    }
}

/// The number of digits without leading zeros.
fn significant(text: &str) -> usize {
    let mantissa = text.split(['e', 'E']).next().unwrap_or_default();
    mantissa.chars().filter(char::is_ascii_digit).skip_while(|digit| *digit == '0').count()
}

/// Writes the text as a JSON number, or refuses when the number would lose digits.
fn write_number<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if let Ok(whole) = text.parse::<i64>() {
        return serializer.serialize_i64(whole);
    }
    if let Ok(whole) = text.parse::<u64>() {
        return serializer.serialize_u64(whole);
    }
    match text.parse::<f64>() {
        Ok(number) if number.is_finite() && significant(text) <= SAFE_DIGITS => serializer.serialize_f64(number),
        // A float that was given as one is its own shortest form, however long.
        Ok(number) if number.is_finite() && number.to_string() == text => serializer.serialize_f64(number),
        Ok(number) if number.is_finite() => Err(ser::Error::custom(format_args!(
            "the amount `{text}` has more than {SAFE_DIGITS} digits, which a JSON number does not keep"
        ))),
        _ => Err(ser::Error::custom(format_args!("the amount `{text}` is not a number"))),
    }
}

macro_rules! written_amount {
    ($(#[$meta:meta])* $name:ident, |$text:ident, $serializer:ident| $write:expr) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub struct $name(Amount);

        impl $name {
            /// The amount, whatever its form on the wire.
            pub fn amount(&self) -> &Amount {
                &self.0
            }
        }

        impl<T: Into<Amount>> From<T> for $name {
            fn from(amount: T) -> Self {
                Self(amount.into())
            }
        }

        impl Param for $name {
            fn text(&self) -> Cow<'_, str> {
                Cow::Borrowed(&self.0.text)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, $serializer: S) -> Result<S::Ok, S::Error> {
                let $text = self.0.text.as_str();
                $write
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Amount::deserialize(deserializer).map(Self)
            }
        }
    };
}

written_amount!(
    /// An amount that a request sends as a JSON number: `99.00`.
    ///
    /// Made from text, integers, floats, decimals or an [`Amount`]. A number that JSON readers would round (more than 15
    /// digits), or text that is no number, is refused before anything is sent.
    NumberAmount,
    |text, serializer| write_number(text, serializer)
);

written_amount!(
    /// An amount that a request sends as text: `"99.00"`.
    ///
    /// Made from text, integers, floats, decimals or an [`Amount`]; sent digit for digit.
    TextAmount,
    |text, serializer| serializer.serialize_str(text)
);

impl fmt::Display for NotDecimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a decimal number of up to 28 digits", self.0)
    }
}

impl std::error::Error for NotDecimal {}
