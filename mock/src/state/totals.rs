//! The price of a resource: its lines, less discounts, plus tax. All arithmetic is decimal.
//!
//! The documents say that tax is a rate on the amount after discounts, and how a discount is read. They do not specify rounding. The mock
//! rounds every line, every discount and the tax to the minor unit of the currency, half up. Each percentage applies to the sum of the
//! lines. A price is never negative.

use rust_decimal::prelude::{FromStr, Zero};
use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::{Map, Value, json};

use super::rules::Totals;
use crate::play::place;

/// Currencies without a minor unit, and those with three digits (ISO 4217).
const DIGITS: [(&str, u32); 23] = [
    ("BIF", 0),
    ("CLP", 0),
    ("DJF", 0),
    ("GNF", 0),
    ("ISK", 0),
    ("JPY", 0),
    ("KMF", 0),
    ("KRW", 0),
    ("PYG", 0),
    ("RWF", 0),
    ("UGX", 0),
    ("UYI", 0),
    ("VND", 0),
    ("VUV", 0),
    ("XAF", 0),
    ("XOF", 0),
    ("XPF", 0),
    ("BHD", 3),
    ("IQD", 3),
    ("JOD", 3),
    ("KWD", 3),
    ("OMR", 3),
    ("TND", 3),
];

/// Computes the sums of a resource, and writes the documented ones.
pub(crate) fn add_up(totals: &Totals, value: &mut Map<String, Value>) {
    let mut body = Value::Object(std::mem::take(value));
    let currency = place::get(&body, &totals.currency).and_then(Value::as_str).unwrap_or_default().to_owned();
    let digits = digits(&currency);
    let subtotal = lines(totals, &mut body, digits);
    let discounts = totals.discounts.as_deref().and_then(|place| place::get(&body, place)?.as_array());
    let off = discounts.into_iter().flatten().map(|discount| discounted(discount, subtotal, digits));
    let left = off.fold(subtotal, minus).max(Decimal::ZERO);
    let rate =
        totals.tax_rate.as_deref().and_then(|place| decimal(place::get(&body, place)?)).map_or(Decimal::ZERO, rate);
    let tax = round(times(left, rate), digits);
    let total = plus(left, tax);
    for (places, sum) in [(&totals.subtotal, subtotal), (&totals.tax, tax), (&totals.total, total)] {
        for place in places {
            write(&mut body, place, sum, &currency, digits);
        }
    }
    for place in totals.currencies.iter().filter(|_| !currency.is_empty()) {
        place::set(&mut body, place, json!(currency));
    }
    for place in &totals.rates {
        place::set(&mut body, place, json!(format!("{rate:.4}")));
    }
    if let Value::Object(object) = body {
        *value = object;
    }
}

/// The sum of the lines. Sets the sum of each line.
fn lines(totals: &Totals, body: &mut Value, digits: u32) -> Decimal {
    let Some(mut lines) = place::get(body, &totals.lines).cloned() else { return Decimal::ZERO };
    let mut sum = Decimal::ZERO;
    for line in lines.as_array_mut().into_iter().flatten() {
        let part = |place: &str| place::get(line, place).and_then(decimal);
        let quantity = part(&totals.quantity).unwrap_or(Decimal::ONE);
        let price = part(&totals.price).unwrap_or(Decimal::ZERO);
        let total = round(times(quantity, price), digits);
        sum = plus(sum, total);
        if let Some(place) = &totals.line_total {
            place::set(line, place, json!(text(total, digits)));
        }
    }
    place::set(body, &totals.lines, lines);
    sum
}

/// The amount of one discount.
fn discounted(discount: &Value, of: Decimal, digits: u32) -> Decimal {
    let value = discount.get("value").and_then(decimal).unwrap_or(Decimal::ZERO);
    let kind = discount.get("type").and_then(Value::as_str).unwrap_or_default();
    let off = if kind.starts_with("percent") { times(of, value) / Decimal::ONE_HUNDRED } else { value };
    round(off, digits)
}

/// A tax rate as a decimal. Rates of 1 and above are percentages.
fn rate(rate: Decimal) -> Decimal {
    if rate >= Decimal::ONE { rate / Decimal::ONE_HUNDRED } else { rate }
}

