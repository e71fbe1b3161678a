// Generated from specs/salesbooth/cache.yaml by `cargo xtask generate`. Do not edit: change the document.

//! The cache of a workspace.

use std::sync::Arc;

use saleskit_runtime::{Call, Engine, Envelope, Method, Operation, Request, Untyped, call};

use crate::OperationCall;

/// The operations of `cache`, reached as [`Client::cache`](crate::Client::cache).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Inspect the cache.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.cache().get().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /cache`. Safe to repeat, so it is retried. Scope: `admin`.
    ///
    /// Source: docs section “Cache Administration”. Inferred: the page says that the cache can be inspected; method and reply are lost.
    #[inline]
    pub fn get(&self) -> Call<Untyped> {
        let request = Request::new(&GET);
        Call::json(self.0, request)
    }

    /// Empty the cache.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.cache().flush().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /cache`. Not retried once the API may have received it. Scope: `admin`.
    ///
    /// Optional: `.prefix(..)`.
    ///
    /// Source: docs section “Cache Administration”. Inferred: the page gives the parameter; the method is lost.
    #[inline]
    pub fn flush(&self) -> FlushCall {
        let request = Request::new(&FLUSH);
        OperationCall(Call::json(self.0, request))
    }
}

call! {
    /// The call of [`Operations::flush`], with its optional parameters.
    pub type FlushCall = OperationCall<FlushParameters> -> Untyped {
        query {
            /// Only keys with this prefix, such as `products`; all keys of the workspace when omitted. The namespace `sb:{tenant_id}:` is that of the workspace.
            prefix: String = "prefix",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET, &FLUSH];

static GET: Operation = Operation::new("cache_get", "cache", Method::Get, "/cache")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static FLUSH: Operation = Operation::new("cache_flush", "cache", Method::Delete, "/cache")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);
