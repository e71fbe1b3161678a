//! `surface.txt`: what a generated crate offers, one line per operation, field and variant.
//!
//! Read from the items that become its files, so that it shows what an integrator compiles against.

use std::fmt::Write;

use proc_macro2::{Delimiter, Group, Ident, TokenTree};
use saleskit_contract::Place;

use super::{
    names::method_name,
    plan::OperationPlan,
    shape::Section,
    tokens::{Cursor, End, Item, inside, is_block, is_sign, string, text},
};

/// The surface of a crate.
pub fn surface(crate_name: &str, sections: &[Section<'_>]) -> String {
    let mut text =
        format!("# {crate_name}: one line per operation, field and variant. Kept by `cargo xtask generate`.\n");
    let mut sections: Vec<&Section<'_>> = sections.iter().collect();
    sections.sort_by(|a, b| a.name.cmp(&b.name));
    for section in sections {
        let lines = lines(section);
        if !lines.is_empty() {
            text.push('\n');
            text.push_str(&lines);
        }
    }
    text
}

fn lines(section: &Section<'_>) -> String {
    let mut lines = String::new();
    for item in &section.items {
        match item {
            Item::Plain(tokens) => methods(&mut lines, section, tokens),
            Item::Declaration(name, body) => {
                let body: Vec<TokenTree> = body.clone().into_iter().collect();
                declaration(&mut lines, &section.name, &name.to_string(), &body);
            }
            Item::Inner(_) | Item::Import(_) | Item::Module(_) | Item::Static(_) => {}
        }
    }
    lines
}

/// The public methods of an inherent `impl`.
fn methods(lines: &mut String, section: &Section<'_>, tokens: &[TokenTree]) {
    let mut cursor = Cursor(tokens);
    while cursor.attribute().is_some() {}
    if !cursor.word("impl") {
        return;
    }
    let head = cursor.until(is_block);
    let is_inherent = head.iter().all(|token| !matches!(token, TokenTree::Ident(word) if word == "for"));
    let (Some(TokenTree::Ident(ty)), Some(block)) = (head.first(), cursor.group(Delimiter::Brace)) else { return };
    if !is_inherent {
        return;
    }
    let mut operations = section.operations.iter();
    let tokens = inside(block);
    let mut cursor = Cursor(&tokens);
    while !cursor.is_empty() {
        if !cursor.word("pub") || !cursor.word("fn") {
            cursor.next();
            continue;
        }
        let (Some(name), Some(arguments)) = (cursor.ident(), cursor.group(Delimiter::Parenthesis)) else { continue };
        let owner = if ty == "Operations" { section.name.clone() } else { format!("{}::{ty}", section.name) };
        let result = text(cursor.until(is_block));
        let _ = write!(lines, "{owner}.{name}({}){result}", self::arguments(arguments));
        let operation = if ty == "Operations" { operations.next() } else { None };
        if let Some(plan) = operation.filter(|plan| name == &method_name(plan.operation)) {
            let _ = write!(lines, " = {}", wire(plan));
        }
        lines.push('\n');
    }
}

/// A method's arguments without `self`.
fn arguments(group: &Group) -> String {
    let tokens = inside(group);
    let mut cursor = Cursor(&tokens);
    let mut arguments = Vec::new();
    while !cursor.is_empty() {
        let argument = cursor.entry();
        if is_sign(argument.get(1), ':') {
            arguments.push(text(argument));
        }
    }
    arguments.join(", ")
}

/// An operation on the wire: method, path and constants.
fn wire(plan: &OperationPlan<'_>) -> String {
    let operation = plan.operation;
    let constants = |place| operation.constants.iter().filter(move |constant| constant.place == place);
    let query = constants(Place::Query).map(|constant| format!("{}={}", constant.name, constant.value));
    let query = query.collect::<Vec<_>>().join("&");
    let is_text = |name: &String| plan.json_constants.iter().all(|(known, _)| known != name);
    let texts = constants(Place::Body).filter(|constant| is_text(&constant.name));
    let texts = texts.map(|constant| (&constant.name, &constant.value));
    let body = texts.chain(plan.json_constants.iter().map(|(name, json)| (name, json)));
    let body = body.map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(", ");
    let mut wire = format!("{} {}", operation.method, operation.path);
    if !query.is_empty() {
        let _ = write!(wire, "?{query}");
    }
    if !body.is_empty() {
        let _ = write!(wire, " {{{body}}}");
    }
    wire
}

/// What a declaring macro makes: a line for the type, and one for each entry.
fn declaration(lines: &mut String, section: &str, macro_name: &str, tokens: &[TokenTree]) {
    let mut cursor = Cursor(tokens);
    // A union says first where it is used.
    if cursor.ident().is_some_and(|word| word == "pub") {
        cursor = Cursor(tokens);
    }
    while cursor.attribute().is_some() {}
    let (head, End::Block(block)) = cursor.entry_or_block() else { return };
    let [_, _, TokenTree::Ident(name), result @ ..] = head else { return };
    let _ = write!(lines, "{section}::{name}");
    if macro_name == "call" {
        lines.push_str(&text(result));
        if let Some(word) = cursor.ident() {
            let _ = write!(lines, ", {word} of {}", text(cursor.0));
        }
    } else {
        let _ = write!(lines, " ({})", macro_name.replace('_', " "));
    }
    lines.push('\n');
    let declared = Declared { name: format!("{section}::{name}"), is_union: macro_name == "union" };
    declared.entries(lines, &inside(block), None);
}

/// What a macro declares.
struct Declared {
    name: String,
    is_union: bool,
}

impl Declared {
    /// The entries of a block, and those of the blocks in it.
    fn entries(&self, lines: &mut String, tokens: &[TokenTree], block: Option<&Ident>) {
        let mut cursor = Cursor(tokens);
        while !cursor.is_empty() {
            while cursor.attribute().is_some() {}
            match cursor.entry_or_block() {
                ([TokenTree::Ident(word)], End::Block(group)) => self.entries(lines, &inside(group), Some(word)),
                (entry, _) => self.entry(lines, entry, block),
            }
        }
    }

    /// A field or parameter (`name: Type = "wire"`), or a variant (`Name = "wire"`, `Name(Type)`).
    fn entry(&self, lines: &mut String, tokens: &[TokenTree], block: Option<&Ident>) {
        let mut cursor = Cursor(tokens);
        let Some(name) = cursor.ident() else { return };
        if cursor.sign('/') {
            cursor.ident();
        }
        let held = cursor.group(Delimiter::Parenthesis).map(|group| text(&inside(group)));
        cursor.sign(':');
        let ty = text(cursor.until(|token| is_sign(Some(token), '=')));
        let _ = match held {
            Some(ty) if self.is_union => write!(lines, "{}::{name}({ty})", self.name),
            Some(ty) => write!(lines, "{}.{name}: {ty}", self.name),
            None if ty.is_empty() => write!(lines, "{}::{name}", self.name),
            None => write!(lines, "{}.{name}: {ty}", self.name),
        };
        if let [_, TokenTree::Literal(wire), ..] = cursor.0 {
            let _ = write!(lines, " = {:?}", string(wire).unwrap_or_default());
        }
        if let [.., TokenTree::Ident(word)] = cursor.0 {
            let _ = write!(lines, " ({word})");
        }
        if let Some(block) = block {
            let _ = write!(lines, " ({})", block.to_string().replace('_', " "));
        }
        lines.push('\n');
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use quote::quote;

    use super::{super::tokens::items, *};

    #[test]
    fn operations_fields_and_variants_have_a_line_each() {
        let source = quote! {
            impl Operations<'_> {
                /// Signs.
                pub fn sign(&self, id: &str, body: SignDeal) -> Call<Deal> {
                    let mut request = Request::new(&SIGN);
                    Call::json(self.0, request)
                }
            }
            call! {
                /// A call.
                pub struct ListCall -> DealList {
                    query {
                        /// The status.
                        status: DealStatus = "status",
                    }
                }
                pages Deal
            }
            reply! { pub struct Deal { id: Id = "deal_id", tags: Vec<String> = "tags", } }
            body! { pub struct SignDeal { nullable { note / clear_note: String = "note", } } }
            open_enum! { pub enum DealStatus { Draft = "draft", } }
            union! { both pub enum Sku { String(String), } }
            events! { pub enum Event { DealSigned(Deal) = "deal.signed", } }
            impl Deal {
                pub fn id(&self) -> Result<&str, Error> { todo!() }
            }
        };
        let section = Section { name: "deals".to_owned(), items: items(source), ..Section::default() };
        let expected = "\
            deals.sign(id: &str, body: SignDeal) -> Call<Deal>\n\
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
            deals::Sku::String(String)\n\
            deals::Event (events)\n\
            deals::Event.DealSigned: Deal = \"deal.signed\"\n\
            deals::Deal.id() -> Result<&str, Error>\n";
        assert_eq!(surface("shop", &[section]).split_once("\n\n").unwrap().1, expected);
    }
}
