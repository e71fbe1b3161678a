//! Reads regular forms in descriptions: `default: 50`, `max 100`, `1–100`, `min 8 characters`, `one of a, b, or c`, `required
//! when ..`.
//!
//! Any other text is prose and is ignored: `e.g. a, b` is an example, and `defaults to the deal's` is not a value.

/// The types that pages use.
pub const TYPES: [&str; 10] =
    ["string", "integer", "number", "numeric", "boolean", "object", "array", "flag", "file", "any"];

/// Whether a cell is a type.
pub fn is_type(cell: &str) -> bool {
    TYPES.iter().any(|word| {
        cell.strip_prefix(word).is_some_and(|rest| !rest.starts_with(|s: char| s.is_ascii_alphanumeric() || s == '_'))
    }) && !cell.contains(' ')
}

/// A bound, and whether it counts characters or items.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bound {
    /// The number.
    pub number: f64,
    /// Whether the word `characters` follows.
    pub letters: bool,
}

/// The facts in a description.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Facts {
    /// The default value.
    pub default: Option<String>,
    /// The minimum.
    pub least: Option<Bound>,
    /// The maximum.
    pub most: Option<Bound>,
    /// The allowed values.
    pub values: Vec<String>,
    /// Whether a rule requires it.
    pub by_rule: bool,
}

/// Reads a description.
pub fn read(text: &str) -> Facts {
    let lower = text.to_lowercase();
    let (mut least, mut most) = range(text);
    most = most.or_else(|| named(&lower, &["max: ", "max ", "maximum: ", "maximum ", "at most "]));
    least = least.or_else(|| named(&lower, &["min: ", "min ", "minimum: ", "minimum "]));
    least = least.or_else(|| lower.split("(numeric, ≥ ").nth(1).and_then(number_at));
    let rules = ["when ", "if ", "unless ", "for ", "with ", "until "].map(|word| format!("required {word}"));
    // `lead time required for a booking` is prose. A rule is in parentheses, after a dash, or at the start of a sentence.
    let begins = |at: usize| {
        text.get(at..).is_some_and(|rest| rest.starts_with('R'))
            || text.get(..at).is_some_and(|front| front.ends_with(['(', '—']) || front.ends_with("— "))
    };
    let by_rule = rules.iter().any(|rule| lower.match_indices(rule.as_str()).any(|(at, _)| begins(at)));
    let by_rule = by_rule || lower.contains("provide either");
    Facts { default: default(text), least, most, values: values(text), by_rule }
}

fn default(text: &str) -> Option<String> {
    if let Some((front, _)) = text.split_once(" (default)") {
        return front.rsplit([' ', ',']).next().map(str::to_owned);
    }
    // Several defaults belong to an object's parts, not to the field.
    let mut ways = text.match_indices("default");
    let (at, _) = ways.next()?;
    if ways.next().is_some() {
        return None;
    }
    let rest = text.get(at + "default".len()..)?;
    let in_front = text.get(..at)?;
    let value = match rest.strip_prefix(": ") {
        Some(value) => value,
        None => rest.strip_prefix(' ').filter(|_| in_front.ends_with('(') || in_front.ends_with(", "))?,
    };
    if let Some(quoted) = value.strip_prefix('“') {
        return quoted.split('”').next().map(str::to_owned);
    }
    let end = [")", ", ", "; ", " /", " ="].iter().filter_map(|end| value.find(end)).min().unwrap_or(value.len());
    // `, default message` is prose.
    let closed = rest.starts_with(':') || value.get(end..)?.starts_with([')', ',', ';']);
    let value = value.get(..end).filter(|_| closed)?.trim().trim_end_matches('.');
    (!value.is_empty() && !value.contains(' ')).then(|| value.to_owned())
}

/// `5–480`, also with a hyphen, but not part of a date, a name or a chain.
fn range(text: &str) -> (Option<Bound>, Option<Bound>) {
    for (at, sign) in text.char_indices().filter(|(_, sign)| matches!(sign, '–' | '-')) {
        let (front, back) = (text.get(..at).unwrap_or_default(), text.get(at + sign.len_utf8()..).unwrap_or_default());
        let start = front
            .rfind(|sign: char| !sign.is_ascii_digit())
            .map_or(0, |at| at + front.get(at..).and_then(|f| f.chars().next()).map_or(1, char::len_utf8));
        let (before, low) = front.split_at(start);
        let high =
            back.find(|sign: char| !sign.is_ascii_digit()).map_or(back, |end| back.get(..end).unwrap_or_default());
        let after = back.get(high.len()..).unwrap_or_default();
        let apart = |sign: Option<char>| {
            sign.is_none_or(|sign| !sign.is_alphanumeric() && !"-–.:/+".contains(sign) || sign == '.')
        };
        let (Ok(low), Ok(high)) = (low.parse(), high.parse()) else { continue };
        if apart(before.chars().next_back().filter(|sign| *sign != '.')) && apart(after.chars().next()) {
            let letters = after.trim_start().starts_with("character");
            return (Some(Bound { number: low, letters }), Some(Bound { number: high, letters }));
        }
    }
    (None, None)
}

