//! A request: an operation with the caller's values filled in, and the types of its body.
//!
//! A request is data. The engine authenticates and sends it, and `error` converts its faults to errors.

pub(crate) mod fault;
pub(crate) mod form;
pub(crate) mod properties;

mod added;
mod body;
mod body_type;
mod needs;
mod options;
mod path;
mod query;
mod source;
mod undocumented;

use std::{borrow::Cow, fmt};

use bytes::Bytes;
use http::{HeaderName, HeaderValue};
use percent_encoding::utf8_percent_encode;
use secrecy::SecretString;
use serde::Serialize;

pub(crate) use self::fault::Fault;
use self::{added::Added, fault::guard};
pub use self::{
    body::Body,
    form::{FilePart, Form},
    options::Options,
    source::{Reading, Source},
};
use crate::{
    operation::{Method, Operation, Paging, undocumented},
    value::{Param, secret},
};

/// An operation with the caller's values, ready for an [`Engine`](crate::Engine).
///
/// Built by generated methods. A value that cannot be sent is stored as a fault and reported when the call is awaited, so
/// building a call never fails.
#[derive(Clone)]
pub struct Request {
    operation: &'static Operation,
    path: Cow<'static, str>,
    query: Vec<(Cow<'static, str>, Option<String>)>,
    body: Body,
    options: Options,
    /// The secrets in the body, to keep them out of errors.
    secrets: Vec<SecretString>,
    /// What the caller added beyond the documents.
    added: Added,
    /// Parameters that must still be set, with their setters.
    expected: Vec<(&'static str, &'static str)>,
    /// How its list is paginated, if the caller says so.
    paging: Option<&'static Paging>,
    fault: Option<Fault>,
}

impl fmt::Debug for Request {
    /// Shows the names of the query parameters without their values, which may be keys or personal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("operation", &self.operation.id)
            .field("path", &self.path)
            .field("query", &self.query.iter().map(|(name, _)| name).collect::<Vec<_>>())
            .field("body", &self.body)
            .field("options", &self.options)
            .field("fault", &self.fault)
            .finish()
    }
}

impl Request {
    /// A request with only the operation's constants.
    pub fn new(operation: &'static Operation) -> Self {
        let query =
            operation.query.iter().map(|(name, value)| (Cow::Borrowed(*name), Some((*value).to_owned()))).collect();
        let mut request = Self {
            operation,
            path: Cow::Borrowed(operation.path),
            query,
            body: Body::Empty,
            options: Options::default(),
            secrets: Vec::new(),
            added: Added::default(),
            expected: Vec::new(),
            paging: None,
            fault: None,
        };
        request.insert_body_constants();
        request
    }

    /// A request of an operation that is not in the documents. `api` holds what the operations of its API share.
    pub(crate) fn undocumented(api: &'static Operation, method: Method, path: &str) -> Self {
        if let Some(fault) = path::fault(path) {
            let mut request = Self::new(undocumented(api, method, ""));
            request.refuse("path", fault);
            return request;
        }
        let mut request = Self::new(undocumented(api, method, path));
        request.path = Cow::Owned(path.to_owned());
        request
    }

    /// Fills a placeholder of the path template.
    pub fn path(&mut self, name: &str, value: &(impl Param + ?Sized)) {
        self.refuse_faulty(name, value);
        let value = value.text();
        if value.is_empty() || matches!(&*value, "." | "..") {
            return self.refuse(name, &format!("`{value}` would change the path"));
        }
        let placeholder = format!("{{{name}}}");
        if !self.path.contains(&placeholder) {
            return self.refuse(name, "is not a placeholder of the path, or is already filled");
        }
        let value = utf8_percent_encode(&value, path::ENCODED).to_string();
        self.path = Cow::Owned(self.path.replace(&placeholder, &value));
    }

    /// Notes a parameter that a setter of the call must set. Without it nothing is sent.
    pub fn expect(&mut self, name: &'static str, setter: &'static str) {
        self.expected.push((name, setter));
    }

    /// Sets the JSON body. The operation's constants are added to it.
    #[inline]
    pub fn json(&mut self, body: &(impl Serialize + ?Sized)) {
        self.write_json(&mut |serializer| body.serialize(serializer));
    }

    /// The same without the body's type, so that it is compiled once.
    fn write_json(&mut self, write: secret::Write<'_>) {
        let (content, secrets) = secret::noting(write);
        self.secrets.extend(secrets);
        match content {
            Ok(content) => {
                self.body = Body::Json(content.into());
                self.insert_body_constants();
                self.append_added();
            }
            Err(fault) => {
                let Fault { field, reason } = Fault::in_body(&fault.to_string());
                self.refuse(&field, &reason);
            }
        }
    }

    /// Sets an empty JSON object as the body. The operation's constants are added to it.
    pub fn object(&mut self) {
        if matches!(self.body, Body::Empty) {
            self.body = Body::Json(Bytes::from_static(b"{}"));
        }
    }

    /// Sets a body of another media type.
    pub fn bytes(&mut self, media_type: &'static str, content: impl Into<Bytes>) {
        self.body = Body::Bytes { media_type: Cow::Borrowed(media_type), content: content.into() };
    }

    /// Sets a multipart form as the body.
    pub fn form(&mut self, form: &Form) {
        if let Some((name, reason)) = form.fault() {
            self.refuse(name, reason);
        }
        self.body = Body::Form(form.clone());
    }

