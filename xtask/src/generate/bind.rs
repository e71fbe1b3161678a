//! Runs progenitor, which turns the lowered document into Rust types and signatures.
//!
//! Only names and types are taken from its output. `shape` writes bodies, serde attributes and docs.

mod bindings;
mod read;

use std::{
    cell::Cell,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Once,
};

use anyhow::{Context, Result, anyhow, bail};
use openapiv3::OpenAPI;
use progenitor_impl::{GenerationSettings, Generator, InterfaceStyle, TagStyle, TypeImpl};

pub use self::bindings::Bindings;
use super::plan::{Kind, Plan, RUNTIME_TYPES, Schema};

/// Runs progenitor on the plan's document.
pub fn bind(plan: &Plan<'_>, document: &OpenAPI) -> Result<Bindings> {
    let mut settings = GenerationSettings::default();
    settings.with_interface(InterfaceStyle::Positional).with_tag(TagStyle::Merged);
    settings.with_map_type("::std::collections::BTreeMap");
    let enums = plan.types.values().filter(|ty| matches!(ty.kind, Kind::Enum(_))).map(|ty| ty.name.as_str());
    for name in RUNTIME_TYPES.into_iter().chain(enums) {
        settings.with_replacement(name, name, [TypeImpl::Display].into_iter());
    }
    let tokens = quietly(|| Generator::new(&settings).generate_tokens(document))?;
    let mut bindings = read::bindings(tokens)?;
    for ty in plan.types.values() {
        let found = match &ty.kind {
            Kind::Object(_) => bindings.fields.contains_key(&ty.name),
            Kind::Enum(_) => true,
            Kind::Union(forms) => {
                let variants = bindings.unions.get_mut(&ty.name);
                variants.is_some_and(|variants| {
                    forms.iter().zip(variants).enumerate().for_each(|(index, (form, (name, _)))| {
                        match ty.variants.get(index) {
                            Some(given) => name.clone_from(given),
                            None => rename(name, form),
                        }
                    });
                    true
                })
            }
        };
        if !found {
            bail!("progenitor's output for `{}` does not have the expected form", ty.name);
        }
    }
    Ok(bindings)
}

/// progenitor's own builder output for a document, for comparison.
pub fn builder(document: &OpenAPI) -> Result<String> {
    own_form(document, InterfaceStyle::Builder)
}

/// progenitor's own positional output for a document, for comparison.
pub fn positional(document: &OpenAPI) -> Result<String> {
    own_form(document, InterfaceStyle::Positional)
}

fn own_form(document: &OpenAPI, style: InterfaceStyle) -> Result<String> {
    let mut settings = GenerationSettings::default();
    settings.with_interface(style).with_tag(TagStyle::Merged);
    let tokens = quietly(|| Generator::new(&settings).generate_tokens(document))?;
    let file = syn::parse2(tokens).context("progenitor's output is not Rust")?;
    Ok(prettyplease::unparse(&file))
}

thread_local! {
    /// Whether a panic of this thread is caught and reported as a fault.
    static CAUGHT: Cell<bool> = const { Cell::new(false) };
}

/// Runs progenitor. Its panics are reported as faults of the document that lint does not find yet; panics elsewhere are reported
/// as usual.
fn quietly<T>(run: impl FnOnce() -> progenitor_impl::Result<T>) -> Result<T> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if !CAUGHT.get() {
                usual(panic);
            }
        }));
    });
    CAUGHT.set(true);
    let outcome = catch_unwind(AssertUnwindSafe(run));
    CAUGHT.set(false);
    match outcome {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(fault)) => Err(anyhow!("progenitor rejects the lowered document: {fault}")),
        Err(panic) => {
            let words =
                panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
            Err(anyhow!("progenitor panicked: {}", words.unwrap_or("without words")))
        }
    }
}

/// Names a union's variant by the form that it holds. progenitor would use the width of a number where the documents have a name.
fn rename(variant: &mut String, form: &Schema) {
    if let Some(name) = form.variant() {
        name.clone_into(variant);
    }
}
