//! Compares JSON numbers and values exactly: no integer is rounded, `1` and `1.0` are equal, and `0.3` is a multiple of `0.1`.

use std::cmp::Ordering;

use serde_json::{Number, Value};

/// Whether a number has no fraction.
pub(super) fn is_whole(number: &Number) -> bool {
    !number.is_f64() || number.as_f64().is_some_and(|number| number.fract() == 0.0)
}

/// Whether a number is above 0.
pub(super) fn is_positive(number: &Number) -> bool {
    compare(number, &Number::from(0)) == Ordering::Greater
}

/// A number that counts something.
pub(super) fn count(number: &Number) -> Option<u64> {
    let of_float = || Some(number.as_f64()?).filter(|count| count.fract() == 0.0 && (0.0..1e15).contains(count));
    number.as_u64().or_else(|| of_float().map(|count| count as u64))
}

/// Which number is greater.
pub(crate) fn compare(one: &Number, two: &Number) -> Ordering {
    match (integer(one), integer(two)) {
        (Some(one), Some(two)) => one.cmp(&two),
        (Some(one), None) => compare_to_float(one, float(two)),
        (None, Some(two)) => compare_to_float(two, float(one)).reverse(),
        (None, None) => float(one).partial_cmp(&float(two)).unwrap_or(Ordering::Equal),
    }
}

fn integer(number: &Number) -> Option<i128> {
    number.as_i64().map(i128::from).or_else(|| number.as_u64().map(i128::from))
}

fn float(number: &Number) -> f64 {
    number.as_f64().unwrap_or_default()
}

/// Floats beyond the range of an `i128` saturate; no JSON integer reaches that.
fn compare_to_float(integer: i128, float: f64) -> Ordering {
    let fraction = 0.0_f64.partial_cmp(&float.fract()).unwrap_or(Ordering::Equal);
    integer.cmp(&(float.trunc() as i128)).then(fraction)
}

/// Whether a number is a multiple of a step above 0. Both are read as the decimals they are written as.
pub(super) fn is_multiple(number: &Number, step: &Number) -> bool {
    let (digits, exponent) = decimal(number);
    let (step_digits, step_exponent) = decimal(step);
    if digits == 0 || step_digits == 0 {
        return digits == 0;
    }
    // Neither ends in a zero, so only the one with more zeros can be divided by a power of ten.
    let Ok(zeros) = u32::try_from(exponent - step_exponent) else { return false };
    let modulus = u128::from(step_digits);
    let mut rest = u128::from(digits) % modulus;
    for _ in 0..zeros {
        rest = rest * 10 % modulus;
    }
    rest == 0
}

/// A number without its sign, as digits that do not end in a zero and a power of ten.
fn decimal(number: &Number) -> (u64, i32) {
    let (mut digits, mut exponent) = match integer(number) {
        Some(whole) => (u64::try_from(whole.unsigned_abs()).unwrap_or(u64::MAX), 0),
        None => parts(&format!("{:e}", float(number).abs())),
    };
    while digits != 0 && digits % 10 == 0 {
        digits /= 10;
        exponent += 1;
    }
    (digits, exponent)
}

/// `1.25e-7` as 125 and -9.
fn parts(text: &str) -> (u64, i32) {
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}").parse().unwrap_or_default();
    let places = i32::try_from(fraction.len()).unwrap_or_default();
    (digits, exponent.parse::<i32>().unwrap_or_default() - places)
}

/// A total order of values. Values that JSON Schema considers equal are equal.
pub(super) fn order(one: &Value, two: &Value) -> Ordering {
    match (one, two) {
        (Value::Bool(one), Value::Bool(two)) => one.cmp(two),
        (Value::Number(one), Value::Number(two)) => compare(one, two),
        (Value::String(one), Value::String(two)) => one.cmp(two),
        (Value::Array(one), Value::Array(two)) => {
            let differing = one.iter().zip(two).map(|(one, two)| order(one, two)).find(|order| order.is_ne());
            one.len().cmp(&two.len()).then(differing.unwrap_or(Ordering::Equal))
        }
        (Value::Object(one), Value::Object(two)) => {
            let by_name = |object: &serde_json::Map<String, Value>| {
                let mut names: Vec<String> = object.keys().cloned().collect();
                names.sort_unstable();
                names
            };
            let names = by_name(one);
            let differing = || names.iter().map(|name| order(&one[name], &two[name])).find(|order| order.is_ne());
            one.len()
                .cmp(&two.len())
                .then_with(|| names.cmp(&by_name(two)))
                .then_with(|| differing().unwrap_or(Ordering::Equal))
        }
        _ => rank(one).cmp(&rank(two)),
    }
}

fn rank(value: &Value) -> u8 {
    match value {
        Value::Null => 0,
        Value::Bool(_) => 1,
        Value::Number(_) => 2,
        Value::String(_) => 3,
        Value::Array(_) => 4,
        Value::Object(_) => 5,
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use serde_json::{Number, Value, json};

    use super::{compare, is_multiple, is_whole, order};

    fn number(text: &str) -> Number {
        serde_json::from_str(text).unwrap_or_else(|_| Number::from(0))
    }

    #[test]
    fn integers_are_not_rounded() {
        let pairs = [
            ("9007199254740993", "9007199254740992.0", Ordering::Greater),
            ("18446744073709551615", "18446744073709551614", Ordering::Greater),
            ("18446744073709551615", "1.8446744073709552e19", Ordering::Less),
            ("-9223372036854775808", "1e300", Ordering::Less),
            ("-1", "-1.5", Ordering::Greater),
            ("1", "1.0", Ordering::Equal),
        ];
        for (one, two, expected) in pairs {
            assert_eq!(compare(&number(one), &number(two)), expected, "{one} {two}");
            assert_eq!(compare(&number(two), &number(one)), expected.reverse(), "{two} {one}");
        }
        assert!(is_whole(&number("1.0")) && is_whole(&number("1e300")) && !is_whole(&number("1.5")));
    }

    #[test]
    fn multiples_are_those_of_decimals() {
        for (value, step) in [("0.3", "0.1"), ("-4.02", "0.01"), ("1e300", "7e299"), ("1e308", "0.5"), ("0", "3")] {
            let expected = value != "1e300";
            assert_eq!(is_multiple(&number(value), &number(step)), expected, "{value} {step}");
        }
        for (value, step) in [("0.35", "0.1"), ("18446744073709551615", "2"), ("5", "10"), ("1e-300", "1")] {
            assert!(!is_multiple(&number(value), &number(step)), "{value} {step}");
        }
        assert!(is_multiple(&number("18446744073709551615"), &number("5")));
    }

    #[test]
    fn equal_values_may_be_written_differently() {
        let equal = |one: Value, two: Value| order(&one, &two) == Ordering::Equal;
        assert!(equal(json!({"a": [1], "b": null}), json!({"b": null, "a": [1.0]})));
        assert!(!equal(json!({"a": 1}), json!({"b": 1})) && !equal(json!({"a": 1}), json!({"a": 2})));
        assert!(!equal(json!(false), json!(0)) && !equal(json!("1"), json!(1)) && !equal(json!([1, 2]), json!([2, 1])));
    }
}
