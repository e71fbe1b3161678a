//! How a list goes on: the facts of the documents, and the step from one page to the next.

use serde_json::value::RawValue;

use crate::{Error, Operation, Reply, Request, decode, json_path, raw};

/// How an operation's list goes on, from the documents' `x-pagination`. Places are dotted paths into the reply's body.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Paging {
    /// How the next page is asked for.
    pub style: PagingStyle,
    /// Candidate places of the items.
    pub items: &'static [&'static str],
    /// The properties that identify an item, tried in order; empty where the documents name none.
    pub identity: &'static [&'static str],
    /// The place of the total count.
    pub total: Option<&'static str>,
    /// The parameter of the page size.
    pub limit: Option<&'static str>,
    /// The page size without that parameter.
    pub default_limit: Option<u64>,
    /// The parameter of the offset.
    pub offset: Option<&'static str>,
    /// The parameter of the page number.
    pub page: Option<&'static str>,
    /// The place of the current page number.
    pub current: Option<&'static str>,
    /// The place of the page size.
    pub size: Option<&'static str>,
    /// The parameter of the cursor.
    pub cursor: Option<&'static str>,
    /// Candidate places of the next cursor.
    pub next: &'static [&'static str],
}

impl Paging {
    /// A style without any facts; the generator fills them in.
    pub const fn new(style: PagingStyle) -> Self {
        Self {
            style,
            items: &[],
            identity: &[],
            total: None,
            limit: None,
            default_limit: None,
            offset: None,
            page: None,
            current: None,
            size: None,
            cursor: None,
            next: &[],
        }
    }

    /// Sets the candidate places of the items.
    pub const fn items(mut self, places: &'static [&'static str]) -> Self {
        self.items = places;
        self
    }

    /// Sets the properties that identify an item.
    pub const fn identity(mut self, properties: &'static [&'static str]) -> Self {
        self.identity = properties;
        self
    }

    /// Sets the place of the total count.
    pub const fn total(mut self, place: &'static str) -> Self {
        self.total = Some(place);
        self
    }

    /// Sets the parameter of the page size and its default.
    pub const fn limit(mut self, param: &'static str, default: Option<u64>) -> Self {
        self.limit = Some(param);
        self.default_limit = default;
        self
    }

    /// Sets the parameter of the offset.
    pub const fn offset(mut self, param: &'static str) -> Self {
        self.offset = Some(param);
        self
    }

    /// Sets the parameter of the page number and the places of the current page and of the page size.
    pub const fn page(
        mut self,
        param: &'static str,
        current: Option<&'static str>,
        size: Option<&'static str>,
    ) -> Self {
        self.page = Some(param);
        self.current = current;
        self.size = size;
        self
    }

    /// Sets the parameter of the cursor and the candidate places of the next one.
    pub const fn cursor(mut self, param: &'static str, places: &'static [&'static str]) -> Self {
        self.cursor = Some(param);
        self.next = places;
        self
    }
}

/// How the next page is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PagingStyle {
    /// By the number of items already read.
    Offset,
    /// By a token of the last reply.
    Cursor,
    /// By the number of the page.
    Page,
    /// By the number of the last item read.
    Sequence,
    /// By a token where the reply has one, else by offset.
    OffsetCursor,
}

/// What one page says of itself.
pub(crate) struct Step<'r> {
    /// The items, undecoded, each with its JSON path.
    pub(crate) items: Vec<(String, &'r RawValue)>,
    /// How many items the whole list has.
    pub(crate) total: Option<u64>,
    /// The request of the next page; `None` at the end.
    pub(crate) next: Option<Request>,
}

/// Reads a page: its items, and how the list goes on after `request`.
pub(crate) fn step<'r>(request: &Request, reply: &'r Reply) -> Result<Step<'r>, Error> {
    let operation = request.operation();
    let Some(paging) = operation.paging else {
        return Err(Error::not_sent(operation, crate::Category::Internal, "the operation is not a list"));
    };
    let Some((place, list)) = paging.items.iter().find_map(|place| Some((*place, list_at(reply, place)?))) else {
        return Err(undecodable(operation, reply, "", &format!("no list at any of `{}`", paging.items.join("`, `"))));
    };
    let items: Vec<&RawValue> = list;
    let count = items.len() as u64;
    let total = paging.total.and_then(|place| number_at(reply, place));
    let next = next_request(paging, request, reply, count, total)?;
    let items = items.into_iter().enumerate().map(|(index, item)| (format!("{place}[{index}]"), item)).collect();
    Ok(Step { items, total, next })
}

fn next_request(
    paging: &Paging,
    request: &Request,
    reply: &Reply,
    count: u64,
    total: Option<u64>,
) -> Result<Option<Request>, Error> {
    match paging.style {
        PagingStyle::Page => Ok(next_page(paging, request, reply, count, total)),
        PagingStyle::Offset => Ok(next_offset(paging, request, count, total)),
        PagingStyle::Cursor => next_cursor(paging, request, reply),
        PagingStyle::OffsetCursor => match next_cursor(paging, request, reply)? {
            Some(next) => Ok(Some(next)),
            None if cursor_was_sent(paging, request) => Ok(None),
            None => Ok(next_offset(paging, request, count, total)),
        },
        PagingStyle::Sequence => next_in_sequence(paging, request, reply, count),
    }
}

