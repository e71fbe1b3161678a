//! Values that a setting may have, checked as the engine is made.

use std::time::Duration;

use http::HeaderValue;
use saleskit_runtime::{Error, ErrorBuilder};

/// A limit of time: the default unless set, and never zero.
///
/// # Errors
///
/// A [configuration](crate::Kind::Configuration) error when it is zero.
pub(super) fn limit(name: &str, given: Option<Duration>, default: Duration) -> Result<Duration, Error> {
    match given {
        Some(Duration::ZERO) => {
            Err(ErrorBuilder::configuration(format!("`{name}` is zero: nothing could ever be sent")).build())
        }
        given => Ok(given.unwrap_or(default)),
    }
}

/// The user agent, with the application's name behind our own.
///
/// # Errors
///
/// A [configuration](crate::Kind::Configuration) error when no header can carry it.
pub(super) fn user_agent(suffix: Option<&str>) -> Result<HeaderValue, Error> {
    let own = concat!("saleskit/", env!("CARGO_PKG_VERSION"));
    let text = suffix.map_or(own.to_owned(), |suffix| format!("{own} {}", suffix.trim()));
    HeaderValue::try_from(text.trim_end()).map_err(|_| {
        ErrorBuilder::configuration("`user_agent` has characters that a header cannot carry: use ASCII on one line")
            .build()
    })
}
