//! The files of a generated crate next to its sections: `lib.rs`, `client.rs`, and the shared parts of the wire tests.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use saleskit_contract::{Contract, Domain};

use super::{
    api::Api,
    shape::{COMMON, Section},
};

/// `lib.rs`: docs, modules, re-exports.
pub fn lib(api: &Api, contract: &Contract, sections: &[Section<'_>]) -> TokenStream {
    let first = format!(
        " Bindings for {}, generated from its OpenAPI documents, with one module per docs section.",
        api.facade
    );
    let last = format!(" mapping and all other policy are in `saleskit`, whose `{}` derefs to [`Client`].", api.facade);
    let modules = sections.iter().map(|Section { name, .. }| {
        let module = format_ident!("{name}");
        let feature = (name != COMMON).then(|| quote!(#[cfg(feature = #name)]));
        quote!(#feature #[rustfmt::skip] pub mod #module;)
    });
    let server = contract.server();
    let regions = contract.regions().iter().map(|(name, url)| quote!((#name, #url)));
    let regions = (!contract.regions().is_empty()).then(|| {
        quote! {
            /// Where each region's data is served, according to the documents.
            #[rustfmt::skip]
            pub const REGIONS: &[(&str, &str)] = &[#(#regions),*];
        }
    });
    let domains = contract.domains().iter().map(|Domain { name, description, sections }| {
        let links: Vec<String> = sections.iter().map(|section| format!("[`{section}`](mod@{section})")).collect();
        let words = format!(" - **{name}**: {description}. {}", links.join(", "));
        quote!(#![doc = #words])
    });
    let heading = (!contract.domains().is_empty()).then(|| {
        quote! {
            //!
            //! # Sections
            //!
        }
    });
    quote! {
        #![doc = #first]
        //!
        //! A section's methods fill a request and start a call; an [`Engine`](saleskit_runtime::Engine) sends it. Authentication, error
        #![doc = #last]
        #heading
        #(#domains)*

        #![cfg_attr(docsrs, feature(doc_cfg))]

        #[rustfmt::skip]
        mod client;
        #(#modules)*

        pub use client::{Client, OperationCall};

        /// Where the API is served, according to the documents.
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

            /// The engine of the calls.
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

/// `tests/wire/main.rs`: one test binary for all sections, because linking one for each would take longer than running all tests.
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

        #[test]
        #[ignore = "long: cargo xtask hard"]
        fn long_every_mutation_of_every_reply_becomes_what_the_documents_say() {
            saleskit_mock::Mutations::try_all();
        }
    }
}
