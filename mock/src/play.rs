//! What the mock answers, from the documents and from what a test gave it.
//!
//! `forms` words refusals, `limits` counts requests, and `broken` lets a fault spoil an answer. A call that is allowed gets its documented `example`, or more where callers depend on what comes next: `list`
//! turns pages, `feed` resumes an event stream, `batch` takes its operations apart, `mcp` answers by method and tool, and `replay`
//! keeps what an idempotency key brings back. `schema` and `place` read the documents' schemas and bodies for them. The stage decides which of them answers a call.

pub(crate) mod batch;
pub(crate) mod broken;
pub(crate) mod example;
pub(crate) mod feed;
pub(crate) mod forms;
pub(crate) mod limits;
pub(crate) mod list;
pub(crate) mod mcp;
pub(crate) mod place;
pub(crate) mod replay;
pub(crate) mod schema;
