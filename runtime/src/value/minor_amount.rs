//! Amounts in minor units such as cents, which some operations use.

use std::{borrow::Cow, fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{amount::Amount, param::Param, whole};

/// An amount in the currency's minor units: 149900 is 1499.00 dollars.
///
/// It is a separate type, so that it is never added to or compared with an [`Amount`], which is in major units:
///
/// ```compile_fail
/// # use saleskit_runtime::{Amount, MinorAmount};
/// assert!(MinorAmount::from(149_900) > Amount::from("1499.00"));
/// ```
///
/// Only the caller knows how many decimals a currency has, so both conversions take that number:
///
/// ```
/// # use saleskit_runtime::{Amount, MinorAmount};
/// let charged = MinorAmount::from(149_900);
/// assert_eq!(charged.to_major(2), Amount::from("1499.00"));
/// assert_eq!(MinorAmount::from_major(&Amount::from("1499.5"), 2)?, MinorAmount::from(149_950));
/// assert!(MinorAmount::from_major(&Amount::from("0.005"), 2).is_err());
/// # Ok::<(), saleskit_runtime::NotMinor>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MinorAmount(i64);

/// The amount is not a whole number of minor units, or does not fit in 64 bits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotMinor {
    amount: String,
    decimals: u8,
}

impl MinorAmount {
    /// The number of minor units.
    pub const fn units(self) -> i64 {
        self.0
    }

    /// Converts to major units, for a currency with this many decimals: 2 for dollars, 0 for yen.
    pub fn to_major(self, decimals: u8) -> Amount {
        let decimals = usize::from(decimals);
        let sign = if self.0 < 0 { "-" } else { "" };
        let digits = format!("{:0>1$}", self.0.unsigned_abs(), decimals + 1);
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        let point = if fraction.is_empty() { "" } else { "." };
        format!("{sign}{whole}{point}{fraction}").into()
    }

    /// Converts an amount to minor units, for a currency with this many decimals.
    ///
    /// # Errors
    ///
    /// [`NotMinor`] if the amount is not a number, is more precise than the currency, or does not fit.
    pub fn from_major(amount: &Amount, decimals: u8) -> Result<Self, NotMinor> {
        let units = amount.digits().and_then(|digits| digits.shifted_whole(decimals));
        units.map(Self).ok_or_else(|| NotMinor { amount: amount.as_str().to_owned(), decimals })
    }
}

impl From<i64> for MinorAmount {
    fn from(units: i64) -> Self {
        Self(units)
    }
}

impl From<i32> for MinorAmount {
    fn from(units: i32) -> Self {
        Self(units.into())
    }
}

impl FromStr for MinorAmount {
    type Err = std::num::ParseIntError;

    /// Creates it from a whole number of minor units.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.trim().parse().map(Self)
    }
}

impl fmt::Display for MinorAmount {
    /// The number of minor units.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Param for MinorAmount {
    fn text(&self) -> Cow<'_, str> {
        Cow::Owned(self.0.to_string())
    }
}

impl Serialize for MinorAmount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.0)
    }
}

impl<'de> Deserialize<'de> for MinorAmount {
    /// Reads a whole number, also as text or as `149900.0`. A fraction of a minor unit is an error.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        whole::read(deserializer, "a whole number of minor units").map(Self)
    }
}

impl fmt::Display for NotMinor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a whole number of minor units with {} decimals", self.amount, self.decimals)
    }
}

impl std::error::Error for NotMinor {}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn minor_units_become_major_ones_digit_for_digit() {
        for (units, decimals, major) in [
            (149_900, 2, "1499.00"),
            (5, 2, "0.05"),
            (-5, 2, "-0.05"),
            (0, 2, "0.00"),
            (1_500, 0, "1500"),
            (1_234, 3, "1.234"),
            (i64::MIN, 2, "-92233720368547758.08"),
        ] {
            assert_eq!(MinorAmount(units).to_major(decimals).as_str(), major);
            assert_eq!(MinorAmount::from_major(&major.into(), decimals), Ok(MinorAmount(units)));
        }
    }

    #[test]
    fn an_amount_that_is_no_whole_number_of_minor_units_is_refused() {
        for (major, decimals) in [("0.005", 2), ("1.5", 0), ("abc", 2), ("92233720368547758.08", 2), ("1e30", 2)] {
            assert!(MinorAmount::from_major(&major.into(), decimals).is_err(), "{major}");
        }
        assert_eq!(MinorAmount::from_major(&"1.50e1".into(), 2), Ok(MinorAmount(1_500)));
    }

    #[test]
    fn minor_units_are_read_in_every_whole_form_and_never_rounded() {
        for json in ["149900", "149900.0", "\"149900\""] {
            assert_eq!(serde_json::from_str::<MinorAmount>(json).unwrap(), MinorAmount(149_900), "{json}");
        }
        for json in ["149900.5", "\"1499.005\"", "true", "1e30"] {
            assert!(serde_json::from_str::<MinorAmount>(json).is_err(), "{json}");
        }
    }
}
