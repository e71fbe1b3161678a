//! Finds what the documents have and the page does not show.
//!
//! - A field without a row, if three things hold. It is documented, neither inferred nor noted as absent. A table of its kind
//!   belongs to its request. And no such table, bulleted list or section title names it. It is reported at the row of the field
//!   before it in the document, or at the table's head. Replies are ignored, because their samples show what their tables leave
//!   out.
//! - An operation with the same method and path as a table's that nothing names: no row with its constant or selector, and no
//!   table, command, reply or prose of the section.
//! - An event, a scope or an action of a document that has lists of them.

use std::collections::{HashMap, HashSet};

use saleskit_contract::{Contract, DocsStatus, OperationSpec};

use super::ground::{Documents, Ground, JudgedRow, JudgedTable, Owned};
use crate::{
    field::{Aspect, Field},
    owner::{Part, belongs, has_word, is_flag},
    row::Found,
    sample::METHODS,
    table::Kind,
};

fn finding(name: &str, line: usize, place: Option<String>, reason: String) -> JudgedRow {
    JudgedRow { name: name.to_owned(), line, found: Found { place, reasons: vec![reason] } }
}

/// Adds the fields without a row.
pub(super) fn fields(ground: Ground<'_, '_>, documents: &Documents<'_>, owned: &[Owned], judged: &mut [JudgedTable]) {
    let mut of_part: HashMap<(&str, usize), Vec<usize>> = HashMap::new();
    for Owned { file, table, parts } in owned {
        parts.iter().for_each(|part| of_part.entry((file, *part)).or_default().push(*table));
    }
    let mut seen: HashSet<(usize, &str)> = HashSet::new();
    for Owned { file, parts, .. } in owned {
        for part in parts {
            let Some(own) = documents.get(file).and_then(|parts| parts.get(*part)) else { continue };
            let Some(indices) = of_part.remove(&(file.as_str(), *part)) else { continue };
            for (table, line, field) in lacking(own, &indices, judged) {
                let noted = own.is_noted(&field.name, Aspect::Presence) || is_listed(ground, &field.name);
                let Some(judged) = judged.get_mut(table).filter(|_| !noted) else { continue };
                if seen.insert((table, &field.name)) {
                    let reason = format!("`{}` of {} has no row; {}", field.name, own.title, field.position);
                    judged.rows.push(finding(&field.name, line, Some(field.position.to_string()), reason));
                }
            }
        }
    }
}

/// The fields of a part that none of its tables has, with the table that should have it and the line to report it at.
fn lacking<'p, 'c>(own: &'p Part<'c>, indices: &[usize], judged: &[JudgedTable]) -> Vec<(usize, usize, &'p Field<'c>)> {
    let tables: Vec<(usize, &JudgedTable)> =
        indices.iter().filter_map(|index| Some((*index, judged.get(*index)?))).collect();
    let rows = || tables.iter().flat_map(|(_, table)| &table.rows);
    if !own.request {
        return Vec::new();
    }
    let same = |row: &JudgedRow, name: &str| row.name == name || row.name.split('.').next() == Some(name);
    let mut found = Vec::new();
    let mut above = None;
    for field in &own.fields {
        if let Some(row) = rows().find(|row| same(row, &field.name)) {
            above = tables.iter().rfind(|(_, table)| table.line <= row.line).map(|(index, _)| (*index, row.line));
            continue;
        }
        let Some((index, table)) = tables.iter().find(|(_, table)| belongs(field, table.kind)) else { continue };
        let (table, line) = above.unwrap_or((*index, table.line));
        found.push((table, line, field));
    }
    // Each row whose name the capture lost accounts for one field.
    let nameless = rows().filter(|row| row.name.is_empty()).count();
    if found.len() > nameless { found } else { Vec::new() }
}

/// Whether a page names a field in a bulleted list or in a section's title. `tag_1` stands for `tag_1` … `tag_10`.
fn is_listed(ground: Ground<'_, '_>, name: &str) -> bool {
    let one = |word| if str::parse::<u8>(word).is_ok() { "1" } else { word };
    let first: String = name.split('_').map(one).collect::<Vec<_>>().join("_");
    let numbered = first.contains("_1").then_some(first.as_str());
    let named = |line: &str| has_word(line, name) || numbered.is_some_and(|numbered| line.contains(numbered));
    let mut bullets = ground.page.lines().map(|(_, line)| line.trim_start()).filter(|line| line.starts_with('•'));
    let mut titles = ground.sections.iter().filter_map(|section| ground.lock.entries.get(section.entry));
    bullets.any(named) || titles.any(|entry| entry.title.to_lowercase().replace(' ', "_") == name)
}

