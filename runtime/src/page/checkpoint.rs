//! Positions in lists, in a form that outlives the process.

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser::SerializeMap};

use super::{
    identity,
    position::{Ask, Position},
};
use crate::{error::Error, operation::Paging, request::Request};

/// The version of the serialised form. A reader rejects other versions.
const VERSION: u64 = 1;

/// A position in a list, after the last item that was returned. Use it to resume later or in another process.
///
/// Get it from [`Items::checkpoint`](crate::Items::checkpoint) or [`Pages::checkpoint`](crate::Pages::checkpoint), and pass it to
/// [`resume_from`](crate::Items::resume_from). Serialise it with serde in a self-describing format, preferably JSON. It takes
/// about 100 bytes, or about 1 KB where it must remember the items before it (64 hashes of their ids).
///
/// It is valid for one operation with one set of filters. Resuming any other list with it fails, and the error names the filter.
/// It stores 16 bits of a hash of each filter: enough to notice a mix-up, too little to recover a value. It contains no
/// credential. The API's cursor is stored as received.
///
/// ```
/// # use saleskit_runtime as saleskit;
/// use saleskit::Checkpoint;
///
/// let text = r#"{"v":1,"operation":"deals_list","filters":{"status":30811},"after":"eyJpZCI6NDJ9"}"#;
/// let checkpoint: Checkpoint = serde_json::from_str(text)?;
/// assert_eq!(checkpoint.operation(), "deals_list");
/// assert_eq!(serde_json::to_string(&checkpoint)?, text);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Checkpoint {
    operation: String,
    filters: BTreeMap<String, u16>,
    position: Position,
}

impl Checkpoint {
    pub(super) fn new(request: &Request, position: Position) -> Self {
        Self { operation: request.operation().id.to_owned(), filters: filters(request), position }
    }

    /// The operation that it belongs to, by its id in the documents: `deals_list`.
    pub fn operation(&self) -> &str {
        &self.operation
    }

    pub(super) fn into_position(self) -> Position {
        self.position
    }

    /// Why a list cannot resume from here; `None` if it can.
    pub(super) fn refusal(&self, request: &Request, paging: &Paging) -> Option<Error> {
        let operation = request.operation();
        if self.operation != operation.id {
            let reason = format!("belongs to the operation `{}`", self.operation);
            return Some(Error::invalid(operation, "checkpoint", &reason));
        }
        let now = filters(request);
        let differs = |name: &&String| now.get(*name) != self.filters.get(*name);
        if let Some(name) = now.keys().chain(self.filters.keys()).find(differs) {
            let reason = match (self.filters.contains_key(name), now.contains_key(name)) {
                (true, true) => "is not what it was when the checkpoint was created",
                (false, _) => "was not set when the checkpoint was created",
                (true, false) => "was set when the checkpoint was created",
            };
            return Some(Error::invalid(operation, name, reason));
        }
        (!self.position.ask.fits(paging))
            .then(|| Error::invalid(operation, "checkpoint", "has a kind of position that this list does not use"))
    }
}

/// The filters of a list: each name on the wire with 16 bits of its value's hash.
fn filters(request: &Request) -> BTreeMap<String, u16> {
    let paging = request.paging();
    let place = |paging: &Paging| [paging.offset, paging.page, paging.cursor, paging.limit];
    let places = paging.map(place).unwrap_or_default();
    let mut values: BTreeMap<&str, Vec<&[u8]>> = BTreeMap::new();
    for (name, value) in request.query_parameters().filter(|(name, _)| !places.contains(&Some(*name))) {
        values.entry(name).or_default().extend(value.map(str::as_bytes));
    }
    if request.target() != request.operation().path {
        values.entry("path").or_default().push(request.target().as_bytes());
    }
    if let Some(body) = request.body().content() {
        values.entry("body").or_default().push(body);
    }
    let low_bits = |values: Vec<&[u8]>| (identity::hash(values) & 0xffff) as u16;
    values.into_iter().map(|(name, values)| (name.to_owned(), low_bits(values))).collect()
}

