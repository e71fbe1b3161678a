//! What the mock answers of its own accord: from the documents, and from what a test gave it.
//!
//! `forms` words refusals. A call that was allowed is answered by its documented example, and by more than that where callers depend
//! on what comes next: `list` turns pages, `batch` runs its operations, `mcp` answers by method and tool, `replay` keeps what an
//! idempotency key brings back. None of them knows who asks, or when.

pub(crate) mod batch;
pub(crate) mod forms;
pub(crate) mod list;
pub(crate) mod mcp;
pub(crate) mod replay;
