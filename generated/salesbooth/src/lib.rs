// Generated from specs/salesbooth/ by `cargo xtask generate`. Do not edit: change the documents.

//! Salesbooth: bindings made from its OpenAPI documents, one module per section of its docs.
//!
//! A section's methods fill a request and start a call; an [`Engine`](saleskit_runtime::Engine) sends it. Authentication, error
//! mapping and everything else that is policy lives in `saleskit`, whose `Salesbooth` derefs to [`Client`].

#[rustfmt::skip]
mod client;
#[rustfmt::skip]
pub mod common;
#[cfg(feature = "customers")]
#[rustfmt::skip]
pub mod customers;
#[cfg(feature = "deals")]
#[rustfmt::skip]
pub mod deals;
#[cfg(feature = "products")]
#[rustfmt::skip]
pub mod products;
#[cfg(feature = "subscriptions")]
#[rustfmt::skip]
pub mod subscriptions;

pub use client::Client;

/// Where the documents say the API is served.
pub const BASE_URL: &str = "https://salesbooth.com/api/v1";
