//! Rust tokens: a cursor to walk them, a file's items, and tokens as text.
//!
//! Nothing is parsed further than a reader needs: the content of braces or of an entry stays as it is.

use std::fmt::Write;

use anyhow::{Result, anyhow};
use proc_macro2::{Delimiter, Group, Ident, Literal, Spacing, TokenStream, TokenTree};

/// A cursor on tokens. A step that does not match leaves it in place.
#[derive(Clone, Copy)]
pub struct Cursor<'t>(pub &'t [TokenTree]);

impl<'t> Cursor<'t> {
    /// Whether nothing is left.
    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// Takes the next token, whatever it is.
    pub fn next(&mut self) -> Option<&'t TokenTree> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(first)
    }

    /// Takes the next token if it is a name.
    pub fn ident(&mut self) -> Option<&'t Ident> {
        match self.0.first()? {
            TokenTree::Ident(ident) => {
                self.next();
                Some(ident)
            }
            _ => None,
        }
    }

    /// Takes the next token if it is this word, and returns whether it is.
    pub fn word(&mut self, word: &str) -> bool {
        let found = matches!(self.0.first(), Some(TokenTree::Ident(ident)) if ident == word);
        if found {
            self.next();
        }
        found
    }

    /// Takes the next token if it is this punctuation, and returns whether it is.
    pub fn sign(&mut self, sign: char) -> bool {
        let found = is_sign(self.0.first(), sign);
        if found {
            self.next();
        }
        found
    }

    /// Takes the next token if it is a group with this delimiter.
    pub fn group(&mut self, delimiter: Delimiter) -> Option<&'t Group> {
        match self.0.first()? {
            TokenTree::Group(group) if group.delimiter() == delimiter => {
                self.next();
                Some(group)
            }
            _ => None,
        }
    }

    /// Takes the next attribute, outer or inner, and returns the content of its brackets.
    pub fn attribute(&mut self) -> Option<&'t Group> {
        let before = *self;
        if self.sign('#') {
            self.sign('!');
            if let Some(group) = self.group(Delimiter::Bracket) {
                return Some(group);
            }
        }
        *self = before;
        None
    }

    /// Takes the tokens up to one that matches, which stays.
    pub fn until(&mut self, fits: impl FnMut(&TokenTree) -> bool) -> &'t [TokenTree] {
        let length = self.0.iter().position(fits).unwrap_or(self.0.len());
        let (found, rest) = self.0.split_at(length);
        self.0 = rest;
        found
    }

    /// Takes the tokens up to and including the next comma outside of `<..>`.
    pub fn entry(&mut self) -> &'t [TokenTree] {
        let mut angles = Angles::default();
        let entry = self.until(|token| angles.outside(token) && is_sign(Some(token), ','));
        self.next();
        entry
    }

    /// Takes the tokens up to and including the next comma outside of `<..>` or the next block, and returns which of them ended
    /// the entry.
    pub fn entry_or_block(&mut self) -> (&'t [TokenTree], End<'t>) {
        let mut angles = Angles::default();
        let entry = self.until(|token| is_block(token) || angles.outside(token) && is_sign(Some(token), ','));
        let end = match self.next() {
            Some(TokenTree::Group(block)) => End::Block(block),
            Some(_) => End::Comma,
            None => End::Nothing,
        };
        (entry, end)
    }
}

/// The end of an entry.
pub enum End<'t> {
    /// A comma.
    Comma,
    /// A group between braces.
    Block(&'t Group),
    /// The end of the tokens.
    Nothing,
}

/// Counts `<` and `>`, which do not form groups. The arrow `->` is neither.
#[derive(Default)]
pub struct Angles {
    depth: usize,
    dash: bool,
}

impl Angles {
    /// Whether the next token is outside of all `<..>`.
    pub fn outside(&mut self, token: &TokenTree) -> bool {
        match token {
            TokenTree::Punct(punct) => {
                match punct.as_char() {
                    '<' => self.depth += 1,
                    '>' if !self.dash => self.depth = self.depth.saturating_sub(1),
                    _ => {}
                }
                self.dash = punct.as_char() == '-' && punct.spacing() == Spacing::Joint;
            }
            _ => self.dash = false,
        }
        self.depth == 0
    }
}

/// Whether a token is this punctuation.
pub fn is_sign(token: Option<&TokenTree>, sign: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
}

/// Whether a token is a group between braces.
pub fn is_block(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
}

/// The tokens of a group.
pub fn inside(group: &Group) -> Vec<TokenTree> {
    group.stream().into_iter().collect()
}

