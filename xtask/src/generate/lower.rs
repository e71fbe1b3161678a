//! From the documents to what progenitor can take.
//!
//! Dispatch constants leave the bodies and keep path keys distinct, envelopes are unwrapped, inline objects get names,
//! `allOf` is merged, aliases are resolved, leaves become the runtime's types. Defaults, bounds, error replies and closed
//! objects are dropped: replies are read leniently, and requests are the API's to judge.

use std::collections::{BTreeSet, HashSet};

use anyhow::{Result, anyhow, bail};
use heck::ToUpperCamelCase;
use indexmap::IndexMap;
use saleskit_contract::{Contract, Operation, Place};
use serde_json::{Map, Value, json};

use super::plan::{Body, Call, Direction, Kind, Param, Plan, Property, ReplyPlan, Type, reference, to_reference};

/// Types of the runtime, by the component that stands for them.
pub const RUNTIME_TYPES: [&str; 6] = ["Amount", "FilePart", "Id", "NumberAmount", "TextAmount", "Timestamp"];

/// Headers that become options of a call instead of parameters.
const OPTION_HEADERS: [&str; 4] = ["If-Match", "Idempotency-Key", "X-Delegation-ID", "Last-Event-ID"];

/// Lowers a contract.
pub fn lower(contract: &Contract) -> Result<Plan<'_>> {
    let mut lowering = Lowering { contract, directions: directions(contract)?, types: IndexMap::new() };
    let mut operations = Vec::new();
    for operation in contract.operations() {
        let call = lowering.operation(operation).map_err(|fault| anyhow!("{} {fault}", operation.position))?;
        operations.push(call);
    }
    for component in contract.components().values() {
        if lowering.directions.contains_key(&component.name) {
            lowering.component(&component.name)?;
        }
    }
    let order = |name: &str| contract.components().get_index_of(name).unwrap_or(usize::MAX);
    let mut types = lowering.types;
    types.sort_by(|_, a, _, b| order(&a.1).cmp(&order(&b.1)).then_with(|| a.2.cmp(&b.2)));
    let types: IndexMap<String, Type> = types.into_iter().map(|(name, (ty, _, _))| (name, ty)).collect();
    let document = super::document::document(contract, &types, &operations);
    Ok(Plan { types, operations, document })
}

/// A type under construction, the component it came from, and its place behind that component.
type Made = (Type, String, usize);

