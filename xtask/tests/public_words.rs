//! Tests that callers can name every type in the facade's public signatures: the facade re-exports it, or it is in the standard
//! library.
//!
//! The sources of `runtime` and of the facade are read as Rust; nothing is compiled. The types of generated crates are their own
//! re-exports.

mod source;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use source::{files, flat, is_public, is_test, leaves, parsed};
use syn::{Attribute, File, Generics, ImplItem, Item, TraitItem};
use xtask::project;

/// Names available in every file, and serde's traits that only bound a caller's own types.
const KNOWN: &[&str] = &[
    "AsRef",
    "AsyncFnMut",
    "Box",
    "Clone",
    "Copy",
    "Default",
    "Deserialize",
    "DeserializeOwned",
    "Deserializer",
    "Eq",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "Future",
    "Hash",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "MapAccess",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Self",
    "Send",
    "Serialize",
    "Serializer",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
];

/// The names that a root or a public module of the facade exports.
fn exported(path: &Path) -> BTreeSet<String> {
    let mut names = BTreeMap::new();
    for item in parsed(path).items {
        match item {
            Item::Use(item) if is_public(&item.vis) => leaves(&item.tree, None, &mut names),
            Item::Struct(item) if is_public(&item.vis) => drop(names.insert(item.ident.to_string(), String::new())),
            Item::Trait(item) if is_public(&item.vis) => drop(names.insert(item.ident.to_string(), String::new())),
            _ => {}
        }
    }
    names.into_keys().collect()
}

fn is_hidden(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.to_token_stream().to_string().replace(' ', "").contains("doc(hidden)"))
}

/// Checks one file against the facade's exports.
struct Judge<'e> {
    exported: &'e BTreeSet<String>,
    imports: BTreeMap<String, String>,
    aliases: BTreeMap<String, TokenStream>,
    faults: Vec<String>,
}

impl Judge<'_> {
    fn items(&mut self, items: &[Item]) {
        for item in items {
            match item {
                Item::Use(item) => leaves(&item.tree, None, &mut self.imports),
                Item::Type(item) => drop(self.aliases.insert(item.ident.to_string(), item.ty.to_token_stream())),
                _ => {}
            }
        }
        items.iter().for_each(|item| self.item(item));
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Struct(item) if self.is_exported(&item.ident) => {
                let fields = item.fields.iter().filter(|field| is_public(&field.vis));
                let types: Vec<_> = fields.map(|field| field.ty.to_token_stream()).collect();
                types.into_iter().for_each(|ty| self.tokens(&item.ident, &[&item.generics], ty));
            }
            Item::Enum(item) if self.is_exported(&item.ident) => {
                let fields = item.variants.iter().flat_map(|variant| variant.fields.iter());
                let types: Vec<_> = fields.map(|field| field.ty.to_token_stream()).collect();
                types.into_iter().for_each(|ty| self.tokens(&item.ident, &[&item.generics], ty));
            }
            Item::Trait(item) if self.is_exported(&item.ident) => {
                self.tokens(&item.ident, &[&item.generics], item.supertraits.to_token_stream());
                for member in item.items.iter() {
                    if let TraitItem::Fn(function) = member {
                        let generics = [&item.generics, &function.sig.generics];
                        self.tokens(&item.ident, &generics, function.sig.to_token_stream());
                    }
                }
            }
            Item::Fn(item) if is_public(&item.vis) && self.is_exported(&item.sig.ident) => {
                self.tokens(&item.sig.ident, &[&item.sig.generics], item.sig.to_token_stream());
            }
            Item::Impl(item) => self.implementation(item),
            _ => {}
        }
    }

    fn implementation(&mut self, item: &syn::ItemImpl) {
        let syn::Type::Path(of) = &*item.self_ty else { return };
        let Some(name) = of.path.segments.last().map(|segment| segment.ident.clone()) else { return };
        if !self.is_exported(&name) {
            return;
        }
        if let Some((path, _)) = &item.trait_ {
            let known = path.segments.last().is_some_and(|last| KNOWN.contains(&last.ident.to_string().as_str()));
            if known {
                self.tokens(&name, &[&item.generics], path.to_token_stream());
            }
            return;
        }
        for member in &item.items {
            if let ImplItem::Fn(function) = member
                && is_public(&function.vis)
                && !is_hidden(&function.attrs)
            {
                let generics = [&item.generics, &function.sig.generics];
                self.tokens(&name, &generics, function.sig.to_token_stream());
            }
        }
    }

    fn is_exported(&self, name: &syn::Ident) -> bool {
        self.exported.contains(&name.to_string())
    }

    /// Checks every path in a signature by its first segment.
    fn tokens(&mut self, of: &syn::Ident, generics: &[&Generics], tokens: TokenStream) {
        let types = generics.iter().flat_map(|generics| generics.type_params()).map(|parameter| &parameter.ident);
        let constants = generics.iter().flat_map(|generics| generics.const_params()).map(|parameter| &parameter.ident);
        let parameters: BTreeSet<String> = types.chain(constants).map(ToString::to_string).collect();
        let mut colons = 0;
        let tokens = flat(tokens);
        for (place, token) in tokens.iter().enumerate() {
            // The name of an associated type, as in `Iterator<Item = T>`.
            let is_given = matches!(tokens.get(place + 1), Some(TokenTree::Punct(sign)) if sign.as_char() == '=');
            match token {
                TokenTree::Punct(sign) if sign.as_char() == ':' => colons += 1,
                TokenTree::Ident(name) => {
                    if colons < 2 && !is_given {
                        self.name(of, &parameters, &name.to_string());
                    }
                    colons = 0;
                }
                _ => colons = 0,
            }
        }
    }

    fn name(&mut self, of: &syn::Ident, parameters: &BTreeSet<String>, name: &str) {
        let is_type = name.starts_with(|first: char| first.is_ascii_uppercase());
        let root = self.imports.get(name).map_or("", String::as_str);
        let can_be_named = !is_type && root.is_empty()
            || self.exported.contains(name)
            || self.exported.contains(root)
            || matches!(root, "std" | "core")
            || KNOWN.contains(&name)
            || parameters.contains(name);
        if can_be_named {
            return;
        }
        match self.aliases.get(name).cloned() {
            Some(behind) => self.tokens(of, &[], behind),
            None if is_type => self.faults.push(format!("`{of}` names `{name}`, which the facade does not re-export")),
            None => {}
        }
    }
}

