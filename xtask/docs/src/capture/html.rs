//! Converts HTML to the text form of a captured page: one block per line, headings on their own lines, code with its own line
//! breaks, and a table's rows as `| a | b |`.
//!
//! It reads html5ever's tokens directly and builds no tree, so no nesting is too deep. An element that is not closed ends where
//! the next one of its kind starts. (html2text uses the same tokens, but draws tables with lines and wraps long text.)

use std::cell::RefCell;

use html5ever::{
    tendril::StrTendril,
    tokenizer::{
        BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts, states::RawKind,
    },
};

/// Elements that start and end a line.
const BLOCKS: [&str; 33] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "ol",
    "p",
    "section",
    "summary",
    "table",
    "ul",
];

/// Elements whose content is not part of the page's text.
const SILENT: [&str; 9] = ["button", "head", "iframe", "nav", "noscript", "script", "style", "svg", "template"];

/// The text of a page. Never fails: what is not HTML is text.
pub fn text(html: &str) -> String {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html.strip_prefix('\u{feff}').unwrap_or(html)));
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    // The parser asks to run a script. There is nothing to run, so parsing continues.
    while !input.is_empty() {
        let _ = tokenizer.feed(&input);
    }
    tokenizer.end();
    tokenizer.sink.0.into_inner().finish()
}

