//! Several calls in one request of Salesbooth (`POST /batch`).
//!
//! What a batch can carry of a call is `form`'s, what its answer says of each call is `results`'. This module holds the builder.

mod form;
mod results;

use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use salesbooth_api::batch::{BatchOperation, BatchReply, ExecuteBatch};
use saleskit_runtime::{Call, Error, ErrorBuilder, IntoCall, Operation, Response, Retry, private::Reader};
use serde_json::value::RawValue;

use self::form::Part;
pub use self::results::BatchResults;
use crate::{client::Salesbooth, engine::HttpEngine};

/// Several calls that Salesbooth carries out as one request, and their writes as one transaction.
///
/// A call goes in with [`add`](Batch::add) in the place of being awaited, and gives a [`Slot`]: what its result is taken with.
///
/// ```no_run
/// use saleskit::{Batch, Salesbooth, salesbooth::{customers::CreateCustomer, deals::UpdateDeal}};
///
/// # async fn example(booth: Salesbooth) -> Result<(), saleskit::Error> {
/// let mut batch = Batch::new(&booth);
/// let customer = batch.add(booth.customers().create(CreateCustomer::new().name("Acme Corp").email("ops@acme.example")))?;
/// let deal = batch.add(booth.deals().update("deal_1", UpdateDeal::new().notes("Won")).if_match("3"))?;
/// let product = batch.add(booth.products().get("prod_1"))?;
///
/// let results = batch.send().await?;
/// println!("customer {}", results.take(customer)?.id()?);
/// println!("deal at version {:?}", results.take(deal)?.version);
/// match results.take(product) {
///     Ok(product) => println!("{:?}", product.name),
///     Err(error) => println!("the product could not be read: {error}"),
/// }
/// # Ok(())
/// # }
/// ```
///
/// **What fits.** The documented form has a method (GET, POST, PATCH), one of the resources deals, customers, products and
/// contracts, an id, a body and a version. So reading, creating and changing these fits, with `if_match` as the version; actions
/// (`deals().sign(..)`), parameters of lists, idempotency keys and other options of a single call do not, and `add` refuses them.
///
/// **What is undone.** When a write fails, the API undoes all writes. Then each of them is an error, those too that the API
/// answered with success: nothing of them is left. Reads keep their results.
///
/// **What is retried.** A batch of reads is retried like a read. One that writes is sent once, since no idempotency key is
/// documented for it; the keys that its calls would make up on their own are not sent.
///
/// Docs section “Batch Operations”.
#[must_use = "a batch is sent with `send`"]
pub struct Batch {
    id: u64,
    engine: Arc<HttpEngine>,
    call: Call<BatchReply>,
    parts: Vec<Part>,
}

/// Where the result of a call of a [`Batch`] stands, with the type of its reply.
#[must_use = "a result is taken with its slot"]
pub struct Slot<T> {
    batch: u64,
    index: usize,
    operation: &'static Operation,
    reader: Reader<T>,
}

/// Tells batches apart, so that no slot is taken for another's.
static NEXT: AtomicU64 = AtomicU64::new(0);

impl Batch {
    /// How many calls a batch takes at most.
    pub const LIMIT: usize = 25;

    /// A batch of calls of this client.
    pub fn new(client: &Salesbooth) -> Self {
        let call = client.batch().execute(ExecuteBatch::new(Vec::<BatchOperation>::new()));
        let engine = Arc::clone(client.http_engine());
        Self { id: NEXT.fetch_add(1, Ordering::Relaxed), engine, call, parts: Vec::new() }
    }

    /// Sets options of the batch as a whole, as on a single call: `timeout`, `delegation`, `credential`, `header`, `retry`.
    pub fn with(mut self, set: impl FnOnce(Call<BatchReply>) -> Call<BatchReply>) -> Self {
        self.call = set(self.call);
        self
    }

