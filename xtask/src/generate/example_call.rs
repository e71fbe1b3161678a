//! Each operation's documented example as the code that a caller of the facade writes: short, with the types that must be imported.
//!
//! The expressions are those of the wire tests, without what those add to compare requests exactly: options that the client has a
//! default for, and types around values that convert.

mod imports;
mod text;

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use saleskit_contract::{Contract, OperationSpec};
use serde_json::Value;

use self::imports::Imports;
use super::{
    api::Api,
    bind::{self, Bindings},
    document, lower,
    names::{self, method_name},
    plan::{BodyArgument, BodyPlan, Kind, OperationPlan, ParameterPlan, Plan, ReplyPlan, Schema},
    wire_tests::{self, Example, Writer},
};

/// A call as its caller writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExampleCall {
    /// The operation's id.
    pub operation: String,
    /// The section, which is a feature of the crate.
    pub section: String,
    /// A `use` for each module whose types the code names; the client is not among them.
    pub imports: Vec<String>,
    /// The statements, for an `async` function that returns a `Result` and has a `client`.
    pub code: String,
    /// Whether the operation is deprecated, so that the compiler warns of its call.
    pub deprecated: bool,
}

impl ExampleCall {
    /// The imports and the code, as they are copied.
    pub fn text(&self) -> String {
        if self.imports.is_empty() {
            return self.code.clone();
        }
        format!("{}\n\n{}", self.imports.join("\n"), self.code)
    }

    /// The block of rustdoc that shows the call. It is compiled as a doctest, and not run.
    pub(super) fn rustdoc(&self, api: &Api) -> String {
        let allow = if self.deprecated { "# #[allow(deprecated)]\n" } else { "" };
        let head = format!("# async fn example(client: saleskit::{}) -> Result<(), saleskit::Error> {{", api.facade);
        format!("```no_run\n{allow}{head}\n{}\n# Ok(())\n# }}\n```", self.text())
    }
}

/// The calls of all operations of an API, in the order of the documents.
///
/// # Errors
///
/// When the documents hold what the generator cannot make Rust of.
pub fn caller_examples(api: &Api, contract: &Contract) -> Result<Vec<ExampleCall>> {
    let plan = lower::lower(contract)?;
    let bindings = bind::bind(&plan, &document::document(contract.title(), &plan))?;
    calls(api, contract, &plan, &bindings)
}

/// The calls of all operations of a plan, in its order.
pub(super) fn calls(api: &Api, contract: &Contract, plan: &Plan<'_>, bindings: &Bindings) -> Result<Vec<ExampleCall>> {
    let mut author = Author { api, contract, plan, bindings };
    let calls = plan.operations.iter().map(|operation| {
        let call = author.call(operation);
        call.with_context(|| format!("the call of {}", operation.operation.id))
    });
    calls.collect()
}

/// Writes calls.
struct Author<'p> {
    api: &'p Api,
    contract: &'p Contract,
    plan: &'p Plan<'p>,
    bindings: &'p Bindings,
}

impl<'p> Author<'p> {
    fn call(&mut self, plan: &'p OperationPlan<'p>) -> Result<ExampleCall> {
        let mut writer = Writer { plan: self.plan, bindings: self.bindings, sections: BTreeSet::new(), plain: true };
        let example = Example::of(self.contract, plan);
        let parts = Parts::of(&mut writer, self.api, plan, &example)?;
        let (statements, code) = written(plan, &parts)?;
        let imports = Imports::of(self.api, self.plan, statements);
        Ok(ExampleCall {
            operation: plan.operation.id.clone(),
            section: plan.operation.section.clone(),
            imports: imports.uses(),
            code,
            deprecated: plan.operation.deprecated,
        })
    }
}

