//! A list that can be walked: which items a request asks for, and what the reply says of the rest.
//!
//! Everything is told by the operation's `x-pagination`; the documented example keeps all that it says besides.

mod copies;

use saleskit_contract::{Contract, OperationSpec, Pagination, PagingStyle};
use serde_json::{Value, json};

use self::copies::{Copies, sequence_property};
use super::place;
use crate::script::List;

/// The page size where neither the documents nor the request tell one.
const USUAL_SIZE: usize = 10;

/// The most items that are made up for a list.
const MOST_MADE: usize = 10_000;

/// What a cursor of the mock starts with; the index of the next item follows.
const CURSOR: &str = "mock_cursor_";

/// The items of a list, given or made.
enum Items<'l> {
    Given(&'l [Value]),
    Made { copies: Copies, total: usize },
}

impl Items<'_> {
    fn len(&self) -> usize {
        match self {
            Items::Given(items) => items.len(),
            Items::Made { total, .. } => *total,
        }
    }

    fn item(&self, index: usize) -> Option<Value> {
        match self {
            Items::Given(items) => items.get(index).cloned(),
            Items::Made { copies, total } => copies.item(index).filter(|_| index < *total),
        }
    }

    /// The number that an item carries in a list by sequence; items without one count from 1.
    fn number(&self, property: Option<&str>, index: usize) -> i64 {
        let carried = property.and_then(|property| self.item(index)?.get(property)?.as_i64());
        carried.unwrap_or_else(|| i64::try_from(index).unwrap_or(i64::MAX).saturating_add(1))
    }
}

/// Turns the documented reply of a list into the page that a request asks for. `given` are a test's items; without them the documented
/// items and their copies are walked, two of the largest pages in all.
pub(crate) fn turn_to_page(
    contract: &Contract,
    operation: &OperationSpec,
    pagination: &Pagination,
    given: Option<&List>,
    query: &[(String, String)],
    body: &mut Value,
) {
    let is_list = |place: &&String| place::get(body, place).is_some_and(Value::is_array);
    let Some(items_place) = pagination.items.iter().find(is_list).or(pagination.items.first()) else { return };
    let documented = place::get(body, items_place).and_then(Value::as_array).cloned().unwrap_or_default();
    let size = page_size(pagination, given, query, body);
    let items = match given {
        Some(list) => Items::Given(&list.items),
        None if documented.is_empty() => return,
        None => Items::Made {
            total: made_up_total(pagination, body).max(documented.len()),
            copies: Copies::new(contract, operation, items_place, documented),
        },
    };
    let counted = items.item(0).and_then(|item| sequence_property(pagination, &item));
    let page = Page::asked_for(pagination, &items, counted.as_deref(), size, query);
    let found: Vec<Value> = (page.start..page.end).filter_map(|index| items.item(index)).collect();
    place::set(body, items_place, Value::Array(found));
    page.describe(pagination, &items, counted.as_deref(), body);
}

/// What one page holds.
struct Page {
    start: usize,
    end: usize,
    size: usize,
    /// From 1, in a list of numbered pages.
    number: usize,
    /// In a list by sequence, the number after which was asked for.
    after: Option<i64>,
}

impl Page {
    fn asked_for(
        pagination: &Pagination,
        items: &Items<'_>,
        counted: Option<&str>,
        size: usize,
        query: &[(String, String)],
    ) -> Page {
        let text = |param: &str| query.iter().find(|(name, _)| name == param).map(|(_, value)| value.as_str());
        let count = |param: Option<&String>| param.and_then(|param| text(param)?.parse::<usize>().ok());
        let cursor = pagination.cursor.as_ref().and_then(|(param, _)| text(param));
        let by_cursor = || cursor.and_then(|cursor| cursor.strip_prefix(CURSOR)?.parse::<usize>().ok());
        let by_offset = || count(pagination.offset.as_ref());
        let number = count(pagination.page.as_ref().map(|(param, ..)| param)).unwrap_or(1).max(1);
        let after =
            cursor.and_then(|cursor| cursor.parse::<i64>().ok()).filter(|_| pagination.style == PagingStyle::Sequence);
        let start = match pagination.style {
            PagingStyle::Page => (number - 1).saturating_mul(size),
            PagingStyle::Offset => by_offset().unwrap_or(0),
            PagingStyle::Cursor => by_cursor().unwrap_or(0),
            // A cursor wins over an offset, also one that the mock did not make: that one starts over.
            PagingStyle::OffsetCursor if cursor.is_some() => by_cursor().unwrap_or(0),
            PagingStyle::OffsetCursor => by_offset().unwrap_or(0),
            PagingStyle::Sequence => after.map_or(0, |after| {
                (0..items.len()).find(|index| items.number(counted, *index) > after).unwrap_or(items.len())
            }),
        };
        let start = start.min(items.len());
        Page { start, end: start.saturating_add(size).min(items.len()), size, number, after }
    }

