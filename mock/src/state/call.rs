//! A request as the state reads it: its parameters, and its body with documented defaults.

use saleskit_contract::{Contract, OperationSpec, Place};
use serde_json::{Map, Value, json};

use super::form::plain;
use super::plan::Lookup;
use crate::play::schema::{keyword, properties};
use crate::request::Arrived;

/// A request.
#[derive(Debug, Clone)]
pub(crate) struct Call {
    /// The values of path and query by name.
    pub(crate) query: Map<String, Value>,
    /// The documented properties of the body, without constants, and with defaults for missing ones.
    pub(crate) body: Map<String, Value>,
    /// The properties of the body that were sent, without defaults.
    pub(crate) sent: Map<String, Value>,
    pub(crate) if_match: Option<String>,
}

impl Call {
    pub(crate) fn read(
        contract: &Contract,
        operation: &OperationSpec,
        path: &[(String, String)],
        arrived: &Arrived,
    ) -> Call {
        let sent: Value = serde_json::from_slice(arrived.bytes()).unwrap_or_default();
        let sent = sent.as_object().cloned().unwrap_or_default();
        let constant = |name: &str| operation.constants.iter().any(|constant| constant.name == name);
        let media = operation.body.as_ref().and_then(|body| body.media.first());
        let mut body = Map::new();
        if let Some(media) = media {
            let known = properties(contract, &media.schema);
            for (name, schema) in known.iter().filter(|(name, _)| !constant(name)) {
                let default = || keyword(contract, schema, "default");
                if let Some(value) = sent.get(*name).or_else(default) {
                    body.insert((*name).to_owned(), value.clone());
                }
            }
            if known.is_empty() || keyword(contract, &media.schema, "additionalProperties").is_some() {
                body.extend(sent.iter().filter(|(name, _)| !constant(name)).map(owned));
            }
        }
        let values = arrived.query.iter().chain(path);
        let header = arrived.headers.get(http::header::IF_MATCH).and_then(|value| value.to_str().ok());
        Call {
            query: values.map(|(name, value)| (name.clone(), json!(value))).collect(),
            sent: body.iter().filter(|(name, _)| sent.contains_key(*name)).map(owned).collect(),
            body,
            if_match: header.map(str::to_owned),
        }
    }

    /// The value that names a resource.
    pub(crate) fn named(&self, lookup: &Lookup) -> Option<String> {
        let from = if lookup.place == Place::Body { &self.body } else { &self.query };
        from.get(&lookup.name).map(plain)
    }

    /// A value of the query.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.query.get(name)?.as_str()
    }

    /// Whether `If-Match` allows this version. A request without `If-Match` allows any.
    pub(crate) fn is_from(&self, version: u64) -> bool {
        let Some(sent) = &self.if_match else { return true };
        let number = version.to_string();
        sent.split(',').map(str::trim).any(|tag| {
            let tag = tag.strip_prefix("W/").unwrap_or(tag).trim_matches('"');
            tag == "*" || tag == number
        })
    }
}

fn owned((name, value): (&String, &Value)) -> (String, Value) {
    (name.clone(), value.clone())
}
