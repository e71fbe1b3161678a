//! Reads SalesByte's only webhook.

use salesbyte_api::quotes::Quote;
use saleskit_runtime::{Error, ErrorBuilder, private::read_text};

/// Reads the quote that SalesByte sends when a customer completes it, by signing or buying. The quote has no `key`.
///
/// **Neither a signature nor a delivery id is documented, so anyone who knows the URL can send this.** Therefore:
///
/// - Keep the URL secret: use HTTPS, a path with a long random part (`/salesbyte/9f2c...`), and keep it out of logs. Change it if
///   it leaks.
/// - Before money or goods move, read the quote back with `quotes().get(..)` or `quotes().list()`, whose replies certainly come
///   from SalesByte.
/// - Process each quote `id` once. The docs do not say whether deliveries are repeated.
///
/// Docs section “Quote Checkout webhook”.
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
/// [`Undecodable`](crate::Kind::Undecodable), with the JSON [path](Error::path), if the body is not JSON or does not have the
/// documented form.
#[inline]
pub fn quote_checkout(body: &[u8]) -> Result<Quote, Error> {
    read_text(body)
        .map_err(|(path, words)| ErrorBuilder::undecodable_json("the quote of the checkout", path, &words).build())
}
