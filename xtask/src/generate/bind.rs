//! progenitor: from the lowered document to Rust types and signatures, read back as syntax.
//!
//! Only names and types are taken from its output; bodies, serde attributes and docs are written anew by `shape`.

use std::{
    cell::Cell,
    collections::HashMap,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Once,
};

use anyhow::{Context, Result, anyhow, bail};
use progenitor_impl::{GenerationSettings, Generator, InterfaceStyle, TagStyle, TypeImpl};
use serde_json::Value;
use syn::{Fields, FnArg, GenericArgument, Ident, ImplItem, Item, Pat, PathArguments, ReturnType, Type};

use super::{lower::RUNTIME_TYPES, plan::Plan};

/// What progenitor made of a lowered document.
pub struct Bindings {
    /// Fields of each object type: wire name → Rust name and type.
    pub fields: HashMap<String, HashMap<String, (Ident, Type)>>,
    /// Variants of each union, in order.
    pub unions: HashMap<String, Vec<(Ident, Type)>>,
    /// Arguments and reply of each operation, by operation id.
    pub signatures: HashMap<String, Signature>,
}

/// The types of an operation.
pub struct Signature {
    /// Argument name → type; the body is called `body`.
    pub arguments: HashMap<String, Type>,
    /// What the call answers with.
    pub reply: Option<Type>,
}

/// Runs progenitor on the plan's document.
pub fn bind(plan: &Plan<'_>) -> Result<Bindings> {
    let document: openapiv3::OpenAPI =
        serde_json::from_value(plan.document.clone()).context("the lowered document is not OpenAPI")?;
    let mut settings = GenerationSettings::default();
    settings.with_interface(InterfaceStyle::Positional).with_tag(TagStyle::Merged);
    settings.with_map_type("::std::collections::BTreeMap");
    for name in RUNTIME_TYPES {
        settings.with_replacement(name, name, [TypeImpl::Display].into_iter());
    }
    for (name, ty) in &plan.types {
        if matches!(ty.kind, super::plan::Kind::Enum(_)) {
            settings.with_replacement(name, name, [TypeImpl::Display].into_iter());
        }
    }
    let tokens = quietly(|| Generator::new(&settings).generate_tokens(&document))?;
    let file: syn::File = syn::parse2(tokens).context("progenitor's output is not Rust")?;
    read(&file, plan)
}

thread_local! {
    /// Whether a panic of this thread is caught and told as a fault.
    static CAUGHT: Cell<bool> = const { Cell::new(false) };
}

/// progenitor's own builder form of the plan's document, for comparison.
pub fn builder(plan: &Plan<'_>) -> Result<String> {
    let document: openapiv3::OpenAPI =
        serde_json::from_value(plan.document.clone()).context("the lowered document is not OpenAPI")?;
    let mut settings = GenerationSettings::default();
    settings.with_interface(InterfaceStyle::Builder).with_tag(TagStyle::Merged);
    let tokens = quietly(|| Generator::new(&settings).generate_tokens(&document))?;
    let file = syn::parse2(tokens).context("progenitor's output is not Rust")?;
    Ok(prettyplease::unparse(&file))
}

/// Runs progenitor, whose panics are faults of the document that lint does not know yet. Panics elsewhere are told as usual.
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
        Ok(Err(fault)) => Err(anyhow!("progenitor refuses the lowered document: {fault}")),
        Err(panic) => {
            let words =
                panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
            Err(anyhow!("progenitor panicked: {}", words.unwrap_or("without words")))
        }
    }
}

fn read(file: &syn::File, plan: &Plan<'_>) -> Result<Bindings> {
    let mut bindings = Bindings { fields: HashMap::new(), unions: HashMap::new(), signatures: HashMap::new() };
    for item in &file.items {
        match item {
            Item::Mod(module) if module.ident == "types" => {
                let items = module.content.as_ref().map(|(_, items)| items.as_slice()).unwrap_or_default();
                items.iter().try_for_each(|item| read_type(item, &mut bindings))?;
            }
            Item::Impl(block) => {
                for method in &block.items {
                    if let ImplItem::Fn(method) = method {
                        let signature = read_signature(&method.sig);
                        bindings.signatures.insert(method.sig.ident.to_string(), signature);
                    }
                }
            }
            _ => {}
        }
    }
    for ty in plan.types.values() {
        if let (super::plan::Kind::Union(forms), Some(variants)) = (&ty.kind, bindings.unions.get_mut(&ty.name)) {
            for (form, (name, _)) in forms.iter().zip(variants) {
                *name = variant_name(form, name);
            }
        }
        let found = match ty.kind {
            super::plan::Kind::Object(_) => bindings.fields.contains_key(&ty.name),
            super::plan::Kind::Union(_) => bindings.unions.contains_key(&ty.name),
            super::plan::Kind::Enum(_) => true,
        };
        if !found {
            bail!("progenitor made nothing of the form expected of `{}`", ty.name);
        }
    }
    Ok(bindings)
}

/// A union's variant, by the form that it holds: the documents' word where progenitor takes the width of a number.
fn variant_name(form: &Value, given: &Ident) -> Ident {
    let name = match form.get("type").and_then(Value::as_str) {
        Some("integer") => "Integer",
        Some("number") => "Number",
        Some("boolean") => "Boolean",
        Some("string") => "String",
        Some("array") => "Array",
        Some("object") => "Object",
        _ => match super::plan::reference(form) {
            Some(name) => name,
            None => return given.clone(),
        },
    };
    Ident::new(name, given.span())
}

fn read_type(item: &Item, bindings: &mut Bindings) -> Result<()> {
    match item {
        Item::Struct(item) => {
            let Fields::Named(fields) = &item.fields else { return Ok(()) };
            let mut named = HashMap::new();
            for field in &fields.named {
                let Some(ident) = field.ident.clone() else { continue };
                let wire = serde_name(&field.attrs)?.unwrap_or_else(|| ident.to_string());
                named.insert(wire, (ident, field.ty.clone()));
            }
            bindings.fields.insert(item.ident.to_string(), named);
        }
        Item::Enum(item) => {
            let variants = item.variants.iter().filter_map(|variant| match &variant.fields {
                Fields::Unnamed(fields) => Some((variant.ident.clone(), fields.unnamed.first()?.ty.clone())),
                _ => None,
            });
            bindings.unions.insert(item.ident.to_string(), variants.collect());
        }
        _ => {}
    }
    Ok(())
}

/// The name in `#[serde(rename = "..")]`.
fn serde_name(attributes: &[syn::Attribute]) -> Result<Option<String>> {
    let mut name = None;
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("rename") {
                name = Some(meta.value()?.parse::<syn::LitStr>()?.value());
            } else if let Ok(value) = meta.value() {
                value.parse::<syn::Expr>()?;
            }
            Ok(())
        })?;
    }
    Ok(name)
}

fn read_signature(signature: &syn::Signature) -> Signature {
    let mut arguments = HashMap::new();
    for input in &signature.inputs {
        if let FnArg::Typed(argument) = input
            && let Pat::Ident(name) = &*argument.pat
        {
            arguments.insert(name.ident.to_string(), (*argument.ty).clone());
        }
    }
    let reply = match &signature.output {
        ReturnType::Type(_, ty) => inner(ty, "Result").and_then(|ty| inner(ty, "ResponseValue")).cloned(),
        ReturnType::Default => None,
    };
    Signature { arguments, reply }
}

/// The first type argument of `Name<..>`, by the path's last segment.
pub fn inner<'t>(ty: &'t Type, name: &str) -> Option<&'t Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|segment| segment.ident == name)?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}
