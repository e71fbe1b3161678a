//! Reads maps in a reply, and the empty list that some back ends write for an empty object.

use std::collections::BTreeMap;

use super::{fault::Fault, from_reply::FromReply, json::Json};

impl<T: FromReply> FromReply for BTreeMap<String, T> {
    fn from_reply(json: &mut Json<'_>) -> Result<Self, Fault> {
        let mut entries = BTreeMap::new();
        entries_of(json, &mut |json, name| {
            entries.insert(name.to_owned(), T::from_reply(json)?);
            Ok(())
        })?;
        Ok(entries)
    }

    fn missing() -> Option<Self> {
        Some(BTreeMap::new())
    }

    fn is_missing(&self) -> bool {
        self.is_empty()
    }

    fn is_own_form(first: u8) -> bool {
        first == b'{'
    }
}

fn entries_of(
    json: &mut Json<'_>,
    entry: &mut dyn FnMut(&mut Json<'_>, &str) -> Result<(), Fault>,
) -> Result<(), Fault> {
    match json.first() {
        b'{' => json.object(entry),
        b'[' => empty_list(json, "an object"),
        b'n' => {
            json.raw();
            Ok(())
        }
        _ => Err(json.unlike("an object")),
    }
}

/// Reads `[]` as an empty object: back ends with one type for lists and objects write it so.
pub(super) fn empty_list(json: &mut Json<'_>, expected: &'static str) -> Result<(), Fault> {
    let (at, first) = (json.offset(), json.first());
    json.list(&mut |_| Err(Fault::form(at, first, expected)))
}
