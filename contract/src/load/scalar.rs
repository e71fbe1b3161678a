//! Converts YAML scalars to JSON values, by the core schema of YAML 1.2.
//!
//! The meaning of a scalar depends on its text, its style and its tag. `yaml` records where it is written.

use saphyr_parser::{ScalarStyle, Tag};
use serde_json::{Number, Value};

/// The value of a scalar. `None` if its text does not fit its tag, and for numbers that JSON lacks.
pub(crate) fn read(text: String, style: ScalarStyle, tag: Option<&Tag>) -> Option<Value> {
    if style != ScalarStyle::Plain {
        return Some(Value::String(text));
    }
    match tag.filter(|tag| tag.is_yaml_core_schema()).map(|tag| tag.suffix.as_str()) {
        None => plain(text),
        Some("str") => Some(Value::String(text)),
        Some("bool") => text.parse().ok().map(Value::Bool),
        Some("int") => text.parse::<i64>().ok().map(Value::from),
        Some("float") => float(&text).and_then(finite),
        Some("null") => matches!(text.as_str(), "~" | "null").then_some(Value::Null),
        Some(_) => None,
    }
}

fn plain(text: String) -> Option<Value> {
    match text.as_str() {
        "" | "~" | "null" | "Null" | "NULL" => return Some(Value::Null),
        "true" | "True" | "TRUE" => return Some(Value::Bool(true)),
        "false" | "False" | "FALSE" => return Some(Value::Bool(false)),
        _ => {}
    }
    // Most scalars are texts, and nothing else starts with a letter.
    if !text.starts_with(|first: char| first.is_ascii_digit() || matches!(first, '+' | '-' | '.')) {
        return Some(Value::String(text));
    }
    match (integer(&text), float(&text)) {
        (Some(number), _) => Some(Value::from(number)),
        (None, Some(number)) => finite(number),
        (None, None) => Some(Value::String(text)),
    }
}

fn integer(text: &str) -> Option<i64> {
    let of_radix = |prefix: &str, radix| i64::from_str_radix(text.strip_prefix(prefix)?, radix).ok();
    of_radix("0x", 16).or_else(|| of_radix("0o", 8)).or_else(|| text.parse().ok())
}

fn float(text: &str) -> Option<f64> {
    match text {
        ".inf" | ".Inf" | ".INF" | "+.inf" | "+.Inf" | "+.INF" => Some(f64::INFINITY),
        "-.inf" | "-.Inf" | "-.INF" => Some(f64::NEG_INFINITY),
        ".nan" | ".NaN" | ".NAN" => Some(f64::NAN),
        _ => text.bytes().any(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?,
    }
}

fn finite(number: f64) -> Option<Value> {
    Number::from_f64(number).map(Value::Number)
}

#[cfg(test)]
mod tests {
    use saphyr_parser::{ScalarStyle, Tag};
    use serde_json::{Value, json};

    use super::read;

    #[test]
    fn plain_scalars_are_of_the_type_that_they_look_like() {
        let plain = |text: &str| read(text.to_owned(), ScalarStyle::Plain, None);
        for text in ["", "~", "null", "NULL"] {
            assert_eq!(plain(text), Some(Value::Null), "{text}");
        }
        assert_eq!(plain("True"), Some(json!(true)));
        assert_eq!(plain("no"), Some(json!("no")));
        for (text, number) in [("12", json!(12)), ("-3", json!(-3)), ("+4", json!(4)), ("0x1f", json!(31))] {
            assert_eq!(plain(text), Some(number), "{text}");
        }
        assert_eq!(plain("0o17"), Some(json!(15)));
        assert_eq!(plain("1.0"), Some(json!(1.0)));
        assert_eq!(plain("-.5e3"), Some(json!(-500.0)));
        for text in ["1.2.3", "2026-01-02", "+", "-", ".", "inf", "-inf", "1_000", "0xg"] {
            assert_eq!(plain(text), Some(json!(text)), "{text}");
        }
        assert_eq!((plain(".inf"), plain("1e999")), (None, None));
    }

    #[test]
    fn quotes_and_tags_decide_first() {
        assert_eq!(read("12".to_owned(), ScalarStyle::SingleQuoted, None), Some(json!("12")));
        let tag = |suffix: &str| Tag { handle: "tag:yaml.org,2002:".to_owned(), suffix: suffix.to_owned() };
        let tagged = |text: &str, suffix| read(text.to_owned(), ScalarStyle::Plain, Some(&tag(suffix)));
        assert_eq!(tagged("12", "str"), Some(json!("12")));
        assert_eq!(tagged("12", "float"), Some(json!(12.0)));
        assert_eq!((tagged("x", "int"), tagged("12", "date")), (None, None));
    }
}
