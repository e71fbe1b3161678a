//! Paginated lists: the items of the requested page, and what the reply says about the rest.
//!
//! The operation's `x-pagination` decides everything. Other parts of the documented example remain unchanged.

mod copies;

use saleskit_contract::{Contract, OperationSpec, Pagination, PagingStyle};
use serde_json::{Value, json};

use self::copies::{Copies, sequence_property};
use super::place;
use crate::script::List;

/// The page size if neither the documents nor the request give one.
const USUAL_SIZE: usize = 10;

/// The most items that are generated for a list.
const MOST_MADE: usize = 10_000;

/// The prefix of the mock's cursors. The index of the next item follows; for a previous page, that of the item after it.
const CURSOR: &str = "mock_cursor_";

/// The parameter that asks for the page before a cursor, and the property with that cursor. Both are called so in all documents.
const BEFORE: &str = "before";
const PREVIOUS: &str = "prev_cursor";

/// The property with the cursor of the next page, which a list without cursors does not have.
const NEXT: &str = "next_cursor";

/// The items of a list, set by a test or generated.
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

    /// The number of an item in a list by sequence. Items without one count from 1.
    fn number(&self, property: Option<&str>, index: usize) -> i64 {
        let carried = property.and_then(|property| self.item(index)?.get(property)?.as_i64());
        carried.unwrap_or_else(|| i64::try_from(index).unwrap_or(i64::MAX).saturating_add(1))
    }
}

/// Turns the documented reply of a list into the requested page. `given` are a test's items. Without them, the list has the documented
/// items and copies of them, enough for two of the largest pages.
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
    let both_ways = operation.parameters.iter().any(|parameter| parameter.name == BEFORE);
    let page = match before(pagination, query, size).filter(|_| both_ways) {
        Some(end) => Page::ending_at(end, &items, size),
        None => Page::asked_for(pagination, &items, counted.as_deref(), size, query),
    };
    let found: Vec<Value> = (page.start..page.end).filter_map(|index| items.item(index)).collect();
    place::set(body, items_place, Value::Array(found));
    page.describe(pagination, &items, counted.as_deref(), body);
    let previous = (both_ways && page.start > 0).then(|| json!(format!("{CURSOR}{}", page.start)));
    put_cursor(&places_of(PREVIOUS, pagination), previous, body);
    if pagination.cursor.is_none() {
        put_cursor(&places_of(NEXT, pagination), None, body);
    }
}

/// Where a reply can have a cursor of this name: beside its total, and beside the documented places of the next cursor.
fn places_of(name: &str, pagination: &Pagination) -> Vec<String> {
    let cursors = pagination.cursor.iter().flat_map(|(_, places)| places);
    cursors.chain(&pagination.total).map(|place| format!("{}.{name}", place::split(place).0)).collect()
}

/// The index at which a page before a cursor ends. A cursor for the next page overrides it. A cursor that the mock did not create asks for
/// the first page.
fn before(pagination: &Pagination, query: &[(String, String)], size: usize) -> Option<usize> {
    let text = |param: &str| query.iter().find(|(name, _)| name == param).map(|(_, value)| value.as_str());
    let (after, _) = pagination.cursor.as_ref()?;
    let cursor = text(BEFORE).filter(|_| text(after).is_none())?;
    Some(cursor.strip_prefix(CURSOR).and_then(|index| index.parse().ok()).unwrap_or(size))
}

/// The contents of one page.
struct Page {
    start: usize,
    end: usize,
    size: usize,
    /// From 1, in a list of numbered pages.
    number: usize,
    /// In a list by sequence, the number after which the page starts.
    after: Option<i64>,
}

impl Page {
    fn ending_at(end: usize, items: &Items<'_>, size: usize) -> Page {
        let end = end.min(items.len());
        Page { start: end.saturating_sub(size), end, size, number: 1, after: None }
    }

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
            // A cursor overrides an offset. A cursor that the mock did not create starts from the beginning.
            PagingStyle::OffsetCursor if cursor.is_some() => by_cursor().unwrap_or(0),
            PagingStyle::OffsetCursor => by_offset().unwrap_or(0),
            PagingStyle::Sequence => after.map_or(0, |after| {
                (0..items.len()).find(|index| items.number(counted, *index) > after).unwrap_or(items.len())
            }),
        };
        let start = start.min(items.len());
        Page { start, end: start.saturating_add(size).min(items.len()), size, number, after }
    }

    /// Writes what the reply says about the page and the rest of the list.
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

    /// Updates the facts next to a total or a cursor, if the documented example has them, so that the reply is consistent.
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

/// Puts the next cursor where the example has one, or else at the first documented place. On the last page, removes it.
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

/// Two of the largest pages, so that every list has a second page.
fn made_up_total(pagination: &Pagination, body: &Value) -> usize {
    let largest = pagination.limit.as_ref().and_then(|(_, default, max)| (*default).max(*max)).unwrap_or(0);
    let largest = usize::try_from(largest).unwrap_or(usize::MAX).max(unasked_size(pagination, body));
    largest.saturating_mul(2).min(MOST_MADE)
}

/// The default page size, from `x-pagination` or the documented example.
fn unasked_size(pagination: &Pagination, body: &Value) -> usize {
    let default = pagination.limit.as_ref().and_then(|(_, default, _)| *default);
    let shown = || place::get(body, pagination.page.as_ref()?.2.as_deref()?)?.as_u64();
    let size = default.or_else(shown).filter(|size| *size > 0);
    size.and_then(|size| usize::try_from(size).ok()).unwrap_or(USUAL_SIZE)
}
