//! Finding the values at several places of a JSON text in one pass over it, without decoding the rest.

use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// What is at some places, which are dotted paths of property names.
#[derive(Default)]
pub(super) struct Found<'p, 't> {
    lists: Vec<(&'p str, Vec<&'t RawValue>)>,
    values: Vec<(&'p str, &'t str)>,
}

impl<'p, 't> Found<'p, 't> {
    /// Looks for lists at some places and for other values at others.
    ///
    /// # Errors
    ///
    /// When the text is not JSON.
    pub(super) fn scan(json: &'t [u8], lists: &[&'p str], values: &[&'p str]) -> Result<Self, serde_json::Error> {
        let place = |is_list| move |place: &&'p str| Place { whole: place, rest: place, is_list };
        let below = lists.iter().map(place(true)).chain(values.iter().map(place(false))).collect();
        let mut found = Self::default();
        let mut deserializer = serde_json::Deserializer::from_slice(json);
        Level { below, found: &mut found }.deserialize(&mut deserializer)?;
        deserializer.end()?;
        Ok(found)
    }

    /// Takes the items of the list at a place; `None` when nothing is there, or something else.
    pub(super) fn list(&mut self, place: &str) -> Option<Vec<&'t RawValue>> {
        let index = self.lists.iter().position(|(known, _)| *known == place)?;
        Some(self.lists.swap_remove(index).1)
    }

    /// The JSON text at a place; `None` when nothing is there, or null.
    pub(super) fn value(&self, place: &str) -> Option<&'t str> {
        self.values.iter().find(|(known, text)| *known == place && *text != "null").map(|(_, text)| *text)
    }

    /// Whether a place holds null.
    pub(super) fn is_null(&self, place: &str) -> bool {
        self.values.contains(&(place, "null"))
    }
}

/// A place, and what of it is below the current value.
#[derive(Clone, Copy)]
struct Place<'p> {
    whole: &'p str,
    rest: &'p str,
    is_list: bool,
}

impl Place<'_> {
    fn is_here(&self) -> bool {
        self.rest.is_empty()
    }

    /// The place as seen from a property; `None` when it is neither there nor below.
    fn from(self, name: &str) -> Option<Self> {
        let (first, rest) = self.rest.split_once('.').unwrap_or((self.rest, ""));
        (first == name && !self.is_here()).then_some(Self { rest, ..self })
    }
}

/// Reads a property name as what a function makes of it, without copying it.
pub(super) struct Name<F>(pub(super) F);

impl<'de, T, F: FnOnce(&str) -> T> DeserializeSeed<'de> for Name<F> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<T, F: FnOnce(&str) -> T> Visitor<'_> for Name<F> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a property name")
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<T, E> {
        Ok((self.0)(name))
    }
}

/// Reads a value, and keeps what is found there and below it.
struct Level<'f, 'p, 't> {
    below: Vec<Place<'p>>,
    found: &'f mut Found<'p, 't>,
}

impl<'p> Level<'_, 'p, '_> {
    /// The list that is wanted here.
    fn list(&self) -> Option<&'p str> {
        self.below.iter().find(|place| place.is_list && place.is_here()).map(|place| place.whole)
    }
}

