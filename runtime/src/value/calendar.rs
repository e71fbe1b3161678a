//! Days and instants of the calendar, parsed from ISO 8601 and printed. No time zones, no clock.
//!
//! A date and time crate would be 7 % of an integrator's release build, for these few lines. The tests compare them with one.

use std::time::{Duration, SystemTime};

const SECONDS_A_DAY: i64 = 86_400;

/// A day in the years 0 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Day {
    pub(super) year: i16,
    pub(super) month: u8,
    pub(super) day: u8,
}

impl Day {
    /// The day, if it exists in the calendar.
    pub(super) fn new(year: i16, month: u8, day: u8) -> Option<Self> {
        let is_day = (0..=9999).contains(&year) && (1..=12).contains(&month) && day >= 1 && day <= length(year, month);
        is_day.then_some(Self { year, month, day })
    }

    /// The day at a number of days since 1970-01-01. `None` outside of the years 0 to 9999.
    fn of(days: i64) -> Option<Self> {
        // Count in years that start in March, so that the leap day is the last, and in cycles of 400 years.
        let shifted = days + 719_468;
        let (round, of_round) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
        let of_years = (of_round - of_round / 1_460 + of_round / 36_524 - of_round / 146_096) / 365;
        let of_year = of_round - (365 * of_years + of_years / 4 - of_years / 100);
        let march_based = (5 * of_year + 2) / 153;
        let day = of_year - (153 * march_based + 2) / 5 + 1;
        let month = if march_based < 10 { march_based + 3 } else { march_based - 9 };
        let year = of_years + 400 * round + i64::from(month <= 2);
        Self::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?)
    }

    /// The number of days since 1970-01-01.
    fn number(self) -> i64 {
        let (month, day) = (i64::from(self.month), i64::from(self.day));
        let year = i64::from(self.year) - i64::from(month <= 2);
        let (round, of_round) = (year.div_euclid(400), year.rem_euclid(400));
        let march_based = (month + 9) % 12;
        let of_year = (153 * march_based + 2) / 5 + day - 1;
        round * 146_097 + of_round * 365 + of_round / 4 - of_round / 100 + of_year - 719_468
    }

    /// The day in UTC of an instant. An instant outside of the calendar becomes its first or last day.
    pub(super) fn at(time: SystemTime) -> Self {
        // Before 1970, the rest of a second belongs to the second before.
        let is_whole = instant(seconds(time)) == Some(time) || time >= SystemTime::UNIX_EPOCH;
        let seconds = seconds(time).saturating_sub(i64::from(!is_whole));
        Self::of(seconds.div_euclid(SECONDS_A_DAY)).unwrap_or(match time < SystemTime::UNIX_EPOCH {
            true => Self { year: 0, month: 1, day: 1 },
            false => Self { year: 9999, month: 12, day: 31 },
        })
    }

    /// Prints it as `2026-03-17`.
    pub(super) fn text(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

fn length(year: i16, month: u8) -> u8 {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 => 28 + u8::from(is_leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Prints an instant to the second: `2026-03-17T08:00:00Z`. `None` outside of the years 0 to 9999.
pub(super) fn text(time: SystemTime) -> Option<String> {
    let seconds = seconds(time);
    let (day, of_day) = (Day::of(seconds.div_euclid(SECONDS_A_DAY))?, seconds.rem_euclid(SECONDS_A_DAY));
    Some(format!("{}T{:02}:{:02}:{:02}Z", day.text(), of_day / 3_600, of_day / 60 % 60, of_day % 60))
}

/// Whole seconds since 1970, rounded towards 1970 before it. Saturates at the limits of the integer.
pub(super) fn seconds(time: SystemTime) -> i64 {
    match time.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(since) => i64::try_from(since.as_secs()).unwrap_or(i64::MAX),
        Err(before) => i64::try_from(before.duration().as_secs()).map_or(i64::MIN, |seconds| -seconds),
    }
}

/// The instant at a number of seconds after 1970, or before it if negative.
pub(super) fn instant(seconds: i64) -> Option<SystemTime> {
    let distance = Duration::from_secs(seconds.unsigned_abs());
    match seconds < 0 {
        true => SystemTime::UNIX_EPOCH.checked_sub(distance),
        false => SystemTime::UNIX_EPOCH.checked_add(distance),
    }
}

/// Parses a day, with or without a time after it.
pub(super) fn read_day(text: &str) -> Option<Day> {
    let mut rest = text;
    let day = day(&mut rest)?;
    match rest.is_empty() {
        true => Some(day),
        false => read_instant(text).map(|_| day),
    }
}

/// Parses an instant: a day, then a time after `T` or a space, then `Z` or an offset such as `+01:00`. Without an offset it is
/// UTC. A day alone is its first moment.
pub(super) fn read_instant(text: &str) -> Option<SystemTime> {
    let mut rest = text;
    let day = day(&mut rest)?;
    if rest.is_empty() {
        return instant(day.number() * SECONDS_A_DAY);
    }
    rest = rest.strip_prefix(['T', 't', ' '])?;
    let (hour, mut minute, mut second, mut nanoseconds) = (number(&mut rest, 2, 23)?, 0, 0, 0);
    if rest.starts_with(':') {
        minute = sign_and_number(&mut rest, ':', 59)?;
    }
    if rest.starts_with(':') {
        // A leap second is read as the second before it.
        second = sign_and_number(&mut rest, ':', 60)?.min(59);
        nanoseconds = fraction(&mut rest)?;
    }
    let offset = offset(rest)?;
    let seconds = day.number() * SECONDS_A_DAY + hour * 3_600 + minute * 60 + second - offset;
    instant(seconds)?.checked_add(Duration::from_nanos(nanoseconds))
}

fn day(rest: &mut &str) -> Option<Day> {
    let year = number(rest, 4, 9999)?;
    let (month, day) = (sign_and_number(rest, '-', 12)?, sign_and_number(rest, '-', 31)?);
    Day::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?)
}

/// Parses a fixed number of digits, up to a limit.
fn number(rest: &mut &str, digits: usize, most: i64) -> Option<i64> {
    let (number, behind) = rest.split_at_checked(digits)?;
    if !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    *rest = behind;
    number.parse().ok().filter(|number| *number <= most)
}

fn sign_and_number(rest: &mut &str, sign: char, most: i64) -> Option<i64> {
    *rest = rest.strip_prefix(sign)?;
    number(rest, 2, most)
}

/// The nanoseconds of a fraction of 1 to 9 digits. 0 without one.
fn fraction(rest: &mut &str) -> Option<u64> {
    let Some(behind) = rest.strip_prefix(['.', ',']) else { return Some(0) };
    let length = behind.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=9).contains(&length) {
        return None;
    }
    let (digits, behind) = behind.split_at_checked(length)?;
    *rest = behind;
    format!("{digits:0<9}").parse().ok()
}

