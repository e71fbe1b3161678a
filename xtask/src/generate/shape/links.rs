//! Adds rustdoc links from a section's prose to the operations and types that it names in backticks.
//!
//! The prose is found in the doc attributes of finished tokens, so that templates need not know about links. Links into sections
//! that are always compiled together are checked by rustdoc. Other sections may be disabled, so their links use the path of the
//! page.

use std::collections::HashMap;

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};
use quote::quote;

use super::super::{
    names::method_name,
    plan::{Kind, Plan},
    tokens,
};

/// The start of the rustdoc for a type without a description. The type's own name needs no link.
const WORDLESS: &str = " of the documents.";

/// A link target: its text and its page.
pub struct Links<'p> {
    targets: HashMap<&'p str, Target<'p>>,
}

struct Target<'p> {
    section: &'p str,
    text: String,
    /// Within the section's module, as Rust names it.
    path: String,
    /// Within the section's folder of pages.
    page: String,
}

impl<'p> Links<'p> {
    /// The operations and types of a plan.
    pub fn of(plan: &'p Plan<'_>) -> Self {
        let operations = plan.operations.iter().map(|plan| {
            let (operation, method) = (plan.operation, method_name(plan.operation));
            let section = operation.section.as_str();
            let text = format!("{section}().{method}");
            let page = format!("struct.Operations.html#method.{method}");
            (operation.id.as_str(), Target { section, text, path: format!("Operations::{method}"), page })
        });
        let types = plan.types.values().map(|ty| {
            let kind = if matches!(ty.kind, Kind::Object(_)) { "struct" } else { "enum" };
            let (name, page) = (ty.name.as_str(), format!("{kind}.{}.html", ty.name));
            (name, Target { section: &ty.section, text: name.to_owned(), path: name.to_owned(), page })
        });
        Self { targets: types.chain(operations).collect() }
    }

    /// The tokens with links in their docs. They belong to the section, which is only compiled together with those `beside` it.
    pub fn add(&self, tokens: TokenStream, section: &str, beside: &[&str]) -> TokenStream {
        let link = |token: TokenTree| match token {
            TokenTree::Group(group) => TokenTree::Group(self.group(&group, section, beside)),
            token => token,
        };
        tokens.into_iter().map(link).collect()
    }

    fn group(&self, group: &Group, section: &str, beside: &[&str]) -> Group {
        let doc = Some(group).filter(|group| group.delimiter() == Delimiter::Bracket).and_then(tokens::doc);
        let tokens = match doc {
            Some(words) if words.contains('`') && !words.ends_with(WORDLESS) => {
                let words = Literal::string(&self.line(&words, section, beside));
                quote!(doc = #words)
            }
            Some(_) => return group.clone(),
            None => self.add(group.stream(), section, beside),
        };
        Group::new(group.delimiter(), tokens)
    }

    /// A line of rustdoc with its code spans linked where they name something. Existing links stay.
    fn line(&self, words: &str, section: &str, beside: &[&str]) -> String {
        let parts: Vec<&str> = words.split('`').collect();
        let mut line = String::with_capacity(words.len());
        for (index, part) in parts.iter().enumerate() {
            let is_span = index % 2 == 1 && index + 1 < parts.len();
            let target = self.targets.get(part).filter(|_| is_span && !parts[index - 1].ends_with('['));
            match (is_span, target) {
                (true, Some(target)) => line.push_str(&target.link(section, beside)),
                (true, None) => {
                    line.push('`');
                    line.push_str(part);
                    line.push('`');
                }
                (false, _) if index % 2 == 1 => {
                    line.push('`');
                    line.push_str(part);
                }
                (false, _) => line.push_str(part),
            }
        }
        line
    }
}

impl Target<'_> {
    fn link(&self, section: &str, beside: &[&str]) -> String {
        let Self { section: home, text, path, page } = self;
        match () {
            () if *home == section && text == path => format!("[`{text}`]"),
            () if *home == section => format!("[`{text}`]({path})"),
            () if beside.contains(home) => format!("[`{text}`](crate::{home}::{path})"),
            () => format!("[`{text}`](../{home}/{page})"),
        }
    }
}
