//! Verifies webhooks of Salesbooth and reads their events.
//!
//! A [`Verifier`] has the webhook's secret. Pass it the headers and the raw body of a request, from any web framework. If the
//! signature and its time are valid, it returns a [`Delivery`], and you can read the event:
//!
//! ```
//! use saleskit::webhooks::{Delivery, Verifier, VerifyError};
//!
//! # #[cfg(feature = "salesbooth-webhooks")]
//! fn receive(verifier: &Verifier, headers: &http::HeaderMap, body: bytes::Bytes) -> Result<(), VerifyError> {
//!     use saleskit::salesbooth::webhooks::Event;
//!
//!     let delivery: Delivery = verifier.verify(headers, body)?; // reply with VerifyError::status()
//!     match delivery.event() {
//!         Ok(Event::DealClosed(closed)) => println!("closed: {:?}", closed.data),
//!         Ok(other) => println!("{} received, replayed: {}", other.name(), delivery.is_replay()),
//!         Err(fault) => println!("set aside: {fault}"), // authentic, but not in a documented form
//!     }
//!     Ok(())
//! }
//! ```
//!
//! # Replying
//!
//! Store the delivery under its [`id`](Delivery::id), reply with 2xx within 10 seconds, and do the work afterwards. A delivery that is
//! confirmed before it is stored is lost if the program crashes. With any other reply, the delivery counts as failed and is sent
//! again, three times in total. The same event may arrive more than once in any case: reply with 2xx again, and process it once.
//! `examples/webhook_receiver.rs` is a complete receiver.
//!
//! # Testing
//!
//! [`sign`] makes the headers of a delivery for your own tests.
//!
//! # SalesByte
//!
//! SalesByte's webhooks are not signed; see `quote_checkout` (feature `salesbyte-webhooks`).
//!
//! This module contains no HTTP server and stores nothing.

#[cfg(feature = "salesbyte-webhooks")]
mod checkout;
mod delivery;
mod fault;
mod signature;
mod verifier;

#[cfg(feature = "salesbyte-webhooks")]
pub use checkout::quote_checkout;
pub use delivery::Delivery;
pub use fault::VerifyError;
pub use signature::sign;
pub use verifier::Verifier;

/// The header with the signature: `v1=`, and the hex HMAC-SHA256 of the [`TIMESTAMP_HEADER`]'s value, a dot and the raw body.
pub const SIGNATURE_HEADER: &str = "X-Salesbooth-Signature";

/// The header with the time of signing, in Unix seconds.
pub const TIMESTAMP_HEADER: &str = "X-Salesbooth-Timestamp";

/// The header that is `true` on replayed deliveries. The signature does not cover it.
pub const REPLAYED_HEADER: &str = "X-Salesbooth-Replayed";
