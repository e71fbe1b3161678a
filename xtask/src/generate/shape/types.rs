//! Types as the runtime's declaring macros: `reply!`, `body!`, `both!`, `open_enum!`, `union!`.

use std::fmt::Write;

use anyhow::{Context, Result, bail};

use super::super::{
    bind::{Bindings, inner},
    names::{self, variant},
    plan::{Direction, Event, Kind, Property, Type},
    rust_type::{self as rust, Uses},
    rustdoc::{doc, sentence},
};

/// Writes the declaration of a type.
pub fn declare(out: &mut String, ty: &Type, bindings: &Bindings, uses: &mut Uses) -> Result<()> {
    match &ty.kind {
        Kind::Enum(values) => open_enum(out, ty, values, uses),
        Kind::Union(_) => union(out, ty, bindings, uses)?,
        Kind::Object(properties) if ty.form => form(out, ty, properties, bindings, uses)?,
        Kind::Object(properties) if ty.direction.request => body(out, ty, properties, bindings, uses)?,
        Kind::Object(properties) => reply(out, ty, properties, bindings, uses)?,
    }
    Ok(())
}

fn head(out: &mut String, ty: &Type, macro_name: &str, word: &str, keyword: &str) {
    let _ = writeln!(out, "{macro_name}! {{");
    if !word.is_empty() {
        let _ = writeln!(out, "    {word}");
    }
    let words =
        if ty.description.is_empty() { format!("`{}` of the documents.", ty.name) } else { sentence(&ty.description) };
    doc(out, "    ", &words);
    let _ = writeln!(out, "    pub {keyword} {} {{", ty.name);
}

fn foot(out: &mut String) {
    out.push_str("    }\n}\n");
}

fn open_enum(out: &mut String, ty: &Type, values: &[String], uses: &mut Uses) {
    uses.runtime.insert("open_enum".to_owned());
    head(out, ty, "open_enum", "", "enum");
    for value in values {
        let _ = writeln!(out, "        /// `{value}`\n        {} = {value:?},", variant(value));
    }
    foot(out);
}

fn union(out: &mut String, ty: &Type, bindings: &Bindings, uses: &mut Uses) -> Result<()> {
    uses.runtime.insert("union".to_owned());
    let direction = match ty.direction {
        Direction { request: true, reply: true } => "both",
        Direction { request: true, .. } => "body",
        _ => "reply",
    };
    head(out, ty, "union", direction, "enum");
    let variants = bindings.unions.get(&ty.name).context("a union without variants")?;
    let mut text_form = None;
    for (name, form) in variants {
        let form = rust::text(form, uses)?;
        let _ = writeln!(out, "        {name}({form}),");
        if form == "String" {
            text_form = Some(name);
        }
    }
    foot(out);
    if let Some(variant) = text_form {
        let name = &ty.name;
        let _ = writeln!(
            out,
            "\nimpl From<&str> for {name} {{\n    fn from(text: &str) -> Self {{\n        Self::{variant}(text.to_owned())\n    }}\n}}"
        );
    }
    Ok(())
}

fn reply(out: &mut String, ty: &Type, properties: &[Property], bindings: &Bindings, uses: &mut Uses) -> Result<()> {
    uses.runtime.insert("reply".to_owned());
    head(out, ty, "reply", "", "struct");
    for property in properties {
        let field = field(ty, property, bindings, uses)?;
        write_field(out, "        ", property, &field.name, &field.ty);
    }
    foot(out);
    if !ty.id.is_empty() {
        id_accessor(out, ty, properties, bindings, uses)?;
    }
    Ok(())
}

/// `id()`: the first of the properties that identify the resource.
fn id_accessor(
    out: &mut String,
    ty: &Type,
    properties: &[Property],
    bindings: &Bindings,
    uses: &mut Uses,
) -> Result<()> {
    uses.runtime.insert("Error".to_owned());
    let mut candidates = Vec::new();
    for wire in &ty.id {
        let property = properties.iter().find(|property| property.wire == *wire);
        let property = property.with_context(|| format!("x-id of {} names `{wire}`, which it lacks", ty.name))?;
        let field = field(ty, property, bindings, uses)?;
        let read = match field.ty.as_str() {
            "String" => "as_deref()",
            "Id" => "as_ref().map(|id| id.as_str())",
            other => bail!("x-id of {} names `{wire}`, which is `{other}`: make it a string or an Id", ty.name),
        };
        candidates.push(format!("self.{}.{read}", field.name));
    }
    let chain = candidates.iter().skip(1).fold(candidates[0].clone(), |chain, next| format!("{chain}.or({next})"));
    let wires: Vec<String> = ty.id.iter().map(|wire| format!("{wire:?}")).collect();
    let names: Vec<String> = ty.id.iter().map(|wire| format!("`{wire}`")).collect();
    let _ = writeln!(
        out,
        "\nimpl {name} {{\n    /// The identifier: {names}.\n    ///\n    /// # Errors\n    ///\n    \
         /// When the reply has none.\n    pub fn id(&self) -> Result<&str, Error> {{\n        \
         {chain}.ok_or_else(|| Error::missing({name:?}, &[{wires}]))\n    }}\n}}",
        name = ty.name,
        names = names.join(" or "),
        wires = wires.join(", "),
    );
    Ok(())
}

