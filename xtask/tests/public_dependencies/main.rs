//! Tests that every crate whose types appear in our public signatures is listed in `public-dependencies.toml`, with its version
//! and the reason, and that no other is.
//!
//! The sources are read as Rust; nothing is compiled. For exported types, the test looks at re-exports, public fields, variants,
//! functions, constants, aliases, and the heads, associated types and signatures of impls. It also looks at the whole of each macro
//! that creates items, which may report too much: a crate that is only used in a macro's body counts.

mod krate;
#[path = "../source/mod.rs"]
mod source;
mod world;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use krate::{Krate, Source};
use source::{files, parsed};
use world::World;
use xtask::{project, semver::dependencies};

/// Our crates with the folder of their manifest, and the files that say what is exported; every `pub` is when there are none.
const CRATES: [(&str, &str, &[&str]); 4] = [
    ("saleskit-runtime", "runtime", &["lib.rs"]),
    ("salesbooth-api", "generated/salesbooth", &[]),
    ("salesbyte-api", "generated/salesbyte", &[]),
    ("saleskit", "", &["lib.rs", "blocking.rs", "webhooks.rs"]),
];

/// The names in a manifest's `[dependencies]`, as Rust code uses them.
fn dependencies_of(manifest: &Path) -> BTreeSet<String> {
    let manifest: toml::Table = toml::from_str(&fs::read_to_string(manifest).expect("a manifest")).expect("TOML");
    let ours: BTreeSet<&str> = CRATES.iter().map(|(name, ..)| *name).collect();
    let names = manifest["dependencies"].as_table().expect("dependencies").keys();
    names.filter(|name| !ours.contains(name.as_str())).map(|name| name.replace('-', "_")).collect()
}

/// Our crates as they are.
fn ours() -> World {
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
    let world = ours();
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

/// The exposed dependencies of a made-up crate `ours`: its root exports `Shown`, and a module contains the rest.
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
