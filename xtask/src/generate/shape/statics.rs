//! Writes the facts of an operation as a static: its path and constants, its retry class, its reply.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use saleskit_contract::{OperationSpec, Pagination, PagingStyle, Place, Requirement, Retry};

use super::super::{
    names::{constant_case, method_name},
    plan::{ItemPlan, OperationPlan, ReplyPlan},
};

/// The static's name.
pub fn name(operation: &OperationSpec) -> Ident {
    format_ident!("{}", constant_case(&method_name(operation)))
}

/// The static.
pub fn declare(plan: &OperationPlan<'_>) -> TokenStream {
    let OperationSpec { id, section, path, .. } = plan.operation;
    let name = name(plan.operation);
    let method = match plan.operation.method.as_str() {
        "GET" => quote!(Get),
        "PUT" => quote!(Put),
        "PATCH" => quote!(Patch),
        "DELETE" => quote!(Delete),
        _ => quote!(Post),
    };
    let request = request(plan);
    let policy = policy(plan);
    let reply = reply(plan);
    quote! {
        static #name: Operation = Operation::new(#id, #section, Method::#method, #path) #request #policy #reply;
    }
}

/// Constants and required values.
fn request(plan: &OperationPlan<'_>) -> TokenStream {
    let constants = |place: Place| {
        let constants = plan.operation.constants.iter().filter(move |constant| constant.place == place);
        constants.map(|constant| (&constant.name, &constant.value))
    };
    let is_text = |name: &String| plan.json_constants.iter().all(|(known, _)| known != name);
    let query = pairs("query", constants(Place::Query));
    let body = pairs("body", constants(Place::Body).filter(|(name, _)| is_text(name)));
    let body_json = pairs("body_json", plan.json_constants.iter().map(|(name, json)| (name, json)));
    let (query_selectors, body_selectors) = &plan.selectors;
    let query_selectors = texts("query_selectors", query_selectors);
    let body_selectors = texts("body_selectors", body_selectors);
    let credential = plan.credential.iter().map(|name| quote!(.credential(#name)));
    let rules = |setter, rules: &[Requirement]| list(setter, &rules.iter().map(requirement).collect::<Vec<_>>());
    let of_body = plan.operation.body.as_ref().map(|body| body.requirements.as_slice()).unwrap_or_default();
    let of_body = rules("requirements", of_body);
    let of_parameters = rules("parameter_requirements", &plan.operation.requirements);
    quote!(#query #body #body_json #query_selectors #body_selectors #(#credential)* #of_body #of_parameters)
}

/// Whether a call may be retried, and related facts.
fn policy(plan: &OperationPlan<'_>) -> TokenStream {
    let operation = plan.operation;
    let usual = if operation.method == "GET" { Retry::Safe } else { Retry::Never };
    let retry = (operation.retry != usual).then(|| match operation.retry {
        Retry::Safe => quote!(.retry(Retry::Safe)),
        Retry::Keyed => quote!(.retry(Retry::Keyed)),
        Retry::Never => quote!(.retry(Retry::Never)),
    });
    let auth = texts("auth", &operation.security);
    let headers = texts("headers", &plan.headers);
    let timeout = operation.policy.timeout.map(|timeout| {
        let seconds = proc_macro2::Literal::u64_unsuffixed(timeout.as_secs());
        quote!(.timeout_seconds(#seconds))
    });
    quote!(#retry #timeout #auth #headers)
}

/// The reply.
fn reply(plan: &OperationPlan<'_>) -> TokenStream {
    let operation = plan.operation;
    let created = operation.retry == Retry::Keyed && operation.success().is_some_and(|reply| reply.status == 201);
    let created = created.then(|| quote!(.created(true)));
    let base = operation.server.as_ref().map(|_| quote!(.base(Base::Host)));
    let media_type = operation.success().and_then(|reply| reply.media.first()).map(|media| &media.name);
    let media_type = media_type.filter(|name| *name != "application/json").map(|name| quote!(.media_type(#name)));
    let kind = match &plan.reply {
        ReplyPlan::Json { or_text: true, .. } => quote!(.reply(ReplyKind::JsonOrText)),
        ReplyPlan::Json { enveloped: true, .. } => quote!(.envelope(Envelope::Data)),
        ReplyPlan::Json { .. } => quote!(),
        ReplyPlan::Text => quote!(.reply(ReplyKind::Text)),
        ReplyPlan::Bytes => quote!(.reply(ReplyKind::Bytes)),
        ReplyPlan::Stream { .. } => quote!(.reply(ReplyKind::Stream)),
        ReplyPlan::Empty => quote!(.reply(ReplyKind::Empty)),
    };
    let paging = operation.pagination.as_ref().map(|paging| {
        let paging = self::paging(paging, plan.item.as_ref());
        quote!(.paging(&#paging))
    });
    let inferred = matches!(plan.reply, ReplyPlan::Json { inferred: true, .. }).then(|| quote!(.inferred(true)));
    quote!(#created #base #kind #media_type #inferred #paging)
}

fn paging(paging: &Pagination, item: Option<&ItemPlan>) -> TokenStream {
    let style = match paging.style {
        PagingStyle::Offset => quote!(Offset),
        PagingStyle::Cursor => quote!(Cursor),
        PagingStyle::Page => quote!(Page),
        PagingStyle::Sequence => quote!(Sequence),
        PagingStyle::OffsetCursor => quote!(OffsetCursor),
    };
    let items = &paging.items;
    let identity = item.map(|item| texts("identity", &item.id));
    let total = paging.total.iter().map(|place| quote!(.total(#place)));
    let more = paging.more.iter().map(|place| quote!(.more(#place)));
    let limit = paging.limit.iter().map(|(name, default, _)| {
        let default = option(default.map(proc_macro2::Literal::u64_unsuffixed).as_ref());
        quote!(.limit(#name, #default))
    });
    let offset = paging.offset.iter().map(|name| quote!(.offset(#name)));
    let page = paging.page.iter().map(|(name, current, size)| {
        let (current, size) = (current.iter(), size.iter());
        quote!(.page(#name) #(.current(#current))* #(.size(#size))*)
    });
    let cursor = paging.cursor.iter().map(|(name, places)| quote!(.cursor(#name, &[#(#places),*])));
    quote! {
        Paging::new(PagingStyle::#style).items(&[#(#items),*]) #identity #(#total)* #(#more)* #(#limit)* #(#offset)* #(#page)* #(#cursor)*
    }
}

/// A rule for the body or the parameters.
fn requirement(rule: &Requirement) -> TokenStream {
    let any_of = &rule.any_of;
    let when = rule.when.iter().map(|(name, values)| quote!((#name, &[#(#values),*])));
    let at = texts("at", &rule.at);
    quote!(Requirement::new(&[#(#when),*], &[#(#any_of),*]) #at)
}

/// A setter that takes pairs. Empty without any.
fn pairs<'p>(setter: &str, pairs: impl Iterator<Item = (&'p String, &'p String)>) -> TokenStream {
    let pairs: Vec<TokenStream> = pairs.map(|(name, value)| quote!((#name, #value))).collect();
    list(setter, &pairs)
}

/// A setter that takes texts. Empty without any.
fn texts(setter: &str, texts: &[String]) -> TokenStream {
    list(setter, texts)
}

fn list(setter: &str, entries: &[impl quote::ToTokens]) -> TokenStream {
    if entries.is_empty() {
        return TokenStream::new();
    }
    let setter = format_ident!("{setter}");
    quote!(.#setter(&[#(#entries),*]))
}

fn option(value: Option<&impl quote::ToTokens>) -> TokenStream {
    value.map_or_else(|| quote!(None), |value| quote!(Some(#value)))
}
