//! Items for a list that the documents show one item of: the documented ones first, then copies with identities of their own.

use saleskit_contract::{Contract, OperationSpec, Pagination};
use serde_json::{Value, json};

use crate::play::place;
use crate::play::schema::{keyword, property};

/// Makes the items of a list, one at a time.
#[derive(Debug)]
pub(crate) struct Copies {
    documented: Vec<Value>,
    /// The properties that identify an item.
    names: Vec<String>,
}

impl Copies {
    pub(crate) fn new(
        contract: &Contract,
        operation: &OperationSpec,
        items_place: &str,
        documented: Vec<Value>,
    ) -> Copies {
        let names = identity(contract, operation, items_place, &documented);
        Copies { documented, names }
    }

    /// The item at an index; none when the documents show no item to copy.
    pub(crate) fn item(&self, index: usize) -> Option<Value> {
        if let Some(item) = self.documented.get(index) {
            return Some(item.clone());
        }
        let mut item = self.documented.get(index.checked_rem(self.documented.len())?)?.clone();
        for name in &self.names {
            let next = item.get(name).and_then(|value| self.next(name, value, index));
            if let (Some(next), Some(object)) = (next, item.as_object_mut()) {
                object.insert(name.clone(), next);
            }
        }
        Some(item)
    }

    /// A value for the item at an index that no other item has.
    fn next(&self, name: &str, value: &Value, index: usize) -> Option<Value> {
        match value {
            Value::String(text) => Some(json!(format!("{text}_{}", index + 1))),
            Value::Number(_) => {
                let known = self.documented.iter().filter_map(|item| item.get(name)?.as_i64());
                let further = i64::try_from(index + 1 - self.documented.len()).ok()?;
                Some(json!(known.max()?.checked_add(further)?))
            }
            _ => None,
        }
    }
}

/// The property that a list by sequence counts by: the documents name it in the parameter (`since_sequence`) or instead of the cursor
/// (`last_sequence`).
pub(crate) fn sequence_property(pagination: &Pagination, item: &Value) -> Option<String> {
    let (param, places) = pagination.cursor.as_ref()?;
    let words: Vec<&str> =
        std::iter::once(param.as_str()).chain(places.iter().map(|place| place::split(place).1)).collect();
    let numbers = item.as_object()?.iter().filter(|(_, value)| value.is_i64()).map(|(name, _)| name);
    let named = numbers.filter(|name| words.iter().any(|word| word == name || word.ends_with(&format!("_{name}"))));
    named.max_by_key(|name| name.len()).cloned()
}

/// The properties that identify an item: what the documents say with `x-id`, and `id`; else the first that ends like an id.
fn identity(contract: &Contract, operation: &OperationSpec, items_place: &str, documented: &[Value]) -> Vec<String> {
    let Some(Value::Object(item)) = documented.first() else { return Vec::new() };
    let mut names: Vec<String> = item_schema(contract, operation, items_place)
        .and_then(|schema| keyword(contract, schema, "x-id"))
        .and_then(Value::as_array)
        .map(|names| names.iter().filter_map(Value::as_str).map(str::to_owned).collect())
        .unwrap_or_default();
    names.push("id".to_owned());
    names.retain(|name| item.contains_key(name));
    if names.is_empty() {
        names.extend(item.keys().find(|name| name.ends_with("_id")).cloned());
    }
    if let Some(counted) =
        operation.pagination.as_ref().and_then(|pagination| sequence_property(pagination, &documented[0]))
    {
        names.push(counted);
    }
    names
}

/// The schema of the items, found by their place.
fn item_schema<'c>(contract: &'c Contract, operation: &'c OperationSpec, items_place: &str) -> Option<&'c Value> {
    let reply = &operation.success()?.media.first()?.schema;
    let list = place::steps(items_place).try_fold(reply, |schema, step| property(contract, schema, step))?;
    keyword(contract, list, "items")
}
