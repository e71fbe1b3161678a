//! Dotted paths in a JSON body, as in `x-pagination`: `data.pagination.total`. The empty path is the body itself.

use serde_json::{Map, Value};

/// The value at a path.
pub(crate) fn get<'v>(body: &'v Value, place: &str) -> Option<&'v Value> {
    steps(place).try_fold(body, |at, step| at.get(step))
}

/// Sets a value at a path, and creates missing objects around it. Does nothing if another value is in the way.
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

/// Removes the value at a path.
pub(crate) fn remove(body: &mut Value, place: &str) {
    let (around, last) = split(place);
    if let Some(Value::Object(object)) = get_mut(body, around) {
        object.shift_remove(last);
    }
}

/// The object around a path's last step.
pub(crate) fn around<'v>(body: &'v mut Value, place: &str) -> Option<&'v mut Map<String, Value>> {
    get_mut(body, split(place).0)?.as_object_mut()
}

/// The path around the last step, and the last step.
pub(crate) fn split(place: &str) -> (&str, &str) {
    place.rsplit_once('.').unwrap_or(("", place))
}

/// The steps of a path.
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