struct Lowering<'c> {
    contract: &'c Contract,
    directions: IndexMap<String, Direction>,
    types: IndexMap<String, Made>,
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
            parameters.push(Param { parameter, schema });
        }

        let (body, credential) = self.body(operation, &site("Body", request))?;
        if let Some(server) = &operation.server
            && Some(server.trim_end_matches('/')) != host_of(self.contract.server())
        {
            bail!("the server `{server}` is neither the API's nor the root of its host");
        }
        let (reply, item) = self.reply(operation, &site("Reply", response))?;
        Ok(Call { operation, parameters, headers, body, credential, reply, item })
    }

    /// The body that a caller fills, and the property that authentication fills.
    fn body(&mut self, operation: &Operation, site: &Site) -> Result<(Option<Body>, Option<String>)> {
        let Some(media) = operation.body.as_ref().and_then(|body| body.media.first()) else { return Ok((None, None)) };
        if media.name == "multipart/form-data" {
            let schema = self.schema(&media.schema, site)?;
            let form = reference(&schema).and_then(|name| self.types.get_mut(name));
            let (form, ..) = form.ok_or_else(|| anyhow!("a form's schema must be an object with properties"))?;
            form.form = true;
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

    fn reply(&mut self, operation: &Operation, site: &Site) -> Result<(ReplyPlan, Option<Value>)> {
        let Some(media) = operation.success().and_then(|reply| reply.media.first()) else {
            return Ok((ReplyPlan::Empty, None));
        };
        if media.name == "text/event-stream" {
            return Ok((ReplyPlan::Stream, None));
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

    /// The item of a list: what stands at the first of the places that the reply's schema has.
    fn item(&mut self, operation: &Operation, reply: &Value, places: &[String], site: &Site) -> Result<Value> {
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
                return self.schema(&items.clone(), &site.child("Item"));
            }
        }
        bail!("x-pagination of {} names no list of the reply's schema", operation.id)
    }

    /// Lowers a component into a type, once. Aliases have no type of their own.
    fn component(&mut self, name: &str) -> Result<()> {
        let contract = self.contract;
        let Some(component) = contract.components().get(name) else { bail!("there is no component `{name}`") };
        if self.types.contains_key(name) || RUNTIME_TYPES.contains(&name) || is_alias(&component.schema) {
            return Ok(());
        }
        let site = Site {
            name: name.to_owned(),
            section: component.section.clone(),
            root: name.to_owned(),
            direction: self.directions.get(name).copied().unwrap_or_default(),
        };
        self.named(&component.schema, &site).map(drop).map_err(|fault| anyhow!("{} {fault}", component.position))
    }

    /// Lowers a schema where it is used.
    fn schema(&mut self, schema: &Value, site: &Site) -> Result<Value> {
        if let Some(name) = reference(schema) {
            return self.referenced(name, site);
        }
        if let Some([only]) = schema.get("allOf").and_then(Value::as_array).map(Vec::as_slice) {
            return self.schema(only, site);
        }
        let format = schema.get("format").and_then(Value::as_str);
        let kind = schema.get("type").and_then(Value::as_str);
        match (format, kind, site.direction) {
            (Some("amount"), _, Direction { request: false, .. }) => return Ok(to_reference("Amount")),
            (Some("amount"), Some("string"), _) => return Ok(to_reference("TextAmount")),
            (Some("amount"), ..) => return Ok(to_reference("NumberAmount")),
            (Some("binary"), ..) => return Ok(to_reference("FilePart")),
            (Some("timestamp"), ..) => return Ok(to_reference("Timestamp")),
            _ => {}
        }
        if is_object(schema) || schema.get("oneOf").is_some() || schema.get("enum").is_some() {
            return self.named(schema, site);
        }
        Ok(match kind {
            Some("array") => {
                let items = schema.get("items").cloned().unwrap_or_else(|| json!({}));
                let lowered = self.schema(&items, &site.child("Item"))?;
                let lowered = if self.is_nullable(&items) { nullable(lowered) } else { lowered };
                json!({ "type": "array", "items": lowered })
            }
            Some("object") => match schema.get("additionalProperties") {
                Some(values) if values.is_object() && !values.as_object().is_some_and(Map::is_empty) => {
                    let lowered = self.schema(values, &site.child("Value"))?;
                    let lowered = if self.is_nullable(values) { nullable(lowered) } else { lowered };
                    json!({ "type": "object", "additionalProperties": lowered })
                }
                _ => free_form(),
            },
            Some("integer") => json!({ "type": "integer", "format": "int64" }),
            Some("number") => json!({ "type": "number", "format": "double" }),
            Some(simple @ ("string" | "boolean")) => json!({ "type": simple }),
            _ => json!({}),
        })
    }

    fn referenced(&mut self, name: &str, site: &Site) -> Result<Value> {
        if RUNTIME_TYPES.contains(&name) {
            return Ok(to_reference(name));
        }
        let contract = self.contract;
        let Some(component) = contract.components().get(name) else { bail!("there is no component `{name}`") };
        if is_alias(&component.schema) {
            return self.schema(&component.schema, &Site { name: name.to_owned(), ..site.clone() });
        }
        self.component(name)?;
        Ok(to_reference(name))
    }

    /// Makes a type of an object, an enum or a union.
    fn named(&mut self, schema: &Value, site: &Site) -> Result<Value> {
        let name = &site.name;
        if let Some((existing, ..)) = self.types.get(name) {
            bail!(
                "two types want the name `{name}`: make one of them a component (the other is in {})",
                existing.section
            );
        }
        let component = self.contract.components().get(name).filter(|component| !is_alias(&component.schema));
        if let Some(component) = component.filter(|_| *name != site.root) {
            bail!(
                "an inline schema would get the name of the component `{name}` ({}): make it a component",
                component.position
            );
        }
        let behind = self.types.values().filter(|(_, root, _)| *root == site.root).count();
        let description = schema.get("description").and_then(Value::as_str).unwrap_or_default().to_owned();
        let id = schema.get("x-id").and_then(Value::as_array).into_iter().flatten();
        let id = id.filter_map(Value::as_str).map(str::to_owned).collect();
        let placeholder = Type {
            name: name.clone(),
            section: site.section.clone(),
            description,
            kind: Kind::Enum(Vec::new()),
            direction: site.direction,
            id,
            uses: Vec::new(),
            form: false,
        };
        // The name is taken before the properties are read, so that recursive schemas end.
        self.types.insert(name.clone(), (placeholder, site.root.clone(), behind));
        let kind = self.kind(schema, site)?;
        let uses = uses(&kind);
        if let Some((made, ..)) = self.types.get_mut(name) {
            made.kind = kind;
            made.uses = uses;
        }
        Ok(to_reference(name))
    }

    fn kind(&mut self, schema: &Value, site: &Site) -> Result<Kind> {
        if let Some(values) = schema.get("enum").and_then(Value::as_array) {
            let texts: Option<Vec<String>> = values.iter().map(|value| value.as_str().map(str::to_owned)).collect();
            return texts
                .map(Kind::Enum)
                .ok_or_else(|| anyhow!("the enum `{}` has values that are not strings", site.name));
        }
        if let Some(forms) = schema.get("oneOf").and_then(Value::as_array) {
            let forms = forms.iter().enumerate();
            let lowered = forms.map(|(index, form)| self.schema(form, &site.child(&format!("Form{}", index + 1))));
            return lowered.collect::<Result<_>>().map(Kind::Union);
        }
        let merged = self.merged(schema)?;
        let required: HashSet<&str> =
            merged.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
        let mut kept = Vec::new();
        for (wire, property) in properties(&merged) {
            if is_constant(property) || is_credential(property) {
                continue;
            }
            kept.push(Property {
                wire: wire.clone(),
                description: self.description(property),
                required: required.contains(wire.as_str()),
                nullable: self.is_nullable(property),
                schema: self.schema(property, &site.child(wire))?,
            });
        }
        Ok(Kind::Object(kept))
    }

    /// A schema with references followed and `allOf` merged into one object.
    fn merged(&self, schema: &Value) -> Result<Value> {
        let schema = self.contract.resolve(schema).map_err(|fault| anyhow!("{fault}"))?;
        let Some(parts) = schema.get("allOf").and_then(Value::as_array) else { return Ok(schema.clone()) };
        let mut merged = schema.as_object().cloned().unwrap_or_default();
        merged.shift_remove("allOf");
        let mut all_properties = Map::new();
        let mut required = BTreeSet::new();
        let own = Value::Object(merged.clone());
        let parts = parts.iter().map(|part| self.merged(part)).collect::<Result<Vec<_>>>()?;
        for part in parts.iter().chain([&own]) {
            for (name, property) in properties(part) {
                all_properties.insert(name.clone(), property.clone());
            }
            required
                .extend(part.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str));
            for key in ["type", "items", "additionalProperties", "enum", "format"] {
                if let Some(value) = part.get(key) {
                    merged.insert(key.to_owned(), value.clone());
                }
            }
        }
        if !all_properties.is_empty() {
            merged.insert("properties".to_owned(), Value::Object(all_properties));
            merged.insert("required".to_owned(), json!(required));
        }
        Ok(Value::Object(merged))
    }

    fn is_nullable(&self, schema: &Value) -> bool {
        let is = |schema: &Value| schema.get("nullable").and_then(Value::as_bool) == Some(true);
        is(schema) || self.contract.resolve(schema).is_ok_and(is)
    }

    /// The property's own words, else those of what it refers to; bounds and defaults that the documents state come after.
    fn description(&self, schema: &Value) -> String {
        let words =
            |schema: &Value| schema.get("description").and_then(Value::as_str).map(str::trim).map(str::to_owned);
        let only =
            schema.get("allOf").and_then(Value::as_array).filter(|parts| parts.len() == 1).map(|parts| &parts[0]);
        let target = self.contract.resolve(only.unwrap_or(schema)).ok();
        let mut text = words(schema).or_else(|| target.and_then(words)).unwrap_or_default();
        let note = schema.pointer("/x-docs/note").and_then(Value::as_str);
        let status = schema.pointer("/x-docs/status").and_then(Value::as_str).filter(|status| *status != "documented");
        if let Some(status) = status {
            if !text.is_empty() {
                text.push_str("\n\n");
            }
            text.push_str(&capitalized(status));
            if let Some(note) = note {
                text.push_str(": ");
                text.push_str(note.trim());
            }
        }
        text
    }
}

