//! Amounts of money, and other numbers whose digits must be kept.

use std::{
    borrow::Cow,
    cmp::Ordering,
    fmt,
    hash::{Hash, Hasher},
    str::FromStr,
};

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

use super::{digits::Digits, json_text::JsonText, param::Param};

/// The digits that survive in a JSON number, which most readers parse as a 64-bit float.
const SAFE_DIGITS: usize = 15;

/// An amount in major units as the API wrote it, or another number whose digits must be kept: `"99.00"` or `99.00`.
///
/// Text is kept exactly, even if it is not a number; a JSON number keeps 15 significant digits. It is written back in the form it
/// was read in. For an amount in cents, see [`MinorAmount`](crate::MinorAmount).
///
/// Amounts are compared by their exact value: `"99.00"` equals `99`. Text that is not a number equals only the same text, and
/// sorts after every number.
///
/// ```
/// # use saleskit_runtime as saleskit;
/// use saleskit::Amount;
///
/// assert_eq!(Amount::from("99.00"), Amount::from(99));
/// assert!(Amount::from("9.50") < Amount::from("10"));
/// assert!("12,50".parse::<Amount>().is_err());
/// ```
#[derive(Debug, Clone)]
pub struct Amount {
    text: String,
    number: bool,
}

/// The amount's text is not a decimal number, or has more digits than a decimal can hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotDecimal(String);

impl Amount {
    /// The amount's text: as the API wrote it, or the shortest form of a JSON number.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The amount as an exact decimal.
    ///
    /// # Errors
    ///
    /// [`NotDecimal`] if the text is not a decimal number, or has more than 28 digits.
    pub fn decimal(&self) -> Result<Decimal, NotDecimal> {
        let text = self.text.trim();
        let number = Digits::of(text)
            .and_then(|_| Decimal::from_str_exact(text).or_else(|_| Decimal::from_scientific(text)).ok());
        number.ok_or_else(|| NotDecimal(self.text.clone()))
    }

    /// The number, if it is one.
    pub(super) fn digits(&self) -> Option<Digits> {
        Digits::of(&self.text)
    }

    /// The sort key: numbers by value, before anything that is not a number.
    fn key(&self) -> Key<'_> {
        self.digits().map_or(Key::Text(&self.text), Key::Number)
    }

    /// Converts a JSON number: to its shortest form, or as written if a 64-bit float would round it.
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

#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Key<'t> {
    Number(Digits),
    Text(&'t str),
}

impl PartialEq for Amount {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text || self.key() == other.key()
    }
}

impl Eq for Amount {}

impl Hash for Amount {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

impl Ord for Amount {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

impl PartialOrd for Amount {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl FromStr for Amount {
    type Err = NotDecimal;

    /// Parses text that must be a decimal number. `From` accepts any text.
    fn from_str(text: &str) -> Result<Self, NotDecimal> {
        let amount = Self::from(text);
        amount.decimal()?;
        Ok(amount)
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

macro_rules! whole_numbers {
    ($($type:ty)*) => {$(
        impl From<$type> for Amount {
            fn from(number: $type) -> Self {
                Self { text: number.to_string(), number: true }
            }
        }
    )*};
}

whole_numbers!(i32 i64 u32 u64 usize);

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
    /// Reads text, or a number by its digits.
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

/// Writes the text as a JSON number. Fails if the number would lose digits.
fn write_number<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if let Ok(whole) = text.parse::<i64>() {
        return serializer.serialize_i64(whole);
    }
    if let Ok(whole) = text.parse::<u64>() {
        return serializer.serialize_u64(whole);
    }
    match text.parse::<f64>() {
        Ok(number) if number.is_finite() && significant(text) <= SAFE_DIGITS => serializer.serialize_f64(number),
        // A float from the caller is already in its shortest form, however long.
        Ok(number) if number.is_finite() && number.to_string() == text => serializer.serialize_f64(number),
        Ok(number) if number.is_finite() => Err(ser::Error::custom(format_args!(
            "is `{text}`, which has more than {SAFE_DIGITS} digits: a JSON number would lose some"
        ))),
        _ => Err(ser::Error::custom(format_args!("is `{text}`, which is not a number"))),
    }
}

macro_rules! written_amount {
    ($(#[$meta:meta])* $name:ident, |$text:ident, $serializer:ident| $write:expr, $fault:expr) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

        impl FromStr for $name {
            type Err = NotDecimal;

            /// Parses text that must be a decimal number. `From` accepts any text.
            fn from_str(text: &str) -> Result<Self, NotDecimal> {
                text.parse().map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl Param for $name {
            fn text(&self) -> Cow<'_, str> {
                Cow::Borrowed(&self.0.text)
            }

            fn fault(&self) -> Option<String> {
                let fault: fn(&Amount) -> Option<String> = $fault;
                fault(&self.0)
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
    /// Convert from text, integers, floats, decimals or an [`Amount`]. If JSON readers would round the number (more than 15
    /// digits), or the text is not a number, awaiting the call fails before anything is sent.
    NumberAmount,
    |text, serializer| write_number(text, serializer),
    |amount| amount.digits().is_none().then(|| format!("is `{amount}`, which is not a number"))
);

written_amount!(
    /// An amount that a request sends as text: `"99.00"`.
    ///
    /// Convert from text, integers, floats, decimals or an [`Amount`]. It is sent digit for digit.
    TextAmount,
    |text, serializer| serializer.serialize_str(text),
    |_| None
);

impl fmt::Display for NotDecimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a decimal number of up to 28 digits", self.0)
    }
}

impl std::error::Error for NotDecimal {}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn amounts_are_ordered_by_value_and_text_that_is_no_number_comes_last() {
        let mut amounts: Vec<Amount> = vec!["n/a".into(), 10.into(), "9.50".into(), "-1".into(), "1e1000".into()];
        amounts.sort();
        let texts: Vec<&str> = amounts.iter().map(Amount::as_str).collect();
        assert_eq!(texts, ["-1", "9.50", "10", "1e1000", "n/a"]);
    }

    #[test]
    fn equality_order_and_hash_agree_and_the_form_on_the_wire_stays() {
        let (text, number) = (Amount::from("99.00"), Amount::from(99));
        assert_eq!(text, number);
        assert_eq!(text.cmp(&number), Ordering::Equal);
        assert_eq!(HashSet::from([text.clone()]).len(), HashSet::from([text.clone(), number.clone()]).len());
        assert_eq!(serde_json::to_string(&[text, number]).unwrap(), r#"["99.00",99]"#);
    }

    #[test]
    fn only_decimal_numbers_are_parsed() {
        assert_eq!("1e2".parse::<Amount>().unwrap().decimal().unwrap(), Decimal::from(100));
        for text in ["", "1,50", "1_000", "NaN", "EUR 5"] {
            assert!(text.parse::<Amount>().is_err(), "{text}");
            assert!(Amount::from(text).decimal().is_err(), "{text}");
        }
        assert!(NumberAmount::from("1,50").fault().is_some());
        assert!(TextAmount::from("1,50").fault().is_none());
    }
}
