//! Rust types as the generated files write them: short names instead of progenitor's full paths.

use anyhow::{Result, bail};
use proc_macro2::{Delimiter, Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};

use super::{
    plan::{RUNTIME_TYPES, Schema},
    tokens::{Cursor, inside, is_sign, text},
};

/// A Rust type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RustType {
    /// `String`
    String,
    /// `i64`
    Integer,
    /// `f64`
    Number,
    /// `bool`
    Boolean,
    /// `()`
    Unit,
    /// Any JSON.
    Untyped,
    /// A type of the runtime.
    Runtime(Ident),
    /// A generated type.
    Named(Ident),
    /// `Vec<..>`
    List(Box<RustType>),
    /// `BTreeMap<String, ..>`
    Map(Box<RustType>),
    /// `Option<..>`
    Option(Box<RustType>),
    /// `Box<..>`, where a type contains itself.
    Boxed(Box<RustType>),
}

impl RustType {
    /// The type of a schema for which progenitor has none: a component, a scalar, a free-form object or any JSON.
    pub fn of(schema: &Schema) -> Result<Self> {
        Ok(match schema {
            Schema::Named(name) => named(name),
            Schema::String => Self::String,
            Schema::Integer => Self::Integer,
            Schema::Number => Self::Number,
            Schema::Object | Schema::Any => Self::Untyped,
            other => bail!("`{other:?}` needs a component of its own here"),
        })
    }

    /// Parses the first type of progenitor's tokens. References become owned types.
    pub fn read(cursor: &mut Cursor<'_>) -> Result<Self> {
        let start = *cursor;
        while cursor.sign('&') {
            if cursor.sign('\'') {
                cursor.ident();
            }
        }
        if cursor.group(Delimiter::Parenthesis).is_some_and(|group| inside(group).is_empty()) {
            return Ok(Self::Unit);
        }
        let mut path = Vec::new();
        loop {
            while cursor.sign(':') {}
            path.extend(cursor.ident().map(Ident::to_string));
            if !is_sign(cursor.0.first(), ':') {
                break;
            }
        }
        let mut arguments = Vec::new();
        if cursor.sign('<') {
            while !cursor.sign('>') {
                arguments.push(Self::read(cursor)?);
                cursor.sign(',');
            }
        }
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        match Self::from_path(&path, arguments) {
            Some(ty) => Ok(ty),
            None => bail!("progenitor generated the type `{}`, which no rule covers", text(start.0.iter().take(12))),
        }
    }

    fn from_path(path: &[&str], arguments: Vec<Self>) -> Option<Self> {
        let last = arguments.into_iter().next_back().map(Box::new);
        Some(match (path, last) {
            (["serde_json", "Map"], _) | (["serde_json", "Value"], None) => Self::Untyped,
            ([.., "str" | "String"], None) => Self::String,
            (["i64"], None) => Self::Integer,
            (["f64"], None) => Self::Number,
            (["bool"], None) => Self::Boolean,
            ([.., "Vec"], Some(items)) => Self::List(items),
            ([.., "BTreeMap"], Some(values)) => Self::Map(values),
            ([.., "Option"], Some(of)) => Self::Option(of),
            ([.., "Box"], Some(of)) => Self::Boxed(of),
            (["types", name], None) => Self::Named(format_ident!("{name}")),
            ([name], None) => named(name),
            _ => return None,
        })
    }
}

/// A type, by its name alone.
fn named(name: &str) -> RustType {
    let ident = format_ident!("{name}");
    if RUNTIME_TYPES.contains(&name) { RustType::Runtime(ident) } else { RustType::Named(ident) }
}

impl ToTokens for RustType {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(match self {
            Self::String => quote!(String),
            Self::Integer => quote!(i64),
            Self::Number => quote!(f64),
            Self::Boolean => quote!(bool),
            Self::Unit => quote!(()),
            Self::Untyped => quote!(Untyped),
            Self::Runtime(name) | Self::Named(name) => quote!(#name),
            Self::List(items) => quote!(Vec<#items>),
            Self::Map(values) => quote!(BTreeMap<String, #values>),
            Self::Option(of) => quote!(Option<#of>),
            Self::Boxed(of) => quote!(Box<#of>),
        });
    }
}
