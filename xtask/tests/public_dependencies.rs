//! Every crate whose types callers meet in the public signatures of ours is listed in `public-dependencies.toml`, with its version and
//! the reason; one more fails.
//!
//! The sources are read as Rust; nothing is compiled. What is looked at: re-exports, public fields, variants, functions, constants
//! and aliases of exported types, the head, the associated types and the signatures of every `impl` for one of them, and the whole
//! of each macro that makes items. The last says too much rather than too little: a crate that only a body in a macro uses counts.

mod source;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use source::{files, flat, is_public, is_test, leaves, parsed};
use syn::{Fields, ImplItem, Item, ItemImpl, Signature, TraitItem, Type, UseTree};
use xtask::{project, semver::dependencies};

/// Our crates with the folder of their manifest, and the files that say what is exported; every `pub` is when there are none.
const CRATES: [(&str, &str, &[&str]); 4] = [
    ("saleskit-runtime", "runtime", &["lib.rs"]),
    ("salesbooth-api", "generated/salesbooth", &[]),
    ("salesbyte-api", "generated/salesbyte", &[]),
    ("saleskit", "", &["lib.rs", "blocking.rs", "webhooks.rs"]),
];

/// A source file: where it is, its items without tests, and the names that it imports.
struct Source {
    path: String,
    items: Vec<Item>,
    imports: BTreeMap<String, String>,
    modules: BTreeSet<String>,
}