    /// Writes what the reply says of the page and of the rest of the list.
    fn describe(&self, pagination: &Pagination, items: &Items<'_>, counted: Option<&str>, body: &mut Value) {
        let more = self.end < items.len();
        if let Some((_, current, size)) = &pagination.page {
            for (place, value) in [(current, self.number), (size, self.size)] {
                if let Some(place) = place {
                    place::set(body, place, json!(value));
                }
            }
        }
        if let Some((_, places)) = &pagination.cursor {
            let next = match pagination.style {
                PagingStyle::Sequence if self.end > self.start => Some(json!(items.number(counted, self.end - 1))),
                PagingStyle::Sequence => Some(json!(self.after.unwrap_or(0))),
                _ => more.then(|| json!(format!("{CURSOR}{}", self.end))),
            };
            put_cursor(places, next, body);
            for place in places {
                self.put_facts(pagination, place, more, body);
            }
        }
        if let Some(place) = &pagination.more {
            place::set(body, place, json!(more));
        }
        if let Some(place) = &pagination.total {
            place::set(body, place, json!(items.len()));
            self.put_facts(pagination, place, more, body);
        }
    }

    /// Mends what stands beside a total or a cursor, where the documented example has it, so that the reply does not contradict itself.
    fn put_facts(&self, pagination: &Pagination, beside: &str, more: bool, body: &mut Value) {
        let Some(facts) = place::around(body, beside) else { return };
        let limit = pagination.limit.as_ref().map_or("limit", |(param, ..)| param);
        let offset = pagination.offset.as_deref().unwrap_or("offset");
        let known = [
            (limit, json!(self.size)),
            (offset, json!(self.start)),
            ("count", json!(self.end - self.start)),
            ("has_more", json!(more)),
        ];
        for (name, value) in known {
            let same_kind =
                |old: &Value| old.is_number() == value.is_number() && old.is_boolean() == value.is_boolean();
            if let Some(old) = facts.get_mut(name).filter(|old| same_kind(old)) {
                *old = value;
            }
        }
    }
}

/// The next cursor goes where the example has one, else to the first place that the documents name; without one, none is left.
fn put_cursor(places: &[String], next: Option<Value>, body: &mut Value) {
    let shown: Vec<&String> = places.iter().filter(|place| place::get(body, place).is_some()).collect();
    let Some(next) = next else {
        return shown.into_iter().for_each(|place| place::remove(body, place));
    };
    let targets = if shown.is_empty() { places.iter().take(1).collect() } else { shown };
    for place in targets {
        place::set(body, place, next.clone());
    }
}

fn page_size(pagination: &Pagination, given: Option<&List>, query: &[(String, String)], body: &Value) -> usize {
    let param = pagination.limit.as_ref().map(|(param, ..)| param);
    let asked =
        param.and_then(|param| query.iter().find(|(name, _)| name == param)).and_then(|(_, value)| value.parse().ok());
    let most = pagination.limit.as_ref().and_then(|(.., max)| usize::try_from((*max)?).ok()).unwrap_or(usize::MAX);
    let size = match given.and_then(|list| list.page_size) {
        Some(page_size) => asked.unwrap_or(page_size).min(page_size),
        None => asked.unwrap_or_else(|| unasked_size(pagination, body)),
    };
    size.min(most).max(1)
}

/// Two of the largest pages that can be asked for, so that every walk has a second page.
fn made_up_total(pagination: &Pagination, body: &Value) -> usize {
    let largest = pagination.limit.as_ref().and_then(|(_, default, max)| (*default).max(*max)).unwrap_or(0);
    let largest = usize::try_from(largest).unwrap_or(usize::MAX).max(unasked_size(pagination, body));
    largest.saturating_mul(2).min(MOST_MADE)
}

/// The page size that the documents tell, in `x-pagination` or by their example.
fn unasked_size(pagination: &Pagination, body: &Value) -> usize {
    let default = pagination.limit.as_ref().and_then(|(_, default, _)| *default);
    let shown = || place::get(body, pagination.page.as_ref()?.2.as_deref()?)?.as_u64();
    let size = default.or_else(shown).filter(|size| *size > 0);
    size.and_then(|size| usize::try_from(size).ok()).unwrap_or(USUAL_SIZE)
}
