//! One reply of a list: its undecoded items and its facts about the list.

use std::{
    ops::Range,
    sync::{Arc, OnceLock},
};

use http::StatusCode;
use serde::de::DeserializeOwned;

use super::{
    identity::Identities,
    says::{self, Says},
    scan::Found,
};
use crate::{
    error::Error,
    operation::{Operation, Paging, PagingStyle},
    reply::{
        Reply,
        explain::{explain, explain_json},
        from_reply::FromReply,
        json::Json,
        raw,
    },
    request::Request,
};

/// A reply of a list, and its facts about the list.
pub(super) struct PageReply {
    operation: &'static Operation,
    pub(super) paging: &'static Paging,
    pub(super) reply: Arc<Reply>,
    /// The place of the items in the body.
    place: &'static str,
    /// Where the items are in the body. Each is valid JSON.
    items: Vec<Range<usize>>,
    identities: OnceLock<Identities>,
    pub(super) says: Says,
}

/// Decodes an item, by its index on the page.
pub(super) type Decode<T> = fn(&PageReply, usize) -> Result<T, Error>;

/// The identifying property that is tried where the documents name none.
const USUAL_IDENTITY: &[&str] = &["id"];

impl PageReply {
    /// Reads the reply to a request.
    ///
    /// # Errors
    ///
    /// Fails if the body is not JSON, or has no list where the documents name one.
    pub(super) fn read(request: &Request, paging: &'static Paging, reply: Reply) -> Result<Self, Error> {
        let operation = request.operation();
        let undecodable = |(path, words): (String, String)| Error::undecodable(operation, reply.clone(), path, words);
        let body = raw::without_bom(&reply.body);
        // A reply without a body is an empty list, unless an earlier page announced more.
        let nothing = reply.status == StatusCode::NO_CONTENT || body.trim_ascii().is_empty();
        let body = if nothing { b"null" } else { body };
        let found = Json::read(body, |json| Found::scan(json, says::places(paging)))
            .map_err(|fault| undecodable(explain_json(&reply, body, "", &fault)))?
            .map_err(|(fault, text)| undecodable(explain(&reply, text.as_bytes(), "", &fault)))?;
        let says = Says::of(&found, paging, request);
        let none = || paging.items.first().filter(|_| nothing).map(|place| (*place, [].as_slice()));
        let Some((place, items)) = says::list(&found, paging, says.total).or_else(none) else {
            let message = format!("no list at any of `{}`", paging.items.join("`, `"));
            return Err(undecodable((String::new(), message)));
        };
        let start = |item: &str| item.as_ptr() as usize - reply.body.as_ptr() as usize;
        let items = items.iter().map(|item| start(item)..start(item) + item.len()).collect();
        Ok(Self { operation, paging, reply: Arc::new(reply), place, items, identities: OnceLock::new(), says })
    }

    /// The number of items.
    pub(super) fn count(&self) -> u64 {
        self.items.len() as u64
    }

    /// Their indexes.
    pub(super) fn indexes(&self) -> Range<usize> {
        0..self.items.len()
    }

    /// The text of an item. It is UTF-8 because the body was read as JSON.
    fn item(&self, item: usize) -> &str {
        std::str::from_utf8(&self.reply.body[self.items[item].clone()]).unwrap_or_default()
    }

    /// The text from the first item to the last.
    pub(super) fn text(&self) -> &[u8] {
        let ends = self.items.first().zip(self.items.last());
        ends.map_or(&[], |(first, last)| &self.reply.body[first.start..last.end])
    }

    /// The identities of the items. Computed on first use, because many lists never need them.
    pub(super) fn identities(&self) -> &Identities {
        let properties = if self.paging.identity.is_empty() { USUAL_IDENTITY } else { self.paging.identity };
        self.identities.get_or_init(|| Identities::of(self.indexes().map(|item| self.item(item)), properties))
    }

    /// Whether pages are requested by number.
    pub(super) fn is_numbered(&self) -> bool {
        self.paging.style == PagingStyle::Page
    }

    /// Whether another page may follow, judging by the number of items.
    pub(super) fn is_full(&self) -> bool {
        self.count() >= self.says.full
    }

    /// Decodes an item as a reply type.
    pub(super) fn documented<T: FromReply>(&self, item: usize) -> Result<T, Error> {
        let text = self.item(item);
        let fault = |fault| explain(&self.reply, text.as_bytes(), &self.path(item), &fault);
        let mut json = Json::of_valid(text).lenient(self.operation.inferred);
        T::from_reply(&mut json).map_err(fault).map_err(|(path, words)| self.fault(&path, &words))
    }

    /// Decodes an item as the caller's type.
    pub(super) fn own<T: DeserializeOwned>(&self, item: usize) -> Result<T, Error> {
        let text = self.item(item);
        let fault = |fault| explain_json(&self.reply, text.as_bytes(), &self.path(item), &fault);
        serde_json::from_str(text).map_err(fault).map_err(|(path, words)| self.fault(&path, &words))
    }

    fn path(&self, item: usize) -> String {
        format!("{}[{item}]", self.place)
    }

    /// The error for a list that ends before its total.
    pub(super) fn ends_early(&self, known: u64, total: u64) -> Error {
        self.fault("", &format!("the list ends after {known} of {total} items"))
    }

    /// The error for a reply that does not match the documents.
    pub(super) fn fault(&self, path: &str, message: &str) -> Error {
        Error::undecodable(self.operation, (*self.reply).clone(), path.to_owned(), message)
    }
}
