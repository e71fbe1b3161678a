//! Writes types with the runtime's declaring macros: `reply!`, `body!`, `both!`, `form!`, `open_enum!`, `union!`, `events!`.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::super::{
    bind::Bindings,
    names::{self, variant},
    plan::{Direction, EnumValue, EventPlan, Kind, Property, TypePlan},
    rust_type::RustType,
    rustdoc::{self, Docs},
    words::sentence,
};

/// The declaration of a type.
pub fn declare(ty: &TypePlan, bindings: &Bindings) -> Result<TokenStream> {
    match &ty.kind {
        Kind::Enum(values) => Ok(open_enum(ty, values)),
        Kind::Union(_) => union(ty, bindings),
        Kind::Object(properties) if ty.form => form(ty, properties, bindings),
        Kind::Object(properties) if ty.direction.request => body(ty, properties, bindings),
        Kind::Object(properties) => reply(ty, properties, bindings),
    }
}

fn open_enum(ty: &TypePlan, values: &[EnumValue]) -> TokenStream {
    let docs = docs(&ty.description, || format!("`{}` of the documents.", ty.name));
    let name = format_ident!("{}", ty.name);
    let variants = values.iter().enumerate().map(|(index, EnumValue { wire, description })| {
        let name = ty.variant(index, wire);
        let (docs, variant) = (value_docs(&name, wire, description), format_ident!("{name}"));
        quote!(#docs #variant = #wire,)
    });
    quote! {
        open_enum! {
            #docs
            pub enum #name {
                #(#variants)*
            }
        }
    }
}

fn union(ty: &TypePlan, bindings: &Bindings) -> Result<TokenStream> {
    let direction = match ty.direction {
        Direction { request: true, reply: true } => quote!(both),
        Direction { request: true, .. } => quote!(body),
        _ => quote!(reply),
    };
    let docs = docs(&ty.description, || format!("`{}` of the documents.", ty.name));
    let name = format_ident!("{}", ty.name);
    let forms = bindings.variants(&ty.name)?;
    let variants = forms.iter().map(|(variant, form)| {
        let variant = format_ident!("{variant}");
        quote!(#variant(#form),)
    });
    let text_form = forms.iter().rev().find(|(_, form)| *form == RustType::String);
    let from_text = text_form.map(|(variant, _)| {
        let variant = format_ident!("{variant}");
        quote! {
            impl From<&str> for #name {
                #[inline]
                fn from(text: &str) -> Self {
                    Self::#variant(text.to_owned())
                }
            }
        }
    });
    Ok(quote! {
        union! {
            #direction
            #docs
            pub enum #name {
                #(#variants)*
            }
        }
        #from_text
    })
}

fn reply(ty: &TypePlan, properties: &[Property], bindings: &Bindings) -> Result<TokenStream> {
    let docs = docs(&ty.description, || format!("`{}` of the documents.", ty.name));
    let name = format_ident!("{}", ty.name);
    let fields = properties.iter().map(|property| reply_field(property, bindings.field(&ty.name, &property.wire)?));
    let fields = fields.collect::<Result<TokenStream>>()?;
    let id = if ty.id.is_empty() { None } else { Some(id_accessor(ty, properties, bindings)?) };
    Ok(quote! {
        reply! {
            #docs
            pub struct #name {
                #fields
            }
        }
        #id
    })
}

