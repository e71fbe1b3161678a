//! Declares the type of a call with named parameters, pages or events (`call!`).

use anyhow::{Result, bail};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use saleskit_contract::Place;
use serde_json::Value;

use super::super::{
    bind::Bindings,
    names::{self, method_name, snake},
    plan::{BodyArgument, OperationPlan, ParameterPlan},
    rust_type::RustType,
    rustdoc,
};

/// The blocks of `call!`, in order.
const BLOCKS: [&str; 7] = ["path", "query", "each", "joined", "flag", "bare", "header"];

/// Declares the type.
pub fn declare(plan: &OperationPlan<'_>, reply: &TokenStream, bindings: &Bindings) -> Result<TokenStream> {
    let operation = plan.operation;
    let mut blocks = BLOCKS.map(|_| TokenStream::new());
    for parameter in plan.setters() {
        let ty = bindings.signature(&operation.id)?.argument(&snake(&parameter.documented.name))?;
        let (block, ty) = block(parameter, ty)?;
        blocks[block].extend(entry(parameter, &ty));
    }
    let blocks = BLOCKS.iter().zip(blocks).filter(|(_, entries)| !entries.is_empty()).map(|(word, entries)| {
        let word = format_ident!("{word}");
        quote!(#word { #entries })
    });
    let words = match plan.body_argument {
        BodyArgument::Setter => "what can be set",
        _ if plan.needed().next().is_some() => "the parameters that have a name",
        _ => "its optional parameters",
    };
    let words = format!(" The call of [`Operations::{}`], with {words}.", method_name(operation));
    let body = match plan.body_argument {
        BodyArgument::Setter => {
            let ty = bindings.signature(&operation.id)?.argument("body")?;
            Some(quote!(body { body: #ty, }))
        }
        _ => None,
    };
    let name = format_ident!("{}", names::call_type(operation));
    let parameters = format_ident!("{}", names::parameters_type(operation));
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
            pub type #name = OperationCall<#parameters> -> #reply #(: #marker)* {
                #body
                #(#blocks)*
            }
            #events
            #pages
        }
    })
}

/// The block for a parameter, and its type there.
fn block(parameter: &ParameterPlan<'_>, ty: &RustType) -> Result<(usize, TokenStream)> {
    let documented = parameter.documented;
    let flag = documented.source.get("x-flag").and_then(Value::as_str);
    Ok(match (ty, documented.place, flag) {
        (ty, Place::Path, _) => (0, quote!(#ty)),
        (RustType::List(item), ..) if documented.explode => (2, quote!(#item)),
        (RustType::List(item), ..) => (3, quote!(#item)),
        (ty, Place::Header, _) => (6, quote!(#ty)),
        (.., Some("number")) => (4, quote!(bool)),
        (.., Some("bare")) => (5, quote!(bool)),
        (.., Some(other)) => bail!("x-flag `{other}` of `{}` must be `number` or `bare`", documented.name),
        (ty, _, None) => (1, quote!(#ty)),
    })
}

fn entry(parameter: &ParameterPlan<'_>, ty: &TokenStream) -> TokenStream {
    let documented = parameter.documented;
    let wire = &documented.name;
    let words = match parameter.description.as_str() {
        "" => format!("`{wire}`"),
        words => words.to_owned(),
    };
    let docs =
        rustdoc::outer(if documented.required { format!("{}. Required.", words.trim_end_matches('.')) } else { words });
    let name = format_ident!("{}", parameter.name);
    quote!(#docs #name: #ty = #wire,)
}