/// Scheme and host of a URL.
fn host_of(url: &str) -> Option<&str> {
    let start = url.find("://")? + 3;
    Some(url[start..].find('/').map_or(url, |end| &url[..start + end]))
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn free_form() -> Value {
    json!({ "type": "object", "additionalProperties": true })
}

fn nullable(mut schema: Value) -> Value {
    if reference(&schema).is_some() {
        return json!({ "allOf": [schema], "nullable": true });
    }
    schema["nullable"] = Value::Bool(true);
    schema
}

fn properties(schema: &Value) -> impl Iterator<Item = (&String, &Value)> {
    schema.get("properties").and_then(Value::as_object).into_iter().flatten()
}

/// Whether a schema is an object that becomes a type of its own.
fn is_object(schema: &Value) -> bool {
    schema.get("properties").is_some() || schema.get("allOf").is_some()
}

/// Whether a component has no type of its own and is read where it is used.
fn is_alias(schema: &Value) -> bool {
    let wraps = schema.get("allOf").and_then(Value::as_array).is_some_and(|parts| parts.len() == 1);
    let object = is_object(schema) && (!wraps || schema.get("properties").is_some());
    !object && schema.get("enum").is_none() && schema.get("oneOf").is_none()
}

/// Whether a reply's schema wraps its content in the envelope.
fn is_enveloped(schema: &Value) -> bool {
    let parts = schema.get("allOf").and_then(Value::as_array);
    parts.is_some_and(|parts| parts.iter().any(|part| reference(part) == Some("Envelope")))
}

fn is_constant(property: &Value) -> bool {
    property.get("enum").and_then(Value::as_array).is_some_and(|values| values.len() == 1)
}

fn is_credential(property: &Value) -> bool {
    property.get("x-credential").and_then(Value::as_bool) == Some(true)
}

fn is_filled(operation: &Operation, name: &str, property: &Value) -> bool {
    is_credential(property)
        || operation.constants.iter().any(|constant| constant.place == Place::Body && constant.name == name)
}

fn credential_of(body: &Value) -> Option<String> {
    properties(body).find(|(_, property)| is_credential(property)).map(|(name, _)| name.clone())
}

/// The types that a type mentions.
fn uses(kind: &Kind) -> Vec<String> {
    let mut names = Vec::new();
    match kind {
        Kind::Object(properties) => properties.iter().for_each(|property| mentioned(&property.schema, &mut names)),
        Kind::Union(forms) => forms.iter().for_each(|form| mentioned(form, &mut names)),
        Kind::Enum(_) => {}
    }
    names
}

/// Collects the names that a lowered schema refers to.
pub fn mentioned(schema: &Value, names: &mut Vec<String>) {
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
fn directions(contract: &Contract) -> Result<IndexMap<String, Direction>> {
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
    Ok(directions)
}
