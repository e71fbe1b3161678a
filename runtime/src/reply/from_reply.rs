//! How each type is read in a reply: leaves in every form that loses nothing, and lists, maps and options of anything.

use std::{collections::BTreeMap, fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{self, MapAccess, SeqAccess},
};
use serde_json::Value;

use super::{raw, scalar};
use crate::value::{
    Amount, Date, Id, JsonObject, MinorAmount, NumberAmount, Patch, Secret, TextAmount, Timestamp, Whole, object,
};

/// A type that a reply can contain.
///
/// Unions and types that requests and replies share are read as they always are.
pub trait FromReply: Sized {
    /// Reads the value.
    ///
    /// # Errors
    ///
    /// When it has another form, or cannot be read without loss.
    fn from_reply<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;

    /// Reads the value, or null.
    ///
    /// # Errors
    ///
    /// When it has another form, or cannot be read without loss.
    fn option_from_reply<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Self>, D::Error> {
        deserializer.deserialize_option(OptionVisitor(PhantomData))
    }
}

/// Reads the value of the current property.
///
/// # Errors
///
/// When it has another form, or cannot be read without loss.
pub fn field<'de, T: FromReply, A: MapAccess<'de>>(map: &mut A) -> Result<Option<T>, A::Error> {
    map.next_value_seed(Seed(PhantomData))
}

/// Reads a value.
struct Seed<T>(PhantomData<T>);

impl<'de, T: FromReply> de::DeserializeSeed<'de> for Seed<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::from_reply(deserializer)
    }
}

/// The text of a property, or a number's digits; `None` when the JSON has neither.
pub fn text_at(json: &[u8], place: &str) -> Option<String> {
    let raw = raw::at(json, place).ok()??;
    String::from_reply(&mut serde_json::Deserializer::from_slice(raw.as_bytes())).ok()
}

macro_rules! leaves {
    ($($type:ty)*) => {$(
        impl FromReply for $type {
            fn from_reply<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                scalar::read(deserializer)
            }

            fn option_from_reply<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Self>, D::Error> {
                scalar::read_option(deserializer)
            }
        }
    )*};
}

leaves!(String Secret bool u16 i32 i64 u32 u64 f64 Amount Id);

macro_rules! as_always {
    ($($type:ty)*) => {$(
        impl FromReply for $type {
            fn from_reply<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Self::deserialize(deserializer)
            }
        }
    )*};
}

// These read every form by themselves.
as_always!(Date MinorAmount Timestamp Whole JsonObject Value);

impl FromReply for NumberAmount {
    fn from_reply<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        scalar::read::<Amount, D>(deserializer).map(Self::from)
    }
}

impl FromReply for TextAmount {
    fn from_reply<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        scalar::read::<Amount, D>(deserializer).map(Self::from)
    }
}

impl<T: FromReply> FromReply for Option<T> {
    fn from_reply<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::option_from_reply(deserializer)
    }
}

impl<T: FromReply> FromReply for Box<T> {
    fn from_reply<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::from_reply(deserializer).map(Self::new)
    }
}

impl<T: FromReply> FromReply for Patch<T> {
    fn from_reply<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::<T>::from_reply(deserializer).map(|value| value.map_or(Self::Null, Self::Value))
    }
}

struct OptionVisitor<T>(PhantomData<T>);

impl<'de, T: FromReply> de::Visitor<'de> for OptionVisitor<T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or null")
    }

    fn visit_none<E: de::Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_unit<E: de::Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        T::from_reply(deserializer).map(Some)
    }
}

impl<T: FromReply> FromReply for Vec<T> {
    fn from_reply<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ListVisitor(PhantomData))
    }
}

struct ListVisitor<T>(PhantomData<T>);

impl<'de, T: FromReply> de::Visitor<'de> for ListVisitor<T> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Vec<T>, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element_seed(Seed(PhantomData))? {
            items.push(item);
        }
        Ok(items)
    }

    /// PHP writes a list whose keys it does not take for one as an object: `{"0": .., "1": ..}`.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Vec<T>, A::Error> {
        let mut items = Vec::new();
        while map.next_key_seed(Index(items.len()))?.is_some() {
            items.push(map.next_value_seed(Seed(PhantomData))?);
        }
        Ok(items)
    }
}

/// Reads a property name that is an index.
struct Index(usize);

impl<'de> de::DeserializeSeed<'de> for Index {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl de::Visitor<'_> for Index {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a property name")
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<(), E> {
        if name == self.0.to_string() {
            return Ok(());
        }
        Err(E::custom("invalid type: object, expected a list"))
    }
}

impl<T: FromReply> FromReply for BTreeMap<String, T> {
    fn from_reply<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(MapVisitor(PhantomData))
    }
}

struct MapVisitor<T>(PhantomData<T>);

impl<'de, T: FromReply> de::Visitor<'de> for MapVisitor<T> {
    type Value = BTreeMap<String, T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut entries = BTreeMap::new();
        while let Some(name) = map.next_key()? {
            entries.insert(name, map.next_value_seed(Seed(PhantomData))?);
        }
        Ok(entries)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, access: A) -> Result<Self::Value, A::Error> {
        object::empty_list(access, "an object")?;
        Ok(BTreeMap::new())
    }
}