/// The code: on one line where it fits, else with the body as a statement of its own.
fn written(plan: &OperationPlan<'_>, parts: &Parts) -> Result<(TokenStream, String)> {
    let whole = statement(plan, &parts.expression(parts.body.as_ref()));
    let code = text::statements(&whole)?;
    let Some(body) = parts.body.as_ref().filter(|_| parts.is_built && !text::first_fits(&code)) else {
        return Ok((whole, code));
    };
    let name = format_ident!("{}", if matches!(plan.body, Some(BodyPlan::Form(_))) { "form" } else { "body" });
    let call = statement(plan, &parts.expression(Some(&quote!(#name))));
    let apart = quote! {
        let #name = #body;
        #call
    };
    let code = text::statements(&apart)?;
    Ok((apart, code))
}

/// What a call is made of.
struct Parts {
    section: Ident,
    method: Ident,
    arguments: Vec<TokenStream>,
    body: Option<TokenStream>,
    /// Whether the body is made by `new` and setters: a literal stays where it is.
    is_built: bool,
    by_setter: bool,
    setters: TokenStream,
    options: TokenStream,
}

impl Parts {
    fn of(writer: &mut Writer<'_>, api: &Api, plan: &OperationPlan<'_>, example: &Example) -> Result<Parts> {
        let operation = plan.operation;
        let only = only_property(writer, plan, example)?;
        let is_built = only.is_none() && !matches!(plan.body, Some(BodyPlan::Raw(_)));
        let body = match only {
            Some(only) => Some(only),
            None => wire_tests::body(writer, plan, example)?,
        };
        let takes = |parameter: &ParameterPlan<'_>| plan.item.is_none() || !is_position(operation, parameter);
        let (setters, options) = (wire_tests::setters(writer, plan, example, takes)?, options(plan, example));
        let credential = wire_tests::credential(api, plan)?;
        Ok(Parts {
            section: format_ident!("{}", operation.section),
            method: format_ident!("{}", method_name(operation)),
            arguments: wire_tests::arguments(writer, plan, example)?,
            body,
            is_built,
            by_setter: plan.body_argument == BodyArgument::Setter,
            setters,
            options: quote!(#options #credential),
        })
    }

    /// The call, with this body.
    fn expression(&self, body: Option<&TokenStream>) -> TokenStream {
        let Parts { section, method, arguments, setters, options, .. } = self;
        let (argument, setter) = if self.by_setter { (None, body) } else { (body, None) };
        let arguments = arguments.iter().chain(argument);
        let setter = setter.map(|body| quote!(.body(#body)));
        quote!(client.#section().#method(#(#arguments),*) #setter #setters #options)
    }
}

/// A body of which one property is required and nothing else is said: it converts from that property.
fn only_property(writer: &mut Writer<'_>, plan: &OperationPlan<'_>, example: &Example) -> Result<Option<TokenStream>> {
    let (BodyArgument::Converted, Some(BodyPlan::Json(schema))) = (plan.body_argument, &plan.body) else {
        return Ok(None);
    };
    let Some(Kind::Object(properties)) = schema.name().and_then(|name| writer.plan.types.get(name)).map(|ty| &ty.kind)
    else {
        return Ok(None);
    };
    let given = |wire: &str| example.request.body.as_ref().and_then(|body| body.get(wire));
    let mut said = properties.iter().filter(|property| property.required || given(&property.wire).is_some());
    match (said.next(), said.next()) {
        (Some(only), None) if only.required && !only.nullable => {
            writer.loose(&only.schema, given(&only.wire).unwrap_or(&Value::Null)).map(Some)
        }
        _ => Ok(None),
    }
}

/// Whether a parameter says where in a list to begin: a reader of all items starts at its beginning.
fn is_position(operation: &OperationSpec, parameter: &ParameterPlan<'_>) -> bool {
    let pagination = operation.pagination.as_ref();
    pagination.is_some_and(|pagination| pagination.positions().any(|name| name == parameter.documented.name))
}

/// The version that a change is made to. Idempotency keys are the client's own work, and a delegation is for few callers.
fn options(plan: &OperationPlan<'_>, example: &Example) -> TokenStream {
    let takes = plan.headers.iter().any(|header| header.eq_ignore_ascii_case("If-Match"));
    let mut headers = example.request.headers.iter().filter(|_| takes);
    let version = headers.find(|(name, _)| name.eq_ignore_ascii_case("If-Match"));
    version.map(|(_, version)| quote!(.if_match(#version))).unwrap_or_default()
}

/// What is done with the call: a list is read item by item, events are followed, everything else is awaited.
fn statement(plan: &OperationPlan<'_>, call: &TokenStream) -> TokenStream {
    if let Some(item) = &plan.item {
        let one = variable(&item.schema, "item");
        let several = format_ident!("{}", plural(&one.to_string()));
        let shown = format!("{{{one}:?}}");
        return quote! {
            let mut #several = #call.items();
            while let Some(#one) = #several.try_next().await? {
                println!(#shown);
            }
        };
    }
    match &plan.reply {
        _ if plan.has_events() => quote! {
            let mut events = #call.follow();
            while let Some(delivered) = events.try_next().await? {
                println!("{:?}", delivered.event);
            }
        },
        ReplyPlan::Json { schema, .. } => {
            let name = variable(schema, "reply");
            quote!(let #name = #call.await?;)
        }
        ReplyPlan::Text => quote!(let text = #call.await?;),
        ReplyPlan::Bytes => quote!(let bytes = #call.await?;),
        ReplyPlan::Stream { .. } => quote!(let stream = #call.await?;),
        ReplyPlan::Empty => quote!(#call.await?;),
    }
}

/// The longest variable that is named after its type, in letters.
const LONGEST_NAME: usize = 24;

/// A variable for a value of a schema, named after its type where that has a short name.
fn variable(schema: &Schema, otherwise: &str) -> Ident {
    let name = schema.name().map(names::snake).filter(|name| name.len() <= LONGEST_NAME);
    let taken = ["client", "body", "form"];
    let name = name.filter(|name| !name.ends_with('_') && !taken.contains(&name.as_str()));
    format_ident!("{}", name.as_deref().unwrap_or(otherwise))
}

/// Several of a thing.
fn plural(name: &str) -> String {
    match name.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ies"),
        _ if name.ends_with(['s', 'x']) || name.ends_with("ch") => format!("{name}es"),
        _ => format!("{name}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::plural;

    #[test]
    fn a_list_is_named_after_several_of_its_items() {
        assert_eq!(
            ["deal", "delivery", "key", "batch", "status"].map(plural),
            ["deals", "deliveries", "keys", "batches", "statuses"]
        );
    }
}
