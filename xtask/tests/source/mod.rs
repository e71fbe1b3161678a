//! Reads sources as Rust, for tests that check public signatures. Nothing is compiled.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Attribute, File, UseTree, Visibility};

/// The files of a folder, below it as well.
pub fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true => files(&path, found),
            false if path.extension().is_some_and(|name| name == "rs") => found.push(path),
            false => {}
        }
    }
}

pub fn parsed(path: &Path) -> File {
    syn::parse_file(&fs::read_to_string(path).expect("a source")).expect("Rust")
}

/// The names that a `use` brings, each with the crate that it comes from.
pub fn leaves(tree: &UseTree, root: Option<String>, found: &mut BTreeMap<String, String>) {
    let from = |name: &dyn ToString| root.clone().unwrap_or_else(|| name.to_string());
    match tree {
        UseTree::Path(path) => leaves(&path.tree, Some(from(&path.ident)), found),
        UseTree::Name(name) => drop(found.insert(name.ident.to_string(), from(&name.ident))),
        UseTree::Rename(renamed) => {
            if root.is_none() {
                found.insert(renamed.ident.to_string(), renamed.ident.to_string());
            }
            found.insert(renamed.rename.to_string(), from(&renamed.ident));
        }
        UseTree::Group(group) => group.items.iter().for_each(|tree| leaves(tree, root.clone(), found)),
        UseTree::Glob(_) => {}
    }
}

pub fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

pub fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.to_token_stream().to_string().replace(' ', "") == "#[cfg(test)]")
}

/// All tokens, including those in groups.
pub fn flat(tokens: TokenStream) -> Vec<TokenTree> {
    let each = |token| match token {
        TokenTree::Group(group) => flat(group.stream()),
        token => vec![token],
    };
    tokens.into_iter().flat_map(each).collect()
}
