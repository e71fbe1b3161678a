//! Reads JSON as pages print it: with comments, `...` for omissions, `<word>` for a value, and text joined to its end.
//!
//! Reads one value at a position of a text, and reports where it ends and where something was omitted ("holes"). Does not
//! interpret the value.

use serde_json::{Map, Value};

/// Deeper nesting is not read, so that reading can recurse.
const DEEPEST: usize = 64;

/// What mail addresses became in captures of pages that hide them.
const HIDDEN_MAIL: &str = "[email protected]";

/// A value that was read from a text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scanned {
    /// The value. A hole is an empty object or list, or null.
    pub value: Value,
    /// The position after it.
    pub end: usize,
    /// Where something was omitted, as `.items[0].price`. A hole in an object or a list is reported at the container.
    pub holes: Vec<String>,
}

/// Whether an object, or a list of objects, may start here: its first name is quoted.
pub fn begins(text: &str, at: usize) -> bool {
    let mut scan = Scan { text, at, holes: Vec::new(), marked: marked(text, at) };
    if scan.take('[') {
        scan.space();
    }
    if !scan.take('{') {
        return false;
    }
    scan.space();
    if !scan.rest().starts_with('"') {
        return scan.rest().starts_with("...");
    }
    scan.string().is_ok() && {
        scan.space();
        scan.take(':')
    }
}

/// Reads the value that starts at a position.
///
/// # Errors
/// Returns what is wrong, and the position.
pub fn scan(text: &str, at: usize) -> Result<Scanned, (usize, &'static str)> {
    let mut scan = Scan { text, at, holes: Vec::new(), marked: marked(text, at) };
    match scan.value("", 0) {
        Ok(value) => Ok(Scanned { value, end: scan.at, holes: scan.holes }),
        Err(fault) => Err((scan.at, fault)),
    }
}

/// Whether the value is in a `#` comment, whose marks are then not part of it.
fn marked(text: &str, at: usize) -> bool {
    let front = text.get(..at).unwrap_or_default();
    front.rsplit('\n').next().is_some_and(|line| line.trim_start().starts_with('#'))
}

/// The place of a member, as the contract writes it.
pub fn step(place: &str, name: &str) -> String {
    let plain = !name.is_empty() && name.chars().all(|sign| sign.is_alphanumeric() || sign == '_' || sign == '-');
    if plain { format!("{place}.{name}") } else { format!("{place}[{}]", Value::from(name)) }
}

struct Scan<'t> {
    text: &'t str,
    at: usize,
    holes: Vec<String>,
    marked: bool,
}

