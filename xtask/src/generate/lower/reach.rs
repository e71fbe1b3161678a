//! Finds which types use which, and which types requests and replies use.

use std::collections::HashMap;

use saleskit_contract::Contract;
use serde_json::Value;

use super::{super::plan::Direction, inspect::reference};

/// Collects the names that a documented schema refers to.
fn mentioned<'v>(schema: &'v Value, names: &mut Vec<&'v str>) {
    if let Some(name) = reference(schema) {
        names.push(name);
        return;
    }
    match schema {
        Value::Object(map) => map.values().for_each(|value| mentioned(value, names)),
        Value::Array(list) => list.iter().for_each(|value| mentioned(value, names)),
        _ => {}
    }
}

/// Every component's direction: whether requests or replies use it.
pub(super) fn directions(contract: &Contract) -> HashMap<&str, Direction> {
    let mut directions: HashMap<&str, Direction> = HashMap::new();
    let mut open = Vec::new();
    let mut mark = |schema, request: bool| {
        mentioned(schema, &mut open);
        while let Some(name) = open.pop() {
            let direction = directions.entry(name).or_default();
            let flag = if request { &mut direction.request } else { &mut direction.reply };
            if !std::mem::replace(flag, true)
                && let Some(component) = contract.components().get(name)
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
    directions.remove("Envelope");
    directions
}
