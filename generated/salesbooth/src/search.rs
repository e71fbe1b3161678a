// Generated from specs/salesbooth/search.yaml by `cargo xtask generate`. Do not edit: change the document.

//! One search over customers, products, deals and contracts.

use std::sync::Arc;

use saleskit_runtime::{Call, Engine, Envelope, Method, Operation, Request, Untyped, Whole, call};

/// The operations of `search`, reached as [`Client::search`](crate::Client::search).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Search everything.
    ///
    /// Looks at products, deals, contracts and, through encrypted indexes, customers.
    ///
    /// `GET /search?q=…` · docs section “Search”, inferred (the page has lost the address; it is named after the section). Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn list(&self, q: &str) -> ListCall {
        let mut request = Request::new(&LIST);
        request.require("q", q);
        ListCall(Call::json(self.0, request))
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub struct ListCall -> Untyped {
        query {
            /// Most results to return; 10 when left out, 25 at most.
            limit: Whole = "limit",
        }
    }
}

/// What the documents say of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST];

static LIST: Operation = Operation::new("search_list", "search", Method::Get, "/search")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);
