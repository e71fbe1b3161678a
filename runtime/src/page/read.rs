//! What one reply of a list contains: its items, undecoded, and how the list continues.

use std::collections::HashSet;

use bytes::Bytes;
use serde_json::value::RawValue;

use super::identity;
use crate::{
    error::Error,
    operation::{Operation, Paging},
    reply::{Reply, raw},
};

/// The items of a reply, and what it says about the list. The items' text is part of the reply's body.
pub(super) struct Read {
    /// The place of the items in the body.
    pub(super) place: &'static str,
    pub(super) items: Vec<Item>,
    /// Whether the items have identities that distinguish them; else the identity is the whole text.
    pub(super) strong: bool,
    pub(super) total: Option<u64>,
    /// The number of the page, and its size.
    pub(super) number: Option<u64>,
    pub(super) size: Option<u64>,
    /// The next cursor, and its place.
    pub(super) cursor: Option<(&'static str, String)>,
}

/// An item, undecoded.
pub(super) struct Item {
    /// Its index on the page.
    pub(super) index: u64,
    pub(super) identity: u64,
    pub(super) text: Bytes,
}

/// The property that is tried where the documents name none.
const USUAL: &[&str] = &["id"];

/// Reads a page.
pub(super) fn page(operation: &'static Operation, paging: &Paging, reply: &Reply) -> Result<Read, Error> {
    let Some((place, texts)) = paging.items.iter().find_map(|place| Some((*place, list_at(reply, place)?))) else {
        return Err(fault(operation, reply, "", &format!("no list at any of `{}`", paging.items.join("`, `"))));
    };
    let properties = if paging.identity.is_empty() { USUAL } else { paging.identity };
    let named: Option<Vec<u64>> = texts.iter().map(|text| identity::of_item(text.get(), properties)).collect();
    // What two items of one page share does not identify them.
    let named = named.filter(|all| all.iter().collect::<HashSet<_>>().len() == all.len());
    let strong = named.is_some();
    let identities =
        named.unwrap_or_else(|| texts.iter().map(|text| identity::hash([text.get().as_bytes()])).collect());
    let items = texts.iter().zip(identities).zip(0..).map(|((text, identity), index)| Item {
        index,
        identity,
        text: reply.body.slice_ref(text.get().as_bytes()),
    });
    let number_at = |place: Option<&str>| place.and_then(|place| number_at(reply, place));
    let cursor = paging.next.iter().find_map(|place| Some((*place, text_at(reply, place)?)));
    Ok(Read {
        place,
        items: items.collect(),
        strong,
        total: number_at(paging.total),
        number: number_at(paging.current),
        size: number_at(paging.size).filter(|size| *size > 0),
        cursor,
    })
}

/// A reply that is not what the documents say.
pub(super) fn fault(operation: &'static Operation, reply: &Reply, path: &str, message: &str) -> Error {
    Error::undecodable(operation, reply.clone(), path.to_owned(), message)
}

fn list_at<'r>(reply: &'r Reply, place: &str) -> Option<Vec<&'r RawValue>> {
    serde_json::from_str(raw_at(reply, place)?).ok()
}

fn number_at(reply: &Reply, place: &str) -> Option<u64> {
    raw_at(reply, place)?.trim_matches('"').parse().ok()
}

/// A cursor: text or a number, and not empty.
fn text_at(reply: &Reply, place: &str) -> Option<String> {
    let text = match serde_json::from_str(raw_at(reply, place)?).ok()? {
        serde_json::Value::String(text) => text,
        serde_json::Value::Number(number) => number.to_string(),
        _ => return None,
    };
    Some(text).filter(|text| !text.is_empty())
}

/// The JSON text at a dotted path of the body, if there is one.
fn raw_at<'r>(reply: &'r Reply, place: &str) -> Option<&'r str> {
    raw::at(&reply.body, place).ok().flatten()
}
