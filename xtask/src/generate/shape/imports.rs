//! Finds a file's imports from its content: a template only writes a name, and the import is added.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;
use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{format_ident, quote};

use super::super::{
    plan::TypePlan,
    tokens::{Cursor, End, Item, inside, is_sign},
};

/// Types that templates use, by module.
const TYPES: [(&str, &[&str]); 5] = [
    ("std::collections", &["BTreeMap"]),
    ("std::sync", &["Arc"]),
    ("saleskit_runtime::private", &["Bytes"]),
    (
        "saleskit_runtime",
        &[
            "Amount",
            "Base",
            "ByteStream",
            "Call",
            "Date",
            "Engine",
            "Envelope",
            "Error",
            "FilePart",
            "Id",
            "Keyed",
            "KeyedVersioned",
            "Method",
            "MinorAmount",
            "NumberAmount",
            "Operation",
            "Paging",
            "PagingStyle",
            "Param",
            "ReplyKind",
            "Request",
            "Requirement",
            "Retry",
            "Secret",
            "TextAmount",
            "Timestamp",
            "Untyped",
            "Versioned",
            "Whole",
        ],
    ),
    ("crate", &["OperationCall"]),
];

/// Names that need no import.
const PRELUDE: [&str; 9] = ["Box", "Into", "Operations", "Option", "Result", "Some", "String", "Unknown", "Vec"];

/// Names that no type of the documents may have.
pub fn taken() -> impl Iterator<Item = &'static str> {
    TYPES.iter().flat_map(|(_, names)| names.iter().copied()).chain(PRELUDE)
}

/// The names that a file uses.
#[derive(Default)]
pub struct Mentions {
    types: BTreeSet<String>,
    macros: BTreeSet<Ident>,
}

impl Mentions {
    /// Finds them in a file's items.
    pub fn of(items: &[Item]) -> Self {
        let mut mentions = Self::default();
        for item in items {
            match item {
                Item::Static(tokens) | Item::Plain(tokens) => mentions.find(tokens),
                Item::Declaration(name, body) => {
                    mentions.macros.insert(name.clone());
                    mentions.find_declared(&body.clone().into_iter().collect::<Vec<_>>());
                }
                Item::Inner(_) | Item::Import(_) | Item::Module(_) => {}
            }
        }
        mentions
    }

    /// Finds type names: identifiers that start with a capital letter and do not follow `::`.
    fn find(&mut self, tokens: &[TokenTree]) {
        let mut cursor = Cursor(tokens);
        let mut colons = 0;
        while !cursor.is_empty() {
            if cursor.attribute().is_some() {
                continue;
            }
            match cursor.next() {
                token if is_sign(token, ':') => {
                    colons += 1;
                    continue;
                }
                Some(TokenTree::Group(group)) => self.find(&inside(group)),
                Some(TokenTree::Ident(name)) if colons < 2 => {
                    let name = name.to_string();
                    if name.starts_with(|first: char| first.is_uppercase()) {
                        self.types.insert(name);
                    }
                }
                _ => {}
            }
            colons = 0;
        }
    }

    /// Finds type names in a declaring macro, whose entries and blocks start with a name of their own.
    fn find_declared(&mut self, tokens: &[TokenTree]) {
        let mut cursor = Cursor(tokens);
        while !cursor.is_empty() {
            while cursor.attribute().is_some() {}
            cursor.ident();
            let (entry, end) = cursor.entry_or_block();
            self.find(entry);
            if let End::Block(block) = end {
                self.find_declared(&inside(block));
            }
        }
    }

    /// The type names of other sections, by section.
    pub fn elsewhere<'p>(
        &'p self,
        section: &str,
        types: &'p IndexMap<String, TypePlan>,
    ) -> BTreeMap<&'p str, Vec<&'p str>> {
        let mut elsewhere: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for name in &self.types {
            if let Some(ty) = types.get(name).filter(|ty| ty.section != section) {
                elsewhere.entry(&ty.section).or_default().push(name);
            }
        }
        elsewhere
    }

    /// The imports from the standard library and the runtime.
    pub fn imports(&self) -> TokenStream {
        let imports = TYPES.iter().map(|(module, names)| {
            let types = names.iter().filter(|name| self.types.contains(**name)).map(|name| format_ident!("{name}"));
            let macros = self.macros.iter().filter(|_| *module == "saleskit_runtime").cloned();
            import(module, types.chain(macros))
        });
        imports.collect()
    }
}

/// A `use` item. Empty without names.
pub fn import(module: &str, names: impl Iterator<Item = Ident>) -> TokenStream {
    let mut names = names.peekable();
    if names.peek().is_none() {
        return TokenStream::new();
    }
    let path = module.split("::").map(|part| format_ident!("{part}"));
    quote!(use #(#path)::*::{#(#names),*};)
}
