//! Wire tests: every operation's documented example, sent through its generated call. The checks are in `support`, so a test is
//! just its call.

mod expression;
mod literal;

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use saleskit_contract::{Contract, Place, RequestExample};
use serde_json::Value;

pub(super) use self::expression::Writer;
use super::{
    api::Api,
    bind::Bindings,
    names::method_name,
    plan::{BodyArgument, BodyPlan, OperationPlan, ParameterPlan, Plan, ReplyPlan, Schema},
    shape::Section,
    tokens,
};

/// The tests of one section.
pub fn tests(
    api: &Api,
    contract: &Contract,
    plan: &Plan<'_>,
    bindings: &Bindings,
    section: &Section<'_>,
) -> Result<TokenStream> {
    let mut writer = Writer { plan, bindings, sections: BTreeSet::from([section.name.as_str()]), plain: false };
    let tests = section.operations.iter().map(|operation| {
        let test = test(&mut writer, api, contract, operation);
        test.with_context(|| format!("the wire test of {}", operation.operation.id))
    });
    let tests = tests.collect::<Result<TokenStream>>()?;
    let krate = format_ident!("{}", api.crate_ident());
    let events = section.events.then(|| events(&section.name, &krate));
    let sections = writer.sections.iter().map(|name| format_ident!("{name}"));
    Ok(quote! {
        //! Each operation's documented example, sent through its generated call to a server that plays the documents.

        #![allow(unused_imports)]

        #(use #krate::#sections::*;)*
        use saleskit_runtime::*;

        use super::support;

        #tests
        #events
    })
}

/// The test of the section's events. Another section used by the tests may have an `Event` as well.
fn events(section: &str, krate: &Ident) -> TokenStream {
    let name = format_ident!("every_documented_event_of_{section}_is_read");
    let module = format_ident!("{section}");
    quote! {
        #[test]
        fn #name() {
            use #krate::#module::Event;
            for (name, sample) in super::support::event_samples(#section) {
                let event = Event::read(&name, sample).expect("a documented event");
                assert_eq!(event.name(), name);
                assert!(!matches!(event, Event::Unknown(_)));
                #[cfg(feature = "full-serde")]
                super::support::check_event(#section, &name, &event);
            }
        }
    }
}