/// The offset from UTC in seconds, of `Z`, `+01:00`, `+0100`, `+01`, or nothing.
fn offset(text: &str) -> Option<i64> {
    if matches!(text, "" | "Z" | "z") {
        return Some(0);
    }
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let mut rest = text.strip_prefix(['+', '-'])?;
    let hour = number(&mut rest, 2, 25)?;
    if let Some(behind) = rest.strip_prefix(':') {
        rest = behind;
    }
    let minute = if rest.is_empty() { 0 } else { number(&mut rest, 2, 59)? };
    // `+01:` has a colon too many.
    let is_whole = rest.is_empty() && !text.ends_with(':');
    is_whole.then_some(sign * (hour * 3_600 + minute * 60))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// Parses with `jiff`. Days and times without an offset are UTC.
    fn by_jiff(text: &str) -> Option<SystemTime> {
        let instant = text.parse::<jiff::Timestamp>().ok().or_else(|| {
            let civil = text.parse::<jiff::civil::DateTime>().ok()?;
            Some(civil.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp())
        });
        instant.map(SystemTime::from)
    }

    #[test]
    fn days_of_the_whole_calendar_are_written_and_read_as_jiff_does() {
        let mut date = jiff::civil::date(0, 1, 1);
        loop {
            let day = Day::new(date.year(), date.month().unsigned_abs(), date.day().unsigned_abs()).unwrap();
            assert_eq!(day.text(), date.to_string());
            assert_eq!(Day::of(day.number()), Some(day));
            assert_eq!(read_day(&day.text()), Some(day));
            // Coprime to months, years and cycles, so that every day of the year is tested.
            let Some(next) = Day::of(day.number() + 17) else { break };
            date += jiff::Span::new().days(17);
            assert_eq!(next.text(), date.to_string());
        }
        assert_eq!(date.year(), 9999);
        assert_eq!(Day::of(Day::new(9999, 12, 31).unwrap().number() + 1), None);
    }

    #[test]
    fn instants_are_written_as_jiff_writes_them() {
        let mut seconds = -62_167_219_200_i64;
        while let (Ok(expected), Some(time)) = (jiff::Timestamp::from_second(seconds), instant(seconds)) {
            assert_eq!(text(time), Some(expected.to_string()));
            seconds += 7_777_777;
        }
        assert!(seconds > 253_000_000_000);
    }

    #[test]
    fn times_are_read_as_jiff_reads_them() {
        let days = ["2026-03-17", "2024-02-29", "2026-02-29", "1969-12-31", "2026-13-01", "2026-00-10", "0000-01-01"];
        let times = [
            "",
            "T08:05:09",
            " 23:59:60",
            "t00:00",
            "T08",
            "T24:00:00",
            "T08:5:09",
            "T08:05:09.5",
            "T08:05:09.123456789",
        ];
        let offsets = ["", "Z", "z", "+01:00", "-0330", "+05", "+1", "+01:", "+26:00", " Z", "Zulu", "+01:60"];
        for day in days {
            for time in times {
                for offset in offsets {
                    let text = format!("{day}{time}{offset}");
                    let expected = if time.is_empty() && !offset.is_empty() { None } else { by_jiff(&text) };
                    assert_eq!(read_instant(&text), expected, "{text}");
                }
            }
        }
    }

    #[test]
    fn what_is_no_time_is_refused_at_any_length() {
        let whole = "2026-03-17T08:05:09.123+01:00";
        for end in 0..whole.len() {
            assert_eq!(read_instant(&whole[..end]), by_jiff(&whole[..end]), "{}", &whole[..end]);
        }
        for text in
            ["", "soon", "2026-03-17T08:05:09.", "2026-03-17T08:05:09.1234567890Z", "２026-03-17", "-2026-03-17"]
        {
            assert_eq!(read_instant(text), None, "{text}");
        }
    }
}
