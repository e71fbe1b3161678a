//! Writing and reading the properties of request types, for the expansions of `body!`.

use std::{any::Any, collections::BTreeMap};

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{self, DeserializeOwned},
    ser::{self, SerializeMap},
};
use serde_json::Value;

use crate::value::Patch;

/// Writes a property of a request.
///
/// # Errors
///
/// Those of the writer, and for a number that JSON cannot express: serde_json would write null, which clears the stored value.
#[inline]
pub fn entry<M: SerializeMap, T: Serialize + 'static>(
    map: &mut M,
    name: &'static str,
    value: &T,
) -> Result<(), M::Error> {
    let value_as: &dyn Any = value;
    let number = value_as.downcast_ref::<f64>().or_else(|| value_as.downcast_ref::<Patch<f64>>()?.value());
    match number.filter(|number| !number.is_finite()) {
        Some(number) => Err(no_number(name, *number)),
        None => map.serialize_entry(name, value),
    }
}

#[cold]
fn no_number<E: ser::Error>(name: &str, number: f64) -> E {
    E::custom(format_args!("`{name}` is {number}, which is no number of JSON"))
}

/// A JSON object from which a request type is read.
pub struct Object(BTreeMap<String, Value>);

impl Object {
    /// Reads an object.
    ///
    /// # Errors
    ///
    /// When the JSON is not an object.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        BTreeMap::deserialize(deserializer).map(Self)
    }

    /// Takes a property that must be there.
    ///
    /// # Errors
    ///
    /// When it is missing or of the wrong type.
    pub fn required<T: DeserializeOwned, E: de::Error>(&mut self, name: &'static str) -> Result<T, E> {
        let value = self.0.remove(name).ok_or_else(|| E::missing_field(name))?;
        read(name, value)
    }

    /// Takes a property that may be missing or null.
    ///
    /// # Errors
    ///
    /// When it is of the wrong type.
    pub fn optional<T: DeserializeOwned, E: de::Error>(&mut self, name: &'static str) -> Result<Option<T>, E> {
        self.0.remove(name).map_or(Ok(None), |value| read(name, value))
    }

    /// Takes a property for which missing and null differ.
    ///
    /// # Errors
    ///
    /// When it is of the wrong type.
    pub fn patch<T: DeserializeOwned, E: de::Error>(&mut self, name: &'static str) -> Result<Patch<T>, E> {
        self.0.remove(name).map_or(Ok(Patch::Absent), |value| read(name, value))
    }
}

fn read<T: DeserializeOwned, E: de::Error>(name: &'static str, value: Value) -> Result<T, E> {
    serde_json::from_value(value).map_err(|fault| E::custom(format_args!("{name}: {fault}")))
}
