//! Reading the types that requests and replies share, for the expansions of `both!` and, with `full-serde`, `body!`.

use std::collections::BTreeMap;

use super::{
    entries::empty_list,
    extra::Extra,
    fault::Fault,
    from_reply::FromReply,
    json::{Json, Mark},
    reply_type::keep,
    unexpected::UnexpectedKind,
};
use crate::value::Patch;

/// The properties of an object, by the places of their values, from which a request type is read.
#[derive(Debug)]
pub struct Properties {
    found: BTreeMap<String, Mark>,
    start: Mark,
    end: Mark,
}

impl Properties {
    /// Finds the properties of the current value.
    ///
    /// # Errors
    ///
    /// When the value is not an object.
    pub fn find(json: &mut Json<'_>) -> Result<Self, Fault> {
        let (start, mut found) = (json.mark(), BTreeMap::new());
        match json.first() {
            b'{' => json.object(&mut |json, name| {
                found.insert(name.to_owned(), json.mark());
                json.raw();
                Ok(())
            })?,
            b'[' => empty_list(json, "an object")?,
            _ => return Err(json.unlike("an object")),
        }
        Ok(Self { found, start, end: json.mark() })
    }

    /// Takes a property that must be there.
    ///
    /// # Errors
    ///
    /// When it is missing or of the wrong type.
    pub fn required<T: FromReply>(&mut self, json: &mut Json<'_>, name: &'static str) -> Result<T, Fault> {
        match self.take(json, name) {
            Some(()) => T::from_reply(json),
            None => {
                json.go_to(self.start);
                T::missing().ok_or_else(|| Fault::missing(json.offset(), name))
            }
        }
    }

    /// Takes a property that may be missing or null.
    ///
    /// # Errors
    ///
    /// When it is of the wrong type.
    pub fn optional<T: FromReply>(&mut self, json: &mut Json<'_>, name: &'static str) -> Result<Option<T>, Fault> {
        self.take(json, name).map_or(Ok(None), |()| Option::from_reply(json))
    }

    /// Takes a property for which missing and null differ.
    ///
    /// # Errors
    ///
    /// When it is of the wrong type.
    pub fn patch<T: FromReply>(&mut self, json: &mut Json<'_>, name: &'static str) -> Result<Patch<T>, Fault> {
        self.take(json, name).map_or(Ok(Patch::Absent), |()| Patch::from_reply(json))
    }

    /// Takes what is left, and passes the object.
    pub fn rest(self, json: &mut Json<'_>) -> Extra {
        let mut extra = Extra::new();
        for (name, place) in &self.found {
            json.go_to(*place);
            keep(json, name, &mut extra, UnexpectedKind::UnknownProperty);
        }
        json.go_to(self.end);
        extra
    }

    fn take(&mut self, json: &mut Json<'_>, name: &str) -> Option<()> {
        self.found.remove(name).map(|place| json.go_to(place))
    }
}
