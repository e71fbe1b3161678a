//! Lowers schemas: objects, enums and unions become types; everything else stays inline.

use std::rc::Rc;

use anyhow::{Result, anyhow, bail};
use saleskit_contract::Component;
use serde_json::Value;

use super::{
    super::{
        names,
        plan::{Direction, EnumValue, Kind, Property, RUNTIME_TYPES, Schema, TypePlan},
        words::{capitalized, sentence},
    },
    inspect::{flag, inference, is_alias, is_amount, is_inferred, is_object, list, map_values, reference, text, texts},
    limits::only,
    lowering::{Lowering, Made, Site},
    merge::merged,
};

/// How many references may follow each other without an object in between.
const DEEPEST: usize = 64;

impl<'c> Lowering<'c> {
    /// Lowers a schema where it is used, and every component that it leads to.
    pub(super) fn schema(&mut self, schema: &'c Value, site: &Site<'_>) -> Result<Schema> {
        let lowered = self.nested(schema, site)?;
        // One after the other, because components may refer to each other in long rows.
        while let Some(name) = self.open.pop() {
            self.component(name)?;
        }
        Ok(lowered)
    }

    /// Lowers a schema within another. The components that it refers to are lowered later.
    pub(super) fn nested(&mut self, schema: &'c Value, site: &Site<'_>) -> Result<Schema> {
        if let Some(name) = reference(schema) {
            return self.referenced(name, site);
        }
        if let Some([only]) = list(schema, "allOf") {
            return self.nested(only, site);
        }
        if let Some(name) = runtime_type(schema, site.direction) {
            return Ok(Schema::named(name));
        }
        // An optional property with one value is not a constant: the caller chooses whether to send it.
        if list(schema, "enum").is_some_and(|values| values.len() == 1) && site.root != site.name() {
            return Ok(Schema::String);
        }
        if is_object(schema) || schema.get("oneOf").is_some() || schema.get("enum").is_some() {
            return self.type_of(schema, site);
        }
        self.plain(schema, site)
    }

    /// A schema without a type of its own.
    fn plain(&mut self, schema: &'c Value, site: &Site<'_>) -> Result<Schema> {
        Ok(match text(schema, "type") {
            Some("array") => Schema::List(Box::new(match schema.get("items") {
                Some(items) => self.part(items, site, "Item")?,
                None => Schema::Any,
            })),
            Some("object") => match map_values(schema) {
                Some(values) => Schema::Map(Box::new(self.part(values, site, "Value")?)),
                None => Schema::Object,
            },
            Some("integer") if site.direction.request => Schema::named("Whole"),
            Some("integer") => Schema::Integer,
            Some("number") => Schema::Number,
            Some("string") => Schema::String,
            Some("boolean") => Schema::Boolean,
            _ => Schema::Any,
        })
    }

    /// The items of a list or the values of a map.
    fn part(&mut self, schema: &'c Value, site: &Site<'_>, part: &str) -> Result<Schema> {
        let lowered = self.nested(schema, &site.child(&site.name(), part))?;
        Ok(if self.is_nullable(schema) { Schema::Nullable(Box::new(lowered)) } else { lowered })
    }

    fn referenced(&mut self, name: &'c str, site: &Site<'_>) -> Result<Schema> {
        if RUNTIME_TYPES.contains(&name) {
            return Ok(Schema::named(name));
        }
        let contract = self.contract;
        let Some(component) = contract.components().get(name) else { bail!("there is no component `{name}`") };
        if is_alias(&component.schema) {
            if self.depth >= DEEPEST {
                bail!("{} `{name}` refers to itself without an object between", component.position);
            }
            self.depth += 1;
            let lowered = self.nested(&component.schema, &site.child(name, ""));
            self.depth -= 1;
            return lowered;
        }
        if !self.types.contains_key(name) {
            let made = self.placeholder(&component.schema, name, &self.site_of(name, component));
            self.types.insert(name.to_owned(), made);
            self.open.push(name);
        }
        Ok(Schema::named(name))
    }

