//! Turns an example's JSON into the Rust expression that creates it: with `new` and setters, variants, and the runtime's values.

use std::collections::BTreeSet;

use anyhow::{Result, bail};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::{Map, Value};

use super::{
    super::{
        bind::Bindings,
        names,
        plan::{Kind, Plan, Property, Schema, TypePlan},
        rust_type::RustType,
        tokens,
    },
    literal::{float, is_alike, is_small, json, literal, short_json},
};

/// Writes expressions.
pub struct Writer<'p> {
    pub plan: &'p Plan<'p>,
    pub bindings: &'p Bindings,
    /// Sections whose types the expressions use.
    pub sections: BTreeSet<&'p str>,
    /// Whether a place that converts gets the literal alone, as a caller would write it. Otherwise the value has its type, which the tests
    /// of the wire compare.
    pub plain: bool,
}

impl<'p> Writer<'p> {
    /// An expression for a parameter that is not a list.
    pub fn argument(&mut self, schema: &Schema, value: Option<&Value>) -> Result<TokenStream> {
        match (schema, value.unwrap_or(&Value::Null)) {
            (Schema::Named(name), value) if name == "Whole" || self.plain => self.loose(schema, value),
            (Schema::Named(_), value) => self.exact(schema, value),
            (_, Value::String(text)) => Ok(quote!(#text)),
            (_, value) => self.exact(schema, value),
        }
    }

    /// An expression for an argument that converts: `new` and the setters.
    pub fn loose(&mut self, schema: &Schema, value: &Value) -> Result<TokenStream> {
        match (schema, value) {
            (Schema::String, Value::String(text)) => Ok(quote!(#text)),
            (Schema::Named(name), Value::Number(number)) if name == "Whole" && is_small(number) => {
                tokens::parse(&number.to_string())
            }
            (Schema::List(items), Value::Array(values)) if !values.is_empty() => {
                // The elements of an array have one type.
                let alike = !self.plain || values.iter().all(|value| is_alike(value, &values[0]));
                let item = |value| if alike { self.loose(items, value) } else { self.exact(items, value) };
                let items = values.iter().map(item).collect::<Result<Vec<_>>>()?;
                Ok(quote!([#(#items),*]))
            }
            _ if self.plain => literal(schema, value).map_or_else(|| self.exact(schema, value), Ok),
            _ => self.exact(schema, value),
        }
    }

    /// An expression of exactly this type.
    pub fn exact(&mut self, schema: &Schema, value: &Value) -> Result<TokenStream> {
        Ok(match (schema, value) {
            (Schema::Named(name), value) => return self.named(name, value),
            (Schema::String, Value::String(text)) => quote!(#text.to_owned()),
            (Schema::List(items), Value::Array(values)) if values.is_empty() => match items.name() {
                Some(item) => {
                    let item = format_ident!("{item}");
                    quote!(Vec::<#item>::new())
                }
                None => quote!(vec![]),
            },
            (Schema::List(items), Value::Array(values)) => {
                let items = values.iter().map(|value| self.exact(items, value)).collect::<Result<Vec<_>>>()?;
                quote!(vec![#(#items),*])
            }
            (Schema::Map(values), Value::Object(map)) => {
                let entries = map.iter().map(|(name, value)| {
                    let value = self.exact(values, value)?;
                    Ok(quote!((#name.to_owned(), #value)))
                });
                let entries = entries.collect::<Result<Vec<_>>>()?;
                quote!(std::collections::BTreeMap::from([#(#entries),*]))
            }
            (Schema::Object | Schema::Any, value) => {
                let value = self.json(value);
                quote!(Untyped::from(#value))
            }
            (Schema::Number, Value::Number(number)) => float(number)?,
            (Schema::Integer | Schema::Boolean, value) => tokens::parse(&value.to_string())?,
            (_, value) => self.json(value),
        })
    }

    /// Any JSON.
    fn json(&self, value: &Value) -> TokenStream {
        if self.plain { short_json(value) } else { json(value) }
    }

    fn named(&mut self, name: &str, value: &Value) -> Result<TokenStream> {
        let ident = format_ident!("{name}");
        Ok(match (name, value) {
            ("FilePart", value) => {
                let content = value.as_str().unwrap_or("example");
                quote!(FilePart::new(#content).name("example"))
            }
            (
                "Amount" | "Date" | "Id" | "MinorAmount" | "NumberAmount" | "Secret" | "TextAmount" | "Timestamp"
                | "Whole",
                value,
            ) => {
                let value = match value {
                    Value::Number(number) if number.is_f64() => float(number)?,
                    Value::Number(number) => tokens::parse(&format!("{number}_i64"))?,
                    Value::String(text) => quote!(#text),
                    _ => quote!(""),
                };
                quote!(#ident::from(#value))
            }
            (_, value) => match self.plan.types.get(name) {
                Some(ty) => return self.generated(ty, value),
                None => bail!("there is no type `{name}`"),
            },
        })
    }

    fn generated(&mut self, ty: &'p TypePlan, value: &Value) -> Result<TokenStream> {
        self.sections.insert(&ty.section);
        let name = format_ident!("{}", ty.name);
        match &ty.kind {
            Kind::Enum(values) => Ok({
                let text = value.as_str().unwrap_or_default();
                match values.iter().position(|known| known.wire == text) {
                    Some(index) => {
                        let variant = format_ident!("{}", ty.variant(index, text));
                        quote!(#name::#variant)
                    }
                    None => quote!(#name::from(#text)),
                }
            }),
            Kind::Union(forms) => {
                let variants = self.bindings.variants(&ty.name)?;
                match forms.iter().zip(variants).find(|(form, _)| self.fits(form, value)) {
                    Some((form, (variant, _))) => {
                        let (variant, held) = (format_ident!("{variant}"), self.exact(form, value)?);
                        Ok(quote!(#name::#variant(#held)))
                    }
                    None => {
                        let value = self.json(value);
                        Ok(quote!(#name::Other(#value)))
                    }
                }
            }
            Kind::Object(properties) => self.object(ty, properties, value),
        }
    }

    /// Whether a form of a union matches this JSON value.
    fn fits(&self, form: &Schema, value: &Value) -> bool {
        match form {
            Schema::Named(name) => match name.as_str() {
                "Amount" | "Id" | "Timestamp" => value.is_string() || value.is_number(),
                "NumberAmount" => value.is_number(),
                "MinorAmount" | "Whole" => value.is_i64() || value.is_u64(),
                "Date" | "TextAmount" => value.is_string(),
                name => match self.plan.types.get(name).map(|ty| &ty.kind) {
                    Some(Kind::Object(_)) => value.is_object(),
                    Some(Kind::Enum(_)) => value.is_string(),
                    _ => true,
                },
            },
            Schema::String => value.is_string(),
            Schema::Boolean => value.is_boolean(),
            Schema::Number => value.is_number(),
            Schema::Integer => value.is_number() && !value.is_f64(),
            Schema::List(_) => value.is_array(),
            Schema::Map(_) | Schema::Object => value.is_object(),
            Schema::Any | Schema::Nullable(_) => false,
        }
    }

    /// Whether a body has anything for a caller to set. Otherwise its example is empty, or contains only constants.
    pub fn says(&self, schema: &Schema, body: &Value) -> bool {
        match schema.name().and_then(|name| self.plan.types.get(name)).map(|ty| &ty.kind) {
            Some(Kind::Object(properties)) => properties.iter().any(|property| body.get(&property.wire).is_some()),
            _ => body.as_object().is_some_and(|body| !body.is_empty()),
        }
    }

    /// An object: required properties through `new`, lists last, and everything else through setters.
    fn object(&mut self, ty: &TypePlan, properties: &[Property], value: &Value) -> Result<TokenStream> {
        let name = &ty.name;
        let (mut needed, mut needed_lists, mut setters) = (Vec::new(), Vec::new(), TokenStream::new());
        for property in properties {
            let given = value.get(&property.wire);
            if property.required && ty.by_setters {
                setters.extend(self.needed_setter(property, given)?);
            } else if !property.required {
                setters.extend(given.map(|given| self.setter(name, property, given)).transpose()?);
            } else if property.schema.items().is_some() && !property.nullable {
                let none = Value::Array(Vec::new());
                needed_lists.push(self.loose(&property.schema, given.unwrap_or(&none))?);
            } else {
                needed.push(self.needed(property, given)?);
            }
        }
        needed.append(&mut needed_lists);
        let name = format_ident!("{name}");
        Ok(quote!(#name::new(#(#needed),*) #setters))
    }

    /// The setter of a required property, which takes what `new` would.
    fn needed_setter(&mut self, property: &Property, given: Option<&Value>) -> Result<TokenStream> {
        let name = format_ident!("{}", property.name);
        let value = match property.schema.items() {
            Some(_) if !property.nullable => {
                self.loose(&property.schema, given.unwrap_or(&Value::Array(Vec::new())))?
            }
            _ => self.needed(property, given)?,
        };
        Ok(quote!(.#name(#value)))
    }

    fn needed(&mut self, property: &Property, given: Option<&Value>) -> Result<TokenStream> {
        Ok(match given {
            Some(Value::Null) => quote!(None),
            given if property.nullable => {
                let value = self.exact(&property.schema, given.unwrap_or(&Value::Null))?;
                quote!(Some(#value))
            }
            given => self.loose(&property.schema, given.unwrap_or(&Value::Null))?,
        })
    }

    /// The entries of a map, for a setter that takes any.
    fn entries(&mut self, schema: &Schema, given: &Value) -> Result<TokenStream> {
        let (Schema::Map(schema), Some(map)) = (schema, given.as_object()) else { return self.loose(schema, given) };
        let alike = map.values().next().is_none_or(|first| map.values().all(|value| is_alike(value, first)));
        let entries = map.iter().map(|(name, value)| {
            let value = if alike { self.loose(schema, value) } else { self.exact(schema, value) }?;
            Ok(quote!((#name, #value)))
        });
        let entries = entries.collect::<Result<Vec<_>>>()?;
        Ok(quote!([#(#entries),*]))
    }

    fn setter(&mut self, ty: &str, property: &Property, given: &Value) -> Result<TokenStream> {
        let name = &property.name;
        if given.is_null() {
            let clear = format_ident!("{}", names::clear(name));
            return Ok(if property.nullable { quote!(.#clear()) } else { TokenStream::new() });
        }
        let name = format_ident!("{name}");
        let value = match self.bindings.field(ty, &property.wire)? {
            // An empty list does not reveal its items.
            RustType::Map(values) if given.as_object().is_some_and(Map::is_empty) => {
                quote!(std::collections::BTreeMap::<String, #values>::new())
            }
            RustType::Map(_) if self.plain => self.entries(&property.schema, given)?,
            _ => self.loose(&property.schema, given)?,
        };
        Ok(quote!(.#name(#value)))
    }
}
