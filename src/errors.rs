//! Decides what a reply means, by status, envelope and category, for both APIs.
//!
//! It is pure: it knows the reply and the operation, but no connection and no retry. Salesbooth's error envelope has most details.
//! SalesByte's errors have no category, so it follows from the status. A proxy's error page gets a category from its status as
//! well.

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

/// The longest plain text that is used as a message, in bytes. A longer text is probably a page.
const LONGEST_TEXT: usize = 500;

/// The content of an error reply.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) category: Category,
    pub(crate) code: Option<String>,
    pub(crate) message: String,
    pub(crate) field_errors: Vec<FieldError>,
    pub(crate) recovery: Option<Recovery>,
    pub(crate) reference: Option<String>,
    /// The wait that the reply or the documents ask for.
    pub(crate) retry_after: Option<Duration>,
    /// Whether the error is transient, if that differs from what the category and `recovery` imply.
    pub(crate) transient: Option<bool>,
    /// Whether a proxy replied instead of the API. It may have forwarded the request.
    pub(crate) in_between: bool,
}

/// Decides whether a reply is a success.
///
/// A 2xx is a success, unless its body reports an error, or contains a JSON-RPC error where the operation uses JSON-RPC. The
/// category comes from the body; otherwise from the code (in a 2xx) or from the status. `now` is the reference for a date in
/// `Retry-After` if the reply has no `Date`.
///
/// # Errors
///
/// The content of the error reply.
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

/// Statuses that mean a proxy got no usable reply from the API. 520 to 527 and 530 are Cloudflare's.
fn is_of_gateway(status: StatusCode) -> bool {
    matches!(status.as_u16(), 502 | 504 | 520..=527 | 530)
}

/// The category of a status.
fn of_status(status: StatusCode) -> Category {
    match status.as_u16() {
        401 => Category::Authentication,
        402 => Category::Billing,
        403 => Category::Authorization,
        404 | 410 => Category::NotFound,
        409 | 412 => Category::Conflict,
        429 => Category::RateLimited,
        // The proxy wants a credential, and the `proxy` setting has none.
        407 => Category::Configuration,
        // 421 and 425 reject the request unread, because of the connection or the time it was sent. 520 to 530 are a proxy's
        // variants of 502, 503 and 504.
        408 | 421 | 425 | 502 | 503 | 504 | 520..=527 | 529 | 530 => Category::Transient,
        // Documented for 400 and 422. Any other 4xx rejects the request, and a redirect rejects its address.
        300..=499 => Category::Validation,
        _ => Category::Internal,
    }
}

/// Whether the body of a success may report an error: only JSON can.
fn may_say_error(operation: &Operation, reply: &Reply) -> bool {
    matches!(operation.reply, ReplyKind::Json | ReplyKind::JsonOrText)
        || media_type(reply).is_some_and(|media_type| media_type.ends_with("json"))
}

/// Whether a reply is JSON although another media type is documented.
pub(crate) fn is_misplaced_json(operation: &Operation, reply: &Reply) -> bool {
    let is_json = |media_type: &str| media_type == "application/json" || media_type.ends_with("+json");
    !matches!(operation.reply, ReplyKind::Json | ReplyKind::JsonOrText) && media_type(reply).is_some_and(is_json)
}

/// The media type of a success that cannot be the documented table, file or stream: an HTML page, such as a login, or JSON.
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

/// Makes a message for a reply that has none. A short plain text is used as the message.
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

/// Describes a redirect. It is not followed, because that would send the credential to an address that nobody configured.
fn redirect(reply: &Reply) -> String {
    let target = reply.http().header(LOCATION.as_str()).map(|target| match Url::parse(target) {
        // The query may repeat values of the request.
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
    /// Turns this into the error of a call, with the complete reply.
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
