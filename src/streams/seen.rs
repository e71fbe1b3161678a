//! Detects events that were already delivered: a new connection may begin with the last events of the previous one.

use http::HeaderValue;

/// Whether the event `id` is the event `last`, or precedes it in the same sequence (`seq:12` before `seq:1234`).
pub(super) fn is_seen(last: &str, id: &str) -> bool {
    id == last
        || matches!((number(last), number(id)), (Some((name, last)), Some((other, id))) if name == other && id <= last)
}

/// Splits a numbered id into the text before the number, and the number.
fn number(id: &str) -> Option<(&str, u64)> {
    let digits = id.trim_end_matches(|sign: char| sign.is_ascii_digit()).len();
    Some((&id[..digits], id[digits..].parse().ok()?))
}

/// Whether a header can carry an id. The same check as in [`header`], without creating the value.
pub(super) fn fits_header(id: &str) -> bool {
    id.bytes().all(|byte| byte == b'\t' || byte >= b' ' && byte != 127)
}

/// An id as a header value, or `None` if a header cannot carry it.
pub(super) fn header(id: &str) -> Option<HeaderValue> {
    HeaderValue::from_bytes(id.as_bytes()).ok()
}

#[cfg(test)]
mod tests {
    use super::{fits_header, header, is_seen};

    #[test]
    fn an_id_is_seen_when_it_is_the_last_one_or_has_a_lower_number() {
        for (last, id) in [("seq:12", "seq:12"), ("seq:12", "seq:9"), ("12", "012"), ("abc", "abc")] {
            assert!(is_seen(last, id), "{last} {id}");
        }
        for (last, id) in [("seq:12", "seq:13"), ("seq:12", "12"), ("seq:12", "evt:3"), ("abc", "abb"), ("", "1")] {
            assert!(!is_seen(last, id), "{last} {id}");
        }
    }

    #[test]
    fn a_number_that_is_too_long_is_compared_as_text() {
        assert!(!is_seen("seq:99999999999999999999", "seq:1"));
    }

    #[test]
    fn an_id_that_no_header_can_carry_is_no_place_to_go_on_from() {
        assert!(header("seq:1").is_some() && header("né").is_some());
        assert!(header("a\u{1}b").is_none());
        for sign in '\0'..='\u{17f}' {
            let id = format!("seq:{sign}");
            assert_eq!(fits_header(&id), header(&id).is_some(), "{id:?}");
        }
    }
}
