//! Words of the documents as rustdoc.

use std::fmt::Write;

/// Writes `///` lines; what rustdoc would read as a link or as HTML is escaped.
pub fn doc(out: &mut String, indent: &str, words: &str) {
    for line in words.trim().lines() {
        let line = line.trim_end();
        let _ = match line {
            "" => writeln!(out, "{indent}///"),
            line => writeln!(out, "{indent}/// {}", escaped(line)),
        };
    }
}

/// A line as rustdoc text: code spans stay, the rest cannot become a link, a tag or emphasis by accident.
fn escaped(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut code = false;
    let mut rest = line;
    while let Some(letter) = rest.chars().next() {
        if letter == '`' {
            code = !code;
        }
        if !code && (rest.starts_with("https://") || rest.starts_with("http://")) {
            let end =
                rest.find(|c: char| c.is_whitespace() || matches!(c, ')' | '>' | ',' | ';')).unwrap_or(rest.len());
            let end = rest[..end].trim_end_matches(['.', ':']).len();
            let _ = write!(text, "<{}>", &rest[..end]);
            rest = &rest[end..];
            continue;
        }
        if !code && matches!(letter, '[' | ']' | '<' | '>' | '*' | '\\') {
            text.push('\\');
        }
        text.push(letter);
        rest = &rest[letter.len_utf8()..];
    }
    text
}

/// A sentence: first letter large, a full stop behind.
pub fn sentence(words: &str) -> String {
    let words = words.trim();
    let mut letters = words.chars();
    let mut text: String = match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => return String::new(),
    };
    if !text.ends_with(['.', '!', '?', ':', ';', '…']) {
        text.push('.');
    }
    text
}
