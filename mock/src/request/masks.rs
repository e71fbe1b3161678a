//! Masks the secrets in a request and its reply. The documents mark them, or their names show that they are secret.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use http::HeaderMap;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, PercentEncode, percent_decode_str, utf8_percent_encode};
use saleskit_contract::Contract;
use serde_json::Value;

use super::seen::Seen;

/// The text shown instead of a secret.
const MASK: &str = "***";

/// The characters to encode in a query.
const QUERY: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b':').remove(b'*');

/// Headers that always contain credentials.
const HEADERS: [&str; 4] = ["authorization", "cookie", "proxy-authorization", "set-cookie"];

/// Names with these endings are secret.
const ENDS: [&str; 5] = ["password", "secret", "token", "api_key", "private_key"];

/// The secret names of an API.
#[derive(Debug, Default)]
pub(crate) struct Masks {
    headers: BTreeSet<String>,
    /// The marked names, with the sections that mark them.
    marked: BTreeMap<String, BTreeSet<String>>,
    /// Names that are marked in some places only. They are secret only in the sections that mark them.
    ambiguous: BTreeSet<String>,
    /// The section of each operation.
    sections: HashMap<String, String>,
}

/// The secret names in requests of one operation and their replies.
#[derive(Debug)]
pub(crate) struct Within<'m> {
    masks: &'m Masks,
    /// `None` if the operation is unknown. Then every marked name is secret.
    section: Option<&'m str>,
}

impl Masks {
    /// The names that the documents mark: those of security schemes, and of properties with the format `password`.
    pub(crate) fn of(contract: &Contract) -> Masks {
        let mut masks = Masks::default();
        masks.headers.extend(HEADERS.map(str::to_owned));
        let sections = contract.operations().iter().map(|spec| (spec.id.clone(), spec.section.clone()));
        masks.sections = sections.collect();
        masks.collect(&contract.bundle(), "");
        for scheme in contract.security_schemes().values() {
            let word = |key: &str| scheme.get(key).and_then(Value::as_str).unwrap_or_default();
            if word("type") == "apiKey" {
                let name = word("name");
                masks.headers.insert(name.to_ascii_lowercase());
                masks.ambiguous.remove(name);
                masks.marked.entry(name.to_owned()).or_default();
            }
        }
        masks.ambiguous.retain(|name| masks.marked.contains_key(name));
        masks
    }

    /// Collects the properties and parameters whose schema is a password, and all others.
    fn collect(&mut self, value: &Value, section: &str) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.collect(item, section)),
            Value::Object(object) => {
                let section = object.get("x-section").and_then(Value::as_str).unwrap_or(section);
                let properties = object.get("properties").and_then(Value::as_object).into_iter().flatten();
                properties.for_each(|(name, schema)| self.property(name, schema, section));
                if let (Some(name), Some(schema)) = (object.get("name").and_then(Value::as_str), object.get("schema")) {
                    self.property(name, schema, section);
                }
                object.values().for_each(|value| self.collect(value, section));
            }
            _ => {}
        }
    }

    fn property(&mut self, name: &str, schema: &Value, section: &str) {
        if schema.get("format").and_then(Value::as_str) == Some("password") {
            self.marked.entry(name.to_owned()).or_default().insert(section.to_owned());
        } else {
            self.ambiguous.insert(name.to_owned());
        }
    }

    /// The secret names in requests of an operation.
    pub(crate) fn within(&self, operation: Option<&str>) -> Within<'_> {
        let section = operation.and_then(|id| self.sections.get(id)).map(String::as_str);
        Within { masks: self, section }
    }
}

impl Within<'_> {
    /// Whether a name is secret.
    pub(crate) fn hides(&self, name: &str) -> bool {
        let lower = name.to_ascii_lowercase();
        let is_marked = self.masks.marked.get(name).is_some_and(|sections| {
            let is_sure = !self.masks.ambiguous.contains(name);
            is_sure || self.section.is_none_or(|section| sections.contains(section))
        });
        is_marked || ENDS.iter().any(|end| lower.ends_with(end))
    }

    /// The path with its secret values masked.
    pub(crate) fn path(&self, seen: &Seen) -> String {
        let secret: Vec<&str> =
            seen.path_values.iter().filter(|(name, _)| self.hides(name)).map(|(_, value)| value.as_str()).collect();
        let shown = |part| if secret.contains(&&*percent_decode_str(part).decode_utf8_lossy()) { MASK } else { part };
        seen.path.split('/').map(shown).collect::<Vec<_>>().join("/")
    }

    /// The headers with their secrets masked, and names in lower case. `Bearer abc` keeps its first word.
    pub(crate) fn headers(&self, headers: &HeaderMap) -> Vec<(String, String)> {
        let shown = headers.iter().map(|(name, value)| {
            let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
            let is_secret = self.masks.headers.contains(name.as_str()) || self.hides(&name.as_str().replace('-', "_"));
            let masked = match value.split_once(' ') {
                Some((scheme, _)) if name == "authorization" => format!("{scheme} {MASK}"),
                _ => MASK.to_owned(),
            };
            (name.as_str().to_owned(), if is_secret { masked } else { value })
        });
        shown.collect()
    }

    /// The JSON text with its secrets masked. `None` for a text that is not JSON, since its secrets cannot be found.
    pub(crate) fn json(&self, text: &str) -> Option<String> {
        let mut value: Value = serde_json::from_str(text).ok()?;
        Some(if self.mask(&mut value) { value.to_string() } else { text.to_owned() })
    }

    /// Masks the secrets in a value, and returns whether there were any.
    fn mask(&self, value: &mut Value) -> bool {
        let mut any = false;
        match value {
            Value::Array(items) => {
                for item in items {
                    any |= self.mask(item);
                }
            }
            Value::Object(object) => {
                for (name, value) in object {
                    if matches!(value, Value::String(_) | Value::Number(_)) && self.hides(name) {
                        *value = Value::from(MASK);
                        any = true;
                    } else {
                        any |= self.mask(value);
                    }
                }
            }
            _ => {}
        }
        any
    }
}

/// A part of a query, percent-encoded.
pub(crate) fn encoded(text: &str) -> PercentEncode<'_> {
    utf8_percent_encode(text, QUERY)
}
