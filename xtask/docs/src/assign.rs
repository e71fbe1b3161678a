//! The tables of a page, each with its owner, and what differs row by row.
//!
//! [`owner`](crate::owner) says how an owner is found. Besides the rows, the fields without a row are told: those which the documents call documented
//! (neither inferred nor contradicted) and which no table of their owner has. A field is told at the row of the field that stands before it in the
//! document, at the table's head when there is none.

use std::collections::{HashMap, HashSet};

use saleskit_contract::{Contract, DocsStatus, OperationSpec};

use crate::{
    field::{Aspect, Field},
    lock::{Lock, Section},
    owner::{self, Around, Owner, Part, belongs, has_word, is_flag},
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
    /// Its owner's title.
    pub owner: Option<String>,
    /// In order.
    pub rows: Vec<JudgedRow>,
}

/// Gives each table of a page its owner and compares its rows.
pub fn judge<'c>(
    contract: &'c Contract,
    page: &Page,
    lock: &Lock,
    sections: &[Section],
    tables: &[Table],
    commands: &[Command<'c>],
) -> Vec<JudgedTable> {
    let mut documents: HashMap<String, Vec<Part<'c>>> = HashMap::new();
    let mut judged = Vec::new();
    let mut owned: Vec<(String, usize, Vec<usize>)> = Vec::new();
    let mut taken: HashSet<(String, usize, bool)> = HashSet::new();
    for (index, table) in tables.iter().enumerate() {
        let around = around(lock, sections, tables, index, commands);
        let file =
            file(lock, sections, table).or_else(|| around.behind.or(around.in_front).map(|own| own.section.clone()));
        let Some(file) = file else { continue };
        let parts = documents.entry(file.clone()).or_insert_with(|| owner::parts(contract, &file));
        match table.kind {
            Kind::Parameters | Kind::Fields => {
                let fields = table.kind == Kind::Fields;
                let is_taken = |part: usize| taken.contains(&(file.clone(), part, fields));
                let found = owner::find(parts, table, &around, &is_taken);
                if let Some(owner) = &found {
                    taken.extend(
                        owner.parts.iter().filter(|_| owner.parts.len() == 1).map(|part| (file.clone(), *part, fields)),
                    );
                    owned.push((file, judged.len(), owner.parts.clone()));
                }
                judged.push(rows(contract, parts, table, found.as_ref()));
            }
            Kind::Headers | Kind::Actions | Kind::List => judged.push(names(contract, parts, table, &file)),
        }
    }
    let elsewhere = |name: &str| is_listed(page, lock, sections, name);
    missing(&documents, &owned, tables, &elsewhere, &mut judged);
    unnamed(contract, page, &documents, &owned, sections, lock, commands, &mut judged);
    unlisted(contract, lock, sections, tables, &mut judged);
    judged
}

/// The document of a table's section, or of one around it.
fn file(lock: &Lock, sections: &[Section], table: &Table) -> Option<String> {
    let entry = sections.get(table.section)?.entry;
    std::iter::successors(Some(entry), |entry| lock.parent(*entry))
        .find_map(|entry| lock.entries.get(entry)?.file.clone())
}

fn around<'c>(
    lock: &Lock,
    sections: &[Section],
    tables: &[Table],
    index: usize,
    commands: &[Command<'c>],
) -> Around<'c> {
    let Some(table) = tables.get(index) else { return Around::default() };
    let top = sections.get(table.section).map(|section| lock.top(section.entry));
    let before = index.checked_sub(1).and_then(|index| tables.get(index)).map_or(0, |table| table.line);
    let after = tables.get(index + 1).map_or(usize::MAX, |table| table.line);
    let near = || commands.iter().filter(|command| Some(command.top) == top && command.kind != CommandKind::Reply);
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

