//! The three calls written by hand, with `reqwest` and structs with derived readers, and the same TLS, compression and HTTP/2.

use std::env;

use serde::{Deserialize, Serialize};
use serde_json::Value;

#[derive(Deserialize)]
struct Envelope<T> {
    #[serde(default)]
    error: bool,
    message: Option<String>,
    data: Option<T>,
}

#[derive(Serialize)]
struct NewDeal<'t> {
    title: &'t str,
    currency: &'t str,
    tax_rate: f64,
}

#[derive(Deserialize)]
struct DealList {
    deals: Vec<Deal>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct Deal {
    deal_id: String,
    version: Option<i64>,
    customer_id: Option<String>,
    title: Option<String>,
    status: Option<String>,
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
    payment_status: Option<String>,
    contract_status: Option<String>,
    signed_at: Option<String>,
    closed_at: Option<String>,
    created_at: Option<String>,
    updated_at: Option<String>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct LineItem {
    id: Option<String>,
    product_id: Option<String>,
    quantity: Option<i64>,
    unit_price: Option<String>,
    line_total: Option<String>,
    name: Option<String>,
    options: Option<Value>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct Pricing {
    currency: Option<String>,
    tax_rate: Option<String>,
    subtotal: Option<Money>,
    total: Option<Money>,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct Money {
    amount: Option<String>,
    currency: Option<String>,
}

struct Client {
    http: reqwest::Client,
    base: String,
    key: String,
}

type Fault = Box<dyn std::error::Error>;

impl Client {
    async fn send<T: for<'de> Deserialize<'de>>(&self, request: reqwest::RequestBuilder) -> Result<T, Fault> {
        let reply = request.bearer_auth(&self.key).send().await?;
        let status = reply.status();
        let envelope: Envelope<T> = serde_json::from_slice(&reply.bytes().await?)?;
        match envelope.data {
            Some(data) if status.is_success() && !envelope.error => Ok(data),
            _ => Err(format!("{status}: {}", envelope.message.unwrap_or_default()).into()),
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Fault> {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let (base, key) = (env::var("SALESBOOTH_BASE_URL")?, env::var("SALESBOOTH_API_KEY")?);
    let client = Client { http: reqwest::Client::new(), base, key };
    let deal = NewDeal { title: "Pro plan", currency: "USD", tax_rate: 0.1 };
    let request =
        client.http.post(format!("{}/deals", client.base)).header("Idempotency-Key", "order-4711").json(&deal);
    let deal: Deal = client.send(request).await?;
    let request = client.http.get(format!("{}/deals", client.base)).query(&[("id", &deal.deal_id)]);
    let deal: Deal = client.send(request).await?;
    println!("{} {:?} {:?}", deal.deal_id, deal.title, deal.version);
    let request = client.http.get(format!("{}/deals", client.base)).query(&[("limit", 100)]);
    let list: DealList = client.send(request).await?;
    for deal in &list.deals {
        println!("{} {:?}", deal.deal_id, deal.title);
    }
    Ok(())
}
