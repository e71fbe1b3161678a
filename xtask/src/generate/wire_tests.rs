//! Wire tests: every operation's documented example, sent through its generated call.

use std::{cell::RefCell, collections::BTreeSet, fmt::Write};

use anyhow::{Context, Result};
use saleskit_contract::{Contract, Place, RequestExample};
use serde_json::Value;

use super::{
    Api,
    bind::Bindings,
    names::{field, snake, variant},
    plan::{Body, Call, Kind, Plan, ReplyPlan, Type, reference},
    rust_type::{Uses, text},
    shape::method_name,
};

/// Writes the tests of one section.
pub fn tests<'p>(
    api: &'p Api,
    contract: &Contract,
    plan: &'p Plan<'p>,
    bindings: &'p Bindings,
    section: &'p str,
) -> Result<String> {
    let writer = Writer { api, plan, bindings, sections: RefCell::new(BTreeSet::from([section])) };
    let mut body = String::new();
    for call in plan.operations.iter().filter(|call| call.operation.section == section) {
        let id = &call.operation.id;
        writer.test(&mut body, contract, call).with_context(|| format!("the wire test of {id}"))?;
    }
    let samples = contract.sections().iter().find(|known| known.name == section);
    if samples.is_some_and(|section| section.events.values().any(|event| event.get("example").is_some())) {
        let _ = writeln!(
            body,
            "\n#[test]\nfn every_documented_event_of_{section}_is_read() {{\n    \
             for (name, sample) in super::support::event_samples({section:?}) {{\n        \
             let event = Event::read(&name, sample).expect(\"a documented event\");\n        \
             assert_eq!(event.name(), name);\n        assert!(!matches!(event, Event::Unknown(_)));\n        \
             #[cfg(feature = \"full-serde\")]\n        super::support::check_event({section:?}, &name, &event);\n    }}\n}}"
        );
    }
    let header = format!(
        "// Generated from specs/{0}/{section}.yaml by `cargo xtask generate`. Do not edit: change the document.\n\
         //! Each operation's documented example, sent through its generated call to a server that plays the documents.\n\n\
         #![allow(unused_imports)]\n\n",
        contract.name()
    );
    let mut text = String::new();
    for name in writer.sections.into_inner() {
        let _ = writeln!(text, "use {}::{name}::*;", api.crate_ident());
    }
    text.push_str("use saleskit_runtime::*;\n\nuse super::support::Wire;\n");
    text.push_str(&body);
    let file = syn::parse_file(&text).context("the wire tests are not Rust")?;
    let text =
        prettyplease::unparse(&file).replace("\n}\n#[tokio", "\n}\n\n#[tokio").replace(";\n#[tokio", ";\n\n#[tokio");
    Ok(header + &text)
}

struct Writer<'p> {
    api: &'p Api,
    plan: &'p Plan<'p>,
    bindings: &'p Bindings,
    /// Sections whose types the tests mention.
    sections: RefCell<BTreeSet<&'p str>>,
}

