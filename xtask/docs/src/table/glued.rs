//! Reads tables that have lost their bars: `FieldTypeRequiredNotes`, with rows such as `customer_namestringyes`.
//!
//! A row's columns are found from the left: a name consists of lower-case letters, digits, `_` and `.`, and ends where a type
//! follows.

use super::model::{Column, Mark, Read, Row, column, kind, mark_of};

const TITLES: [&str; 8] = ["Parameter", "Field", "Type", "Required", "Default", "Options", "Format", "Description"];

/// The types in such tables. They are not parts of names, unlike `file` in `profile`.
const TYPES: [&str; 7] = ["string", "integer", "number", "numeric", "boolean", "object", "array"];

/// A glued table that starts at a line.
pub(super) fn read(lines: &[(usize, &str)], index: usize) -> Option<Read> {
    let (_, head) = lines.get(index)?;
    let (first, columns) = head_of(head.trim())?;
    let mut rows = Vec::new();
    let mut next = index + 1;
    while let Some((_, line)) = lines.get(next).filter(|(_, line)| !line.trim().is_empty()) {
        rows.extend(row(&columns, line.trim(), next + 1));
        next += 1;
    }
    Some((kind(first), String::new(), rows, next))
}

fn head_of(line: &str) -> Option<(&'static str, Vec<Column>)> {
    let first = TITLES.into_iter().take(2).find(|title| line.starts_with(title))?;
    let mut columns = Vec::new();
    let mut rest = line;
    while !rest.is_empty() {
        let title = TITLES.into_iter().chain(["Notes"]).find(|title| rest.starts_with(title))?;
        columns.push(column(title)?);
        rest = rest.get(title.len()..)?;
    }
    (columns.get(1) == Some(&Column::Type)).then_some((first, columns))
}

fn row(columns: &[Column], line: &str, number: usize) -> Option<Row> {
    let (name, type_name, mut rest) = name_and_type(line)?;
    let mut row = Row {
        line: number,
        name: name.to_owned(),
        mark: Mark::Unknown,
        type_name: Some(type_name),
        null: None,
        default: None,
        values: None,
        description: String::new(),
    };
    for column in columns {
        match column {
            Column::Required => {
                let word = ["yes", "no", "conditional"].into_iter().find(|word| rest.starts_with(word))?;
                row.mark = mark_of(word);
                rest = rest.get(word.len()..)?;
            }
            Column::Format => rest = rest.strip_prefix("YYYY-MM-DD").unwrap_or(rest),
            Column::Options => {
                let (values, default, after) = options(rest)?;
                (row.values, row.default, rest) = (Some(values), Some(default), after);
            }
            Column::Default if row.default.is_none() => {
                let end = rest.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(rest.len());
                row.default = rest.get(..end).map(str::to_owned);
                rest = rest.get(end..)?;
            }
            _ => {}
        }
    }
    if let Some(after) = rest.strip_prefix("Required. ") {
        (row.mark, rest) = (Mark::Required, after);
    }
    row.description = rest.to_owned();
    Some(row)
}

fn name_and_type(line: &str) -> Option<(&str, String, &str)> {
    let most = line.find(|sign: char| !(sign.is_ascii_alphanumeric() || "_.".contains(sign))).unwrap_or(line.len());
    for end in 1..=most {
        let (name, rest) = line.split_at_checked(end)?;
        let Some(word) = TYPES.into_iter().find(|word| rest.starts_with(word)) else { continue };
        let mut length = word.len();
        for ending in [" (URL)", "|null", " | null", "|0/1"] {
            if rest.get(length..).is_some_and(|rest| rest.starts_with(ending)) {
                length += ending.len();
            }
        }
        return Some((name, rest.get(..length)?.replace(' ', ""), rest.get(length..)?));
    }
    None
}

/// `asc, descdescSort`: the values, the default among them, and the rest, which starts with a capital.
fn options(rest: &str) -> Option<(Vec<String>, String, &str)> {
    let end = rest.find(|sign: char| sign.is_ascii_uppercase())?;
    let (list, rest) = rest.split_at_checked(end)?;
    let mut values: Vec<String> = list.split(", ").map(str::to_owned).collect();
    let last = values.pop()?;
    for at in 1..last.len() {
        let (value, default) = last.split_at_checked(at)?;
        if value == default || values.iter().any(|other| other == default) {
            values.push(value.to_owned());
            return Some((values, default.to_owned(), rest));
        }
    }
    // The default is not one of the values: keep the text as written, so that the comparison reports it.
    values.push(last.clone());
    Some((values, last, rest))
}
