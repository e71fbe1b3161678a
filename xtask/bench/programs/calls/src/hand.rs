//! The same work written by hand, with `reqwest` and structs with derived readers.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Fault, server};

/// The credential of both sides.
pub const KEY: &str = "sb_test_example";

/// A client as a program would write one.
#[derive(Clone)]
pub struct Hand {
    client: reqwest::Client,
    base: Arc<str>,
}

#[derive(Deserialize)]
struct Envelope<T> {
    #[serde(default)]
    error: bool,
    data: Option<T>,
}

impl Hand {
    pub fn new(base: &str) -> Result<Self, Fault> {
        // Fails only if a provider is already installed.
        let _ = rustls::crypto::ring::default_provider().install_default();
        Ok(Self { client: reqwest::Client::new(), base: base.into() })
    }

    pub async fn get(&self, id: &str) -> Result<Deal, Fault> {
        let request = self.client.get(format!("{}/fast/deals?id={id}", self.base));
        Self::send(request).await
    }

    pub async fn create(&self, deal: &NewDeal<'_>, key: &str) -> Result<Deal, Fault> {
        let request = self.client.post(format!("{}/fast/deals", self.base)).header("Idempotency-Key", key).json(deal);
        Self::send(request).await
    }

    pub async fn list(&self) -> Result<DealList, Fault> {
        let request = self.client.get(format!("{}/fast/deals?limit={}", self.base, server::PAGE));
        Self::send(request).await
    }

    /// A page of the slow list.
    pub async fn page(&self, offset: usize) -> Result<DealList, Fault> {
        let url = format!("{}/slow/deals?limit={}&offset={offset}", self.base, server::PAGE);
        Self::send(self.client.get(url)).await
    }

    async fn send<T: for<'de> Deserialize<'de>>(request: reqwest::RequestBuilder) -> Result<T, Fault> {
        let reply = request.bearer_auth(KEY).send().await?.error_for_status()?;
        let envelope: Envelope<T> = reply.json().await?;
        match envelope.data {
            Some(data) if !envelope.error => Ok(data),
            _ => Err("the API rejected the request".into()),
        }
    }
}

/// A key for each create, as a careful program would generate it.
pub fn key(number: usize) -> String {
    format!("3f0c4c5e-8a55-4f7e-9a3b-{number:012}")
}

#[derive(Serialize)]
pub struct NewDeal<'t> {
    pub customer_id: &'t str,
    pub title: &'t str,
    pub currency: &'t str,
    pub tax_rate: f64,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read as a program reads them, and not used")]
pub struct DealList {
    pub deals: Vec<Deal>,
    pub pagination: Option<Pagination>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read as a program reads them, and not used")]
pub struct Pagination {
    total: Option<i64>,
    limit: Option<i64>,
    offset: Option<i64>,
    count: Option<i64>,
    next_cursor: Option<String>,
    prev_cursor: Option<String>,
}

/// The fields of the documented deal. Amounts and times stay texts, as in the documented type.
#[derive(Deserialize)]
#[expect(dead_code, reason = "read as a program reads them, and not used")]
pub struct Deal {
    pub deal_id: Option<String>,
    id: Option<String>,
    version: Option<i64>,
    customer_id: Option<String>,
    title: Option<String>,
    status: Option<DealStatus>,
    currency: Option<String>,
    #[serde(default)]
    line_items: Vec<LineItem>,
    pricing: Option<Pricing>,
    subtotal: Option<String>,
    total: Option<String>,
    tax_amount: Option<String>,
    customer: Option<Value>,
    description: Option<String>,
    notes: Option<String>,
    metadata: Option<Value>,
    deal_type: Option<String>,
    billing_cycle: Option<String>,
    presentation_currency: Option<String>,
    settlement_currency: Option<String>,
    template_id: Option<String>,
    #[serde(default)]
    discounts: Vec<Value>,
    terms: Option<Value>,
    tenant_id: Option<String>,
    payment_status: Option<String>,
    contract_status: Option<String>,
    signed_at: Option<String>,
    closed_at: Option<String>,
    hash_chain: Option<String>,
    created_at: Option<String>,
    updated_at: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DealStatus {
    Draft,
    InProgress,
    PendingSignature,
    AwaitingSignatures,
    PendingPayment,
    PartiallyAccepted,
    Closed,
    Cancelled,
    Expired,
    Open,
    Negotiating,
    Accepted,
    Signed,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read as a program reads them, and not used")]
struct LineItem {
    id: Option<String>,
    deal_id: Option<String>,
    product_id: Option<String>,
    quantity: Option<i64>,
    unit_price: Option<String>,
    discount: Option<String>,
    line_total: Option<String>,
    name: Option<String>,
    options: Option<Value>,
    configuration: Option<Value>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read as a program reads them, and not used")]
struct Pricing {
    currency: Option<String>,
    tax_rate: Option<String>,
    subtotal: Option<Money>,
    total: Option<Money>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read as a program reads them, and not used")]
struct Money {
    amount: Option<String>,
    currency: Option<String>,
    formatted: Option<String>,
}

/// The data of an event of a stream.
#[derive(Deserialize)]
#[expect(dead_code, reason = "read as a program reads them, and not used")]
pub struct DealUpdated {
    pub deal_id: Option<String>,
    status: Option<DealStatus>,
    #[serde(rename = "_timestamp")]
    timestamp: Option<String>,
    #[serde(rename = "_signature")]
    signature: Option<String>,
}
