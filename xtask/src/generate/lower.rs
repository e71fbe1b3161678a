//! From the documents to what progenitor can take.
//!
//! Dispatch constants leave the bodies and keep path keys distinct, envelopes are unwrapped, inline objects get names,
//! `allOf` is merged, aliases are resolved, leaves become the runtime's types. Defaults, bounds, error replies and closed
//! objects are dropped: replies are read leniently, and requests are the API's to judge.

mod inspect;
mod reach;
mod schema;

use std::collections::{BTreeSet, HashMap};

use anyhow::{Result, anyhow, bail};
use heck::ToUpperCamelCase;
use indexmap::IndexMap;
use saleskit_contract::{Contract, Operation, Place, Retry};
use serde_json::Value;

use self::{
    inspect::{credential_of, free_form, is_enveloped, is_filled, properties},
    reach::directions,
};
use super::plan::{Body, Call, Direction, Event, Item, Kind, Param, Plan, ReplyPlan, Type, reference};

/// Types of the runtime, by the component that stands for them.
pub const RUNTIME_TYPES: [&str; 7] = ["Amount", "FilePart", "Id", "NumberAmount", "Secret", "TextAmount", "Timestamp"];

/// Headers that become options of a call instead of parameters.
const OPTION_HEADERS: [&str; 3] = ["If-Match", "Idempotency-Key", "X-Delegation-ID"];

/// Lowers a contract.
pub fn lower(contract: &Contract) -> Result<Plan<'_>> {
    let mut lowering = Lowering {
        contract,
        directions: directions(contract),
        filled: filled(contract)?,
        types: IndexMap::new(),
        depth: 0,
    };
    let mut operations = Vec::new();
    for operation in contract.operations() {
        let call = lowering.operation(operation).map_err(|fault| anyhow!("{} {fault}", operation.position))?;
        operations.push(call);
    }
    let mut events = Vec::new();
    for section in contract.sections() {
        for (name, event) in &section.events {
            let lowered = lowering.event(&section.name, name, event);
            events.push(lowered.map_err(|fault| anyhow!("the event `{name}` of `{}`: {fault}", section.name))?);
        }
    }
    let order = |name: &str| contract.components().get_index_of(name).unwrap_or(usize::MAX);
    let mut types = lowering.types;
    types.sort_by(|_, a, _, b| order(&a.root).cmp(&order(&b.root)).then_with(|| a.behind.cmp(&b.behind)));
    let types: IndexMap<String, Type> = types.into_iter().map(|(name, made)| (name, made.ty)).collect();
    let document = super::document::document(contract, &types, &operations);
    Ok(Plan { types, operations, events, document })
}

/// A type under construction.
struct Made {
    ty: Type,
    /// The schema that it is made of.
    source: Value,
    /// The component that it came from.
    root: String,
    /// Its place behind that component.
    behind: usize,
}

struct Lowering<'c> {
    contract: &'c Contract,
    directions: IndexMap<String, Direction>,
    /// Properties that the client fills, by the component or inline body that has them.
    filled: HashMap<String, BTreeSet<String>>,
    types: IndexMap<String, Made>,
    /// How many references lie between here and the last type.
    depth: usize,
}

/// Where a schema stands: the name an inline type gets, the section it belongs to, the component that it came from.
#[derive(Clone)]
struct Site {
    name: String,
    section: String,
    root: String,
    direction: Direction,
}

impl Site {
    fn child(&self, part: &str) -> Self {
        Self { name: format!("{}{}", self.name, part.to_upper_camel_case()), ..self.clone() }
    }
}

