// Generated from specs/salesbooth/credits.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Credits that are bought beforehand.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Method, NumberAmount, Operation, Paging, PagingStyle, Request,
    Untyped, Whole, body, call, open_enum, reply,
};

use crate::OperationCall;
use crate::common::Pagination;

/// The operations of `credits`, reached as [`Client::credits`](crate::Client::credits).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read the balance.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let credit_balance = client.credits().get().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /credits`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Credits”.
    #[inline]
    pub fn get(&self) -> Call<CreditBalance> {
        let request = Request::new(&GET);
        Call::json(self.0, request)
    }

    /// List credits and debits.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let mut items = client.credits().get_ledger().limit(10).items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /credits?action=ledger`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.limit(..)`, `.offset(..)`, `.kind(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Credits”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn get_ledger(&self) -> GetLedgerCall {
        let request = Request::new(&GET_LEDGER);
        OperationCall(Call::json(self.0, request))
    }

    /// Buy credits.
    ///
    /// The credits are paid for on a Stripe Checkout page.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.credits().top_up(1000).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /credits?action=topup`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Credits”.
    #[inline]
    pub fn top_up(&self, body: impl Into<TopUpCredits>) -> Call<Untyped> {
        let mut request = Request::new(&TOP_UP);
        request.json(&Into::<TopUpCredits>::into(body));
        Call::json(self.0, request)
    }

    /// Estimate what a deal will cost.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::credits::EstimateCredits;
    ///
    /// let body = EstimateCredits::new().deal_id("deal_abc123");
    /// let reply = client.credits().estimate_cost().body(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /credits?action=estimate`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Credits”.
    #[inline]
    pub fn estimate_cost(&self) -> EstimateCostCall {
        let mut request = Request::new(&ESTIMATE_COST);
        request.object();
        OperationCall(Call::json(self.0, request))
    }
}

call! {
    /// The call of [`Operations::get_ledger`], with its optional parameters.
    pub type GetLedgerCall = OperationCall<GetLedgerParameters> -> CreditLedger {
        query {
            /// Maximum number of entries to return. Default: `50`.
            limit: Whole = "limit",
            /// Number of entries to skip.
            offset: Whole = "offset",
            /// Only entries of this kind.
            kind: CreditEntryType = "type",
        }
    }
    pages Untyped
}

call! {
    /// The call of [`Operations::estimate_cost`], with what can be set.
    pub type EstimateCostCall = OperationCall<EstimateCostParameters> -> Untyped {
        body {
            body: EstimateCredits,
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET, &GET_LEDGER, &TOP_UP, &ESTIMATE_COST];

static GET: Operation = Operation::new("credits_get", "credits", Method::Get, "/credits")
    .query_selectors(&["action"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET_LEDGER: Operation = Operation::new("credits_get_ledger", "credits", Method::Get, "/credits")
    .query(&[("action", "ledger")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true)
    .paging(&Paging::new(PagingStyle::Offset).items(&["data.entries", "data.ledger", "data"]).total("data.pagination.total").limit("limit", Some(50)).offset("offset"));

static TOP_UP: Operation = Operation::new("credits_top_up", "credits", Method::Post, "/credits")
    .query(&[("action", "topup")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static ESTIMATE_COST: Operation = Operation::new("credits_estimate_cost", "credits", Method::Post, "/credits")
    .query(&[("action", "estimate")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

reply! {
    /// Balance of prepaid credits.
    pub struct CreditBalance {
        /// Number of credits available.
        balance: Option<Amount> = "balance",
        /// Unit of the balance; `credits` in the sample.
        currency: Option<String> = "currency",
    }
}

reply! {
    /// One page of the ledger.
    pub struct CreditLedger {
        /// The entries of this page, in a form that no reply shows.
        ///
        /// Inferred: the page shows no reply and no name.
        entries: Vec<Untyped> = "entries" inferred,
        /// Position of this page in the list.
        ///
        /// Inferred: as in other lists; no reply shows it.
        pagination: Option<Pagination> = "pagination" inferred,
    }
}

open_enum! {
    /// Direction of a ledger entry.
    pub enum CreditEntryType {
        /// Credits were added to the balance, such as by a purchase.
        Credit = "credit",
        /// Credits were taken from the balance.
        Debit = "debit",
    }
}

body! {
    /// A purchase of credits.
    pub struct TopUpCredits {
        required {
            /// Number of credits to purchase.
            amount: NumberAmount = "amount",
        }
        optional {
            /// URL that Stripe redirects to after the payment.
            success_url: String = "success_url",
            /// URL that Stripe redirects to when the payment is cancelled.
            cancel_url: String = "cancel_url",
        }
    }
}

body! {
    /// What to estimate the cost of.
    pub struct EstimateCredits {
        optional {
            /// The deal whose cost in credits to estimate.
            deal_id: String = "deal_id",
        }
    }
}
