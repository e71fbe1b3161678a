//! Checks the values of settings when a client is built.

use std::time::Duration;

use http::HeaderValue;
use saleskit_runtime::{Error, ErrorBuilder};

/// A time limit: the given value or the default, but never zero.
///
/// # Errors
///
/// [`Configuration`](crate::Kind::Configuration) if it is zero.
pub(super) fn limit(name: &str, given: Option<Duration>, default: Duration) -> Result<Duration, Error> {
    match given {
        Some(Duration::ZERO) => {
            Err(ErrorBuilder::configuration(format!("`{name}` is zero: nothing could ever be sent")).build())
        }
        given => Ok(given.unwrap_or(default)),
    }
}

/// The user agent: our own name, followed by the application's.
///
/// # Errors
///
/// [`Configuration`](crate::Kind::Configuration) if no header can carry it.
pub(super) fn user_agent(suffix: Option<&str>) -> Result<HeaderValue, Error> {
    let own = concat!("saleskit/", env!("CARGO_PKG_VERSION"));
    let text = suffix.map_or(own.to_owned(), |suffix| format!("{own} {}", suffix.trim()));
    HeaderValue::try_from(text.trim_end()).map_err(|_| {
        ErrorBuilder::configuration("`user_agent` has characters that a header cannot carry: use ASCII on one line")
            .build()
    })
}