    fn insert_body_constants(&mut self) {
        let operation = self.operation;
        let json = operation.body_json.iter().rev().all(|(name, value)| self.body.insert_json(name, value));
        if !json || !operation.body.iter().rev().all(|(name, value)| self.body.insert(name, value)) {
            self.refuse("body", "is not a JSON object");
        }
    }

    /// Adds a header. If it cannot be sent, it becomes the request's fault.
    pub fn header(&mut self, name: &str, value: &str) {
        match (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            (Ok(name), Ok(value)) => drop(self.options.headers.append(name, value)),
            (Err(_), _) => self.refuse(name, "is not a valid header name"),
            (_, Err(_)) => self.refuse(name, "has characters that a header cannot carry"),
        }
    }

    /// Sets the idempotency key of the call.
    pub fn set_idempotency_key(&mut self, key: String) {
        let fits = key.len() <= 64 && guard(key.as_bytes()).is_ok();
        if !self.operation.takes_header("Idempotency-Key") {
            self.refuse("Idempotency-Key", "is not documented for this operation");
        } else if !fits {
            self.refuse("Idempotency-Key", "must have 1 to 64 ASCII characters and no space at either end");
        } else {
            self.options.idempotency_key = Some(key);
        }
    }

    /// Sets the version that the resource must still have (`If-Match`).
    pub fn set_if_match(&mut self, version: String) {
        if !self.operation.takes_header("If-Match") {
            self.refuse("If-Match", "is not documented for this operation");
        } else if let Err(fault) = guard(version.as_bytes()) {
            self.refuse("If-Match", fault);
        } else {
            self.options.if_match = Some(version);
        }
    }

    /// Records the fault of a value that cannot be sent.
    fn refuse_faulty(&mut self, name: &str, value: &(impl Param + ?Sized)) {
        if let Some(reason) = value.fault() {
            self.refuse(name, &reason);
        }
    }

    fn refuse(&mut self, field: &str, reason: &str) {
        if self.fault.is_none() {
            self.fault = Some(Fault::new(field, reason));
        }
    }

    /// The operation.
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// How its list is paginated, if it is one: as the caller says, otherwise as the documents do.
    pub fn paging(&self) -> Option<&'static Paging> {
        self.paging.or(self.operation.paging)
    }

    /// Sets how its list is paginated.
    pub(crate) fn set_paging(&mut self, paging: &'static Paging) {
        self.paging = Some(paging);
    }

    /// The path below the base, percent-encoded.
    pub fn target(&self) -> &str {
        &self.path
    }

    /// The body.
    pub fn body(&self) -> &Body {
        &self.body
    }

    /// Sets the credential as a property of the body.
    pub(crate) fn insert_credential(&mut self, property: &str, value: &str) -> Result<(), Fault> {
        let inserted = self.body.insert(property, value);
        inserted.then_some(()).ok_or_else(|| Fault::new(property, "requires a body that is a JSON object"))
    }

    /// The secrets that the body contains, such as passwords. No error may show them.
    pub fn secrets(&self) -> &[SecretString] {
        &self.secrets
    }

    /// Adds secrets that the body contains but that are not [`Secret`](crate::Secret)s.
    pub fn add_secrets(&mut self, secrets: &[SecretString]) {
        self.secrets.extend_from_slice(secrets);
    }

    /// What the caller set for this call alone.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// What the caller set for this call alone, mutable.
    pub fn options_mut(&mut self) -> &mut Options {
        &mut self.options
    }

    /// Whether a parameter of path, query or header has a value.
    fn is_given(&self, name: &str) -> bool {
        let in_path = self.operation.path.contains(&format!("{{{name}}}"));
        match in_path {
            true => !self.path.contains(&format!("{{{name}}}")),
            false => self.query.iter().any(|(known, _)| known == name) || self.options.headers.contains_key(name),
        }
    }

    /// Finds the first value that cannot be sent, or that the operation requires and that is missing.
    pub(crate) fn find_fault(&self) -> Result<(), Fault> {
        if let Some((name, setter)) =
            self.expected.iter().find(|(name, _)| self.fault.is_none() && !self.is_given(name))
        {
            return Err(Fault::new(name, &format!("is missing: set it with `{setter}`")));
        }
        if let (None, Some(gap)) = (&self.fault, path::gap(&self.path)) {
            return Err(Fault::new(gap, "is missing: it is a part of the path"));
        }
        match &self.fault {
            Some(fault) => Err(fault.clone()),
            None => needs::check(self.operation, &|name| self.texts_of(name), &self.body),
        }
    }

    /// The texts that a query parameter or header is sent as. A list gives several, whether repeated or joined.
    fn texts_of(&self, name: &str) -> Vec<String> {
        let options = &self.options;
        let option = match name {
            "If-Match" => options.if_match.as_deref(),
            "Idempotency-Key" => options.idempotency_key.as_deref(),
            "X-Delegation-ID" => options.delegation.as_deref(),
            _ => None,
        };
        let headers = options.headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
        let query = self.query.iter().filter(|(known, _)| known == name);
        let query = query.flat_map(|(_, value)| value.as_deref().unwrap_or("true").split(','));
        option.into_iter().chain(headers).chain(query).map(str::to_owned).collect()
    }
}
