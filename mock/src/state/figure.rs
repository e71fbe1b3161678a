//! Figures in values of `x-state`: sums, differences, charges and shares, and hashes. All arithmetic is decimal.
//!
//! A figure without a fraction is a number, and any other is a text, so that no digit is lost. The reply's schema decides on its form.

use hmac_sha256::Hash;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::form::plain;
use super::totals::{decimal, digits, minus, plus, round, text, times};

/// The sum of a property of a list's items. With `only`, of those items whose property has that value.
pub(crate) fn sum(items: &[Value], property: &str, only: Option<(&str, &Value)>) -> Value {
    let is_meant = |item: &&Value| only.is_none_or(|(name, wanted)| item.get(name) == Some(wanted));
    let parts = items.iter().filter(is_meant).filter_map(|item| decimal(item.get(property)?));
    written(parts.fold(Decimal::ZERO, plus))
}

/// Two figures with a sign between them: `+`, `-`, or `beyond` for a difference that is not below zero.
pub(crate) fn combined(one: &Value, sign: &str, other: &Value) -> Option<Value> {
    let (one, other) = (decimal(one)?, decimal(other)?);
    match sign {
        "+" => Some(written(plus(one, other))),
        "-" => Some(written(minus(one, other))),
        "beyond" => Some(written(minus(one, other).max(Decimal::ZERO))),
        _ => None,
    }
}

/// A number of units at a price, rounded to the minor unit of a currency.
pub(crate) fn charge(units: &Value, price: &Value, currency: &Value) -> Option<Value> {
    let digits = digits(&plain(currency));
    Some(json!(text(round(times(decimal(units)?, decimal(price)?), digits), digits)))
}

/// A percentage of an amount, rounded to the minor unit of its currency.
pub(crate) fn share(percent: &Value, amount: &Value, currency: &Value) -> Option<Value> {
    let digits = digits(&plain(currency));
    let share = times(decimal(amount)?, decimal(percent)?) / Decimal::ONE_HUNDRED;
    Some(json!(text(round(share, digits), digits)))
}

/// SHA-256 in hex over values as JSON, one a line. A missing value counts as null.
pub(crate) fn hash(values: &[Option<Value>]) -> Value {
    let lines: String = values.iter().map(|value| format!("{}\n", value.as_ref().unwrap_or(&Value::Null))).collect();
    json!(Hash::hash(lines.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect::<String>())
}

fn written(figure: Decimal) -> Value {
    let figure = figure.normalize();
    i64::try_from(figure)
        .ok()
        .filter(|_| figure.is_integer())
        .map_or_else(|| json!(figure.to_string()), |whole| json!(whole))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use serde_json::{Value, json};

    use super::{charge, combined, hash, share, sum};

    #[test]
    fn figures_are_exact_and_rounded_to_the_currency() {
        let items = [
            json!({"of": "a", "n": 0.1}),
            json!({"of": "b", "n": "0.2"}),
            json!({"n": "x"}),
            json!({"of": "a", "n": 0.2}),
        ];
        assert_eq!(sum(&items, "n", None), "0.5");
        assert_eq!(sum(&items, "n", Some(("of", &json!("a")))), "0.3");
        assert_eq!(sum(&items, "n", Some(("of", &json!("c")))), 0);
        assert_eq!(combined(&json!(12547), "beyond", &json!(10000)), Some(json!(2547)));
        assert_eq!(combined(&json!(5), "beyond", &json!("7.5")), Some(json!(0)));
        assert_eq!(combined(&json!("99.00"), "+", &json!("2.55")), Some(json!("101.55")));
        assert_eq!(combined(&json!(1), "-", &json!(2)), Some(json!(-1)));
        assert_eq!(combined(&json!("x"), "+", &json!(1)), None);
        assert_eq!(charge(&json!(2547), &json!(0.001), &json!("USD")), Some(json!("2.55")));
        assert_eq!(charge(&json!(3), &json!("0.5"), &json!("JPY")), Some(json!("2")));
        assert_eq!(share(&json!(33.333), &json!("1000.00"), &json!("USD")), Some(json!("333.33")));
    }

    #[test]
    fn figures_without_bounds_do_no_harm() {
        let huge = json!("79228162514264337593543950335");
        assert!(combined(&huge, "+", &huge).is_some_and(|sum| sum.is_string()));
        assert!(charge(&huge, &huge, &Value::Null).is_some());
        assert!(share(&huge, &huge, &Value::Null).is_some());
    }

    #[test]
    fn a_hash_differs_by_value_and_by_place() {
        let one = hash(&[Some(json!("a")), None]);
        assert_eq!(one.as_str().unwrap().len(), 64);
        assert_ne!(one, hash(&[None, Some(json!("a"))]));
    }
}