impl<'t> Scan<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn take(&mut self, sign: char) -> bool {
        let found = self.rest().starts_with(sign);
        self.at += if found { sign.len_utf8() } else { 0 };
        found
    }

    fn skip_line(&mut self) {
        self.at += self.rest().find('\n').unwrap_or(self.rest().len());
    }

    /// Skips white space and comments. Returns `true` if a comment says that something was omitted.
    fn space(&mut self) -> bool {
        let mut open = false;
        loop {
            let rest = self.rest();
            let blank = rest.len() - rest.trim_start().len();
            if blank > 0 {
                let line_ends = rest.get(..blank).is_some_and(|blank| blank.contains('\n'));
                self.at += blank;
                if line_ends && self.marked {
                    self.take('#');
                }
            } else if let Some(comment) = rest.strip_prefix("//") {
                open |= comment.trim_start().starts_with("...") || comment.trim_start().starts_with('…');
                self.skip_line();
            } else if let Some(comment) = rest.strip_prefix("/*") {
                let Some(end) = comment.find("*/") else { return open };
                open = true;
                self.at += end + 4;
            } else if rest.starts_with("<--") {
                self.skip_line();
            } else {
                return open;
            }
        }
    }

    /// Skips `...`, `…` or an unquoted `<word>`.
    fn hole(&mut self) -> bool {
        let rest = self.rest();
        if rest.starts_with("...") || rest.starts_with('…') {
            self.at += 3;
            return true;
        }
        let word = rest.strip_prefix('<').and_then(|rest| rest.split_once('>')).map(|(word, _)| word);
        match word.filter(|word| !word.contains(['\n', '"', '<', '{'])) {
            Some(word) => {
                self.at += word.len() + 2;
                true
            }
            None => false,
        }
    }

    fn value(&mut self, place: &str, depth: usize) -> Result<Value, &'static str> {
        if depth > DEEPEST {
            return Err("it is nested too deep");
        }
        self.space();
        match self.rest().chars().next() {
            Some('{') => self.object(place, depth),
            Some('[') => self.list(place, depth),
            Some('"') => {
                let text = self.string()?;
                if text.replace('\u{a0}', " ").contains(HIDDEN_MAIL) {
                    self.holes.push(place.to_owned());
                }
                Ok(Value::String(text))
            }
            Some(_) if self.hole() => {
                self.holes.push(place.to_owned());
                Ok(Value::Null)
            }
            Some(_) => self.scalar(),
            None => Err("it is not closed"),
        }
    }

    fn object(&mut self, place: &str, depth: usize) -> Result<Value, &'static str> {
        self.take('{');
        let mut members = Map::new();
        let mut open = false;
        loop {
            open |= self.space();
            if self.take('}') {
                break;
            }
            if self.hole() {
                open = true;
            } else if self.rest().starts_with('"') {
                let name = self.string()?;
                self.space();
                if !self.take(':') {
                    return Err("a colon is missing after a name");
                }
                let value = self.value(&step(place, &name), depth + 1)?;
                members.insert(name, value);
            } else {
                return Err(if self.rest().is_empty() { "it is not closed" } else { "a name must be in quotes" });
            }
            open |= self.space();
            if !self.take(',') && !self.rest().starts_with('}') {
                return Err(if self.rest().is_empty() { "it is not closed" } else { "a comma is missing" });
            }
        }
        if open {
            self.holes.push(place.to_owned());
        }
        Ok(Value::Object(members))
    }

    fn list(&mut self, place: &str, depth: usize) -> Result<Value, &'static str> {
        self.take('[');
        let mut items = Vec::new();
        let mut open = false;
        loop {
            open |= self.space();
            if self.take(']') {
                break;
            }
            if self.rest().starts_with("...") || self.rest().starts_with('…') {
                open |= self.hole();
            } else {
                items.push(self.value(&format!("{place}[{}]", items.len()), depth + 1)?);
            }
            open |= self.space();
            if !self.take(',') && !self.rest().starts_with(']') {
                return Err(if self.rest().is_empty() { "it is not closed" } else { "a comma is missing" });
            }
        }
        if open {
            self.holes.push(place.to_owned());
        }
        Ok(Value::Array(items))
    }

    fn string(&mut self) -> Result<String, &'static str> {
        let rest = self.rest();
        let mut escaped = false;
        let end = rest.char_indices().skip(1).find(|(_, sign)| {
            let ends = matches!(sign, '"' | '\n') && !escaped;
            escaped = *sign == '\\' && !escaped;
            ends
        });
        let text = end.and_then(|(end, _)| rest.get(..=end)).filter(|text| text.ends_with('"'));
        let text = text.ok_or("a text is not closed")?;
        self.at += text.len();
        serde_json::from_str(text).map_err(|_| "a string has an escape that JSON does not allow")
    }

    fn scalar(&mut self) -> Result<Value, &'static str> {
        let rest = self.rest();
        let end = rest.find(|sign: char| !(sign.is_ascii_alphanumeric() || "+-.".contains(sign))).unwrap_or(rest.len());
        let word = rest.get(..end).unwrap_or_default();
        let value = serde_json::from_str(word).map_err(|_| "a value is not a JSON string, number or keyword")?;
        self.at += end;
        Ok(value)
    }
}

impl Scanned {
    /// Whether something was omitted at a place: `body.data.items[0]`, with this `root` instead of the value.
    pub fn left_out(&self, root: &str, place: &str) -> bool {
        place.strip_prefix(root).is_some_and(|place| self.holes.iter().any(|hole| hole == place))
    }

    /// The value as the only member of an object.
    pub fn within(&self, name: &str) -> Scanned {
        let front = step("", name);
        let value = Value::Object(Map::from_iter([(name.to_owned(), self.value.clone())]));
        Scanned { value, end: self.end, holes: self.holes.iter().map(|hole| format!("{front}{hole}")).collect() }
    }

    /// Whether another value is the same, apart from omissions. Numbers are compared by value; hidden texts and secrets are
    /// assumed to be equal.
    pub fn same_as(&self, other: &Value) -> bool {
        self.same(&self.value, other, "")
    }

