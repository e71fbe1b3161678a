//! What a page shows of calls: curl commands, endpoint lines and JSON samples, in order, each with its section.
//!
//! Code in other languages is skipped: its objects come after `=`, `(` or a bare name, or have unquoted names. [`program`] reads
//! its calls.

pub mod address;
pub mod curl;
pub mod json_scan;
pub mod program;

use std::ops::Range;

use self::{curl::Curl, json_scan::Scanned};
use crate::{lock::Section, page::Page};

/// The methods that a line may start with.
pub const METHODS: [&str; 5] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/// Something that a page shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    /// The line, from 1.
    pub line: usize,
    /// Its last line.
    pub last: usize,
    /// The index of its section on the page.
    pub section: usize,
    /// What it is.
    pub kind: Kind,
}

/// What a sample is, judging by its form only.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// A command.
    Curl(Curl),
    /// A line with a method and a path.
    Endpoint {
        /// Upper case.
        method: String,
        /// As written.
        path: String,
    },
    /// A separate JSON value.
    Json(Scanned),
    /// A member of an object, with its name before it.
    Member(String, Scanned),
    /// The data of an event in a stream, with the event's name.
    Event(String, Scanned),
    /// It starts like JSON but is not valid JSON.
    Unreadable(&'static str),
}

/// The maximum number of positions that are examined; a page with more is broken.
const MOST: usize = 20_000;

/// Every sample of a page, in order. Text before the first title counts to the first section.
pub fn find(page: &Page, sections: &[Section]) -> Vec<Sample> {
    let mut samples = Vec::new();
    for (index, section) in sections.iter().enumerate() {
        if index == 0 {
            in_text(page, 0, section.title.start, index, &mut samples);
        }
        in_text(page, section.body.start, section.body.end, index, &mut samples);
    }
    samples
}

fn in_text(page: &Page, start: usize, end: usize, section: usize, samples: &mut Vec<Sample>) {
    let text = page.slice(start, end);
    let curls = curl::find(text);
    let mut found: Vec<Found> = Vec::new();
    let mut from = 0;
    for (range, curl) in curls {
        between(text, from, range.start, &mut found);
        from = range.end;
        found.push((range, Kind::Curl(curl)));
    }
    between(text, from, text.len(), &mut found);
    samples.extend(found.into_iter().map(|(range, kind)| {
        let last = page.line((start + range.end).saturating_sub(1));
        Sample { line: page.line(start + range.start), last, section, kind }
    }));
}

/// A sample and the range that it occupies.
type Found = (Range<usize>, Kind);

/// Endpoint lines and JSON between two commands.
fn between(text: &str, from: usize, to: usize, found: &mut Vec<Found>) {
    let mut at = from;
    while let Some(sign) = text.get(at..to).and_then(|rest| rest.chars().next()) {
        if found.len() > MOST {
            return;
        }
        let line_start = at == 0 || text.get(..at).is_some_and(|front| front.ends_with('\n'));
        if let Some((method, path)) = text.get(at..to).filter(|_| line_start).and_then(endpoint) {
            found.push((at..at + 1, Kind::Endpoint { method, path }));
        }
        if matches!(sign, '{' | '[') && json_scan::begins(text, at) {
            let lead = lead(text, at);
            if sign == '[' && lead != Lead::Line {
                at += 1;
                continue;
            }
            let (end, kind) = read(text, at, lead);
            found.extend(kind.map(|kind| (at..end, kind)));
            at = end.max(at + 1);
        } else {
            at += sign.len_utf8();
        }
    }
}

/// `POST /baskets` alone on its line, or before a table.
fn endpoint(rest: &str) -> Option<(String, String)> {
    let line = rest.lines().next().unwrap_or_default();
    let (method, path) = line.split('|').next().unwrap_or_default().trim_end().split_once(' ')?;
    let known = METHODS.contains(&method) && path.starts_with('/') && !path.contains([' ', ')', '(']);
    known.then(|| (method.to_owned(), path.to_owned()))
}

/// What comes before a sample on its line.
#[derive(Debug, PartialEq)]
enum Lead {
    /// Nothing.
    Line,
    /// Words, or the end of something that it is joined to.
    Text,
    /// `"name":`
    Name(String),
    /// `data:`, below a line that names the event.
    Event(String),
    /// Part of a program.
    Code,
}

