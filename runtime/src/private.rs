//! What the declaring macros need of other crates. Not for use by hand.

pub use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{DeserializeOwned, MapAccess},
    ser::SerializeMap,
};

pub use secrecy::SecretString;

pub use crate::{__call_options as call_options, __open_enum_impls as open_enum_impls};
use crate::{OpenEnum, ReplyFields};

/// Reads a reply type.
///
/// # Errors
///
/// When the JSON is not an object, or a field has the wrong type.
pub fn reply<'de, T: ReplyFields, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    crate::reply::deserialize(deserializer)
}

/// Reads an open enum.
///
/// # Errors
///
/// When the JSON is not a string.
pub fn open_enum<'de, T: OpenEnum, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    crate::enums::deserialize(deserializer)
}
