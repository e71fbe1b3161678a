//! Lists the documents' fields: parameters, constants, and properties of bodies, of replies and of named schemas, each with its
//! requirements and its place.

use saleskit_contract::{Contract, DocsStatus, OperationSpec, Position};
use serde_json::Value;

/// Deeper compositions are not followed.
const DEEPEST: usize = 16;

/// Where a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the query or the path.
    Address,
    /// A header.
    Header,
    /// A property of a request body.
    Body,
    /// A property of a reply, or of a schema that may be either.
    Object,
}

/// A field of the documents.
#[derive(Debug, Clone, PartialEq)]
pub struct Field<'c> {
    /// As on the wire.
    pub name: String,
    /// Where it is.
    pub place: Place,
    /// Whether it is always required.
    pub required: bool,
    /// Whether a rule of `x-required-when` names it.
    pub by_rule: bool,
    /// Its schema, as written.
    pub schema: &'c Value,
    /// Its only value, which selects the operation.
    pub constant: Option<&'c str>,
    /// A parameter's description. A property's description is in its schema.
    pub words: &'c str,
    /// Whether authentication fills it in.
    pub credential: bool,
    /// How certain the documents are of it.
    pub status: DocsStatus,
    /// Why they are uncertain.
    pub note: &'c str,
    /// Where it is written.
    pub position: Position,
}

static NO_SCHEMA: Value = Value::Null;

/// The fields of an operation's request.
pub fn of_request<'c>(contract: &'c Contract, operation: &'c OperationSpec) -> Vec<Field<'c>> {
    let mut fields = Vec::new();
    for parameter in &operation.parameters {
        let doubt = of_parameter(parameter);
        let header = parameter.place == saleskit_contract::Place::Header;
        fields.push(Field {
            name: parameter.name.clone(),
            place: if header { Place::Header } else { Place::Address },
            required: parameter.required,
            by_rule: false,
            schema: &parameter.schema,
            constant: None,
            words: &parameter.description,
            credential: false,
            status: doubt.0,
            note: doubt.1,
            position: parameter.position.clone(),
        });
    }
    if let Some(body) = &operation.body {
        let media = body.media.first().map_or(&NO_SCHEMA, |media| &media.schema);
        let from = fields.len();
        collect(contract, media, &Home { component: None, position: &body.position }, Place::Body, 0, &mut fields);
        for field in fields.iter_mut().skip(from) {
            field.by_rule = body.requirements.iter().any(|rule| rule.any_of.contains(&field.name));
        }
    }
    for credential in credentials(contract, operation) {
        if !fields.iter().any(|field| field.name == credential.name) {
            fields.push(credential);
        }
    }
    for constant in &operation.constants {
        fields.retain(|field| field.name != constant.name);
        let body = constant.place == saleskit_contract::Place::Body;
        fields.push(Field {
            name: constant.name.clone(),
            place: if body { Place::Body } else { Place::Address },
            required: true,
            by_rule: false,
            schema: &NO_SCHEMA,
            constant: Some(&constant.value),
            words: "",
            credential: false,
            status: DocsStatus::Documented,
            note: "",
            position: operation.position.clone(),
        });
    }
    fields
}

/// Keys that are sent in the query.
fn credentials<'c>(contract: &'c Contract, operation: &'c OperationSpec) -> Vec<Field<'c>> {
    let schemes = operation.security.iter().filter_map(|name| contract.security_schemes().get(name));
    let queried = schemes.filter(|scheme| scheme.get("in").and_then(Value::as_str) == Some("query"));
    let names = queried.filter_map(|scheme| scheme.get("name").and_then(Value::as_str));
    let field = |name: &str| Field {
        name: name.to_owned(),
        place: Place::Address,
        required: false,
        by_rule: false,
        schema: &NO_SCHEMA,
        constant: None,
        words: "",
        credential: true,
        status: DocsStatus::Inferred,
        note: "",
        position: operation.position.clone(),
    };
    names.map(field).collect()
}

/// The fields of an operation's reply: those of `data`, or of the whole body.
pub fn of_reply<'c>(contract: &'c Contract, operation: &'c OperationSpec) -> Vec<Field<'c>> {
    let Some(reply) = operation.success() else { return Vec::new() };
    let Some(media) = reply.media.first() else { return Vec::new() };
    let mut fields = Vec::new();
    let home = Home { component: None, position: &reply.position };
    collect(contract, &media.schema, &home, Place::Object, 0, &mut fields);
    let data = fields.iter().find(|field| field.name == "data").map(|field| field.schema);
    if let Some(data) = data {
        let items = contract.resolve(data).ok().and_then(|schema| schema.get("items")).unwrap_or(data);
        collect(contract, items, &home, Place::Object, 0, &mut fields);
    }
    fields
}

