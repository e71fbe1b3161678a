//! The schema of a reply with its references resolved: what a reader of replies must know about the documents.

use std::collections::HashMap;

use indexmap::IndexMap;
use saleskit_contract::{Contract, DocsStatus, OperationSpec};
use serde_json::Value;

/// The index of a form in the schema.
pub(super) type Id = usize;

/// The documented form of a value.
#[derive(Debug, Clone)]
pub(super) enum Form {
    Text,
    /// A text from an open list of values.
    Word(Vec<String>),
    /// A whole number.
    Whole,
    Number,
    /// A decimal number, as a number or as text.
    Amount,
    Flag,
    /// A time: text, or seconds.
    Time,
    /// A day, which is always text.
    Day,
    /// An identifier: text or a whole number.
    Identifier,
    List(Id, bool),
    Map(Id, bool),
    Object(IndexMap<String, Property>),
    /// One of several forms.
    Union(Vec<Id>),
    /// Any JSON.
    Any,
    /// The same as another form.
    Same(Id),
}

/// A property of an object.
#[derive(Debug, Clone, Copy)]
pub(super) struct Property {
    pub(super) form: Id,
    pub(super) inferred: bool,
}

/// The schema of one operation's reply.
#[derive(Debug)]
pub(super) struct Schema {
    forms: Vec<Form>,
    pub(super) root: Id,
    /// Whether the reply has an envelope, and the names in it.
    pub(super) envelope: Option<Vec<String>>,
    /// Whether the whole reply is only inferred by the documents.
    pub(super) inferred: bool,
    /// Whether the operation uses JSON-RPC, which reports errors in its own form.
    pub(super) is_json_rpc: bool,
}

impl Schema {
    /// The schema of an operation's successful reply.
    pub(super) fn of(contract: &Contract, operation: &OperationSpec) -> Option<Schema> {
        let media = operation.success()?.media.first()?;
        let is_json_rpc = operation.constants.iter().any(|constant| constant.name == "jsonrpc");
        let mut reader = Reader { contract, forms: Vec::new(), known: HashMap::new() };
        let mut inferred = operation.docs.status == DocsStatus::Inferred || is_inferred(&media.schema);
        let parts = media.schema.get("allOf").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let name = |part: &&Value| part.get("$ref").and_then(Value::as_str) == Some("#/components/schemas/Envelope");
        let Some(part) = parts.iter().find(name) else {
            let root = reader.form(&media.schema);
            return Some(Schema { forms: reader.forms, root, envelope: None, inferred, is_json_rpc });
        };
        let names = reader.merged(part).into_iter().map(|(name, _)| name.to_owned()).collect();
        let data = reader.merged(&media.schema).into_iter().find(|(name, _)| *name == "data").map(|(_, data)| data);
        inferred |= data.is_some_and(is_inferred);
        let root = match data {
            Some(data) => reader.form(data),
            None => reader.add(Form::Any),
        };
        Some(Schema { forms: reader.forms, root, envelope: Some(names), inferred, is_json_rpc })
    }

    pub(super) fn form(&self, mut id: Id) -> &Form {
        while let Form::Same(other) = self.forms[id] {
            id = other;
        }
        &self.forms[id]
    }
}

struct Reader<'c> {
    contract: &'c Contract,
    forms: Vec<Form>,
    /// Named schemas, which may contain themselves.
    known: HashMap<&'c str, Id>,
}

impl<'c> Reader<'c> {
    fn add(&mut self, form: Form) -> Id {
        self.forms.push(form);
        self.forms.len() - 1
    }

    fn form(&mut self, schema: &'c Value) -> Id {
        if let Some(name) = reference(schema) {
            if let Some(id) = self.known.get(name) {
                return *id;
            }
            let id = self.add(Form::Any);
            self.known.insert(name, id);
            if name == "Id" {
                self.forms[id] = Form::Identifier;
                return id;
            }
            let component = self.contract.components().get(name);
            let Some(component) = component else { panic!("there is no component `{name}`") };
            let form = self.made(&component.schema, true);
            self.forms[id] = form;
            return id;
        }
        let form = self.made(schema, false);
        self.add(form)
    }

