//! Creates ids in the documented form from a seed, and provides the current time.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

const LOWER: &[u8] = b"abcdefghijklmnopqrstuvwxyz0123456789";
const MIXED: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const HEX: &[u8] = b"0123456789abcdef";

/// The first moment of a mock with a seed.
const BEGINNING: &str = "2026-01-01T00:00:00Z";

/// Creates ids.
#[derive(Debug, Clone)]
pub(crate) struct Maker(fastrand::Rng);

impl Maker {
    pub(crate) fn new(seed: u64) -> Maker {
        Maker(fastrand::Rng::with_seed(seed))
    }

    /// A seed that continues with the same ids.
    pub(crate) fn seed(&self) -> u64 {
        self.0.get_seed()
    }

    /// A text in the form of a sample: `deal_abc123` gives `deal_` and six letters or digits.
    pub(crate) fn like(&mut self, sample: &str) -> String {
        let uuid = sample.len() == 36 && sample.matches('-').count() == 4;
        let start = if uuid { 0 } else { sample.rfind('_').map_or(0, |at| at + 1) };
        let (prefix, form) = sample.split_at(start);
        let letters = match form {
            _ if uuid => HEX,
            _ if form.contains(|letter: char| letter.is_ascii_uppercase()) => MIXED,
            _ => LOWER,
        };
        let mut text = prefix.to_owned();
        for letter in form.chars() {
            match letter {
                letter if letter.is_ascii_alphanumeric() => {
                    text.push(char::from(letters[self.0.usize(..letters.len())]));
                }
                other => text.push(other),
            }
        }
        text
    }

    /// A free id in the form of a sample. For numbers, the next one.
    pub(crate) fn id(&mut self, sample: &Value, taken: &dyn Fn(&str) -> bool) -> Value {
        if let Some(first) = sample.as_u64() {
            let free = (first..).find(|number| !taken(&number.to_string()));
            return json!(free.unwrap_or(first));
        }
        let mut form = sample.as_str().unwrap_or("id_xxxxx").to_owned();
        loop {
            for _ in 0..8 {
                let text = self.like(&form);
                if !taken(&text) {
                    return Value::from(text);
                }
            }
            // A short form has few ids.
            form.push('x');
        }
    }
}

/// The clock of a mock: the machine's, or a reproducible one that advances by a second with every change.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Clock {
    Machine,
    Repeated(Timestamp),
}

impl Clock {
    pub(crate) fn repeated() -> Clock {
        Clock::Repeated(BEGINNING.parse().unwrap_or(Timestamp::UNIX_EPOCH))
    }

    /// The current time. Does not advance the clock.
    pub(crate) fn now(&self) -> Timestamp {
        match self {
            Clock::Machine => Timestamp::now(),
            Clock::Repeated(at) => *at,
        }
    }

    /// Advances the clock.
    pub(crate) fn tick(&mut self) {
        if let Clock::Repeated(at) = self {
            *at = at.checked_add(SignedDuration::from_secs(1)).unwrap_or(*at);
        }
    }
}

/// A time in the form of a documented one: `2026-03-09T10:30:00Z`, with as many digits of the second as a sample has.
pub(crate) fn time_text(time: Timestamp, sample: Option<&str>) -> String {
    match sample.and_then(|sample| sample.split_once('.')) {
        Some((_, fraction)) => {
            let digits = fraction.chars().take_while(char::is_ascii_digit).count().min(9);
            format!("{time:.digits$}")
        }
        None => format!("{time:.0}"),
    }
}

/// A value in the form of a query.
pub(crate) fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::{Clock, Maker, time_text};

    #[test]
    fn ids_have_the_prefix_and_the_length_of_the_sample() {
        let mut maker = Maker::new(7);
        let deal = maker.like("deal_abc123");
        assert!(deal.starts_with("deal_") && deal.len() == "deal_abc123".len(), "{deal}");
        assert_eq!(maker.like("hLcblYXo3BJh8Z").len(), 14);
        assert_eq!(maker.id(&serde_json::json!(950), &|taken| taken == "950"), 951);
        assert_eq!(Maker::new(7).like("deal_abc123"), deal);
        assert_eq!(maker.id(&"a_x".into(), &|text| text.len() < 5).as_str().unwrap().len(), 5);
    }

    #[test]
    fn times_have_the_digits_of_the_sample() {
        let time = Clock::repeated().now();
        assert_eq!(time_text(time, None), "2026-01-01T00:00:00Z");
        assert_eq!(time_text(time, Some("2025-01-15T10:30:00.000000Z")), "2026-01-01T00:00:00.000000Z");
    }
}
