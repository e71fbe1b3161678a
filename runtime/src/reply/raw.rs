//! Finding a value in JSON text without decoding the rest.

use std::collections::HashMap;

use serde_json::value::RawValue;

/// The JSON text at a dotted path of property names; `None` when a property is missing or null.
///
/// # Errors
///
/// When the text is not JSON, or the path continues below something that is not an object.
pub(crate) fn at<'t>(json: &'t [u8], place: &str) -> Result<Option<&'t str>, serde_json::Error> {
    let mut found: &'t RawValue = serde_json::from_slice(json)?;
    for name in place.split('.').filter(|name| !name.is_empty()) {
        let object: HashMap<String, &'t RawValue> = serde_json::from_str(found.get())?;
        match object.get(name) {
            Some(value) if value.get() != "null" => found = value,
            _ => return Ok(None),
        }
    }
    Ok(Some(found.get()))
}
