//! Finds what can be altered on a page: every row of its tables and every command, one alteration for each fact.
//!
//! Defaults and values are found in the prose by separate rules, so that a form which the comparison cannot read counts as
//! missed.

use saleskit_contract::Contract;
use serde_json::Value;

use super::kind::Kind;
use crate::{
    field::Field,
    lock::{Lock, Section},
    owner::{self, Part, has_word},
    page::Page,
    sample::{self, METHODS},
    table::{self, Mark, Row, Table},
};

/// A fact and its alteration. Lines and positions are the page's.
pub(super) struct Fact {
    pub(super) kind: Kind,
    pub(super) line: usize,
    pub(super) what: String,
    pub(super) span: (usize, usize),
    pub(super) place: (usize, usize),
    pub(super) text: String,
}

/// Every fact of a page.
pub(super) fn find(contract: &Contract, lock: &Lock, page: &Page) -> Vec<Fact> {
    let sections = lock.sections(page);
    let lines: Vec<(usize, &str)> = page.lines().collect();
    let mut facts = Vec::new();
    for table in table::find(page, &sections) {
        let parts = parts(contract, lock, &sections, &table);
        for row in table.rows.iter().filter(|row| !row.name.is_empty()) {
            let Some((start, line)) = lines.get(row.line - 1) else { continue };
            of_row(contract, &parts, &table, row, *start, line, &mut facts);
        }
    }
    for sample in sample::find(page, &sections) {
        if let sample::Kind::Curl(curl) = &sample.kind {
            let at = |line: usize| lines.get(line).map_or(page.text.len(), |(start, _)| *start);
            of_curl(page, &sample, &curl.url, (at(sample.line - 1), at(sample.last)), &mut facts);
        }
    }
    facts
}

fn parts<'c>(contract: &'c Contract, lock: &Lock, sections: &[Section], table: &Table) -> Vec<Part<'c>> {
    let entry = sections.get(table.section).map(|section| section.entry);
    let around = std::iter::successors(entry, |entry| lock.parent(*entry));
    let file = around.into_iter().find_map(|entry| lock.entries.get(entry)?.file.clone());
    file.map(|file| owner::parts(contract, &file)).unwrap_or_default()
}

