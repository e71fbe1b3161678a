//! Reading JSON of unknown form as a type of the caller's: beside the error that it may end in.

use serde::de::DeserializeOwned;

use super::Error;
use crate::{reply::json_path, value::Untyped};

impl Untyped {
    /// Reads it as a type of your own: any [`DeserializeOwned`].
    ///
    /// # Errors
    ///
    /// When it has another form; with the JSON path, as seen from this value.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Error> {
        let json = self.to_json();
        serde_json::from_str(&json).map_err(|fault| {
            let path = json_path::at(json.as_bytes(), fault.line(), fault.column());
            let words = format!("at `{path}`: {}", json_path::without_value(&fault));
            Error::undecodable_json("the JSON", (path, words))
        })
    }
}
