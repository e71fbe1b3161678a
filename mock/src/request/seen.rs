//! The record of a request.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};
use saleskit_contract::Violation;
use serde_json::Value;

use super::refusal::Refusal;

/// A recorded request and its outcome.
///
/// It prints as one line, plus one line for each reason of a refusal. Headers, the body, and credentials in the query are not printed.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Seen {
    /// The id of the operation, such as `deals_sign`. `None` if the request matches no operation.
    pub operation: Option<String>,
    /// The method as sent.
    pub method: Method,
    /// The path as sent: with the base path, not decoded.
    pub path: String,
    /// The query names and values, decoded, in the order sent.
    pub query: Vec<(String, String)>,
    /// The values of the path template, decoded.
    pub path_values: Vec<(String, String)>,
    /// The headers: names in lower case, values as sent.
    pub headers: HeaderMap,
    /// The body as sent. Empty if it was refused because of its length.
    pub body: Bytes,
    /// The status of the reply.
    pub status: StatusCode,
    /// Why the request was refused. A mock that is not strict still gives the normal reply.
    pub refusal: Option<Refusal>,
    /// The undocumented properties of the body. With [`Builder::refuse_unknown`](crate::Builder::refuse_unknown), the mock refuses them
    /// instead.
    pub warnings: Vec<Violation>,
    /// The fault that was injected, as [`Fault`](crate::Fault) prints it. If the fault suppressed the reply, `status` is the one that would
    /// have been sent.
    pub fault: Option<String>,
    /// The names of query parameters with credentials. Their values are not printed.
    pub(crate) secret: Arc<[String]>,
}

impl Seen {
    /// The body as JSON, or `None` if it is not JSON.
    pub fn json(&self) -> Option<Value> {
        serde_json::from_slice(&self.body).ok()
    }

    /// The first header with this name, ignoring case. `None` if it is missing or not text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The first query value with this name.
    pub fn query_value(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(sent, _)| sent == name).map(|(_, value)| value.as_str())
    }

    /// The value of `{name}` in the operation's path template.
    pub fn path_value(&self, name: &str) -> Option<&str> {
        self.path_values.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.status.as_u16(), self.method, self.path)?;
        for (index, (name, value)) in self.query.iter().enumerate() {
            let mark = if index == 0 { '?' } else { '&' };
            let value = if self.secret.contains(name) { "***" } else { value };
            write!(f, "{mark}{}={}", name.escape_debug(), value.escape_debug())?;
        }
        if let Some(operation) = &self.operation {
            write!(f, " {operation}")?;
        }
        if let Some(fault) = &self.fault {
            write!(f, " fault: {fault}")?;
        }
        if let Some(refusal) = &self.refusal {
            write!(f, " refused: {refusal}")?;
        } else {
            for warning in &self.warnings {
                write!(f, "\n  warning: {}: {}", warning.place.escape_debug(), warning.message)?;
            }
        }
        Ok(())
    }
}
