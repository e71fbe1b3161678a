// Generated from specs/salesbyte/webhooks.yaml by `cargo xtask generate`. Do not edit: change the document.

//! What SalesByte sends to an address of yours.

use saleskit_runtime::events;

use crate::quotes::Quote;

events! {
    /// The events of this section, by name.
    pub enum Event {
        /// A customer has completed a quote, by signing or by buying. Sent as a POST with a JSON body to the address in SalesByte's integration settings. A signature, an event name or id, repeated deliveries and the expected answer are not documented. The values of the example are ours: of the page's own sample only the beginning was seen, and what follows `price_unit` is that of the Quotes API. `quote_checkout`
        QuoteCheckout(Quote) = "quote_checkout",
    }
}
