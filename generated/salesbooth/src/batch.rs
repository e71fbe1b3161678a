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
    /// Run several operations as one.
    ///
    /// Up to 25 operations in one transaction. One failed write rolls back all others; reads are answered in any case.
    ///
    /// `POST /batch` · docs section “Batch Operations”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn execute(&self, body: impl Into<ExecuteBatch>) -> Call<BatchReply> {
        let mut request = Request::new(&EXECUTE);
        request.json(&Into::<ExecuteBatch>::into(body));
        Call::json(self.0, request)
    }
}

/// What the documents say of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&EXECUTE];

static EXECUTE: Operation = Operation::new("batch_execute", "batch", Method::Post, "/batch")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

open_enum! {
    /// What to do. The page shows no DELETE.
    pub enum BatchMethod {
        /// `GET`
        Get = "GET",
        /// `POST`
        Post = "POST",
        /// `PATCH`
        Patch = "PATCH",
    }
}

open_enum! {
    /// What to do it with.
    pub enum BatchResource {
        /// `deals`
        Deals = "deals",
        /// `customers`
        Customers = "customers",
        /// `products`
        Products = "products",
        /// `contracts`
        Contracts = "contracts",
    }
}

reply! {
    /// What a batch has done.
    pub struct BatchReply {
        /// One result for each operation.
        results: Vec<BatchResult> = "results",
        /// Whether the writes have been kept.
        committed: Option<bool> = "committed",
    }
}

reply! {
    /// What one operation has answered.
    pub struct BatchResult {
        /// Which operation, counted from 0.
        index: Option<i64> = "index",
        /// The HTTP status it would have had on its own.
        status: Option<i64> = "status",
        /// Its reply.
        ///
        /// Inferred: the samples show writes, whose reply has the id; a read is taken to have the whole resource.
        data: Option<BatchResultData> = "data" inferred,
    }
}

reply! {
    /// What one operation has answered. Everything but the id is in `extra()`.
    pub struct BatchResultData {
        /// The resource.
        id: Option<String> = "id",
    }
}

impl BatchResultData {
    /// The identifier: `id`.
    ///
    /// # Errors
    ///
    /// When the reply has none.
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
            /// What to do. The page shows no DELETE.
            method: BatchMethod = "method",
            /// What to do it with.
            resource: BatchResource = "resource",
        }
        optional {
            /// The resource to read or to change.
            id: String = "id",
            /// What the operation would be sent on its own.
            body: Untyped = "body",
            /// The version that the change was made from; any other on the server refuses it.
            version: Whole = "version",
        }
    }
}
