//! A request and a reply for each operation: the documented example, or one generated from the schemas.

mod sample;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Value};

use crate::dispatch::Incoming;
use crate::document::{is_json, scalar_text};
use crate::example::sample::{Sampler, constant_value};
use crate::model::{BodySpec, Media, OperationSpec, Parameter, Place};
use crate::parts::Parts;

/// Characters that a path segment may contain unescaped.
const SEGMENT: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b':').remove(b'@');

/// A request that an operation accepts.
#[derive(Debug, Clone, PartialEq)]
pub struct RequestExample {
    /// Upper case.
    pub method: String,
    /// The template with its values filled in, percent-encoded; without base path and query.
    pub path: String,
    /// Constants first, then parameters in document order, not encoded. An array is repeated or joined as documented.
    pub query: Vec<(String, String)>,
    /// Required header parameters and those with an example.
    pub headers: Vec<(String, String)>,
    /// The media type of the body.
    pub content_type: Option<String>,
    /// The body: JSON with its constants, or text as a string. `None` if the operation has no body, or only an optional one
    /// without an example.
    pub body: Option<Value>,
}

impl RequestExample {
    /// The request as a server receives it.
    pub fn incoming(&self) -> Incoming {
        let json = self.content_type.as_deref().is_some_and(is_json);
        Incoming {
            method: self.method.clone(),
            path: self.path.clone(),
            query: self.query.clone(),
            headers: self.headers.clone(),
            content_type: self.content_type.clone(),
            body: self.body.clone().filter(|_| json),
        }
    }
}

/// A reply that an operation returns.
#[derive(Debug, Clone, PartialEq)]
pub struct ReplyExample {
    /// The status of the one success.
    pub status: u16,
    /// The media type. `None` if the reply has no body.
    pub media_type: Option<String>,
    /// JSON, or text as a string. `None` if the reply has no body.
    pub body: Option<Value>,
}

pub(crate) fn request(parts: &Parts, operation: &OperationSpec) -> RequestExample {
    let constants = operation.constants.iter().filter(|constant| constant.place == Place::Query);
    let mut query: Vec<_> = constants.map(|constant| (constant.name.clone(), constant.value.clone())).collect();
    let mut headers = Vec::new();
    let mut path = operation.path.clone();
    for parameter in &operation.parameters {
        let wanted = parameter.required || parameter.example.is_some();
        match parameter.place {
            Place::Path => {
                let value = texts(parts, parameter).join(",");
                let filled = utf8_percent_encode(&value, SEGMENT).to_string();
                path = path.replace(&format!("{{{}}}", parameter.name), &filled);
            }
            Place::Query if wanted => {
                query.extend(texts(parts, parameter).into_iter().map(|text| (parameter.name.clone(), text)));
            }
            Place::Header if wanted => headers.push((parameter.name.clone(), texts(parts, parameter).join(","))),
            _ => {}
        }
    }
    let body = operation.body.as_ref().and_then(|body| request_body(parts, operation, body));
    let (content_type, body) = body.unzip();
    RequestExample { method: operation.method.clone(), path, query, headers, content_type, body }
}

/// A parameter's example as it is sent: one text, or several for a repeated one.
fn texts(parts: &Parts, parameter: &Parameter) -> Vec<String> {
    let value = parameter.example.clone().unwrap_or_else(|| Sampler::request(parts).value(&parameter.schema));
    match value {
        Value::Array(items) if parameter.explode => items.iter().map(scalar_text).collect(),
        Value::Array(items) => vec![items.iter().map(scalar_text).collect::<Vec<_>>().join(",")],
        Value::Bool(set) => flag_text(parameter, set).map(str::to_owned).into_iter().collect(),
        other => vec![scalar_text(&other)],
    }
}

/// How a boolean parameter is sent (`x-flag`). A bare flag that is false is left out.
fn flag_text(parameter: &Parameter, set: bool) -> Option<&'static str> {
    match (parameter.source.get("x-flag").and_then(Value::as_str), set) {
        (Some("number"), true) => Some("1"),
        (Some("number"), false) => Some("0"),
        (Some("bare"), true) => Some(""),
        (Some("bare"), false) => None,
        (_, true) => Some("true"),
        (_, false) => Some("false"),
    }
}

fn request_body(parts: &Parts, operation: &OperationSpec, body: &BodySpec) -> Option<(String, Value)> {
    let media = body.media.first()?;
    let constants: Vec<_> = operation.constants.iter().filter(|constant| constant.place == Place::Body).collect();
    let needed = body.required || !constants.is_empty() || !media.examples.is_empty();
    if !needed {
        return None;
    }
    let mut value = sample(media, Sampler::request(parts));
    if let (Value::Object(object), true) = (&mut value, is_json(&media.name)) {
        for constant in constants {
            if !object.contains_key(&constant.name) {
                object.insert(constant.name.clone(), constant_value(parts, &media.schema, constant));
            }
        }
    }
    Some((media.name.clone(), value))
}

fn sample(media: &Media, sampler: Sampler<'_>) -> Value {
    match media.examples.first() {
        Some(example) => example.value.clone(),
        None if media.schema.is_null() && is_json(&media.name) => Value::Object(Map::new()),
        None if media.schema.is_null() => Value::from("example"),
        None => sampler.value(&media.schema),
    }
}

pub(crate) fn reply(parts: &Parts, operation: &OperationSpec) -> ReplyExample {
    let Some(reply) = operation.success().or(operation.replies.first()) else {
        return ReplyExample { status: 200, media_type: None, body: None };
    };
    let media = reply.media.first();
    ReplyExample {
        status: if reply.status == 0 { 200 } else { reply.status },
        media_type: media.map(|media| media.name.clone()),
        body: media.map(|media| sample(media, Sampler::reply(parts))),
    }
}
