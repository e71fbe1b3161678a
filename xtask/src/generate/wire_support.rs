//! `tests/wire/support.rs`: the checks of the wire tests. Each operation is called once over a socket, as documented, and then
//! answered from memory with mutated replies.

use anyhow::Result;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{api::Api, tokens};

/// The file's items.
pub fn support(api: &Api) -> Result<TokenStream> {
    let credentials = tokens::parse(api.credentials)?;
    let (facade, krate) = (format_ident!("{}", api.facade), format_ident!("{}", api.crate_ident()));
    let (calls, writing, contents) = (calls(), writing(), contents());
    let (mutations, events) = (mutations(), events());
    Ok(quote! {
        //! A server that plays the documents, a transport that answers from memory, and a client that talks to them.

        #![allow(dead_code)]

        use std::panic::{AssertUnwindSafe, catch_unwind};
        use std::sync::{Arc, Mutex};
        use std::time::Duration;

        use #krate::Client;
        use saleskit::{ReplyBody, RequestBody, RetryPolicy, Transport, TransportFault, http};
        use saleskit::bytes::Bytes;
        use saleskit_mock::{Api, MutatedReply, MutationAnswer, Mutations};
        use saleskit_runtime::{ByteStream, Error, IntoCall, Pending, Response};

        const API: Api = Api::#facade;

        /// A client that sends to this address.
        fn client(url: &str) -> saleskit::#facade {
            saleskit::#facade::builder() #credentials .base_url(url).build().expect("a client")
        }

        /// A client with this transport and a single attempt.
        fn offline(transport: Arc<dyn Transport>) -> saleskit::#facade {
            let builder = saleskit::#facade::builder() #credentials .transport(transport);
            builder.retry_policy(RetryPolicy::new().attempts(1)).build().expect("a client")
        }

        #calls
        #writing
        #contents
        #mutations
        #events
    })
}

/// The two kinds of tests.
fn calls() -> TokenStream {
    quote! {
        /// Calls an operation whose reply is JSON.
        pub fn json<C: IntoCall>(operation: &str, call: impl Fn(&Client) -> C)
        where
            C::Reply: Written,
        {
            over_the_wire(operation, &call, async |wire, reply| {
                if let Some(written) = written(&*reply) {
                    wire.check_reply(&written.expect("a reply that can be written"));
                }
            });
            mutated(operation, async |client| {
                let reply = call(client).into_call().await?;
                let _ = (written(&*reply), format!("{reply:?}"));
                Ok(read(&reply))
            });
        }

        /// Calls an operation whose reply is text, bytes, a stream or nothing.
        pub fn content<C: IntoCall>(operation: &str, call: impl Fn(&Client) -> C)
        where
            C::Reply: Content,
        {
            over_the_wire(operation, &call, async |wire, reply| {
                let raw = reply.raw().to_vec();
                wire.check_content(&reply.into_inner().content().await.expect("the whole content").unwrap_or(raw));
            });
            mutated(operation, async |client| {
                let reply = call(client).into_call().await?;
                let answer = read(&reply);
                Ok(answer.with_content(reply.into_inner().content().await?))
            });
        }

        /// Sends the call to a server that plays the documents.
        fn over_the_wire<C: IntoCall>(
            operation: &str,
            call: impl Fn(&Client) -> C,
            check: impl AsyncFn(&saleskit_mock::Wire, Response<C::Reply>),
        )
        where
            C::Reply: Send + 'static,
        {
            runtime().block_on(async {
                let wire = saleskit_mock::Wire::start(API, operation).await;
                let client = client(&wire.url());
                let reply = call(&client).into_call().await.expect("the documented reply");
                wire.check_request();
                check(&wire, reply).await;
            });
        }

        fn runtime() -> tokio::runtime::Runtime {
            tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime")
        }
    }
}

/// A type that can be serialised.
fn writing() -> TokenStream {
    quote! {
        /// A type that can be serialised, if this build supports it.
        #[cfg(feature = "full-serde")]
        pub trait Written: saleskit_runtime::private::Serialize + std::fmt::Debug + Send + 'static {}

        #[cfg(feature = "full-serde")]
        impl<T: saleskit_runtime::private::Serialize + std::fmt::Debug + Send + 'static> Written for T {}

        /// A type that can be serialised, if this build supports it.
        #[cfg(not(feature = "full-serde"))]
        pub trait Written: std::fmt::Debug + Send + 'static {}

        #[cfg(not(feature = "full-serde"))]
        impl<T: std::fmt::Debug + Send + 'static> Written for T {}

        /// The reply as JSON. `None` if this build cannot serialise replies.
        #[cfg(feature = "full-serde")]
        fn written(reply: &impl Written) -> Option<serde_json::Result<serde_json::Value>> {
            Some(serde_json::to_value(reply))
        }

        /// The reply as JSON. `None` if this build cannot serialise replies.
        #[cfg(not(feature = "full-serde"))]
        fn written(_: &impl Written) -> Option<serde_json::Result<serde_json::Value>> {
            None
        }
    }
}

