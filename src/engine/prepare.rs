//! Turns a call's request into the HTTP request to send.
//!
//! All checks that need no reply from the API happen here, before anything is sent.

use std::time::Duration;

use http::{
    HeaderMap, HeaderName, HeaderValue, Uri,
    header::{
        ACCEPT, ACCEPT_ENCODING, AUTHORIZATION, CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, COOKIE, HOST, IF_MATCH,
        TRANSFER_ENCODING, USER_AGENT,
    },
};
use saleskit_runtime::{
    Body, Category, Error, ErrorBuilder, Method, Operation, ReplyKind, Request, Retry, Source, private::guard,
};
use secrecy::SecretString;

use super::{outgoing::Upload, parts::HttpEngine};
use crate::{
    auth::Applied,
    transport::{Progress, RequestBody},
};

const API_KEY: HeaderName = HeaderName::from_static("x-api-key");
const DELEGATION: HeaderName = HeaderName::from_static("x-delegation-id");
const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// Headers that `header` must not set, and the reason.
const RESERVED: [(HeaderName, &str); 6] = [
    (AUTHORIZATION, "carries the credential: set it with `credential`"),
    (API_KEY, "carries the credential: set it with `credential`"),
    (HOST, "is set from the base URL"),
    (CONNECTION, "is set by the transport"),
    (CONTENT_LENGTH, "is set by the transport"),
    (TRANSFER_ENCODING, "is set by the transport"),
];

/// A call that passed all checks, without its credential.
pub(super) struct Prepared {
    pub(super) operation: &'static Operation,
    request: Request,
    headers: HeaderMap,
    /// The boundary of a form, the same in every attempt.
    boundary: String,
    /// The idempotency key of every attempt.
    pub(super) idempotency_key: Option<String>,
    /// Whether the caller's options make it safe to send the same call again.
    pub(super) repeatable: bool,
    /// Whether the call can be retried.
    pub(super) class: Retry,
    /// The most attempts.
    pub(super) attempts: u32,
    /// The limit for the whole call.
    pub(super) timeout: Duration,
    /// The limit for one attempt.
    pub(super) attempt_timeout: Option<Duration>,
}

/// A complete request that can be sent several times.
pub(super) struct Outgoing {
    pub(super) operation: &'static Operation,
    address: Uri,
    headers: HeaderMap,
    body: Source,
    pub(super) class: Retry,
    /// The credential that it carries.
    pub(super) applied: Applied,
    pub(super) timeout: Duration,
    pub(super) attempt_timeout: Option<Duration>,
}

/// Prepares a call.
///
/// # Errors
///
/// If a value cannot be sent.
pub(super) fn prepare(engine: &HttpEngine, request: Request) -> Result<Prepared, Error> {
    request.check()?;
    let operation = request.operation();
    // A limit that the builder sets is the caller's decision, so it takes precedence over the operation's own limit.
    let usual = operation.timeout.filter(|_| !engine.timeout_is_set).unwrap_or(engine.timeout);
    let timeout = request.options().timeout.unwrap_or(usual);
    if timeout.is_zero() {
        return Err(ErrorBuilder::invalid(operation, "timeout", "is zero: no time is left to send anything").build());
    }
    let attempts = request.options().attempts.unwrap_or(engine.policy.attempts);
    if attempts == 0 {
        return Err(ErrorBuilder::invalid(operation, "attempts", "is zero: nothing could ever be sent").build());
    }
    let idempotency_key = idempotency_key(&request)?;
    let class = class(&request, idempotency_key.as_deref())?;
    let repeatable = class == Retry::Safe || operation.method != Method::Delete && brings_key(&request);
    let headers = headers(engine, &request, idempotency_key.as_deref())?;
    let attempt_timeout = engine.policy.attempt_timeout;
    let boundary = match request.body() {
        Body::Form(_) => random(operation, "boundary of the form", "try again")?,
        _ => String::new(),
    };
    Ok(Prepared {
        operation,
        request,
        headers,
        boundary,
        idempotency_key,
        repeatable,
        class,
        attempts,
        timeout,
        attempt_timeout,
    })
}

