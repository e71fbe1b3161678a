//! Describes bounds, patterns and defaults in words, unless the description already does.

use serde_json::Value;

use super::{
    super::words::sentence,
    inspect::{flag, list},
    lowering::Lowering,
};

/// The keywords for minimum and maximum, and their units.
const RANGES: [(&str, &str, &str); 3] =
    [("minimum", "maximum", ""), ("minLength", "maxLength", "character"), ("minItems", "maxItems", "item")];

/// How a description may mention a default.
const SAYS_DEFAULT: [&str; 3] = ["left out", "omitted", "unless set"];

impl Lowering<'_> {
    /// Adds a schema's bounds, and the default of a request's value.
    pub(super) fn with_limits(&self, words: String, schema: &Value, is_sent: bool) -> String {
        let referred = self.contract.resolve(only(schema)).ok();
        let stated = |key: &str| schema.get(key).or_else(|| referred?.get(key));
        let exclusive = ["exclusiveMinimum", "exclusiveMaximum"]
            .map(|key| flag(schema, key) || referred.is_some_and(|referred| flag(referred, key)));
        let mut sentences = Vec::new();
        for (least, most, unit) in RANGES {
            let [least, most] = [least, most].map(|key| stated(key).filter(|bound| !says(&words, bound)));
            sentences.extend(range(least, most, unit, exclusive));
        }
        if let Some(pattern) = stated("pattern").and_then(Value::as_str)
            && !pattern.contains(['`', '\n'])
            && !words.contains(pattern)
        {
            sentences.push(format!("Matches `{pattern}`."));
        }
        let default = stated("default").filter(|_| is_sent && !SAYS_DEFAULT.iter().any(|said| words.contains(said)));
        if let Some(default) = default {
            let default =
                default.as_str().filter(|text| !text.is_empty()).map_or_else(|| default.to_string(), str::to_owned);
            sentences.push(format!("Default: `{default}`."));
        }
        let words = Some(words).filter(|words| !words.is_empty());
        words.into_iter().chain(sentences).collect::<Vec<_>>().join(" ")
    }
}

/// A range as a sentence.
fn range(least: Option<&Value>, most: Option<&Value>, unit: &str, exclusive: [bool; 2]) -> Option<String> {
    let exclusive = exclusive.map(|exclusive| exclusive && unit.is_empty());
    let counted = |bound: &Value| match unit {
        "" => bound.to_string(),
        unit if bound.as_u64() == Some(1) => format!("1 {unit}"),
        unit => format!("{bound} {unit}s"),
    };
    let above = |least| format!("{} {}", if exclusive[0] { "more than" } else { "at least" }, counted(least));
    let below = |most| format!("{} {}", if exclusive[1] { "less than" } else { "at most" }, counted(most));
    Some(match (least, most) {
        (Some(least), Some(most)) if least == most => sentence(&format!("exactly {}", counted(least))),
        (Some(least), Some(most)) if exclusive == [false; 2] => format!("From {least} to {}.", counted(most)),
        (Some(least), Some(most)) => sentence(&format!("{}, {}", above(least), below(most))),
        (Some(least), None) => sentence(&above(least)),
        (None, Some(most)) => sentence(&below(most)),
        (None, None) => return None,
    })
}

/// Whether a text mentions a number, with or without commas between digits. One may be spelled out.
fn says(words: &str, number: &Value) -> bool {
    let number = number.to_string();
    if number == "1" && words.contains("at least one") {
        return true;
    }
    let words = words.replace(',', "");
    let numbers = words.split(|letter: char| !letter.is_ascii_digit() && letter != '.');
    numbers.map(|found| found.trim_end_matches('.')).any(|found| found == number.trim_start_matches('-'))
}

/// The only part of a schema that wraps a single other one, otherwise the schema.
pub(super) fn only(schema: &Value) -> &Value {
    match list(schema, "allOf") {
        Some([only]) => only,
        _ => schema,
    }
}
