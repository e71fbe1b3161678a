//! Reads a crate's sources: what it exports and imports, and what its aliases and macros contain.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Item, UseTree};

use crate::source::{is_public, is_test, leaves};

/// A source file: its path, its items without tests, and its imported names.
pub struct Source {
    pub path: String,
    pub items: Vec<Item>,
    pub imports: BTreeMap<String, String>,
    pub modules: BTreeSet<String>,
}

impl Source {
    pub fn new(path: String, items: Vec<Item>) -> Self {
        let (mut imports, mut modules) = (BTreeMap::new(), BTreeSet::new());
        let mut kept = Vec::new();
        let mut open = items;
        while let Some(item) = open.pop() {
            match item {
                Item::Mod(module) if is_test(&module.attrs) => {}
                Item::Mod(module) => {
                    modules.insert(module.ident.to_string());
                    open.extend(module.content.into_iter().flat_map(|(_, items)| items));
                }
                Item::Use(item) => {
                    assert!(!is_foreign_glob(&item.tree), "{path}: `{}` hides names", item.to_token_stream());
                    leaves(&item.tree, None, &mut imports);
                    kept.push(Item::Use(item));
                }
                item => kept.push(item),
            }
        }
        Source { path, items: kept, imports, modules }
    }
}

/// Whether all names of another crate are imported, so that it stays unknown where a name comes from.
fn is_foreign_glob(tree: &UseTree) -> bool {
    match tree {
        UseTree::Path(path) if path.ident == "super" || path.ident == "crate" || path.ident == "self" => false,
        UseTree::Path(path) => {
            matches!(&*path.tree, UseTree::Glob(_)) && path.ident.to_string().starts_with(char::is_lowercase)
        }
        _ => false,
    }
}

/// A crate of ours.
pub struct Krate {
    pub sources: Vec<Source>,
    /// The crates that it depends on, ours left out.
    pub dependencies: BTreeSet<String>,
    /// The names of its own types, traits and functions.
    pub own: BTreeSet<String>,
    /// Names that it imports from dependencies, anywhere.
    pub foreign: BTreeMap<String, String>,
    /// Type aliases and macros by name: the file, and what is behind.
    pub behind: BTreeMap<String, (usize, TokenStream)>,
    /// The names that callers can use. If empty, everything public.
    exported: Option<BTreeSet<String>>,
}

impl Krate {
    pub fn new(sources: Vec<Source>, dependencies: BTreeSet<String>, roots: &[&str]) -> Self {
        let mut krate = Krate {
            sources,
            dependencies,
            own: BTreeSet::new(),
            foreign: BTreeMap::new(),
            behind: BTreeMap::new(),
            exported: (!roots.is_empty()).then(BTreeSet::new),
        };
        for (number, source) in krate.sources.iter().enumerate() {
            let foreign = source.imports.iter().filter(|(_, from)| krate.dependencies.contains(*from));
            krate.foreign.extend(foreign.map(|(name, from)| (name.clone(), from.clone())));
            let is_root = roots.contains(&source.path.rsplit("src/").next().unwrap_or_default());
            for item in &source.items {
                let Some((name, public)) = named(item) else {
                    if let (Item::Use(item), true, Some(exported)) = (item, is_root, &mut krate.exported)
                        && is_public(&item.vis)
                    {
                        let mut names = BTreeMap::new();
                        leaves(&item.tree, None, &mut names);
                        exported.extend(names.into_keys());
                    }
                    continue;
                };
                if let (true, true, Some(exported)) = (public, is_root, &mut krate.exported) {
                    exported.insert(name.clone());
                }
                match item {
                    Item::Type(item) => drop(krate.behind.insert(name.clone(), (number, item.ty.to_token_stream()))),
                    Item::Macro(item) => {
                        drop(krate.behind.insert(format!("{name}!"), (number, item.mac.tokens.clone())))
                    }
                    _ => {}
                }
                krate.own.insert(name);
            }
        }
        krate
    }

    pub fn exports(&self, name: &str) -> bool {
        self.exported.as_ref().is_none_or(|exported| exported.contains(name))
    }
}

/// The name of an item, and whether it is `pub`.
pub fn named(item: &Item) -> Option<(String, bool)> {
    let (name, visibility) = match item {
        Item::Struct(item) => (&item.ident, &item.vis),
        Item::Enum(item) => (&item.ident, &item.vis),
        Item::Trait(item) => (&item.ident, &item.vis),
        Item::Type(item) => (&item.ident, &item.vis),
        Item::Fn(item) => (&item.sig.ident, &item.vis),
        Item::Const(item) => (&item.ident, &item.vis),
        Item::Static(item) => (&item.ident, &item.vis),
        Item::Macro(item) => return Some((item.ident.as_ref()?.to_string(), false)),
        _ => return None,
    };
    Some((name.to_string(), is_public(visibility)))
}
