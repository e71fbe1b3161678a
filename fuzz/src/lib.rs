//! The bodies of the fuzz targets: each takes any bytes and panics where a promise is broken.
//!
//! `fuzz_targets/` calls them under libFuzzer, `tests/corpus.rs` with the checked-in corpora. Inputs begin with what chooses among
//! several things, so that a seed can be written by hand.

mod canned;
mod client;
mod documents;
mod mock;
mod pages;
mod requests;
mod webhooks;

pub use client::{csv, errors, reply, sse};
pub use documents::{diff, document};
pub use mock::mock;
pub use pages::capture;
pub use requests::request;
pub use webhooks::webhook;

/// A target by its name.
pub type Target = (&'static str, fn(&[u8]));

/// Every target.
pub const TARGETS: [Target; 10] = [
    ("reply", reply),
    ("errors", errors),
    ("webhook", webhook),
    ("sse", sse),
    ("csv", csv),
    ("capture", capture),
    ("document", document),
    ("diff", diff),
    ("request", request),
    ("mock", mock),
];
