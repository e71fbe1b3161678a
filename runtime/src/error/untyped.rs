//! Decodes untyped JSON as the caller's type. It is here because it returns [`Error`].

use serde::de::DeserializeOwned;

use super::Error;
use crate::{reply::json_path, value::Untyped};

impl Untyped {
    /// Decodes it as a type of your own: any [`DeserializeOwned`].
    ///
    /// # Errors
    ///
    /// Fails if it does not fit the type. The error has the JSON path, relative to this value.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Error> {
        let json = self.to_json();
        serde_json::from_str(&json).map_err(|fault| {
            let path = json_path::at(json.as_bytes(), fault.line(), fault.column());
            let words = format!("at `{path}`: {}", json_path::without_value(&fault));
            Error::undecodable_json("the JSON", (path, words))
        })
    }
}