impl Prepared {
    /// Adds the credential to the request.
    ///
    /// # Errors
    ///
    /// If the client has no credential for the operation, or only one of the wrong kind.
    pub(super) async fn sign(&self, engine: &HttpEngine, refused: Option<&SecretString>) -> Result<Outgoing, Error> {
        let (mut request, mut headers) = (self.request.clone(), self.headers.clone());
        let mut applied = engine.credentials.apply(&mut request, &mut headers, refused).await?;
        applied.hide(request.secrets());
        let cookies = self.request.options().headers.get_all(COOKIE).iter();
        cookies.filter_map(|cookies| cookies.to_str().ok()).for_each(|cookies| applied.hide_cookies(cookies));
        // The media type is known only now, because the credential may be the only content of the body.
        let (media_type, body) = request.body().encode(&self.boundary);
        if let (Some(media_type), false) = (media_type, headers.contains_key(CONTENT_TYPE)) {
            let media_type = HeaderValue::try_from(&*media_type).map_err(|_| {
                ErrorBuilder::invalid(
                    self.operation,
                    CONTENT_TYPE.as_str(),
                    "has characters that a header cannot carry",
                )
                .build()
            })?;
            headers.insert(CONTENT_TYPE, media_type);
        }
        let address = engine.address.of(&request)?;
        let &Self { operation, class, timeout, attempt_timeout, .. } = self;
        Ok(Outgoing { operation, address, headers, body, class, applied, timeout, attempt_timeout })
    }
}

impl Outgoing {
    /// The HTTP request of one attempt, and the progress of its body. The transport writes its own progress to `progress`.
    ///
    /// # Errors
    ///
    /// If the body's source cannot be opened.
    pub(super) async fn request(&self, progress: Progress) -> Result<(http::Request<RequestBody>, Upload), Error> {
        let (body, upload) = Upload::open(self.operation, &self.body).await?;
        let mut request = http::Request::new(body);
        *request.method_mut() = self.operation.method.into();
        *request.uri_mut() = self.address.clone();
        *request.headers_mut() = self.headers.clone();
        request.extensions_mut().insert(self.operation);
        request.extensions_mut().insert(progress);
        Ok((request, upload))
    }

    /// Whether its body can be sent again. A stream that was partly read cannot.
    pub(super) fn is_whole(&self) -> bool {
        !self.body.is_spent()
    }

    /// Whether it can be sent again with another credential.
    pub(super) fn is_renewable(&self) -> bool {
        self.applied.renewable && self.is_whole()
    }
}

/// Whether a call can be retried: by the caller's options, or else by the operation.
fn class(request: &Request, idempotency_key: Option<&str>) -> Result<Retry, Error> {
    let (operation, asked) = (request.operation(), request.options().retry);
    if operation.method == Method::Delete {
        return match asked {
            None | Some(Retry::Never) => Ok(Retry::Never),
            Some(_) => Err(ErrorBuilder::invalid(
                operation,
                "retry",
                "cannot be set: a DELETE is never retried, because a second one may delete what the first one only canceled",
            )
            .build()),
        };
    }
    Ok(match asked.unwrap_or(operation.retry) {
        // Without a key, the API cannot know that it is the same request.
        Retry::Keyed if idempotency_key.is_none() => Retry::Never,
        class => class,
    })
}

