//! Reads the JSON of errors even if it is damaged: cut off in the middle of a character, or in another encoding.
//!
//! Successful replies are not read this way: there, invalid text is an error.

use std::borrow::Cow;

use serde_json::Value;

/// Reads a body, without its byte order mark. Invalid UTF-8 becomes U+FFFD. So do escapes of half a character, such as half of an
/// emoji at the end of a truncated text.
pub(super) fn read(body: &[u8]) -> Option<Value> {
    let text = String::from_utf8_lossy(body);
    let text = text.trim_start_matches('\u{feff}');
    serde_json::from_str(text).or_else(|_| serde_json::from_str(&repaired(text))).ok()
}

/// Replaces every escape of half a character.
#[cold]
fn repaired(mut rest: &str) -> Cow<'_, str> {
    let whole = rest;
    let mut text = String::new();
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        text.push_str(before);
        let (taken, is_half) = match (unit(escape), escape.get(6..).and_then(unit)) {
            (Some(0xd800..0xdc00), Some(0xdc00..0xe000)) => (12, false),
            (Some(0xd800..0xe000), _) => (6, true),
            // An escaped backslash does not start an escape.
            _ => (2, false),
        };
        let (escape, behind) = escape.split_at_checked(taken).unwrap_or((escape, ""));
        text.push_str(if is_half { r"\ufffd" } else { escape });
        rest = behind;
    }
    if text.is_empty() { Cow::Borrowed(whole) } else { Cow::Owned(text + rest) }
}

/// The code unit of an escape such as `\u00e9` at the start of a text.
fn unit(text: &str) -> Option<u32> {
    let digits = text.strip_prefix(r"\u")?.get(..4)?;
    u32::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn half_a_character_costs_no_other_word() {
        for (text, read_as) in [
            (r#"["cut \ud83d"]"#, json!(["cut \u{fffd}"])),
            (r#"["\ud83d\ude00 \udc00\ud83d\ude00 \ud83dx"]"#, json!(["😀 \u{fffd}😀 \u{fffd}x"])),
            (r#"["\\ud83d \ud83d\ud83d"]"#, json!(["\\ud83d \u{fffd}\u{fffd}"])),
            (r#"{"\ud83d": "\u00e9\n"}"#, json!({"\u{fffd}": "é\n"})),
            ("\u{feff}[1]", json!([1])),
        ] {
            assert_eq!(read(text.as_bytes()), Some(read_as), "{text}");
        }
        assert_eq!(read(b"[\"gesch\xfctzt \\ud83d\"]"), Some(json!(["gesch\u{fffd}tzt \u{fffd}"])));
    }

    #[test]
    fn what_is_no_json_stays_so() {
        for text in ["", "\\", r"\ud83d", r#"["\ud83"]"#, r#"["\"#, "[\"\\ué\"]", r#"["\ud83d"#, "[\\\u{1f600}]"] {
            assert_eq!(read(text.as_bytes()), None, "{text}");
        }
    }
}
