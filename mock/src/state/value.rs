//! Fills in values of `x-state`: `{body.amount | Deal.total}`, `{now + 7 days}`, `{made pi_xxxxx}`, and text around them.

use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use serde_json::{Map, Value, json};

use super::figure;
use super::form::{Maker, plain, time_text};
use crate::play::place;

/// What a value can refer to.
#[derive(Debug)]
pub(crate) struct Scene<'m> {
    /// By their first word: `body`, `query`, `item`, `each`, and the resources that an operation needs.
    pub(crate) roots: Map<String, Value>,
    pub(crate) now: Timestamp,
    pub(crate) maker: &'m mut Maker,
}

impl Scene<'_> {
    pub(crate) fn put(&mut self, root: &str, value: Value) {
        self.roots.insert(root.to_owned(), value);
    }

    /// Fills in a value. `None` if it refers to nothing. A text with a single term keeps the type of its value.
    pub(crate) fn fill(&mut self, written: &Value) -> Option<Value> {
        match written {
            Value::String(text) => self.text(text),
            Value::Array(items) => Some(items.iter().filter_map(|item| self.fill(item)).collect()),
            Value::Object(members) if members.contains_key("each") => self.each(members),
            Value::Object(members) if members.contains_key("case") => self.case(members),
            Value::Object(members) => {
                let filled = members.iter().filter_map(|(name, value)| Some((name.clone(), self.fill(value)?)));
                Some(Value::Object(filled.collect()))
            }
            other => Some(other.clone()),
        }
    }

    /// One object for each item of a list. Its values can refer to the item as `each`, together with the values before them.
    fn each(&mut self, members: &Map<String, Value>) -> Option<Value> {
        let list = self.fill(members.get("each")?)?;
        let mut filled = Vec::new();
        for item in list.as_array()? {
            let (mut each, mut object) = (item.clone(), Map::new());
            for (name, written) in members.iter().filter(|(name, _)| *name != "each") {
                self.put("each", each.clone());
                let Some(value) = self.fill(written) else { continue };
                place::set(&mut each, name, value.clone());
                object.insert(name.clone(), value);
            }
            filled.push(Value::Object(object));
        }
        Some(Value::Array(filled))
    }

    /// The member that a value names, or else `otherwise`.
    fn case(&mut self, members: &Map<String, Value>) -> Option<Value> {
        let named = self.fill(members.get("case")?).map(|value| plain(&value));
        let written = named.and_then(|named| members.get(&named).filter(|_| named != "case"));
        self.fill(written.or_else(|| members.get("otherwise"))?)
    }

    fn text(&mut self, text: &str) -> Option<Value> {
        if let Some(only) =
            text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).filter(|only| !only.contains('{'))
        {
            return self.alternatives(only);
        }
        let mut filled = String::new();
        let mut rest = text;
        while let Some((before, behind)) = rest.split_once('{') {
            let (term, after) = behind.split_once('}')?;
            filled.push_str(before);
            filled.push_str(&plain(&self.alternatives(term)?));
            rest = after;
        }
        filled.push_str(rest);
        Some(Value::from(filled))
    }

    /// The first alternative with a value.
    fn alternatives(&mut self, terms: &str) -> Option<Value> {
        terms.split('|').find_map(|term| self.term(term.trim())).filter(|value| !value.is_null())
    }

    fn term(&mut self, term: &str) -> Option<Value> {
        let words: Vec<&str> = term.split_whitespace().collect();
        match words.as_slice() {
            ["now"] => Some(json!(time_text(self.now, None))),
            ["now", "+", count, unit] => {
                let count = count.parse().ok().map_or_else(|| self.path(count), |count: i64| Some(json!(count)))?;
                Some(json!(time_text(later(self.now, &count, unit)?, None)))
            }
            ["now", "-", count, unit] => {
                let count = self.path(count)?.as_i64()?.checked_neg()?;
                Some(json!(time_text(later(self.now, &json!(count), unit)?, None)))
            }
            ["today"] => Some(json!(day(self.now))),
            ["today", "+", days, "days"] => {
                Some(json!(day(later(self.now, &json!(days.parse::<i64>().ok()?), "days")?)))
            }
            ["number", first] => {
                let before = self.roots.get("count").and_then(Value::as_u64).unwrap_or(0);
                Some(json!(first.parse::<u64>().ok()?.saturating_add(before)))
            }
            ["made", form] => Some(json!(self.maker.like(form))),
            ["lower", path] => Some(json!(self.path(path)?.as_str()?.to_lowercase())),
            [path] => self.path(path),
            other => self.figure(other),
        }
    }

    /// A term that is computed from other values.
    fn figure(&self, words: &[&str]) -> Option<Value> {
        match words {
            ["hash", paths @ ..] => {
                let values: Vec<_> = paths.iter().map(|path| self.path(path)).collect();
                Some(figure::hash(&values))
            }
            ["sum", path] => self.sum(path, None),
            ["sum", path, "where", property, wanted] => self.sum(path, Some((property, &self.path(wanted)?))),
            [one, "=", other] => Some(json!(self.path(one)? == self.path(other)?)),
            [one, "in", path] => {
                let (one, (list, property)) = (self.path(one)?, place::split(path));
                let list = self.path(list)?;
                Some(json!(list.as_array()?.iter().any(|item| item.get(property) == Some(&one))))
            }
            [one, "*", other, "in", currency] => {
                figure::charge(&self.path(one)?, &self.path(other)?, &self.path(currency)?)
            }
            [percent, "percent", "of", amount, "in", currency] => {
                figure::share(&self.path(percent)?, &self.path(amount)?, &self.path(currency)?)
            }
            [one, sign, other] => figure::combined(&self.path(one)?, sign, &self.path(other)?),
            _ => None,
        }
    }

    /// The sum of a property of a list's items. A missing list has none.
    fn sum(&self, path: &str, only: Option<(&str, &Value)>) -> Option<Value> {
        let (list, property) = place::split(path);
        let list = self.path(list);
        let items = list.as_ref().and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        Some(figure::sum(items, property, only))
    }

    /// The value at a dotted path. In a list, `count` is the number of items, `next` is the number of the next item, and `last` is the last
    /// item.
    fn path(&self, path: &str) -> Option<Value> {
        let (root, rest) = path.split_once('.').unwrap_or((path, ""));
        let mut at = self.roots.get(root)?;
        for step in place::steps(rest) {
            at = match (at, step) {
                (Value::Array(items), "count") => return Some(json!(items.len())),
                (Value::Array(items), "next") => return Some(json!(items.len() + 1)),
                (Value::Array(items), "last") => items.last()?,
                (other, step) => other.get(step)?,
            };
        }
        Some(at.clone()).filter(|value| !value.is_null())
    }
}

