//! The tables of a page, each with its owner, and what differs row by row.
//!
//! [`owner`] says how an owner is found, [`row`] how a row is compared. What the documents have and no row shows is found by
//! `missing`. Tables of sections without a document are passed over: whether a section has one is the lock's word.

mod missing;

use std::collections::{HashMap, HashSet};

use saleskit_contract::{Contract, OperationSpec};

use crate::{
    field::Place,
    lock::{Lock, Section},
    owner::{self, Around, Owner, Part},
    page::Page,
    row::{self, Found},
    table::{Kind, Row, Table},
};

/// How a page shows an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommandKind {
    /// By a command of curl.
    Curl,
    /// By a line that is a method and a path: tables below it are its own up to the next one.
    Endpoint,
    /// By what it answers, which says nothing of the tables around.
    Reply,
}

/// A command, an endpoint or a reply of a page, for the tables around it.
#[derive(Debug, Clone, Copy)]
pub struct Command<'c> {
    /// From 1.
    pub line: usize,
    /// The section of the first level around it.
    pub top: usize,
    /// What it is.
    pub kind: CommandKind,
    /// Its operation.
    pub operation: &'c OperationSpec,
}

/// A row and what was found for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgedRow {
    /// Its name.
    pub name: String,
    /// From 1.
    pub line: usize,
    /// Its field's place and the differences.
    pub found: Found,
}

/// A table, its owner and its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgedTable {
    /// Of its head.
    pub line: usize,
    /// Which of the page's sections.
    pub section: usize,
    /// What its rows are.
    pub kind: Kind,
    /// The stem of the document that it was held against.
    pub file: String,
    /// Its owner's title.
    pub owner: Option<String>,
    /// In order.
    pub rows: Vec<JudgedRow>,
}

/// A page and what was read of it.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'g, 'c> {
    /// The documents.
    pub contract: &'c Contract,
    /// The page.
    pub page: &'g Page,
    /// The lock of its API.
    pub lock: &'g Lock,
    /// Its sections.
    pub sections: &'g [Section],
    /// Its tables.
    pub tables: &'g [Table],
    /// Its commands.
    pub commands: &'g [Command<'c>],
}

/// The parts of each document that the page's tables belong to, by the file's stem.
type Documents<'c> = HashMap<String, Vec<Part<'c>>>;

/// Which parts of a document a table belongs to.
struct Owned {
    file: String,
    /// Its index among the judged tables.
    table: usize,
    parts: Vec<usize>,
}

/// Gives each table of a page its owner and compares its rows.
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

impl<'c> Ground<'_, 'c> {
    /// The document of a table's section, or of one around it.
    fn file(&self, table: &Table) -> Option<String> {
        let entry = self.sections.get(table.section)?.entry;
        let mut around = std::iter::successors(Some(entry), |entry| self.lock.parent(*entry));
        around.find_map(|entry| self.lock.entries.get(entry)?.file.clone())
    }

    /// The section of the first level around a section.
    fn top(&self, section: usize) -> Option<usize> {
        self.sections.get(section).map(|section| self.lock.top(section.entry))
    }

    fn around(&self, index: usize) -> Around<'c> {
        let Some(table) = self.tables.get(index) else { return Around::default() };
        let top = self.top(table.section);
        let before = index.checked_sub(1).and_then(|index| self.tables.get(index)).map_or(0, |table| table.line);
        let after = self.tables.get(index + 1).map_or(usize::MAX, |table| table.line);
        let near = || {
            let commands = self.commands.iter().filter(|command| command.kind != CommandKind::Reply);
            commands.filter(|command| Some(command.top) == top)
        };
        let reaches = |command: &&Command<'_>| command.kind == CommandKind::Endpoint || command.line > before;
        let in_front = near().rfind(|command| command.line <= table.line && reaches(command));
        // A command that begins on the next table's line stands before that table's head.
        let behind = near().find(|command| command.line > table.line && command.line <= after);
        Around {
            in_front: in_front.map(|own| own.operation),
            behind: behind.map(|own| own.operation),
            below_endpoint: in_front.is_some_and(|own| own.kind == CommandKind::Endpoint),
        }
    }
}

fn rows(contract: &Contract, parts: &[Part<'_>], table: &Table, file: &str, owner: Option<&Owner>) -> JudgedTable {
    let own: Vec<&Part<'_>> = owner.iter().flat_map(|owner| &owner.parts).filter_map(|part| parts.get(*part)).collect();
    let compare = |row: &Row| {
        if row.name.is_empty() {
            return Found::default();
        }
        if own.is_empty() {
            let reasons = vec![format!("`{}` is no field of any operation of its section", row.name)];
            return Found { place: None, reasons };
        }
        row::compare(contract, &own, row)
    };
    let rows = table.rows.iter();
    let mut rows: Vec<_> =
        rows.map(|row| JudgedRow { name: row.name.clone(), line: row.line, found: compare(row) }).collect();
    if rows.is_empty() {
        let found = Found { place: None, reasons: vec!["the table has no row".to_owned()] };
        rows.push(JudgedRow { name: String::new(), line: table.line, found });
    }
    judged(table, file, owner.map(|owner| owner.title.clone()), rows)
}

/// Tables of headers, of actions, and lists: their rows are names only.
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
        Kind::Headers => "header",
        Kind::Actions => "action",
        _ => "event or scope",
    };
    let found = |row: &Row| {
        let reason = format!("`{}` is no {what} of the section's document", row.name);
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
