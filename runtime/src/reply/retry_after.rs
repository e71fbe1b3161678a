//! Reading `Retry-After`: seconds, or a date in any of the three forms of HTTP (RFC 9110, 5.6.7).

use std::time::{Duration, SystemTime};

use super::http_date;

/// How long a value of `Retry-After` asks to wait. A date counts from `date`, the reply's own `Date`, so that a wrong clock on
/// this machine does not matter. If the reply has none, it counts from `now`.
pub(super) fn read(value: &str, date: Option<&str>, now: SystemTime) -> Option<Duration> {
    let value = value.trim();
    seconds(value).or_else(|| {
        let until = http_date::read(value)?;
        let from = date.and_then(http_date::read).unwrap_or(now);
        Some(until.duration_since(from).unwrap_or_default())
    })
}

/// A number of seconds, whole as the standard says or with a fraction. A number beyond the range of [`Duration`] becomes the
/// longest duration.
fn seconds(text: &str) -> Option<Duration> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole) || !is_number(fraction) {
        return None;
    }
    // All characters are digits, so it can only be too large.
    let whole = whole.parse().unwrap_or(u64::MAX);
    let fraction = format!("0.{fraction}").parse().unwrap_or(0.0);
    Some(Duration::from_secs(whole).saturating_add(Duration::try_from_secs_f64(fraction).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: SystemTime = SystemTime::UNIX_EPOCH;

    fn wait(value: &str, date: Option<&str>) -> Option<f64> {
        read(value, date, NOW).map(|wait| wait.as_secs_f64())
    }

    #[test]
    fn seconds_may_be_whole_fractional_or_beyond_all_clocks() {
        for (value, seconds) in [("120", 120.0), (" 0 ", 0.0), ("1.5", 1.5), ("007", 7.0)] {
            assert_eq!(wait(value, None), Some(seconds), "{value}");
        }
        for value in ["18446744073709551615", "18446744073709551616", "99999999999999999999999.9"] {
            assert!(wait(value, None).is_some_and(|wait| wait >= u64::MAX as f64), "{value}");
        }
    }

    #[test]
    fn all_three_forms_of_an_http_date_are_read() {
        for value in [
            "Sun, 06 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 08:49:37 +0000",
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
        ] {
            assert_eq!(wait(value, None), Some(784_111_777.0), "{value}");
        }
    }

    #[test]
    fn a_date_counts_from_the_replys_own_date() {
        let (until, date) = ("Sun, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:07 GMT");
        assert_eq!(wait(until, Some(date)), Some(30.0));
        assert_eq!(wait(until, Some("Sunday, 06-Nov-94 08:49:27 GMT")), Some(10.0));
        assert_eq!(
            wait(until, Some("yesterday")),
            Some(784_111_777.0),
            "an unreadable date leaves this machine's clock"
        );
        assert_eq!(wait(date, Some(until)), Some(0.0), "a time that has passed is no wait");
        assert_eq!(wait("30", Some(until)), Some(30.0));
        assert_eq!(wait("Wed, 31 Dec 1969 23:59:00 GMT", None), Some(0.0), "so has one before 1970");
    }

    #[test]
    fn anything_else_says_nothing() {
        for value in ["", "soon", "-3", "+3", "1e3", "inf", "NaN", ".5", "5.", "1.5.2", "1,5", "120 s", "06 Nov 1994"] {
            assert_eq!(wait(value, None), None, "{value}");
        }
    }
}
