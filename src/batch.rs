//! Several calls in one request to Salesbooth (`POST /batch`).
//!
//! This module has the builder. `form` writes a call as an operation of a batch, and `results` reads the reply.

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

/// Several calls that Salesbooth executes as one request, with all writes in one transaction.
///
/// Pass a call to [`add`](Batch::add) instead of awaiting it. The returned [`Slot`] takes its result from the [`BatchResults`].
///
/// ```no_run
/// use saleskit::{Batch, Salesbooth, salesbooth::{customers::CreateCustomer, deals::UpdateDeal}};
///
/// # async fn example(client: Salesbooth) -> Result<(), saleskit::Error> {
/// let mut batch = Batch::new(&client);
/// let customer = batch.add(client.customers().create(CreateCustomer::new().name("Acme Corp").email("ops@acme.example")))?;
/// let deal = batch.add(client.deals().update("deal_1", UpdateDeal::new().notes("Won")).if_match("3"))?;
/// let product = batch.add(client.products().get("prod_1"))?;
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
/// # What fits into a batch
///
/// A batch can read, create and change deals, customers, products and contracts, with `if_match` as the version.
/// [`add`](Batch::add) rejects every other call: actions such as `deals().sign(..)`, lists with parameters, idempotency keys and
/// other options of a single call. The documented form has only a method (GET, POST, PATCH), a resource, an id, a body and a
/// version.
///
/// # Rollback
///
/// When one write fails, the API rolls back all writes. Each write is then an error, even if the API answered it with success.
/// Reads keep their results.
///
/// # Retries
///
/// A batch that only reads is retried like a read. A batch that writes is sent once, because no idempotency key is documented for
/// it. The keys that its calls would generate on their own are not sent.
///
/// Docs section “Batch Operations”.
#[must_use = "a batch is sent with `send`"]
pub struct Batch {
    id: u64,
    engine: Arc<HttpEngine>,
    call: Call<BatchReply>,
    parts: Vec<Part>,
}

/// Takes the result of one call of a [`Batch`], with the type of its reply.
#[must_use = "a result is taken with its slot"]
pub struct Slot<T> {
    batch: u64,
    index: usize,
    operation: &'static Operation,
    reader: Reader<T>,
}

/// Numbers the batches, so that a slot cannot be used with another batch.
static NEXT: AtomicU64 = AtomicU64::new(0);

impl Batch {
    /// The most calls that a batch can have.
    pub const LIMIT: usize = 25;

    /// An empty batch for calls of this client.
    pub fn new(client: &Salesbooth) -> Self {
        let call = client.batch().execute(ExecuteBatch::new(Vec::<BatchOperation>::new()));
        let engine = Arc::clone(client.http_engine());
        Self { id: NEXT.fetch_add(1, Ordering::Relaxed), engine, call, parts: Vec::new() }
    }

    /// Sets options for the whole batch, as on a single call: `timeout`, `delegation`, `credential`, `header`, `retry`.
    pub fn with(mut self, set: impl FnOnce(Call<BatchReply>) -> Call<BatchReply>) -> Self {
        self.call = set(self.call);
        self
    }

    /// Adds a call and returns the slot for its result.
    ///
    /// # Errors
    ///
    /// [`InvalidRequest`](crate::Kind::InvalidRequest), with the field and the reason, if the call does not fit into a batch, has a
    /// value that cannot be sent, belongs to another client, or is the 26th. The batch is then unchanged.
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
                "already has 25 calls, the limit of a batch: start another batch",
            )
            .build());
        }
        self.parts.push(Part::of(&request, self.call.request().operation())?);
        Ok(Slot { batch: self.id, index: self.parts.len() - 1, operation, reader })
    }

    /// The number of calls added.
    pub fn len(&self) -> usize {
        self.parts.len()
    }

    /// Whether no call was added.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Sends the batch.
    ///
    /// # Errors
    ///
    /// If the batch as a whole fails: it is empty, the API rejects it, or its outcome is unknown. The failure of a single call is
    /// returned by [`BatchResults::take`] instead.
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
    /// The position in the batch, counted from 0.
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
    /// Its [`http`](Response::http) has the status of this call and no headers; the headers of the whole reply are in
    /// [`BatchResults::http`]. Its [`raw`](Response::raw) is this call's part of the reply.
    ///
    /// # Errors
    ///
    /// The same errors as for a single call. A write that was rolled back is [`Rejected`](crate::Kind::Rejected), with the failure
    /// that caused the rollback as its [source](std::error::Error::source).
    pub fn take<T>(&self, slot: Slot<T>) -> Result<Response<T>, Error> {
        match self.part(slot.batch, slot.index) {
            Some(Ok(reply)) => slot.reader.read(reply.clone()),
            Some(Err(error)) => Err(error.clone()),
            None => Err(ErrorBuilder::invalid(slot.operation, "slot", "belongs to another batch").build()),
        }
    }
}