#[test]
fn whatever_a_public_signature_names_is_re_exported_by_the_facade() {
    let root = project::checkout().expect("a checkout");
    let roots = ["src/lib.rs", "src/blocking.rs", "src/webhooks.rs"];
    let exported: BTreeSet<String> = roots.iter().flat_map(|path| exported(&root.join(path))).collect();
    let mut sources = Vec::new();
    files(&root.join("runtime/src"), &mut sources);
    files(&root.join("src"), &mut sources);
    let (mut faults, mut judged) = (Vec::new(), 0);
    for path in sources {
        let file = parsed(&path);
        let items: Vec<Item> = file
            .items
            .into_iter()
            .filter(|item| !matches!(item, Item::Mod(module) if is_test(&module.attrs)))
            .collect();
        let mut judge =
            Judge { exported: &exported, imports: BTreeMap::new(), aliases: BTreeMap::new(), faults: Vec::new() };
        judge.items(&items);
        judged += items.len();
        let file = path.strip_prefix(&root).unwrap_or(&path).display().to_string();
        faults.extend(judge.faults.into_iter().map(|fault| format!("{file}: {fault}")));
    }
    faults.sort();
    faults.dedup();
    assert!(judged > 500, "only {judged} items were found");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_type_that_is_not_re_exported_is_found_wherever_a_signature_names_it() {
    let exported = ["Amount", "bytes"].map(str::to_owned).into();
    let mut judge =
        Judge { exported: &exported, imports: BTreeMap::new(), aliases: BTreeMap::new(), faults: Vec::new() };
    let file: File = syn::parse_quote! {
        use std::time::Duration;
        use rust_decimal::Decimal;
        type Hidden = Inner;
        pub struct Amount { pub text: Option<First> }
        impl Amount {
            pub fn decimal<T: Second>(&self, wait: Duration) -> Result<Decimal, bytes::Bytes> { todo!() }
            pub fn alias(&self) -> Hidden { todo!() }
            fn private(&self) -> Third { todo!() }
        }
        impl From<Fourth> for Amount {}
    };
    judge.items(&file.items);
    let named: Vec<&str> = judge.faults.iter().filter_map(|fault| fault.split('`').nth(3)).collect();
    assert_eq!(named, ["First", "Second", "Decimal", "Inner", "Fourth"]);
}
