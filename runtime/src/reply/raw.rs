//! Finds a value in JSON text without decoding the rest.

use std::collections::HashMap;

use serde_json::value::RawValue;

/// The text without the UTF-8 byte order mark that some back ends write first.
pub fn without_bom(text: &[u8]) -> &[u8] {
    text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text)
}

/// The JSON text at a dotted path of property names. `None` if a property is missing or null.
///
/// # Errors
///
/// Fails if the text is not JSON, or if the path continues below a value that is not an object.
pub(crate) fn at<'t>(json: &'t [u8], place: &str) -> Result<Option<&'t str>, serde_json::Error> {
    let mut found: &'t RawValue = serde_json::from_slice(without_bom(json))?;
    for name in place.split('.').filter(|name| !name.is_empty()) {
        let object: HashMap<String, &'t RawValue> = serde_json::from_str(found.get())?;
        match object.get(name) {
            Some(value) if value.get() != "null" => found = value,
            _ => return Ok(None),
        }
    }
    Ok(Some(found.get()))
}
