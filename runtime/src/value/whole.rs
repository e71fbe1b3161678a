//! Whole numbers in requests (quantities, limits, counts), from any integer type.

use std::{borrow::Cow, fmt};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

use super::{digits::Digits, param::Param};

/// A whole number in a request, converted from any integer type.
///
/// The APIs accept signed 64-bit integers. A larger number is kept as it is, and awaiting the call fails before anything is sent,
/// with the name of its field. It is never wrapped or truncated.
///
/// ```
/// # use saleskit_runtime as saleskit;
/// use saleskit::Whole;
///
/// let names = ["a", "b"];
/// assert_eq!(Whole::from(names.len()).get(), Some(2));
/// assert_eq!(Whole::from(u64::MAX).get(), None);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Whole(Size);

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Size {
    Fits(i64),
    /// A number beyond the signed 64-bit range.
    Exceeds(u64),
}

impl Whole {
    /// The number, if it fits in a signed 64-bit integer.
    pub const fn get(self) -> Option<i64> {
        match self.0 {
            Size::Fits(number) => Some(number),
            Size::Exceeds(_) => None,
        }
    }
}

macro_rules! from_smaller {
    ($($type:ty)*) => {$(
        impl From<$type> for Whole {
            fn from(number: $type) -> Self {
                Self(Size::Fits(number.into()))
            }
        }
    )*};
}

from_smaller!(i8 i16 i32 i64 u8 u16 u32);

impl From<u64> for Whole {
    fn from(number: u64) -> Self {
        Self(i64::try_from(number).map_or(Size::Exceeds(number), Size::Fits))
    }
}

impl From<usize> for Whole {
    fn from(number: usize) -> Self {
        // No platform has more than 64 bits.
        Self::from(number as u64)
    }
}

impl From<isize> for Whole {
    fn from(number: isize) -> Self {
        Self::from(number as i64)
    }
}

impl PartialEq<i64> for Whole {
    fn eq(&self, other: &i64) -> bool {
        self.get() == Some(*other)
    }
}

impl fmt::Debug for Whole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Whole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Size::Fits(number) => number.fmt(f),
            Size::Exceeds(number) => number.fmt(f),
        }
    }
}

impl Param for Whole {
    fn text(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    fn fault(&self) -> Option<String> {
        let Size::Exceeds(number) = self.0 else { return None };
        Some(format!("is {number}, which does not fit in a signed 64-bit integer"))
    }
}

impl Serialize for Whole {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Size::Fits(number) => serializer.serialize_i64(number),
            Size::Exceeds(number) => {
                Err(ser::Error::custom(format_args!("is {number}, which does not fit in a signed 64-bit integer")))
            }
        }
    }
}

impl<'de> Deserialize<'de> for Whole {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read(deserializer, "a 64-bit integer").map(Self::from)
    }
}

/// Reads a whole number in every lossless form: `3`, `3.0`, `"3"`.
pub(super) fn read<'de, D: Deserializer<'de>>(deserializer: D, expected: &'static str) -> Result<i64, D::Error> {
    /// Below this, a 64-bit float holds every whole number exactly; this one may be its neighbour, rounded.
    const EXACT: f64 = 9_007_199_254_740_992.0;

    struct WholeVisitor(&'static str);

    impl de::Visitor<'_> for WholeVisitor {
        type Value = i64;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.0)
        }

        fn visit_i64<E: de::Error>(self, number: i64) -> Result<i64, E> {
            Ok(number)
        }

        fn visit_u64<E: de::Error>(self, number: u64) -> Result<i64, E> {
            i64::try_from(number).map_err(|_| E::invalid_value(de::Unexpected::Unsigned(number), &self))
        }

        fn visit_f64<E: de::Error>(self, number: f64) -> Result<i64, E> {
            match number.fract() == 0.0 && number.abs() < EXACT {
                true => Ok(number as i64),
                false => Err(E::invalid_value(de::Unexpected::Float(number), &self)),
            }
        }

        fn visit_str<E: de::Error>(self, text: &str) -> Result<i64, E> {
            let number = Digits::of(text).and_then(|digits| digits.shifted_whole(0));
            number.ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
        }
    }

    deserializer.deserialize_any(WholeVisitor(expected))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn every_integer_type_is_taken_and_none_is_wrapped() {
        assert_eq!(Whole::from(7_usize), 7);
        assert_eq!(Whole::from(7_u64), Whole::from(7_i32));
        assert_eq!(Whole::from(-7_isize), -7);
        assert_eq!(serde_json::to_string(&Whole::from(u32::MAX)).unwrap(), "4294967295");
        let large = Whole::from(u64::MAX);
        assert!(large > Whole::from(i64::MAX));
        assert_eq!(large.to_string(), "18446744073709551615");
        assert!(serde_json::to_string(&large).unwrap_err().to_string().contains("18446744073709551615"));
        assert!(large.fault().is_some() && Whole::from(1).fault().is_none());
    }
}
