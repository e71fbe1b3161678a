//! Points in time, in the four forms that the APIs write.

use std::{
    borrow::Cow,
    cmp::Ordering,
    fmt,
    hash::{Hash, Hasher},
    str::FromStr,
    time::SystemTime,
};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{calendar, param::Param};

/// A point in time as the API wrote it.
///
/// Four forms are known: ISO 8601 with `Z` or with an offset, `YYYY-MM-DD HH:MM:SS` (read as UTC), and Unix seconds. The text is
/// kept as it is, so even an unknown form can be read; only [`instant`](Timestamp::instant) can fail.
///
/// Times are compared by their instant, whatever their form. Text that is not a time equals only the same text, and sorts after
/// every time.
///
/// ```
/// # use saleskit_runtime as saleskit;
/// use saleskit::Timestamp;
///
/// assert_eq!(Timestamp::from("2026-01-01T01:00:00+01:00"), Timestamp::from("2026-01-01 00:00:00"));
/// assert!(Timestamp::from(0) < "2026-01-01T00:00:00Z".parse()?);
/// # Ok::<(), saleskit_runtime::NotATime>(())
/// ```
#[derive(Debug, Clone)]
pub struct Timestamp(Form);

#[derive(Debug, Clone)]
enum Form {
    Text(String),
    Seconds(i64),
}

/// A timestamp whose text has none of the known forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotATime(String);

impl Timestamp {
    /// The text as written; Unix seconds in decimal.
    pub fn text(&self) -> Cow<'_, str> {
        match &self.0 {
            Form::Text(text) => Cow::Borrowed(text),
            Form::Seconds(seconds) => Cow::Owned(seconds.to_string()),
        }
    }

    /// The point in time.
    ///
    /// # Errors
    ///
    /// [`NotATime`] if the text has none of the four forms.
    pub fn instant(&self) -> Result<SystemTime, NotATime> {
        let fault = || NotATime(self.text().into_owned());
        match &self.0 {
            Form::Seconds(seconds) => calendar::instant(*seconds).ok_or_else(fault),
            Form::Text(text) => {
                let text = text.trim();
                if let Ok(seconds) = text.parse() {
                    return calendar::instant(seconds).ok_or_else(fault);
                }
                calendar::read_instant(text).ok_or_else(fault)
            }
        }
    }
}

impl Timestamp {
    /// The sort key: instants, before anything that is not a time.
    fn key(&self) -> Result<SystemTime, Cow<'_, str>> {
        self.instant().map_err(|_| self.text())
    }
}

impl PartialEq for Timestamp {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Timestamp {}

impl Hash for Timestamp {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

impl Ord for Timestamp {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

impl PartialOrd for Timestamp {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl FromStr for Timestamp {
    type Err = NotATime;

    /// Parses text that must have one of the four forms. `From` accepts any text.
    fn from_str(text: &str) -> Result<Self, NotATime> {
        let time = Self::from(text);
        time.instant()?;
        Ok(time)
    }
}

impl From<&str> for Timestamp {
    fn from(text: &str) -> Self {
        Self(Form::Text(text.to_owned()))
    }
}

impl From<String> for Timestamp {
    fn from(text: String) -> Self {
        Self(Form::Text(text))
    }
}

impl From<&Timestamp> for Timestamp {
    fn from(time: &Timestamp) -> Self {
        time.clone()
    }
}

impl From<i64> for Timestamp {
    /// Unix seconds.
    fn from(seconds: i64) -> Self {
        Self(Form::Seconds(seconds))
    }
}

impl From<SystemTime> for Timestamp {
    /// ISO 8601 with `Z`, to the second. Outside of the years 0 to 9999, Unix seconds.
    fn from(time: SystemTime) -> Self {
        match calendar::text(time) {
            Some(text) => Self(Form::Text(text)),
            None => Self(Form::Seconds(calendar::seconds(time))),
        }
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl Param for Timestamp {
    fn text(&self) -> Cow<'_, str> {
        Timestamp::text(self)
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Form::Text(text) => serializer.serialize_str(text),
            Form::Seconds(seconds) => serializer.serialize_i64(*seconds),
        }
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TimestampVisitor;

        impl de::Visitor<'_> for TimestampVisitor {
            type Value = Timestamp;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a time: a string or Unix seconds")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Timestamp, E> {
                Ok(text.into())
            }

            fn visit_i64<E: de::Error>(self, seconds: i64) -> Result<Timestamp, E> {
                Ok(seconds.into())
            }

            fn visit_u64<E: de::Error>(self, seconds: u64) -> Result<Timestamp, E> {
                Ok(i64::try_from(seconds).map_or_else(|_| seconds.to_string().into(), Timestamp::from))
            }

            fn visit_f64<E: de::Error>(self, seconds: f64) -> Result<Timestamp, E> {
                Ok(seconds.to_string().into())
            }
        }

        deserializer.deserialize_any(TimestampVisitor)
    }
}

impl fmt::Display for NotATime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` has none of the known formats of a time", self.0)
    }
}

impl std::error::Error for NotATime {}