impl<'p> Writer<'p> {
    fn test(&self, out: &mut String, contract: &Contract, call: &Call<'_>) -> Result<()> {
        let operation = call.operation;
        let example = contract.example_request(operation);
        let mut arguments = Vec::new();
        for param in call.parameters.iter().filter(|param| param.parameter.required) {
            let values = values(contract, &example, call, &param.parameter.name, param.parameter.place);
            arguments.push(self.parameter(&param.schema, &values, false)?);
        }
        let value = example.body.clone().unwrap_or(Value::Null);
        match &call.body {
            None => {}
            Some(Body::Raw(_)) => arguments.push(format!("{:?}", value.as_str().unwrap_or_default())),
            Some(Body::Json(schema) | Body::Form(schema)) => arguments.push(self.exact(schema, &value)?),
        }
        let mut setters = String::new();
        for param in call.parameters.iter().filter(|param| !param.parameter.required) {
            let values = values(contract, &example, call, &param.parameter.name, param.parameter.place);
            if !values.is_empty() {
                let value = self.parameter(&param.schema, &values, true)?;
                let _ = write!(setters, "\n        .{}({value})", snake(&param.parameter.name));
            }
        }
        for (name, value) in &example.headers {
            let option = match name.to_ascii_lowercase().as_str() {
                "if-match" => "if_match",
                "idempotency-key" => "idempotency_key",
                "x-delegation-id" => "delegation",
                _ => continue,
            };
            if call.headers.iter().any(|header| header.eq_ignore_ascii_case(name)) {
                let _ = write!(setters, "\n        .{option}({value:?})");
            }
        }
        let is_other = |scheme: &String| self.api.own_credentials.iter().find(|(name, _)| name == scheme);
        let others: Vec<_> = operation.security.iter().filter_map(is_other).collect();
        if let Some((_, option)) = others.first().filter(|_| others.len() == operation.security.len()) {
            let _ = write!(setters, "\n        {option}");
        }
        let deprecated = if operation.deprecated { "#[allow(deprecated)]\n" } else { "" };
        let check = match &call.reply {
            ReplyPlan::Json { .. } => {
                "#[cfg(feature = \"full-serde\")]\n    wire.check_reply(&*reply);\n    let _ = reply;"
            }
            ReplyPlan::Text => "wire.check_content(reply.as_bytes());",
            ReplyPlan::Bytes => "wire.check_content(&reply);",
            ReplyPlan::Stream { .. } => {
                "let content = reply.into_inner().collect().await.expect(\"the whole stream\");\n    \
                 wire.check_content(&content);"
            }
            ReplyPlan::Empty => "wire.check_content(reply.raw());",
        };
        let _ = writeln!(
            out,
            "\n#[tokio::test]\n{deprecated}async fn {id}_goes_over_the_wire_as_documented() {{\n    \
             let wire = Wire::start({id:?}).await;\n    let call = wire\n        .client()\n        .{section}()\n        \
             .{method}({arguments}){setters};\n    let reply = call.await.expect(\"the documented reply\");\n    \
             wire.check_request();\n    {check}\n}}",
            id = operation.id,
            section = operation.section,
            method = method_name(operation),
            arguments = arguments.join(", "),
        );
        Ok(())
    }

    /// A parameter's expression, from its text forms on the wire.
    fn parameter(&self, schema: &Value, values: &[Value], setter: bool) -> Result<String> {
        if let Some(items) = schema.get("items") {
            let items = values.iter().map(|value| self.exact(items, value)).collect::<Result<Vec<_>>>()?;
            return Ok(format!("{}[{}]", if setter { "" } else { "vec!" }, items.join(", ")));
        }
        let value = values.first().unwrap_or(&Value::Null);
        match (reference(schema), value) {
            (None, Value::String(text)) => Ok(format!("{text:?}")),
            _ => self.exact(schema, value),
        }
    }

    /// An expression for a place that converts: `new` and the setters.
    fn loose(&self, schema: &Value, value: &Value) -> Result<String> {
        match (schema.get("type").and_then(Value::as_str), value) {
            (Some("string"), Value::String(text)) => Ok(format!("{text:?}")),
            (Some("array"), Value::Array(items)) if !items.is_empty() => {
                let schema = schema.get("items").unwrap_or(&Value::Null);
                let items = items.iter().map(|item| self.loose(schema, item)).collect::<Result<Vec<_>>>()?;
                Ok(format!("[{}]", items.join(", ")))
            }
            _ => self.exact(schema, value),
        }
    }

