//! The resources, by component and id, and their format in a file.

use indexmap::IndexMap;
use serde_json::{Map, Value, json};

/// The current value of a resource. It may have more properties than its replies show.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Record {
    pub(crate) version: u64,
    pub(crate) value: Map<String, Value>,
}

impl Record {
    pub(crate) fn get(&self, name: &str) -> Option<&Value> {
        self.value.get(name).filter(|value| !value.is_null())
    }
}

/// All resources. Those of a kind are in order of creation.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Store(IndexMap<String, IndexMap<String, Record>>);

impl Store {
    pub(crate) fn get(&self, resource: &str, id: &str) -> Option<&Record> {
        self.0.get(resource)?.get(id)
    }

    /// A resource with its id.
    pub(crate) fn entry(&self, resource: &str, id: &str) -> Option<(&str, &Record)> {
        self.0.get(resource)?.get_key_value(id).map(|(id, record)| (id.as_str(), record))
    }

    pub(crate) fn put(&mut self, resource: &str, id: &str, record: Record) {
        self.0.entry(resource.to_owned()).or_default().insert(id.to_owned(), record);
    }

    pub(crate) fn remove(&mut self, resource: &str, id: &str) {
        if let Some(table) = self.0.get_mut(resource) {
            table.shift_remove(id);
        }
    }

    /// Removes those of a kind that a test picks; their number.
    pub(crate) fn remove_where(&mut self, resource: &str, mut picked: impl FnMut(&Record) -> bool) -> usize {
        let Some(table) = self.0.get_mut(resource) else { return 0 };
        let before = table.len();
        table.retain(|_, record| !picked(record));
        before - table.len()
    }

    /// Drops the oldest resources of a kind once their number exceeds the limit by a tenth. Dropping is slow, so it is done in groups.
    pub(crate) fn keep_latest(&mut self, resource: &str, most: usize) {
        if let Some(table) = self.0.get_mut(resource).filter(|table| table.len() > most + most / 10) {
            table.drain(..table.len() - most);
        }
    }

    /// The resources of a kind with their ids, oldest first.
    pub(crate) fn all(&self, resource: &str) -> impl DoubleEndedIterator<Item = (&str, &Record)> {
        self.0.get(resource).into_iter().flatten().map(|(id, record)| (id.as_str(), record))
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    /// As JSON: kind, then a list of `{id, version, value}`.
    pub(crate) fn write(&self) -> Value {
        let row =
            |(id, record): (&String, &Record)| json!({"id": id, "version": record.version, "value": record.value});
        let tables = self.0.iter().map(|(name, table)| (name.clone(), Value::Array(table.iter().map(row).collect())));
        Value::Object(tables.collect())
    }

    /// Reads what [`Store::write`] wrote. `None` if it has another format.
    pub(crate) fn read(written: &Value) -> Option<Store> {
        let mut store = Store::default();
        for (resource, rows) in written.as_object()? {
            for row in rows.as_array()? {
                let record =
                    Record { version: row.get("version")?.as_u64()?, value: row.get("value")?.as_object()?.clone() };
                store.put(resource, row.get("id")?.as_str()?, record);
            }
        }
        Some(store)
    }
}
