//! Numbers by their digits, compared and hashed exactly. No float is involved, and the number of digits is unlimited.

use std::cmp::Ordering;

/// A number in a normal form: `99`, `99.00` and `9.9e1` become equal.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Digits {
    negative: bool,
    /// The position of the decimal point, counted from the first digit.
    point: i64,
    /// The digits without leading and trailing zeros. Empty for zero.
    digits: String,
}

impl Digits {
    /// Parses a sign, digits, a point and an exponent. `None` if the text is not a number.
    pub(super) fn of(text: &str) -> Option<Self> {
        let text = text.trim();
        let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
        let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = format!("{whole}{fraction}");
        if all.is_empty() || !all.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let exponent: i64 = exponent.parse().ok()?;
        let digits = all.trim_start_matches('0');
        if digits.is_empty() {
            return Some(Self { negative: false, point: 0, digits: String::new() });
        }
        let zeros = i64::try_from(all.len() - digits.len()).ok()?;
        let point = i64::try_from(whole.len()).ok()?.checked_sub(zeros)?.checked_add(exponent)?;
        let digits = digits.trim_end_matches('0').to_owned();
        Some(Self { negative: text.starts_with('-'), point, digits })
    }

    /// The number in plain notation with its decimal point moved right by `places`, if the result is a whole number.
    pub(super) fn shifted_whole(&self, places: u8) -> Option<i64> {
        /// More digits than any 64-bit integer has.
        const MANY: i64 = 20;

        if self.digits.is_empty() {
            return Some(0);
        }
        let length = i64::try_from(self.digits.len()).ok()?;
        let zeros = self.point.checked_add(i64::from(places))?.checked_sub(length)?;
        if !(0..MANY).contains(&zeros) {
            return None;
        }
        let sign = if self.negative { "-" } else { "" };
        let zeros = "0".repeat(usize::try_from(zeros).ok()?);
        format!("{sign}{}{zeros}", self.digits).parse().ok()
    }

    /// -1, 0 or 1.
    fn sign(&self) -> i8 {
        match (self.digits.is_empty(), self.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        }
    }
}

impl Ord for Digits {
    fn cmp(&self, other: &Self) -> Ordering {
        let size = || self.point.cmp(&other.point).then_with(|| self.digits.cmp(&other.digits));
        match self.sign().cmp(&other.sign()) {
            Ordering::Equal if self.negative => size().reverse(),
            Ordering::Equal => size(),
            unequal => unequal,
        }
    }
}

impl PartialOrd for Digits {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_one_order_in_every_notation() {
        let ordered = [
            "-1e40",
            "-10",
            "-9.9",
            "-0.1",
            "0",
            "1e-30",
            "0.1",
            "0.10000000000000000000000000000000001",
            "2",
            "10",
            "1e40",
        ];
        for (place, smaller) in ordered.iter().enumerate() {
            for larger in &ordered[place + 1..] {
                assert!(Digits::of(smaller) < Digits::of(larger), "{smaller} {larger}");
            }
        }
        for [one, other] in
            [["99", "99.00"], ["99", "9.9e1"], ["0", "-0.00"], ["+5", " 5 "], ["007", "7"], [".5", "0.5"]]
        {
            assert_eq!(Digits::of(one), Digits::of(other), "{one} {other}");
        }
        for text in ["", "-", ".", "abc", "1_000", "1,5", "0x1", "1e", "NaN", "--1", "1.2.3", "1e99999999999999999999"]
        {
            assert_eq!(Digits::of(text), None, "{text}");
        }
    }
}
