//! Reads the types that both requests and replies use, for the expansions of `both!` and, with `full-serde`, `body!`.

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

/// The properties of an object with the places of their values. A request type is read from them.
#[derive(Debug)]
pub struct Properties {
    found: Vec<Found>,
    start: Mark,
    end: Mark,
}

/// A property that no field has taken.
#[derive(Debug)]
struct Found {
    name: String,
    place: Mark,
    /// Why it was left, if an error was the reason.
    kind: UnexpectedKind,
}

impl Properties {
    /// Collects the properties of the current value.
    ///
    /// # Errors
    ///
    /// Fails if the value is not an object.
    pub fn find(json: &mut Json<'_>) -> Result<Self, Fault> {
        let (start, mut found) = (json.mark(), Vec::new());
        match json.first() {
            b'{' => json.object(&mut |json, name| {
                found.push(Found { name: name.to_owned(), place: json.mark(), kind: UnexpectedKind::UnknownProperty });
                json.raw();
                Ok(())
            })?,
            b'[' => empty_list(json, "an object")?,
            _ => return Err(json.unlike("an object")),
        }
        Ok(Self { found, start, end: json.mark() })
    }

    /// Takes a required property.
    ///
    /// # Errors
    ///
    /// Fails if it is missing or has the wrong type.
    pub fn required<T: FromReply>(&mut self, json: &mut Json<'_>, name: &'static str) -> Result<T, Fault> {
        match self.take(json, name)? {
            Some(value) => Ok(value),
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
    /// Fails if it has the wrong type.
    pub fn optional<T: FromReply>(&mut self, json: &mut Json<'_>, name: &'static str) -> Result<Option<T>, Fault> {
        self.take(json, name).map(Option::flatten)
    }

    /// Takes a property for which missing and null differ.
    ///
    /// # Errors
    ///
    /// Fails if it has the wrong type.
    pub fn patch<T: FromReply>(&mut self, json: &mut Json<'_>, name: &'static str) -> Result<Patch<T>, Fault> {
        self.take(json, name).map(|value| value.unwrap_or(Patch::Absent))
    }

    /// Takes the remaining properties, and moves past the object.
    pub fn rest(self, json: &mut Json<'_>) -> Extra {
        let mut extra = Extra::new();
        for Found { name, place, kind } in &self.found {
            json.go_to(*place);
            keep(json, name, &mut extra, *kind);
        }
        json.go_to(self.end);
        extra
    }

    /// Reads a property. If several have this name, the last one counts. In an inferred reply, a value of another form is left.
    fn take<T: FromReply>(&mut self, json: &mut Json<'_>, name: &str) -> Result<Option<T>, Fault> {
        let mut value = None;
        let is_next = |found: &Found| found.name == name && found.kind == UnexpectedKind::UnknownProperty;
        while let Some(index) = self.found.iter().position(is_next) {
            json.go_to(self.found[index].place);
            let start = json.mark();
            match T::from_reply(json) {
                Ok(read) => {
                    value = Some(read);
                    self.found.remove(index);
                }
                Err(_) if json.is_lenient() => {
                    json.back_to(start);
                    self.found[index].kind = UnexpectedKind::OtherForm;
                }
                Err(fault) => return Err(fault),
            }
        }
        Ok(value)
    }
}
