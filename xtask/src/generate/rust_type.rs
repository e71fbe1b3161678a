//! Rust types as text, short names in place of progenitor's full paths.

use std::collections::BTreeSet;

use anyhow::{Result, bail};
use serde_json::Value;
use syn::{GenericArgument, PathArguments, Type};

use super::{lower::RUNTIME_TYPES, plan::reference};

/// What a file has to import: names by kind.
#[derive(Default)]
pub struct Uses {
    /// Generated types.
    pub types: BTreeSet<String>,
    /// Types of the runtime.
    pub runtime: BTreeSet<String>,
}

/// The text of a type that progenitor gave; what it mentions is added to `uses`. References become owned.
pub fn text(ty: &Type, uses: &mut Uses) -> Result<String> {
    match ty {
        Type::Reference(reference) => match &*reference.elem {
            Type::Path(path) if path.path.is_ident("str") => Ok("String".to_owned()),
            other => text(other, uses),
        },
        Type::Path(path) => {
            let Some(last) = path.path.segments.last() else { bail!("a type without a name") };
            let name = last.ident.to_string();
            let arguments = match &last.arguments {
                PathArguments::AngleBracketed(arguments) => arguments
                    .args
                    .iter()
                    .filter_map(|argument| match argument {
                        GenericArgument::Type(ty) => Some(text(ty, uses)),
                        _ => None,
                    })
                    .collect::<Result<Vec<_>>>()?,
                _ => Vec::new(),
            };
            let first = path.path.segments.first().map(|segment| segment.ident.to_string());
            let name = match (first.as_deref(), name.as_str()) {
                (Some("serde_json"), "Map") => {
                    uses.runtime.insert("JsonObject".to_owned());
                    return Ok("JsonObject".to_owned());
                }
                (Some("serde_json"), name) => format!("serde_json::{name}"),
                (_, "BTreeMap" | "String" | "Vec" | "Option" | "Box" | "i64" | "f64" | "bool") => name,
                (Some("types") | None, _) => {
                    uses.types.insert(name.clone());
                    name
                }
                (Some(first), _) if first == name && RUNTIME_TYPES.contains(&first) => {
                    uses.runtime.insert(name.clone());
                    name
                }
                (Some(first), _) if first == name => {
                    uses.types.insert(name.clone());
                    name
                }
                _ => bail!("progenitor gave the type `{}`, which no rule covers", quote::quote!(#ty)),
            };
            Ok(if arguments.is_empty() { name } else { format!("{name}<{}>", arguments.join(", ")) })
        }
        Type::Tuple(tuple) if tuple.elems.is_empty() => Ok("()".to_owned()),
        _ => bail!("progenitor gave the type `{}`, which no rule covers", quote::quote!(#ty)),
    }
}

/// The text of a schema's type where progenitor gave none: a component, a leaf, a free-form object or any JSON.
pub fn leaf(schema: &Value, uses: &mut Uses) -> Result<String> {
    if let Some(name) = reference(schema) {
        let names = if RUNTIME_TYPES.contains(&name) { &mut uses.runtime } else { &mut uses.types };
        names.insert(name.to_owned());
        return Ok(name.to_owned());
    }
    Ok(match schema.get("type").and_then(Value::as_str) {
        Some("string") => "String".to_owned(),
        Some("integer") => "i64".to_owned(),
        Some("number") => "f64".to_owned(),
        Some("object") if schema.get("additionalProperties").is_none_or(Value::is_boolean) => {
            uses.runtime.insert("JsonObject".to_owned());
            "JsonObject".to_owned()
        }
        None => "serde_json::Value".to_owned(),
        Some(other) => bail!("`{other}` needs a component of its own here"),
    })
}
