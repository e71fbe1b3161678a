//! Writes operations as thin methods: each fills a request and starts a call.

use std::collections::HashMap;

use anyhow::{Context, Result};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use saleskit_contract::Place;

use super::{
    super::{
        bind::Bindings,
        names::{self, method_name, snake},
        plan::{BodyArgument, BodyPlan, OperationPlan, ParameterPlan, ReplyPlan},
        rust_type::RustType,
        rustdoc,
    },
    call_type,
    describe::{facts, purpose},
    statics,
};

/// A section's operations: their methods, the types of their calls, and the statics with their facts.
pub fn operations(
    section: &str,
    plans: &[&OperationPlan<'_>],
    bindings: &Bindings,
    examples: &HashMap<String, String>,
) -> Result<TokenStream> {
    if plans.is_empty() {
        return Ok(TokenStream::new());
    }
    let words = format!(" The operations of `{section}`, reached as [`Client::{section}`](crate::Client::{section}).");
    let methods = plans.iter().map(|plan| {
        let position = &plan.operation.position;
        method(plan, bindings, examples.get(&plan.operation.id))
            .with_context(|| format!("{position} {}", plan.operation.id))
    });
    let methods = methods.collect::<Result<TokenStream>>()?;
    let calls = plans.iter().filter(|plan| plan.has_call_type()).map(|plan| {
        let reply = reply(plan, bindings)?;
        call_type::declare(plan, &reply, bindings).with_context(|| plan.operation.id.clone())
    });
    let calls = calls.collect::<Result<TokenStream>>()?;
    let names = plans.iter().map(|plan| statics::name(plan.operation));
    let statics = plans.iter().map(|plan| statics::declare(plan));
    Ok(quote! {
        #[doc = #words]
        #[derive(Debug, Clone, Copy)]
        pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

        impl Operations<'_> {
            #methods
        }

        #calls

        /// The static facts of each operation, in document order.
        pub static OPERATIONS: &[&Operation] = &[#(&#names),*];

        #(#statics)*
    })
}

fn method(plan: &OperationPlan<'_>, bindings: &Bindings, example: Option<&String>) -> Result<TokenStream> {
    let operation = plan.operation;
    let request = match plan.required().any(|parameter| parameter.name == "request") {
        true => format_ident!("call_request"),
        false => format_ident!("request"),
    };
    let mut arguments = Vec::new();
    let mut fills = Vec::new();
    for parameter in plan.arguments() {
        let ty = bindings.signature(&operation.id)?.argument(&snake(&parameter.documented.name))?;
        let (argument, fill) = required(parameter, ty);
        arguments.push(argument);
        fills.push(fill);
    }
    for parameter in plan.needed() {
        let (wire, setter) = (&parameter.documented.name, &parameter.name);
        fills.push(quote!(expect(#wire, #setter)));
    }
    if let Some(body) = &plan.body {
        let (argument, fill) = self::body(plan, body, bindings)?;
        arguments.extend(argument);
        fills.push(fill);
    }
    let reply = reply(plan, bindings)?;
    let start = start(&plan.reply);
    let takes = plan.marker().map(|_| quote!(.takes()));
    let start = quote!(Call::#start(self.0, #request) #takes);
    let (result, start) = if plan.has_call_type() {
        let name = format_ident!("{}", names::call_type(operation));
        (quote!(#name), quote!(OperationCall(#start)))
    } else {
        let marker = plan.marker().map(|marker| format_ident!("{marker}")).into_iter();
        (quote!(Call<#reply #(, #marker)*>), start)
    };
    let docs = docs(plan, example);
    let deprecated = operation.deprecated.then(|| quote!(#[deprecated]));
    let name = format_ident!("{}", method_name(operation));
    let facts = statics::name(operation);
    let mutable = (!fills.is_empty()).then(|| quote!(mut));
    Ok(quote! {
        #docs
        #deprecated
        #[inline]
        pub fn #name(&self #(, #arguments)*) -> #result {
            let #mutable #request = Request::new(&#facts);
            #(#request.#fills;)*
            #start
        }
    })
}

/// The rustdoc of a method: its purpose, an example, and the facts of the call.
fn docs(plan: &OperationPlan<'_>, example: Option<&String>) -> TokenStream {
    let (purpose, facts) = (rustdoc::outer(purpose(plan.operation)), rustdoc::outer(facts(plan)));
    let example = rustdoc::block(example.map_or("", String::as_str));
    quote!(#purpose #example #facts)
}

/// A required parameter: the argument, and how it is added to the request.
fn required(parameter: &ParameterPlan<'_>, ty: &RustType) -> (TokenStream, TokenStream) {
    let documented = parameter.documented;
    let wire = &documented.name;
    let name = format_ident!("{}", parameter.name);
    let (argument, value) = match ty {
        RustType::String => (quote!(&str), quote!(#name)),
        RustType::Integer | RustType::Number | RustType::Boolean => (quote!(#ty), quote!(&#name)),
        RustType::List(_) => (quote!(#ty), quote!(#name)),
        _ => (quote!(impl Into<#ty>), quote!(&Into::<#ty>::into(#name))),
    };
    let fill = match (documented.place, ty) {
        (Place::Header, RustType::String | RustType::List(_)) => quote!(header(#wire, &Param::text(&#value))),
        (Place::Header, _) => quote!(header(#wire, &Param::text(#value))),
        (Place::Path, _) => quote!(path(#wire, #value)),
        (_, RustType::List(_)) if documented.explode => quote!(query_each(#wire, #value)),
        (_, RustType::List(_)) => quote!(query_joined(#wire, #value)),
        _ => quote!(require(#wire, #value)),
    };
    (quote!(#name: #argument), fill)
}

/// The body: the argument, unless it is set later, and how it is added to the request.
fn body(plan: &OperationPlan<'_>, body: &BodyPlan, bindings: &Bindings) -> Result<(Option<TokenStream>, TokenStream)> {
    let converts = plan.body_argument == BodyArgument::Converted;
    if let BodyPlan::Raw(media_type) = body {
        let ty = if converts { quote!(impl Into<Bytes>) } else { quote!(Bytes) };
        return Ok((Some(quote!(body: #ty)), quote!(bytes(#media_type, body))));
    }
    let ty = bindings.signature(&plan.operation.id)?.argument("body")?;
    let (argument, value) = match plan.body_argument {
        BodyArgument::Setter => return Ok((None, quote!(object()))),
        BodyArgument::Converted => (quote!(body: impl Into<#ty>), quote!(Into::<#ty>::into(body))),
        BodyArgument::Exact | BodyArgument::None => (quote!(body: #ty), quote!(body)),
    };
    let fill = if matches!(body, BodyPlan::Form(_)) { quote!(form(&#value.form())) } else { quote!(json(&#value)) };
    Ok((Some(argument), fill))
}

/// The reply's Rust type.
fn reply(plan: &OperationPlan<'_>, bindings: &Bindings) -> Result<TokenStream> {
    Ok(match &plan.reply {
        ReplyPlan::Json { .. } => {
            let reply = &bindings.signature(&plan.operation.id)?.reply;
            let reply = reply.as_ref().context("progenitor generated no reply for it")?;
            quote!(#reply)
        }
        ReplyPlan::Text => quote!(String),
        ReplyPlan::Bytes => quote!(Bytes),
        ReplyPlan::Stream { .. } => quote!(ByteStream),
        ReplyPlan::Empty => quote!(()),
    })
}

/// The constructor of a call.
fn start(reply: &ReplyPlan) -> TokenStream {
    match reply {
        ReplyPlan::Json { or_text: true, .. } => quote!(json_or_text),
        ReplyPlan::Json { .. } => quote!(json),
        ReplyPlan::Text => quote!(text),
        ReplyPlan::Bytes => quote!(bytes),
        ReplyPlan::Stream { .. } => quote!(stream),
        ReplyPlan::Empty => quote!(empty),
    }
}
