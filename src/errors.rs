//! What a reply means: one table of status, envelope and category for both APIs.
//!
//! Pure: it knows the reply and the operation's facts, no connection and no retry. Salesbooth says most of an error in its
//! envelope, SalesByte leaves the category to the status. The page of a proxy in between says nothing, and still gets a category.

mod code;
mod envelope;
mod fields;
mod json_rpc;
mod lenient;
mod property;
mod verdict;

use std::{
    borrow::Cow,
    time::{Duration, SystemTime},
};

use http::{StatusCode, header::LOCATION};
use saleskit_runtime::{Category, Error, ErrorBuilder, FieldError, Operation, Recovery, Reply, ReplyKind};
use url::Url;

/// The longest plain text that is taken for a message, in bytes: a longer one is a page.
const LONGEST_TEXT: usize = 500;

/// A reply that is an error, read out.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) category: Category,
    pub(crate) code: Option<String>,
    pub(crate) message: String,
    pub(crate) field_errors: Vec<FieldError>,
    pub(crate) recovery: Option<Recovery>,
    pub(crate) reference: Option<String>,
    /// What `Retry-After` asks for.
    pub(crate) retry_after: Option<Duration>,
    /// Whether it passes by itself, where category and suggestion imply something else.
    pub(crate) transient: Option<bool>,
    /// Whether something between here and the API replied, which may have passed the request on.
    pub(crate) in_between: bool,
}

/// Whether a reply is a success, and what it says if it is not.
///
/// A 2xx is a success unless its body reports an error, or holds a fault of JSON-RPC where that is spoken. The category is the
/// body's, else that of a code in a 2xx, else the status's. `now` is what a date in `Retry-After` is measured from when the reply
/// has no `Date`.
///
/// # Errors
///
/// What the reply says of the fault.
pub(crate) fn decide(operation: &Operation, reply: &Reply, now: SystemTime) -> Result<(), Box<Refusal>> {
    let success = reply.status.is_success();
    let stated = if !success {
        envelope::read(&reply.body)
    } else if !may_say_error(operation, reply) {
        return Ok(());
    } else if let Some(stated) = json_rpc::read(operation, &reply.body) {
        stated
    } else if verdict::says_error(&reply.body) {
        envelope::read(&reply.body)
    } else {
        return Ok(());
    };
    let in_between = !stated.documented && is_of_gateway(reply.status);
    let of_code = || stated.code.as_deref().filter(|_| success).and_then(code::category);
    let spent = stated.code.as_deref() == Some(code::SPENT);
    Err(Box::new(Refusal {
        category: stated.category.or_else(of_code).unwrap_or_else(|| of_status(reply.status)),
        message: stated.message.unwrap_or_else(|| describe(reply)),
        transient: spent.then_some(false),
        code: stated.code,
        field_errors: stated.field_errors,
        recovery: stated.recovery,
        reference: stated.reference,
        retry_after: reply.http().retry_after(now).max(stated.wait),
        in_between,
    }))
}

/// The statuses by which a proxy says that it got no usable reply from the API; 520 to 527 and 530 are Cloudflare's.
fn is_of_gateway(status: StatusCode) -> bool {
    matches!(status.as_u16(), 502 | 504 | 520..=527 | 530)
}

/// The category that a status stands for.
fn of_status(status: StatusCode) -> Category {
    match status.as_u16() {
        401 => Category::Authentication,
        402 => Category::Billing,
        403 => Category::Authorization,
        404 | 410 => Category::NotFound,
        409 | 412 => Category::Conflict,
        429 => Category::RateLimited,
        // The proxy in between wants a credential that its address in the settings lacks.
        407 => Category::Configuration,
        // 421 and 425 refuse the request unread, because of the connection and the time it came over. 520 to 530 are a proxy's words
        // for what 502, 503 and 504 say.
        408 | 421 | 425 | 502 | 503 | 504 | 520..=527 | 529 | 530 => Category::Transient,
        // 400 and 422 are said to be this; any other 4xx finds fault with the request, and a redirect with its address.
        300..=499 => Category::Validation,
        _ => Category::Internal,
    }
}