/// The properties of a named schema.
pub fn of_component<'c>(contract: &'c Contract, name: &str) -> Vec<Field<'c>> {
    let Some(component) = contract.components().get(name) else { return Vec::new() };
    let mut fields = Vec::new();
    let home = Home { component: Some(name), position: &component.position };
    collect(contract, &component.schema, &home, Place::Object, 0, &mut fields);
    fields
}

/// The field with a dotted name: `links.edit`.
pub fn below<'c>(contract: &'c Contract, field: &Field<'c>, path: &str) -> Option<Field<'c>> {
    let mut fields = Vec::new();
    let home = Home { component: None, position: &field.position };
    collect(contract, field.schema, &home, field.place, 0, &mut fields);
    let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
    let found = fields.into_iter().find(|field| field.name == name)?;
    rest.map_or(Some(found.clone()), |rest| below(contract, &found, rest))
}

/// The nearest known place around a schema.
struct Home<'h> {
    component: Option<&'h str>,
    position: &'h Position,
}

fn collect<'c>(
    contract: &'c Contract,
    schema: &'c Value,
    home: &Home<'_>,
    place: Place,
    depth: usize,
    fields: &mut Vec<Field<'c>>,
) {
    if depth > DEEPEST {
        return;
    }
    if let Some(name) = schema.get("$ref").and_then(Value::as_str).and_then(|path| path.rsplit('/').next()) {
        if let Some(component) = contract.components().get(name) {
            let home = Home { component: Some(name), position: &component.position };
            collect(contract, &component.schema, &home, place, depth + 1, fields);
        }
        return;
    }
    let list = |key: &str| schema.get(key).and_then(Value::as_array).into_iter().flatten();
    let required: Vec<&str> = list("required").filter_map(Value::as_str).collect();
    for (name, property) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        if fields.iter().any(|field| field.name == *name && field.place == place) {
            continue;
        }
        let own = home.component.and_then(|component| contract.schema_position(component, &["properties", name]));
        fields.push(Field {
            name: name.clone(),
            place,
            required: required.contains(&name.as_str()),
            by_rule: false,
            schema: property,
            constant: None,
            words: "",
            credential: property.get("x-credential") == Some(&Value::Bool(true)),
            status: status(property).0,
            note: status(property).1,
            position: own.unwrap_or_else(|| home.position.clone()),
        });
    }
    for part in ["allOf", "oneOf", "anyOf"].into_iter().flat_map(list) {
        collect(contract, part, home, place, depth + 1, fields);
    }
}

fn of_parameter(parameter: &saleskit_contract::Parameter) -> (DocsStatus, &str) {
    match status(&parameter.source) {
        (DocsStatus::Documented, _) => status(&parameter.schema),
        doubtful => doubtful,
    }
}

/// The `x-docs` of a schema or a parameter.
fn status(value: &Value) -> (DocsStatus, &str) {
    let note = value.pointer("/x-docs/note").and_then(Value::as_str).unwrap_or_default();
    match value.pointer("/x-docs/status").and_then(Value::as_str) {
        Some("contradicted") => (DocsStatus::Contradicted, note),
        Some("inferred") => (DocsStatus::Inferred, note),
        _ => (DocsStatus::Documented, note),
    }
}

/// Aspects of a field in which a page and a document may differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    /// Whether it exists.
    Presence,
    /// Whether it is required.
    Required,
    /// Its type, and whether it may be null.
    Type,
    /// Its default.
    Default,
    /// Its bounds.
    Bounds,
    /// Its allowed values.
    Values,
    /// Where it is sent, and what the page leaves out. These are not compared, so a note about them excuses nothing.
    Uncompared,
}

/// The words in a note that show which aspect it is about.
const ASPECTS: [(Aspect, &[&str]); 7] = [
    (Aspect::Presence, &["offers", "has no row"]),
    (Aspect::Required, &["requires", "required", "optional"]),
    (Aspect::Type, &["string", "integer", "number", "boolean", "array", "object", "null"]),
    (Aspect::Default, &["default"]),
    (Aspect::Bounds, &["bound", "at most", "at least"]),
    (Aspect::Values, &["values"]),
    (Aspect::Uncompared, &["into the body", "into the query", "lacks", "fewer"]),
];

/// Whether a note is about an aspect. A note about none in particular is about all of them.
pub fn speaks_of(note: &str, aspect: Aspect) -> bool {
    let says = |words: &[&str]| words.iter().any(|word| note.contains(word));
    let own = ASPECTS.iter().any(|(own, words)| *own == aspect && says(words));
    own || !ASPECTS.iter().any(|(_, words)| says(words))
}

impl Field<'_> {
    /// Whether the documents deliberately differ in an aspect. Inferred fields need not be on the page.
    pub fn is_noted(&self, aspect: Aspect) -> bool {
        match self.status {
            DocsStatus::Documented => false,
            DocsStatus::Inferred => aspect == Aspect::Presence,
            DocsStatus::Contradicted => speaks_of(self.note, aspect),
        }
    }
}
