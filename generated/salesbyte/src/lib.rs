// Generated from specs/salesbyte/ by `cargo xtask generate`. Do not edit: change the documents.

//! Bindings for SalesByte, generated from its OpenAPI documents, with one module per docs section.
//!
//! A section's methods fill a request and start a call; an [`Engine`](saleskit_runtime::Engine) sends it. Authentication, error
//! mapping and all other policy are in `saleskit`, whose `SalesByte` derefs to [`Client`].

#![cfg_attr(docsrs, feature(doc_cfg))]

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

/// Where the API is served, according to the documents.
pub const BASE_URL: &str = "https://app.salesbyte.se";
