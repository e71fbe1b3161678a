//! `surface.txt`: what a generated crate offers, one line per operation, field and variant.
//!
//! Read from the generated Rust itself, not from the documents, so that it shows what an integrator compiles against.

use std::{collections::BTreeMap, fmt::Write};

use anyhow::{Context, Result};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{
    FnArg, Ident, ImplItem, Item, LitStr, Token, Type, Visibility, braced,
    parse::{Parse, ParseStream},
};

/// The surface of a crate, from its sources by path (`src/deals.rs`).
///
/// # Errors
///
/// When a source is not what the generator writes.
pub fn surface(name: &str, files: &BTreeMap<String, String>) -> Result<String> {
    let mut text = format!("# {name}: one line per operation, field and variant. Kept by `cargo xtask generate`.\n");
    for (path, source) in files {
        let Some(section) = path.strip_prefix("src/").and_then(|path| path.strip_suffix(".rs")) else { continue };
        if matches!(section, "lib" | "client") {
            continue;
        }
        let file = syn::parse_file(source).with_context(|| format!("{path} is not Rust"))?;
        let lines = section_lines(section, &file).with_context(|| path.clone())?;
        if !lines.is_empty() {
            text.push('\n');
            text.push_str(&lines);
        }
    }
    Ok(text)
}

fn section_lines(section: &str, file: &syn::File) -> Result<String> {
    let wires = wires(file)?;
    let mut lines = String::new();
    for item in &file.items {
        match item {
            Item::Impl(block) if block.trait_.is_none() => {
                let ty = path_text(&block.self_ty);
                for method in &block.items {
                    if let ImplItem::Fn(method) = method
                        && matches!(method.vis, Visibility::Public(_))
                    {
                        let arguments: Vec<String> = method
                            .sig
                            .inputs
                            .iter()
                            .filter(|input| matches!(input, FnArg::Typed(_)))
                            .map(plain)
                            .collect();
                        let result = match &method.sig.output {
                            syn::ReturnType::Type(_, ty) => format!(" -> {}", plain(ty)),
                            syn::ReturnType::Default => String::new(),
                        };
                        let owner = if ty == "Operations" { section.to_owned() } else { format!("{section}::{ty}") };
                        let _ = write!(lines, "{owner}.{}({}){result}", method.sig.ident, arguments.join(", "));
                        let wire = wires.get(&static_of(&method.block)).map(|wire| format!(" = {wire}"));
                        lines.push_str(&wire.unwrap_or_default());
                        lines.push('\n');
                    }
                }
            }
            Item::Type(alias) => {
                let _ = writeln!(lines, "{section}::{} = {}", alias.ident, plain(&alias.ty));
            }
            Item::Macro(item) => {
                let name = item.mac.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
                let declaration: Declaration = syn::parse2(item.mac.tokens.clone())
                    .with_context(|| format!("a `{name}!` that this command cannot read"))?;
                declaration.write(&mut lines, section, &name);
            }
            _ => {}
        }
    }
    Ok(lines)
}

/// The wire form of each operation's static, by the static's name.
fn wires(file: &syn::File) -> Result<BTreeMap<String, String>> {
    let mut wires = BTreeMap::new();
    for item in &file.items {
        let Item::Static(item) = item else { continue };
        if matches!(item.vis, Visibility::Public(_)) {
            continue;
        }
        let mut facts = Facts::default();
        facts.read(&item.expr)?;
        wires.insert(item.ident.to_string(), facts.text());
    }
    Ok(wires)
}

/// What a static says of an operation on the wire.
#[derive(Default)]
struct Facts {
    method: String,
    path: String,
    query: Vec<(String, String)>,
    body: Vec<(String, String)>,
}

impl Facts {
    /// Walks the chain of setters down to `Operation::new`.
    fn read(&mut self, expression: &syn::Expr) -> Result<()> {
        match expression {
            syn::Expr::MethodCall(call) => {
                self.read(&call.receiver)?;
                let target = match call.method.to_string().as_str() {
                    "query" => &mut self.query,
                    "body" | "body_json" => &mut self.body,
                    _ => return Ok(()),
                };
                let literals = literals(call.args.to_token_stream());
                target
                    .extend(literals.chunks(2).filter_map(|pair| Some((pair.first()?.clone(), pair.get(1)?.clone()))));
                Ok(())
            }
            syn::Expr::Call(call) => {
                let mut arguments = call.args.iter();
                let path = literals(call.args.to_token_stream());
                self.path = path.last().cloned().unwrap_or_default();
                self.method = arguments.nth(2).map(plain).unwrap_or_default();
                self.method = self.method.rsplit("::").next().unwrap_or_default().to_uppercase();
                Ok(())
            }
            other => anyhow::bail!("`{}` is no operation", plain(other)),
        }
    }

