//! Dotted places in a JSON body, as `x-pagination` writes them: `data.pagination.total`; the empty place is the body itself.

use serde_json::{Map, Value};

/// What stands at a place.
pub(crate) fn get<'v>(body: &'v Value, place: &str) -> Option<&'v Value> {
    steps(place).try_fold(body, |at, step| at.get(step))
}

/// Puts a value at a place, with the objects around it where they are missing. Does nothing where something else stands in the way.
pub(crate) fn set(body: &mut Value, place: &str, value: Value) {
    let mut at = body;
    for step in steps(place) {
        if at.is_null() {
            *at = Value::Object(Map::new());
        }
        let Some(object) = at.as_object_mut() else { return };
        at = object.entry(step).or_insert(Value::Null);
    }
    *at = value;
}

/// Takes away what stands at a place.
pub(crate) fn remove(body: &mut Value, place: &str) {
    let (around, last) = split(place);
    if let Some(Value::Object(object)) = get_mut(body, around) {
        object.shift_remove(last);
    }
}

/// The object around a place.
pub(crate) fn around<'v>(body: &'v mut Value, place: &str) -> Option<&'v mut Map<String, Value>> {
    get_mut(body, split(place).0)?.as_object_mut()
}

/// The last step of a place, and the place around it.
pub(crate) fn split(place: &str) -> (&str, &str) {
    place.rsplit_once('.').unwrap_or(("", place))
}

/// The steps of a place.
pub(crate) fn steps(place: &str) -> impl Iterator<Item = &str> {
    place.split('.').filter(|step| !step.is_empty())
}

fn get_mut<'v>(body: &'v mut Value, place: &str) -> Option<&'v mut Value> {
    steps(place).try_fold(body, |at, step| at.get_mut(step))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{get, remove, set};

    #[test]
    fn a_value_is_put_where_its_place_says() {
        let mut body = json!({"data": null, "text": "x"});
        set(&mut body, "data.pagination.total", json!(3));
        set(&mut body, "text.total", json!(3));
        assert_eq!(body, json!({"data": {"pagination": {"total": 3}}, "text": "x"}));
        remove(&mut body, "data.pagination.total");
        remove(&mut body, "nowhere.at.all");
        assert_eq!(get(&body, "data.pagination"), Some(&json!({})));
        assert_eq!(get(&body, ""), Some(&body));
    }
}
