//! The facts of an operation: one static per operation, written by the generator from the documents. They are data; the modules
//! above act on them.

mod paging;
mod requirement;
mod undocumented;

use std::time::Duration;

pub(crate) use self::undocumented::undocumented;
pub use self::{
    paging::{Paging, PagingStyle},
    requirement::Requirement,
};

/// What a client must know about an operation to send it, retry it and read its reply.
///
/// Built by the generator with [`Operation::new`] and the `const` setters. The defaults are those of a plain JSON read.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Operation {
    /// The document's operation id: `deals_sign`.
    pub id: &'static str,
    /// Its docs section, which is also its module and feature: `deals`.
    pub section: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The path template below the base URL: `/deals/{id}/settlements`.
    pub path: &'static str,
    /// Query parameters that are always sent with these values.
    pub query: &'static [(&'static str, &'static str)],
    /// Body properties that are always sent with these string values.
    pub body: &'static [(&'static str, &'static str)],
    /// Body properties that are always sent with these JSON values: `("stream", "true")`.
    pub body_json: &'static [(&'static str, &'static str)],
    /// The query parameters that select between this and other operations of the same method and path, besides its own constants.
    pub query_selectors: &'static [&'static str],
    /// The body properties that select between them, besides its own constants.
    pub body_selectors: &'static [&'static str],
    /// The body property that authentication fills.
    pub credential: Option<&'static str>,
    /// Conditional requirements for the JSON body, checked before anything is sent.
    pub requirements: &'static [Requirement],
    /// Conditional requirements for query and headers, checked before anything is sent.
    pub parameter_requirements: &'static [Requirement],
    /// Whether a request may be retried.
    pub retry: Retry,
    /// The default time limit of a slow call, for callers that set none.
    pub timeout: Option<Duration>,
    /// How its list is paginated, if it is one.
    pub paging: Option<&'static Paging>,
    /// The security schemes of the documents, any one of which is enough. Empty for public operations.
    pub auth: &'static [&'static str],
    /// How the documented reply is wrapped.
    pub envelope: Envelope,
    /// What the path is relative to.
    pub base: Base,
    /// What the success reply holds.
    pub reply: ReplyKind,
    /// The media type of the success reply: `text/csv`.
    pub media_type: &'static str,
    /// Request headers that the documents name: `If-Match`, `Idempotency-Key`.
    pub headers: &'static [&'static str],
    /// Whether a first success with an idempotency key has status 201, so that a 200 is a replay.
    pub created: bool,
    /// Whether the documents infer the operation. A value that does not have its inferred form then does not fail the reply.
    pub inferred: bool,
}

impl Operation {
    /// An operation with defaults for everything else: public, with a plain JSON reply, and retried only if it is a GET.
    pub const fn new(id: &'static str, section: &'static str, method: Method, path: &'static str) -> Self {
        Self {
            id,
            section,
            method,
            path,
            query: &[],
            body: &[],
            body_json: &[],
            query_selectors: &[],
            body_selectors: &[],
            credential: None,
            requirements: &[],
            parameter_requirements: &[],
            retry: if matches!(method, Method::Get) { Retry::Safe } else { Retry::Never },
            timeout: None,
            paging: None,
            auth: &[],
            envelope: Envelope::None,
            base: Base::Api,
            reply: ReplyKind::Json,
            media_type: "application/json",
            headers: &[],
            created: false,
            inferred: false,
        }
    }

    /// Sets the constant query parameters.
    pub const fn query(mut self, query: &'static [(&'static str, &'static str)]) -> Self {
        self.query = query;
        self
    }

    /// Sets the constant body properties that are strings.
    pub const fn body(mut self, body: &'static [(&'static str, &'static str)]) -> Self {
        self.body = body;
        self
    }

    /// Sets the constant body properties that are not strings, each as JSON.
    pub const fn body_json(mut self, body: &'static [(&'static str, &'static str)]) -> Self {
        self.body_json = body;
        self
    }

