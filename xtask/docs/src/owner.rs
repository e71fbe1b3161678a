//! Finds the owner of a table. A page may have lost the headings of its endpoints, so the owner is found from the table's
//! context.
//!
//! The candidates from the section's document, in this order:
//!
//! 1. the requests of one method and path together, limited to the operations that the table names. Each constant must be in a
//!    row (`action` with the words `weigh, count`). In a table of parameters, each selector (`id`) must have a row. And each
//!    field that the table marks as required must exist;
//! 2. the request of each operation; for a table of fields also the reply of each operation, and each named schema of the document;
//! 3. the requests of 1., without the rule about required fields.
//!
//! Each candidate gets points. The most points win; of equals, the first wins:
//!
//! | points | for |
//! |---|---|
//! | 10 | each row whose name the candidate has (7 if it is sent elsewhere than the head says: a parameter in the body) |
//! | -1 | each documented field without a row, at most 8 |
//! | 12 | the first command after the table calls it |
//! | 8 | the last command before the table calls it |
//! | 15 | the text before the table names its constant (`action: weigh`), which has no row in the table |
//! | 5 | each operation of a combined candidate whose constants the table names |
//! | -6 | it is a reply or a named schema |
//! | -16 | it is a reply, and the table marks fields as required |
//! | -10 | a table above with a head of the same kind already belongs to it, unless a line with a method and a path precedes |
//!
//! "Before" and "after" reach to the next table. If no candidate has all rows, the one with the most points owns the table, and
//! the other rows are reported. If no candidate has any row, the table has no owner, and each of its rows is reported.

use std::collections::HashSet;

use saleskit_contract::{Constant, Contract, DocsStatus, OperationSpec};

use crate::{
    field::{self, Aspect, Field, Place, speaks_of},
    table::{Kind, Mark, Row, Table},
};

const ROW: i64 = 10;
const ROW_ELSEWHERE: i64 = 7;
const MOST_MISSING: i64 = 8;
const BEHIND: i64 = 12;
const IN_FRONT: i64 = 8;
const NAMED: i64 = 15;
const NAMED_TOGETHER: i64 = 5;
const NO_REQUEST: i64 = 6;
const REQUIRED_OF_REPLY: i64 = 16;
const TAKEN: i64 = 10;

/// Something that has fields.
#[derive(Debug, Clone)]
pub struct Part<'c> {
    /// `deals_create`, `reply of deals_get`, `DealItem`
    pub title: String,
    /// Its operation.
    pub operation: Option<&'c OperationSpec>,
    /// Whether it is part of a request.
    pub request: bool,
    /// Its fields.
    pub fields: Vec<Field<'c>>,
}

impl Part<'_> {
    /// Whether the operation's note excuses a field in an aspect: it names the field in backticks.
    pub fn is_noted(&self, name: &str, aspect: Aspect) -> bool {
        let docs = self.operation.map(|operation| &operation.docs);
        docs.filter(|docs| docs.status == DocsStatus::Contradicted).is_some_and(|docs| {
            let note = docs.note.as_deref().unwrap_or_default();
            speaks_of(note, aspect) && note.contains(&format!("`{name}`"))
        })
    }
}

/// The owner of a table: one part, or the requests of several operations with one method and path.
#[derive(Debug, Clone)]
pub struct Owner {
    /// `deals_create`, `GET /deals (deals_list, deals_get)`
    pub title: String,
    /// The indexes of the parts.
    pub parts: Vec<usize>,
    points: i64,
    named: bool,
}

/// The commands near a table.
#[derive(Debug, Clone, Default)]
pub struct Around<'c> {
    /// The last command before it.
    pub in_front: Option<&'c OperationSpec>,
    /// The first command after it.
    pub behind: Option<&'c OperationSpec>,
    /// Whether the command before it is an endpoint line, which may have any number of tables.
    pub below_endpoint: bool,
}

