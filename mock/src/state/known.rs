//! The events that the documents name.

use std::collections::HashMap;

use saleskit_contract::Contract;
use serde_json::Value;

use crate::play::schema::property;

/// The documented events with the schemas of their payloads.
#[derive(Debug, Clone, Default)]
pub(crate) struct Known(HashMap<String, Option<Value>>);

impl Known {
    /// The events of the section that registers webhooks.
    pub(crate) fn of(contract: &Contract) -> Known {
        let registers = |rules: &Value| rules.get("receives").is_some();
        let section = contract.sections().iter().find(|section| section.state.values().any(registers));
        let events = section.into_iter().flat_map(|section| &section.events);
        let payload = |event: &Value| property(contract, event.get("payload")?, "data").cloned();
        Known(events.map(|(name, event)| (name.clone(), payload(event))).collect())
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The schema of an event's payload, if its section shows one.
    pub(crate) fn payload(&self, name: &str) -> Option<&Value> {
        self.0.get(name)?.as_ref()
    }
}
