//! Which types reach which, and which ones requests and replies reach.

use indexmap::IndexMap;
use saleskit_contract::Contract;
use serde_json::Value;

use super::super::plan::{Direction, reference};

/// Collects the names that a lowered schema refers to.
pub(super) fn mentioned(schema: &Value, names: &mut Vec<String>) {
    if let Some(name) = reference(schema) {
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
        return;
    }
    match schema {
        Value::Object(map) => map.values().for_each(|value| mentioned(value, names)),
        Value::Array(list) => list.iter().for_each(|value| mentioned(value, names)),
        _ => {}
    }
}

/// Every component's direction: which ones requests and replies reach.
pub(super) fn directions(contract: &Contract) -> IndexMap<String, Direction> {
    let mut directions: IndexMap<String, Direction> = IndexMap::new();
    let mut mark = |schema: &Value, request: bool| {
        let mut open = Vec::new();
        mentioned(schema, &mut open);
        while let Some(name) = open.pop() {
            let direction = directions.entry(name.clone()).or_default();
            let flag = if request { &mut direction.request } else { &mut direction.reply };
            if !std::mem::replace(flag, true)
                && let Some(component) = contract.components().get(&name)
            {
                mentioned(&component.schema, &mut open);
            }
        }
    };
    for operation in contract.operations() {
        operation.parameters.iter().for_each(|parameter| mark(&parameter.schema, true));
        operation.body.iter().flat_map(|body| &body.media).for_each(|media| mark(&media.schema, true));
        operation.success().into_iter().flat_map(|reply| &reply.media).for_each(|media| mark(&media.schema, false));
    }
    for event in contract.sections().iter().flat_map(|section| section.events.values()) {
        mark(event.get("payload").unwrap_or(&Value::Null), false);
    }
    directions.shift_remove("Envelope");
    directions
}
