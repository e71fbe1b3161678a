//! Calendar dates, without a time.

use std::{
    borrow::Cow,
    cmp::Ordering,
    fmt,
    hash::{Hash, Hasher},
    str::FromStr,
    time::SystemTime,
};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{
    calendar::{self, Day},
    param::Param,
};

/// A calendar date as the API wrote it: `2026-03-17`.
///
/// The text is kept as it is, so even an unknown form can be read; only [`day`](Date::day) can fail. Dates are compared by day.
/// Text that is not a date equals only the same text, and sorts after every date.
///
/// ```
/// # use saleskit_runtime as saleskit;
/// use saleskit::Date;
///
/// let due = Date::new(2026, 3, 17)?;
/// assert_eq!(due.as_str(), "2026-03-17");
/// assert_eq!(due.day()?, (2026, 3, 17));
/// assert!(Date::from("2026-02-28") < due);
/// # Ok::<(), saleskit_runtime::NotADate>(())
/// ```
#[derive(Debug, Clone)]
pub struct Date(String);

/// A text or a triple that is not a date of the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotADate(String);

impl Date {
    /// Creates a date from a year, a month and a day, counted from 1.
    ///
    /// # Errors
    ///
    /// [`NotADate`] if the date does not exist, or the year does not have four digits.
    pub fn new(year: i16, month: u8, day: u8) -> Result<Self, NotADate> {
        let fault = || NotADate(format!("{year:04}-{month:02}-{day:02}"));
        Day::new(year, month, day).map(|day| Self(day.text())).ok_or_else(fault)
    }

    /// The text as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Year, month and day.
    ///
    /// # Errors
    ///
    /// [`NotADate`] if the text does not have the form `YYYY-MM-DD`, with or without a time after it.
    pub fn day(&self) -> Result<(i16, u8, u8), NotADate> {
        let day = self.read().ok_or_else(|| NotADate(self.0.clone()))?;
        Ok((day.year, day.month, day.day))
    }

    fn read(&self) -> Option<Day> {
        calendar::read_day(self.0.trim())
    }

    /// The sort key: days, before anything that is not a date.
    fn key(&self) -> Result<Day, &str> {
        self.read().ok_or(&self.0)
    }
}

impl PartialEq for Date {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 || self.key() == other.key()
    }
}

impl Eq for Date {}

impl Hash for Date {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

impl Ord for Date {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

impl PartialOrd for Date {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl FromStr for Date {
    type Err = NotADate;

    /// Parses text that must be a date. `From` accepts any text.
    fn from_str(text: &str) -> Result<Self, NotADate> {
        let date = Self::from(text);
        date.day()?;
        Ok(date)
    }
}

impl From<&str> for Date {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<String> for Date {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&Date> for Date {
    fn from(date: &Date) -> Self {
        date.clone()
    }
}

impl From<SystemTime> for Date {
    /// The day in UTC. A time outside of the calendar becomes its first or last day.
    fn from(time: SystemTime) -> Self {
        Self(Day::at(time).text())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Param for Date {
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.0)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self)
    }
}

impl fmt::Display for NotADate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a date in the form YYYY-MM-DD", self.0)
    }
}

impl std::error::Error for NotADate {}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn dates_are_compared_by_day_and_other_text_comes_last() {
        let mut dates = ["soon", "2026-03-01", "2025-12-31 10:00:00", "2026-01-01"].map(Date::from);
        dates.sort();
        assert_eq!(dates.map(|date| date.0), ["2025-12-31 10:00:00", "2026-01-01", "2026-03-01", "soon"]);
        assert_eq!(Date::from("2026-03-01"), Date::from("2026-03-01T08:00:00"));
        assert_eq!(Date::from("soon"), Date::from("soon"));
    }

    #[test]
    fn only_days_of_the_calendar_are_dates() {
        assert_eq!(Date::new(2024, 2, 29).unwrap().as_str(), "2024-02-29");
        for (year, month, day) in [(2026, 2, 29), (2026, 13, 1), (2026, 0, 1), (2026, 1, 200), (-5, 1, 1)] {
            assert!(Date::new(year, month, day).is_err(), "{year}-{month}-{day}");
        }
        assert!("soon".parse::<Date>().is_err());
        assert!("2026-02-30".parse::<Date>().is_err());
    }

    #[test]
    fn a_time_is_the_day_in_utc() {
        let day = |seconds| Date::from(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)).0;
        assert_eq!(day(86_399), "1970-01-01");
        assert_eq!(day(86_400), "1970-01-02");
        assert_eq!(day(u64::MAX >> 2), "9999-12-31");
        let before = |milliseconds| Date::from(SystemTime::UNIX_EPOCH - Duration::from_millis(milliseconds)).0;
        assert_eq!(
            (before(1), before(86_400_000), before(86_400_001)),
            ("1969-12-31".to_owned(), "1969-12-31".to_owned(), "1969-12-30".to_owned())
        );
    }
}
