//! The type of a call with optional parameters, pages or events: `call!`.

use anyhow::{Result, bail};
use heck::ToUpperCamelCase;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use saleskit_contract::{OperationSpec, Place};
use serde_json::Value;

use super::super::{
    bind::Bindings,
    names::{method_name, snake},
    plan::{OperationPlan, ParameterPlan},
    rust_type::RustType,
    rustdoc,
    words::sentence,
};

/// The blocks of `call!`, in order.
const BLOCKS: [&str; 6] = ["query", "each", "joined", "flag", "bare", "header"];

/// The type's name.
pub fn name(operation: &OperationSpec) -> String {
    format!("{}Call", method_name(operation).to_upper_camel_case())
}

/// Declares the type.
pub fn declare(plan: &OperationPlan<'_>, reply: &TokenStream, bindings: &Bindings) -> Result<TokenStream> {
    let operation = plan.operation;
    let mut blocks = BLOCKS.map(|_| TokenStream::new());
    for parameter in plan.optional() {
        let ty = bindings.signature(&operation.id)?.argument(&snake(&parameter.documented.name))?;
        let (block, ty) = block(parameter, ty)?;
        blocks[block].extend(entry(parameter, &ty));
    }
    let blocks = BLOCKS.iter().zip(blocks).filter(|(_, entries)| !entries.is_empty()).map(|(word, entries)| {
        let word = format_ident!("{word}");
        quote!(#word { #entries })
    });
    let words = format!(" The call of [`Operations::{}`], with its optional parameters.", method_name(operation));
    let name = format_ident!("{}", name(operation));
    let marker = plan.marker().map(|marker| format_ident!("{marker}")).into_iter();
    let events = plan.has_events().then(|| quote!(events Event));
    let pages = match &plan.item {
        Some(item) => {
            let item = RustType::of(&item.schema)?;
            Some(quote!(pages #item))
        }
        None => None,
    };
    Ok(quote! {
        call! {
            #[doc = #words]
            pub struct #name -> #reply #(, #marker)* {
                #(#blocks)*
            }
            #events
            #pages
        }
    })
}

/// Which block a parameter belongs to, and its type there.
fn block(parameter: &ParameterPlan<'_>, ty: &RustType) -> Result<(usize, TokenStream)> {
    let documented = parameter.documented;
    let flag = documented.source.get("x-flag").and_then(Value::as_str);
    Ok(match (ty, documented.place, flag) {
        (RustType::List(item), ..) if documented.explode => (1, quote!(#item)),
        (RustType::List(item), ..) => (2, quote!(#item)),
        (ty, Place::Header, _) => (5, quote!(#ty)),
        (.., Some("number")) => (3, quote!(bool)),
        (.., Some("bare")) => (4, quote!(bool)),
        (.., Some(other)) => bail!("x-flag `{other}` of `{}` is neither `number` nor `bare`", documented.name),
        (ty, _, None) => (0, quote!(#ty)),
    })
}

fn entry(parameter: &ParameterPlan<'_>, ty: &TokenStream) -> TokenStream {
    let documented = parameter.documented;
    let wire = &documented.name;
    let docs = match documented.description.as_str() {
        "" => rustdoc::outer(format!("`{wire}`")),
        words => rustdoc::outer(sentence(words)),
    };
    let name = format_ident!("{}", snake(wire));
    quote!(#docs #name: #ty = #wire,)
}
