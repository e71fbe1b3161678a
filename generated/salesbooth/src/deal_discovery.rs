// Generated from specs/salesbooth/deal_discovery.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Offers that AI agents may find.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Error, Method, NumberAmount, Operation, Paging, PagingStyle,
    Request, Whole, call, open_enum, reply,
};

use crate::OperationCall;
use crate::common::Pagination;

/// The operations of `deal_discovery`, reached as [`Client::deal_discovery`](crate::Client::deal_discovery).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Find offers.
    ///
    /// Returns the offers that sellers marked as discoverable by agents.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let mut discovered_deals = client
    ///     .deal_discovery()
    ///     .list()
    ///     .category("software")
    ///     .max_price(5000)
    ///     .currency("USD")
    ///     .items();
    /// while let Some(discovered_deal) = discovered_deals.try_next().await? {
    ///     println!("{discovered_deal:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /deal-discovery`. Safe to repeat, so it is retried. Scope: `agent:discover`.
    ///
    /// Optional: `.category(..)`, `.min_price(..)`, `.max_price(..)`, `.currency(..)`, `.pricing_model(..)`, `.limit(..)`, `.offset(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Deal Discovery”.
    #[inline]
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        OperationCall(Call::json(self.0, request))
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub type ListCall = OperationCall<ListParameters> -> DiscoveredDealList {
        query {
            /// Only offers of products in this category.
            category: String = "category",
            /// Only offers at this price or more.
            min_price: NumberAmount = "min_price",
            /// Only offers at this price or less.
            max_price: NumberAmount = "max_price",
            /// Only offers in this currency; ISO 4217 code.
            currency: String = "currency",
            /// Only offers priced in this way.
            pricing_model: DealDiscoveryPricingModel = "pricing_model",
            /// Maximum number of offers to return, up to 100. Default: `50`.
            limit: Whole = "limit",
            /// Number of offers to skip.
            offset: Whole = "offset",
        }
    }
    pages DiscoveredDeal
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST];

static LIST: Operation = Operation::new("deal_discovery_list", "deal_discovery", Method::Get, "/deal-discovery")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .paging(&Paging::new(PagingStyle::Offset).items(&["data.deals", "data"]).identity(&["deal_id"]).total("data.pagination.total").limit("limit", Some(50)).offset("offset"));

open_enum! {
    /// How an offer is priced.
    pub enum DealDiscoveryPricingModel {
        /// A single payment. `one_time`
        OneTime = "one_time",
        /// A payment per billing cycle.
        Recurring = "recurring",
        /// Payment by metered usage. `usage_based`
        UsageBased = "usage_based",
        /// The price depends on the tier, such as the quantity.
        Tiered = "tiered",
    }
}

reply! {
    /// One page of offers.
    pub struct DiscoveredDealList {
        /// The offers of this page.
        deals: Vec<DiscoveredDeal> = "deals",
        /// Where a list stands.
        pagination: Option<Pagination> = "pagination",
    }
}

reply! {
    /// A deal that the seller offers to agents.
    pub struct DiscoveredDeal {
        /// Id of the offered deal, such as `deal_xxxxx`.
        deal_id: Option<String> = "deal_id",
        /// Title of the offer.
        title: Option<String> = "title",
        /// Price of the offer, in `currency`.
        price: Option<Amount> = "price",
        /// ISO 4217 code.
        currency: Option<String> = "currency",
        /// Category of the product, such as `software`.
        category: Option<String> = "category",
        /// Whether the terms can be negotiated.
        negotiable: Option<bool> = "negotiable",
        /// Path of the JSON Schema that terms have to follow, such as `/api/v1/schema/deal-terms`.
        terms_schema_url: Option<String> = "terms_schema_url",
    }
}

impl DiscoveredDeal {
    /// The identifier: `deal_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.deal_id
            .as_deref()
            .ok_or_else(|| Error::missing("DiscoveredDeal", &["deal_id"]))
    }
}