/// An item of a file.
#[derive(Debug)]
pub enum Item {
    /// `//!` and `#![..]`.
    Inner(Group),
    /// `use ..;`
    Import(Vec<TokenTree>),
    /// `mod ..;`
    Module(Vec<TokenTree>),
    /// `static ..;`
    Static(Vec<TokenTree>),
    /// One of the runtime's declaring macros, `name! { .. }`.
    Declaration(Ident, TokenStream),
    /// Anything else.
    Plain(Vec<TokenTree>),
}

/// The items of a file, from its tokens.
pub fn items(tokens: TokenStream) -> Vec<Item> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut cursor = Cursor(&tokens);
    let mut items = Vec::new();
    while !cursor.is_empty() {
        items.push(item(&mut cursor));
    }
    items
}

fn item(cursor: &mut Cursor<'_>) -> Item {
    let start = *cursor;
    if is_sign(start.0.get(1), '!')
        && let Some(group) = cursor.attribute()
    {
        return Item::Inner(group.clone());
    }
    while cursor.attribute().is_some() {}
    if cursor.word("pub") {
        cursor.group(Delimiter::Parenthesis);
    }
    if let [TokenTree::Ident(name), bang, TokenTree::Group(group), ..] = cursor.0
        && is_sign(Some(bang), '!')
    {
        let declaration = Item::Declaration(name.clone(), group.stream());
        cursor.0 = &cursor.0[3..];
        return declaration;
    }
    let word = cursor.ident().map(Ident::to_string).unwrap_or_default();
    match word.as_str() {
        "use" | "mod" | "static" => cursor.until(|token| is_sign(Some(token), ';')),
        _ => cursor.until(|token| is_sign(Some(token), ';') || is_block(token)),
    };
    cursor.next();
    let tokens = start.0[..start.0.len() - cursor.0.len()].to_vec();
    match word.as_str() {
        "use" => Item::Import(tokens),
        "mod" => Item::Module(tokens),
        "static" => Item::Static(tokens),
        _ => Item::Plain(tokens),
    }
}

/// Parses Rust source text into tokens.
pub fn parse(text: &str) -> Result<TokenStream> {
    text.parse().map_err(|_| anyhow!("`{text}` is not Rust"))
}

/// The text of a string literal.
pub fn string(literal: &Literal) -> Option<String> {
    let text = literal.to_string();
    let plain = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    match plain {
        Some(plain) if !plain.contains('\\') => Some(plain.to_owned()),
        _ => match syn::Lit::new(literal.clone()) {
            syn::Lit::Str(text) => Some(text.value()),
            _ => None,
        },
    }
}

/// The text of a doc comment, from the tokens between an attribute's brackets.
pub fn doc(attribute: &Group) -> Option<String> {
    let tokens = inside(attribute);
    match tokens.as_slice() {
        [TokenTree::Ident(name), equals, TokenTree::Literal(words)] if name == "doc" && is_sign(Some(equals), '=') => {
            string(words)
        }
        _ => None,
    }
}

/// Tokens as text on one line, with spaces where readers expect them.
pub fn text<'t>(tokens: impl IntoIterator<Item = &'t TokenTree>) -> String {
    let mut text = String::new();
    tokens.into_iter().for_each(|token| write(&mut text, token));
    text
}

/// Adds a token to a line.
pub fn write(line: &mut String, token: &TokenTree) {
    match token {
        TokenTree::Group(group) => {
            let (open, close) = match group.delimiter() {
                Delimiter::Parenthesis => ("(", ")"),
                Delimiter::Brace => ("{", "}"),
                Delimiter::Bracket => ("[", "]"),
                Delimiter::None => ("", ""),
            };
            line.push_str(open);
            group.stream().into_iter().for_each(|token| write(line, &token));
            line.push_str(close);
        }
        TokenTree::Ident(ident) => {
            part(line);
            let _ = write!(line, "{ident}");
        }
        TokenTree::Literal(literal) => {
            part(line);
            let _ = write!(line, "{literal}");
        }
        TokenTree::Punct(punct) => match (punct.as_char(), punct.spacing()) {
            ('=', _) => line.push_str(" = "),
            ('/', _) => line.push_str(" / "),
            ('-', Spacing::Joint) => line.push_str(" -"),
            ('>', _) if line.ends_with(" -") => line.push_str("> "),
            (',', _) => line.push_str(", "),
            (':', Spacing::Alone) if !line.ends_with(':') => line.push_str(": "),
            (sign, _) => line.push(sign),
        },
    }
}

/// Separates two words.
fn part(line: &mut String) {
    if line.ends_with(|last: char| last.is_alphanumeric() || matches!(last, '_' | '"' | '>')) {
        line.push(' ');
    }
}
