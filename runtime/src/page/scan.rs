//! Finds several places of a reply in one pass, without decoding the rest.

use crate::reply::{fault::Fault, json::Json};

/// What was found at some places, which are dotted paths of property names.
#[derive(Default)]
pub(super) struct Found<'p, 't> {
    /// The lists at the places, as the texts of their items.
    lists: Vec<(&'p str, Vec<&'t str>)>,
    /// The scalar properties of the objects at the places, as their texts.
    leaves: Vec<(&'p str, String, &'t str)>,
}

/// Initial capacity: enough for most pages.
const USUAL_ITEMS: usize = 100;

/// A place, and the part of its path below the current value.
type Place<'p> = (&'p str, &'p str);

impl<'p, 't> Found<'p, 't> {
    /// Skips the current value, and stores the lists and objects at the places.
    ///
    /// # Errors
    ///
    /// Fails if lists and objects are nested too deeply.
    pub(super) fn scan(json: &mut Json<'t>, places: impl Iterator<Item = &'p str>) -> Result<Self, Fault> {
        let mut found = Self::default();
        found.visit(json, &places.map(|place| (place, place)).collect::<Vec<_>>())?;
        Ok(found)
    }

    /// The items of the list at a place. `None` if there is no list.
    pub(super) fn list(&self, place: &str) -> Option<&[&'t str]> {
        self.lists.iter().find(|(known, _)| *known == place).map(|(_, items)| &**items)
    }

    /// The text of a property, also of null. `None` if it is missing, a list or an object.
    pub(super) fn leaf(&self, object: &str, property: &str) -> Option<&'t str> {
        self.leaves.iter().find(|(at, name, _)| *at == object && name == property).map(|(.., text)| *text)
    }

    fn visit(&mut self, json: &mut Json<'t>, places: &[Place<'p>]) -> Result<(), Fault> {
        let here = places.iter().find(|(_, below)| below.is_empty()).map(|(place, _)| *place);
        match (json.first(), here) {
            (b'{', _) if !places.is_empty() => self.visit_object(json, places, here),
            (b'[', Some(place)) => {
                let mut items = Vec::with_capacity(USUAL_ITEMS);
                json.list(&mut |json| {
                    items.push(json.raw());
                    Ok(())
                })?;
                self.lists.push((place, items));
                Ok(())
            }
            _ => {
                json.raw();
                Ok(())
            }
        }
    }

    /// PHP may write a list as an object: `{"0": .., "1": ..}`.
    fn visit_object(&mut self, json: &mut Json<'t>, places: &[Place<'p>], here: Option<&'p str>) -> Result<(), Fault> {
        let mut items = here.map(|_| Vec::new());
        json.object(&mut |json, name| {
            items = items.take().filter(|items| name == items.len().to_string());
            if let Some(items) = &mut items {
                items.push(json.raw());
                return Ok(());
            }
            if !matches!(json.first(), b'{' | b'[') {
                let text = json.raw();
                self.leaves.extend(here.map(|place| (place, name.to_owned(), text)));
                return Ok(());
            }
            let below = |(place, below): &Place<'p>| {
                let (first, rest) = below.split_once('.').unwrap_or((below, ""));
                (!below.is_empty() && first == name).then_some((*place, rest))
            };
            self.visit(json, &places.iter().filter_map(below).collect::<Vec<_>>())
        })?;
        self.lists.extend(here.zip(items.filter(|items| !items.is_empty())));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scan<'t>(json: &'t str, places: &[&'static str]) -> Found<'static, 't> {
        let found = Found::scan(&mut Json::of_valid(json), places.iter().copied());
        found.unwrap_or_else(|fault| panic!("{json}: {fault}"))
    }

    #[test]
    fn one_pass_finds_lists_and_leaves_at_every_depth() {
        let json = r#"{"a": null, "data": {"x": [1], "deals": [{"n": 1}, 2], "p": {"total": "7", "tot\u0061l2": 4}}, "next": "c"}"#;
        let found = scan(json, &["", "data.deals", "data", "data.p"]);
        assert_eq!(found.list("data.deals"), Some([r#"{"n": 1}"#, "2"].as_slice()));
        assert_eq!((found.list("data"), found.list("data.x")), (None, None));
        assert_eq!((found.leaf("data.p", "total"), found.leaf("data.p", "total2")), (Some("\"7\""), Some("4")));
        assert_eq!((found.leaf("", "a"), found.leaf("", "next")), (Some("null"), Some("\"c\"")));
        assert_eq!((found.leaf("", "data"), found.leaf("data.p", "none")), (None, None));
    }

    #[test]
    fn a_list_may_be_where_another_list_s_parent_could_be() {
        let found = scan(r#"{"data": [1, 2]}"#, &["data.deals", "data"]);
        assert_eq!(found.list("data"), Some(["1", "2"].as_slice()));
        for other in ["null", "1", "1.5", "-1", "true", "\"text\"", "{}"] {
            let json = format!(r#"{{"data": {other}, "n": 3}}"#);
            let found = scan(&json, &["data", ""]);
            assert_eq!((found.list("data"), found.leaf("", "n")), (None, Some("3")), "{other}");
        }
    }

    #[test]
    fn a_list_may_be_an_object_that_counts_its_items() {
        let found = scan(r#"{"data": {"0": {"n": 1}, "1": 2}}"#, &["data.deals", "data"]);
        assert_eq!(found.list("data"), Some([r#"{"n": 1}"#, "2"].as_slice()));
        for other in [r#"{"1": 1}"#, r#"{"0": 1, "2": 1}"#, r#"{"0": 1, "total": 3}"#] {
            let json = format!(r#"{{"data": {other}, "n": 3}}"#);
            let found = scan(&json, &["data", ""]);
            assert_eq!((found.list("data"), found.leaf("", "n")), (None, Some("3")), "{other}");
        }
    }
}
