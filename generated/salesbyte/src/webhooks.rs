// Generated from specs/salesbyte/webhooks.yaml by `cargo xtask generate`. Do not edit: change the document.

//! What SalesByte sends to an address of yours.

use crate::quotes::Quote;

/// A customer has completed a quote, by signing or by buying. Sent as a POST with a JSON body to the address in SalesByte's integration settings. A signature, an event name or id, repeated deliveries and the expected answer are not documented.
///
/// The payload of the webhook `quote_checkout`.
pub type QuoteCheckout = Quote;
