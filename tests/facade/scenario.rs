//! From a product to a subscription against the mock alone, with the webhooks that come on the way. `mock/tests/scenario.py` does the same
//! with Python's `requests`, to the same totals.

use std::sync::{Arc, Mutex};

use axum::{Router, body::Bytes, extract::State, http::HeaderMap};
use http::StatusCode;
use saleskit::{
    Salesbooth,
    salesbooth::{
        contracts::CreateContract,
        customers::CreateCustomer,
        deals::{AddDealItem, ApplyDealDiscount, CreateDeal, DealDiscountType, DealStatus, SignDeal},
        products::CreateProduct,
        webhooks::{CreateWebhook, Event},
    },
    webhooks::Verifier,
};
use saleskit_mock::{Api, Mock};
use tokio::net::TcpListener;

/// The events that the webhook subscribes to, in the order in which the scenario lets them happen.
const EVENTS: [&str; 9] = [
    "customer.created",
    "deal.created",
    "deal.item_added",
    "deal.discount_applied",
    "deal.signature_added",
    "deal.payment_received",
    "deal.closed",
    "contract.signed",
    "subscription.created",
];

/// What came, and whether the signature was good.
type Deliveries = Arc<Mutex<Vec<(HeaderMap, Bytes)>>>;

/// A receiver of webhooks on loopback: its URL, and what came.
async fn receiver() -> (String, Deliveries) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/hook", listener.local_addr().unwrap());
    let deliveries = Deliveries::default();
    let keep = async |State(deliveries): State<Deliveries>, headers: HeaderMap, body: Bytes| {
        deliveries.lock().unwrap().push((headers, body));
        StatusCode::NO_CONTENT
    };
    let router = Router::new().fallback(keep).with_state(Arc::clone(&deliveries));
    tokio::spawn(async move { axum::serve(listener, router).await });
    (url, deliveries)
}

/// A deal of two products with 10 % off and 10 % tax: 1000.50 - 100.05 + 90.05 = 990.50.
async fn deal(booth: &Salesbooth) -> String {
    let license = booth.products().create(CreateProduct::new().name("License").price("499.95")).await.unwrap();
    let stamp = booth.products().create(CreateProduct::new().name("Stamp").price("0.20")).await.unwrap();
    let customer = CreateCustomer::new().name("Acme").email("a@example.com").company("Acme Corp");
    let customer = booth.customers().create(customer).await.unwrap();
    let deal = CreateDeal::new().title("Scenario").customer_id(customer.id().unwrap()).tax_rate("0.10");
    let deal = booth.deals().create(deal).await.unwrap();
    let id = deal.id().unwrap();
    booth.deals().add_item(id, AddDealItem::new(license.id().unwrap()).quantity(2)).await.unwrap();
    booth.deals().add_item(id, AddDealItem::new(stamp.id().unwrap()).quantity(3)).await.unwrap();
    let discount = ApplyDealDiscount::new().kind(DealDiscountType::Percentage).value(10);
    let deal = booth.deals().apply_discount(id, discount).await.unwrap();
    let pricing = deal.pricing.as_ref().unwrap();
    let (subtotal, total) = (pricing.subtotal.as_ref().unwrap(), pricing.total.as_ref().unwrap());
    assert_eq!(subtotal.amount.as_ref().unwrap().to_string(), "1000.50");
    assert_eq!(total.amount.as_ref().unwrap().to_string(), "990.50");
    id.to_owned()
}

async fn paid(booth: &Salesbooth, id: &str) {
    for status in [DealStatus::InProgress, DealStatus::PendingSignature] {
        booth.deals().transition(id).status(status).await.unwrap();
    }
    let signed = booth.deals().sign(id).body(SignDeal::new().consent_to_sign(true)).await.unwrap();
    assert_eq!(signed.status, Some(DealStatus::PendingPayment));
    let intent = booth.payments().create_intent(id).await.unwrap();
    assert_eq!(intent.amount.as_ref().unwrap().to_string(), "990.5");
    let payment = booth.payments().confirm(intent.payment_intent_id.as_deref().unwrap()).await.unwrap();
    assert_eq!(payment.amount.as_ref().unwrap().to_string(), "990.50");
    let closed = booth.deals().transition(id).status(DealStatus::Closed).await.unwrap();
    assert_eq!(closed.status, Some(DealStatus::Closed));
}

#[tokio::test]
async fn a_product_becomes_a_subscription_and_every_step_arrives_signed() {
    let mock = Mock::builder().api(Api::Salesbooth).stateful(true).seed(7).start().await.unwrap();
    let booth = Salesbooth::builder().api_key("sb_test_example").base_url(mock.url()).build().unwrap();
    let (url, deliveries) = receiver().await;
    let webhook = booth.webhooks().create(CreateWebhook::new(url, EVENTS)).await.unwrap();
    let secret = webhook.secret.as_ref().unwrap().expose().to_owned();

    let id = deal(&booth).await;
    paid(&booth, &id).await;
    let contract = booth.contracts().create(CreateContract::new().deal_id(&*id)).await.unwrap();
    assert_eq!(contract.value.as_ref().unwrap().to_string(), "990.50");
    booth.contracts().sign(contract.id().unwrap()).await.unwrap();
    let subscription = booth.subscriptions().create(&*id).await.unwrap();
    assert_eq!(subscription.amount.as_ref().unwrap().to_string(), "990.50");
    mock.delivered().await;

    let verifier = Verifier::new([secret]).unwrap();
    let deliveries = std::mem::take(&mut *deliveries.lock().unwrap());
    let mut names = Vec::new();
    for (headers, body) in deliveries {
        let delivery = verifier.verify(&headers, body).unwrap();
        assert!(delivery.id().unwrap().starts_with("evt_") && !delivery.is_replay());
        let event: Event = delivery.event().unwrap();
        match &event {
            Event::DealClosed(closed) => {
                assert_eq!(closed.data.as_ref().unwrap().total.as_ref().unwrap().to_string(), "990.50");
            }
            Event::DealPaymentReceived(paid) => {
                assert_eq!(paid.data.as_ref().unwrap().amount.as_ref().unwrap().to_string(), "990.50");
            }
            Event::SubscriptionCreated(begun) => {
                assert_eq!(begun.data.as_ref().unwrap().deal_id.as_deref(), Some(&*id))
            }
            _ => {}
        }
        names.push(event.name().to_owned());
    }
    let mut expected = EVENTS.to_vec();
    expected.insert(2, "deal.item_added");
    assert_eq!(names, expected);
    let mut listed = booth.webhooks().list_deliveries(webhook.id().unwrap()).items();
    let mut count = 0;
    while let Some(delivery) = listed.try_next().await.unwrap() {
        assert_eq!((delivery.status.unwrap().as_str(), delivery.response_code), ("success", Some(204)));
        count += 1;
    }
    assert_eq!(count, expected.len());
}