fn lead(text: &str, at: usize) -> Lead {
    let front = text.get(..at).unwrap_or_default();
    let (above, own) = front.rsplit_once('\n').unwrap_or(("", front));
    let own = own.trim().trim_start_matches(['#', '/']).trim();
    if let Some(name) = own.strip_suffix(':') {
        if let Some(name) = name.strip_suffix('"').and_then(|name| name.rsplit('"').next()) {
            return Lead::Name(name.to_owned());
        }
        // The line may be joined to what came before it.
        let event = above.lines().next_back().and_then(|line| line.rsplit_once("event:"));
        if let Some((_, event)) = event.filter(|_| name == "data") {
            return Lead::Event(event.trim().to_owned());
        }
        if name == "data" {
            return Lead::Text;
        }
        return if name.contains(' ') { Lead::Text } else { Lead::Code };
    }
    match own.chars().next_back() {
        None => Lead::Line,
        Some('=' | '(' | ',' | '*' | '[' | '?' | '&' | '+') => Lead::Code,
        Some(_) if own.ends_with("return") || own.ends_with("=>") => Lead::Code,
        Some(_) => Lead::Text,
    }
}

fn read(text: &str, at: usize, lead: Lead) -> (usize, Option<Kind>) {
    match (json_scan::scan(text, at), lead) {
        (Ok(scanned), Lead::Code) => (scanned.end, None),
        (Ok(scanned), Lead::Name(name)) => (scanned.end, Some(Kind::Member(name, scanned))),
        (Ok(scanned), Lead::Event(name)) => (scanned.end, Some(Kind::Event(name, scanned))),
        (Ok(scanned), Lead::Line | Lead::Text) => (scanned.end, Some(Kind::Json(scanned))),
        (Err(_), Lead::Code) => (balanced(text, at), None),
        (Err((_, fault)), _) => (balanced(text, at), Some(Kind::Unreadable(fault))),
    }
}

/// The position after the brace that closes the one at a position, or the end of the text.
fn balanced(text: &str, at: usize) -> usize {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for (offset, sign) in text.get(at..).unwrap_or_default().char_indices() {
        match sign {
            '"' if !escaped => quoted = !quoted,
            // JSON strings do not span lines: a lost quote must not hide everything after it.
            '\n' => quoted = false,
            '{' | '[' if !quoted => depth += 1,
            '}' | ']' if !quoted => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + offset + 1;
                }
            }
            _ => {}
        }
        escaped = sign == '\\' && !escaped;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<String> {
        let page = Page::new("shop", text);
        let section = Section { entry: 0, ordinal: 1, title: 0..0, body: 0..text.len(), hash: String::new() };
        let told = |sample: Sample| match sample.kind {
            Kind::Curl(curl) => format!("{} curl {}", sample.line, curl.url),
            Kind::Endpoint { method, path } => format!("{} {method} {path}", sample.line),
            Kind::Json(scanned) => format!("{} {}", sample.line, scanned.value),
            Kind::Member(name, scanned) => format!("{} {name}: {}", sample.line, scanned.value),
            Kind::Event(name, scanned) => format!("{} event {name} {}", sample.line, scanned.value),
            Kind::Unreadable(fault) => format!("{} {fault}", sample.line),
        };
        find(&page, &[section]).into_iter().map(told).collect()
    }

    #[test]
    fn commands_endpoints_and_json_are_found_in_order_though_glued() {
        let text = "POST /baskets| Field |\ncurl https://shop.example/a \\\n-d '{\"no\": 1}'{\n\"id\": 1\n}{ \"id\": 2 }Orders\n\
                    }event: full\ndata: {\"id\": 3}\n\"size\": { \"w\": 1 }\n[\n{\"id\": 4}]\n";
        let found = [
            "1 POST /baskets",
            "2 curl https://shop.example/a",
            "3 {\"id\":1}",
            "5 {\"id\":2}",
            "7 event full {\"id\":3}",
            "8 size: {\"w\":1}",
            "9 [{\"id\":4}]",
        ];
        assert_eq!(told(text), found);
    }

    #[test]
    fn programs_are_passed_by() {
        let text = "H = {\"A\": f\"{KEY}\"}\npost(\"x\", json={\n\"a\": b[\"c\"]\n})\nfetch({ headers: { 'a': 1 } })\nGET /a and more\n";
        assert_eq!(told(text), [""; 0]);
    }

    #[test]
    fn json_that_cannot_be_read_is_told_once() {
        assert_eq!(told("{\n\"a\": 1\n\"b\": {\"c\": 2}\n}\n{\"d\": 3}\n"), ["1 a comma is missing", "5 {\"d\":3}"]);
    }
}
