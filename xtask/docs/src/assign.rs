//! Finds the owner of each table of a page, and compares them row by row.
//!
//! [`owner`] explains how an owner is found, and [`row`] how a row is compared. `missing` finds what the documents have and no
//! row shows. Tables of sections without a document are skipped; the lock says which sections have one.

mod ground;
mod missing;

pub use ground::{Command, CommandKind, Ground, JudgedRow, JudgedTable};

use self::ground::{Documents, Owned};

use std::collections::HashSet;

use saleskit_contract::Contract;

use crate::{
    field::Place,
    owner::{self, Owner, Part},
    row::{self, Found},
    table::{Kind, Row, Table},
};

/// Finds the owner of each table of a page, and compares its rows.
pub fn judge(ground: Ground<'_, '_>) -> Vec<JudgedTable> {
    let mut documents = Documents::new();
    let mut judged = Vec::new();
    let mut owned: Vec<Owned> = Vec::new();
    let mut taken: HashSet<(String, usize, Kind)> = HashSet::new();
    for (index, table) in ground.tables.iter().enumerate() {
        let around = ground.around(index);
        let beside = || around.behind.or(around.in_front).map(|own| own.section.clone());
        let Some(file) = ground.file(table).or_else(beside) else { continue };
        let parts = documents.entry(file.clone()).or_insert_with(|| owner::parts(ground.contract, &file));
        if !matches!(table.kind, Kind::Parameters | Kind::Fields) {
            judged.push(names(ground.contract, parts, table, &file));
            continue;
        }
        let is_taken = |part: usize| taken.contains(&(file.clone(), part, table.kind));
        let found = owner::find(parts, table, &around, &is_taken);
        judged.push(rows(ground.contract, parts, table, &file, found.as_ref()));
        if let Some(owner) = found {
            if let [part] = owner.parts.as_slice() {
                taken.insert((file.clone(), *part, table.kind));
            }
            owned.push(Owned { file, table: judged.len() - 1, parts: owner.parts });
        }
    }
    missing::fields(ground, &documents, &owned, &mut judged);
    missing::operations(ground, &documents, &owned, &mut judged);
    missing::names(ground.contract, &mut judged);
    judged
}

fn rows(contract: &Contract, parts: &[Part<'_>], table: &Table, file: &str, owner: Option<&Owner>) -> JudgedTable {
    let own: Vec<&Part<'_>> = owner.iter().flat_map(|owner| &owner.parts).filter_map(|part| parts.get(*part)).collect();
    let compare = |row: &Row| {
        if row.name.is_empty() {
            return Found::default();
        }
        if own.is_empty() {
            let reasons = vec![format!("`{}` is not a field of any operation in its section", row.name)];
            return Found { place: None, reasons };
        }
        row::compare(contract, &own, row)
    };
    let rows = table.rows.iter();
    let mut rows: Vec<_> =
        rows.map(|row| JudgedRow { name: row.name.clone(), line: row.line, found: compare(row) }).collect();
    if rows.is_empty() {
        let found = Found { place: None, reasons: vec!["the table has no rows".to_owned()] };
        rows.push(JudgedRow { name: String::new(), line: table.line, found });
    }
    judged(table, file, owner.map(|owner| owner.title.clone()), rows)
}

/// Tables of headers and actions, and lists: their rows are only names.
fn names(contract: &Contract, parts: &[Part<'_>], table: &Table, file: &str) -> JudgedTable {
    let events: HashSet<&str> =
        contract.sections().iter().flat_map(|section| section.events.keys().map(String::as_str)).collect();
    let operations = || contract.operations().iter().filter(|operation| operation.section == file);
    let known = |row: &Row| match table.kind {
        Kind::Headers => header(parts, &row.name) || ["Authorization", "Content-Type"].contains(&row.name.as_str()),
        Kind::Actions => operations().flat_map(|own| &own.constants).any(|constant| constant.value == row.name),
        _ if row.name.contains(':') => operations().any(|own| own.scopes.contains(&row.name)),
        _ => events.contains(row.name.as_str()),
    };
    let what = match table.kind {
        Kind::Headers => "a header",
        Kind::Actions => "an action",
        _ => "an event or scope",
    };
    let found = |row: &Row| {
        let reason = format!("`{}` is not {what} of the section's document", row.name);
        let reasons = if row.name.is_empty() || known(row) { Vec::new() } else { vec![reason] };
        Found { place: None, reasons }
    };
    let rows = table.rows.iter();
    let rows = rows.map(|row| JudgedRow { name: row.name.clone(), line: row.line, found: found(row) }).collect();
    judged(table, file, Some(format!("names in {file}.yaml")), rows)
}

fn judged(table: &Table, file: &str, owner: Option<String>, rows: Vec<JudgedRow>) -> JudgedTable {
    let Table { line, section, kind, .. } = *table;
    JudgedTable { line, section, kind, file: file.to_owned(), owner, rows }
}

fn header(parts: &[Part<'_>], name: &str) -> bool {
    let fields = parts.iter().filter(|part| part.request).flat_map(|part| &part.fields);
    fields.into_iter().any(|field| field.place == Place::Header && field.name.eq_ignore_ascii_case(name))
}
