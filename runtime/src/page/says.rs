//! What a reply says of its list, where the documents or custom put it: total, page number and size, cursor, `has_more`.

use super::scan::Found;
use crate::{
    operation::Paging,
    reply::{from_reply::FromReply, json::Json},
    request::Request,
};

/// What a reply says of its list.
pub(super) struct Says {
    pub(super) total: Option<u64>,
    /// Whether more items follow.
    pub(super) more: Option<bool>,
    /// The number of the page, and its size.
    pub(super) current: Option<u64>,
    pub(super) size: Option<u64>,
    /// The next cursor, and its place.
    pub(super) cursor: Option<(&'static str, String)>,
    /// How many items a full page has: as many as were asked for, unless the documents or the reply name fewer. Another page may
    /// follow a full one.
    pub(super) full: u64,
}

/// The objects that usually describe a page, and what they call it that more items follow and how many a page has.
const USUAL_PARENTS: [&str; 2] = ["pagination", "data.pagination"];
const USUAL_MORE: &str = "has_more";
const USUAL_SIZES: [&str; 3] = ["limit", "per_page", "page_size"];

/// The object that a place is in, and its name there.
fn split(place: &'static str) -> (&'static str, &'static str) {
    place.rsplit_once('.').unwrap_or(("", place))
}

/// The objects that may describe a page: the usual ones, and those in which the documents place something of the kind.
fn describing(paging: &'static Paging) -> impl Iterator<Item = &'static str> + Clone {
    let documented = [paging.total, paging.size].into_iter().flatten().chain(paging.next.iter().copied());
    documented.map(|place| split(place).0).chain(USUAL_PARENTS)
}

/// Where a reply has its items, and the objects that may say something of the list.
pub(super) fn places(paging: &'static Paging) -> impl Iterator<Item = &'static str> {
    let documented = [paging.more, paging.current].into_iter().flatten().chain(paging.items.iter().copied());
    let objects = documented.map(|place| split(place).0).chain(["data", ""]);
    paging.items.iter().copied().chain(describing(paging)).chain(objects)
}

impl Says {
    /// Takes them from what was found at the [`places`] of the reply to a request.
    pub(super) fn of(found: &Found<'_, '_>, paging: &'static Paging, request: &Request) -> Self {
        let number = |place| leaf::<u64>(found, split(place));
        let text = |place| leaf(found, split(place)).filter(|text: &String| !text.is_empty());
        let size = paging.size.and_then(number).filter(|size| *size > 0);
        let sizes = describing(paging).flat_map(|object| USUAL_SIZES.map(|name| leaf(found, (object, name))));
        let least = sizes.flatten().filter(|size| *size > 0).min();
        let usual = describing(paging).chain(["data", ""]).map(|object| (object, USUAL_MORE));
        Self {
            total: paging.total.and_then(number),
            more: paging.more.map(split).into_iter().chain(usual).find_map(|place| leaf(found, place)),
            current: paging.current.and_then(number),
            size,
            cursor: paging.next.iter().find_map(|place| Some((*place, text(place)?))),
            full: size.unwrap_or_else(|| full_page(request, paging).min(least.unwrap_or(u64::MAX))),
        }
    }
}

/// A property's value, in every form that replies may have it in.
fn leaf<T: FromReply>(found: &Found<'_, '_>, (object, property): (&str, &str)) -> Option<T> {
    let text = found.leaf(object, property).filter(|text| *text != "null")?;
    T::from_reply(&mut Json::of_valid(text)).ok()
}

/// The list of a reply, and its place. A list that is null is empty, as is one that is missing where the total is 0.
pub(super) fn list<'f, 't>(
    found: &'f Found<'_, 't>,
    paging: &'static Paging,
    total: Option<u64>,
) -> Option<(&'static str, &'f [&'t str])> {
    let is_null = |place| found.leaf(split(place).0, split(place).1) == Some("null");
    let is_empty = |place: &&&'static str| total == Some(0) || is_null(place);
    let there = paging.items.iter().find_map(|place| Some((*place, found.list(place)?)));
    there.or_else(|| paging.items.iter().find(is_empty).map(|place| (*place, [].as_slice())))
}

/// How many items a full page has, before the reply says so: the API may give fewer items than were asked for, but not fewer
/// than its documented page size.
fn full_page(request: &Request, paging: &Paging) -> u64 {
    let asked: Option<u64> = paging.limit.and_then(|param| request.query_value(param)?.parse().ok());
    match (asked, paging.default_limit) {
        (Some(asked), Some(usual)) => asked.min(usual).max(1),
        (None, Some(usual)) => usual.max(1),
        (_, None) => 1,
    }
}