/// Writes a sum as text, or as an object with amount, currency and a formatted text.
fn write(body: &mut Value, place: &str, sum: Decimal, currency: &str, digits: u32) {
    let sum = text(sum, digits);
    let money = place.strip_suffix(".amount");
    place::set(body, place, json!(sum));
    if let Some(money) = money {
        let formatted = if currency == "USD" { format!("${sum}") } else { format!("{sum} {currency}") };
        place::set(body, &format!("{money}.currency"), json!(currency));
        place::set(body, &format!("{money}.formatted"), json!(formatted));
    }
}

/// Reads a number, or a text with one. A JSON number's text is its shortest form, so a price keeps its digits.
pub(crate) fn decimal(value: &Value) -> Option<Decimal> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    Decimal::from_str(&text).or_else(|_| Decimal::from_scientific(&text)).ok()
}

/// How many digits a currency has after the point.
pub(crate) fn digits(currency: &str) -> u32 {
    DIGITS.iter().find(|(known, _)| *known == currency).map_or(2, |(_, digits)| *digits)
}

pub(crate) fn round(amount: Decimal, digits: u32) -> Decimal {
    amount.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero)
}

pub(crate) fn text(amount: Decimal, digits: u32) -> String {
    format!("{amount:.digits$}", digits = usize::try_from(digits).unwrap_or(2))
}

/// Adds two sums. A sum that exceeds the largest decimal becomes that decimal.
pub(crate) fn plus(one: Decimal, other: Decimal) -> Decimal {
    one.saturating_add(other)
}

pub(crate) fn minus(one: Decimal, other: Decimal) -> Decimal {
    one.saturating_sub(other)
}

pub(crate) fn times(one: Decimal, other: Decimal) -> Decimal {
    if one.is_zero() || other.is_zero() { Decimal::zero() } else { one.saturating_mul(other) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use serde_json::json;

    use super::add_up;
    use crate::state::rules::Totals;

    fn totals() -> Totals {
        Totals {
            lines: "lines".to_owned(),
            quantity: "quantity".to_owned(),
            price: "price".to_owned(),
            line_total: Some("sum".to_owned()),
            discounts: Some("discounts".to_owned()),
            tax_rate: Some("rate".to_owned()),
            currency: "currency".to_owned(),
            currencies: Vec::new(),
            rates: Vec::new(),
            subtotal: vec!["subtotal".to_owned()],
            tax: vec!["tax".to_owned()],
            total: vec!["total".to_owned(), "pricing.total.amount".to_owned()],
        }
    }

    #[test]
    fn sums_are_exact_and_half_a_cent_goes_up() {
        let body = json!({
            "currency": "USD", "rate": 0.1,
            "lines": [{"quantity": 3, "price": 0.1}, {"quantity": 1, "price": "0.205"}],
            "discounts": [{"type": "percentage", "value": 10}, {"type": "fixed", "value": 0.01}],
        });
        let mut value = body.as_object().unwrap().clone();
        add_up(&totals(), &mut value);
        // 0.30 + 0.21 = 0.51; 10 % is 0.05; 0.45 is left; the tax is 0.045.
        assert_eq!((&value["lines"][1]["sum"], &value["subtotal"]), (&json!("0.21"), &json!("0.51")));
        assert_eq!((&value["tax"], &value["total"]), (&json!("0.05"), &json!("0.50")));
        assert_eq!(value["pricing"]["total"], json!({"amount": "0.50", "currency": "USD", "formatted": "$0.50"}));
    }

    #[test]
    fn a_discount_takes_no_more_than_there_is_and_yen_have_no_cents() {
        let body = json!({
            "currency": "JPY", "rate": 8, "lines": [{"quantity": 1, "price": 99.5}],
            "discounts": [{"type": "fixed", "value": 500}],
        });
        let mut value = body.as_object().unwrap().clone();
        add_up(&totals(), &mut value);
        assert_eq!((&value["subtotal"], &value["total"]), (&json!("100"), &json!("0")));
    }

    #[test]
    fn amounts_without_bounds_do_no_harm() {
        let huge = json!("79228162514264337593543950335");
        let body =
            json!({"currency": "USD", "lines": [{"quantity": huge, "price": huge}, {"quantity": "x", "price": 1e300}]});
        let mut value = body.as_object().unwrap().clone();
        add_up(&totals(), &mut value);
        assert!(value["total"].is_string());
    }
}
