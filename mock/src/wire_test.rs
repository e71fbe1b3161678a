//! Checks one operation of a client: the request that it sends, and how it decodes the reply.
//!
//! The generated wire tests use this. The checks panic with the difference.

use saleskit_contract::{OperationSpec, ReplyExample, RequestExample};
use serde_json::{Map, Value};

use crate::api::Api;
use crate::mock::Mock;

/// A mock for the documented example of one operation.
#[derive(Debug)]
pub struct Wire {
    mock: Mock,
    operation: OperationSpec,
    request: RequestExample,
    reply: ReplyExample,
}

impl Wire {
    /// Starts a mock that returns the documented reply.
    ///
    /// # Panics
    /// If the mock cannot start, or the API has no such operation.
    pub async fn start(api: Api, operation: &str) -> Wire {
        match Mock::builder().api(api).walkable_lists(false).plays(false).start().await {
            Ok(mock) => Wire::new(mock, operation),
            Err(fault) => panic!("the mock cannot start: {fault}"),
        }
    }

    /// Uses a mock of other documents.
    ///
    /// # Panics
    /// If the documents have no such operation.
    pub fn new(mock: Mock, operation: &str) -> Wire {
        let Some(operation) = mock.contract().operation(operation).cloned() else {
            panic!("the documents have no operation `{operation}`");
        };
        let request = mock.contract().example_request(&operation);
        let reply = mock.contract().example_reply(&operation);
        Wire { mock, operation, request, reply }
    }

    /// The base URL to configure in a client.
    pub fn url(&self) -> String {
        self.mock.url()
    }

    /// The mock itself.
    pub fn mock(&self) -> &Mock {
        &self.mock
    }

    /// Checks that the mock saw the documented request, and nothing else.
    ///
    /// # Panics
    /// If the method, path, query, body or a documented header differs.
    pub fn check_request(&self) {
        let seen = self.mock.seen();
        let [seen] = seen.as_slice() else { panic!("one request was expected, {} came", seen.len()) };
        assert!(seen.refusal.is_none(), "the request was refused: {seen}");
        assert_eq!(seen.operation.as_deref(), Some(self.operation.id.as_str()), "another operation was called");
        assert_eq!(seen.method.as_str(), self.request.method, "the method differs");
        assert!(seen.path.ends_with(&self.request.path), "the path {} is not {}", seen.path, self.request.path);
        let sorted = |query: &[(String, String)]| {
            let mut query: Vec<_> = query.iter().map(|(name, value)| (name.clone(), plain(value))).collect();
            query.sort();
            query
        };
        assert_eq!(sorted(&seen.query), sorted(&self.request.query), "the query differs");
        for (name, value) in &self.request.headers {
            assert_eq!(seen.header(name), Some(value.as_str()), "the header {name} differs");
        }
        let content_type = self.request.content_type.as_deref().unwrap_or_default();
        match &self.request.body {
            Some(Value::Object(parts)) if content_type == "multipart/form-data" => check_form(parts, &seen.body),
            Some(Value::String(text)) if content_type != "application/json" => {
                assert_eq!(seen.body, text.as_bytes(), "the body differs");
            }
            None => assert!(seen.body.is_empty(), "a body was sent where none is documented"),
            Some(expected) => {
                let Some(mut sent) = seen.json() else { panic!("the body is not JSON") };
                let mut expected = expected.clone();
                for credential in self.credentials() {
                    let removed = sent.as_object_mut().and_then(|sent| sent.remove(&credential));
                    assert!(removed.is_some(), "the credential `{credential}` was not filled in");
                    expected.as_object_mut().and_then(|expected| expected.remove(&credential));
                }
                assert_same("body", &expected, &sent);
            }
        }
    }

    /// Checks that a decoded reply, encoded again, equals the documented one. Nulls, empty lists and empty objects are ignored.
    ///
    /// # Panics
    /// If a documented value is lost or changed, or a value is added.
    pub fn check_reply(&self, written: &Value) {
        let Some(body) = &self.reply.body else {
            assert!(written.is_null(), "a reply without a body became {written}");
            return;
        };
        let media = self.operation.success().and_then(|reply| reply.media.first());
        let enveloped = media.is_some_and(|media| self.is_enveloped(&media.schema));
        // Some replies are shown without `data`: their fields are at the top level, next to `error`.
        let expected = body.get("data").filter(|_| enveloped).unwrap_or(body);
        assert_same("reply", &without_nothing(expected.clone()), &without_nothing(written.clone()));
    }

    /// Checks that the bytes of a reply that is not JSON equal the documented ones.
    ///
    /// # Panics
    /// If they differ.
    pub fn check_content(&self, content: &[u8]) {
        let expected = match &self.reply.body {
            None => String::new(),
            Some(Value::String(text)) => text.clone(),
            Some(other) => other.to_string(),
        };
        assert_eq!(String::from_utf8_lossy(content), expected, "the reply differs");
    }

