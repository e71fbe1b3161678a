//! The trail of changes: whether the records of a resource's changes are as they were written.
//!
//! The documents say from what each record's hash is made (`records: change` of `x-state`).

use serde_json::Value;

use super::rules::Rules;
use super::store::Record;
use super::value::Scene;

/// The property of a record that has its hash, and the one with the hash of the record before it.
pub(crate) const HASH: &str = "entry_hash";
pub(crate) const PREVIOUS: &str = "previous_hash";

/// Whether each record has the hash of its content and names the hash of the record before it. The first one may follow a dropped one.
pub(crate) fn is_unbroken(rules: &Rules, records: &[&Record], scene: &mut Scene<'_>) -> bool {
    let Some(form) = rules.new.get(HASH) else { return true };
    let links = records.windows(2).all(|pair| pair[1].get(PREVIOUS) == pair[0].get(HASH));
    links
        && records.iter().all(|record| {
            scene.put("change", Value::Object(record.value.clone()));
            scene.fill(form).as_ref() == record.get(HASH)
        })
}