/// All parts of a document: requests, replies, then named schemas.
pub fn parts<'c>(contract: &'c Contract, file: &str) -> Vec<Part<'c>> {
    let operations = || contract.operations().iter().filter(|operation| operation.section == file);
    let requests = operations().map(|operation| Part {
        title: operation.id.clone(),
        operation: Some(operation),
        request: true,
        fields: field::of_request(contract, operation),
    });
    let replies = operations().map(|operation| Part {
        title: format!("reply of {}", operation.id),
        operation: Some(operation),
        request: false,
        fields: field::of_reply(contract, operation),
    });
    let schemas = contract.components().values().filter(|component| component.section == file).map(|component| Part {
        title: component.name.clone(),
        operation: None,
        request: false,
        fields: field::of_component(contract, &component.name),
    });
    requests.chain(replies).chain(schemas).collect()
}

/// The owner of a table.
pub fn find<'c>(
    parts: &[Part<'c>],
    table: &Table,
    around: &Around<'c>,
    is_taken: &dyn Fn(usize) -> bool,
) -> Option<Owner> {
    let mut candidates = together(parts, table, true);
    candidates.extend((0..parts.len()).map(|part| vec![part]));
    candidates.extend(together(parts, table, false));
    let mut best: Option<Owner> = None;
    for candidate in candidates {
        let taken = candidate.len() == 1 && !around.below_endpoint && candidate.iter().all(|part| is_taken(*part));
        let Some(mut owner) = judged(parts, candidate, table, around) else { continue };
        owner.points -= if taken { TAKEN } else { 0 };
        if owner.named && best.as_ref().is_none_or(|best| owner.points > best.points) {
            best = Some(owner);
        }
    }
    best
}

/// The requests with one method and path that the table names. `strict` excludes those without a field that the table requires.
fn together(parts: &[Part<'_>], table: &Table, strict: bool) -> Vec<Vec<usize>> {
    let mut groups: Vec<((&str, &str), Vec<usize>)> = Vec::new();
    for (index, part) in parts.iter().enumerate().filter(|(_, part)| part.request) {
        let has = |row: &Row| part.fields.iter().any(|field| field.name == row.name || header_of(field, &row.name));
        let required = table.rows.iter().filter(|row| row.mark == Mark::Required);
        if strict && !required.into_iter().all(has) {
            continue;
        }
        let Some(operation) = part.operation.filter(|operation| is_named(operation, table)) else { continue };
        let key = (operation.method.as_str(), operation.path.as_str());
        match groups.iter_mut().find(|(own, _)| *own == key) {
            Some((_, members)) => members.push(index),
            None => groups.push((key, vec![index])),
        }
    }
    let constant = |member: &usize| {
        parts.get(*member).and_then(|part| part.operation).is_some_and(|operation| !operation.constants.is_empty())
    };
    let told = |members: &Vec<usize>| table.kind == Kind::Parameters || members.iter().any(constant);
    groups.into_iter().map(|(_, members)| members).filter(|members| members.len() > 1 && told(members)).collect()
}

fn is_named(operation: &OperationSpec, table: &Table) -> bool {
    let row = |name: &str| table.rows.iter().find(|row| row.name == name);
    let constant =
        |name: &str, value: &str| row(name).is_some_and(|row| is_flag(value) || has_word(&row.description, value));
    // Selectors are in the query, which a table of fields leaves out.
    let selected = table.kind != Kind::Parameters || operation.selectors.iter().all(|selector| row(selector).is_some());
    selected && operation.constants.iter().all(|own| constant(&own.name, &own.value))
}

/// A constant that is not a word: `stream=true`.
pub fn is_flag(value: &str) -> bool {
    matches!(value, "true" | "false" | "0" | "1")
}

/// Whether a text contains a whole word.
pub fn has_word(text: &str, word: &str) -> bool {
    let part = |sign: char| sign.is_alphanumeric() || sign == '_' || sign == '-';
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|text| text.chars().next());
        !before.is_some_and(part) && !after.is_some_and(part)
    })
}

