//! Lists: the resources that a request asks for, and their order.
//!
//! A parameter filters if it has the name of a property, or that name with a word for a bound (`created_after`, `min_total`). `x-state`
//! names the property of other parameters. A parameter without a matching property filters nothing.

use std::cmp::Ordering;

use saleskit_contract::{Contract, OperationSpec, Place};
use serde_json::{Map, Value, json};

use super::call::Call;
use super::form::plain;
use super::ground::{Ground, Work};
use super::plan::Resource;
use super::store::{Record, Store};
use super::totals::decimal;
use crate::play::place;
use crate::play::schema::{keyword, properties};

/// How a value is compared with a property.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bound {
    Equal,
    /// More, or later.
    Above,
    /// Less, or earlier.
    Below,
    /// As much or more; as late or later, by the day where a day is given.
    From,
    /// As much or less.
    To,
    /// Within this many days from now.
    Within,
}

/// Words before and after the name of a property.
const BEFORE: [(&str, Bound); 3] = [("min_", Bound::From), ("max_", Bound::To), ("since_", Bound::Above)];
const BEHIND: [(&str, Bound); 4] =
    [("_after", Bound::Above), ("_before", Bound::Below), ("_from", Bound::From), ("_to", Bound::To)];

/// Parameters that format a list and filter nothing.
const SHAPING: [&str; 7] = ["fields", "include", "exclude", "format", "sort", "sort_by", "sort_order"];

/// What a query parameter filters by.
pub(crate) fn filter(contract: &Contract, resource: &Resource, name: &str) -> Option<(String, Bound)> {
    let has = |wanted: &str| properties(contract, &resource.schema).iter().any(|(known, _)| *known == wanted);
    let bare = BEFORE.iter().find_map(|(word, bound)| Some((name.strip_prefix(word)?, *bound)));
    let bare = bare.or_else(|| BEHIND.iter().find_map(|(word, bound)| Some((name.strip_suffix(word)?, *bound))));
    if let Some((_, property)) = resource.rules.filters.iter().find(|(known, _)| known == name) {
        let within = property.strip_prefix("within ").map(|property| (property.to_owned(), Bound::Within));
        return Some(within.unwrap_or_else(|| (property.clone(), bare.map_or(Bound::Equal, |(_, bound)| bound))));
    }
    if has(name) {
        return Some((name.to_owned(), Bound::Equal));
    }
    let (stem, bound) = bare?;
    let candidates = [format!("{stem}_at"), format!("{stem}_date"), stem.to_owned()];
    candidates.into_iter().find(|property| has(property)).map(|property| (property, bound))
}

/// The ids of the requested resources, in order.
pub(crate) fn ids(
    contract: &Contract,
    operation: &OperationSpec,
    resource: (&str, &Resource),
    store: &Store,
    call: &Call,
    today: jiff::Timestamp,
) -> Vec<String> {
    let (name, resource) = resource;
    let queried = operation.parameters.iter().filter(|parameter| parameter.place != Place::Header);
    let shaping = |name: &str| SHAPING.contains(&name) || is_paging(operation, name);
    let asked: Vec<_> = queried
        .filter(|parameter| !shaping(&parameter.name))
        .filter_map(|parameter| Some((parameter.name.as_str(), call.text(&parameter.name)?)))
        .collect();
    let filters: Vec<_> = asked
        .iter()
        .filter_map(|(name, value)| filter(contract, resource, name).map(|(property, bound)| (property, bound, *value)))
        .collect();
    let searched = asked.iter().find(|(name, _)| matches!(*name, "search" | "q")).map(|(_, text)| text.to_lowercase());
    let fits = |record: &&(&str, &Record)| {
        let value = &record.1.value;
        filters.iter().all(|(property, bound, wanted)| passes(at(value, property), *bound, wanted, today))
            && searched.as_ref().is_none_or(|text| mentions(value, text))
    };
    let all: Vec<_> = store.all(name).collect();
    let mut found: Vec<_> = all.iter().filter(fits).collect();
    if let Some((property, descending)) = order(contract, operation, call) {
        found.sort_by(|one, other| compare(at(&one.1.value, &property), at(&other.1.value, &property)));
        if descending {
            found.reverse();
        }
    }
    found.into_iter().map(|(id, _)| (*id).to_owned()).collect()
}

/// Whether a record passes the filters that values of a body are by their names.
pub(crate) fn fits(
    contract: &Contract,
    resource: &Resource,
    record: &Record,
    sent: &Map<String, Value>,
    today: jiff::Timestamp,
) -> bool {
    sent.iter().filter(|(_, wanted)| !wanted.is_null()).all(|(name, wanted)| {
        let filter = filter(contract, resource, name);
        filter.is_none_or(|(property, bound)| passes(at(&record.value, &property), bound, &plain(wanted), today))
    })
}