    fn text(&self) -> String {
        let pairs = |pairs: &[(String, String)], separator: &str| {
            pairs.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(separator)
        };
        let mut text = format!("{} {}", self.method, self.path);
        if !self.query.is_empty() {
            let _ = write!(text, "?{}", pairs(&self.query, "&"));
        }
        if !self.body.is_empty() {
            let _ = write!(text, " {{{}}}", pairs(&self.body, ", "));
        }
        text
    }
}

/// The string literals in a token stream, in order.
fn literals(tokens: TokenStream) -> Vec<String> {
    let mut found = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => found.extend(literals(group.stream())),
            TokenTree::Literal(literal) => {
                if let Ok(text) = syn::parse2::<LitStr>(TokenTree::from(literal).into()) {
                    found.push(text.value());
                }
            }
            _ => {}
        }
    }
    found
}

/// The static in `Request::new(&NAME)`.
fn static_of(block: &syn::Block) -> String {
    let mut name = String::new();
    let mut open = vec![block.to_token_stream()];
    while let Some(tokens) = open.pop() {
        let mut after_reference = false;
        for token in tokens {
            match token {
                TokenTree::Group(group) => open.push(group.stream()),
                TokenTree::Ident(ident) if after_reference && name.is_empty() => {
                    let text = ident.to_string();
                    if text.chars().all(|letter| letter.is_uppercase() || letter.is_ascii_digit() || letter == '_') {
                        name = text;
                    }
                    after_reference = false;
                }
                TokenTree::Punct(punct) => after_reference = punct.as_char() == '&',
                _ => after_reference = false,
            }
        }
    }
    name
}

/// A declaring macro's content.
struct Declaration {
    name: Ident,
    reply: Option<Type>,
    lines: Vec<Line>,
    /// `pages Item` or `events Event`.
    goes_on: Option<(Ident, Type)>,
}

/// A field, parameter or variant, and the block that it stands in.
struct Line {
    block: String,
    name: String,
    ty: Option<Type>,
    wire: Option<LitStr>,
}

impl Parse for Declaration {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(Ident) {
            input.parse::<Ident>()?;
        }
        input.call(syn::Attribute::parse_outer)?;
        input.parse::<Token![pub]>()?;
        if input.parse::<Option<Token![struct]>>()?.is_none() {
            input.parse::<Token![enum]>()?;
        }
        let name = input.parse()?;
        let reply = input.parse::<Option<Token![->]>>()?.map(|_| input.parse()).transpose()?;
        let content;
        braced!(content in input);
        let mut lines = Vec::new();
        read_lines(&content, "", &mut lines)?;
        let word = input.parse::<Option<Ident>>()?;
        let goes_on = word.map(|word| Ok::<_, syn::Error>((word, input.parse()?))).transpose()?;
        Ok(Self { name, reply, lines, goes_on })
    }
}

fn read_lines(input: ParseStream<'_>, block: &str, lines: &mut Vec<Line>) -> syn::Result<()> {
    while !input.is_empty() {
        input.call(syn::Attribute::parse_outer)?;
        let name: Ident = input.call(syn::ext::IdentExt::parse_any)?;
        if input.peek(syn::token::Brace) {
            let content;
            braced!(content in input);
            read_lines(&content, &name.to_string(), lines)?;
            continue;
        }
        if input.parse::<Option<Token![/]>>()?.is_some() {
            input.parse::<Ident>()?;
        }
        let ty = if input.parse::<Option<Token![:]>>()?.is_some() {
            Some(input.parse()?)
        } else if input.peek(syn::token::Paren) {
            let content;
            syn::parenthesized!(content in input);
            Some(content.parse()?)
        } else {
            None
        };
        let wire = input.parse::<Option<Token![=]>>()?.map(|_| input.parse()).transpose()?;
        input.parse::<Option<Token![,]>>()?;
        lines.push(Line { block: block.to_owned(), name: name.to_string(), ty, wire });
    }
    Ok(())
}

