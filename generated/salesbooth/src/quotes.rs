// Generated from specs/salesbooth/quotes.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Quotes and invoices made of deals, to be shared by a short code.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Error, Method, Operation, Request, Timestamp, Whole, body,
    reply,
};

/// The operations of `quotes`, reached as [`Client::quotes`](crate::Client::quotes).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List quotes and invoices.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let quote_list = client.quotes().list().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /quotes`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Quotes & Invoices”. Inferred: the changelog alone speaks of a list. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list(&self) -> Call<QuoteList> {
        let request = Request::new(&LIST);
        Call::json(self.0, request)
    }

    /// Read a quote or an invoice by its short code.
    ///
    /// Anybody who has the code may read it.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let quote = client.quotes().get("q7f3a1b2").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /quotes?short_code=…`. Safe to repeat, so it is retried. Needs no credential.
    ///
    /// # Arguments
    ///
    /// - `short_code`: Short code of the quote or invoice, as `q7f3a1b2`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Quotes & Invoices”. Inferred: the page shows the parameter; that no action goes with it is a guess. The reply's form is inferred: the page shows no reply; taken to be the quote as it was generated.
    #[inline]
    pub fn get(&self, short_code: &str) -> Call<Quote> {
        let mut request = Request::new(&GET);
        request.require("short_code", short_code);
        Call::json(self.0, request)
    }

    /// Create a quote from a deal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::quotes::GenerateQuote;
    ///
    /// let body = GenerateQuote::new("deal_abc123").validity_days(14);
    /// let quote = client.quotes().generate(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /quotes?action=generate_quote`. Not retried once the API may have received it. Scope: `deals:read`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Quotes & Invoices”.
    #[inline]
    pub fn generate(&self, body: impl Into<GenerateQuote>) -> Call<Quote> {
        let mut request = Request::new(&GENERATE);
        request.json(&Into::<GenerateQuote>::into(body));
        Call::json(self.0, request)
    }

    /// Create an invoice for a closed deal.
    ///
    /// An invoice does not expire.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let invoice = client.quotes().generate_invoice("example").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /quotes?action=generate_invoice`. Not retried once the API may have received it. Scope: `deals:write`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Quotes & Invoices”. Inferred: the page shows the field; the action is named as that of quotes. The reply's form is inferred: the page shows no reply; taken to be formed as a quote, with the short code that the page names.
    #[inline]
    pub fn generate_invoice(&self, body: impl Into<GenerateInvoice>) -> Call<Invoice> {
        let mut request = Request::new(&GENERATE_INVOICE);
        request.json(&Into::<GenerateInvoice>::into(body));
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &GET, &GENERATE, &GENERATE_INVOICE];

static LIST: Operation = Operation::new("quotes_list", "quotes", Method::Get, "/quotes")
    .query_selectors(&["short_code"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET: Operation = Operation::new("quotes_get", "quotes", Method::Get, "/quotes")
    .envelope(Envelope::Data)
    .inferred(true);

static GENERATE: Operation = Operation::new("quotes_generate", "quotes", Method::Post, "/quotes")
    .query(&[("action", "generate_quote")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GENERATE_INVOICE: Operation = Operation::new("quotes_generate_invoice", "quotes", Method::Post, "/quotes")
    .query(&[("action", "generate_invoice")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

reply! {
    /// The quotes.
    pub struct QuoteList {
        /// The quotes of the workspace.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        quotes: Vec<Quote> = "quotes" inferred,
    }
}

reply! {
    /// A quote that can be shared.
    pub struct Quote {
        /// Id of the quote, as `qte_xxxxx`.
        quote_id: Option<String> = "quote_id",
        /// Code that opens the quote without a key, as `q7f3a1b2`.
        short_code: Option<String> = "short_code",
        /// URL of the quote's page, to share with the customer.
        share_url: Option<String> = "share_url",
        /// When the quote expires, `validity_days` after it was generated.
        expires_at: Option<Timestamp> = "expires_at",
        /// Total of the deal in major units of `currency`.
        total: Option<Amount> = "total",
        /// ISO 4217 code of the total, as `USD`.
        currency: Option<String> = "currency",
        /// Id of the deal that the quote offers, as `deal_abc123`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        deal_id: Option<String> = "deal_id" inferred,
    }
}

impl Quote {
    /// The identifier: `quote_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.quote_id.as_deref().ok_or_else(|| Error::missing("Quote", &["quote_id"]))
    }
}

reply! {
    /// A bill for a closed deal.
    pub struct Invoice {
        /// Code that opens the invoice without a key.
        ///
        /// Inferred: named in prose and by the reading operation; no reply shows it.
        short_code: Option<String> = "short_code" inferred,
        /// Id of the closed deal that is invoiced, as `deal_abc123`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        deal_id: Option<String> = "deal_id" inferred,
        /// URL of the invoice's page, to share with the customer.
        ///
        /// Inferred: as a quote has it; no reply shows it.
        share_url: Option<String> = "share_url" inferred,
        /// Amount to pay, in major units of `currency`.
        ///
        /// Inferred: as a quote has it; no reply shows it.
        total: Option<Amount> = "total" inferred,
        /// ISO 4217 code of the total, as `USD`.
        ///
        /// Inferred: as a quote has it; no reply shows it.
        currency: Option<String> = "currency" inferred,
    }
}

impl Invoice {
    /// The identifier: `short_code`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.short_code
            .as_deref()
            .ok_or_else(|| Error::missing("Invoice", &["short_code"]))
    }
}

body! {
    /// A quote to be made.
    pub struct GenerateQuote {
        required {
            /// Id of the deal to make a quote of, as `deal_abc123`.
            deal_id: String = "deal_id",
        }
        optional {
            /// Days until the quote expires. Default: `30`.
            validity_days: Whole = "validity_days",
        }
    }
}

body! {
    /// An invoice to be made.
    pub struct GenerateInvoice {
        required {
            /// Id of the deal to invoice, as `deal_abc123`. It must be closed.
            deal_id: String = "deal_id",
        }
    }
}
