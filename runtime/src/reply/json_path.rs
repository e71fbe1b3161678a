//! Where a JSON decoder stopped, as a path, and why, without the value.
//!
//! serde_json reports a line and a column, whatever type it was decoding. Walking the text up to that place yields the path. This
//! code is not generic, and decoders need no bookkeeping for it.

use super::place;

/// The path of the innermost value that contains the byte before line `line`, column `column`, as serde_json counts them:
/// `data.items[3].price`. Empty for the root.
pub(crate) fn at(json: &[u8], line: usize, column: usize) -> String {
    walk(&json[..place::offset(json, line, column)])
}

/// The path of the value that starts at an offset.
pub(crate) fn at_offset(json: &[u8], offset: usize) -> String {
    walk(&json[..json.len().min(offset + 1)])
}

/// Joins the path `below` to the path `at`.
pub(crate) fn join(at: &str, below: &str) -> String {
    let dot = if at.is_empty() || below.is_empty() || below.starts_with('[') { "" } else { "." };
    format!("{at}{dot}{below}")
}

/// The decoder's message without the value that it read, which may be personal.
pub(crate) fn without_value(fault: &serde_json::Error) -> String {
    let words = fault.to_string();
    match (words.find(['"', '`']), words.rfind(", expected ")) {
        (Some(value), Some(expected)) if value < expected => {
            format!("{}{}", words[..value].trim_end(), &words[expected..])
        }
        _ => words,
    }
}

/// An open container, by the key or index of its current child.
enum Step {
    Key(String),
    Index(usize),
}

/// Walks the text to its end and returns the path there.
fn walk(json: &[u8]) -> String {
    let mut path: Vec<Step> = Vec::new();
    let mut at = 0;
    let mut key_next = false;
    while at < json.len() {
        let last = at + 1 == json.len();
        match json[at] {
            b'{' if last => break,
            b'[' if last => break,
            b'{' => {
                path.push(Step::Key(String::new()));
                key_next = true;
            }
            b'[' => {
                path.push(Step::Index(0));
                key_next = false;
            }
            b'}' | b']' => {
                path.pop();
            }
            b',' => match path.last_mut() {
                Some(Step::Index(index)) => *index += 1,
                Some(Step::Key(_)) => key_next = true,
                None => {}
            },
            b'"' => {
                let end = string_end(json, at);
                if key_next && let Some(Step::Key(key)) = path.last_mut() {
                    let text = &json[at..end.min(json.len())];
                    *key = serde_json::from_slice(text).unwrap_or_else(|_| as_written(text));
                    key_next = false;
                }
                at = end;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    render(&path)
}

/// Replaces a name that cannot be text, such as one with half of a surrogate pair.
#[cold]
fn as_written(quoted: &[u8]) -> String {
    let text = quoted.strip_prefix(b"\"").unwrap_or(quoted);
    String::from_utf8_lossy(text.strip_suffix(b"\"").unwrap_or(text)).into_owned()
}

/// The index after the closing quote of the string that starts at `start`.
fn string_end(json: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while at < json.len() {
        match json[at] {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    json.len()
}

fn render(path: &[Step]) -> String {
    use std::fmt::Write;

    let mut text = String::new();
    for step in path {
        match step {
            Step::Key(key) if key.is_empty() => {}
            Step::Key(key) => {
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(key);
            }
            Step::Index(index) => {
                let _ = write!(text, "[{index}]");
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    fn path_of_fault<T: serde::de::DeserializeOwned>(json: &str) -> String {
        match serde_json::from_str::<T>(json) {
            Ok(_) => panic!("decoded"),
            Err(fault) => super::at(json.as_bytes(), fault.line(), fault.column()),
        }
    }

    type Prices = std::collections::HashMap<String, Vec<std::collections::HashMap<String, i64>>>;

    #[test]
    fn a_leaf_of_the_wrong_type_is_named_with_its_keys_and_indexes() {
        assert_eq!(path_of_fault::<Prices>(r#"{"a":[{"b":1},{"c": "x"}]}"#), "a[1].c");
        assert_eq!(path_of_fault::<Prices>("{\"a\":[\n{\"b\":1},\n{\"b\":2,\"c\": true}]}"), "a[1].c");
        assert_eq!(path_of_fault::<Prices>(r#"{"a":[],"d\"e":[{"b":1.5}]}"#), "d\"e[0].b");
    }

    #[test]
    fn a_container_in_the_place_of_a_leaf_is_named() {
        assert_eq!(path_of_fault::<Prices>(r#"{"a":[{"b":{"c":1}}]}"#), "a[0].b");
        assert_eq!(path_of_fault::<Prices>(r#"{"a":[{"b":[1]}]}"#), "a[0].b");
        assert_eq!(path_of_fault::<Prices>(r#"{"a":7}"#), "a");
    }

    #[test]
    fn the_root_has_an_empty_path() {
        assert_eq!(path_of_fault::<Prices>("17"), "");
    }

    #[test]
    fn text_that_is_no_json_never_panics() {
        for text in ["", "{", "[[[", "\"", "{\"a", "{\"a\\", "}}]]", "{\"a\":[1,", "\u{0}", "nul"] {
            for column in 0..12 {
                for line in 0..3 {
                    let _ = super::at(text.as_bytes(), line, column);
                }
            }
        }
    }
}