    fn is_enveloped(&self, schema: &Value) -> bool {
        let parts = schema.get("allOf").and_then(Value::as_array);
        let envelope = |part: &Value| part.get("$ref").and_then(Value::as_str) == Some("#/components/schemas/Envelope");
        parts.is_some_and(|parts| parts.iter().any(envelope))
    }

    /// The body properties that authentication sets.
    fn credentials(&self) -> Vec<String> {
        let media = self.operation.body.as_ref().and_then(|body| body.media.first());
        let Some(schema) = media.and_then(|media| self.mock.contract().resolve(&media.schema).ok()) else {
            return Vec::new();
        };
        let properties = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
        let marked = properties.filter(|(_, property)| property.get("x-credential") == Some(&Value::Bool(true)));
        marked.map(|(name, _)| name.clone()).collect()
    }
}

/// The documented samples of a section's events, by name.
///
/// # Panics
/// If the documents in this crate cannot be read.
pub fn event_samples(api: Api, section: &str) -> Vec<(String, Value)> {
    let Ok(contract) = api.contract() else { panic!("the documents of {api} cannot be read") };
    let sections = contract.sections().iter().filter(|known| known.name == section);
    let samples = sections.flat_map(|section| &section.events);
    samples.filter_map(|(name, event)| Some((name.clone(), event.get("example")?.clone()))).collect()
}

/// Checks that an event, encoded again, equals its documented sample. Nulls and undocumented fields are ignored.
///
/// # Panics
/// If a documented value is lost or changed, or a value is added.
pub fn check_event(api: Api, section: &str, name: &str, written: &Value) {
    let Ok(contract) = api.contract() else { panic!("the documents of {api} cannot be read") };
    let event =
        contract.sections().iter().find(|known| known.name == section).and_then(|section| section.events.get(name));
    let Some(sample) = event.and_then(|event| event.get("example")) else { panic!("`{name}` has no sample") };
    assert_same(name, &without_nothing(sample.clone()), &without_nothing(written.clone()));
}

/// Checks that a multipart form has exactly the documented parts, and that its fields have the documented values.
fn check_form(parts: &Map<String, Value>, body: &[u8]) {
    let body = String::from_utf8_lossy(body);
    let sent: Vec<&str> = body.split("Content-Disposition: form-data; name=\"").skip(1).collect();
    for (name, value) in parts {
        let head = format!("{name}\"");
        let Some(part) = sent.iter().find(|part| part.starts_with(&head)) else {
            panic!("the form has no part `{name}`");
        };
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        assert!(part.contains(&format!("\r\n\r\n{text}\r\n")), "the part `{name}` differs");
    }
    assert_eq!(sent.len(), parts.len(), "the form has undocumented parts");
}

/// The value without nulls, empty lists and empty objects. A typed reply cannot distinguish these from missing values.
fn without_nothing(value: Value) -> Value {
    let is_something = |value: &Value| match value {
        Value::Null => false,
        Value::Array(items) => !items.is_empty(),
        Value::Object(object) => !object.is_empty(),
        _ => true,
    };
    match value {
        Value::Array(items) => items.into_iter().map(without_nothing).collect(),
        Value::Object(object) => {
            let kept = object.into_iter().map(|(name, value)| (name, without_nothing(value)));
            Value::Object(kept.filter(|(_, value)| is_something(value)).collect())
        }
        other => other,
    }
}

/// A query value with its number in the shortest form, so that `10.0` equals `10`.
fn plain(text: &str) -> String {
    match text.parse::<f64>() {
        Ok(number) if number.is_finite() && text.contains('.') => number.to_string(),
        _ => text.to_owned(),
    }
}

/// Compares JSON, numbers by value. Panics with the path of the first difference.
fn assert_same(place: &str, expected: &Value, found: &Value) {
    match (expected, found) {
        (Value::Object(expected), Value::Object(found)) => {
            for (name, value) in expected {
                match found.get(name) {
                    Some(found) => assert_same(&format!("{place}.{name}"), value, found),
                    None => panic!("{place}.{name} is missing; documented is {value}"),
                }
            }
            let added = found.keys().find(|name| !expected.contains_key(*name));
            assert!(added.is_none(), "{place} has an undocumented `{}`", added.map_or("", |name| name));
        }
        (Value::Array(expected), Value::Array(found)) => {
            assert_eq!(expected.len(), found.len(), "{place} has another length");
            for (index, (expected, found)) in expected.iter().zip(found).enumerate() {
                assert_same(&format!("{place}[{index}]"), expected, found);
            }
        }
        (Value::Number(expected), Value::Number(found)) => {
            assert_eq!(expected.as_f64(), found.as_f64(), "{place} differs");
        }
        _ => assert_eq!(expected, found, "{place} differs"),
    }
}