    /// An expression that has exactly the field's type.
    fn exact(&self, schema: &Value, value: &Value) -> Result<String> {
        if let Some(name) = reference(schema) {
            return match (name, value, self.plan.types.get(name)) {
                ("FilePart", value, _) => {
                    Ok(format!("FilePart::new(\"example\", {:?})", value.as_str().unwrap_or("example")))
                }
                ("Amount" | "Id" | "NumberAmount" | "Secret" | "TextAmount" | "Timestamp", value, _) => {
                    Ok(format!("{name}::from({})", number_or_text(value)))
                }
                (_, value, Some(ty)) => self.exact_type(ty, value),
                _ => anyhow::bail!("there is no type `{name}`"),
            };
        }
        Ok(match (schema.get("type").and_then(Value::as_str), value) {
            (Some("string"), Value::String(text)) => format!("{text:?}.to_owned()"),
            (Some("array"), Value::Array(items)) if items.is_empty() => {
                let item = schema.get("items").and_then(reference);
                item.map_or_else(|| "vec![]".to_owned(), |item| format!("Vec::<{item}>::new()"))
            }
            (Some("array"), Value::Array(items)) => {
                let schema = schema.get("items").unwrap_or(&Value::Null);
                let items = items.iter().map(|item| self.exact(schema, item)).collect::<Result<Vec<_>>>()?;
                format!("vec![{}]", items.join(", "))
            }
            (Some("object"), Value::Object(map)) => match schema.get("additionalProperties") {
                Some(values) if values.is_object() => {
                    let entry = |(name, value): (&String, &Value)| {
                        Ok(format!("({name:?}.to_owned(), {})", self.exact(values, value)?))
                    };
                    let entries = map.iter().map(entry).collect::<Result<Vec<_>>>()?;
                    format!("std::collections::BTreeMap::from([{}])", entries.join(", "))
                }
                _ if map.is_empty() => "JsonObject::new()".to_owned(),
                _ => {
                    let entry =
                        |(name, value): (&String, &Value)| format!("({name:?}.to_owned(), serde_json::json!({value}))");
                    let entries: Vec<String> = map.iter().map(entry).collect();
                    format!("JsonObject::from_iter([{}])", entries.join(", "))
                }
            },
            (Some("number"), Value::Number(number)) => format!("{:?}", number.as_f64().unwrap_or_default()),
            (Some("integer" | "boolean"), value) => value.to_string(),
            (_, value) => format!("serde_json::json!({value})"),
        })
    }

    fn exact_type(&self, ty: &'p Type, value: &Value) -> Result<String> {
        self.sections.borrow_mut().insert(&ty.section);
        match &ty.kind {
            Kind::Enum(values) => Ok(match value.as_str() {
                Some(text) if values.iter().any(|known| known == text) => format!("{}::{}", ty.name, variant(text)),
                text => format!("{}::from({:?})", ty.name, text.unwrap_or_default()),
            }),
            Kind::Union(forms) => {
                let variants = self.bindings.unions.get(&ty.name).context("a union without variants")?;
                let fits = forms.iter().zip(variants).find(|(form, _)| self.fits(form, value));
                match fits {
                    Some((form, (name, _))) => Ok(format!("{}::{name}({})", ty.name, self.exact(form, value)?)),
                    None => Ok(format!("{}::Other(serde_json::json!({value}))", ty.name)),
                }
            }
            Kind::Object(_) => self.object(ty, value),
        }
    }

    /// Whether a form of a union is the one of this JSON value.
    fn fits(&self, form: &Value, value: &Value) -> bool {
        let kind = match reference(form) {
            Some("Amount" | "Id" | "Timestamp") => return value.is_string() || value.is_number(),
            Some("NumberAmount") => return value.is_number(),
            Some("TextAmount") => return value.is_string(),
            Some(name) => match self.plan.types.get(name).map(|ty| &ty.kind) {
                Some(Kind::Object(_)) => "object",
                Some(Kind::Enum(_)) => "string",
                _ => return true,
            },
            None => form.get("type").and_then(Value::as_str).unwrap_or_default(),
        };
        match value {
            Value::String(_) => kind == "string",
            Value::Bool(_) => kind == "boolean",
            Value::Number(number) => kind == "number" || (kind == "integer" && !number.is_f64()),
            Value::Array(_) => kind == "array",
            Value::Object(_) => kind == "object",
            Value::Null => false,
        }
    }

