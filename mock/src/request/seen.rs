//! What the mock keeps of each request.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};
use saleskit_contract::Violation;
use serde_json::Value;

use super::refusal::Refusal;

/// A request as it arrived, and what became of it. Prints as one line, and one more for each reason of a refusal;
/// without headers, body, and credentials in the query.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Seen {
    /// The operation that it belongs to, as `deals_sign`; none when it fits none.
    pub operation: Option<String>,
    /// As sent.
    pub method: Method,
    /// As sent: with the base path, not decoded.
    pub path: String,
    /// Names and values, decoded, in the order sent.
    pub query: Vec<(String, String)>,
    /// The values of the path template, decoded.
    pub path_values: Vec<(String, String)>,
    /// Names in lower case, values as sent.
    pub headers: HeaderMap,
    /// As sent; empty when it was refused for its length.
    pub body: Bytes,
    /// The status that it was answered with.
    pub status: StatusCode,
    /// Why it was refused. A mock that is not strict answers nonetheless.
    pub refusal: Option<Refusal>,
    /// The properties of its body that no document knows: with `refuse_unknown`, the mock refuses them instead.
    pub warnings: Vec<Violation>,
    /// The fault that it met, as [`Fault`](crate::Fault) prints it. The status is the one that would have been sent where none was.
    pub fault: Option<String>,
    /// The query names that carry credentials: their values are not printed.
    pub(crate) secret: Arc<[String]>,
}

impl Seen {
    /// The body, where it is JSON.
    pub fn json(&self) -> Option<Value> {
        serde_json::from_slice(&self.body).ok()
    }

    /// The first header of this name, in any case, where its value is text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The first query value of this name.
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
