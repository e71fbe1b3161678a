//! The events that the documents name, and the stream that sends them.

use std::collections::HashMap;

use saleskit_contract::Contract;
use serde_json::Value;

use super::rules::{Rules, Streams};
use crate::play::schema::property;

/// The documented events with their payloads' schemas and examples.
#[derive(Debug, Clone, Default)]
pub(crate) struct Known(HashMap<String, (Option<Value>, Option<Value>)>);

impl Known {
    /// The events of the section that registers webhooks.
    pub(crate) fn of(contract: &Contract) -> Known {
        let registers = |rules: &Value| rules.get("receives").is_some();
        let section = contract.sections().iter().find(|section| section.state.values().any(registers));
        let events = section.into_iter().flat_map(|section| &section.events);
        let payload = |event: &Value| property(contract, event.get("payload")?, "data").cloned();
        let example = |event: &Value| event.get("example")?.get("data").cloned();
        Known(events.map(|(name, event)| (name.clone(), (payload(event), example(event)))).collect())
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The schema of an event's payload, if its section shows one.
    pub(crate) fn payload(&self, name: &str) -> Option<&Value> {
        self.0.get(name)?.0.as_ref()
    }

    /// The payload of an event's example, if its section shows one.
    pub(crate) fn example(&self, name: &str) -> Option<&Value> {
        self.0.get(name)?.1.as_ref()
    }
}

/// A sample of an event's id, from the section that registers webhooks.
pub(crate) fn event_form(contract: &Contract) -> Option<String> {
    let registers = |rules: &Value| rules.get("receives").is_some();
    let section = contract.sections().iter().find(|section| section.state.values().any(registers))?;
    section.events.values().find_map(|event| Some(event.get("example")?.get("id")?.as_str()?.to_owned()))
}

/// The documented event stream.
pub(crate) fn streams(contract: &Contract) -> Option<Streams> {
    let rules = contract.sections().iter().flat_map(|section| section.state.values());
    rules.filter(|rules| rules.get("streams").is_some()).find_map(|rules| Rules::read(rules).streams)
}