    fn object(&self, ty: &'p Type, value: &Value) -> Result<String> {
        let Kind::Object(properties) = &ty.kind else { anyhow::bail!("`{}` is no object", ty.name) };
        let empty = serde_json::Map::new();
        let value = value.as_object().unwrap_or(&empty);
        let fields = self.bindings.fields.get(&ty.name).context("an object without fields")?;
        let (mut needed, mut needed_lists, mut setters) = (Vec::new(), Vec::new(), String::new());
        for property in properties {
            let name = field(&property.wire);
            let list = property.schema.get("type").and_then(Value::as_str) == Some("array");
            let given = value.get(&property.wire);
            match (property.required, given) {
                (true, given) if list && !property.nullable => {
                    needed_lists.push(self.loose(&property.schema, given.unwrap_or(&Value::Array(Vec::new())))?);
                }
                (true, Some(Value::Null)) => needed.push("None".to_owned()),
                (true, given) => {
                    let given = given.unwrap_or(&Value::Null);
                    needed.push(if property.nullable {
                        format!("Some({})", self.exact(&property.schema, given)?)
                    } else {
                        self.loose(&property.schema, given)?
                    });
                }
                (false, None) => {}
                (false, Some(Value::Null)) if property.nullable => {
                    let _ = write!(setters, ".clear_{name}()");
                }
                (false, Some(Value::Null)) => {}
                (false, Some(Value::Object(map))) if map.is_empty() && is_map(&property.schema) => {
                    let (_, bound) = fields.get(&property.wire).context("a property without a field")?;
                    let _ =
                        write!(setters, ".{name}({}::new())", text(bound, &mut Uses::default())?.replace('<', "::<"));
                }
                (false, Some(given)) => {
                    let _ = write!(setters, ".{name}({})", self.loose(&property.schema, given)?);
                }
            }
        }
        needed.append(&mut needed_lists);
        Ok(format!("{}::new({}){setters}", ty.name, needed.join(", ")).replace("new()::<", "new::<"))
    }
}

fn is_map(schema: &Value) -> bool {
    schema.get("type").and_then(Value::as_str) == Some("object")
}

fn number_or_text(value: &Value) -> String {
    match value {
        Value::Number(number) if number.is_f64() => format!("{:?}", number.as_f64().unwrap_or_default()),
        Value::Number(number) => format!("{number}_i64"),
        Value::String(text) => format!("{text:?}"),
        _ => "\"\"".to_owned(),
    }
}

/// The values of a parameter in the example request, typed as its schema says.
fn values(contract: &Contract, example: &RequestExample, call: &Call<'_>, name: &str, place: Place) -> Vec<Value> {
    let Some(param) =
        call.parameters.iter().find(|param| param.parameter.name == name && param.parameter.place == place)
    else {
        return Vec::new();
    };
    let schema = &param.schema;
    let schema = schema.get("items").unwrap_or(schema);
    let typed = |text: &str| match schema.get("type").and_then(Value::as_str) {
        Some("boolean") => Value::Bool(matches!(text, "" | "1" | "true")),
        Some("integer" | "number") => serde_json::from_str(text).unwrap_or(Value::Null),
        _ => match reference(schema) {
            Some("NumberAmount") => serde_json::from_str(text).unwrap_or(Value::Null),
            _ => Value::String(text.to_owned()),
        },
    };
    match place {
        Place::Query => {
            let found = example.query.iter().filter(|(known, _)| known == name).map(|(_, text)| text.as_str());
            if param.schema.get("items").is_some() && !param.parameter.explode {
                found.flat_map(|text| text.split(',')).map(typed).collect()
            } else {
                found.map(typed).collect()
            }
        }
        Place::Path => {
            let matched = contract.match_request(&example.incoming());
            let path = matched.map(|matched| matched.path).unwrap_or_default();
            path.iter().filter(|(known, _)| known == name).map(|(_, text)| typed(text)).collect()
        }
        Place::Header => {
            let mut found = example.headers.iter().filter(|(known, _)| known.eq_ignore_ascii_case(name));
            found.next().map(|(_, text)| typed(text)).into_iter().collect()
        }
        Place::Body => Vec::new(),
    }
}