impl Declaration {
    fn write(&self, out: &mut String, section: &str, macro_name: &str) {
        let name = &self.name;
        let head = match macro_name {
            "call" => {
                let reply = self.reply.as_ref().map(plain).unwrap_or_default();
                let goes_on = self.goes_on.as_ref().map(|(word, item)| format!(", {word} of {}", plain(item)));
                format!("{section}::{name} -> {reply}{}", goes_on.unwrap_or_default())
            }
            other => format!("{section}::{name} ({})", other.replace('_', " ")),
        };
        let _ = writeln!(out, "{head}");
        for line in &self.lines {
            let separator = if line.ty.is_some() && !matches!(macro_name, "union") { "." } else { "::" };
            let _ = write!(out, "{section}::{name}{separator}{}", line.name);
            if let Some(ty) = &line.ty {
                let _ =
                    if macro_name == "union" { write!(out, "({})", plain(ty)) } else { write!(out, ": {}", plain(ty)) };
            }
            if let Some(wire) = &line.wire {
                let _ = write!(out, " = {:?}", wire.value());
            }
            if !line.block.is_empty() {
                let _ = write!(out, " ({})", line.block.replace('_', " "));
            }
            out.push('\n');
        }
    }
}

/// Tokens as text, without the blanks that `to_string` puts between them.
fn plain(tokens: impl ToTokens) -> String {
    let mut text = String::new();
    write_plain(tokens.to_token_stream(), &mut text);
    text
}

fn write_plain(tokens: TokenStream, text: &mut String) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                text.push_str(open);
                write_plain(group.stream(), text);
                text.push_str(close);
            }
            TokenTree::Ident(ident) => {
                if text.ends_with(|last: char| last.is_alphanumeric() || last == '_') {
                    text.push(' ');
                }
                let _ = write!(text, "{ident}");
            }
            TokenTree::Punct(punct) => {
                text.push(punct.as_char());
                let alone = punct.spacing() == proc_macro2::Spacing::Alone;
                if punct.as_char() == ',' || (punct.as_char() == ':' && alone && !text.ends_with("::")) {
                    text.push(' ');
                }
            }
            TokenTree::Literal(literal) => {
                let _ = write!(text, "{literal}");
            }
        }
    }
}

/// A type's own name, without lifetimes.
fn path_text(ty: &Type) -> String {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default(),
        other => plain(other),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn operations_fields_and_variants_have_a_line_each() {
        let source = r#"
            impl Operations<'_> {
                /// Signs.
                pub fn sign(&self, id: &str, body: SignDeal) -> Call<Deal> {
                    let mut request = Request::new(&SIGN);
                    Call::json(self.0, request)
                }
            }
            pub static OPERATIONS: &[&Operation] = &[&SIGN];
            static SIGN: Operation = Operation::new("deals_sign", "deals", Method::Post, "/deals")
                .query(&[("action", "sign")]).auth(&["key"]);
            call! { /// A call.
                pub struct ListCall -> DealList { query { /// The status.
                    status: DealStatus = "status", } } pages Deal }
            reply! { pub struct Deal { id: Id = "deal_id", tags: Vec<String> = "tags", } }
            body! { pub struct SignDeal { nullable { note / clear_note: String = "note", } } }
            open_enum! { pub enum DealStatus { Draft = "draft", } }
            union! { both pub enum Sku { String(String), } }
        "#;
        let files = BTreeMap::from([("src/deals.rs".to_owned(), source.to_owned())]);
        let expected = "\
            deals.sign(id: &str, body: SignDeal) -> Call<Deal> = POST /deals?action=sign\n\
            deals::ListCall -> DealList, pages of Deal\n\
            deals::ListCall.status: DealStatus = \"status\" (query)\n\
            deals::Deal (reply)\n\
            deals::Deal.id: Id = \"deal_id\"\n\
            deals::Deal.tags: Vec<String> = \"tags\"\n\
            deals::SignDeal (body)\n\
            deals::SignDeal.note: String = \"note\" (nullable)\n\
            deals::DealStatus (open enum)\n\
            deals::DealStatus::Draft = \"draft\"\n\
            deals::Sku (union)\n\
            deals::Sku::String(String)\n";
        let text = surface("shop", &files).unwrap();
        assert_eq!(text.split_once("\n\n").unwrap().1, expected);
    }
}
