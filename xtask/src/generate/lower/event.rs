//! Lowers events that an API sends on its own.

use anyhow::Result;
use heck::ToUpperCamelCase;
use serde_json::Value;

use super::{
    super::plan::{Direction, EventPlan, Schema},
    inspect::text,
    lowering::{Lowering, Site},
};

impl<'c> Lowering<'c> {
    /// An event with its payload. Without a documented payload, it is any object.
    pub(super) fn event(&mut self, section: &str, name: &str, event: &'c Value) -> Result<EventPlan> {
        let type_name = name.replace('.', "_").to_upper_camel_case();
        let direction = Direction { request: false, reply: true };
        let site = Site { name: &type_name, part: "Event", section, root: "", direction };
        let payload = match event.get("payload") {
            Some(payload) => self.schema(payload, &site)?,
            None => Schema::Object,
        };
        let description = text(event, "description").unwrap_or_default().to_owned();
        Ok(EventPlan { section: section.to_owned(), name: name.to_owned(), description, payload })
    }
}
