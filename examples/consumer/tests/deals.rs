//! Tests without an account and without the network: a mock plays the API.

use consumer::{drafts, sell};
use saleskit::{Kind, Salesbooth, salesbooth::products::CreateProduct};
use saleskit_mock::{Api, Fault, FaultRule, Mock};

async fn stateful() -> (Mock, Salesbooth) {
    let mock = Mock::builder().api(Api::Salesbooth).stateful(true).start().await.expect("a port");
    let client = Salesbooth::builder().api_key("sb_test_example").base_url(mock.url()).build().expect("a client");
    (mock, client)
}

#[tokio::test]
async fn what_is_sold_is_among_the_drafts() {
    let (_mock, client) = stateful().await;
    let product = client.products().create(CreateProduct::new().name("Pro").price("49.50")).await.expect("a product");
    let deal = sell(&client, "Ada", "ada@example.com", product.id().expect("an id")).await.expect("a deal");
    assert_eq!(drafts(&client).await.expect("a list"), ["Pro plan"]);
    let deal = client.deals().get(&deal).await.expect("the deal");
    let total = deal.pricing.as_ref().and_then(|pricing| pricing.total.as_ref()?.amount.clone());
    assert_eq!(total.expect("a total").as_str(), "99.00");
}

#[tokio::test]
async fn a_lost_reply_leaves_the_outcome_of_a_write_unknown() {
    let (mock, client) = stateful().await;
    mock.fault(FaultRule::new(Fault::reset().executed(true)).operation("deals_add_item"));
    let error = sell(&client, "Ada", "ada@example.com", "prod_1").await.expect_err("the reply is lost");
    assert_eq!(error.kind(), Kind::OutcomeUnknown);
}