/// Adds the operations with a table's method and path that nothing names.
pub(super) fn operations(
    ground: Ground<'_, '_>,
    documents: &Documents<'_>,
    owned: &[Owned],
    judged: &mut [JudgedTable],
) {
    let operation = |file: &str, part: &usize| documents.get(file)?.get(*part)?.operation;
    let of = |Owned { file, parts, .. }: &Owned| -> Vec<String> {
        parts.iter().filter_map(|part| operation(file, part)).map(|own| own.id.clone()).collect()
    };
    let mut named: HashSet<String> = owned.iter().flat_map(of).collect();
    for entry in owned {
        let Some(first) = entry.parts.first().and_then(|part| operation(&entry.file, part)) else { continue };
        let Some(table) = judged.get_mut(entry.table) else { continue };
        let same =
            |own: &&OperationSpec| own.section == entry.file && own.method == first.method && own.path == first.path;
        for other in ground.contract.operations().iter().filter(same) {
            let documented = other.docs.status == DocsStatus::Documented && first.docs.section == other.docs.section;
            if !documented || is_shown(ground, table.section, other) || !named.insert(other.id.clone()) {
                continue;
            }
            let constants = other.constants.iter().map(|own| (own.name.as_str(), format!(" with {}", own.value)));
            let selectors = other.selectors.iter().map(|name| (name.as_str(), String::new()));
            let Some((name, value)) = constants.chain(selectors).next() else { continue };
            let reason = format!("`{name}` of {} has no row{value}; {}", other.id, other.position);
            table.rows.push(finding(name, table.line, Some(other.position.to_string()), reason));
        }
    }
}

/// Whether a command, a reply or the prose of a section shows an operation.
fn is_shown(ground: Ground<'_, '_>, section: usize, operation: &OperationSpec) -> bool {
    let top = ground.top(section);
    let own = || ground.sections.iter().filter(|section| Some(ground.lock.top(section.entry)) == top);
    let texts = || own().map(|section| ground.page.slice(section.body.start, section.body.end));
    let prose = |word: &str| texts().flat_map(str::lines).any(|line| !line.starts_with('|') && has_word(line, word));
    ground.commands.iter().any(|command| Some(command.top) == top && command.operation.id == operation.id)
        || operation.constants.iter().any(|own| prose(if is_flag(&own.value) { &own.name } else { &own.value }))
}

/// Adds the events, scopes and actions of a document that no list of its sections has, if one has some of their kind.
pub(super) fn names(contract: &Contract, judged: &mut [JudgedTable]) {
    let lists = |judged: &[JudgedTable], file: &str, kind: Kind| -> HashSet<String> {
        let own = judged.iter().filter(|table| table.file == file && table.kind == kind);
        own.flat_map(|table| &table.rows).map(|row| row.name.clone()).collect()
    };
    for index in 0..judged.len() {
        let Some(JudgedTable { file, kind, .. }) = judged.get(index).cloned() else { continue };
        let wanted = match kind {
            Kind::List => listed(contract, &file),
            Kind::Actions => actions(contract, judged.get(index)),
            _ => continue,
        };
        let shown = match (kind, judged.get(index)) {
            (Kind::Actions, Some(table)) => table.rows.iter().map(|row| row.name.clone()).collect(),
            _ => lists(judged, &file, kind),
        };
        let same_form = |name: &str| shown.iter().any(|shown| shown.contains(':') == name.contains(':'));
        let Some(table) = judged.get_mut(index) else { continue };
        for name in wanted.into_iter().filter(|name| !shown.contains(name) && same_form(name)) {
            let reason = format!("`{name}` of {file}.yaml has no row");
            table.rows.push(finding(&name, table.line, None, reason));
        }
    }
}

/// The events of a document, and the scopes of its operations.
fn listed(contract: &Contract, file: &str) -> Vec<String> {
    let own = contract.sections().iter().filter(|section| section.name == file);
    let scopes = contract.operations().iter().filter(|own| own.section == file).flat_map(|own| &own.scopes);
    sorted(own.flat_map(|section| section.events.keys()).chain(scopes).cloned().collect())
}

/// The constants of the document's operations with the method of most of a table's actions.
fn actions(contract: &Contract, table: Option<&JudgedTable>) -> Vec<String> {
    let Some(JudgedTable { file, rows, .. }) = table else { return Vec::new() };
    let of = |method: &str| -> Vec<String> {
        let operations = contract.operations().iter().filter(|own| own.section == *file && own.method == method);
        sorted(operations.flat_map(|own| &own.constants).map(|own| own.value.clone()).collect())
    };
    let shown = |names: &Vec<String>| rows.iter().filter(|row| names.contains(&row.name)).count();
    METHODS.into_iter().map(of).max_by_key(shown).unwrap_or_default()
}

fn sorted(mut names: Vec<String>) -> Vec<String> {
    names.sort();
    names.dedup();
    names
}