#[derive(Default)]
struct Sink(RefCell<Writer>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut writer = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(text) => writer.text(&text),
            Token::TagToken(tag) => {
                writer.tag(&tag);
                if tag.kind == TagKind::StartTag {
                    return match &*tag.name {
                        "script" => TokenSinkResult::RawData(RawKind::ScriptData),
                        "style" | "iframe" | "noscript" => TokenSinkResult::RawData(RawKind::Rawtext),
                        "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
                        _ => TokenSinkResult::Continue,
                    };
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

#[derive(Default)]
struct Writer {
    out: String,
    /// The open elements without text.
    silent: Vec<String>,
    /// The number of open `pre` elements.
    code: usize,
    /// The open tables.
    tables: Vec<Table>,
}

#[derive(Default)]
struct Table {
    rows: usize,
    row: Option<Vec<String>>,
    /// The text of the open cell.
    cell: Option<String>,
}

impl Writer {
    /// Where text goes: to the innermost open cell, otherwise to the page.
    fn target(&mut self) -> &mut String {
        self.tables.iter_mut().rev().find_map(|table| table.cell.as_mut()).unwrap_or(&mut self.out)
    }

    fn text(&mut self, text: &str) {
        if !self.silent.is_empty() {
            return;
        }
        let code = self.code > 0;
        let target = self.target();
        if code {
            target.push_str(text);
            return;
        }
        for sign in text.chars() {
            if !sign.is_whitespace() {
                target.push(sign);
            } else if !target.is_empty() && !target.ends_with(char::is_whitespace) {
                target.push(' ');
            }
        }
    }

    fn line(&mut self) {
        let code = self.code > 0;
        let target = self.target();
        if !code {
            target.truncate(target.trim_end_matches(' ').len());
        }
        if !target.is_empty() && !target.ends_with('\n') {
            target.push('\n');
        }
    }

    fn tag(&mut self, tag: &Tag) {
        let (name, begins) = (&*tag.name, tag.kind == TagKind::StartTag);
        if self.is_silent(tag, name, begins) {
            return;
        }
        match (name, begins) {
            ("br", _) => self.target().push('\n'),
            ("pre", true) => {
                self.line();
                self.code += 1;
            }
            ("pre", false) => {
                self.line();
                self.code = self.code.saturating_sub(1);
            }
            ("table" | "tr" | "thead" | "tbody" | "tfoot" | "td" | "th", _) => self.table_tag(name, begins),
            ("li", true) => {
                self.line();
                self.target().push_str("- ");
            }
            _ if BLOCKS.contains(&name) => self.line(),
            _ => {}
        }
    }

    /// Handles the start or end tag of an element without text.
    fn is_silent(&mut self, tag: &Tag, name: &str, begins: bool) -> bool {
        if SILENT.contains(&name) {
            match (begins, self.silent.iter().rposition(|open| open == name)) {
                (true, _) if !tag.self_closing => self.silent.push(name.to_owned()),
                (false, Some(open)) => self.silent.truncate(open),
                _ => {}
            }
        }
        // `body` ends a head that was not closed.
        if begins && name == "body" {
            self.silent.clear();
        }
        !self.silent.is_empty()
    }

    fn table_tag(&mut self, name: &str, begins: bool) {
        match (name, begins) {
            ("table", true) => {
                self.line();
                self.tables.push(Table::default());
            }
            ("table", false) => {
                self.end_row();
                self.tables.pop();
                self.line();
            }
            ("td" | "th", _) => {
                self.end_cell();
                if let Some(table) = self.tables.last_mut().filter(|_| begins) {
                    table.row.get_or_insert_default();
                    table.cell = Some(String::new());
                }
            }
            _ => {
                self.end_row();
                if let Some(table) = self.tables.last_mut().filter(|_| begins && name == "tr") {
                    table.row = Some(Vec::new());
                }
            }
        }
    }

    fn end_cell(&mut self) {
        if let Some(table) = self.tables.last_mut()
            && let Some(cell) = table.cell.take()
        {
            let words: Vec<&str> = cell.split_whitespace().collect();
            table.row.get_or_insert_default().push(words.join(" "));
        }
    }

    fn end_row(&mut self) {
        self.end_cell();
        let Some(table) = self.tables.last_mut() else { return };
        let Some(row) = table.row.take().filter(|row| row.iter().any(|cell| !cell.is_empty())) else { return };
        table.rows += 1;
        let (rows, outer) = (table.rows, self.tables.len().saturating_sub(1));
        if self.tables.iter().take(outer).any(|table| table.cell.is_some()) {
            // A table within a cell is part of that cell's text.
            self.line();
            self.target().push_str(&row.join(" "));
            return;
        }
        let rule = (rows == 1).then(|| format!("|{}\n", "---|".repeat(row.len())));
        self.line();
        let target = self.target();
        target.push_str(&format!("| {} |\n", row.join(" | ")));
        target.push_str(&rule.unwrap_or_default());
    }

    fn finish(mut self) -> String {
        while !self.tables.is_empty() {
            self.end_row();
            self.tables.pop();
        }
        self.line();
        // Blank lines at the start, and gaps of more than one line, have no meaning.
        let mut text = String::new();
        for line in self.out.lines().map(str::trim_end) {
            if !line.is_empty() || !(text.is_empty() || text.ends_with("\n\n")) {
                text.push_str(line);
                text.push('\n');
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_tables_and_code_keep_their_lines() {
        let html = "<!doctype html><head><title>Shop</title><style>p{}</style></head><body><nav>Menu</nav><h1>The  shop</h1>\
            <p>Use <code>POST /baskets</code>\n now.<br>Really.</p><table><tr><th>Field</th><th>Type</th></tr>\
            <tr><td>id <b>required</b></td><td>text</td></tr></table><pre>{\n  \"a\": 1\n}</pre><ul><li>one<li>two</ul>\
            <script>if (a < b) { x(\"</p>\") }</script>&lt;end&gt;";
        let text = text(html);
        let lines = [
            "The shop",
            "Use POST /baskets now.",
            "Really.",
            "| Field | Type |",
            "|---|---|",
            "| id required | text |",
            "{",
            "  \"a\": 1",
            "}",
            "- one",
            "- two",
            "<end>",
        ];
        assert_eq!(text.lines().collect::<Vec<_>>(), lines);
    }

    #[test]
    fn broken_html_is_read_as_far_as_it_goes() {
        assert_eq!(text("<table><td>a<td>b<tr><td>c"), "| a | b |\n|---|---|\n| c |\n");
        assert_eq!(text("</table></td><p>a<p>b<nav><p>c"), "a\nb\n");
        assert_eq!(text("<table><tr><td>a<table><tr><td>b</table>c</table>"), "| a b c |\n|---|\n");
        assert_eq!(text(&"<div><table><td>".repeat(3000)), "");
        assert_eq!(text("a < b & c"), "a < b & c\n");
    }
}
