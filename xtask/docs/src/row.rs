//! Compares a row of a table with the documents' fields of the same name. Each difference is one line that ends with the
//! document's place.
//!
//! Only what a table says is compared: a default that only the document has is no difference. If a table belongs to several
//! operations, one match is enough; but a row is required only if each operation requires it.

mod keywords;
mod kinds;

use saleskit_contract::{Contract, OperationSpec};
use serde_json::Value;

use self::keywords::{keyword, text};
use crate::{
    field::{self, Aspect, Field},
    owner::{Part, has_word, header_of, is_flag},
    table::{
        Mark, Row,
        facts::{self, Bound, Facts},
    },
};

/// The result for a row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The document place of its field.
    pub place: Option<String>,
    /// Each difference.
    pub reasons: Vec<String>,
}

/// Compares a row with the parts of its table's owner.
pub fn compare(contract: &Contract, own: &[&Part<'_>], row: &Row) -> Found {
    let fields: Vec<Field<'_>> = own.iter().filter_map(|part| named(contract, part, &row.name)).collect();
    let Some(first) = fields.first() else {
        if own.iter().any(|part| part.is_noted(&row.name, Aspect::Presence)) {
            return Found::default();
        }
        let titles: Vec<&str> = own.iter().map(|part| part.title.as_str()).collect();
        let reason = format!("`{}` is not a field of {}", row.name, titles.join(" or of "));
        return Found { place: None, reasons: vec![reason] };
    };
    let place = first.position.to_string();
    let facts = facts::read(&row.description);
    let words = [
        (Aspect::Required, required(own, &fields, row, &facts).or_else(|| rule(contract, &fields, row, &facts))),
        (Aspect::Type, kinds::compare(contract, &fields, row)),
        (Aspect::Default, default(contract, own, &fields, row, &facts)),
        (Aspect::Bounds, bound(contract, &fields, facts.least, false)),
        (Aspect::Bounds, bound(contract, &fields, facts.most, true)),
        (Aspect::Values, values(contract, own, &fields, row, &facts)),
    ];
    let noted = |aspect: Aspect| {
        fields.iter().any(|field| field.is_noted(aspect)) || own.iter().any(|part| part.is_noted(&row.name, aspect))
    };
    let words = words.into_iter().filter(|(aspect, _)| !noted(*aspect));
    let reasons =
        words.filter_map(|(_, words)| words).map(|words| format!("`{}` {words}; {place}", row.name)).collect();
    Found { place: Some(place), reasons }
}

fn named<'c>(contract: &'c Contract, part: &Part<'c>, name: &str) -> Option<Field<'c>> {
    if let Some(field) = part.fields.iter().find(|field| field.name == name || header_of(field, name)) {
        return Some(field.clone());
    }
    let (first, rest) = name.split_once('.')?;
    let outer = part.fields.iter().filter(|field| field.name == first);
    outer.into_iter().find_map(|field| field::below(contract, field, rest))
}

fn required(own: &[&Part<'_>], fields: &[Field<'_>], row: &Row, facts: &Facts) -> Option<String> {
    // Replies have no marks; a table may still say that something is always present.
    let reply = own.iter().any(|part| !part.request && part.operation.is_some());
    let requests = row.mark == Mark::Required || !reply;
    // A credential is required if no other one is sent.
    if !requests
        || row.mark == Mark::Unknown
        || fields.iter().any(|field| field.credential)
        || fields.iter().any(|field| field.by_rule && !field.required) && facts.by_rule
    {
        return None;
    }
    let always = fields.len() == own.len() && fields.iter().all(|field| field.required);
    match (row.mark, always) {
        (Mark::Required, false) => Some("is required on the page and optional in the document".to_owned()),
        (Mark::Optional | Mark::Conditional, true) => {
            Some("is optional on the page and required in the document".to_owned())
        }
        _ => None,
    }
}

/// Words with which the documents say that a field is sometimes required.
const RULES: [&str; 7] = ["eeded", "eeds ", "equired", "unless", "without", "one of ", "either"];

/// A row that a rule requires: the document has the rule, requires the field in one of the operations, or mentions it.
fn rule(contract: &Contract, fields: &[Field<'_>], row: &Row, facts: &Facts) -> Option<String> {
    let by_rule = facts.by_rule || row.mark == Mark::Conditional;
    let words = keyword(contract, fields, "description").into_iter().filter_map(Value::as_str);
    let mut words = words.chain(fields.iter().map(|field| field.words));
    let known = fields.iter().any(|field| field.by_rule || field.required || field.credential);
    let said = known || words.any(|words| RULES.iter().any(|rule| words.contains(rule)));
    (by_rule && !said).then(|| "is required by a rule of the page that the document does not mention".to_owned())
}

/// Whether a row's value selects the operation without such a constant: `json (default) or csv`.
fn is_without_constant(own: &[&Part<'_>], fields: &[Field<'_>], facts: &Facts, value: &str) -> bool {
    let constants = fields.iter().filter(|field| field.constant.is_some()).count();
    let plain = own.iter().filter_map(|part| part.operation).filter(|operation| operation.constants.is_empty());
    let says = |text: &str| has_word(&text.to_lowercase(), value);
    let words = |own: &OperationSpec| {
        [&own.summary, own.description.as_deref().unwrap_or_default(), own.docs.note.as_deref().unwrap_or_default()]
            .iter()
            .any(|text| says(text))
    };
    let named = plain.into_iter().any(words);
    constants > 0 && constants < own.len() && facts.default.as_deref() == Some(value) && named
}

fn default(contract: &Contract, own: &[&Part<'_>], fields: &[Field<'_>], row: &Row, facts: &Facts) -> Option<String> {
    let column = row.default.as_ref().filter(|value| !value.is_empty());
    let wanted = column.or(facts.default.as_ref())?;
    let mut known: Vec<String> = keyword(contract, fields, "default").into_iter().map(text).collect();
    let words = keyword(contract, fields, "description").into_iter().filter_map(Value::as_str);
    known.extend(words.chain(fields.iter().map(|field| field.words)).filter_map(left_out));
    // A flag that selects an operation by one value has the other value as its default.
    let flag = fields
        .iter()
        .any(|field| field.constant.is_some_and(|value| is_flag(value) && is_flag(wanted) && value != wanted));
    let other = is_without_constant(own, fields, facts, wanted);
    if known.contains(wanted) || flag || other {
        return None;
    }
    Some(match known.first() {
        Some(known) => format!("has the default {wanted} on the page and {known} in the document"),
        None => format!("has the default {wanted} on the page and none in the document"),
    })
}

/// A default in the documents' words: "`red` when left out."
fn left_out(description: &str) -> Option<String> {
    let (front, _) = description.split_once("` when left out")?;
    front.rsplit('`').next().map(str::to_owned)
}

fn bound(contract: &Contract, fields: &[Field<'_>], bound: Option<Bound>, most: bool) -> Option<String> {
    let bound = bound?;
    let names = if most { ["maximum", "maxLength", "maxItems"] } else { ["minimum", "minLength", "minItems"] };
    let items = keyword(contract, fields, "items");
    let of_items = items.iter().any(|items| names.iter().any(|name| items.get(name).is_some()));
    let known: Vec<f64> =
        names.iter().flat_map(|name| keyword(contract, fields, name)).filter_map(Value::as_f64).collect();
    if known.contains(&bound.number) || of_items || kinds::is_structure(contract, fields) && known.is_empty() {
        return None;
    }
    let (what, number) = (if most { "most" } else { "least" }, bound.number);
    Some(match known.first() {
        Some(known) => format!("is at {what} {number} on the page and {known} in the document"),
        None => format!("is at {what} {number} on the page and without such a bound in the document"),
    })
}

fn values(contract: &Contract, own: &[&Part<'_>], fields: &[Field<'_>], row: &Row, facts: &Facts) -> Option<String> {
    let mut known: Vec<String> = fields.iter().filter_map(|field| field.constant).map(str::to_owned).collect();
    let flags = known.iter().any(|known| is_flag(known));
    let items = keyword(contract, fields, "items");
    for list in keyword(contract, fields, "enum")
        .into_iter()
        .chain(items.iter().filter_map(|items| contract.resolve(items).ok().and_then(|items| items.get("enum"))))
    {
        known.extend(list.as_array().into_iter().flatten().map(text));
    }
    let shown = row.values.as_ref().unwrap_or(&facts.values);
    if known.is_empty() {
        let plain = shown.len() > 1 && kinds::is_text(contract, fields);
        return plain.then(|| format!("has the values {} on the page and none in the document", shown.join(", ")));
    }
    let other = |value: &&String| !known.contains(value) && !flags && !is_without_constant(own, fields, facts, value);
    if let Some(other) = shown.iter().find(other) {
        return Some(format!("takes {other} on the page and only {} in the document", known.join(", ")));
    }
    None
}
