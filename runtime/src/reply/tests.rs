//! Replies of declared types, in the forms that back ends without types write.

#![allow(clippy::unwrap_used)]
#![allow(dead_code, reason = "types that are only read here")]

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::from_reply::{FromReply, read_text};
use crate::value::{Amount, Date, Id, MinorAmount, NumberAmount, Patch, Secret, TextAmount, Timestamp, Untyped, Whole};

crate::open_enum! {
    /// A state.
    pub enum State {
        /// `draft`
        Draft = "draft",
        /// `2`
        Two = "2",
    }
}

crate::union! {
    both
    /// A stock keeping unit.
    pub enum Sku {
        String(String),
        Integer(i64),
    }
}

crate::both! {
    /// A part in both directions.
    pub struct Part {
        required {
            /// Its name.
            name: String = "name",
        }
        optional {
            /// How many.
            count: i64 = "count",
            /// The part it belongs to.
            whole: Inner = "whole",
        }
        list {
            /// Labels.
            labels: String = "labels",
        }
        map {
            /// Sizes.
            sizes: i64 = "sizes",
        }
        nullable {
            /// Whether it is sold.
            sold / clear_sold: bool = "sold",
        }
    }
}

crate::both! {
    /// A part of a part.
    pub struct Inner {
        optional {
            /// Flag.
            flag: bool = "flag",
            /// Price.
            price: NumberAmount = "price",
        }
    }
}

crate::reply! {
    /// One of everything.
    pub struct Every {
        /// Text.
        text: Option<String> = "text",
        /// Whole number.
        whole: Option<i64> = "whole",
        /// Float.
        float: Option<f64> = "float",
        /// Flag.
        flag: Option<bool> = "flag",
        /// Amount.
        amount: Option<Amount> = "amount",
        /// Time.
        time: Option<Timestamp> = "time",
        /// Identifier.
        id: Option<Id> = "id",
        /// Secret.
        secret: Option<Secret> = "secret",
        /// State.
        state: Option<State> = "state",
        /// Union.
        sku: Option<Sku> = "sku",
        /// Any.
        any: Option<Value> = "any",
        /// Object.
        object: Option<Untyped> = "object",
        /// Texts.
        texts: Vec<String> = "texts",
        /// Lists.
        lists: Vec<Vec<i64>> = "lists",
        /// Parts.
        parts: Vec<Part> = "parts",
        /// By name.
        by_name: BTreeMap<String, bool> = "by_name",
        /// States by name.
        states: BTreeMap<String, Vec<State>> = "states",
        /// Below.
        below: Vec<Below> = "below",
    }
}

crate::reply! {
    /// Something below.
    pub struct Below {
        /// Text.
        text: Option<String> = "text",
        /// Whole number.
        whole: Option<u64> = "whole",
    }
}

fn read(json: &str) -> Every {
    let decoded: Every = read_text(json.as_bytes()).unwrap_or_else(|fault| panic!("{json}: {fault:?}"));
    let as_fixture: Every = serde_json::from_str(json).unwrap();
    assert_eq!(decoded, as_fixture);
    decoded
}

/// The path of a fault, and its message without line and column.
fn fault(json: &str) -> (String, String) {
    assert!(serde_json::from_str::<Every>(json).is_err(), "{json}");
    let (path, words) = read_text::<Every>(json.as_bytes()).err().unwrap_or_else(|| panic!("{json}"));
    let end = words.rfind(" at line ").unwrap_or_else(|| panic!("{words}"));
    (path, words[..end].to_owned())
}

