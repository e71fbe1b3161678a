//! Finds the dependencies that our crates expose: it visits each public item and records every path that leads to a dependency.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Fields, ImplItem, Item, ItemImpl, Signature, TraitItem, Type};

use crate::{
    krate::{Krate, named},
    source::{flat, is_public, leaves},
};

/// Our crates by their name in Rust code, and which dependencies each shows, with a place.
pub struct World {
    pub crates: BTreeMap<String, Krate>,
    pub shown: BTreeMap<(String, String), String>,
}

impl World {
    pub fn look(&mut self) {
        let mut shown = BTreeMap::new();
        for (name, krate) in &self.crates {
            for number in 0..krate.sources.len() {
                for item in &krate.sources[number].items {
                    let mut looker = Looker { world: self, krate, source: number, depth: 0, found: BTreeSet::new() };
                    looker.item(item);
                    for dependency in looker.found {
                        let place = || format!("{}: {}", krate.sources[number].path, head(item));
                        shown.entry((name.clone(), dependency)).or_insert_with(place);
                    }
                }
            }
        }
        self.shown = shown;
    }
}

/// The beginning of an item, for a message.
fn head(item: &Item) -> String {
    let text = match item {
        Item::Impl(item) => {
            let of = item.trait_.as_ref().map(|(path, _)| quote!(#path for));
            let ty = &item.self_ty;
            quote!(impl #of #ty).to_string()
        }
        item => item.to_token_stream().to_string(),
    };
    text.chars().take(120).collect()
}

/// Looks at what one item shows.
struct Looker<'w> {
    world: &'w World,
    krate: &'w Krate,
    source: usize,
    depth: usize,
    found: BTreeSet<String>,
}

impl Looker<'_> {
    fn item(&mut self, item: &Item) {
        if let Some((name, public)) = named(item) {
            if public && self.krate.exports(&name) {
                self.exported(item);
            }
            return;
        }
        match item {
            Item::Use(item) if is_public(&item.vis) => {
                let mut names = BTreeMap::new();
                leaves(&item.tree, None, &mut names);
                for (name, from) in names.into_iter().filter(|(name, _)| self.krate.exports(name)) {
                    self.path(&[from, name]);
                }
            }
            Item::Impl(item) => self.implementation(item),
            // Macros that create items: their arguments, and the code they are inserted into.
            Item::Macro(item) => {
                self.tokens(item.mac.tokens.clone());
                if let Some(last) = item.mac.path.segments.last() {
                    self.behind(&format!("{}!", last.ident));
                }
            }
            _ => {}
        }
    }

    fn exported(&mut self, item: &Item) {
        match item {
            Item::Struct(item) => {
                self.tokens(item.generics.to_token_stream());
                item.fields.iter().filter(|field| is_public(&field.vis)).for_each(|field| self.ty(&field.ty));
            }
            Item::Enum(item) => {
                self.tokens(item.generics.to_token_stream());
                let fields = item.variants.iter().map(|variant| &variant.fields);
                fields.flat_map(Fields::iter).for_each(|field| self.ty(&field.ty));
            }
            Item::Trait(item) => {
                self.tokens(item.supertraits.to_token_stream());
                for member in &item.items {
                    match member {
                        TraitItem::Fn(function) => self.signature(&function.sig),
                        TraitItem::Type(ty) => self.tokens(ty.to_token_stream()),
                        TraitItem::Const(constant) => self.ty(&constant.ty),
                        _ => {}
                    }
                }
            }
            Item::Type(item) => self.ty(&item.ty),
            Item::Fn(item) => self.signature(&item.sig),
            Item::Const(item) => self.ty(&item.ty),
            Item::Static(item) => self.ty(&item.ty),
            _ => {}
        }
    }

    fn implementation(&mut self, item: &ItemImpl) {
        let name = |path: &syn::Path| path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
        let of = match &*item.self_ty {
            Type::Path(of) => name(&of.path),
            _ => String::new(),
        };
        let of_trait = item.trait_.as_ref().map(|(path, _)| path);
        // A foreign type is exposed if our trait is implemented for it.
        let shown = self.krate.exports(&of) || !self.krate.own.contains(&of);
        let shown = shown
            && of_trait.is_none_or(|path| self.krate.exports(&name(path)) || !self.krate.own.contains(&name(path)));
        if !shown || of_trait.is_none() && !self.krate.own.contains(&of) {
            return;
        }
        if let Some(path) = of_trait {
            self.tokens(path.to_token_stream());
            self.ty(&item.self_ty);
        }
        self.tokens(item.generics.to_token_stream());
        for member in &item.items {
            match member {
                ImplItem::Fn(function) if of_trait.is_some() || is_public(&function.vis) => {
                    self.signature(&function.sig)
                }
                ImplItem::Type(ty) => self.ty(&ty.ty),
                ImplItem::Const(constant) if of_trait.is_some() || is_public(&constant.vis) => self.ty(&constant.ty),
                _ => {}
            }
        }
    }

    fn signature(&mut self, signature: &Signature) {
        self.tokens(signature.to_token_stream());
    }

    fn ty(&mut self, ty: &Type) {
        self.tokens(ty.to_token_stream());
    }

    /// Looks at every path in tokens.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut colons = 0;
        for token in flat(tokens) {
            match token {
                TokenTree::Punct(sign) if sign.as_char() == ':' => colons += 1,
                TokenTree::Ident(name) => {
                    if colons != 2 {
                        self.path(&std::mem::take(&mut path));
                    }
                    path.push(name.to_string());
                    colons = 0;
                }
                _ => {
                    self.path(&std::mem::take(&mut path));
                    colons = 0;
                }
            }
        }
        self.path(&path);
    }

    fn path(&mut self, path: &[String]) {
        let Some((first, rest)) = path.split_first() else { return };
        let source = &self.krate.sources[self.source];
        let imported = source.imports.get(first);
        // A crate name alone is not a type: a lone `url` is an argument, and a module of the file hides a crate with its name.
        let direct = (path.len() > 1 && !source.modules.contains(first)).then_some(first);
        if let Some(foreign) = imported.or(direct).filter(|name| self.krate.dependencies.contains(*name)) {
            self.found.insert(foreign.clone());
            return;
        }
        let from = imported.unwrap_or(first).clone();
        if let Some(other) = self.world.crates.get(&from) {
            let names = path.iter().filter(|name| !other.own.contains(*name));
            self.found.extend(names.filter_map(|name| other.foreign.get(name)).cloned());
            return;
        }
        match from.as_str() {
            "crate" | "self" | "super" => [first].into_iter().chain(rest).for_each(|name| self.inner(name)),
            _ if imported.is_none() => self.inner(first),
            _ => {}
        }
    }

    /// A name of this crate, or one that a module above has imported.
    fn inner(&mut self, name: &str) {
        match self.krate.own.contains(name) {
            true => self.behind(name),
            false if name.starts_with(char::is_uppercase) => self.found.extend(self.krate.foreign.get(name).cloned()),
            false => {}
        }
    }

    /// The content of an alias or a macro, in its own file.
    fn behind(&mut self, name: &str) {
        let krates = std::iter::once(self.krate).chain(self.world.crates.values());
        let Some((krate, (source, tokens))) = krates.filter_map(|krate| Some((krate, krate.behind.get(name)?))).next()
        else {
            return;
        };
        // Macros may call each other in cycles.
        if self.depth == 8 {
            return;
        }
        let mut looker =
            Looker { world: self.world, krate, source: *source, depth: self.depth + 1, found: BTreeSet::new() };
        looker.tokens(tokens.clone());
        self.found.extend(looker.found);
    }
}
