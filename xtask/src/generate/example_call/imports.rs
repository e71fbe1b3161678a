//! The types that a piece of code names, as the `use` lines of the facade.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};

use super::super::{
    api::Api,
    layout::import,
    plan::{Plan, RUNTIME_TYPES},
    tokens::is_sign,
};

/// Names by the module that has them.
#[derive(Debug, Default)]
pub(super) struct Imports(BTreeMap<String, BTreeSet<String>>);

impl Imports {
    /// What the code of an API's caller names.
    pub(super) fn of(api: &Api, plan: &Plan<'_>, code: TokenStream) -> Imports {
        let mut imports = Imports::default();
        imports.collect(api, plan, code);
        imports
    }

    /// One `use` for each module.
    pub(super) fn uses(&self) -> Vec<String> {
        let names = |names: &BTreeSet<String>| names.iter().cloned().collect::<Vec<_>>();
        let import = |(module, of): (&String, &BTreeSet<String>)| import(&format!("use {module}::"), &names(of));
        self.0.iter().map(import).map(|lines| lines.trim_end().to_owned()).collect()
    }

    fn collect(&mut self, api: &Api, plan: &Plan<'_>, code: TokenStream) {
        let tokens: Vec<TokenTree> = code.into_iter().collect();
        for (index, token) in tokens.iter().enumerate() {
            match token {
                TokenTree::Group(group) => self.collect(api, plan, group.stream()),
                // What follows `::` or `.` is found through what is before it.
                TokenTree::Ident(_) if is_inner(&tokens[..index]) => {}
                TokenTree::Ident(name) => self.name(api, plan, &name.to_string(), tokens.get(index + 1)),
                _ => {}
            }
        }
    }

    fn name(&mut self, api: &Api, plan: &Plan<'_>, name: &str, next: Option<&TokenTree>) {
        let module = if name == "json" && is_sign(next, '!') {
            "saleskit::serde_json".to_owned()
        } else if name == "Untyped" || RUNTIME_TYPES.contains(&name) {
            "saleskit".to_owned()
        } else if let Some(ty) = plan.types.get(name) {
            format!("saleskit::{}::{}", api.name, ty.section)
        } else {
            return;
        };
        self.0.entry(module).or_default().insert(name.to_owned());
    }
}

fn is_inner(before: &[TokenTree]) -> bool {
    is_sign(before.last(), ':') || is_sign(before.last(), '.')
}
