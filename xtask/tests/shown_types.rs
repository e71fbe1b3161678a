//! Tests what the public types of the runtime and of the facade print for debugging. A type with a derived `Debug` that can hold
//! text, bytes or headers must be in a list here, with the reason why its output is not secret. A new one fails until somebody
//! has considered it.

#[path = "source/mod.rs"]
#[allow(dead_code)]
mod source;

use std::{collections::BTreeMap, path::Path};

use quote::ToTokens;
use source::{files, is_public, is_test, parsed};
use syn::{Attribute, Fields, Item};
use xtask::project;

/// Types that may hold anything. `SecretString`, `Secret`, `Extra`, `Untyped` and the types of requests and replies print no
/// content.
const HOLDERS: [&str; 9] = ["String", "Bytes", "HeaderMap", "HeaderValue", "Value", "str", "u8", "Cow", "Request"];

/// The types that may print their content.
const SHOWN: &[(&str, &str)] = &[
    ("Amount", "a documented field, of which a reply or a request is made"),
    ("Category", "the API's own word for a kind of error"),
    ("Date", "a documented field"),
    ("FieldError", "a part of an error, from which secrets are removed when it is made"),
    ("Form", "the names of its parts; what is in them is left out by their own `Debug`"),
    ("Id", "a documented field"),
    ("NotADate", "the text that was taken for a date"),
    ("NotATime", "the text that was taken for a time"),
    ("NotDecimal", "the text that was taken for a number"),
    ("NotMinor", "the amount that was taken for minor units"),
    ("Unexpected", "the path of a value, without the value"),
    ("Unknown", "a word instead of a documented one"),
];

fn derives_debug(attributes: &[Attribute]) -> bool {
    let derived = |attribute: &Attribute| {
        let text = attribute.to_token_stream().to_string();
        attribute.path().is_ident("derive") && text.contains("Debug")
    };
    attributes.iter().any(derived)
}

/// The holders among the types of fields; what is static was written by us.
fn holds(fields: &Fields) -> Vec<String> {
    let types = fields.iter().map(|field| field.ty.to_token_stream().to_string().replace("& 'static str", ""));
    let names =
        types.flat_map(|ty| ty.split(|sign: char| !sign.is_alphanumeric()).map(str::to_owned).collect::<Vec<_>>());
    names.filter(|name| HOLDERS.contains(&name.as_str())).collect()
}

fn of_items(items: &[Item], found: &mut BTreeMap<String, Vec<String>>) {
    for item in items {
        match item {
            Item::Struct(item) if is_public(&item.vis) && derives_debug(&item.attrs) => {
                found.insert(item.ident.to_string(), holds(&item.fields));
            }
            Item::Enum(item) if is_public(&item.vis) && derives_debug(&item.attrs) => {
                let held = item.variants.iter().flat_map(|variant| holds(&variant.fields)).collect();
                found.insert(item.ident.to_string(), held);
            }
            Item::Mod(item) if !is_test(&item.attrs) => {
                item.content.iter().for_each(|(_, items)| of_items(items, found));
            }
            _ => {}
        }
    }
}

#[test]
fn a_public_type_with_a_derived_debug_holds_nothing_that_may_be_a_secret() {
    let root = project::root().expect("a checkout");
    let mut found = BTreeMap::new();
    for folder in ["runtime/src", "src"] {
        let mut paths = Vec::new();
        files(&root.join(Path::new(folder)), &mut paths);
        paths.iter().for_each(|path| of_items(&parsed(path).items, &mut found));
    }
    println!("{} public types derive Debug", found.len());
    found.retain(|_, held| !held.is_empty());
    let listed: Vec<&str> = SHOWN.iter().map(|(name, _)| *name).collect();
    let unlisted: Vec<_> = found.iter().filter(|(name, _)| !listed.contains(&name.as_str())).collect();
    assert!(unlisted.is_empty(), "write `Debug` by hand, or say in `SHOWN` why not: {unlisted:#?}");
    let gone: Vec<_> = listed.iter().filter(|name| !found.contains_key(**name)).collect();
    assert!(gone.is_empty(), "there is no such type, or it holds nothing any more: {gone:?}");
}