fn named(lower: &str, words: &[&str]) -> Option<Bound> {
    words.iter().find_map(|word| {
        let at = lower.find(word)?;
        let front = lower.get(..at)?.chars().next_back();
        let whole = front.is_none_or(|sign| !sign.is_alphanumeric());
        number_at(lower.get(at + word.len()..)?).filter(|_| whole)
    })
}

fn number_at(text: &str) -> Option<Bound> {
    let end = text.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(text.len());
    let number = text.get(..end)?.parse().ok()?;
    let unit = text.get(end..)?.trim_start();
    Some(Bound { number, letters: unit.starts_with("char") })
}

/// A list of values alone, or after a colon: `a, b, or c`; `a — words; b — words`.
fn values(text: &str) -> Vec<String> {
    let text = text.split(" — required").next().unwrap_or_default();
    let whole = list(text);
    if whole.len() > 1 {
        return whole;
    }
    let behind = text.split_once(": ").map(|(_, behind)| behind).into_iter().chain(text.strip_prefix("One of "));
    if let Some(found) = behind.map(list).find(|found| found.len() > 1) {
        return found;
    }
    let told = |part: &str| {
        let word = part.split(' ').next().unwrap_or_default();
        let rest = part.get(word.len()..).unwrap_or_default().trim_start();
        let rest = rest.strip_prefix("(default)").map_or(rest, str::trim_start);
        let told = ["— ", "to ", "for ", "(with ", "(inbound", "(call", "(delivery"]
            .iter()
            .any(|start| rest.starts_with(start));
        (is_value(word) && told).then(|| word.to_owned())
    };
    let by = |separator: &str| -> Option<Vec<String>> {
        text.split(separator).filter(|part| !part.starts_with("omit ")).map(told).collect()
    };
    let found = [by("; "), by(", ")].map(Option::unwrap_or_default);
    let [parts, pieces] = found;
    if parts.len() < 2 && pieces.len() > 1 { pieces } else { parts }
}

fn list(text: &str) -> Vec<String> {
    let mut text = text.trim().trim_end_matches('.');
    if let Some(at) = text.find(". ") {
        text = text.get(..at).unwrap_or_default();
    }
    for end in [" (default: ", " (required", "; default: "] {
        text = text.split(end).next().unwrap_or_default();
    }
    let text = without_asides(text);
    let mut items = Vec::new();
    for part in text.split(", ").flat_map(|part| part.split(" or ")) {
        let part = part.strip_prefix("or ").unwrap_or(part).trim();
        if !is_value(part) {
            return Vec::new();
        }
        items.push(part.to_owned());
    }
    items
}

/// A text without its parentheses.
fn without_asides(text: &str) -> String {
    let mut kept = String::new();
    for part in text.split(" (") {
        let behind = part.split_once(')').map_or("", |(_, behind)| behind);
        kept.push_str(if kept.is_empty() { part } else { behind });
    }
    kept
}

/// A word that looks like a value: lower case, without spaces.
pub fn is_value(word: &str) -> bool {
    word.starts_with(|sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit())
        && word.chars().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || "_-.:*".contains(sign))
        && !word.ends_with([':', '.'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(text: &str) -> (Option<f64>, Option<f64>) {
        let Facts { least, most, .. } = read(text);
        (least.map(|bound| bound.number), most.map(|bound| bound.number))
    }

    #[test]
    fn defaults_of_every_regular_form_are_read_and_prose_is_not() {
        for (text, value) in [
            ("How many (default: 50)", Some("50")),
            ("How many (default 50, max 100)", Some("50")),
            ("red (default) or green", Some("red")),
            ("Seconds (default: 604800 / 7 days)", Some("604800")),
            ("Why (shown to nobody, default: “no reason”)", Some("no reason")),
            ("The default terms", None),
            ("Text (defaults to the label)", None),
        ] {
            assert_eq!(read(text).default.as_deref(), value, "{text}");
        }
    }

    #[test]
    fn bounds_are_read_and_dates_and_examples_are_none() {
        assert_eq!(bounds("Minutes (5–480)"), (Some(5.0), Some(480.0)));
        assert_eq!(bounds("How many, 1-100 (default: 50)"), (Some(1.0), Some(100.0)));
        assert_eq!(bounds("A label (min 2 characters)"), (Some(2.0), None));
        assert_eq!(bounds("Since 2026-03-01, as CTR-2026-001"), (None, None));
        assert!(read("A label (1–255 characters)").most.is_some_and(|bound| bound.letters));
    }

    #[test]
    fn lists_of_values_are_read_by_themselves_and_behind_a_colon() {
        for (text, values) in [
            ("red, green, or blue", "red green blue"),
            ("Filter: red, green", "red green"),
            ("red (default), green or blue (default: red)", "red green blue"),
            ("One of red, green", "red green"),
            ("weigh — shows the weight; count (default) for a number", "weigh count"),
            ("Search by label, shop, or price tag", ""),
            ("Fields to send (e.g. id,label)", ""),
        ] {
            assert_eq!(read(text).values.join(" "), values, "{text}");
        }
    }

    #[test]
    fn a_rule_that_requires_is_no_mark() {
        assert!(read("The size — required when the label is long").by_rule);
        assert!(!read("Whether it is required").by_rule);
    }
}