/// The results of a search in the labels of several kinds, best first: the whole label, then its start, then a part of it.
pub(crate) fn search(ground: Ground<'_>, work: Work<'_>) -> Vec<Value> {
    let wanted = work.call.text("q").unwrap_or_default().trim().to_lowercase();
    let mut found: Vec<(u8, Value)> = Vec::new();
    for (kind, label) in work.role.effect.iter().flat_map(|effect| &effect.search) {
        for (id, record) in ground.store.all(kind) {
            let Some(text) = record.get(label).and_then(Value::as_str) else { continue };
            let score = match text.to_lowercase() {
                label if label == wanted => 100,
                label if label.starts_with(&wanted) => 90,
                label if label.contains(&wanted) => 60,
                _ => continue,
            };
            let result =
                json!({"type": kind.to_lowercase(), "id": id, "label": text, "score": f64::from(score) / 100.0});
            found.push((score, result));
        }
    }
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.into_iter().map(|(_, result)| result).collect()
}

/// The property that a list is sorted by, and whether in descending order. By default the oldest resource comes first, so that resources
/// created while a client pages appear at the end.
fn order(contract: &Contract, operation: &OperationSpec, call: &Call) -> Option<(String, bool)> {
    let of = |names: &[&str]| {
        let parameter = operation.parameters.iter().find(|parameter| names.contains(&parameter.name.as_str()))?;
        let default = || keyword(contract, &parameter.schema, "default").map(plain);
        call.text(&parameter.name).map(str::to_owned).or_else(default)
    };
    let descending = of(&["sort_order", "order"]).is_some_and(|order| order.eq_ignore_ascii_case("desc"));
    Some((of(&["sort", "sort_by"])?, descending))
}

fn is_paging(operation: &OperationSpec, name: &str) -> bool {
    let Some(pagination) = &operation.pagination else { return false };
    let limit = pagination.limit.as_ref().map(|(param, ..)| param);
    let page = pagination.page.as_ref().map(|(param, ..)| param);
    let cursor = pagination.cursor.as_ref().map(|(param, _)| param);
    [limit, page, cursor, pagination.offset.as_ref()].into_iter().flatten().any(|param| param == name)
        || name == "before"
}

fn at<'v>(value: &'v Map<String, Value>, property: &str) -> Option<&'v Value> {
    let (first, rest) = property.split_once('.').unwrap_or((property, ""));
    place::get(value.get(first)?, rest)
}

fn passes(value: Option<&Value>, bound: Bound, wanted: &str, today: jiff::Timestamp) -> bool {
    let Some(value) = value.filter(|value| !value.is_null()) else { return false };
    let wanted_value = Value::from(wanted);
    let order = || {
        // A day is compared with the day of a time.
        let by_day = wanted.len() == 10 && wanted.matches('-').count() == 2;
        match (value.as_str(), by_day) {
            (Some(text), true) => Some(text.get(..10).unwrap_or(text).cmp(wanted)),
            _ => compare_some(value, &wanted_value),
        }
    };
    match bound {
        Bound::Equal => equal(value, wanted),
        Bound::Above => order() == Some(Ordering::Greater),
        Bound::Below => order() == Some(Ordering::Less),
        Bound::From => order().is_some_and(Ordering::is_ge),
        Bound::To => order().is_some_and(Ordering::is_le),
        Bound::Within => within(value, wanted, today),
    }
}

fn equal(value: &Value, wanted: &str) -> bool {
    match value {
        Value::Bool(flag) => *flag == matches!(wanted, "true" | "1" | ""),
        Value::Array(items) => items.iter().any(|item| equal(item, wanted)),
        other => plain(other) == wanted,
    }
}

/// Whether a date is within this many days from today.
fn within(value: &Value, days: &str, today: jiff::Timestamp) -> bool {
    let (Some(date), Ok(days)) = (value.as_str().and_then(|text| text.get(..10)), days.parse::<i64>()) else {
        return false;
    };
    let zoned = today.to_zoned(jiff::tz::TimeZone::UTC);
    let span = jiff::Span::new().try_days(days).ok();
    let last = span.and_then(|span| zoned.checked_add(span).ok());
    last.is_some_and(|last| date >= zoned.date().to_string().as_str() && date <= last.date().to_string().as_str())
}

/// Whether a text of a resource contains a word.
fn mentions(value: &Map<String, Value>, word: &str) -> bool {
    value.values().filter_map(Value::as_str).any(|text| text.to_lowercase().contains(word))
}

fn compare(one: Option<&Value>, other: Option<&Value>) -> Ordering {
    match (one, other) {
        (Some(one), Some(other)) => compare_some(one, other).unwrap_or(Ordering::Equal),
        (None, None) => Ordering::Equal,
        (None, Some(_)) => Ordering::Less,
        (Some(_), None) => Ordering::Greater,
    }
}

/// Compares numbers by value, times in order, and everything else as text.
fn compare_some(one: &Value, other: &Value) -> Option<Ordering> {
    if let (Some(one), Some(other)) = (decimal(one), decimal(other)) {
        return Some(one.cmp(&other));
    }
    let (one, other) = (plain(one), plain(other));
    match (one.parse::<jiff::Timestamp>(), other.parse::<jiff::Timestamp>()) {
        (Ok(one), Ok(other)) => Some(one.cmp(&other)),
        _ => Some(one.cmp(&other)),
    }
}