fn rows(contract: &Contract, parts: &[Part<'_>], table: &Table, owner: Option<&Owner>) -> JudgedTable {
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
    JudgedTable { line: table.line, section: table.section, owner: owner.map(|owner| owner.title.clone()), rows }
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
    JudgedTable { line: table.line, section: table.section, owner: Some(format!("{what}s of {file}.yaml")), rows }
}

fn header(parts: &[Part<'_>], name: &str) -> bool {
    let fields = parts.iter().filter(|part| part.request).flat_map(|part| &part.fields);
    fields.into_iter().any(|field| field.place == crate::field::Place::Header && field.name.eq_ignore_ascii_case(name))
}

/// Adds the operations of a table's method and path that no row names, and neither a table, a command nor the words of their section.
fn unnamed(
    contract: &Contract,
    page: &Page,
    documents: &HashMap<String, Vec<Part<'_>>>,
    owned: &[(String, usize, Vec<usize>)],
    sections: &[Section],
    lock: &Lock,
    commands: &[Command<'_>],
    judged: &mut [JudgedTable],
) {
    let operation = |file: &String, part: &usize| documents.get(file)?.get(*part)?.operation;
    let of = |(file, _, parts): &(String, usize, Vec<usize>)| {
        parts.iter().filter_map(|part| operation(file, part)).map(|own| own.id.clone()).collect::<Vec<_>>()
    };
    let mut named: HashSet<String> = owned.iter().flat_map(of).collect();
    for entry @ (file, index, parts) in owned {
        let Some(first) = parts.first().and_then(|part| operation(file, part)) else { continue };
        let Some(table) = judged.get_mut(*index) else { continue };
        let top = sections.get(table.section).map(|section| lock.top(section.entry));
        let called = |id: &str| commands.iter().any(|command| Some(command.top) == top && command.operation.id == id);
        let prose = |value: &str| in_prose(page, lock, sections, top, value);
        let same = |own: &&OperationSpec| own.section == *file && own.method == first.method && own.path == first.path;
        for other in contract.operations().iter().filter(same) {
            let documented = other.docs.status == DocsStatus::Documented && first.docs.section == other.docs.section;
            let told = other.constants.iter().any(|own| prose(&own.value) || prose(&own.name) && is_flag(&own.value));
            if !documented
                || told
                || called(&other.id)
                || of(entry).contains(&other.id)
                || !named.insert(other.id.clone())
            {
                continue;
            }
            let constants = other.constants.iter().map(|own| (own.name.as_str(), format!(" with {}", own.value)));
            let selectors = other.selectors.iter().map(|name| (name.as_str(), String::new()));
            let Some((name, value)) = constants.chain(selectors).next() else { continue };
            let reason = format!("`{name}` of {} has no row{value}; {}", other.id, other.position);
            let found = Found { place: Some(other.position.to_string()), reasons: vec![reason] };
            table.rows.push(JudgedRow { name: name.to_owned(), line: table.line, found });
        }
    }
}

/// Whether a section of the first level has a word outside of its tables.
fn in_prose(page: &Page, lock: &Lock, sections: &[Section], top: Option<usize>, word: &str) -> bool {
    let own = || sections.iter().filter(|section| Some(lock.top(section.entry)) == top);
    let texts = own().map(|section| page.slice(section.body.start, section.body.end));
    texts.into_iter().flat_map(str::lines).any(|line| !line.starts_with('|') && has_word(line, word))
}

/// Adds the events, scopes and actions of a document that no list of its sections has, where there is one of their kind.
fn unlisted(contract: &Contract, lock: &Lock, sections: &[Section], tables: &[Table], judged: &mut [JudgedTable]) {
    let file = |table: &JudgedTable| {
        tables.iter().find(|other| other.line == table.line).and_then(|table| file(lock, sections, table))
    };
    let lists: Vec<(usize, String)> =
        judged.iter().enumerate().filter_map(|(index, table)| Some((index, file(table)?))).collect();
    for (index, own) in &lists {
        let kind = judged
            .get(*index)
            .and_then(|judged| tables.iter().find(|table| table.line == judged.line))
            .map(|table| table.kind);
        let wanted = match kind {
            Some(Kind::List) => listed(contract, own),
            Some(Kind::Actions) => actions(contract, own),
            _ => continue,
        };
        let same = lists.iter().filter(|(_, other)| other == own).filter_map(|(index, _)| judged.get(*index));
        let shown: HashSet<String> = same.flat_map(|table| &table.rows).map(|row| row.name.clone()).collect();
        let of_kind = |name: &str| shown.iter().any(|shown| shown.contains(':') == name.contains(':'));
        let Some(table) = judged.get_mut(*index) else { continue };
        for name in wanted.into_iter().filter(|name| !shown.contains(name) && of_kind(name)) {
            let reason = format!("`{name}` of {own}.yaml has no row");
            let found = Found { place: None, reasons: vec![reason] };
            table.rows.push(JudgedRow { name, line: table.line, found });
        }
    }
}

/// The events of a document, and the scopes of its operations.
fn listed(contract: &Contract, file: &str) -> Vec<String> {
    let events =
        contract.sections().iter().filter(|section| section.name == file).flat_map(|section| section.events.keys());
    let scopes = contract.operations().iter().filter(|own| own.section == file).flat_map(|own| &own.scopes);
    let mut names: Vec<String> = events.chain(scopes).cloned().collect();
    names.sort();
    names.dedup();
    names
}

/// The values of the constants of a document's operations.
fn actions(contract: &Contract, file: &str) -> Vec<String> {
    let operations = contract.operations().iter().filter(|own| own.section == file);
    let mut names: Vec<String> = operations.flat_map(|own| &own.constants).map(|own| own.value.clone()).collect();
    names.sort();
    names.dedup();
    names
}

/// Adds the documented fields that no table of their owner has.
fn missing(
    documents: &HashMap<String, Vec<Part<'_>>>,
    owned: &[(String, usize, Vec<usize>)],
    tables: &[Table],
    elsewhere: &dyn Fn(&str) -> bool,
    judged: &mut [JudgedTable],
) {
    let mut of_part: HashMap<(&str, usize), Vec<usize>> = HashMap::new();
    for (file, table, parts) in owned {
        parts.iter().for_each(|part| of_part.entry((file, *part)).or_default().push(*table));
    }
    let kind = |line: usize| tables.iter().find(|table| table.line == line).map(|table| table.kind);
    let mut told: HashSet<(usize, String)> = HashSet::new();
    for (file, _, parts) in owned {
        for part in parts {
            let Some(own) = documents.get(file).and_then(|parts| parts.get(*part)) else { continue };
            let Some(indices) = of_part.remove(&(file.as_str(), *part)) else { continue };
            let lacking = lacking(own, &indices, judged, &kind);
            for (table, line, field) in lacking {
                if own.is_noted(&field.name, Aspect::Presence) || elsewhere(&field.name) {
                    continue;
                }
                if told.insert((table, field.name.clone())) {
                    let reason = format!("`{}` of {} has no row; {}", field.name, own.title, field.position);
                    let found = Found { place: Some(field.position.to_string()), reasons: vec![reason] };
                    let row = JudgedRow { name: field.name.clone(), line, found };
                    judged.get_mut(table).into_iter().for_each(|judged| judged.rows.push(row.clone()));
                }
            }
        }
    }
}

/// The fields of a part that none of its tables has: the table that should, and the line where it would be told.
fn lacking<'p, 'c>(
    own: &'p Part<'c>,
    indices: &[usize],
    judged: &[JudgedTable],
    kind: &dyn Fn(usize) -> Option<Kind>,
) -> Vec<(usize, usize, &'p Field<'c>)> {
    let own_tables: Vec<(usize, &JudgedTable)> =
        indices.iter().filter_map(|index| Some((*index, judged.get(*index)?))).collect();
    let rows = || own_tables.iter().flat_map(|(_, table)| &table.rows);
    if !own.request || rows().any(|row| row.name.is_empty()) {
        return Vec::new();
    }
    let line_of = |name: &str| {
        rows().find(|row| row.name == name || row.name.split('.').next() == Some(name)).map(|row| row.line)
    };
    let mut found = Vec::new();
    let mut above = None;
    for field in &own.fields {
        if let Some(line) = line_of(&field.name) {
            above = own_tables.iter().rfind(|(_, table)| table.line <= line).map(|(index, _)| (*index, line));
            continue;
        }
        let fits = |(_, table): &&(usize, &JudgedTable)| kind(table.line).is_some_and(|kind| belongs(field, kind));
        let Some((index, table)) = own_tables.iter().find(fits) else { continue };
        let (table, line) = above.unwrap_or((*index, table.line));
        found.push((table, line, field));
    }
    found
}

/// Whether a page names a field in a list with bullets, or in a section's title. `tag_1` … `tag_10` are named by the first.
fn is_listed(page: &Page, lock: &Lock, sections: &[Section], name: &str) -> bool {
    let first: String =
        name.split('_').map(|word| if word.parse::<u8>().is_ok() { "1" } else { word }).collect::<Vec<_>>().join("_");
    let numbered = first.contains("_1").then_some(first);
    let bullets = page.lines().map(|(_, line)| line.trim_start()).filter(|line| line.starts_with('•'));
    let titles = sections.iter().filter_map(|section| lock.entries.get(section.entry));
    let numbered = numbered.as_deref();
    let named = |line: &str| has_word(line, name) || numbered.is_some_and(|numbered| line.contains(numbered));
    bullets.into_iter().any(named)
        || titles.into_iter().any(|entry| entry.title.to_lowercase().replace(' ', "_") == name)
}
