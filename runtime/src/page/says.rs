//! A reply's facts about its list, at documented or usual places: total, page number and size, cursor, `has_more`.

use super::scan::Found;
use crate::{
    operation::Paging,
    reply::{from_reply::FromReply, json::Json},
    request::Request,
};

/// A reply's facts about its list.
pub(super) struct Says {
    pub(super) total: Option<u64>,
    /// Whether more items follow.
    pub(super) more: Option<bool>,
    /// The page number and the page size.
    pub(super) current: Option<u64>,
    pub(super) size: Option<u64>,
    /// The next cursor and its place.
    pub(super) cursor: Option<(&'static str, String)>,
    /// The number of items on a full page: the requested size, unless the documents or the reply name a smaller one. Another page
    /// may follow a full one.
    pub(super) full: u64,
}

/// The objects that usually describe a page, with their names for "more items follow" and for the page size.
const USUAL_PARENTS: [&str; 2] = ["pagination", "data.pagination"];
const USUAL_MORE: &str = "has_more";
const USUAL_SIZES: [&str; 3] = ["limit", "per_page", "page_size"];

/// The object that contains a place, and the property's name there.
fn split(place: &'static str) -> (&'static str, &'static str) {
    place.rsplit_once('.').unwrap_or(("", place))
}

/// The objects that may describe a page: the usual ones, and those with a documented place.
fn describing(paging: &'static Paging) -> impl Iterator<Item = &'static str> + Clone {
    let documented = [paging.total, paging.size].into_iter().flatten().chain(paging.next.iter().copied());
    documented.map(|place| split(place).0).chain(USUAL_PARENTS)
}

/// Where a reply has its items, and the objects that may describe the list.
pub(super) fn places(paging: &'static Paging) -> impl Iterator<Item = &'static str> {
    let documented = [paging.more, paging.current].into_iter().flatten().chain(paging.items.iter().copied());
    let objects = documented.map(|place| split(place).0).chain(["data", ""]);
    paging.items.iter().copied().chain(describing(paging)).chain(objects)
}

impl Says {
    /// Collects the facts from what was found at the [`places`] of a reply.
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

/// A property's value, in every form that a reply may use.
fn leaf<T: FromReply>(found: &Found<'_, '_>, (object, property): (&str, &str)) -> Option<T> {
    let text = found.leaf(object, property).filter(|text| *text != "null")?;
    T::from_reply(&mut Json::of_valid(text)).ok()
}

/// The list of a reply and its place. A null list is empty, and so is a missing one if the total is 0.
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

/// The number of items on a full page, before the reply is known. The API may return fewer items than requested, but not fewer
/// than its documented page size.
fn full_page(request: &Request, paging: &Paging) -> u64 {
    let asked: Option<u64> = paging.limit.and_then(|param| request.query_value(param)?.parse().ok());
    match (asked, paging.default_limit) {
        (Some(asked), Some(usual)) => asked.min(usual).max(1),
        (None, Some(usual)) => usual.max(1),
        (_, None) => 1,
    }
}