    /// Lowers a component whose type has a placeholder.
    fn component(&mut self, name: &'c str) -> Result<()> {
        let contract = self.contract;
        let Some(component) = contract.components().get(name) else { return Ok(()) };
        let kind = self.kind(&component.schema, name, &self.site_of(name, component));
        let kind = kind.map_err(|fault| anyhow!("{} {fault}", component.position))?;
        if let Some(made) = self.types.get_mut(name) {
            made.plan.kind = kind;
        }
        Ok(())
    }

    fn site_of(&self, name: &'c str, component: &'c Component) -> Site<'c> {
        let direction = self.directions.get(name).copied().unwrap_or_default();
        Site { name, part: "", section: &component.section, root: name, direction }
    }

    /// Creates a type from an object, an enum or a union.
    fn type_of(&mut self, schema: &'c Value, site: &Site<'_>) -> Result<Schema> {
        let name = site.name();
        if let Some(existing) = self.types.get(&name) {
            if existing.source == schema && existing.plan.direction == site.direction {
                return Ok(Schema::Named(name));
            }
            let other = self.place_of(existing);
            let message =
                format!("two types would be named `{name}`: make one of them a component (the other is at {other})");
            self.fault("type-name-clash", self.place(site.root, &self.around, schema), message);
            return Ok(Schema::Named(name));
        }
        let component = self.contract.components().get(&name).filter(|component| !is_alias(&component.schema));
        if let Some(component) = component.filter(|_| name != site.root) {
            let place = &component.position;
            let message = format!(
                "an inline schema would get the name of the component `{name}` at {place}: make it a component"
            );
            self.fault("type-name-clash", self.place(site.root, &self.around, schema), message);
            return Ok(Schema::Named(name));
        }
        // The name is reserved before the properties are read, so that recursive schemas terminate.
        let made = self.placeholder(schema, &name, site);
        self.types.insert(name.clone(), made);
        let kind = self.kind(schema, &name, site)?;
        if let Some(made) = self.types.get_mut(&name) {
            made.plan.kind = kind;
        }
        Ok(Schema::Named(name))
    }

    /// A type whose kind is not known yet.
    fn placeholder(&mut self, schema: &'c Value, name: &str, site: &Site<'_>) -> Made<'c> {
        let plan = TypePlan {
            name: name.to_owned(),
            section: site.section.to_owned(),
            description: text(schema, "description").unwrap_or_default().to_owned(),
            kind: Kind::Enum(Vec::new()),
            direction: site.direction,
            id: texts(schema, "x-id").map(str::to_owned).collect(),
            variants: texts(schema, "x-enum-varnames").map(str::to_owned).collect(),
            form: false,
            by_setters: false,
        };
        let behind = self.behind.entry(site.root.to_owned()).or_default();
        *behind += 1;
        let order = self.contract.components().get_index_of(site.root).unwrap_or(usize::MAX);
        let order = (order, *behind);
        Made { plan, source: schema, order, around: Rc::clone(&self.around) }
    }

    fn kind(&mut self, schema: &'c Value, name: &str, site: &Site<'_>) -> Result<Kind> {
        if let Some(values) = list(schema, "enum") {
            let values: Option<Vec<EnumValue>> = values.iter().map(|value| self.value(schema, value, site)).collect();
            return values.map(Kind::Enum).ok_or_else(|| anyhow!("the enum `{name}` has values that are not strings"));
        }
        if let Some(forms) = list(schema, "oneOf") {
            return self.union(schema, forms, name, site).map(Kind::Union);
        }
        self.properties(schema, name, site).map(Kind::Object)
    }

    /// An enum's value with its description: from the enum, or from the event of its document that the value names.
    fn value(&self, schema: &Value, value: &Value, site: &Site<'_>) -> Option<EnumValue> {
        let wire = value.as_str()?;
        let own = schema.get("x-enumDescriptions").and_then(|words| text(words, wire));
        let section = || self.contract.sections().iter().find(|section| section.name == site.section);
        let words = own.or_else(|| text(section()?.events.get(wire)?, "description"));
        Some(EnumValue { wire: wire.to_owned(), description: words.unwrap_or_default().trim().to_owned() })
    }

    /// The properties that a caller sends or reads.
    fn properties(&mut self, schema: &'c Value, name: &str, site: &Site<'_>) -> Result<Vec<Property>> {
        let merged = merged(self.contract, schema)?;
        let all_inferred = is_inferred(schema);
        let all_because = inference(schema);
        let names: Vec<&str> = merged.properties.keys().copied().collect();
        let mut kept = Vec::with_capacity(names.len());
        for (wire, property) in merged.properties {
            if self.filled.get(name).is_some_and(|filled| filled.contains(wire)) {
                continue;
            }
            kept.push(Property {
                wire: wire.to_owned(),
                name: names::field(wire, names.iter().copied()),
                description: self.description(wire, property, site.direction.request, all_because),
                required: merged.required.contains(wire),
                nullable: self.is_nullable(property),
                inferred: all_inferred || is_inferred(property),
                schema: match text(property, "type") {
                    // The accessor `id()` returns text, whatever the API sends.
                    Some("integer") if merged.id.contains(&wire) => Schema::named("Id"),
                    _ => self.nested(property, &site.child(name, wire))?,
                },
            });
        }
        Ok(kept)
    }

    /// Whether null is allowed by the schema, by a schema it refers to, or by a variant of either.
    fn is_nullable(&self, schema: &Value) -> bool {
        let is = |schema: &Value| flag(schema, "nullable");
        let forms = |schema: &Value| list(schema, "oneOf").is_some_and(|forms| forms.iter().any(is));
        let allows = |schema: &Value| is(schema) || forms(schema);
        allows(schema) || self.contract.resolve(only(schema)).is_ok_and(allows)
    }

    /// The description of a property: its own, or else that of the schema it refers to. Bounds and a request's default follow,
    /// and then why it is undocumented, unless its type says so for all properties.
    fn description(&self, wire: &str, schema: &Value, is_sent: bool, all_because: Option<&str>) -> String {
        let words = |schema| text(schema, "description").map(str::trim);
        let referred = || self.contract.resolve(only(schema)).ok().and_then(words);
        let description = sentence(words(schema).or_else(referred).unwrap_or_default());
        let mut description = self.with_limits(description, schema, is_sent);
        let docs = schema.get("x-docs");
        let status = docs.and_then(|docs| text(docs, "status")).filter(|status| *status != "documented");
        let (status, note) = match (status, all_because) {
            (Some(status), _) => (status, docs.and_then(|docs| text(docs, "note"))),
            (None, Some(_)) => ("inferred", all_because),
            (None, None) => return description,
        };
        if description.is_empty() {
            description = format!("`{wire}`");
        }
        description.push_str("\n\n");
        description.push_str(&capitalized(status));
        if let Some(note) = note {
            description.push_str(": ");
            description.push_str(note.trim());
        }
        description
    }
}

/// The runtime's type for a scalar, if it has one.
fn runtime_type(schema: &Value, direction: Direction) -> Option<&'static str> {
    Some(match text(schema, "format") {
        Some("amount") if !direction.request => "Amount",
        Some("amount") if text(schema, "type") == Some("string") => "TextAmount",
        Some("amount") => "NumberAmount",
        Some("password") => "Secret",
        Some("binary") => "FilePart",
        Some("timestamp") => "Timestamp",
        Some("calendar-date") => "Date",
        Some("minor-amount") => "MinorAmount",
        _ if list(schema, "oneOf").is_some_and(|forms| forms.iter().all(is_amount)) => "Amount",
        _ => return None,
    })
}
