//! The files of a generated crate beside its sections: `lib.rs`, `client.rs`, what all wire tests share.

use anyhow::Result;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use saleskit_contract::Contract;

use super::{
    api::Api,
    shape::{COMMON, Section},
    tokens,
};

/// `lib.rs`: docs, modules, re-exports.
pub fn lib(api: &Api, contract: &Contract, sections: &[Section<'_>]) -> TokenStream {
    let first =
        format!(" {}: bindings made from its OpenAPI documents, one module per section of its docs.", api.facade);
    let last = format!(
        " mapping and everything else that is policy lives in `saleskit`, whose `{}` derefs to [`Client`].",
        api.facade
    );
    let modules = sections.iter().map(|Section { name, .. }| {
        let module = format_ident!("{name}");
        let feature = (name != COMMON).then(|| quote!(#[cfg(feature = #name)]));
        quote!(#feature #[rustfmt::skip] pub mod #module;)
    });
    let server = contract.server();
    let regions = contract.regions().iter().map(|(name, url)| quote!((#name, #url)));
    let regions = (!contract.regions().is_empty()).then(|| {
        quote! {
            /// Where the documents say that each region's data is served.
            #[rustfmt::skip]
            pub const REGIONS: &[(&str, &str)] = &[#(#regions),*];
        }
    });
    quote! {
        #![doc = #first]
        //!
        //! A section's methods fill a request and start a call; an [`Engine`](saleskit_runtime::Engine) sends it. Authentication, error
        #![doc = #last]

        #[rustfmt::skip]
        mod client;
        #(#modules)*

        pub use client::{Client, OperationCall};

        /// Where the documents say the API is served.
        pub const BASE_URL: &str = #server;

        #regions
    }
}

/// `client.rs`: the client and its sections.
pub fn client(api: &Api, sections: &[Section<'_>]) -> TokenStream {
    let words = format!(" Every section of {}. Cheap to clone; clones share the engine.", api.facade);
    let accessors = sections.iter().filter(|section| !section.operations.is_empty()).map(|section| {
        let words = format!(" {}", section.description.trim());
        let (feature, name) = (&section.name, format_ident!("{}", section.name));
        quote! {
            #[doc = #words]
            #[cfg(feature = #feature)]
            #[inline]
            pub fn #name(&self) -> crate::#name::Operations<'_> {
                crate::#name::Operations(&self.engine)
            }
        }
    });
    quote! {
        //! The client: one accessor per section.

        use std::sync::Arc;

        use saleskit_runtime::{Engine, operation_call};

        #[doc = #words]
        #[derive(Clone)]
        pub struct Client {
            engine: Arc<dyn Engine>,
        }

        impl Client {
            /// A client whose calls go through `engine`.
            #[inline]
            pub fn new(engine: Arc<dyn Engine>) -> Self {
                Self { engine }
            }

            /// What sends the calls.
            #[inline]
            pub fn engine(&self) -> &Arc<dyn Engine> {
                &self.engine
            }

            #(#accessors)*
        }

        operation_call! {}

        impl std::fmt::Debug for Client {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct("Client").finish_non_exhaustive()
            }
        }
    }
}

/// `tests/wire/main.rs`: one test binary for all sections, because linking one for each costs more than all their tests.
pub fn wire_main(sections: &[Section<'_>]) -> TokenStream {
    let modules = sections.iter().filter(|section| section.has_wire_tests()).map(|Section { name, .. }| {
        let module = format_ident!("{name}");
        quote!(#[cfg(feature = #name)] #[rustfmt::skip] mod #module;)
    });
    quote! {
        //! Every operation on the wire, one module per section.

        #[rustfmt::skip]
        mod support;
        #(#modules)*
    }
}

/// `tests/wire/support.rs`: a server and a client for one operation.
pub fn support(api: &Api) -> Result<TokenStream> {
    let credentials = tokens::parse(api.credentials)?;
    let (facade, krate) = (format_ident!("{}", api.facade), format_ident!("{}", api.crate_ident()));
    let checks = checks();
    Ok(quote! {
        //! A server that plays the documents, and a client that talks to it.

        use saleskit_mock::Api;

        /// The documented samples of a section's events.
        #[allow(dead_code)]
        pub fn event_samples(section: &str) -> Vec<(String, serde_json::Value)> {
            saleskit_mock::event_samples(Api::#facade, section)
        }

        /// Panics unless an event, written back, is its documented sample.
        #[allow(dead_code)]
        pub fn check_event(section: &str, name: &str, event: &impl saleskit_runtime::private::Serialize) {
            let written = serde_json::to_value(event).expect("an event that can be written");
            saleskit_mock::check_event(Api::#facade, section, name, &written);
        }

        /// One operation on the wire.
        pub struct Wire {
            wire: saleskit_mock::Wire,
            client: saleskit::#facade,
        }

        impl Wire {
            /// Starts the server.
            pub async fn start(operation: &str) -> Self {
                let wire = saleskit_mock::Wire::start(Api::#facade, operation).await;
                let client = saleskit::#facade::builder() #credentials .base_url(wire.url()).build().expect("a client");
                Self { wire, client }
            }

            /// The client.
            pub fn client(&self) -> &#krate::Client {
                &self.client
            }

            #checks
        }
    })
}

/// What the wire tests look at.
fn checks() -> TokenStream {
    quote! {
        /// Panics unless the server saw the documented request, and nothing else.
        pub fn check_request(&self) {
            self.wire.check_request();
        }

        /// Panics unless the content is the documented one.
        #[allow(dead_code)]
        pub fn check_content(&self, content: &[u8]) {
            self.wire.check_content(content);
        }

        /// Panics unless the reply, written back, is the documented one; nulls and what is empty aside.
        #[cfg(feature = "full-serde")]
        #[allow(dead_code)]
        pub fn check_reply(&self, reply: &impl saleskit_runtime::private::Serialize) {
            self.wire.check_reply(&serde_json::to_value(reply).expect("a reply that can be written"));
        }
    }
}