/// Replies that are not JSON.
fn contents() -> TokenStream {
    quote! {
        /// A reply that is not JSON.
        pub trait Content: Sized + Send + 'static {
            /// Its bytes; none where the documents have no body.
            fn content(self) -> Pending<Result<Option<Vec<u8>>, Error>>;
        }

        impl Content for () {
            fn content(self) -> Pending<Result<Option<Vec<u8>>, Error>> {
                Box::pin(async { Ok(None) })
            }
        }

        impl Content for String {
            fn content(self) -> Pending<Result<Option<Vec<u8>>, Error>> {
                Box::pin(async { Ok(Some(self.into_bytes())) })
            }
        }

        impl Content for Bytes {
            fn content(self) -> Pending<Result<Option<Vec<u8>>, Error>> {
                Box::pin(async move { Ok(Some(self.to_vec())) })
            }
        }

        impl Content for ByteStream {
            fn content(self) -> Pending<Result<Option<Vec<u8>>, Error>> {
                Box::pin(async { self.collect().await.map(|content| Some(content.to_vec())) })
            }
        }
    }
}

/// Replies that are not as documented.
fn mutations() -> TokenStream {
    quote! {
        /// Answers every request with the same reply.
        #[derive(Default)]
        struct Canned(Mutex<Option<MutatedReply>>);

        impl Transport for Canned {
            fn send(
                &self,
                _: http::Request<RequestBody>,
                _: Option<Duration>,
            ) -> Pending<Result<http::Response<ReplyBody>, TransportFault>> {
                let canned = self.0.lock().expect("no panic").clone().expect("a reply");
                let mut reply = http::Response::builder().status(canned.status).header("x-tried", "1");
                reply = reply.header("content-length", canned.body.len());
                if let Some(media_type) = canned.media_type {
                    reply = reply.header("content-type", media_type);
                }
                let reply = reply.body(ReplyBody::from(Bytes::from(canned.body))).expect("a reply");
                Box::pin(async { Ok(reply) })
            }
        }

        /// Answers the call with each mutated reply, and checks the result.
        fn mutated(operation: &str, call: impl AsyncFn(&Client) -> Result<MutationAnswer, Error>) {
            let mut mutations = Mutations::of(API, operation);
            let canned = Arc::new(Canned::default());
            let (client, runtime) = (offline(canned.clone()), runtime());
            while let Some(reply) = mutations.try_next() {
                *canned.0.lock().expect("no panic") = Some(reply);
                let tried = catch_unwind(AssertUnwindSafe(|| runtime.block_on(call(&client))));
                mutations.check(&match tried {
                    Ok(Ok(answer)) => answer,
                    Ok(Err(error)) => failed(&error),
                    Err(_) => MutationAnswer::Panicked,
                });
            }
            mutations.finish();
        }

        /// What a client read from a reply.
        fn read<T>(reply: &Response<T>) -> MutationAnswer {
            let unexpected = reply.unexpected().into_iter().map(|odd| (odd.path, format!("{:?}", odd.kind)));
            MutationAnswer::read(unexpected.collect(), reply.raw().to_vec())
        }

        /// The error for a reply that a client could not read.
        fn failed(error: &Error) -> MutationAnswer {
            let _ = format!("{error} {error:?} {error:#?}");
            MutationAnswer::Failed {
                kind: format!("{:?}", error.kind()),
                path: error.path().map(str::to_owned),
                operation: error.operation().map(str::to_owned),
                status: error.status().map(|status| status.as_u16()),
                has_header: error.headers().is_some_and(|headers| headers.contains_key("x-tried")),
                body: error.body().map(|body| body.to_vec()),
            }
        }
    }
}

/// The samples of events.
fn events() -> TokenStream {
    quote! {
        /// The documented samples of a section's events.
        pub fn event_samples(section: &str) -> Vec<(String, serde_json::Value)> {
            saleskit_mock::event_samples(API, section)
        }

        /// Panics unless an event, written back, is its documented sample.
        pub fn check_event(section: &str, name: &str, event: &impl saleskit_runtime::private::Serialize) {
            let written = serde_json::to_value(event).expect("an event that can be written");
            saleskit_mock::check_event(API, section, name, &written);
        }
    }
}