fn test(writer: &mut Writer<'_>, api: &Api, contract: &Contract, plan: &OperationPlan<'_>) -> Result<TokenStream> {
    let call = call(writer, api, contract, plan, &quote!(client))?;
    let reply = format_ident!("{}", if matches!(plan.reply, ReplyPlan::Json { .. }) { "json" } else { "content" });
    let deprecated = plan.operation.deprecated.then(|| quote!(#[allow(deprecated)]));
    let id = &plan.operation.id;
    let name = format_ident!("{id}_goes_over_the_wire_as_documented");
    Ok(quote! {
        #[test]
        #deprecated
        fn #name() {
            support::#reply(#id, |client| #call);
        }
    })
}

/// The documented example of an operation, as a call that starts with `client`.
fn call(
    writer: &mut Writer<'_>,
    api: &Api,
    contract: &Contract,
    plan: &OperationPlan<'_>,
    client: &TokenStream,
) -> Result<TokenStream> {
    let example = Example::of(contract, plan);
    let mut arguments = arguments(writer, plan, &example)?;
    let body = body(writer, plan, &example)?;
    let setter = match (plan.body_argument, body) {
        (BodyArgument::Setter, Some(body)) => quote!(.body(#body)),
        (_, body) => {
            arguments.extend(body);
            TokenStream::new()
        }
    };
    let setters = setters(writer, plan, &example, |_| true)?;
    let options = options(plan, &example.request);
    let credential = credential(api, plan)?;
    let operation = plan.operation;
    let (section, method) = (format_ident!("{}", operation.section), format_ident!("{}", method_name(operation)));
    Ok(quote!(#client.#section().#method(#(#arguments),*) #setter #setters #options #credential))
}

/// A section's documented examples as calls on `client`, as text.
pub fn example_calls(
    api: &Api,
    contract: &Contract,
    plan: &Plan<'_>,
    bindings: &Bindings,
    section: &Section<'_>,
) -> Result<ExampleCalls> {
    let mut writer = Writer { plan, bindings, sections: BTreeSet::from([section.name.as_str()]), plain: false };
    let mut calls = Vec::new();
    for operation in &section.operations {
        let call = call(&mut writer, api, contract, operation, &quote!(client))?;
        calls.push((operation.operation.id.clone(), call.to_string()));
    }
    let sections = writer.sections.iter().map(|name| (*name).to_owned()).collect();
    Ok(ExampleCalls { section: section.name.clone(), sections, calls })
}

/// The calls of a section.
#[derive(Debug)]
pub struct ExampleCalls {
    /// The section.
    pub section: String,
    /// The sections whose types the calls use.
    pub sections: Vec<String>,
    /// The operation and the expression of each.
    pub calls: Vec<(String, String)>,
}

/// The example that a test sends.
pub(super) struct Example {
    pub(super) request: RequestExample,
    /// The values in its path, by name.
    path: Vec<(String, String)>,
}

impl Example {
    pub(super) fn of(contract: &Contract, plan: &OperationPlan<'_>) -> Self {
        let request = contract.example_request(plan.operation);
        let has_path = plan.required().any(|parameter| parameter.documented.place == Place::Path);
        let matched = has_path.then(|| contract.match_request(&request.incoming()));
        let path = matched.and_then(Result::ok).map(|matched| matched.path).unwrap_or_default();
        Self { request, path }
    }

    /// The values of a parameter, typed as in its schema.
    fn values(&self, parameter: &ParameterPlan<'_>) -> Vec<Value> {
        let documented = parameter.documented;
        let is_list = parameter.schema.items().is_some();
        let schema = parameter.schema.items().unwrap_or(&parameter.schema);
        let typed = |text: &str| typed(schema, text);
        let named = |pairs: &'_ [(String, String)]| -> Vec<String> {
            pairs.iter().filter(|(name, _)| *name == documented.name).map(|(_, text)| text.clone()).collect()
        };
        match documented.place {
            Place::Query if is_list && !documented.explode => {
                named(&self.request.query).iter().flat_map(|text| text.split(',')).map(typed).collect()
            }
            Place::Query => named(&self.request.query).iter().map(|text| typed(text)).collect(),
            Place::Path => named(&self.path).iter().map(|text| typed(text)).collect(),
            Place::Header => {
                let mut headers = self.request.headers.iter();
                let header = headers.find(|(name, _)| name.eq_ignore_ascii_case(&documented.name));
                header.map(|(_, text)| typed(text)).into_iter().collect()
            }
            Place::Body => Vec::new(),
        }
    }
}

/// A text from the wire, as JSON.
fn typed(schema: &Schema, text: &str) -> Value {
    match schema {
        Schema::Boolean => Value::Bool(matches!(text, "" | "1" | "true")),
        Schema::Integer | Schema::Number => serde_json::from_str(text).unwrap_or(Value::Null),
        Schema::Named(name) if matches!(name.as_str(), "MinorAmount" | "NumberAmount" | "Whole") => {
            serde_json::from_str(text).unwrap_or(Value::Null)
        }
        _ => Value::String(text.to_owned()),
    }
}

/// What the method takes before the body.
pub(super) fn arguments(
    writer: &mut Writer<'_>,
    plan: &OperationPlan<'_>,
    example: &Example,
) -> Result<Vec<TokenStream>> {
    let arguments = plan.arguments().map(|parameter| match (&parameter.schema, example.values(parameter)) {
        (Schema::List(items), values) => {
            let items = values.iter().map(|value| writer.exact(items, value)).collect::<Result<Vec<_>>>()?;
            Ok(quote!(vec![#(#items),*]))
        }
        (schema, values) => writer.argument(schema, values.first()),
    });
    arguments.collect()
}

/// The body, as the last argument or for its setter; none where the example has nothing to say in it.
pub(super) fn body(
    writer: &mut Writer<'_>,
    plan: &OperationPlan<'_>,
    example: &Example,
) -> Result<Option<TokenStream>> {
    let given = example.request.body.as_ref();
    let value = given.unwrap_or(&Value::Null);
    Ok(match (&plan.body, plan.body_argument) {
        (None, _) => None,
        (Some(BodyPlan::Raw(_)), argument) => {
            let text = value.as_str().unwrap_or_default();
            Some(if argument == BodyArgument::Exact { quote!(#text.into()) } else { quote!(#text) })
        }
        (Some(BodyPlan::Json(schema)), BodyArgument::Setter) => match given {
            Some(value) if writer.says(schema, value) => Some(writer.exact(schema, value)?),
            _ => None,
        },
        (Some(BodyPlan::Form(_)), BodyArgument::Setter) => None,
        (Some(BodyPlan::Json(schema) | BodyPlan::Form(schema)), _) => Some(writer.exact(schema, value)?),
    })
}

/// The calls that set parameters.
pub(super) fn setters(
    writer: &mut Writer<'_>,
    plan: &OperationPlan<'_>,
    example: &Example,
    takes: impl Fn(&ParameterPlan<'_>) -> bool,
) -> Result<TokenStream> {
    let mut setters = TokenStream::new();
    for parameter in plan.setters().filter(|parameter| takes(parameter)) {
        let values = example.values(parameter);
        if values.is_empty() {
            continue;
        }
        let name = format_ident!("{}", parameter.name);
        setters.extend(match &parameter.schema {
            list @ Schema::List(_) if writer.plain => {
                let values = writer.loose(list, &Value::Array(values))?;
                quote!(.#name(#values))
            }
            Schema::List(items) => {
                let items = values.iter().map(|value| writer.exact(items, value)).collect::<Result<Vec<_>>>()?;
                quote!(.#name([#(#items),*]))
            }
            schema => {
                let value = writer.argument(schema, values.first())?;
                quote!(.#name(#value))
            }
        });
    }
    Ok(setters)
}

/// The headers of the example that are call options.
fn options(plan: &OperationPlan<'_>, example: &RequestExample) -> TokenStream {
    let taken =
        example.headers.iter().filter(|(name, _)| plan.headers.iter().any(|header| header.eq_ignore_ascii_case(name)));
    let options = taken.map(|(name, value)| match name.to_ascii_lowercase().as_str() {
        "if-match" => quote!(.if_match(#value)),
        "idempotency-key" => quote!(.idempotency_key(#value)),
        "x-delegation-id" => quote!(.delegation(#value)),
        _ => TokenStream::new(),
    });
    options.collect()
}

/// The call option that sets another credential, where the client's does not satisfy the security scheme.
pub(super) fn credential(api: &Api, plan: &OperationPlan<'_>) -> Result<TokenStream> {
    if let Some(text) = plan.query_credential.and_then(|parameter| parameter.example.as_ref()?.as_str()) {
        return Ok(quote!(.credential(#text)));
    }
    let schemes = &plan.operation.security;
    let own = |scheme: &String| api.own_credentials.iter().find(|(name, _)| name == scheme);
    let others: Vec<_> = schemes.iter().filter_map(own).collect();
    match others.first() {
        Some((_, option)) if others.len() == schemes.len() => tokens::parse(option),
        _ => Ok(TokenStream::new()),
    }
}
