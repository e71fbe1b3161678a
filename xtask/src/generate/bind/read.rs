//! Reads progenitor's tokens for the types of fields, variants, arguments and replies. Everything else is skipped.

use std::collections::HashMap;

use anyhow::{Result, bail};
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

use super::{
    super::{
        rust_type::RustType,
        tokens::{Cursor, inside, is_block, is_sign, string},
    },
    bindings::{Bindings, Signature},
};

/// Reads `mod types` and the methods of the client.
pub(super) fn bindings(output: TokenStream) -> Result<Bindings> {
    let mut bindings = Bindings::default();
    let tokens: Vec<TokenTree> = output.into_iter().collect();
    let mut cursor = Cursor(&tokens);
    while !cursor.is_empty() {
        if cursor.word("mod") {
            if cursor.word("types")
                && let Some(block) = cursor.group(Delimiter::Brace)
            {
                types(&inside(block), &mut bindings)?;
            }
        } else if cursor.word("impl") {
            cursor.until(is_block);
            if let Some(block) = cursor.group(Delimiter::Brace) {
                methods(&inside(block), &mut bindings)?;
            }
        } else {
            cursor.next();
        }
    }
    Ok(bindings)
}

/// Reads the structs and enums of `mod types`.
fn types(tokens: &[TokenTree], bindings: &mut Bindings) -> Result<()> {
    let mut cursor = Cursor(tokens);
    while !cursor.is_empty() {
        let is_struct = cursor.word("struct");
        if !is_struct && !cursor.word("enum") {
            cursor.next();
            continue;
        }
        let (Some(name), Some(block)) = (cursor.ident(), cursor.group(Delimiter::Brace)) else { continue };
        if is_struct {
            bindings.fields.insert(name.to_string(), fields(&inside(block))?);
        } else {
            bindings.unions.insert(name.to_string(), variants(&inside(block))?);
        }
    }
    Ok(())
}

/// A struct's fields, by their names on the wire.
fn fields(tokens: &[TokenTree]) -> Result<HashMap<String, RustType>> {
    let mut cursor = Cursor(tokens);
    let mut fields = HashMap::new();
    while !cursor.is_empty() {
        let mut wire = None;
        while let Some(attribute) = cursor.attribute() {
            wire = wire.or_else(|| renamed(attribute));
        }
        cursor.word("pub");
        let Some(name) = cursor.ident() else { bail!("progenitor generated a field without a name") };
        cursor.sign(':');
        fields.insert(wire.unwrap_or_else(|| name.to_string()), RustType::read(&mut cursor)?);
        cursor.entry();
    }
    Ok(fields)
}

/// The name in `serde(rename = "..")`.
fn renamed(attribute: &Group) -> Option<String> {
    let tokens = inside(attribute);
    let mut cursor = Cursor(&tokens);
    if !cursor.word("serde") {
        return None;
    }
    let tokens = inside(cursor.group(Delimiter::Parenthesis)?);
    let mut cursor = Cursor(&tokens);
    while !cursor.is_empty() {
        if cursor.word("rename")
            && cursor.sign('=')
            && let Some(TokenTree::Literal(name)) = cursor.next()
        {
            return string(name);
        }
        cursor.entry();
    }
    None
}

/// An enum's variants that hold a value.
fn variants(tokens: &[TokenTree]) -> Result<Vec<(String, RustType)>> {
    let mut cursor = Cursor(tokens);
    let mut variants = Vec::new();
    while !cursor.is_empty() {
        while cursor.attribute().is_some() {}
        let Some(name) = cursor.ident() else { bail!("progenitor generated a variant without a name") };
        if let Some(held) = cursor.group(Delimiter::Parenthesis) {
            variants.push((name.to_string(), RustType::read(&mut Cursor(&inside(held)))?));
        }
        cursor.entry();
    }
    Ok(variants)
}

/// Reads the signatures of methods.
fn methods(tokens: &[TokenTree], bindings: &mut Bindings) -> Result<()> {
    let mut cursor = Cursor(tokens);
    while !cursor.is_empty() {
        if !cursor.word("async") || !cursor.word("fn") {
            cursor.next();
            continue;
        }
        let Some(name) = cursor.ident() else { continue };
        cursor.until(|token| matches!(token, TokenTree::Group(_)));
        let Some(arguments) = cursor.group(Delimiter::Parenthesis) else { continue };
        let arguments = self::arguments(&inside(arguments))?;
        let mut result = Cursor(cursor.until(is_block));
        result.until(|token| matches!(token, TokenTree::Ident(name) if name == "ResponseValue"));
        let reply =
            if result.word("ResponseValue") && result.sign('<') { Some(RustType::read(&mut result)?) } else { None };
        bindings.signatures.insert(name.to_string(), Signature { arguments, reply });
    }
    Ok(())
}

/// A method's arguments, without `self`.
fn arguments(tokens: &[TokenTree]) -> Result<HashMap<String, RustType>> {
    let mut cursor = Cursor(tokens);
    let mut arguments = HashMap::new();
    while !cursor.is_empty() {
        let mut argument = Cursor(cursor.entry());
        if let Some(name) = argument.ident().map(Ident::to_string)
            && is_sign(argument.0.first(), ':')
        {
            argument.sign(':');
            arguments.insert(name.trim_matches('_').to_owned(), RustType::read(&mut argument)?);
        }
    }
    Ok(arguments)
}