fn of_row(
    contract: &Contract,
    parts: &[Part<'_>],
    table: &Table,
    row: &Row,
    start: usize,
    line: &str,
    facts: &mut Vec<Fact>,
) {
    let Some(at) = line.find(&row.name) else { return };
    let name_end = at + row.name.len();
    let mut add = |kind: Kind, from: usize, to: usize, text: String| {
        let old = line.get(from..to).unwrap_or_default().trim_end();
        facts.push(Fact {
            kind,
            line: row.line,
            what: format!("{}: {old} → {}", row.name, text.trim_end()),
            span: (table.line, table.rows.last().map_or(table.line, |row| row.line)),
            place: (start + from, start + to),
            text,
        });
    };
    add(Kind::Name, at, name_end, format!("{}x", row.name));
    add(Kind::RemovedRow, 0, line.len() + 1, String::new());
    let added = format!(
        "{}{}{line}\n",
        line.get(..at).unwrap_or_default(),
        format_args!("{}{}\n", added(&row.name), line.get(name_end..).unwrap_or_default())
    );
    add(Kind::AddedRow, 0, line.len() + 1, added);
    if let Some(written) = &row.type_name
        && let Some((from, to, text)) = other_type(line, name_end, written)
    {
        add(Kind::Type, from, to, text);
    }
    if matches!(table.kind, table::Kind::Parameters | table::Kind::Fields)
        && let Some((from, to, text)) = other_mark(line, name_end, row)
    {
        add(Kind::Required, from, to, text);
    }
    if let Some((from, to)) = default(line, name_end, row) {
        add(Kind::Default, from, to, other_value(line.get(from..to).unwrap_or_default()));
    }
    for (from, to) in value(contract, parts, line, name_end, row) {
        add(Kind::Value, from, to, other_value(line.get(from..to).unwrap_or_default()));
    }
}

/// A name similar to a row's.
fn added(name: &str) -> String {
    match name.split_once(['.', ':']) {
        Some((front, _)) => format!("{front}{}newly_added", name.get(front.len()..=front.len()).unwrap_or_default()),
        None => "newly_added".to_owned(),
    }
}

fn other_type(line: &str, from: usize, written: &str) -> Option<(usize, usize, String)> {
    let base: String = written.chars().take_while(char::is_ascii_alphabetic).collect();
    if !table::facts::is_type(&base) {
        return None;
    }
    let at = from + line.get(from..)?.find(&base)?;
    let other = match base.as_str() {
        "string" => "integer",
        "integer" => "boolean",
        "number" | "numeric" => "string",
        "boolean" => "object",
        _ => "number",
    };
    Some((at, at + base.len(), other.to_owned()))
}

fn other_mark(line: &str, name_end: usize, row: &Row) -> Option<(usize, usize, String)> {
    let rest = line.get(name_end..)?;
    if let Some(glued) = row.type_name.as_ref().filter(|_| !rest.starts_with(' ')) {
        let at = name_end + glued.len();
        let word = line.get(at..).map(|rest| if rest.starts_with("yes") { "yes" } else { "no" })?;
        let other = if word == "yes" { "no" } else { "yes" };
        return line.get(at..)?.starts_with(word).then(|| (at, at + word.len(), other.to_owned()));
    }
    match row.mark {
        Mark::Required if rest.starts_with(" required") => {
            Some((name_end, name_end + " required".len(), String::new()))
        }
        Mark::Optional => Some((name_end, name_end, " required".to_owned())),
        _ => None,
    }
}

/// The position of a default's value.
fn default(line: &str, from: usize, row: &Row) -> Option<(usize, usize)> {
    if let Some(value) = row.default.as_ref().filter(|value| !value.is_empty()) {
        // A position after the start of the description belongs to the column.
        let end = line.len() - row.description.len();
        return Some((end.checked_sub(value.len())?, end));
    }
    let rest = line.get(from..)?;
    if let Some(at) = rest.find(" (default)") {
        let start = rest.get(..at)?.rfind(' ')? + 1;
        return Some((from + start, from + at));
    }
    let at = rest.find("default: ").map(|at| at + "default: ".len());
    let at = at.or_else(|| rest.find("(default ").map(|at| at + "(default ".len()));
    let at = at.or_else(|| {
        rest.find(", default ")
            .map(|at| at + ", default ".len())
            .filter(|at| rest.get(*at..).is_some_and(|rest| rest.starts_with(|s: char| s.is_ascii_digit())))
    })?;
    let value = rest.get(at..)?;
    let end = value.find([')', ',', ';', ' ', '”']).unwrap_or(value.len());
    Some((from + at, from + at + end))
}

/// The positions of the values that the documents know for fields with this name.
fn value(contract: &Contract, parts: &[Part<'_>], line: &str, from: usize, row: &Row) -> Vec<(usize, usize)> {
    let fields = parts.iter().flat_map(|part| &part.fields).filter(|field| field.name == row.name);
    let mut values: Vec<String> = fields.flat_map(|field| values(contract, field)).collect();
    values.sort();
    values.dedup();
    let shown: Vec<&String> = values.iter().filter(|value| has_word(&row.description, value)).collect();
    if shown.len() < 2 {
        return Vec::new();
    }
    let rest = line.get(from..).unwrap_or_default();
    let part = |sign: Option<char>| sign.is_some_and(|sign| sign.is_alphanumeric() || "_-".contains(sign));
    let place = |value: &&String| {
        let whole = |at: &usize| {
            let (front, back) = (rest.get(..*at).unwrap_or_default(), rest.get(at + value.len()..).unwrap_or_default());
            !part(front.chars().next_back()) && !part(back.chars().next())
        };
        let at = rest.match_indices(value.as_str()).map(|(at, _)| at).find(whole)?;
        Some((from + at, from + at + value.len()))
    };
    shown.iter().filter_map(place).collect()
}

fn values<'f>(contract: &'f Contract, field: &'f Field<'_>) -> Vec<String> {
    let wrapped = field.schema.pointer("/allOf/0").or_else(|| field.schema.get("items")).unwrap_or(field.schema);
    let schema = contract.resolve(wrapped).unwrap_or(wrapped);
    let listed = schema.get("enum").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    listed.chain(field.constant).map(str::to_owned).collect()
}

fn other_value(value: &str) -> String {
    value.parse::<u64>().map_or_else(|_| format!("{value}x"), |number| (number + 7).to_string())
}

fn of_curl(page: &Page, sample: &sample::Sample, url: &str, (start, end): (usize, usize), facts: &mut Vec<Fact>) {
    let text = page.slice(start, end);
    let Some(at) = text.find("curl ") else { return };
    let mut add = |kind: Kind, from: usize, to: usize, new: String| {
        facts.push(Fact {
            kind,
            line: page.line(start + from),
            what: format!("{url}: {} → {new}", text.get(from..to).unwrap_or_default()),
            span: (sample.line, sample.last),
            place: (start + from, start + to),
            text: new,
        });
    };
    if let Some(address) = text.get(at..).and_then(|rest| rest.find(url)).map(|found| at + found) {
        let path = url.split(['?', '#']).next().unwrap_or_default();
        let host = path.find("://").map_or(0, |at| at + 3);
        let segments = path.match_indices('/').map(|(at, _)| at + 1).filter(|at| *at > host);
        for from in segments {
            let segment = path.get(from..).and_then(|rest| rest.split('/').next()).unwrap_or_default();
            // Ids are not facts.
            if !segment.is_empty() && segment.chars().all(|sign| sign.is_ascii_lowercase() || sign == '-') {
                add(Kind::CurlPath, address + from, address + from + segment.len(), format!("{segment}x"));
            }
        }
    }
    of_method(text, at, start, &mut add);
    of_body(text, at, &mut add);
}

fn of_method(text: &str, at: usize, seed: usize, add: &mut impl FnMut(Kind, usize, usize, String)) {
    let found = text.get(at..).and_then(|rest| rest.find("-X ")).map(|found| at + found + 3);
    let word = found.and_then(|from| {
        METHODS.into_iter().find(|method| text.get(from..).is_some_and(|rest| rest.starts_with(method)))
    });
    let others: Vec<&str> = METHODS.into_iter().filter(|method| *method != word.unwrap_or("GET")).collect();
    let Some(other) = others.get(seed % others.len().max(1)) else { return };
    match (found, word) {
        (Some(from), Some(word)) => add(Kind::CurlMethod, from, from + word.len(), (*other).to_owned()),
        _ => add(Kind::CurlMethod, at + 5, at + 5, format!("-X {other} ")),
    }
}

/// The names of a body's own fields, excluding nested objects, some of which are free-form. One alteration for each.
fn of_body(text: &str, at: usize, add: &mut impl FnMut(Kind, usize, usize, String)) {
    let Some(body) = text.get(at..).and_then(|rest| rest.find("-d '")).map(|found| at + found) else { return };
    let end = text.get(body + 4..).and_then(|rest| rest.find('\'')).map_or(text.len(), |end| body + 4 + end);
    let mut from = body;
    while let Some(quote) = text.get(from..end).and_then(|rest| rest.find("\":")).map(|at| from + at) {
        let front = text.get(body..quote).unwrap_or_default();
        let depth = front.matches(['{', '[']).count().saturating_sub(front.matches(['}', ']']).count());
        if let Some(open) = front.rfind('"').map(|open| body + open + 1).filter(|_| depth == 1) {
            add(Kind::CurlField, open, quote, format!("{}x", text.get(open..quote).unwrap_or_default()));
        }
        from = quote + 2;
    }
}
