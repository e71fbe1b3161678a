//! Compares the types in a page's columns with schemas.

use saleskit_contract::Contract;
use serde_json::Value;

use super::keywords::{forms, keyword};
use crate::{
    field::{Field, Place},
    table::Row,
};

/// Whether the type of a row is one of the fields'.
pub(super) fn compare(contract: &Contract, fields: &[Field<'_>], row: &Row) -> Option<String> {
    let written = row.type_name.as_deref()?;
    let base = written.split([' ', '|', '[', '(']).next().unwrap_or_default();
    // Two of the columns say where a field is sent.
    if matches!(base, "query" | "body" | "path" | "header") {
        return None;
    }
    let known: Vec<String> = fields.iter().flat_map(|field| types(contract, field)).collect();
    if known.is_empty() || known.iter().any(|known| agrees(known, written, base, row)) {
        return nullable(contract, fields, row);
    }
    Some(format!("is {written} on the page and {} in the document", known.join(" or ")))
}

/// The types of a field. Empty if it accepts any JSON.
fn types(contract: &Contract, field: &Field<'_>) -> Vec<String> {
    if let Some(value) = field.constant {
        return vec![if matches!(value, "true" | "false") { "boolean".to_owned() } else { "string".to_owned() }];
    }
    let mut parts = Vec::new();
    forms(contract, field.schema, 0, &mut parts);
    let named = |part: &&Value| part.get("type").and_then(Value::as_str).map(str::to_owned);
    parts.iter().filter_map(named).collect()
}

fn agrees(known: &str, written: &str, base: &str, row: &Row) -> bool {
    let page = match (written, base) {
        (written, _) if written.ends_with("[]") => "array",
        (_, "numeric") => "number",
        (_, "flag") => "boolean",
        (_, "file") => "string",
        (_, other) => other,
    };
    // In a query everything is text; the description gives the meaning.
    let words = ["Set to ", "1 or 0", "1 to ", "true to "];
    let flag = known == "boolean" && page == "string" && words.iter().any(|word| row.description.contains(word));
    let list = known == "array" && page == "string" && row.description.contains("omma-separated");
    known == page || flag || list
}

/// `string|null` in a column. Only if a table has such rows does it mean that the others are never null.
fn nullable(contract: &Contract, fields: &[Field<'_>], row: &Row) -> Option<String> {
    // Replies may contain null anywhere.
    let null = row.null.filter(|_| fields.iter().any(|field| field.place == Place::Body))?;
    let known = keyword(contract, fields, "nullable").iter().any(|value| **value == Value::Bool(true));
    match (null, known) {
        (true, false) => Some("may be null on the page and not in the document".to_owned()),
        (false, true) => Some("may be null in the document and not on the page".to_owned()),
        _ => None,
    }
}

/// Whether the fields are lists or objects.
pub(super) fn is_structure(contract: &Contract, fields: &[Field<'_>]) -> bool {
    fields.iter().flat_map(|field| types(contract, field)).any(|known| known == "array" || known == "object")
}

/// Whether the fields are plain text and nothing else.
pub(super) fn is_text(contract: &Contract, fields: &[Field<'_>]) -> bool {
    let mut types = fields.iter().flat_map(|field| types(contract, field)).peekable();
    types.peek().is_some() && types.all(|known| known == "string")
}