    /// Adds a call: whatever a method of the client returns.
    ///
    /// # Errors
    ///
    /// Of kind [`InvalidRequest`](crate::Kind::InvalidRequest), with the field and the reason, when the call does not fit into a batch, has a
    /// value that cannot be sent, is another client's, or is the 26th. The batch stays as it was.
    pub fn add<C: IntoCall>(&mut self, call: C) -> Result<Slot<C::Reply>, Error> {
        let (engine, request, reader) = call.into_call().into_unsent();
        let operation = request.operation();
        if !std::ptr::addr_eq(Arc::as_ptr(&engine), Arc::as_ptr(&self.engine)) {
            return Err(ErrorBuilder::invalid(
                operation,
                "client",
                "differs from the batch's: make the call with the same client",
            )
            .build());
        }
        if self.parts.len() >= Self::LIMIT {
            return Err(ErrorBuilder::invalid(
                operation,
                "operations",
                "has 25 calls already, the most that a batch takes: start another batch",
            )
            .build());
        }
        self.parts.push(Part::of(&request, self.call.request().operation())?);
        Ok(Slot { batch: self.id, index: self.parts.len() - 1, operation, reader })
    }

    /// How many calls are in it.
    pub fn len(&self) -> usize {
        self.parts.len()
    }

    /// Whether no call is in it yet.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Sends the batch.
    ///
    /// # Errors
    ///
    /// When the batch as a whole failed: it is empty, was refused, or its outcome is unknown. A call that failed is its own
    /// slot's error, and no reason to fail here.
    pub async fn send(self) -> Result<BatchResults, Error> {
        let Self { id, engine, mut call, parts } = self;
        let operation = call.request().operation();
        if parts.is_empty() {
            return Err(ErrorBuilder::invalid(operation, "operations", "is empty: add a call first").build());
        }
        let texts: Vec<&str> = parts.iter().map(|part| part.json.as_str()).collect();
        let body = RawValue::from_string(format!(r#"{{"operations":[{}]}}"#, texts.join(",")));
        let body = body.map_err(|fault| ErrorBuilder::invalid(operation, "operations", &fault.to_string()).build())?;
        call.request_mut().json(&body);
        parts.iter().for_each(|part| call.request_mut().add_secrets(&part.secrets));
        let options = call.request_mut().options_mut();
        if options.retry.is_none() && !parts.iter().any(Part::writes) {
            options.retry = Some(Retry::Safe);
        }
        let (_, request, reader) = call.into_unsent();
        let answer = engine.send_call(request).await;
        results::read(id, &parts, &reader, answer)
    }
}

impl<T> Slot<T> {
    /// The place in the batch, counted from 0.
    pub fn index(&self) -> usize {
        self.index
    }
}

impl fmt::Debug for Batch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let operations: Vec<_> = self.parts.iter().map(|part| part.operation.id).collect();
        f.debug_struct("Batch").field("operations", &operations).field("call", &self.call).finish_non_exhaustive()
    }
}

impl<T> fmt::Debug for Slot<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Slot")
            .field("index", &self.index)
            .field("operation", &self.operation.id)
            .finish_non_exhaustive()
    }
}

impl BatchResults {
    /// Takes the result of a call.
    ///
    /// Its [`http`](Response::http) has the status that the call would have had on its own, and no headers: those of the answer
    /// are the batch's, see [`BatchResults::http`]. Its [`raw`](Response::raw) is what the answer says of this call.
    ///
    /// # Errors
    ///
    /// What a single call would fail with: the API refused it, or its reply is not what is documented. A write that was undone
    /// is [`Rejected`](crate::Kind::Rejected), with the failure that undid it as its [source](std::error::Error::source).
    pub fn take<T>(&self, slot: Slot<T>) -> Result<Response<T>, Error> {
        match self.part(slot.batch, slot.index) {
            Some(Ok(reply)) => slot.reader.read(reply.clone()),
            Some(Err(error)) => Err(error.clone()),
            None => Err(ErrorBuilder::invalid(slot.operation, "slot", "belongs to another batch").build()),
        }
    }
}
