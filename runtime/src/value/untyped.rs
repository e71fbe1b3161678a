//! JSON of undocumented form.

use std::{collections::BTreeMap, fmt, ops::Deref, sync::OnceLock};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value, value::RawValue};

use super::json_text::JsonText;

/// JSON of undocumented form: any value, or nothing.
///
/// It derefs to [`serde_json::Value`], whose methods read it without panics: `reply.get("contract_id")`, `reply.pointer("/a/0")`,
/// `reply.as_str()`. [`read`](Untyped::read) decodes it as a type of your own. It keeps the text, so types that read all digits
/// of a number, such as [`Amount`](crate::Amount), get them. Nothing (a 204, an empty body) is null.
///
/// In requests it accepts any JSON: `json!({..})`, a map, pairs, or a text.
///
/// ```
/// # use saleskit_runtime as saleskit;
/// use saleskit::{Amount, Untyped};
///
/// let reply: Untyped = serde_json::from_str(r#"{"contract_id": "con_1", "total": 10000000000000000.01}"#)?;
/// assert_eq!(reply.get("contract_id").and_then(|id| id.as_str()), Some("con_1"));
/// assert!(reply.get("missing").is_none());
///
/// #[derive(serde::Deserialize)]
/// struct Generated { contract_id: String, total: Amount }
/// let generated: Generated = reply.read()?;
/// assert_eq!(generated.contract_id, "con_1");
/// assert_eq!(generated.total.as_str(), "10000000000000000.01");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Default)]
pub struct Untyped {
    /// The text as received. `None` for null, and for a value that was created in the program.
    text: Option<Box<str>>,
    value: OnceLock<Value>,
}

impl Untyped {
    /// Creates a value from its JSON text. Invalid JSON is kept as a string.
    #[doc(hidden)]
    pub fn from_json_text(text: &str) -> Self {
        Self { text: Some(text.into()), value: OnceLock::new() }
    }

    /// The value.
    pub fn into_value(self) -> Value {
        let _ = self.value();
        self.value.into_inner().unwrap_or_default()
    }

    /// The JSON text: as received, with every digit, or serialised from the value.
    pub fn to_json(&self) -> String {
        self.text.as_deref().map_or_else(|| self.value().to_string(), str::to_owned)
    }

    fn value(&self) -> &Value {
        self.value.get_or_init(|| match &self.text {
            // Text that serde_json rejects, because it is nested too deeply, is kept.
            Some(text) => serde_json::from_str(text).unwrap_or_else(|_| Value::String(text.to_string())),
            None => Value::Null,
        })
    }
}

impl Deref for Untyped {
    type Target = Value;

    fn deref(&self) -> &Value {
        self.value()
    }
}

impl PartialEq for Untyped {
    fn eq(&self, other: &Self) -> bool {
        self.value() == other.value()
    }
}

impl<T> PartialEq<T> for Untyped
where
    Value: PartialEq<T>,
{
    fn eq(&self, other: &T) -> bool {
        self.value() == other
    }
}

impl fmt::Debug for Untyped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value().fmt(f)
    }
}

impl fmt::Display for Untyped {
    /// The JSON text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_json())
    }
}

impl From<Value> for Untyped {
    fn from(value: Value) -> Self {
        Self { text: None, value: OnceLock::from(value) }
    }
}

macro_rules! from_parts {
    ($($part:ty)*) => {$(
        impl From<$part> for Untyped {
            fn from(part: $part) -> Self {
                Value::from(part).into()
            }
        }
    )*};
}

from_parts!(&str String bool i32 i64 u32 u64 usize f64 Map<String, Value>);

impl From<&Value> for Untyped {
    fn from(value: &Value) -> Self {
        value.clone().into()
    }
}

impl<K: Into<String>, V: Into<Value>, const N: usize> From<[(K, V); N]> for Untyped {
    fn from(entries: [(K, V); N]) -> Self {
        entries.into_iter().collect()
    }
}

impl<K: Into<String>, V: Into<Value>> From<Vec<(K, V)>> for Untyped {
    fn from(entries: Vec<(K, V)>) -> Self {
        entries.into_iter().collect()
    }
}

impl<K: Into<String>, V: Into<Value>> From<BTreeMap<K, V>> for Untyped {
    fn from(entries: BTreeMap<K, V>) -> Self {
        entries.into_iter().collect()
    }
}

impl<K: Into<String>, V: Into<Value>> FromIterator<(K, V)> for Untyped {
    /// An object.
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        Value::Object(entries.into_iter().map(|(name, value)| (name.into(), value.into())).collect()).into()
    }
}

impl From<Untyped> for Value {
    fn from(untyped: Untyped) -> Self {
        untyped.into_value()
    }
}

impl Serialize for Untyped {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.text.as_deref().map(serde_json::from_str::<&RawValue>) {
            Some(Ok(raw)) => raw.serialize(serializer),
            _ => self.value().serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Untyped {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        JsonText::read(deserializer).map(|text| Self::from_json_text(&text))
    }
}
