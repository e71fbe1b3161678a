//! What a reply says of its list, where the documents or custom put it: total, page number and size, cursor, `has_more`.

use super::scan::Found;
use crate::{
    operation::Paging,
    reply::{from_reply::FromReply, json::Json, json_path},
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

/// Where a reply may say that more items follow, and how large its pages are.
pub(super) struct Places {
    paging: &'static Paging,
    more: Vec<String>,
    sizes: Vec<String>,
}

impl Places {
    /// What the documents name, and the usual names in the usual objects and beside what the documents name.
    pub(super) fn of(paging: &'static Paging) -> Self {
        let documented = [paging.total, paging.size].into_iter().flatten().chain(paging.next.iter().copied());
        let beside = documented.map(|place| place.rsplit_once('.').map_or("", |(parent, _)| parent));
        let mut parents: Vec<&str> = beside.chain(USUAL_PARENTS).collect();
        let sizes = parents.iter().flat_map(|parent| USUAL_SIZES.map(|name| json_path::join(parent, name))).collect();
        parents.extend(["data", ""]);
        let usual = parents.iter().map(|parent| json_path::join(parent, USUAL_MORE));
        Self { paging, more: paging.more.map(str::to_owned).into_iter().chain(usual).collect(), sizes }
    }

    /// All of them, and the documented places.
    pub(super) fn all(&self) -> impl Iterator<Item = &str> {
        let Self { paging, more, sizes } = self;
        let documented = [paging.total, paging.current, paging.size].into_iter().flatten();
        documented.chain(paging.next.iter().copied()).chain(more.iter().chain(sizes).map(String::as_str))
    }
}

impl Says {
    /// Takes them from what was found in the reply to a request.
    pub(super) fn of(found: &Found<'_, '_>, places: &Places, request: &Request) -> Self {
        let paging = places.paging;
        let number = |place| leaf::<u64>(found, place);
        let text = |place| leaf(found, place).filter(|text: &String| !text.is_empty());
        let size = paging.size.and_then(number).filter(|size| *size > 0);
        let least = places.sizes.iter().filter_map(|place| number(place)).filter(|size| *size > 0).min();
        Self {
            total: paging.total.and_then(number),
            more: places.more.iter().find_map(|place| leaf(found, place)),
            current: paging.current.and_then(number),
            size,
            cursor: paging.next.iter().find_map(|place| Some((*place, text(place)?))),
            full: size.unwrap_or_else(|| full_page(request, paging).min(least.unwrap_or(u64::MAX))),
        }
    }
}

/// The value at a place, in every form that replies may have it in.
fn leaf<T: FromReply>(found: &Found<'_, '_>, place: &str) -> Option<T> {
    T::from_reply(&mut Json::of_valid(found.leaf(place)?)).ok()
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