impl fmt::Debug for Checkpoint {
    /// Leaves out the hashes of filters and items.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Checkpoint")
            .field("operation", &self.operation)
            .field("filters", &self.filters.keys().collect::<Vec<_>>())
            .field("at", &self.position.ask)
            .field("taken", &self.position.taken)
            .field("total", &self.position.total)
            .finish_non_exhaustive()
    }
}

impl Serialize for Checkpoint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Position { ask, taken, from, size, total, tail } = &self.position;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("v", &VERSION)?;
        map.serialize_entry("operation", &self.operation)?;
        map.serialize_entry("filters", &self.filters)?;
        match ask {
            Ask::AsMade => {}
            Ask::Offset(offset) => map.serialize_entry("offset", offset)?,
            Ask::Page(page) => map.serialize_entry("page", page)?,
            Ask::Cursor(cursor) => map.serialize_entry("after", cursor)?,
        }
        for (name, number) in [("taken", taken), ("from", from)] {
            if *number > 0 {
                map.serialize_entry(name, number)?;
            }
        }
        for (name, number) in [("size", size), ("total", total)] {
            if let Some(number) = number {
                map.serialize_entry(name, number)?;
            }
        }
        if !tail.is_empty() {
            let hex: String = tail.iter().map(|hash| format!("{hash:016x}")).collect();
            map.serialize_entry("seen", &hex)?;
        }
        map.end()
    }
}

crate::reply! {
    /// A checkpoint in its serialised form.
    pub struct Written {
        /// The version.
        version: Option<u64> = "v",
        /// The operation's id.
        operation: Option<String> = "operation",
        /// The name and hash of each filter.
        filters: BTreeMap<String, u16> = "filters",
        /// The page's offset.
        offset: Option<u64> = "offset",
        /// Or the page's number.
        page: Option<u64> = "page",
        /// Or the page's cursor.
        after: Option<String> = "after",
        /// How many of its items were taken.
        taken: Option<u64> = "taken",
        /// Where the caller started.
        from: Option<u64> = "from",
        /// The page size.
        size: Option<u64> = "size",
        /// The number of items in the whole list.
        total: Option<u64> = "total",
        /// The last items, as hashes of 16 hexadecimal digits.
        seen: Option<String> = "seen",
    }
}

impl<'de> Deserialize<'de> for Checkpoint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::read(Written::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}

impl Checkpoint {
    fn read(written: Written) -> Result<Self, String> {
        match written.version {
            Some(VERSION) => {}
            Some(other) => {
                return Err(format!("checkpoint version {other} is not supported: expected version {VERSION}"));
            }
            None => return Err("not a checkpoint: it has no `v`".to_owned()),
        }
        let ask = match (written.offset, written.page, written.after) {
            (None, None, None) => Ask::AsMade,
            (Some(offset), None, None) => Ask::Offset(offset),
            (None, Some(page), None) => Ask::Page(page.max(1)),
            (None, None, Some(cursor)) => Ask::Cursor(cursor),
            _ => return Err("a checkpoint with more than one of `offset`, `page` and `after`".to_owned()),
        };
        let mut position = Position {
            ask,
            taken: written.taken.unwrap_or_default(),
            from: written.from.unwrap_or_default(),
            size: written.size.filter(|size| *size > 0),
            total: written.total,
            ..Position::default()
        };
        let hex = written.seen.unwrap_or_default();
        for digits in hex.as_bytes().chunks(16) {
            let hash = std::str::from_utf8(digits).ok().filter(|digits| digits.len() == 16);
            let hash = hash.and_then(|digits| u64::from_str_radix(digits, 16).ok());
            position.push(hash.ok_or("a checkpoint whose `seen` is not a list of hashes")?);
        }
        let operation = written.operation.ok_or("a checkpoint without `operation`")?;
        Ok(Self { operation, filters: written.filters, position })
    }
}