/// The day of a time.
fn day(time: Timestamp) -> String {
    time.to_zoned(TimeZone::UTC).date().to_string()
}

/// A time some days, seconds or billing cycles later.
fn later(now: Timestamp, count: &Value, unit: &str) -> Option<Timestamp> {
    let number = count.as_i64();
    let span = match unit {
        "days" => Span::new().try_days(number?).ok()?,
        "seconds" => Span::new().try_seconds(number?).ok()?,
        "cycles" => Span::new().months(match count.as_str()? {
            "quarterly" => 3,
            "annual" => 12,
            _ => 1,
        }),
        _ => return None,
    };
    Some(now.to_zoned(TimeZone::UTC).checked_add(span).ok()?.timestamp())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use serde_json::{Map, json};

    use super::Scene;
    use crate::state::form::{Clock, Maker};

    #[test]
    fn a_value_is_filled_in_from_what_it_names() {
        let mut maker = Maker::new(1);
        let mut scene = Scene { roots: Map::new(), now: Clock::repeated().now(), maker: &mut maker };
        scene.put("body", json!({"days": 14, "code": "USD", "cycle": "annual", "none": null}));
        scene.put("item", json!({"rounds": [{"terms": 1}, {"terms": 2}]}));
        let filled = |scene: &mut Scene<'_>, text: &str| scene.fill(&json!(text));
        assert_eq!(filled(&mut scene, "{body.none | body.days}"), Some(json!(14)));
        assert_eq!(filled(&mut scene, "in {body.days} days"), Some(json!("in 14 days")));
        assert_eq!(filled(&mut scene, "{now + body.days days}"), Some(json!("2026-01-15T00:00:00Z")));
        assert_eq!(filled(&mut scene, "{now - body.days days}"), Some(json!("2025-12-18T00:00:00Z")));
        assert_eq!(filled(&mut scene, "{now + body.cycle cycles}"), Some(json!("2027-01-01T00:00:00Z")));
        assert_eq!(filled(&mut scene, "{lower body.code}"), Some(json!("usd")));
        assert_eq!(filled(&mut scene, "{item.rounds.last.terms}"), Some(json!(2)));
        assert_eq!(filled(&mut scene, "{item.rounds.next}"), Some(json!(3)));
        assert_eq!(filled(&mut scene, "{body.missing}"), None);
        assert_eq!(scene.fill(&json!({"a": "{body.missing}", "b": [1]})), Some(json!({"b": [1]})));
    }
}