#[test]
fn a_text_is_read_from_a_number_by_its_digits_as_written() {
    for digits in ["42", "1.50", "-0", "0", "1e5", "12345678901234567890.120", "1e400", "9223372036854775808"] {
        let every =
            read(&format!(r#"{{"text": {digits} , "texts": [{digits}, "x"], "secret": {digits}, "state": {digits}}}"#));
        assert_eq!(every.text.as_deref(), Some(digits));
        assert_eq!(every.texts, [digits, "x"]);
        assert_eq!(every.secret.unwrap().expose(), digits);
        assert_eq!(every.state.unwrap().as_str(), digits);
    }
    assert_eq!(read(r#"{"state": 2}"#).state, Some(State::Two));
}

#[test]
fn a_text_with_escapes_is_read_as_text() {
    let every = read(r#"{"text": "a\"b\\\u00e9\n", "texts": ["", "é"]}"#);
    assert_eq!(every.text.as_deref(), Some("a\"b\\é\n"));
    assert_eq!(every.texts, ["", "é"]);
    assert_eq!(fault(r#"{"text": "\ud800", "whole": 1}"#).0, "text");
}

#[test]
fn a_whole_number_is_read_from_text_and_from_a_float_without_fraction() {
    for form in ["3", "\"3\"", "3.0", "\"3.0\"", "3e0"] {
        assert_eq!(read(&format!(r#"{{"whole": {form}}}"#)).whole, Some(3), "{form}");
    }
    let limits = r#"{"lists": [[9223372036854775807, "-9223372036854775808", 9007199254740993.0]]}"#;
    assert_eq!(read(limits).lists, [[i64::MAX, i64::MIN, 9_007_199_254_740_993]]);
    for form in ["9223372036854775808", "3.5", "1e400", "\"three\"", "\"\"", "\" 3\"", "\"03\"", "true", "[]", "{}"] {
        assert_eq!(fault(&format!(r#"{{"whole": {form}}}"#)).0, "whole", "{form}");
    }
    assert_eq!(fault(r#"{"below": [{"whole": "-1"}]}"#).0, "below[0].whole");
}

#[test]
fn minor_units_are_read_from_every_notation_and_never_rounded() {
    for (form, units) in
        [("3", 3_i64), ("3.0", 3), ("30e-1", 3), ("\"3\"", 3), ("9007199254740993.0", 9_007_199_254_740_993)]
    {
        assert_eq!(read_text(form.as_bytes()), Ok(MinorAmount::from(units)), "{form}");
        assert_eq!(read_text(form.as_bytes()), Ok(Whole::from(units)), "{form}");
    }
    for form in ["0.99999999999999999999", "2.0000000000000000001", "9223372036854775808", "1.5", "\"1.5\"", "true"] {
        assert!(read_text::<MinorAmount>(form.as_bytes()).is_err(), "{form}");
        assert!(read_text::<Whole>(form.as_bytes()).is_err(), "{form}");
    }
    assert!(serde_json::from_str::<MinorAmount>("9007199254740993.0").is_err());
}

#[test]
fn a_float_is_read_from_text_that_is_a_number() {
    for form in ["1.5", "\"1.5\"", "\"15e-1\""] {
        assert_eq!(read(&format!(r#"{{"float": {form}}}"#)).float, Some(1.5), "{form}");
    }
    for form in ["1e400", "\"1e400\"", "\"NaN\"", "\"inf\"", "\"1,5\"", "\"\"", "false"] {
        assert_eq!(fault(&format!(r#"{{"float": {form}}}"#)).0, "float", "{form}");
    }
}

#[test]
fn a_flag_is_read_from_0_and_1_and_from_text() {
    for (form, flag) in
        [("1", true), ("0", false), ("\"1\"", true), ("\"0\"", false), ("\"true\"", true), ("\"false\"", false)]
    {
        assert_eq!(read(&format!(r#"{{"flag": {form}}}"#)).flag, Some(flag), "{form}");
    }
    for form in ["2", "\"yes\"", "\"\"", "1.0", "-0", "[]"] {
        assert_eq!(fault(&format!(r#"{{"flag": {form}}}"#)).0, "flag", "{form}");
    }
}

#[test]
fn amounts_and_identifiers_lose_no_digit() {
    let amount = |form: &str| read(&format!(r#"{{"amount": {form}}}"#)).amount.unwrap();
    assert_eq!(amount("99.00"), Amount::from(99.0));
    assert_eq!(amount("12345678901234567890.12").as_str(), "12345678901234567890.12");
    assert_eq!(amount("\"99.00\"").as_str(), "99.00");
    assert_eq!(amount("7"), Amount::from(7));
    let id = |form: &str| read(&format!(r#"{{"id": {form}}}"#)).id.unwrap();
    assert_eq!((id("42"), id("42.0"), id("\"a\"")), (42.into(), 42.into(), "a".into()));
    assert_eq!(id("123456789012345678901234567890123456789012").as_str(), "123456789012345678901234567890123456789012");
    assert_eq!(fault(r#"{"id": 4.5}"#).0, "id");
}

#[test]
fn a_union_recognises_each_type_by_what_that_is_read_from() {
    fn check<T: FromReply>(texts: &[&str]) {
        for text in texts {
            assert!(read_text::<T>(text.as_bytes()).is_ok(), "{text}");
            assert!(T::is_own_form(text.as_bytes()[0]), "{} {text}", std::any::type_name::<T>());
        }
    }
    check::<String>(&["\"a\""]);
    check::<bool>(&["true", "false"]);
    check::<i64>(&["-1", "1"]);
    check::<f64>(&["-1.5", "1"]);
    check::<Amount>(&["\"1.5\"", "-1.5"]);
    check::<NumberAmount>(&["\"1.5\"", "1.5"]);
    check::<TextAmount>(&["\"1.5\"", "1.5"]);
    check::<MinorAmount>(&["\"15\"", "15"]);
    check::<Whole>(&["\"15\"", "-15"]);
    check::<Id>(&["\"a\"", "7"]);
    check::<Secret>(&["\"a\""]);
    check::<Date>(&["\"2026-03-17\""]);
    check::<Timestamp>(&["\"2026-03-17\"", "1773734400"]);
    check::<Option<Timestamp>>(&["null", "\"2026-03-17\""]);
    check::<Patch<i64>>(&["null", "7"]);
    check::<Vec<i64>>(&["[7]"]);
    check::<BTreeMap<String, i64>>(&["{\"a\": 7}"]);
    check::<State>(&["\"open\""]);
    check::<Sku>(&["\"a\"", "7", "null", "[]"]);
    check::<Inner>(&["{\"flag\": true, \"price\": 1}"]);
    check::<Untyped>(&["\"a\"", "7", "null", "[]", "{}"]);
    check::<Value>(&["\"a\"", "7", "null", "[]", "{}"]);
}

#[test]
fn a_union_keeps_its_forms_apart() {
    assert_eq!(read(r#"{"sku": 42}"#).sku, Some(Sku::Integer(42)));
    assert_eq!(read(r#"{"sku": "42"}"#).sku, Some(Sku::String("42".into())));
    assert_eq!(read(r#"{"sku": true}"#).sku, Some(Sku::Other(json!(true).into())));
}

#[test]
fn a_list_is_read_from_an_object_with_the_keys_0_to_n_in_order() {
    let every = read(r#"{"texts": {"0": "a", "1": 2}, "lists": {"0": {"0": "7"}}, "below": {"0": {"whole": 1}}}"#);
    assert_eq!(every.texts, ["a", "2"]);
    assert_eq!(every.lists, [[7]]);
    assert_eq!(every.below[0].whole, Some(1));
    assert!(read(r#"{"texts": {}}"#).texts.is_empty());
    for keys in
        [r#"{"1": "a"}"#, r#"{"0": "a", "2": "b"}"#, r#"{"1": "a", "0": "b"}"#, r#"{"00": "a"}"#, r#"{"a": "b"}"#]
    {
        let (path, message) = fault(&format!(r#"{{"texts": {keys}}}"#));
        assert!(path.starts_with("texts"), "{path}");
        assert_eq!(message, "invalid type: object, expected a list");
    }
    assert_eq!(fault(r#"{"below": {"0": {"whole": "x"}}}"#).0, "below.0.whole");
}

#[test]
fn a_map_or_an_object_is_read_from_an_empty_list() {
    let every =
        read(r#"{"by_name": [], "object": [], "below": [[]], "parts": [{"name": 1, "sizes": [], "whole": []}]}"#);
    assert!(every.by_name.is_empty() && every.object.unwrap() == json!([]));
    assert_eq!(every.below, [Below::default()]);
    assert!(every.parts[0].sizes.as_ref().unwrap().is_empty());
    assert_eq!(fault(r#"{"by_name": [true]}"#).0, "by_name");
}

#[test]
fn a_type_of_both_directions_is_read_as_leniently_with_every_digit_and_the_path() {
    let every = read(
        r#"{"parts": [{"name": 1.50, "count": "2", "labels": {"0": 3}, "sizes": {"a": "4"}, "sold": 1,
            "whole": {"flag": "0", "price": 12345678901234567890.12}}, {"name": "x", "sold": null, "count": null}]}"#,
    );
    let parts = every.parts;
    assert_eq!((parts[0].name.as_str(), parts[0].count), ("1.50", Some(2)));
    assert_eq!(parts[0].labels.as_ref().unwrap(), &["3"]);
    assert_eq!(parts[0].sizes.as_ref().unwrap()["a"], 4);
    assert_eq!(parts[0].sold, crate::Patch::Value(true));
    let whole = parts[0].whole.as_ref().unwrap();
    assert_eq!((whole.flag, whole.price.as_ref().unwrap().amount().as_str()), (Some(false), "12345678901234567890.12"));
    assert_eq!((parts[1].count, &parts[1].sold), (None, &crate::Patch::Null));
    let json = "{\"parts\": [{\"name\": \"x\"},\n {\"name\": \"x\", \"whole\":\n {\"flag\": [] }, \"count\": 1}]}";
    assert_eq!(fault(json).0, "parts[1].whole.flag");
    assert_eq!(fault(r#"{"parts": [{"name": "x", "labels": ["a", true]}]}"#).0, "parts[0].labels[1]");
}

#[test]
fn a_fault_is_at_its_leaf_wherever_that_is() {
    for (json, path) in [
        (r#"{"text": true}"#, "text"),
        (r#"{"text": {"en": "Pro"}, "flag": true}"#, "text"),
        (r#"{"text": {"en": "Pro"}}"#, "text"),
        (r#"{"text": [1]}"#, "text"),
        (r#"{"text": []}"#, "text"),
        (r#"{"texts": ["a", null]}"#, "texts[1]"),
        (r#"{"texts": [ [] , "a"]}"#, "texts[0]"),
        (r#"{"by_name": {"a": 1, "b": 3}}"#, "by_name.b"),
        (r#"{"states": {"a": ["draft", false]}}"#, "states.a[1]"),
        (r#"{"below": [{}, {"text": false}, {}]}"#, "below[1].text"),
        (r#"{"below": [{"text":false}]}"#, "below[0].text"),
    ] {
        assert_eq!(fault(json).0, path, "{json}");
        let lines = json.replace(": ", ":\n ").replace('[', "[\n");
        assert_eq!(fault(&lines).0, path, "{lines}");
    }
    assert_eq!(fault(r#"{"text": true}"#).1, "invalid type: boolean, expected a string");
}

#[test]
fn other_readers_than_that_of_text_read_the_same() {
    let json = r#"{"text": 42, "whole": "3", "flag": 1, "texts": {"0": 1.5}, "parts": [{"name": 7}]}"#;
    let from_text = read(json);
    let value: Value = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::from_value::<Every>(value.clone()).unwrap(), from_text);
    assert_eq!(<Every as serde::Deserialize>::deserialize(&value).unwrap(), from_text);
    assert_eq!(serde_json::from_reader::<_, Every>(json.as_bytes()).unwrap(), from_text);
    let escaped = r#"{"text": "a\nb"}"#;
    assert_eq!(serde_json::from_reader::<_, Every>(escaped.as_bytes()).unwrap(), read(escaped));
}

/// Xorshift: the same mutations in every run.
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end as u64).unwrap()
    }
}

#[test]
fn no_text_panics_and_every_fault_has_a_place() {
    const JSON: &str = r#"{"text": "a\"b", "whole": "3.0", "float": "1.5e3", "flag": "true", "amount": 99.00, "time": 1.5,
        "id": 4, "secret": 1, "state": 2, "sku": 7, "any": {"a": [1]}, "object": [], "texts": {"0": 1, "1": "b"},
        "lists": [[1.0], ["2"]], "parts": [{"name": "é", "count": 2, "labels": ["a"], "sizes": {"a": 1}, "sold": 0,
        "whole": {"flag": 1, "price": "1"}}], "by_name": {"a": 1}, "states": {"a": []}, "below": [{"whole": 1}]}"#;
    const PIECES: &[&str] = &[
        "\"",
        "\\",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "null",
        "true",
        "-",
        "1e400",
        "1e99999999999999999999",
        ".",
        "\u{feff}",
        "\n",
        "\\ud800",
        "0",
        "9",
    ];
    read(JSON);
    let mut seeded = Seeded(0x5eed);
    for _ in 0..20_000 {
        let mut text = JSON.as_bytes().to_vec();
        for _ in 0..=seeded.below(3) {
            let at = seeded.below(text.len());
            match seeded.below(4) {
                0 => drop(text.remove(at)),
                1 => text[at] = u8::try_from(seeded.below(256)).unwrap(),
                2 => text.truncate(at.max(1)),
                _ => drop(text.splice(at..at, PIECES[seeded.below(PIECES.len())].bytes())),
            }
        }
        if let Err((_, words)) = read_text::<Every>(&text) {
            let column: usize = words.rsplit(' ').next().unwrap().parse().unwrap_or_else(|_| panic!("{words}"));
            assert!(column <= text.len(), "{words}");
        }
        let _ = serde_json::from_slice::<Every>(&text);
    }
}
