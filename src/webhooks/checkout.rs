//! SalesByte's one webhook.

use salesbyte_api::quotes::Quote;
use saleskit_runtime::{Error, ErrorBuilder, private::read_text};

/// Reads what SalesByte sends when a customer completes a quote, by signing or by buying: the quote. Its `key` is not
/// in there.
///
/// Docs: “Quote Checkout webhook”. **No signature is documented, nor an id of the delivery**, so that anybody who knows
/// the address can send this. Make the address a secret: a path with a long random part (`/salesbyte/9f2c...`), https
/// only, kept out of logs, and a new one when somebody has seen it. Before money or goods move, read the quote back
/// with `quotes().get(..)` or `quotes().list()`, whose answer comes from SalesByte for certain. Take a quote's `id`
/// once: nothing is said of repeated deliveries.
///
/// ```
/// use saleskit::webhooks::quote_checkout;
///
/// let quote = quote_checkout(br#"{"id": 4711, "is_fully_signed": true, "links": {}}"#)?;
/// assert_eq!((quote.id, quote.is_fully_signed), (Some(4711), Some(true)));
/// let fault = quote_checkout(br#"{"id": 4711, "salesperson": {"name": []}}"#).unwrap_err();
/// assert_eq!(fault.path(), Some("salesperson.name"));
/// # Ok::<(), saleskit::Error>(())
/// ```
///
/// # Errors
///
/// An error of the kind [`Undecodable`](crate::Kind::Undecodable), with the JSON [path](Error::path) of the fault, when
/// the body is no JSON or has another form than documented.
#[inline]
pub fn quote_checkout(body: &[u8]) -> Result<Quote, Error> {
    read_text(body)
        .map_err(|(path, words)| ErrorBuilder::undecodable_json("the quote of the checkout", path, &words).build())
}
