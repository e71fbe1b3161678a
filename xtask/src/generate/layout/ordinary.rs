//! Writes ordinary items. A function whose statements each fit on a line is written directly. Everything else goes through
//! prettyplease, which must parse it and breaks lines. Where both apply, the result is the same.

use anyhow::{Context, Result};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::quote;

use super::{
    super::tokens::{self, Cursor, inside, is_block, is_sign, text},
    comments::write_attributes,
};

/// prettyplease's maximum line width.
const WIDTH: usize = 89;

/// Writes an item.
pub(super) fn write(out: &mut String, tokens: &[TokenTree]) -> Result<()> {
    let mut cursor = write_attributes(out, "", tokens);
    if matches!(cursor.0.first(), Some(TokenTree::Ident(word)) if word == "impl") {
        let head = text(cursor.until(is_block));
        if let Some(block) = cursor.group(Delimiter::Brace) {
            out.push_str(&head);
            out.push_str(" {\n");
            write_members(out, &inside(block))?;
            out.push_str("}\n");
        }
    } else if let Some(function) = function("", cursor.0) {
        out.push_str(&function);
    } else {
        out.push_str(&pretty(cursor.0.iter().cloned().collect())?);
    }
    Ok(())
}

/// The members of an `impl`, with a blank line between them.
fn write_members(out: &mut String, tokens: &[TokenTree]) -> Result<()> {
    let mut cursor = Cursor(tokens);
    let mut is_first = true;
    while !cursor.is_empty() {
        if !std::mem::take(&mut is_first) {
            out.push('\n');
        }
        cursor = write_attributes(out, "    ", cursor.0);
        let start = cursor.0;
        cursor.until(|token| is_block(token) || is_sign(Some(token), ';'));
        cursor.next();
        let member = &start[..start.len() - cursor.0.len()];
        match function("    ", member) {
            Some(function) => out.push_str(&function),
            None => {
                let member = TokenStream::from_iter(member.iter().cloned());
                let wrapped = pretty(quote!(impl X { #member }))?;
                let inner = wrapped.strip_prefix("impl X {\n").and_then(|inner| inner.strip_suffix("}\n"));
                out.push_str(inner.unwrap_or(&wrapped));
            }
        }
    }
    Ok(())
}

/// prettyplease's layout of an item.
fn pretty(tokens: TokenStream) -> Result<String> {
    let item = syn::parse2(tokens.clone()).with_context(|| format!("a generated item is not Rust: {tokens}"))?;
    Ok(prettyplease::unparse(&syn::File { shebang: None, frontmatter: None, attrs: Vec::new(), items: vec![item] }))
}

/// A function whose lines need no breaking.
fn function(indent: &str, tokens: &[TokenTree]) -> Option<String> {
    let mut cursor = Cursor(tokens);
    let signature = cursor.until(is_block);
    if !signature.iter().any(|token| matches!(token, TokenTree::Ident(word) if word == "fn")) {
        return None;
    }
    let body = inside(cursor.group(Delimiter::Brace)?);
    let mut function = String::new();
    write_line(&mut function, &[indent, &text(signature), " {"])?;
    let mut cursor = Cursor(&body);
    while !cursor.is_empty() {
        let mut line = String::new();
        while let Some(attribute) = cursor.attribute() {
            line.push('#');
            tokens::write(&mut line, &TokenTree::Group(attribute.clone()));
            line.push(' ');
        }
        let statement = cursor.until(|token| is_sign(Some(token), ';'));
        if !is_simple(statement) {
            return None;
        }
        line.push_str(&text(statement));
        let end = if cursor.sign(';') { ";" } else { "" };
        write_line(&mut function, &[indent, "    ", &line, end])?;
    }
    write_line(&mut function, &[indent, "}"])?;
    Some(function)
}

/// Adds a line, if it is not too wide.
fn write_line(out: &mut String, parts: &[&str]) -> Option<()> {
    let width: usize = parts.iter().map(|part| part.chars().count()).sum();
    parts.iter().for_each(|part| out.push_str(part));
    out.push('\n');
    (width <= WIDTH).then_some(())
}

/// Whether a statement consists of calls, paths, references and literals only, without blocks, closures or operators.
fn is_simple(tokens: &[TokenTree]) -> bool {
    let mut is_start = true;
    tokens.iter().all(|token| {
        let starts = std::mem::take(&mut is_start);
        match token {
            TokenTree::Group(group) => {
                let tokens = inside(group);
                group.delimiter() != Delimiter::Brace && !is_sign(tokens.last(), ',') && is_simple(&tokens)
            }
            TokenTree::Punct(punct) => {
                is_start = true;
                match punct.as_char() {
                    '&' | '*' | '-' => starts,
                    sign => matches!(sign, '.' | ':' | '<' | '>' | ',' | '=' | '!' | '\''),
                }
            }
            TokenTree::Ident(_) | TokenTree::Literal(_) => true,
        }
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn what_is_written_as_it_is_looks_as_prettyplease_would_have_it() {
        let functions = [
            quote! {
                pub fn list(&self, status: impl Into<DealStatus>, ids: Vec<String>) -> Call<Deal> {
                    let mut request = Request::new(&LIST);
                    request.require("status", &Into::<DealStatus>::into(status));
                    request.header("X-Limit", &Param::text(&limit));
                    request.query_each("id", ids);
                    OperationCall(Call::json(self.0, request))
                }
            },
            quote! {
                async fn deals_list_goes_over_the_wire_as_documented() {
                    let wire = Wire::start("deals_list").await;
                    let call = wire.client().deals().list(-1, vec!["a", "b\"c"], 0.5).max(5_i64);
                    let reply = call.await.expect("the documented reply");
                    #[cfg(feature = "full-serde")]
                    wire.check_reply(&*reply);
                    let _ = reply;
                }
            },
            quote! {
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.debug_struct("Client").finish_non_exhaustive()
                }
            },
        ];
        for tokens in functions {
            let written = function("", &tokens.clone().into_iter().collect::<Vec<_>>()).unwrap();
            assert_eq!(written, pretty(tokens).unwrap());
        }
    }

    #[test]
    fn what_has_blocks_operators_or_long_lines_is_left_to_prettyplease() {
        for tokens in [
            quote!(
                fn f() {
                    if a {
                        b()
                    }
                }
            ),
            quote!(
                fn f() {
                    a + b
                }
            ),
            quote!(
                fn f() {
                    a - b
                }
            ),
            quote!(
                fn f() {
                    a.map(|b| b)
                }
            ),
            quote!(
                fn f() {
                    a.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa()
                }
            ),
            quote!(
                struct A;
            ),
        ] {
            assert_eq!(function("", &tokens.into_iter().collect::<Vec<_>>()), None);
        }
    }
}
