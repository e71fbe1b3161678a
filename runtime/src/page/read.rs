//! One reply of a list: its items, undecoded, and what it says of the list.

use std::collections::HashSet;

use bytes::Bytes;
use serde_json::value::RawValue;

use super::{
    identity,
    position::Ask,
    says::{Places, Says},
    scan::Found,
};
use crate::{
    error::Error,
    operation::{Operation, Paging},
    reply::{Reply, explain::explain_json, raw},
    request::Request,
};

/// A reply of a list, and what it says about the list. The items' text is part of the reply's body.
pub(super) struct PageReply {
    operation: &'static Operation,
    pub(super) paging: &'static Paging,
    pub(super) reply: Reply,
    /// The place of the items in the body.
    pub(super) place: &'static str,
    /// The items; those that are handed out are taken from here.
    pub(super) items: Vec<Item>,
    /// How many items came.
    pub(super) count: u64,
    /// Whether the items have identities that distinguish them; else the identity is the whole text.
    pub(super) strong: bool,
    /// Whether the same items again can only be the same page again.
    pub(super) distinct: bool,
    /// What the texts of the items amount to.
    pub(super) print: u64,
    pub(super) says: Says,
}

/// An item, undecoded.
pub(super) struct Item {
    /// Its index on the page.
    pub(super) index: u64,
    pub(super) identity: u64,
    pub(super) text: Bytes,
}

/// What a page brings, and where the list goes on.
pub(super) struct Turn {
    /// The new items, in order.
    pub(super) fresh: Vec<Item>,
    /// How the page is asked for.
    pub(super) ask: Ask,
    /// Whether another page follows.
    pub(super) more: bool,
    /// The position behind the page: how the next page is asked for, and how many of its items are before the position.
    pub(super) end: (Ask, u64),
}

/// The property that is tried where the documents name none.
const USUAL_IDENTITY: &[&str] = &["id"];

impl PageReply {
    /// Reads the reply to a request.
    ///
    /// # Errors
    ///
    /// When the body is not JSON, or has no list where the documents name one.
    pub(super) fn read(request: &Request, paging: &'static Paging, reply: Reply) -> Result<Self, Error> {
        let operation = request.operation();
        let places = Places::of(paging);
        let body = raw::without_bom(&reply.body);
        let mut found = Found::scan(body, paging.items, &places.all()).map_err(|fault| {
            let (path, words) = explain_json(&reply, body, "", &fault);
            Error::undecodable(operation, reply.clone(), path, words)
        })?;
        let says = Says::of(&found, &places, request);
        let Some((place, texts)) = list(&mut found, paging, says.total) else {
            let message = format!("no list at any of `{}`", paging.items.join("`, `"));
            return Err(Error::undecodable(operation, reply.clone(), String::new(), message));
        };
        let (identities, strong, distinct) = identities(&texts, paging);
        let print = identity::print(texts.iter().map(|text| text.get().as_bytes()));
        let texts = texts.iter().map(|text| reply.body.slice_ref(text.get().as_bytes()));
        let items = texts.zip(identities).zip(0..).map(|((text, identity), index)| Item { index, identity, text });
        let items: Vec<Item> = items.collect();
        let count = items.len() as u64;
        Ok(Self { operation, paging, reply, place, items, count, strong, distinct, print, says })
    }

    /// Whether another page may follow, as far as the number of items says so.
    pub(super) fn is_full(&self) -> bool {
        self.count >= self.says.full
    }

    /// An error: the list ends before its total.
    pub(super) fn ends_early(&self, known: u64, total: u64) -> Error {
        self.fault("", &format!("the list ends after {known} of {total} items"))
    }

    /// An error: the reply is not what the documents say.
    pub(super) fn fault(&self, path: &str, message: &str) -> Error {
        Error::undecodable(self.operation, self.reply.clone(), path.to_owned(), message)
    }
}

/// The identities of items; whether they distinguish them; and whether the same ones again can only be the same page again.
fn identities(texts: &[&RawValue], paging: &Paging) -> (Vec<u64>, bool, bool) {
    let properties = if paging.identity.is_empty() { USUAL_IDENTITY } else { paging.identity };
    let differ = |all: &Vec<u64>| all.iter().collect::<HashSet<_>>().len() == all.len();
    let named: Option<Vec<u64>> = texts.iter().map(|text| identity::of_item(text.get(), properties)).collect();
    // What two items of one page share does not identify them.
    if let Some(named) = named.filter(differ) {
        return (named, true, true);
    }
    let whole: Vec<u64> = texts.iter().map(|text| identity::hash([text.get().as_bytes()])).collect();
    let distinct = whole.len() > 1 && differ(&whole);
    (whole, false, distinct)
}

/// The list of a reply, and its place. A list that is null is empty, as is one that is missing where the total is 0.
fn list<'t>(
    found: &mut Found<'_, 't>,
    paging: &'static Paging,
    total: Option<u64>,
) -> Option<(&'static str, Vec<&'t RawValue>)> {
    if let Some(list) = paging.items.iter().find_map(|place| Some((*place, found.list(place)?))) {
        return Some(list);
    }
    let empty = paging.items.iter().find(|place| total == Some(0) || found.is_null(place));
    empty.map(|place| (*place, Vec::new()))
}
