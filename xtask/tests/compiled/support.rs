//! A server that plays the fixture `FIXTURE`, and a client that talks to it.
#![allow(dead_code)]

use std::ops::Deref;

use KRATE::Client;
use saleskit::bytes::Bytes;
use saleskit_mock::Mock;
use saleskit_runtime::{ByteStream, IntoCall, Pending, Response};

/// One operation on the wire.
pub struct Wire {
    wire: saleskit_mock::Wire,
    client: Client,
}

impl Wire {
    /// Starts the server.
    pub async fn start(operation: &str) -> Self {
        let mock = Mock::builder().from_documents("DOCUMENTS").walkable_lists(false).start().await.expect("a server");
        let wire = saleskit_mock::Wire::new(mock, operation);
        let facade = CLIENT.base_url(wire.url()).build().expect("a client");
        Self { wire, client: Client::new(facade.engine().clone()) }
    }

    /// The client.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Panics unless the serialised reply equals the documented one, ignoring nulls and empty values.
    #[cfg(feature = "full-serde")]
    pub fn check_reply(&self, reply: &impl saleskit_runtime::private::Serialize) {
        self.wire.check_reply(&serde_json::to_value(reply).expect("a reply that can be written"));
    }
}

/// Calls an operation whose reply is JSON.
pub fn json<C: IntoCall>(operation: &str, call: impl Fn(&Client) -> C)
where
    C::Reply: Written,
{
    over_the_wire(operation, call, async |wire, reply| written(wire, &*reply));
}

/// Calls an operation whose reply is text, bytes, a stream or nothing.
pub fn content<C: IntoCall>(operation: &str, call: impl Fn(&Client) -> C)
where
    C::Reply: Content,
{
    over_the_wire(operation, call, async |wire, reply| {
        let raw = reply.raw().to_vec();
        wire.check_content(&reply.into_inner().content().await.unwrap_or(raw));
    });
}

fn over_the_wire<C: IntoCall>(
    operation: &str,
    call: impl Fn(&Client) -> C,
    check: impl AsyncFn(&Wire, Response<C::Reply>),
) where
    C::Reply: Send + 'static,
{
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let wire = Wire::start(operation).await;
        let reply = call(wire.client()).into_call().await.expect("the documented reply");
        wire.check_request();
        check(&wire, reply).await;
    });
}

/// A type that can be serialised, if this build supports it.
#[cfg(feature = "full-serde")]
pub trait Written: saleskit_runtime::private::Serialize + Send + 'static {}

#[cfg(feature = "full-serde")]
impl<T: saleskit_runtime::private::Serialize + Send + 'static> Written for T {}

/// A type that can be serialised, if this build supports it.
#[cfg(not(feature = "full-serde"))]
pub trait Written: Send + 'static {}

#[cfg(not(feature = "full-serde"))]
impl<T: Send + 'static> Written for T {}

#[cfg(feature = "full-serde")]
fn written(wire: &Wire, reply: &impl Written) {
    wire.check_reply(reply);
}

#[cfg(not(feature = "full-serde"))]
fn written(_: &Wire, _: &impl Written) {}

/// A reply that is not JSON.
pub trait Content: Sized + Send + 'static {
    /// Its bytes; none where the documents have no body.
    fn content(self) -> Pending<Option<Vec<u8>>>;
}

impl Content for () {
    fn content(self) -> Pending<Option<Vec<u8>>> {
        Box::pin(async { None })
    }
}

impl Content for String {
    fn content(self) -> Pending<Option<Vec<u8>>> {
        Box::pin(async { Some(self.into_bytes()) })
    }
}

impl Content for Bytes {
    fn content(self) -> Pending<Option<Vec<u8>>> {
        Box::pin(async move { Some(self.to_vec()) })
    }
}

impl Content for ByteStream {
    fn content(self) -> Pending<Option<Vec<u8>>> {
        Box::pin(async { Some(self.collect().await.expect("the whole stream").to_vec()) })
    }
}

/// The documented samples of a section's events.
pub fn event_samples(section: &str) -> Vec<(String, serde_json::Value)> {
    let contract = saleskit_contract::Contract::load(std::path::Path::new("DOCUMENTS")).expect("the documents");
    let sections = contract.sections().iter().filter(|known| known.name == section);
    let samples = sections.flat_map(|section| section.events.clone());
    samples.filter_map(|(name, event)| Some((name, event.get("example")?.clone()))).collect()
}

/// Panics unless an event can be written back.
pub fn check_event(_: &str, _: &str, event: &impl saleskit_runtime::private::Serialize) {
    serde_json::to_value(event).expect("an event that can be written");
}

impl Deref for Wire {
    type Target = saleskit_mock::Wire;

    fn deref(&self) -> &Self::Target {
        &self.wire
    }
}