/// Whether a success may be an error in disguise: only JSON can say so.
fn may_say_error(operation: &Operation, reply: &Reply) -> bool {
    matches!(operation.reply, ReplyKind::Json | ReplyKind::JsonOrText)
        || media_type(reply).is_some_and(|media_type| media_type.ends_with("json"))
}

/// Whether a reply says that it is JSON where the documents have something else.
pub(crate) fn is_misplaced_json(operation: &Operation, reply: &Reply) -> bool {
    let is_json = |media_type: &str| media_type == "application/json" || media_type.ends_with("+json");
    !matches!(operation.reply, ReplyKind::Json | ReplyKind::JsonOrText) && media_type(reply).is_some_and(is_json)
}

/// The media type of a success that cannot be the documented table, file or stream: a page, as of a login, or JSON.
pub(crate) fn misplaced<'r>(operation: &Operation, reply: &'r Reply) -> Option<&'r str> {
    let is_content = matches!(operation.reply, ReplyKind::Bytes | ReplyKind::Stream);
    let is_page = |found: &str| matches!(&*found.to_ascii_lowercase(), "text/html" | "application/xhtml+xml");
    let found = media_type(reply).filter(|found| !found.eq_ignore_ascii_case(operation.media_type));
    found.filter(|found| is_content && (is_page(found) || is_misplaced_json(operation, reply)))
}

/// The media type of a reply, without parameters.
fn media_type(reply: &Reply) -> Option<&str> {
    let text = reply.http().header("content-type")?;
    text.split(';').next().map(str::trim).filter(|text| !text.is_empty())
}

/// A message for a reply that has none: a short plain text is one.
fn describe(reply: &Reply) -> String {
    let status = reply.status;
    if status.is_redirection() {
        return redirect(reply);
    }
    let media_type = media_type(reply);
    if let Some(text) = std::str::from_utf8(&reply.body).ok().map(str::trim)
        && media_type == Some("text/plain")
        && !text.is_empty()
        && text.len() <= LONGEST_TEXT
    {
        return text.to_owned();
    }
    let name = status.canonical_reason().unwrap_or("no known status");
    let body: Cow<'_, str> = match media_type {
        _ if status.is_success() => "but the body reports an error without a message".into(),
        _ if reply.body.is_empty() => "with an empty body".into(),
        Some(media_type) => format!("without a message, as {media_type}").into(),
        None => "without a message".into(),
    };
    format!("{name}, {body}")
}

/// A redirect is never followed: it would carry the credential to an address that nobody configured.
fn redirect(reply: &Reply) -> String {
    let target = reply.http().header(LOCATION.as_str()).map(|target| match Url::parse(target) {
        // The query may repeat the request's.
        Ok(mut url) => {
            url.set_query(None);
            url.set_fragment(None);
            let _ = url.set_username("");
            let _ = url.set_password(None);
            url.to_string()
        }
        Err(_) => target.split(['?', '#']).next().unwrap_or_default().to_owned(),
    });
    match target {
        Some(target) => format!("the API redirects to `{target}`, which is not followed: check the base URL"),
        None => "the API redirects, which is not followed: check the base URL".to_owned(),
    }
}

impl Refusal {
    /// The error of a call. It has the complete reply.
    pub(crate) fn into_error(self, operation: &'static Operation, reply: Reply) -> Error {
        ErrorBuilder::rejected(operation, self.category, reply, self.message)
            .code(self.code)
            .field_errors(self.field_errors)
            .recovery(self.recovery)
            .transient(self.transient)
            .request_ref(self.reference)
            .retry_after(self.retry_after)
            .build()
    }
}

#[cfg(test)]
mod tests;
