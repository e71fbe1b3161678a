//! Compares a body with the expected one, field by field.

use serde_json::Value;

/// One field that differs.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Difference {
    /// `line_items[0].quantity`; empty for the body itself.
    pub(crate) place: String,
    /// The expected value. `None` for a value that should not be there.
    pub(crate) wanted: Option<Value>,
    /// The value that arrived. `None` if it is missing.
    pub(crate) came: Option<Value>,
}

impl Difference {
    pub(crate) fn of(place: impl Into<String>, wanted: Option<Value>, came: Option<Value>) -> Difference {
        Difference { place: place.into(), wanted, came }
    }

    /// `expected "a", got "b"`
    pub(crate) fn words(&self) -> String {
        match (&self.wanted, &self.came) {
            (Some(wanted), Some(came)) => format!("expected {}, got {}", short(wanted), short(came)),
            (Some(wanted), None) => format!("expected {}, but it is missing", short(wanted)),
            (None, Some(came)) => format!("not expected, but got {}", short(came)),
            (None, None) => "differs".to_owned(),
        }
    }
}

/// A value on one line, shortened if it is long.
pub(crate) fn short(value: &Value) -> String {
    const MOST: usize = 120;
    let text = value.to_string();
    match text.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text,
    }
}

/// Compares a value with the expected one. Extra properties of objects are allowed unless `exact` is set.
pub(crate) fn differences(wanted: &Value, came: &Value, exact: bool) -> Vec<Difference> {
    let mut found = Vec::new();
    compare("", wanted, Some(came), exact, &mut found);
    found
}

fn compare(place: &str, wanted: &Value, came: Option<&Value>, exact: bool, found: &mut Vec<Difference>) {
    match (wanted, came) {
        (Value::Object(wanted), Some(Value::Object(came))) => {
            for (name, wanted) in wanted {
                compare(&inner(place, name), wanted, came.get(name), exact, found);
            }
            let others = came.iter().filter(|(name, _)| exact && !wanted.contains_key(*name));
            found.extend(others.map(|(name, came)| Difference::of(inner(place, name), None, Some(came.clone()))));
        }
        (Value::Array(wanted), Some(Value::Array(came))) => {
            for (index, wanted) in wanted.iter().enumerate() {
                compare(&format!("{place}[{index}]"), wanted, came.get(index), exact, found);
            }
            let others = came.iter().enumerate().skip(wanted.len());
            found.extend(
                others.map(|(index, came)| Difference::of(format!("{place}[{index}]"), None, Some(came.clone()))),
            );
        }
        (wanted, Some(came)) if same(wanted, came) => {}
        (wanted, came) => found.push(Difference::of(place, Some(wanted.clone()), came.cloned())),
    }
}

fn inner(place: &str, name: &str) -> String {
    if place.is_empty() { name.to_owned() } else { format!("{place}.{name}") }
}

/// Compares numbers by value: 5 equals 5.0.
fn same(one: &Value, other: &Value) -> bool {
    one == other || matches!((one.as_f64(), other.as_f64()), (Some(one), Some(other)) if one == other)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::differences;

    #[test]
    fn fields_that_differ_are_named_by_their_place() {
        let wanted = json!({"title": "A", "items": [{"n": 1.0, "m": 2}, 3], "x": null});
        let came = json!({"title": "B", "items": [{"n": 1, "other": 0}, 3, 4]});
        let words = |exact| -> Vec<String> {
            let found = differences(&wanted, &came, exact).into_iter();
            found.map(|difference| format!("{}: {}", difference.place, difference.words())).collect()
        };
        let mut expected = vec![
            r#"title: expected "A", got "B""#,
            "items[0].m: expected 2, but it is missing",
            "items[2]: not expected, but got 4",
            "x: expected null, but it is missing",
        ];
        assert_eq!(words(false), expected);
        expected.insert(2, "items[0].other: not expected, but got 0");
        assert_eq!(words(true), expected);
    }
}
