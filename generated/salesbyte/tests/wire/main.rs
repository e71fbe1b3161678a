// Generated from specs/salesbyte/ by `cargo xtask generate`. Do not edit: change the documents.

//! Every operation on the wire, one module per section.

#[rustfmt::skip]
mod support;
#[cfg(feature = "integrations")]
#[rustfmt::skip]
mod integrations;
#[cfg(feature = "quotes")]
#[rustfmt::skip]
mod quotes;
#[cfg(feature = "webhooks")]
#[rustfmt::skip]
mod webhooks;
