//! HTTP dates (RFC 9110, 5.6.7), in headers and in cookies.

use std::time::SystemTime;

/// Reads a date: `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` or `Sun Nov  6 08:49:37 1994`. Also accepts
/// `+0000`, as in mails, and dashes, a short year or both, as in cookies. A date before 1970 is read as the start of 1970,
/// because both are in the past.
pub fn read(text: &str) -> Option<SystemTime> {
    let text = text.trim().replace("+0000", "GMT");
    httpdate::parse_http_date(&text).ok().or_else(|| {
        let mut words: Vec<String> = text.replace('-', " ").split(' ').map(str::to_owned).collect();
        if let [_, _, _, year, _, "GMT"] = words.iter().map(String::as_str).collect::<Vec<_>>()[..]
            && let ([b'0'..=b'6', b'0'..=b'9'] | [b'7'..=b'9', b'0'..=b'9'], century) =
                (year.as_bytes(), if year < "70" { "20" } else { "19" })
        {
            words[3] = format!("{century}{year}");
        }
        let before_1970 = |word: &String| word.parse::<u16>().ok().filter(|year| word.len() == 4 && *year < 1970);
        let early = words.iter_mut().find_map(|word| Some((before_1970(word)?, word)));
        let is_early = early.is_some();
        if let Some((year, word)) = early {
            // After 2,000 years, dates and weekdays repeat.
            *word = (year + 2_000).to_string();
        }
        let date = httpdate::parse_http_date(&words.join(" ")).ok()?;
        Some(if is_early { SystemTime::UNIX_EPOCH } else { date })
    })
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn seconds(text: &str) -> Option<u64> {
        Some(read(text)?.duration_since(SystemTime::UNIX_EPOCH).unwrap_or(Duration::MAX).as_secs())
    }

    #[test]
    fn a_date_is_read_in_the_forms_of_http_mails_and_cookies() {
        for text in [
            "Sun, 06 Nov 1994 08:49:37 GMT",
            " Sun, 06 Nov 1994 08:49:37 +0000 ",
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
            "Sun, 06-Nov-1994 08:49:37 GMT",
            "Sun, 06-Nov-94 08:49:37 GMT",
            "Sun, 06 Nov 94 08:49:37 GMT",
        ] {
            assert_eq!(seconds(text), Some(784_111_777), "{text}");
        }
        assert_eq!(seconds("Wed, 09-Jun-21 10:18:14 GMT"), Some(1_623_233_894));
    }

    #[test]
    fn a_date_before_1970_is_over() {
        for text in [
            "Wed, 31 Dec 1969 23:59:00 GMT",
            "Wed Dec 31 23:59:00 1969",
            "Mon, 01-Jan-1900 00:00:00 GMT",
            "Mon, 01 Jan 0001 00:00:00 GMT",
        ] {
            assert_eq!(seconds(text), Some(0), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "never",
            "06 Nov 1994",
            "Sun, 06 Nov 1994",
            "Sun, 32 Nov 1994 08:49:37 GMT",
            "1969",
            "a-b c d 94 e GMT",
        ] {
            assert_eq!(seconds(text), None, "{text}");
        }
    }
}