fn next_page(paging: &Paging, request: &Request, reply: &Reply, count: u64, total: Option<u64>) -> Option<Request> {
    let param = paging.page?;
    let asked = request.query_value(param).and_then(|page| page.parse().ok()).unwrap_or(1);
    let current = paging.current.and_then(|place| number_at(reply, place)).unwrap_or(asked);
    let size = paging.size.and_then(|place| number_at(reply, place)).filter(|size| *size > 0);
    let more = match (total, size) {
        (Some(total), Some(size)) => current.saturating_mul(size) < total,
        (None, Some(size)) => count >= size,
        _ => count > 0,
    };
    // An answer that names an earlier page than asked for would go round in circles.
    (more && current >= asked).then(|| {
        let mut next = request.clone();
        next.query(param, &(current + 1));
        next
    })
}

fn next_offset(paging: &Paging, request: &Request, count: u64, total: Option<u64>) -> Option<Request> {
    let param = paging.offset?;
    let start: u64 = request.query_value(param).and_then(|offset| offset.parse().ok()).unwrap_or(0);
    let limit = page_size(paging, request);
    let end = start + count;
    let more = match (total, limit) {
        (Some(total), _) => count > 0 && end < total,
        (None, Some(limit)) => count > 0 && count >= limit,
        (None, None) => count > 0,
    };
    more.then(|| {
        let mut next = request.clone();
        next.query(param, &end);
        next
    })
}

fn next_cursor(paging: &Paging, request: &Request, reply: &Reply) -> Result<Option<Request>, Error> {
    let Some(param) = paging.cursor else { return Ok(None) };
    let cursor = paging.next.iter().find_map(|place| text_at(reply, place).map(|cursor| (*place, cursor)));
    let Some((place, cursor)) = cursor.filter(|(_, cursor)| !cursor.is_empty()) else { return Ok(None) };
    if request.query_value(param) == Some(&cursor) {
        return Err(undecodable(request.operation(), reply, place, "the next cursor is the one just used"));
    }
    let mut next = request.clone();
    if let Some(offset) = paging.offset {
        next.query_remove(offset);
    }
    next.query(param, &cursor);
    Ok(Some(next))
}

/// A list that new items are added to: a page that is not full is its end for now.
fn next_in_sequence(paging: &Paging, request: &Request, reply: &Reply, count: u64) -> Result<Option<Request>, Error> {
    let full = page_size(paging, request).is_none_or(|limit| count >= limit);
    if count == 0 || !full {
        return Ok(None);
    }
    match next_cursor(paging, request, reply)? {
        Some(next) => Ok(Some(next)),
        None => {
            let places = paging.next.join("`, `");
            Err(undecodable(
                request.operation(),
                reply,
                "",
                &format!("a full page has no number to go on from at `{places}`"),
            ))
        }
    }
}

/// The page size that was asked for, or the documented one.
fn page_size(paging: &Paging, request: &Request) -> Option<u64> {
    paging.limit.and_then(|param| request.query_value(param)?.parse().ok()).or(paging.default_limit)
}

fn cursor_was_sent(paging: &Paging, request: &Request) -> bool {
    paging.cursor.is_some_and(|param| request.query_value(param).is_some())
}

fn undecodable(operation: &'static Operation, reply: &Reply, path: &str, message: &str) -> Error {
    Error::undecodable(operation, reply.clone(), path.to_owned(), message)
}

/// The JSON text at a dotted path of the body, if there is one.
fn raw_at<'r>(reply: &'r Reply, place: &str) -> Option<&'r str> {
    raw::at(&reply.body, place).ok().flatten()
}

fn list_at<'r>(reply: &'r Reply, place: &str) -> Option<Vec<&'r RawValue>> {
    serde_json::from_str(raw_at(reply, place)?).ok()
}

fn number_at(reply: &Reply, place: &str) -> Option<u64> {
    let text = raw_at(reply, place)?;
    text.trim_matches('"').parse().ok()
}

fn text_at(reply: &Reply, place: &str) -> Option<String> {
    match serde_json::from_str(raw_at(reply, place)?).ok()? {
        serde_json::Value::String(text) => Some(text),
        serde_json::Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Decodes one item of a page.
pub(crate) fn item<T: serde::de::DeserializeOwned>(
    operation: &'static Operation,
    reply: &Reply,
    path: &str,
    item: &str,
) -> Result<T, Error> {
    serde_json::from_str(item).map_err(|fault| {
        let below = json_path::at(item.as_bytes(), fault.line(), fault.column());
        Error::undecodable(operation, reply.clone(), decode::join(path, &below), decode::without_value(&fault))
    })
}
