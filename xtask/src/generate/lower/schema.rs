//! Schemas: objects, enums and unions become types, everything else stays where it is used.

use std::collections::{BTreeSet, HashSet};

use anyhow::{Result, anyhow, bail};
use serde_json::{Map, Value, json};

use super::{
    super::{
        plan::{Direction, Kind, Property, Type, reference, to_reference},
        rustdoc::sentence,
    },
    Lowering, Made, RUNTIME_TYPES, Site,
    inspect::{capitalized, free_form, is_alias, is_object, nullable, properties},
};

/// How deep schemas may refer to each other without an object between them.
const DEEPEST: usize = 64;

impl Lowering<'_> {
    /// Lowers a component into a type, once. Aliases have no type of their own.
    pub(super) fn component(&mut self, name: &str) -> Result<()> {
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
    pub(super) fn schema(&mut self, schema: &Value, site: &Site) -> Result<Value> {
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
            (Some("password"), ..) => return Ok(to_reference("Secret")),
            (Some("binary"), ..) => return Ok(to_reference("FilePart")),
            (Some("timestamp"), ..) => return Ok(to_reference("Timestamp")),
            _ => {}
        }
        let forms = schema.get("oneOf").and_then(Value::as_array);
        if forms
            .is_some_and(|forms| forms.iter().all(|form| form.get("format").and_then(Value::as_str) == Some("amount")))
        {
            return Ok(to_reference("Amount"));
        }
        // An optional property of one value is no constant: the caller chooses whether to send it.
        let one_value = schema.get("enum").and_then(Value::as_array).is_some_and(|values| values.len() == 1);
        if one_value && site.root != site.name {
            return Ok(json!({ "type": "string" }));
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
            if self.depth >= DEEPEST {
                bail!("{} `{name}` refers to itself without an object between", component.position);
            }
            self.depth += 1;
            let lowered = self.schema(&component.schema, &Site { name: name.to_owned(), ..site.clone() });
            self.depth -= 1;
            return lowered;
        }
        self.component(name)?;
        Ok(to_reference(name))
    }

    /// Makes a type of an object, an enum or a union.
    fn named(&mut self, schema: &Value, site: &Site) -> Result<Value> {
        let name = &site.name;
        if let Some(existing) = self.types.get(name) {
            if existing.source == *schema && existing.ty.direction == site.direction {
                return Ok(to_reference(name));
            }
            bail!(
                "two types want the name `{name}`: make one of them a component (the other is in {})",
                existing.ty.section
            );
        }
        let component = self.contract.components().get(name).filter(|component| !is_alias(&component.schema));
        if let Some(component) = component.filter(|_| *name != site.root) {
            bail!(
                "an inline schema would get the name of the component `{name}` ({}): make it a component",
                component.position
            );
        }
        let behind = self.types.values().filter(|made| made.root == site.root).count();
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
            form: false,
        };
        // The name is taken before the properties are read, so that recursive schemas end.
        let made = Made { ty: placeholder, source: schema.clone(), root: site.root.clone(), behind };
        self.types.insert(name.clone(), made);
        let kind = self.kind(schema, site)?;
        if let Some(made) = self.types.get_mut(name) {
            made.ty.kind = kind;
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
            let lowered = forms.map(|(index, form)| {
                // An amount in a union keeps the form that it was given, which tells the variants apart.
                if form.get("format").and_then(Value::as_str) == Some("amount") {
                    return Ok(to_reference("Amount"));
                }
                self.schema(form, &site.child(&format!("Form{}", index + 1)))
            });
            return lowered.collect::<Result<_>>().map(Kind::Union);
        }
        let merged = self.merged(schema)?;
        let required: HashSet<&str> =
            merged.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
        let ids: HashSet<&str> =
            merged.get("x-id").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
        let mut kept = Vec::new();
        for (wire, property) in properties(&merged) {
            if self.filled.get(&site.name).is_some_and(|filled| filled.contains(wire)) {
                continue;
            }
            kept.push(Property {
                wire: wire.clone(),
                description: self.description(property),
                required: required.contains(wire.as_str()),
                nullable: self.is_nullable(property),
                schema: match property.get("type").and_then(Value::as_str) {
                    // The accessor `id()` gives text, whatever the API writes.
                    Some("integer") if ids.contains(wire.as_str()) => to_reference("Id"),
                    _ => self.schema(property, &site.child(wire))?,
                },
            });
        }
        Ok(Kind::Object(kept))
    }

    /// A schema with references followed and `allOf` merged into one object.
    pub(super) fn merged(&self, schema: &Value) -> Result<Value> {
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
        let mut text = sentence(&words(schema).or_else(|| target.and_then(words)).unwrap_or_default());
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
