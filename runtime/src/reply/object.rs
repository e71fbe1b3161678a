//! Reading the types that requests and replies share, for the expansions of `both!` and, with `full-serde`, `body!`.

use std::{borrow::Cow, collections::BTreeMap, fmt};

use serde::{
    Deserializer,
    de::{self, MapAccess, SeqAccess},
};

use super::{from_reply::FromReply, place, scalar};
use crate::value::{Patch, object};

/// A JSON object from which a request type is read: its properties by their raw text.
pub struct Object<'de>(BTreeMap<String, Cow<'de, str>>);

impl fmt::Debug for Object<'_> {
    /// Names the properties without their values.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

impl<'de> Object<'de> {
    /// Reads an object.
    ///
    /// # Errors
    ///
    /// When the JSON is not an object.
    pub fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(PropertiesVisitor).map(Self)
    }

    /// Takes a property that must be there.
    ///
    /// # Errors
    ///
    /// When it is missing or of the wrong type.
    pub fn required<T: FromReply, E: de::Error>(&mut self, name: &'static str) -> Result<T, E> {
        let raw = self.0.remove(name).ok_or_else(|| E::missing_field(name))?;
        read(name, &raw)
    }

    /// Takes a property that may be missing or null.
    ///
    /// # Errors
    ///
    /// When it is of the wrong type.
    pub fn optional<T: FromReply, E: de::Error>(&mut self, name: &'static str) -> Result<Option<T>, E> {
        self.0.remove(name).map_or(Ok(None), |raw| read(name, &raw))
    }

    /// Takes a property for which missing and null differ.
    ///
    /// # Errors
    ///
    /// When it is of the wrong type.
    pub fn patch<T: FromReply, E: de::Error>(&mut self, name: &'static str) -> Result<Patch<T>, E> {
        self.0.remove(name).map_or(Ok(Patch::Absent), |raw| read(name, &raw))
    }
}

fn read<T: FromReply, E: de::Error>(name: &'static str, raw: &str) -> Result<T, E> {
    // The reader of bytes, as for a whole reply: no second copy of what reads `T`.
    T::from_reply(&mut serde_json::Deserializer::from_slice(raw.as_bytes()))
        .map_err(|fault| E::custom(format_args!("{name}: {}", place::from_part(raw, &fault))))
}

struct PropertiesVisitor;

impl<'de> de::Visitor<'de> for PropertiesVisitor {
    type Value = BTreeMap<String, Cow<'de, str>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut properties = BTreeMap::new();
        while let Some(name) = map.next_key()? {
            properties.insert(name, map.next_value_seed(scalar::Raw)?);
        }
        Ok(properties)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<Self::Value, A::Error> {
        object::empty_list(access, "an object")?;
        Ok(BTreeMap::new())
    }
}
