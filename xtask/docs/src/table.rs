//! Reads the tables of a page: of parameters, fields, headers and actions, and lists without a head.
//!
//! A capture may join a table's head to the text before it, omit the bars at the ends of rows, or omit all of them
//! (`FieldTypeRequired`, read by `glued`). This module reads rows and judges nothing. [`facts`] reads values, bounds and defaults
//! from descriptions.

pub mod facts;
mod glued;
mod model;

pub use model::{Kind, Mark, Row, Table};

use self::model::{Column, Read, column, kind, mark_of};

use crate::{lock::Section, page::Page};

/// Every table of a page, in order.
pub fn find(page: &Page, sections: &[Section]) -> Vec<Table> {
    let lines: Vec<(usize, &str)> = page.lines().collect();
    let section = |at: usize| sections.iter().rposition(|section| section.title.start <= at).unwrap_or_default();
    let mut tables = Vec::new();
    let mut index = 0;
    while let Some((at, line)) = lines.get(index) {
        let read = headed(&lines, index).or_else(|| glued::read(&lines, index)).or_else(|| list(&lines, index));
        let Some((kind, lead, rows, next)) = read else {
            index += 1;
            continue;
        };
        let rows = with_nulls(rows);
        let above = index.checked_sub(1).and_then(|above| lines.get(above)).map_or("", |(_, above)| above);
        let lead = if lead.trim().is_empty() { above.to_owned() } else { lead };
        // A title may be joined to the head's line, before the table.
        let place = at + line.find('|').unwrap_or_default();
        tables.push(Table { line: index + 1, at: place, section: section(place), kind, lead, rows });
        index = next.max(index + 1);
    }
    tables
}

/// Sets whether rows may be null, if one of the table's rows says that it may.
fn with_nulls(mut rows: Vec<Row>) -> Vec<Row> {
    let null = |row: &Row| row.type_name.as_ref().is_some_and(|name| name.ends_with("|null"));
    if rows.iter().any(null) {
        rows.iter_mut().for_each(|row| row.null = Some(null(row)));
    }
    rows
}

fn is_rule(line: &str) -> bool {
    line.contains("--") && line.contains('|') && line.chars().all(|sign| "|-: ".contains(sign))
}

fn cells(line: &str) -> Vec<&str> {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    line.strip_suffix('|').unwrap_or(line).split('|').map(str::trim).collect()
}

/// A table with a line of dashes after its head.
fn headed(lines: &[(usize, &str)], index: usize) -> Option<Read> {
    let (_, head) = lines.get(index)?;
    if !lines.get(index + 1).is_some_and(|(_, line)| is_rule(line)) || !head.contains('|') {
        return None;
    }
    let (lead, head) = head.split_at(head.find('|')?);
    let titles = cells(head);
    let columns: Vec<Column> = titles.iter().map(|title| column(title)).collect::<Option<_>>()?;
    let kind = kind(titles.first()?);
    let mut rows = Vec::new();
    let mut next = index + 2;
    while let Some((_, line)) = lines.get(next) {
        let begins_next = lines.get(next + 1).is_some_and(|(_, line)| is_rule(line));
        if !line.contains('|') || begins_next && line.find('|') != Some(0) || begins_next && is_head(line) {
            break;
        }
        rows.extend(row(&columns, line, next + 1));
        next += 1;
    }
    Some((kind, lead.to_owned(), rows, next))
}

fn is_head(line: &str) -> bool {
    cells(line).iter().all(|title| column(title).is_some())
}

fn row(columns: &[Column], line: &str, number: usize) -> Option<Row> {
    let mut cells: Vec<String> = cells(line).into_iter().map(str::to_owned).collect();
    // `string | null` is one cell.
    if let Some(at) = cells.iter().position(|cell| cell == "null").filter(|at| *at > 1 && cells.len() > columns.len()) {
        cells.remove(at);
        let front = cells.get_mut(at - 1)?;
        front.push_str("|null");
    }
    let typed = columns.get(1) == Some(&Column::Type);
    let lost =
        typed && cells.first().is_some_and(|cell| facts::is_type(cell)) && cells.last().is_some_and(String::is_empty);
    if lost {
        cells.insert(0, String::new());
    }
    let cell =
        |wanted: Column| columns.iter().position(|column| *column == wanted).and_then(|at| cells.get(at)).cloned();
    let written = cell(Column::Name)?;
    let (name, marked) = match written.rsplit_once(' ') {
        Some((name, "required")) => (name, Mark::Required),
        Some((name, "required*")) => (name, Mark::Conditional),
        _ => (written.as_str(), Mark::Optional),
    };
    let mark = cell(Column::Required).map_or(marked, |word| mark_of(&word));
    Some(Row {
        line: number,
        name: name.to_owned(),
        mark,
        type_name: cell(Column::Type),
        null: None,
        default: cell(Column::Default),
        values: cell(Column::Options).map(|list| list.split(", ").map(str::to_owned).collect()),
        description: cell(Column::Description).unwrap_or_default(),
    })
}

/// Rows without a head: `| name | words |`.
fn list(lines: &[(usize, &str)], index: usize) -> Option<Read> {
    // `coverage` checks the rows of a table of endpoints.
    let is_endpoint = |line: &str| match cells(line)[..] {
        [method, path, ..] => method.chars().all(|sign| sign.is_ascii_uppercase()) && path.starts_with('/'),
        _ => false,
    };
    let is_row = |at: usize| {
        let row = |line: &str| line.starts_with("| ") && line.trim_end().ends_with('|') && !is_endpoint(line);
        lines.get(at).is_some_and(|(_, line)| row(line))
    };
    if !is_row(index) {
        return None;
    }
    let mut rows = Vec::new();
    let mut next = index;
    // Lines between rows may be group titles that lost their bars.
    while is_row(next) || is_row(next + 1) && lines.get(next).is_some_and(|(_, line)| line.trim_end().ends_with("| |"))
    {
        let begins = lines.get(next + 1).is_some_and(|(_, line)| is_rule(line));
        let Some((_, line)) = lines.get(next).filter(|_| !begins) else { break };
        if is_row(next) {
            rows.extend(
                row(&[Column::Name, Column::Description], line, next + 1).filter(|row| !row.description.is_empty()),
            );
        }
        next += 1;
    }
    for row in &mut rows {
        row.mark = Mark::Unknown;
    }
    (!rows.is_empty()).then_some((Kind::List, String::new(), rows, next))
}
