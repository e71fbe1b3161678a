//! Values that need no type of the documents: JSON, numbers, and literals that convert.

use anyhow::Result;
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::Value;

use super::super::{plan::Schema, tokens};

/// Any JSON.
pub(super) fn json(value: &Value) -> TokenStream {
    let value = json_tokens(value);
    quote!(serde_json::json!(#value))
}

/// Any JSON, where the macro is imported.
pub(super) fn short_json(value: &Value) -> TokenStream {
    let value = json_tokens(value);
    quote!(json!(#value))
}

/// What converts to a value of the runtime: the literal alone. None where the type must be named.
pub(super) fn literal(schema: &Schema, value: &Value) -> Option<TokenStream> {
    match (schema, value) {
        (Schema::Object | Schema::Any, Value::Array(_) | Value::Object(_)) => Some(short_json(value)),
        (Schema::Any, Value::String(text)) => Some(quote!(#text)),
        (Schema::Any, Value::Number(number)) => number_literal(number),
        (Schema::Named(name), Value::String(text)) => {
            let converts =
                ["Amount", "Date", "Id", "NumberAmount", "Secret", "TextAmount", "Timestamp"].contains(&name.as_str());
            converts.then(|| quote!(#text))
        }
        (Schema::Named(name), Value::Number(number)) => match name.as_str() {
            "Amount" | "NumberAmount" | "TextAmount" => amount_literal(number),
            "Id" | "MinorAmount" | "Timestamp" if is_small(number) => number_literal(number),
            _ => None,
        },
        _ => None,
    }
}

/// An amount as callers should write it: text, unless it is a small integer. A float is a bad example for money.
fn amount_literal(number: &serde_json::Number) -> Option<TokenStream> {
    if !number.is_f64() {
        return number_literal(number);
    }
    let text = number.to_string();
    // The documents' `1099.00` was read as 1099.0.
    let text = text.strip_suffix(".0").map_or(text.clone(), |whole| format!("{whole}.00"));
    Some(quote!(#text))
}

fn number_literal(number: &serde_json::Number) -> Option<TokenStream> {
    if number.is_f64() {
        float(number).ok()
    } else {
        is_small(number).then(|| tokens::parse(&number.to_string()).ok())?
    }
}

/// Whether the literals of two values have one type.
pub(super) fn is_alike(one: &Value, two: &Value) -> bool {
    match (one, two) {
        (Value::Number(one), Value::Number(two)) => one.is_f64() == two.is_f64() && is_small(one) == is_small(two),
        // Arrays have their length in their type.
        (Value::Array(_), _) => false,
        _ => std::mem::discriminant(one) == std::mem::discriminant(two),
    }
}

fn json_tokens(value: &Value) -> TokenStream {
    match value {
        Value::Null => quote!(null),
        Value::Bool(value) => quote!(#value),
        Value::Number(number) => tokens::parse(&number.to_string()).unwrap_or_default(),
        Value::String(text) => {
            let text = Literal::string(text);
            quote!(#text)
        }
        Value::Array(values) => {
            let values = values.iter().map(json_tokens);
            quote!([#(#values),*])
        }
        Value::Object(map) => {
            let entries = map.iter().map(|(name, value)| {
                let value = json_tokens(value);
                quote!(#name: #value)
            });
            quote!({#(#entries),*})
        }
    }
}

/// Whether the number's literal has the type that Rust infers by default.
pub(super) fn is_small(number: &serde_json::Number) -> bool {
    number.as_i64().is_some_and(|number| i32::try_from(number).is_ok())
}

/// A number with a decimal point.
pub(super) fn float(number: &serde_json::Number) -> Result<TokenStream> {
    tokens::parse(&format!("{:?}", number.as_f64().unwrap_or_default()))
}
