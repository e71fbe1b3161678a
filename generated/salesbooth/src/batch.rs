// Generated from specs/salesbooth/batch.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Several operations in one request.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Error, Method, Operation, Request, Untyped, Whole, body, open_enum,
    reply,
};

/// The operations of `batch`, reached as [`Client::batch`](crate::Client::batch).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Run several operations in one transaction.
    ///
    /// Up to 25 operations in one transaction. One failed write rolls back all others; reads are answered in any case.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::batch::{BatchMethod, BatchOperation, BatchResource};
    /// use saleskit::serde_json::json;
    ///
    /// let batch_reply = client
    ///     .batch()
    ///     .execute([
    ///         BatchOperation::new()
    ///             .method(BatchMethod::Post)
    ///             .resource(BatchResource::Customers)
    ///             .body(json!({ "name": "Acme Corp" })),
    ///         BatchOperation::new()
    ///             .method(BatchMethod::Post)
    ///             .resource(BatchResource::Deals)
    ///             .body(json!({ "title": "Enterprise Plan", "amount": 5000 })),
    ///         BatchOperation::new()
    ///             .method(BatchMethod::Patch)
    ///             .resource(BatchResource::Deals)
    ///             .id("deal_existing")
    ///             .body(json!({ "status": "active" }))
    ///             .version(3),
    ///     ])
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /batch`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Batch Operations”.
    #[inline]
    pub fn execute(&self, body: impl Into<ExecuteBatch>) -> Call<BatchReply> {
        let mut request = Request::new(&EXECUTE);
        request.json(&Into::<ExecuteBatch>::into(body));
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&EXECUTE];

static EXECUTE: Operation = Operation::new("batch_execute", "batch", Method::Post, "/batch")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

open_enum! {
    /// HTTP method of an operation. The page shows no DELETE.
    pub enum BatchMethod {
        /// Reads a resource. Its result is returned even when the writes of the batch are rolled back. `GET`
        Get = "GET",
        /// Creates a resource from `body`. `POST`
        Post = "POST",
        /// Changes the resource that `id` names; `version` guards against concurrent changes. `PATCH`
        Patch = "PATCH",
    }
}

open_enum! {
    /// Resource type of an operation.
    pub enum BatchResource {
        /// Deals, with the same bodies as [`deals().create`](../deals/struct.Operations.html#method.create) and [`deals().update`](../deals/struct.Operations.html#method.update).
        Deals = "deals",
        /// Customers, with the same bodies as [`customers().create`](../customers/struct.Operations.html#method.create) and [`customers().update`](../customers/struct.Operations.html#method.update).
        Customers = "customers",
        /// Products, with the same bodies as [`products().create`](../products/struct.Operations.html#method.create) and [`products().update`](../products/struct.Operations.html#method.update).
        Products = "products",
        /// Contracts, with the same bodies as [`contracts().create`](../contracts/struct.Operations.html#method.create) and [`contracts().update`](../contracts/struct.Operations.html#method.update).
        Contracts = "contracts",
    }
}

reply! {
    /// Results of a batch.
    pub struct BatchReply {
        /// One result per operation.
        results: Vec<BatchResult> = "results",
        /// Whether the writes were kept; false after a rollback.
        committed: Option<bool> = "committed",
    }
}

reply! {
    /// Result of one operation.
    pub struct BatchResult {
        /// Position of the operation in the request, from 0.
        index: Option<i64> = "index",
        /// HTTP status that the operation would have returned on its own, such as 201.
        status: Option<i64> = "status",
        /// What the operation returned.
        ///
        /// Inferred: the samples show writes, whose reply has the id; a read is taken to have the whole resource.
        data: Option<BatchResultData> = "data" inferred,
    }
}

reply! {
    /// Resource that an operation returned. Everything but the id is in `extra()`.
    pub struct BatchResultData {
        /// Id of the resource that was created, changed or read.
        id: Option<String> = "id",
    }
}

impl BatchResultData {
    /// The identifier: `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.id.as_deref().ok_or_else(|| Error::missing("BatchResultData", &["id"]))
    }
}

body! {
    /// The operations to run.
    pub struct ExecuteBatch {
        required_list {
            /// The operations, 25 at most.
            operations: BatchOperation = "operations",
        }
    }
}

body! {
    /// One operation of a batch.
    pub struct BatchOperation {
        needed {
            /// HTTP method of an operation. The page shows no DELETE.
            method: BatchMethod = "method",
            /// Resource type of an operation.
            resource: BatchResource = "resource",
        }
        optional {
            /// Id of the resource to read or change; omitted when creating one.
            id: String = "id",
            /// Request body that the operation would take on its own.
            body: Untyped = "body",
            /// Version that the change is based on; the operation fails when the server has another one.
            version: Whole = "version",
        }
    }
}
