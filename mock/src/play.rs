//! Produces replies from the documents, and from what a test has set.
//!
//! A valid call gets its documented `example`. Some operations need more: `list` returns pages, `feed` resumes an event stream, and `batch`
//! splits a batch into its operations. `mcp` answers by method and tool, and `replay` stores replies for idempotency keys.
//!
//! `forms` writes refusals, `limits` counts requests, and `broken` applies a fault to a reply. `schema` and `place` read schemas and
//! bodies. The stage decides which of them answers a call.

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