impl<'de> DeserializeSeed<'de> for Level<'_, '_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Level<'_, '_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        // PHP writes a list whose keys it does not take for one as an object: `{"0": .., "1": ..}`.
        let mut items = self.list().map(|place| (place, Vec::new()));
        let from = |name: &str| self.below.iter().filter_map(|place| place.from(name)).collect::<Vec<_>>();
        let mut next = items.as_ref().map(|_| "0".to_owned());
        while let Some((below, is_item)) =
            map.next_key_seed(Name(|name: &str| (from(name), next.as_deref() == Some(name))))?
        {
            if !is_item {
                (items, next) = (None, None);
            }
            if let Some((_, items)) = items.as_mut() {
                items.push(map.next_value::<&'de RawValue>()?);
                next = Some(items.len().to_string());
            } else if below.is_empty() {
                map.next_value::<IgnoredAny>()?;
            } else if below.iter().all(|place| place.is_here() && !place.is_list) {
                let text = map.next_value::<&'de RawValue>()?.get();
                self.found.values.extend(below.iter().map(|place| (place.whole, text)));
            } else {
                map.next_value_seed(Level { below, found: &mut *self.found })?;
            }
        }
        self.found.lists.extend(items.filter(|(_, items)| !items.is_empty()));
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let Some(place) = self.list() else {
            while seq.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(());
        };
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        self.found.lists.push((place, items));
        Ok(())
    }

    fn visit_unit<E: de::Error>(self) -> Result<(), E> {
        self.found.values.extend(self.list().map(|place| (place, "null")));
        Ok(())
    }

    // Anything else has nothing below it.

    fn visit_bool<E: de::Error>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E: de::Error>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E: de::Error>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E: de::Error>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E: de::Error>(self, _: &str) -> Result<(), E> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scan<'t>(json: &'t str, lists: &[&'static str], values: &[&'static str]) -> Found<'static, 't> {
        Found::scan(json.as_bytes(), lists, values).unwrap_or_else(|fault| panic!("{json}: {fault}"))
    }

    #[test]
    fn one_pass_finds_lists_and_values_at_every_depth() {
        let json =
            r#"{"a": 1, "data": {"x": [1], "deals": [{"n": 1}, 2], "p": {"total": "7", "more": false}}, "next": "c"}"#;
        let mut found = scan(json, &["data.deals", "data"], &["data.p.total", "data.p.more", "next", "data.p.none"]);
        let Some(items) = found.list("data.deals") else { panic!("no list") };
        assert_eq!(items.iter().map(|item| item.get()).collect::<Vec<_>>(), [r#"{"n": 1}"#, "2"]);
        assert!(found.list("data").is_none());
        assert_eq!(found.value("data.p.total"), Some("\"7\""));
        assert_eq!((found.value("data.p.more"), found.value("next")), (Some("false"), Some("\"c\"")));
        assert_eq!(found.value("data.p.none"), None);
    }

    #[test]
    fn a_list_may_be_where_another_list_s_parent_could_be() {
        let mut found = scan(r#"{"data": [1, 2]}"#, &["data.deals", "data"], &["data.total"]);
        assert!(found.list("data").is_some_and(|items| items.len() == 2));
        let mut found = scan(r#"{"data": null}"#, &["data"], &[]);
        assert!(found.list("data").is_none() && found.is_null("data"));
        for other in ["1", "1.5", "-1", "true", "\"text\"", "{}"] {
            let json = format!(r#"{{"data": {other}, "n": 3}}"#);
            let mut found = scan(&json, &["data"], &["n"]);
            assert!(found.list("data").is_none(), "{other}");
            assert_eq!(found.value("n"), Some("3"), "{other}");
        }
    }

    #[test]
    fn a_list_may_be_an_object_that_counts_its_items() {
        let mut found = scan(r#"{"data": {"0": {"n": 1}, "1": 2}}"#, &["data.deals", "data"], &["data.total"]);
        assert!(found.list("data").is_some_and(|items| items.len() == 2 && items[1].get() == "2"));
        for other in [r#"{"1": 1}"#, r#"{"0": 1, "2": 1}"#, r#"{"0": 1, "total": 3}"#] {
            let json = format!(r#"{{"data": {other}, "n": 3}}"#);
            let mut found = scan(&json, &["data"], &["n"]);
            assert!(found.list("data").is_none(), "{other}");
            assert_eq!(found.value("n"), Some("3"), "{other}");
        }
    }

    #[test]
    fn a_name_is_compared_as_a_whole() {
        let found =
            scan(r#"{"dat": 1, "data.total": 2, "data": {"totals": 3, "tot\u0061l": 4}}"#, &[], &["data.total"]);
        assert_eq!(found.value("data.total"), Some("4"));
    }

    #[test]
    fn text_that_is_no_json_is_an_error() {
        for json in ["", "{", r#"{"data": [1,}"#, "{} x", "<html>"] {
            assert!(Found::scan(json.as_bytes(), &["data"], &["n"]).is_err(), "{json}");
        }
    }
}