    /// Sets the query parameters that select between operations of this method and path.
    pub const fn query_selectors(mut self, names: &'static [&'static str]) -> Self {
        self.query_selectors = names;
        self
    }

    /// Sets the body properties that select between them.
    pub const fn body_selectors(mut self, names: &'static [&'static str]) -> Self {
        self.body_selectors = names;
        self
    }

    /// Sets the body property that authentication fills.
    pub const fn credential(mut self, property: &'static str) -> Self {
        self.credential = Some(property);
        self
    }

    /// Sets the conditional requirements for the JSON body.
    pub const fn requirements(mut self, requirements: &'static [Requirement]) -> Self {
        self.requirements = requirements;
        self
    }

    /// Sets the conditional requirements for query and headers.
    pub const fn parameter_requirements(mut self, requirements: &'static [Requirement]) -> Self {
        self.parameter_requirements = requirements;
        self
    }

    /// Sets the retry class.
    pub const fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// Sets the default time limit of a slow call.
    pub const fn timeout_seconds(mut self, seconds: u64) -> Self {
        self.timeout = Some(Duration::from_secs(seconds));
        self
    }

    /// Sets how the list is paginated.
    pub const fn paging(mut self, paging: &'static Paging) -> Self {
        self.paging = Some(paging);
        self
    }

    /// Sets the accepted security schemes.
    pub const fn auth(mut self, schemes: &'static [&'static str]) -> Self {
        self.auth = schemes;
        self
    }

    /// Sets how the reply is wrapped.
    pub const fn envelope(mut self, envelope: Envelope) -> Self {
        self.envelope = envelope;
        self
    }

    /// Sets what the path is relative to.
    pub const fn base(mut self, base: Base) -> Self {
        self.base = base;
        self
    }

    /// Sets what the success reply holds.
    pub const fn reply(mut self, reply: ReplyKind) -> Self {
        self.reply = reply;
        self
    }

    /// Sets the media type of the success reply.
    pub const fn media_type(mut self, media_type: &'static str) -> Self {
        self.media_type = media_type;
        self
    }

    /// Sets the request headers that the documents name.
    pub const fn headers(mut self, headers: &'static [&'static str]) -> Self {
        self.headers = headers;
        self
    }

    /// Sets whether a first success with an idempotency key has status 201.
    pub const fn created(mut self, created: bool) -> Self {
        self.created = created;
        self
    }

    /// Sets whether the documents infer the operation.
    pub const fn inferred(mut self, inferred: bool) -> Self {
        self.inferred = inferred;
        self
    }

    /// Whether the documents name this request header for the operation.
    pub fn takes_header(&self, name: &str) -> bool {
        self.headers.iter().any(|header| header.eq_ignore_ascii_case(name))
    }
}

/// The HTTP methods that the documents use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Method {
    /// `GET`
    Get,
    /// `POST`
    Post,
    /// `PUT`
    Put,
    /// `PATCH`
    Patch,
    /// `DELETE`
    Delete,
}

impl Method {
    /// The method's name as sent.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }
}

impl std::fmt::Display for Method {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<Method> for http::Method {
    fn from(method: Method) -> Self {
        match method {
            Method::Get => Self::GET,
            Method::Post => Self::POST,
            Method::Put => Self::PUT,
            Method::Patch => Self::PATCH,
            Method::Delete => Self::DELETE,
        }
    }
}

/// Whether a request may be retried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Retry {
    /// Sending it again changes nothing: it is retried.
    Safe,
    /// Sending it again with the same idempotency key changes nothing: it is retried with that key.
    Keyed,
    /// It is sent once. Only a request that provably never left, or that the server refused unread, is sent again.
    Never,
}

/// How the documented reply is wrapped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Envelope {
    /// The body is the reply.
    None,
    /// The body is `{error, success, data}` and the reply is under `data`.
    Data,
}

/// What an operation's path is relative to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Base {
    /// The configured base URL of the API.
    Api,
    /// The root of that URL's host, for `/.well-known` documents.
    Host,
}

/// What a success reply holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReplyKind {
    /// A JSON value.
    Json,
    /// Text.
    Text,
    /// A JSON value, or plain text, which is read as a JSON string.
    JsonOrText,
    /// Bytes of any other media type.
    Bytes,
    /// Bytes that are streamed: event streams, exports.
    Stream,
    /// No body.
    Empty,
}
