//! `surface.txt`: what a generated crate offers, with one line per operation, field and variant.
//!
//! It is derived from the items that become the crate's files, so it shows what an integrator compiles against.

mod declared;
mod facts;
mod rules;

use std::{collections::HashMap, fmt::Write};

use proc_macro2::{Delimiter, Group, TokenTree};

use self::{declared::Declared, facts::facts, rules::Rules};
use super::{
    names::{call_type, method_name},
    plan::{OperationPlan, Plan},
    shape::Section,
    tokens::{Cursor, End, Item, inside, is_block, is_sign, text},
};

/// The legend of the lines.
const WORDS: &str = "\
# Operation: method(arguments) -> reply or call type = request line; auth: any one of these schemes; whether it is retried (safe: yes,
# keyed: with an idempotency key, once: no); headers that are call options; scopes, limits and paging, if any.
# Field: Rust type = name on the wire (block). An optional field has a setter with its name. So has a `needed` one, which must be set;
# `clear_..()` sends null. The fields of a call (query, each, joined, flag, bare, header, path, body) are setters only.
# rule: a conditional requirement of a request.
";

/// The surface of a crate.
pub fn surface(crate_name: &str, plan: &Plan<'_>, sections: &[Section<'_>]) -> String {
    let mut text =
        format!("# {crate_name}: one line per operation, field and variant. Kept by `cargo xtask generate`.\n{WORDS}");
    let rules = Rules::of(plan);
    let mut sections: Vec<&Section<'_>> = sections.iter().collect();
    sections.sort_by(|a, b| a.name.cmp(&b.name));
    for section in sections {
        let calls = section.operations.iter().filter(|plan| plan.has_call_type());
        let calls = calls.map(|plan| (call_type(plan.operation), *plan)).collect();
        let lines = Lines { plan, rules: &rules, section, calls }.all();
        if !lines.is_empty() {
            text.push('\n');
            text.push_str(&lines);
        }
    }
    text
}

/// The lines of a section.
struct Lines<'l> {
    plan: &'l Plan<'l>,
    rules: &'l Rules<'l>,
    section: &'l Section<'l>,
    /// By the name of the call's type.
    calls: HashMap<String, &'l OperationPlan<'l>>,
}

