//! Webhooks: telling whether a delivery is Salesbooth's, and what it says.
//!
//! A [`Verifier`] holds the webhook's secret. It takes the headers and the raw body of a request, in whatever framework
//! that arrived, and gives a [`Delivery`] when the signature and its time are good. Only then is the event read:
//!
//! ```
//! use saleskit::webhooks::{Delivery, Verifier, VerifyError};
//!
//! # #[cfg(feature = "salesbooth-webhooks")]
//! fn receive(verifier: &Verifier, headers: &http::HeaderMap, body: bytes::Bytes) -> Result<(), VerifyError> {
//!     use saleskit::salesbooth::webhooks::Event;
//!
//!     let delivery: Delivery = verifier.verify(headers, body)?; // VerifyError::status() is what to answer
//!     match delivery.event() {
//!         Ok(Event::DealClosed(closed)) => println!("closed: {:?}", closed.data),
//!         Ok(other) => println!("{} came, replayed: {}", other.name(), delivery.is_replay()),
//!         Err(fault) => println!("set aside: {fault}"), // genuine, but of another form than documented
//!     }
//!     Ok(())
//! }
//! ```
//!
//! A receiver answers 2xx within 10 seconds and works afterwards: else the delivery counts as failed and comes again,
//! three times in all. The same event may arrive more than once either way: remember its [`id`](Delivery::id) and do
//! the work once. `examples/webhook_receiver.rs` is a whole receiver. [`sign`] makes the headers of a delivery, for
//! tests of yours.
//!
//! SalesByte signs nothing: see `quote_checkout`, which is there with the feature `salesbyte-webhooks`.
//!
//! There is no HTTP server here, and nothing is stored.

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

/// `v1=` and the hex HMAC-SHA256 of what [`TIMESTAMP_HEADER`] says, a dot and the raw body.
pub const SIGNATURE_HEADER: &str = "X-Salesbooth-Signature";

/// When the delivery was signed, in Unix seconds.
pub const TIMESTAMP_HEADER: &str = "X-Salesbooth-Timestamp";

/// `true` on what a replay sends again. The signature does not cover it.
pub const REPLAYED_HEADER: &str = "X-Salesbooth-Replayed";
