// Generated from specs/salesbyte/ by `cargo xtask generate`. Do not edit: change the documents.

//! SalesByte: bindings made from its OpenAPI documents, one module per section of its docs.
//!
//! A section's methods fill a request and start a call; an [`Engine`](saleskit_runtime::Engine) sends it. Authentication, error
//! mapping and everything else that is policy lives in `saleskit`, whose `SalesByte` derefs to [`Client`].

#[rustfmt::skip]
mod client;
#[rustfmt::skip]
pub mod common;
#[cfg(feature = "integrations")]
#[rustfmt::skip]
pub mod integrations;
#[cfg(feature = "quotes")]
#[rustfmt::skip]
pub mod quotes;
#[cfg(feature = "webhooks")]
#[rustfmt::skip]
pub mod webhooks;

pub use client::{Client, OperationCall};

/// Where the documents say the API is served.
pub const BASE_URL: &str = "https://app.salesbyte.se";
