//! Checks the path of an operation that is not in the documents: its characters, and its unfilled placeholders.
//!
//! The path is used as written, because it comes from the caller's program. Values from elsewhere go into placeholders, where
//! they are percent-encoded. So a path has no escapes, and nothing in it can reach the query or leave the base URL.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC};

/// Characters that stay readable in a path segment or a query value. Everything else is percent-encoded.
pub(super) const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Characters that a path may contain besides letters and digits (RFC 3986).
const OTHERS: &[u8] = b"/-._~!$&'()*+,;=:@{}";

/// Why a path cannot be sent; `None` if it can.
pub(super) fn fault(path: &str) -> Option<&'static str> {
    let Some(below) = path.strip_prefix('/') else {
        return Some("does not start with `/`: it is a path below the base URL");
    };
    if path.contains(['?', '#']) {
        return Some("has a query or a fragment: set parameters with `query`");
    }
    if path.contains('%') {
        return Some(
            "has an escape: write a placeholder such as `{id}` and fill it with `path`, which escapes its value",
        );
    }
    if !path.bytes().all(|byte| byte.is_ascii_alphanumeric() || OTHERS.contains(&byte)) {
        return Some(
            "has characters that a path cannot carry: write a placeholder such as `{id}` and fill it with `path`",
        );
    }
    if below.split('/').any(|segment| matches!(segment, "" | "." | "..")) {
        return Some("has an empty segment, `.` or `..`");
    }
    None
}

/// The first unfilled placeholder of a path. Values are percent-encoded, so every brace belongs to a placeholder.
pub(super) fn gap(path: &str) -> Option<&str> {
    let (_, rest) = path.split_once('{')?;
    Some(rest.split_once('}').map_or(rest, |(name, _)| name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_below_the_base_is_taken_as_it_is() {
        for path in ["/deals", "/deals/{id}/freeze", "/v2/deals:batch", "/.well-known/keys", "/a/...b"] {
            assert_eq!(fault(path), None, "{path}");
        }
    }

    #[test]
    fn what_would_lead_elsewhere_is_refused() {
        for path in [
            "",
            "deals",
            "/",
            "//evil.example/x",
            "/deals//freeze",
            "/deals/",
            "/../admin",
            "/deals/..",
            "/a/./b",
            "/deals?id=1",
            "/deals#top",
            "/deals/%2e%2e",
            "/a b",
            "/a\r\nX-Other: 1",
            "/a\\..\\b",
            "/straße",
            "https://evil.example/",
        ] {
            assert!(fault(path).is_some(), "{path:?}");
        }
    }

    #[test]
    fn a_gap_that_is_left_has_a_name() {
        assert_eq!(gap("/deals/{id}/items/{item}"), Some("id"));
        assert_eq!(gap("/deals/%7Bid%7D"), None);
    }
}
