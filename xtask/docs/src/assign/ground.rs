//! A page with what was parsed from it, and the results for its tables.

use std::collections::HashMap;

use saleskit_contract::{Contract, OperationSpec};

use crate::{
    lock::{Lock, Section},
    owner::{Around, Part},
    page::Page,
    row::Found,
    table::{Kind, Table},
};

/// How a page shows an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommandKind {
    /// With a curl command.
    Curl,
    /// With a line of a method and a path. Tables below it belong to it, up to the next such line.
    Endpoint,
    /// With its reply, which says nothing about the tables nearby.
    Reply,
}

/// A command, an endpoint or a reply of a page, as context for the tables nearby.
#[derive(Debug, Clone, Copy)]
pub struct Command<'c> {
    /// The line, from 1.
    pub line: usize,
    /// The first-level section that contains it.
    pub top: usize,
    /// What it is.
    pub kind: CommandKind,
    /// Its operation.
    pub operation: &'c OperationSpec,
}

/// A row, and the result for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgedRow {
    /// Its name.
    pub name: String,
    /// The line, from 1.
    pub line: usize,
    /// Its field's place, and the differences.
    pub found: Found,
}

/// A table, its owner and its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgedTable {
    /// The line of its head.
    pub line: usize,
    /// The index of its section on the page.
    pub section: usize,
    /// What its rows are.
    pub kind: Kind,
    /// The stem of the document that it was compared with.
    pub file: String,
    /// Its owner's title.
    pub owner: Option<String>,
    /// In order.
    pub rows: Vec<JudgedRow>,
}

/// A page and what was parsed from it.
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

/// The parts of each document that the page's tables belong to, by the document's stem.
pub(super) type Documents<'c> = HashMap<String, Vec<Part<'c>>>;

/// Which parts of a document a table belongs to.
pub(super) struct Owned {
    pub(super) file: String,
    /// Its index among the compared tables.
    pub(super) table: usize,
    pub(super) parts: Vec<usize>,
}

impl<'c> Ground<'_, 'c> {
    /// The document of a table's section, or of a section that contains it.
    pub(super) fn file(&self, table: &Table) -> Option<String> {
        let entry = self.sections.get(table.section)?.entry;
        let mut around = std::iter::successors(Some(entry), |entry| self.lock.parent(*entry));
        around.find_map(|entry| self.lock.entries.get(entry)?.file.clone())
    }

    /// The first-level section that contains a section.
    pub(super) fn top(&self, section: usize) -> Option<usize> {
        self.sections.get(section).map(|section| self.lock.top(section.entry))
    }

    pub(super) fn around(&self, index: usize) -> Around<'c> {
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
        // A command that starts on the line of the next table's head comes before that head.
        let behind = near().find(|command| command.line > table.line && command.line <= after);
        Around {
            in_front: in_front.map(|own| own.operation),
            behind: behind.map(|own| own.operation),
            below_endpoint: in_front.is_some_and(|own| own.kind == CommandKind::Endpoint),
        }
    }
}