/// A reply's field: a list or a map, which is empty if the property is missing, otherwise an option.
fn reply_field(property: &Property, ty: &RustType) -> Result<TokenStream> {
    let docs = docs(&property.description, || format!("`{}`", property.wire));
    let (name, wire) = (format_ident!("{}", property.name), &property.wire);
    let ty = match ty {
        RustType::List(_) | RustType::Map(_) => quote!(#ty),
        ty => quote!(Option<#ty>),
    };
    let inferred = property.inferred.then(|| quote!(inferred));
    Ok(quote!(#docs #name: #ty = #wire #inferred,))
}

/// `id()`: the first of the properties that identify the resource.
fn id_accessor(ty: &TypePlan, properties: &[Property], bindings: &Bindings) -> Result<TokenStream> {
    let candidates = ty.id.iter().map(|wire| {
        let Some(property) = properties.iter().find(|property| property.wire == *wire) else {
            bail!("x-id of {} names `{wire}`, which does not exist", ty.name);
        };
        let field = format_ident!("{}", property.name);
        match bindings.field(&ty.name, wire)? {
            RustType::String => Ok(quote!(self.#field.as_deref())),
            RustType::Runtime(name) if name == "Id" => Ok(quote!(self.#field.as_ref().map(|id| id.as_str()))),
            other => {
                bail!("x-id of {} names `{wire}`, which is `{}`: make it a string or an Id", ty.name, quote!(#other))
            }
        }
    });
    let candidates = candidates.collect::<Result<Vec<_>>>()?;
    let (first, more) = candidates.split_first().context("an x-id without names")?;
    let (type_name, wires) = (&ty.name, &ty.id);
    let name = format_ident!("{type_name}");
    let quoted: Vec<String> = wires.iter().map(|wire| format!("`{wire}`")).collect();
    let words = format!(" The identifier: {}.", quoted.join(" or "));
    Ok(quote! {
        impl #name {
            #[doc = #words]
            ///
            /// # Errors
            ///
            /// If the reply has none.
            #[inline]
            pub fn id(&self) -> Result<&str, Error> {
                #first #(.or(#more))* .ok_or_else(|| Error::missing(#type_name, &[#(#wires),*]))
            }
        }
    })
}

/// The blocks of `body!` and `both!`, in order.
const BLOCKS: [&str; 8] = ["required", "required_list", "needed", "needed_list", "optional", "list", "map", "nullable"];

fn body(ty: &TypePlan, properties: &[Property], bindings: &Bindings) -> Result<TokenStream> {
    let macro_name = if ty.direction.reply { quote!(both) } else { quote!(body) };
    let docs = docs(&ty.description, || format!("`{}` of the documents.", ty.name));
    let name = format_ident!("{}", ty.name);
    let mut blocks = BLOCKS.map(|_| TokenStream::new());
    for property in properties {
        let (block, entry) = body_field(property, bindings.field(&ty.name, &property.wire)?);
        // Properties that `new` cannot take have setters, two blocks below.
        let block = if property.required && ty.by_setters { block + 2 } else { block };
        blocks[block].extend(entry);
    }
    let blocks = BLOCKS.iter().zip(blocks).filter(|(_, entries)| !entries.is_empty()).map(|(word, entries)| {
        let word = format_ident!("{word}");
        quote!(#word { #entries })
    });
    Ok(quote! {
        #macro_name! {
            #docs
            pub struct #name {
                #(#blocks)*
            }
        }
    })
}

/// The block for a request's field, and its entry there.
fn body_field(property: &Property, ty: &RustType) -> (usize, TokenStream) {
    let name = &property.name;
    match (property.required, property.nullable, ty) {
        (true, false, RustType::List(item)) => (1, entry(property, name, item)),
        (true, false, ty) => (0, entry(property, name, ty)),
        (true, true, ty) => (0, entry(property, name, &RustType::Option(Box::new(ty.clone())))),
        (false, true, ty) => {
            let docs = docs(&property.description, || format!("`{}`", property.wire));
            let (name, clear, wire) =
                (format_ident!("{name}"), format_ident!("{}", names::clear(name)), &property.wire);
            (7, quote!(#docs #name / #clear: #ty = #wire,))
        }
        (false, false, RustType::List(item)) => (5, entry(property, name, item)),
        (false, false, RustType::Map(value)) => (6, entry(property, name, value)),
        (false, false, ty) => (4, entry(property, name, ty)),
    }
}

fn form(ty: &TypePlan, properties: &[Property], bindings: &Bindings) -> Result<TokenStream> {
    let docs = docs(&ty.description, || format!("`{}` of the documents.", ty.name));
    let name = format_ident!("{}", ty.name);
    let block = |word: &str, required: bool| {
        let fields = properties.iter().filter(|property| property.required == required);
        let fields = fields.map(|property| field(property, bindings.field(&ty.name, &property.wire)?));
        let fields = fields.collect::<Result<TokenStream>>()?;
        let word = format_ident!("{word}");
        anyhow::Ok((!fields.is_empty()).then(|| quote!(#word { #fields })))
    };
    let required = block(if ty.by_setters { "needed" } else { "required" }, true)?;
    let optional = block("optional", false)?;
    Ok(quote! {
        form! {
            #docs
            pub struct #name {
                #required
                #optional
            }
        }
    })
}

/// The events of a section: the types of their payloads, by name.
pub fn events(events: &[&EventPlan]) -> Result<TokenStream> {
    if events.is_empty() {
        return Ok(TokenStream::new());
    }
    let mut seen = BTreeSet::new();
    let events = events.iter().map(|event| {
        let wire = &event.name;
        let name = variant(wire);
        let ident = format_ident!("{name}");
        if !seen.insert(name.clone()) {
            bail!("two events would be named `{name}` in Rust: rename one");
        }
        let docs = value_docs(&name, wire, &event.description);
        let payload = RustType::of(&event.payload)?;
        Ok(quote!(#docs #ident(#payload) = #wire,))
    });
    let events = events.collect::<Result<TokenStream>>()?;
    Ok(quote! {
        events! {
            /// The events of this section, by name.
            pub enum Event {
                #events
            }
        }
    })
}

/// The description of a variant, and its wire name if the variant's name does not show it.
fn value_docs(variant: &str, wire: &str, words: &str) -> Docs {
    let is_plain = variant.to_lowercase() == wire;
    rustdoc::outer(match (sentence(words), is_plain) {
        (words, _) if words.is_empty() => format!("`{wire}`"),
        (words, true) => words,
        (words, false) => format!("{words} `{wire}`"),
    })
}

/// The documents' description as a comment, or a default text if there is none.
fn docs(words: &str, others: impl FnOnce() -> String) -> Docs {
    rustdoc::outer(if words.is_empty() { others() } else { sentence(words) })
}

fn field(property: &Property, ty: &RustType) -> Result<TokenStream> {
    Ok(entry(property, &property.name, ty))
}

fn entry(property: &Property, name: &str, ty: &RustType) -> TokenStream {
    let docs = docs(&property.description, || format!("`{}`", property.wire));
    let (name, wire) = (format_ident!("{name}"), &property.wire);
    quote!(#docs #name: #ty = #wire,)
}