/// The headers of a request, without its credential. The caller's headers replace ours.
fn headers(engine: &HttpEngine, request: &Request, idempotency_key: Option<&str>) -> Result<HeaderMap, Error> {
    let operation = request.operation();
    let options = request.options();
    let mut headers = HeaderMap::new();
    headers.insert(USER_AGENT, engine.user_agent.clone());
    headers.insert(ACCEPT, accept(operation));
    if operation.reply == ReplyKind::Stream {
        // A server that compresses buffers events, so the caller would get them late.
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
    }
    let given = [
        (IDEMPOTENCY_KEY, idempotency_key),
        (IF_MATCH, options.if_match.as_deref()),
        (DELEGATION, options.delegation.as_deref()),
    ];
    for (name, value) in given {
        let own = options.headers.get_all(&name);
        if own.iter().nth(1).is_some() {
            return Err(ErrorBuilder::invalid(operation, name.as_str(), "is set twice").build());
        }
        for value in own.iter().map(HeaderValue::as_bytes).chain(value.map(str::as_bytes)) {
            headers.insert(
                &name,
                guard(value).map_err(|fault| ErrorBuilder::invalid(operation, name.as_str(), fault).build())?,
            );
        }
    }
    for name in options.headers.keys() {
        if let Some((_, instead)) = RESERVED.iter().find(|(reserved, _)| reserved == name) {
            return Err(ErrorBuilder::invalid(operation, name.as_str(), instead).build());
        }
        headers.remove(name);
        for value in options.headers.get_all(name) {
            let mut value = value.clone();
            // Any of the caller's headers may be secret, such as a session's cookie.
            value.set_sensitive(true);
            headers.append(name, value);
        }
    }
    Ok(headers)
}

/// The `Accept` header: the documented media type, then JSON for errors. JSON comes before plain text, because SalesByte only
/// reads the first type, and would answer an error with a redirect to a page.
fn accept(operation: &Operation) -> HeaderValue {
    let documented = operation.media_type;
    let accepted = match operation.reply {
        ReplyKind::Text | ReplyKind::JsonOrText => format!("application/json, {documented};q=0.9"),
        ReplyKind::Bytes | ReplyKind::Stream => format!("{documented}, application/json;q=0.9"),
        _ => return HeaderValue::from_static("application/json"),
    };
    HeaderValue::try_from(accepted).unwrap_or(HeaderValue::from_static("*/*"))
}

/// The idempotency key of a call: the caller's, or a new one if a retry needs one.
fn idempotency_key(request: &Request) -> Result<Option<String>, Error> {
    let (operation, options) = (request.operation(), request.options());
    let mut given = options.headers.get_all(IDEMPOTENCY_KEY).iter();
    if let Some(own) = given.next() {
        // An error returns the key to resume with, so it must be exactly the one that the API received.
        return match own.to_str() {
            Ok(own) if !own.is_empty() && given.next().is_none() => Ok(Some(own.to_owned())),
            _ => Err(ErrorBuilder::invalid(
                operation,
                IDEMPOTENCY_KEY.as_str(),
                "must be a single, non-empty ASCII text",
            )
            .build()),
        };
    }
    if let Some(own) = &options.idempotency_key {
        return Ok(Some(own.clone()));
    }
    let keyed = operation.retry == Retry::Keyed || options.retry == Some(Retry::Keyed);
    if !keyed || !operation.takes_header(IDEMPOTENCY_KEY.as_str()) {
        return Ok(None);
    }
    random(operation, "idempotency key", "set one with `idempotency_key`").map(Some)
}

/// Whether the caller set the idempotency key, so that the same call sends it again.
fn brings_key(request: &Request) -> bool {
    let options = request.options();
    options.idempotency_key.is_some() || options.headers.contains_key(IDEMPOTENCY_KEY)
}

/// Returns 128 random bits as text. `what` says what they are for, and `instead` what to do if there are none.
fn random(operation: &'static Operation, what: &str, instead: &str) -> Result<String, Error> {
    let mut random = [0; 16];
    getrandom::fill(&mut random).map_err(|fault| {
        let message = format!("no random {what} can be generated: {instead}");
        ErrorBuilder::not_sent(operation, Category::Internal, message).source(fault).build()
    })?;
    let digits = random.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    Ok(digits.map(|digit| char::from(b"0123456789abcdef"[usize::from(digit)])).collect())
}