impl Lines<'_> {
    fn all(&self) -> String {
        let mut lines = String::new();
        for item in &self.section.items {
            match item {
                Item::Plain(tokens) => self.methods(&mut lines, tokens),
                Item::Declaration(name, body) => {
                    let body: Vec<TokenTree> = body.clone().into_iter().collect();
                    self.declaration(&mut lines, &name.to_string(), &body);
                }
                Item::Inner(_) | Item::Import(_) | Item::Module(_) | Item::Static(_) => {}
            }
        }
        lines
    }

    /// The public methods of an inherent `impl`.
    fn methods(&self, lines: &mut String, tokens: &[TokenTree]) {
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
        let is_operations = ty == "Operations";
        let section = &self.section.name;
        let owner = if is_operations { section.clone() } else { format!("{section}::{ty}") };
        let mut operations = self.section.operations.iter().filter(|_| is_operations);
        let tokens = inside(block);
        let mut cursor = Cursor(&tokens);
        while !cursor.is_empty() {
            if !cursor.word("pub") || !cursor.word("fn") {
                cursor.next();
                continue;
            }
            let (Some(name), Some(arguments)) = (cursor.ident(), cursor.group(Delimiter::Parenthesis)) else {
                continue;
            };
            let result = text(cursor.until(is_block));
            let _ = write!(lines, "{owner}.{name}({}){result}", self::arguments(arguments));
            let operation = operations.next().filter(|plan| name == &method_name(plan.operation));
            let _ = operation.map(|plan| write!(lines, " = {}", facts(plan)));
            lines.push('\n');
            for rule in operation.map(|plan| rules::of_operation(self.plan, plan)).unwrap_or_default() {
                let _ = writeln!(lines, "{owner}.{name} rule: {rule}");
            }
        }
    }

    /// The lines for a declaring macro: one for the type, one for each entry, and its rules.
    fn declaration(&self, lines: &mut String, macro_name: &str, tokens: &[TokenTree]) {
        let mut cursor = Cursor(tokens);
        // A union starts with where it is used.
        if cursor.ident().is_some_and(|word| word == "pub") {
            cursor = Cursor(tokens);
        }
        while cursor.attribute().is_some() {}
        let (head, End::Block(block)) = cursor.entry_or_block() else { return };
        let [_, _, TokenTree::Ident(name), rest @ ..] = head else { return };
        let path = format!("{}::{name}", self.section.name);
        lines.push_str(&path);
        let mut needed = Vec::new();
        if macro_name == "call" {
            // After the arrow, which starts with `-`.
            let arrow = rest.iter().position(|token| is_sign(Some(token), '-')).unwrap_or_default();
            lines.push_str(&text(&rest[arrow..]));
            if let Some(word) = cursor.ident() {
                let _ = write!(lines, ", {word} of {}", text(cursor.0));
            }
            let plan = self.calls.get(&name.to_string());
            needed.extend(plan.iter().flat_map(|plan| plan.needed()).map(|needed| needed.documented.name.as_str()));
        } else {
            let _ = write!(lines, " ({})", macro_name.replace('_', " "));
        }
        lines.push('\n');
        let declared = Declared { path, macro_name, needed };
        lines.push_str(&declared.lines(&inside(block)));
        for rule in self.rules.of_type(&name.to_string()) {
            let _ = writeln!(lines, "{} rule: {rule}", declared.path);
        }
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::{fs, path::Path};

    use indexmap::IndexMap;
    use quote::quote;
    use saleskit_contract::Contract;

    use super::{
        super::{api::Api, generate, offer::Source, offered, tokens::items},
        *,
    };

    const LINES: &str = "\
            deals.sign(id: &str, body: SignDeal) -> Call<Deal>\n\
            deals::ListCall -> DealList, pages of Deal\n\
            deals::ListCall.status: DealStatus = \"status\" (query)\n\
            deals::Deal (reply)\n\
            deals::Deal.id: Id = \"deal_id\"\n\
            deals::Deal.tags: Vec<String> = \"tags\"\n\
            deals::SignDeal (body)\n\
            deals::SignDeal.new(id: impl Into<String>, tags: impl IntoIterator<Item = impl Into<String>>) -> SignDeal\n\
            deals::SignDeal.id: String = \"id\" (required)\n\
            deals::SignDeal.tags: Vec<String> = \"tags\" (required list)\n\
            deals::SignDeal.note: Patch<String> = \"note\" (nullable), clear_note()\n\
            deals::DealStatus (open enum)\n\
            deals::DealStatus::Draft = \"draft\"\n\
            deals::Sku (union)\n\
            deals::Sku::String(String)\n\
            deals::Event (events)\n\
            deals::Event.DealSigned: Deal = \"deal.signed\"\n\
            deals::Deal.id() -> Result<&str, Error>\n";

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
                pub type ListCall = OperationCall<ListParameters> -> DealList {
                    query {
                        /// The status.
                        status: DealStatus = "status",
                    }
                }
                pages Deal
            }
            reply! { pub struct Deal { id: Id = "deal_id", tags: Vec<String> = "tags", } }
            body! {
                pub struct SignDeal {
                    required { id: String = "id", }
                    required_list { tags: String = "tags", }
                    nullable { note / clear_note: String = "note", }
                }
            }
            open_enum! { pub enum DealStatus { Draft = "draft", } }
            union! { both pub enum Sku { String(String), } }
            events! { pub enum Event { DealSigned(Deal) = "deal.signed", } }
            impl Deal {
                pub fn id(&self) -> Result<&str, Error> { todo!() }
            }
        };
        let section = Section { name: "deals".to_owned(), items: items(source), ..Section::default() };
        let plan = Plan { types: IndexMap::new(), operations: Vec::new(), events: Vec::new() };
        assert_eq!(surface("shop", &plan, &[section]).split_once("\n\n").unwrap().1, LINES);
    }

    #[test]
    fn the_type_of_each_field_is_the_one_that_the_offer_has() {
        let api =
            Api { name: "fixture", crate_name: "fixture", facade: "Fixture", credentials: "", own_credentials: &[] };
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents");
        let mut fields = 0;
        for fixture in fs::read_dir(folder).unwrap() {
            let contract = Contract::load(&fixture.unwrap().path()).unwrap();
            let surface = generate(&api, &contract).unwrap().files.remove("surface.txt").unwrap();
            let offer = offered(&contract).unwrap().1;
            for (_, field) in offer.iter().filter(|(source, _)| matches!(source, Source::Field(..))) {
                let start = format!("{}: {} = ", field.path, field.form);
                // A type that contains itself is boxed, which the offer leaves out.
                let unboxed = |line: &str| match line.split_once("Box<") {
                    Some((before, boxed)) => format!("{before}{}", boxed.replacen('>', "", 1)),
                    None => line.to_owned(),
                };
                assert!(surface.lines().any(|line| unboxed(line).starts_with(&start)), "no line {start}in\n{surface}");
                fields += 1;
            }
        }
        assert!(fields > 100, "{fields}");
    }
}