impl Source {
    fn new(path: String, items: Vec<Item>) -> Self {
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
struct Krate {
    sources: Vec<Source>,
    /// The crates that it depends on, ours left out.
    dependencies: BTreeSet<String>,
    /// The names of its own types, traits and functions.
    own: BTreeSet<String>,
    /// Names that it imports from dependencies, anywhere.
    foreign: BTreeMap<String, String>,
    /// Type aliases and macros by name: the file, and what is behind.
    behind: BTreeMap<String, (usize, TokenStream)>,
    /// What callers can name; everything public when there is none.
    exported: Option<BTreeSet<String>>,
}

impl Krate {
    fn new(sources: Vec<Source>, dependencies: BTreeSet<String>, roots: &[&str]) -> Self {
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

    fn exports(&self, name: &str) -> bool {
        self.exported.as_ref().is_none_or(|exported| exported.contains(name))
    }
}

/// The name of an item, and whether it is `pub`.
fn named(item: &Item) -> Option<(String, bool)> {
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

/// Our crates by their name in Rust code, and which dependencies each shows, with a place.
struct World {
    crates: BTreeMap<String, Krate>,
    shown: BTreeMap<(String, String), String>,
}

impl World {
    fn look(&mut self) {
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
            // What makes items: its arguments, and what they are put into.
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
        // A type of somebody else's shows where our trait is for it.
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
        // A crate by itself is no type: a lone `url` is an argument, and a module of the file hides a crate of its name.
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

    /// What is behind an alias or a macro, in its own file.
    fn behind(&mut self, name: &str) {
        let krates = std::iter::once(self.krate).chain(self.world.crates.values());
        let Some((krate, (source, tokens))) = krates.filter_map(|krate| Some((krate, krate.behind.get(name)?))).next()
        else {
            return;
        };
        // Macros call each other in circles.
        if self.depth == 8 {
            return;
        }
        let mut looker =
            Looker { world: self.world, krate, source: *source, depth: self.depth + 1, found: BTreeSet::new() };
        looker.tokens(tokens.clone());
        self.found.extend(looker.found);
    }
}

/// The names in a manifest's `[dependencies]` as Rust code has them.
fn dependencies_of(manifest: &Path) -> BTreeSet<String> {
    let manifest: toml::Table = toml::from_str(&fs::read_to_string(manifest).expect("a manifest")).expect("TOML");
    let ours: BTreeSet<&str> = CRATES.iter().map(|(name, ..)| *name).collect();
    let names = manifest["dependencies"].as_table().expect("dependencies").keys();
    names.filter(|name| !ours.contains(name.as_str())).map(|name| name.replace('-', "_")).collect()
}

/// Our crates as they are.
fn world() -> World {
    let root = project::checkout().expect("a checkout");
    let mut crates = BTreeMap::new();
    for (name, folder, roots) in CRATES {
        let mut paths: Vec<PathBuf> = Vec::new();
        files(&root.join(folder).join("src"), &mut paths);
        paths.sort();
        let sources = paths.iter().map(|path| {
            let shown = path.strip_prefix(&root).unwrap_or(path).display().to_string();
            Source::new(shown, parsed(path).items)
        });
        let krate = Krate::new(sources.collect(), dependencies_of(&root.join(folder).join("Cargo.toml")), roots);
        crates.insert(name.replace('-', "_"), krate);
    }
    let mut world = World { crates, shown: BTreeMap::new() };
    world.look();
    world
}

#[test]
fn only_listed_crates_occur_in_public_signatures_and_each_listed_one_does() {
    let root = project::checkout().expect("a checkout");
    let text = fs::read_to_string(root.join(dependencies::FILE)).expect("the list");
    let list = dependencies::parse(&text).expect("the form");
    let mut listed = BTreeSet::new();
    for (name, dependency) in &list {
        assert!(dependency.reason.len() > 20, "{name} needs a reason");
        let shown_by = dependency.shown_by.iter();
        listed.extend(shown_by.map(|krate| (krate.replace('-', "_"), name.replace('-', "_"))));
    }
    let world = world();
    let mut faults = Vec::new();
    for (shown, place) in &world.shown {
        if !listed.contains(shown) {
            faults.push(format!("`{}` shows `{}`, which is not listed\n    {place}", shown.0, shown.1));
        }
    }
    for (krate, name) in listed.iter().filter(|listed| !world.shown.contains_key(*listed)) {
        faults.push(format!("`{krate}` no longer shows `{name}`: remove it from the list"));
    }
    assert!(faults.is_empty(), "{}:\n{}", dependencies::FILE, faults.join("\n"));
}

#[test]
fn the_listed_versions_are_those_that_the_workspace_asks_for() {
    let root = project::checkout().expect("a checkout");
    let list =
        dependencies::parse(&fs::read_to_string(root.join(dependencies::FILE)).expect("the list")).expect("the form");
    let manifest: toml::Table =
        toml::from_str(&fs::read_to_string(root.join("Cargo.toml")).expect("a manifest")).expect("TOML");
    for (name, dependency) in list {
        let entry = &manifest["workspace"]["dependencies"][&name];
        let version = entry.as_str().or_else(|| entry.get("version")?.as_str()).expect("a version");
        // Up to the first number that is not zero, other versions are incompatible.
        let steps: Vec<&str> = version.split('.').collect();
        let end = steps.iter().position(|step| *step != "0").unwrap_or(0);
        assert_eq!(dependency.version, steps[..=end].join("."), "{name}");
    }
}

/// What a made-up crate `ours` shows: its root exports `Shown`, and a module has the rest.
fn shown(module: &str) -> Vec<String> {
    let parse = |text: &str| syn::parse_file(text).expect("Rust").items;
    let root = Source::new("src/lib.rs".to_owned(), parse("mod parts; pub use parts::Shown;"));
    let parts = Source::new("src/parts.rs".to_owned(), parse(module));
    let krate = Krate::new(vec![root, parts], ["http", "url", "bytes"].map(str::to_owned).into(), &["lib.rs"]);
    let mut world = World { crates: BTreeMap::from([("ours".to_owned(), krate)]), shown: BTreeMap::new() };
    world.look();
    world.shown.into_keys().map(|(_, name)| name).collect()
}

#[test]
fn a_dependency_is_found_wherever_a_public_signature_has_it() {
    for module in [
        "pub struct Shown { pub url: url::Url }",
        "use url::Url as Address; pub enum Shown { Of(Vec<Address>) }",
        "pub struct Shown; impl Shown { pub fn url(&self) -> Option<&url::Url> { None } }",
        "pub struct Shown; impl From<url::Url> for Shown { fn from(_: url::Url) -> Self { Shown } }",
        "pub struct Shown; impl Deref for Shown { type Target = url::Url; }",
        "use url::Url; type Hidden = Url; pub struct Shown(pub Hidden);",
        "use url::Url; mod deep { use super::*; } pub struct Shown(pub Url);",
        "pub use url::Url as Shown;",
        "macro_rules! shows { () => { impl Shown { pub fn url(&self) -> url::Url { todo!() } } } } pub struct Shown; shows!();",
        "pub trait Shown { fn url(&self) -> impl AsRef<url::Url>; }",
        "pub struct Shown; impl Trait for Shown { const URL: Option<url::Url> = None; }",
    ] {
        assert_eq!(shown(module), ["url"], "{module}");
    }
}

#[test]
fn what_only_the_inside_has_is_not_shown() {
    for module in [
        "pub struct Shown { url: url::Url }",
        "pub struct Shown; impl Shown { pub fn same(&self, url: &str) -> bool { url::Url::parse(url).is_ok() } }",
        "pub struct Shown; impl Shown { pub(crate) fn url(&self) -> url::Url { todo!() } }",
        "pub struct Shown; struct Hidden; impl From<url::Url> for Hidden { fn from(_: url::Url) -> Self { Hidden } }",
        "mod url; pub struct Shown(pub url::Url);",
        "pub struct Shown; #[cfg(test)] mod tests { pub use url::Url as Shown; }",
    ] {
        assert_eq!(shown(module), [""; 0], "{module}");
    }
}

#[test]
#[should_panic(expected = "hides names")]
fn an_import_of_everything_from_another_crate_is_refused() {
    shown("use url::*; pub struct Shown(pub Url);");
}
