//! Turns the documents' prose into doc comments.

use std::fmt::Write;

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::ToTokens;

/// Prose as doc comments, one per line.
pub struct Docs {
    words: String,
    inner: bool,
}

/// A block of code as doc comments, as it is, with an empty line before and after it.
pub struct Block<'c>(&'c str);

/// The `///` lines of a block between words. An empty block is one empty line.
pub fn block(code: &str) -> Block<'_> {
    Block(code)
}

impl ToTokens for Block<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let line = |line: &str| if line.is_empty() { String::new() } else { format!(" {line}") };
        let lines = self.0.lines().map(line);
        let after = (!self.0.is_empty()).then(String::new);
        for line in std::iter::once(String::new()).chain(lines).chain(after) {
            tokens.extend(attribute(&line, false));
        }
    }
}

/// A line of a doc comment as an attribute.
fn attribute(line: &str, inner: bool) -> TokenStream {
    let sign = |sign| TokenTree::from(Punct::new(sign, Spacing::Alone));
    let doc = TokenTree::from(Ident::new("doc", Span::call_site()));
    let words = TokenTree::from(Literal::string(line));
    let attribute = Group::new(Delimiter::Bracket, TokenStream::from_iter([doc, sign('='), words]));
    let bang = inner.then(|| sign('!'));
    [sign('#')].into_iter().chain(bang).chain([attribute.into()]).collect()
}

/// The `///` lines of an item.
pub fn outer(words: impl Into<String>) -> Docs {
    Docs { words: words.into(), inner: false }
}

/// The `//!` lines of a file.
pub fn inner(words: impl Into<String>) -> Docs {
    Docs { words: words.into(), inner: true }
}

impl ToTokens for Docs {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        for line in self.words.trim().lines() {
            tokens.extend(attribute(&comment(line), self.inner));
        }
    }
}

/// A line of the words as the text after the slashes.
fn comment(line: &str) -> String {
    let line = line.trim_end();
    let mut comment = String::with_capacity(line.len() + 1);
    if !line.is_empty() {
        comment.push(' ');
        escape(line, &mut comment);
    }
    comment
}

/// Whether rustdoc treats a character as more than text.
fn is_markup(sign: u8) -> bool {
    matches!(sign, b'[' | b']' | b'<' | b'>' | b'*' | b'\\')
}

/// Adds a line as rustdoc text. Code spans stay; everything else is escaped, so that it cannot become a link, a tag or emphasis
/// by accident.
fn escape(line: &str, text: &mut String) {
    if !line.contains("http") && !line.bytes().any(is_markup) {
        text.push_str(line);
        return;
    }
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
        if !code && u8::try_from(letter).is_ok_and(is_markup) {
            text.push('\\');
        }
        text.push(letter);
        rest = &rest[letter.len_utf8()..];
    }
}
