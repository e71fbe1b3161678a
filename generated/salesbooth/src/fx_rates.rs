// Generated from specs/salesbooth/fx_rates.yaml by `cargo xtask generate`. Do not edit: change the document.

//! What one currency is worth in another.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Method, Operation, Request, Timestamp, call, reply,
};

use crate::OperationCall;

/// The operations of `fx_rates`, reached as [`Client::fx_rates`](crate::Client::fx_rates).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read an exchange rate.
    ///
    /// At most 100 requests an hour from one IP address. Rates are cached by the server; `fetched_at` gives the age of the rate.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let fx_rate = client.fx_rates().get("AUD").to("USD").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /fx-rate?from=…&to=…`. Safe to repeat, so it is retried. Needs no credential. Rate limit: 100 requests per hour for each IP address.
    ///
    /// # Arguments
    ///
    /// - `from`: The currency to change; ISO 4217 code.
    ///
    /// # Required before sending
    ///
    /// - `.to(..)`
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 429: A hundred requests were made within the hour.
    ///
    /// Source: docs section “FX Rates”.
    #[inline]
    pub fn get(&self, from: &str) -> GetCall {
        let mut request = Request::new(&GET);
        request.require("from", from);
        request.expect("to", "to");
        OperationCall(Call::json(self.0, request))
    }
}

call! {
    /// The call of [`Operations::get`], with the parameters that have a name.
    pub type GetCall = OperationCall<GetParameters> -> FxRate {
        query {
            /// The currency to change into; ISO 4217 code. Required.
            to: String = "to",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET];

static GET: Operation = Operation::new("fx_rates_get", "fx_rates", Method::Get, "/fx-rate")
    .envelope(Envelope::Data);

reply! {
    /// Exchange rate between two currencies.
    pub struct FxRate {
        /// The source currency; ISO 4217 code.
        from: Option<String> = "from",
        /// The target currency; ISO 4217 code.
        to: Option<String> = "to",
        /// Price of one unit of `from` in `to`.
        rate: Option<Amount> = "rate",
        /// Source of the rate, such as `open-exchange`.
        provider: Option<String> = "provider",
        /// When the server fetched the rate from the provider.
        fetched_at: Option<Timestamp> = "fetched_at",
    }
}