impl<'c> Lowering<'c> {
    fn operation(&mut self, operation: &'c Operation) -> Result<Call<'c>> {
        let name = operation.id.to_upper_camel_case();
        let site = |suffix: &str, direction| Site {
            name: format!("{name}{suffix}"),
            section: operation.section.clone(),
            root: String::new(),
            direction,
        };
        let request = Direction { request: true, reply: false };
        let response = Direction { request: false, reply: true };

        let mut parameters = Vec::new();
        let mut headers = Vec::new();
        for parameter in &operation.parameters {
            if OPTION_HEADERS.iter().any(|header| header.eq_ignore_ascii_case(&parameter.name)) {
                headers.push(parameter.name.clone());
                continue;
            }
            let schema = self.schema(&parameter.schema, &site(&parameter.name.to_upper_camel_case(), request))?;
            self.check_parameter(&parameter.name, &schema)?;
            parameters.push(Param { parameter, schema });
        }

        let (body, credential) = self.body(operation, &site("Body", request))?;
        if let Some(server) = &operation.server
            && Some(server.trim_end_matches('/')) != host_of(self.contract.server())
        {
            bail!("the server `{server}` is neither the API's nor the root of its host");
        }
        let (reply, item) = self.reply(operation, &site("Reply", response))?;
        let json_constants = self.json_constants(operation)?;
        Ok(Call { operation, parameters, headers, body, credential, json_constants, reply, item })
    }

    /// Checks that a parameter has one text form: a leaf, an enum, or a list of these.
    fn check_parameter(&self, name: &str, schema: &Value) -> Result<()> {
        let schema = schema.get("items").unwrap_or(schema);
        let made = reference(schema).and_then(|name| self.types.get(name));
        let union_or_object = made.is_some_and(|made| !matches!(made.ty.kind, Kind::Enum(_)));
        let map = matches!(schema.get("type").and_then(Value::as_str), Some("object" | "array") | None);
        if union_or_object || (map && reference(schema).is_none()) {
            bail!(
                "the parameter `{name}` has no single text form: make it a string, a number, an enum or a list of these"
            );
        }
        Ok(())
    }

    /// An event with its payload's schema; any object where none is documented.
    fn event(&mut self, section: &str, name: &str, event: &Value) -> Result<Event> {
        let site = Site {
            name: format!("{}Event", name.replace('.', "_").to_upper_camel_case()),
            section: section.to_owned(),
            root: String::new(),
            direction: Direction { request: false, reply: true },
        };
        let payload = event.get("payload").cloned().unwrap_or_else(free_form);
        let payload = self.schema(&payload, &site)?;
        let description = event.get("description").and_then(Value::as_str).unwrap_or_default().to_owned();
        Ok(Event { section: section.to_owned(), name: name.to_owned(), description, payload })
    }

    /// The body that a caller fills, and the property that authentication fills.
    fn body(&mut self, operation: &Operation, site: &Site) -> Result<(Option<Body>, Option<String>)> {
        let Some(media) = operation.body.as_ref().and_then(|body| body.media.first()) else { return Ok((None, None)) };
        if media.name == "multipart/form-data" {
            let schema = self.schema(&media.schema, site)?;
            let form = reference(&schema).and_then(|name| self.types.get_mut(name));
            let form = form.ok_or_else(|| anyhow!("a form's schema must be an object with properties"))?;
            form.ty.form = true;
            return Ok((Some(Body::Form(schema)), None));
        }
        if media.name != "application/json" {
            return Ok((Some(Body::Raw(media.name.clone())), None));
        }
        let merged = self.merged(&media.schema)?;
        let caller_fills = properties(&merged).any(|(name, schema)| !is_filled(operation, name, schema));
        let body = if caller_fills || merged.get("properties").is_none() {
            Some(Body::Json(self.schema(&media.schema, site)?))
        } else {
            None
        };
        Ok((body, credential_of(&merged)))
    }

    /// The body's constants that are no text, as JSON.
    fn json_constants(&self, operation: &Operation) -> Result<Vec<(String, String)>> {
        let Some(media) = operation.body.as_ref().and_then(|body| body.media.first()) else { return Ok(Vec::new()) };
        let merged = self.merged(&media.schema)?;
        let constants = operation.constants.iter().filter(|constant| constant.place == Place::Body);
        let json = constants.filter_map(|constant| {
            let value = merged.get("properties")?.get(&constant.name)?.get("enum")?.get(0)?;
            (!value.is_string()).then(|| (constant.name.clone(), value.to_string()))
        });
        Ok(json.collect())
    }

    fn reply(&mut self, operation: &Operation, site: &Site) -> Result<(ReplyPlan, Option<Item>)> {
        let Some(media) = operation.success().and_then(|reply| reply.media.first()) else {
            return Ok((ReplyPlan::Empty, None));
        };
        // A table is read row by row: it may be as long as its account is old.
        if media.name == "text/csv" {
            return Ok((ReplyPlan::Stream { events: false }, None));
        }
        if media.name == "text/event-stream" {
            let mut sections = self.contract.sections().iter();
            let described = sections.any(|section| section.name == operation.section && !section.events.is_empty());
            return Ok((ReplyPlan::Stream { events: described && operation.retry == Retry::Safe }, None));
        }
        if media.name.starts_with("text/") {
            return Ok((ReplyPlan::Text, None));
        }
        if media.name != "application/json" {
            return Ok((ReplyPlan::Bytes, None));
        }
        let enveloped = is_enveloped(&media.schema);
        let content = if enveloped {
            let merged = self.merged(&media.schema)?;
            merged.pointer("/properties/data").cloned().unwrap_or_else(free_form)
        } else {
            media.schema.clone()
        };
        let schema = self.schema(&content, site)?;
        let item = match &operation.pagination {
            Some(paging) => Some(self.item(operation, &media.schema, &paging.items, site)?),
            None => None,
        };
        Ok((ReplyPlan::Json { schema, enveloped }, item))
    }

    /// The item of a list, what stands at the first of the places that the reply's schema has, and what identifies it.
    fn item(&mut self, operation: &Operation, reply: &Value, places: &[String], site: &Site) -> Result<Item> {
        for place in places {
            let mut schema = self.merged(reply)?;
            let mut found = true;
            for name in place.split('.').filter(|name| !name.is_empty()) {
                match schema.pointer(&format!("/properties/{name}")) {
                    Some(next) => schema = self.merged(&next.clone())?,
                    None => {
                        found = false;
                        break;
                    }
                }
            }
            if let Some(items) = schema.get("items").filter(|_| found) {
                let items = items.clone();
                let merged = self.merged(&items)?;
                let id = merged.get("x-id").and_then(Value::as_array).into_iter().flatten();
                let id = id.filter_map(Value::as_str).map(str::to_owned).collect();
                return Ok(Item { schema: self.schema(&items, &site.child("Item"))?, id });
            }
        }
        bail!("x-pagination of {} names no list of the reply's schema", operation.id)
    }
}

/// Scheme and host of a URL.
fn host_of(url: &str) -> Option<&str> {
    let start = url.find("://")? + 3;
    Some(url[start..].find('/').map_or(url, |end| &url[..start + end]))
}

/// The properties of each JSON body that the client fills: constants of the operation and credentials.
fn filled(contract: &Contract) -> Result<HashMap<String, BTreeSet<String>>> {
    let mut filled: HashMap<String, BTreeSet<String>> = HashMap::new();
    for operation in contract.operations() {
        let Some(media) = operation.body.as_ref().and_then(|body| body.media.first()) else { continue };
        let inline = format!("{}Body", operation.id.to_upper_camel_case());
        let name = reference(&media.schema).map_or(inline, str::to_owned);
        let schema = contract.resolve(&media.schema).map_err(|fault| anyhow!("{fault}"))?;
        let names = properties(schema).filter(|(name, property)| is_filled(operation, name, property));
        let names: BTreeSet<String> = names.map(|(name, _)| name.clone()).collect();
        if filled.insert(name.clone(), names.clone()).is_some_and(|others| others != names) {
            bail!(
                "{} the body `{name}` has other constants in another operation: give each its own",
                operation.position
            );
        }
    }
    Ok(filled)
}