fn body(out: &mut String, ty: &Type, properties: &[Property], bindings: &Bindings, uses: &mut Uses) -> Result<()> {
    let macro_name = if ty.direction.reply { "both" } else { "body" };
    uses.runtime.insert(macro_name.to_owned());
    head(out, ty, macro_name, "", "struct");
    let mut blocks: [(&str, String); 6] = [
        ("required", String::new()),
        ("required_list", String::new()),
        ("optional", String::new()),
        ("list", String::new()),
        ("map", String::new()),
        ("nullable", String::new()),
    ];
    for property in properties {
        let mut own = Uses::default();
        let field = field(ty, property, bindings, &mut own)?;
        let form = field.form(property);
        if matches!(&form, Form::Map(value) if value == "serde_json::Value") {
            own.runtime.remove("JsonObject");
        }
        uses.runtime.append(&mut own.runtime);
        uses.types.append(&mut own.types);
        let (block, name, ty) = match form {
            Form::Required => (0, field.name, field.ty),
            Form::RequiredNullable => (0, field.name, format!("Option<{}>", field.ty)),
            Form::RequiredList(item) => (1, field.name, item),
            Form::Optional => (2, field.name, field.ty),
            Form::List(item) => (3, field.name, item),
            Form::Map(value) => (4, field.name, value),
            Form::Nullable => (5, format!("{0} / clear_{0}", field.name), field.ty),
        };
        write_field(&mut blocks[block].1, "            ", property, &name, &ty);
    }
    for (word, lines) in blocks {
        if !lines.is_empty() {
            let _ = writeln!(out, "        {word} {{\n{lines}        }}");
        }
    }
    foot(out);
    Ok(())
}

fn form(out: &mut String, ty: &Type, properties: &[Property], bindings: &Bindings, uses: &mut Uses) -> Result<()> {
    uses.runtime.insert("form".to_owned());
    head(out, ty, "form", "", "struct");
    for (word, required) in [("required", true), ("optional", false)] {
        let mut lines = String::new();
        for property in properties.iter().filter(|property| property.required == required) {
            let field = field(ty, property, bindings, uses)?;
            write_field(&mut lines, "            ", property, &field.name, &field.ty);
        }
        if !lines.is_empty() {
            let _ = writeln!(out, "        {word} {{\n{lines}        }}");
        }
    }
    foot(out);
    Ok(())
}

/// Writes the events of a section: the types that come with them, by name.
pub fn events(out: &mut String, events: &[&Event], uses: &mut Uses) -> Result<()> {
    uses.runtime.insert("events".to_owned());
    out.push_str("\nevents! {\n    /// The events of this section, by name.\n    pub enum Event {\n");
    let mut seen = std::collections::BTreeSet::new();
    for event in events {
        let name = variant(&event.name);
        if !seen.insert(name.clone()) {
            bail!("two events would be called `{name}` in Rust");
        }
        let words =
            if event.description.is_empty() { format!("`{}`", event.name) } else { sentence(&event.description) };
        doc(out, "        ", &words);
        let _ = writeln!(out, "        {name}({}) = {:?},", rust::leaf(&event.payload, uses)?, event.name);
    }
    foot(out);
    Ok(())
}

fn write_field(out: &mut String, indent: &str, property: &Property, name: &str, ty: &str) {
    let words =
        if property.description.is_empty() { format!("`{}`", property.wire) } else { sentence(&property.description) };
    doc(out, indent, &words);
    let _ = writeln!(out, "{indent}{name}: {ty} = {:?},", property.wire);
}

/// A field as Rust.
pub struct Field {
    /// Its name.
    pub name: String,
    /// Its bare type.
    pub ty: String,
    item: Option<String>,
    value: Option<String>,
}

/// How a request's field is declared.
pub enum Form {
    Required,
    RequiredNullable,
    RequiredList(String),
    Optional,
    List(String),
    Map(String),
    Nullable,
}

impl Field {
    /// How the property is declared in a request.
    pub fn form(&self, property: &Property) -> Form {
        match (property.required, property.nullable, &self.item, &self.value) {
            (true, false, Some(item), _) => Form::RequiredList(item.clone()),
            (true, false, ..) => Form::Required,
            (true, true, ..) => Form::RequiredNullable,
            (false, true, ..) => Form::Nullable,
            (false, false, Some(item), _) => Form::List(item.clone()),
            (false, false, _, Some(value)) => Form::Map(value.clone()),
            (false, false, None, None) => Form::Optional,
        }
    }
}

/// The field that progenitor made of a property.
pub fn field(ty: &Type, property: &Property, bindings: &Bindings, uses: &mut Uses) -> Result<Field> {
    let fields = bindings.fields.get(&ty.name).with_context(|| format!("`{}` has no fields", ty.name))?;
    let (_, bound) = fields
        .get(&property.wire)
        .with_context(|| format!("progenitor dropped `{}` of `{}`", property.wire, ty.name))?;
    let item = inner(bound, "Vec").map(|item| rust::text(item, uses)).transpose()?;
    let value = match (inner(bound, "Map"), inner(bound, "BTreeMap")) {
        (Some(_), _) => Some("serde_json::Value".to_owned()),
        (_, Some(_)) => second(bound).map(|value| rust::text(value, uses)).transpose()?,
        _ => None,
    };
    Ok(Field { name: names::field(&property.wire), ty: rust::text(bound, uses)?, item, value })
}

/// The second type argument of a map.
fn second(ty: &syn::Type) -> Option<&syn::Type> {
    let syn::Type::Path(path) = ty else { return None };
    let syn::PathArguments::AngleBracketed(arguments) = &path.path.segments.last()?.arguments else { return None };
    match arguments.args.iter().nth(1)? {
        syn::GenericArgument::Type(ty) => Some(ty),
        _ => None,
    }
}