    fn made(&mut self, schema: &'c Value, is_named: bool) -> Form {
        if reference(schema).is_some() {
            return Form::Same(self.form(schema));
        }
        let texts = |key: &str| {
            let list = schema.get(key).and_then(Value::as_array)?;
            Some(list.iter().filter_map(Value::as_str).map(str::to_owned).collect::<Vec<_>>())
        };
        let (kind, format) = (word(schema, "type"), word(schema, "format"));
        if let Some([only]) = schema.get("allOf").and_then(Value::as_array).map(Vec::as_slice)
            && schema.get("properties").is_none()
        {
            return self.made(only, is_named);
        }
        if let Some(forms) = schema.get("oneOf").and_then(Value::as_array) {
            if forms.iter().all(|form| word(form, "format") == Some("amount")) {
                return Form::Amount;
            }
            return Form::Union(forms.iter().map(|form| self.form(form)).collect());
        }
        if schema.get("allOf").is_some() || schema.get("properties").is_some() {
            return self.object(schema);
        }
        match (kind, format) {
            (_, Some("amount")) => Form::Amount,
            (_, Some("timestamp")) => Form::Time,
            (_, Some("calendar-date")) => Form::Day,
            (Some("integer"), _) => Form::Whole,
            (Some("number"), _) => Form::Number,
            (Some("boolean"), _) => Form::Flag,
            (Some("string"), _) => match texts("enum") {
                // One word without a name of its own is a remark, not a list.
                Some(words) if words.len() > 1 || is_named => Form::Word(words),
                _ => Form::Text,
            },
            (Some("array"), _) => match schema.get("items") {
                Some(items) => Form::List(self.form(items), self.is_nullable(items)),
                None => Form::List(self.add(Form::Any), true),
            },
            (Some("object"), _) => match schema.get("additionalProperties") {
                Some(values) if values.as_object().is_some_and(|values| !values.is_empty()) => {
                    Form::Map(self.form(values), self.is_nullable(values))
                }
                _ => Form::Any,
            },
            _ => Form::Any,
        }
    }

    fn object(&mut self, schema: &'c Value) -> Form {
        let all = is_inferred(schema);
        let ids = schema.get("x-id").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let mut properties = IndexMap::new();
        for (name, property) in self.merged(schema) {
            let is_id = ids.iter().any(|id| id.as_str() == Some(name)) && word(property, "type") == Some("integer");
            let form = if is_id { self.add(Form::Identifier) } else { self.form(property) };
            properties.insert(name.to_owned(), Property { form, inferred: all || is_inferred(property) });
        }
        Form::Object(properties)
    }

    /// The properties of an object and of all that it is put together of; the last of a name counts.
    fn merged(&self, schema: &'c Value) -> Vec<(&'c str, &'c Value)> {
        let Ok(schema) = self.contract.resolve(schema) else { panic!("unresolved reference: {schema}") };
        let mut merged: IndexMap<&str, &Value> = IndexMap::new();
        for part in schema.get("allOf").and_then(Value::as_array).into_iter().flatten() {
            merged.extend(self.merged(part));
        }
        let own = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
        merged.extend(own.map(|(name, property)| (name.as_str(), property)));
        merged.into_iter().collect()
    }

    fn is_nullable(&self, schema: &Value) -> bool {
        let is = |schema: &Value| schema.get("nullable") == Some(&Value::Bool(true));
        let forms = |schema: &Value| schema.get("oneOf").and_then(Value::as_array).is_some_and(|of| of.iter().any(is));
        let only = match schema.get("allOf").and_then(Value::as_array).map(Vec::as_slice) {
            Some([only]) => only,
            _ => schema,
        };
        let resolved = self.contract.resolve(only).ok();
        is(schema) || forms(schema) || resolved.is_some_and(|schema| is(schema) || forms(schema))
    }
}

fn reference(schema: &Value) -> Option<&str> {
    word(schema, "$ref")?.strip_prefix("#/components/schemas/")
}

fn word<'v>(schema: &'v Value, key: &str) -> Option<&'v str> {
    schema.get(key)?.as_str()
}

fn is_inferred(schema: &Value) -> bool {
    schema.get("x-docs").and_then(|docs| word(docs, "status")) == Some("inferred")
}