fn judged<'c>(parts: &[Part<'c>], members: Vec<usize>, table: &Table, around: &Around<'c>) -> Option<Owner> {
    let own: Vec<&Part<'c>> = members.iter().filter_map(|member| parts.get(*member)).collect();
    let first = *own.first()?;
    if !first.request && table.kind != Kind::Fields {
        return None;
    }
    let named: Vec<i64> = table.rows.iter().filter_map(|row| points_of(&own, table.kind, row)).collect();
    let mut points: i64 = named.iter().sum();
    let rows: HashSet<&str> = table.rows.iter().map(|row| row.name.as_str()).collect();
    let lacking = |field: &&Field<'_>| belongs(field, table.kind) && !rows.contains(field.name.as_str());
    let missing: HashSet<&str> =
        own.iter().flat_map(|part| &part.fields).filter(lacking).map(|field| field.name.as_str()).collect();
    points -= i64::try_from(missing.len()).unwrap_or(MOST_MISSING).min(MOST_MISSING);
    let is = |operation: Option<&OperationSpec>| {
        operation
            .is_some_and(|operation| own.iter().any(|part| part.operation.is_some_and(|own| own.id == operation.id)))
    };
    points += if is(around.behind) { BEHIND } else { 0 };
    points += if is(around.in_front) { IN_FRONT } else { 0 };
    let constants = own.iter().filter_map(|part| part.operation).flat_map(|operation| &operation.constants);
    let told = |constant: &Constant| has_word(&table.lead, &constant.value) && !rows.contains(constant.name.as_str());
    let lead = own.len() == 1 && constants.into_iter().any(told);
    points += if lead { NAMED } else { 0 };
    let several = own.iter().filter(|part| part.operation.is_some_and(|operation| !operation.constants.is_empty()));
    points += if own.len() > 1 { NAMED_TOGETHER * i64::try_from(several.count()).unwrap_or_default() } else { 0 };
    points -= if first.request { 0 } else { NO_REQUEST };
    let requires = table.rows.iter().any(|row| row.mark == Mark::Required);
    points -= if requires && !first.request && first.operation.is_some() { REQUIRED_OF_REPLY } else { 0 };
    Some(Owner { title: title(&own), parts: members, points, named: !named.is_empty() })
}

/// Whether a documented field should have a row in a table of this kind.
pub fn belongs(field: &Field<'_>, kind: Kind) -> bool {
    let here = match kind {
        Kind::Parameters => field.place == Place::Address,
        Kind::Headers => field.place == Place::Header,
        _ => matches!(field.place, Place::Body | Place::Object),
    };
    // A constant of the query is part of the address that the page shows.
    let constant = field.constant.is_some_and(|value| is_flag(value) || field.place != Place::Body);
    here && !constant && !field.is_noted(Aspect::Presence)
}

fn points_of(own: &[&Part<'_>], kind: Kind, row: &Row) -> Option<i64> {
    let name = row.name.split('.').next().unwrap_or_default();
    let same = |field: &Field<'_>| field.name == name || header_of(field, name);
    // A row with another constant belongs to another operation.
    let other =
        |field: &Field<'_>| field.constant.is_some_and(|value| !is_flag(value) && !has_word(&row.description, value));
    let fields = own.iter().flat_map(|part| &part.fields).filter(|field| same(field) && !other(field));
    let here = |field: &Field<'_>| match kind {
        Kind::Parameters => field.place == Place::Address,
        Kind::Headers => field.place == Place::Header,
        _ => matches!(field.place, Place::Body | Place::Object),
    };
    fields.map(|field| if here(field) { ROW } else { ROW_ELSEWHERE }).max()
}

/// Whether a row names a header as a parameter: `last_event_id`.
pub fn header_of(field: &Field<'_>, name: &str) -> bool {
    field.place == Place::Header && field.name.eq_ignore_ascii_case(&name.replace('_', "-"))
}

fn title(own: &[&Part<'_>]) -> String {
    let titles: Vec<&str> = own.iter().map(|part| part.title.as_str()).collect();
    match own.first().and_then(|part| part.operation) {
        Some(operation) if own.len() > 1 => {
            format!("{} {} ({})", operation.method, operation.path, titles.join(", "))
        }
        _ => titles.join(", "),
    }
}
