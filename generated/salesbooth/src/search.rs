// Generated from specs/salesbooth/search.yaml by `cargo xtask generate`. Do not edit: change the document.

//! One search over customers, products, deals and contracts.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Error, Method, Operation, Request, Whole, call, reply,
};

use crate::OperationCall;

/// The operations of `search`, reached as [`Client::search`](crate::Client::search).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Search everything.
    ///
    /// Looks at products, deals, contracts and, through encrypted indexes, customers.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let search_results = client.search().find("enterprise").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /search?q=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `q`: Text to search for; at least 2 characters.
    ///
    /// Optional: `.limit(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Search”. Inferred: the page has lost the address; it is named after the section. The reply's form is inferred: the page shows no reply; taken to be that of the MCP tool global_search.
    #[inline]
    pub fn find(&self, q: &str) -> FindCall {
        let mut request = Request::new(&FIND);
        request.require("q", q);
        OperationCall(Call::json(self.0, request))
    }
}

call! {
    /// The call of [`Operations::find`], with its optional parameters.
    pub type FindCall = OperationCall<FindParameters> -> SearchResults {
        query {
            /// Most results to return; 10 when left out, 25 at most.
            limit: Whole = "limit",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&FIND];

static FIND: Operation = Operation::new("search_find", "search", Method::Get, "/search")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

reply! {
    /// What a search has found.
    pub struct SearchResults {
        /// The best matches, up to `limit`.
        ///
        /// Inferred: seen in a sample of the MCP tool global_search only.
        results: Vec<SearchResult> = "results" inferred,
        /// Number of matches in all.
        ///
        /// Inferred: seen in a sample of the MCP tool global_search only.
        total: Option<i64> = "total" inferred,
    }
}

reply! {
    /// A resource that matches the search.
    pub struct SearchResult {
        /// Kind of resource that was found, as `deal` or `product`.
        ///
        /// Inferred: seen in a sample of the MCP tool global_search only.
        kind: Option<String> = "type" inferred,
        /// Id of the resource, as `deal_xyz789`.
        ///
        /// Inferred: seen in a sample of the MCP tool global_search only.
        id: Option<String> = "id" inferred,
        /// Title or name of the resource, as `Enterprise Software Package`.
        ///
        /// Inferred: seen in a sample of the MCP tool global_search only.
        label: Option<String> = "label" inferred,
        /// How well it matches, from 0 to 1.
        ///
        /// Inferred: seen in a sample of the MCP tool global_search only.
        score: Option<f64> = "score" inferred,
    }
}

impl SearchResult {
    /// The identifier: `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.id.as_deref().ok_or_else(|| Error::missing("SearchResult", &["id"]))
    }
}