    fn same(&self, own: &Value, other: &Value, place: &str) -> bool {
        let open = self.holes.iter().any(|hole| hole == place);
        match (own, other) {
            (Value::Null, _) | (Value::String(_), Value::String(_)) if open => true,
            (Value::Object(own), Value::Object(other)) => {
                own.iter().all(|(name, value)| {
                    other.get(name).is_some_and(|other| self.same(value, other, &step(place, name)))
                }) && (open || own.len() == other.len())
            }
            (Value::Array(own), Value::Array(other)) => {
                (open || own.len() == other.len())
                    && own
                        .iter()
                        .zip(other)
                        .enumerate()
                        .all(|(i, (own, other))| self.same(own, other, &format!("{place}[{i}]")))
            }
            (Value::Number(own), Value::Number(other)) => own == other || own.as_f64() == other.as_f64(),
            (Value::String(own), Value::String(other)) => {
                own == other || (own.starts_with("sb_") && other.starts_with("sb_"))
            }
            (own, other) => own == other,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use serde_json::json;

    use super::*;

    #[test]
    fn a_value_ends_at_its_last_brace_whatever_is_glued_to_it() {
        let text = "a{ \"price\": 9.50, \"tags\": [\"}\", \"\\\"\"] }Orders";
        assert!(begins(text, 1));
        let scanned = scan(text, 1).unwrap();
        assert_eq!(scanned.value, json!({"price": 9.5, "tags": ["}", "\""]}));
        assert_eq!(&text[scanned.end..], "Orders");
        assert_eq!(scanned.holes, Vec::<String>::new());
    }

    #[test]
    fn comments_are_passed_and_what_was_left_out_is_told() {
        let text = "{\"a\": [...], \"b\": {...}, // why\n\"c\": { /* any */ }, \"d\": <word>, \"e\": [{\"f\": 1}, ...],\n// ... more\n}";
        let scanned = scan(text, 0).unwrap();
        assert_eq!(scanned.value, json!({"a": [], "b": {}, "c": {}, "d": null, "e": [{"f": 1}]}));
        assert_eq!(scanned.holes, [".a", ".b", ".c", ".d", ".e", ""]);
        assert!(scanned.left_out("body", "body.e") && scanned.left_out("body", "body"));
        let scanned = scan("{\"a.b\": {\"c\": [...]}}", 0).unwrap().within("data");
        assert!(scanned.left_out("body", "body.data[\"a.b\"].c") && !scanned.left_out("body", "body.data"));
    }

    #[test]
    fn a_sample_in_a_comment_is_read_without_its_marks() {
        let text = "# It says:\n# { \"error\": true,\n# \"ref\": \"r1\" <-- keep it\n# }\nrest";
        let scanned = scan(text, text.find('{').unwrap()).unwrap();
        assert_eq!(scanned.value, json!({"error": true, "ref": "r1"}));
    }

    #[test]
    fn code_and_prose_do_not_begin_a_sample() {
        for text in ["{ name: 1 }", "{name, price}", "{id}", "{ 'a': 1 }", "{}", "[1, 2]", "{\"a\" + 1}"] {
            assert!(!begins(text, 0), "{text}");
        }
        assert!(begins("[\n{\"a\": 1}]", 0));
    }

    #[test]
    fn what_is_broken_is_an_error_with_its_place() {
        for (text, fault) in [
            ("{\"a\": 1", "it is not closed"),
            ("{\"a\": f\"x\"}", "a value is not a JSON string, number or keyword"),
            ("{\"a\": \"x\n\"}", "a text is not closed"),
            ("{\"a\": 1 \"b\": 2}", "a comma is missing"),
        ] {
            assert_eq!(scan(text, 0).unwrap_err().1, fault);
        }
        assert_eq!(scan(&"[".repeat(9000), 0).unwrap_err().1, "it is nested too deep");
    }

    #[test]
    fn an_example_is_the_same_but_for_what_was_left_out_or_hidden() {
        let scanned =
            scan("{\"to\": \"[email\u{a0}protected]\", \"price\": 9.50, \"items\": [...], \"key\": \"sb_x\"}", 0)
                .unwrap();
        assert!(scanned.same_as(&json!({"to": "a@b.example", "price": 9.5, "items": [1, 2], "key": "sb_y"})));
        assert!(!scanned.same_as(&json!({"to": "a@b.example", "price": 9.5, "items": [1, 2]})));
    }
}
