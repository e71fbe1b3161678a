//! From a product to a subscription, over HTTP, against one mock; and the refusals of each step.

#![allow(clippy::unwrap_used)]

mod support;

use reqwest::Method;
use saleskit_mock::{Api, Mock};
use serde_json::{Value, json};
use support::{get, get_json, post, request};

async fn booth() -> Mock {
    Mock::builder().api(Api::Salesbooth).stateful(true).seed(7).start().await.unwrap()
}

/// Posts JSON. Returns the status and the data of the reply, or the whole refusal.
async fn sent(mock: &Mock, path: &str, body: Value) -> (u16, Value) {
    let response = post(mock, path, &body).await;
    let status = response.status().as_u16();
    let reply: Value = response.json().await.unwrap();
    (status, if status < 300 { reply["data"].clone() } else { reply })
}

/// Posts JSON, and returns the data of a success.
async fn made(mock: &Mock, path: &str, body: Value) -> Value {
    let (status, data) = sent(mock, path, body).await;
    assert!(status < 300, "{path}: {status} {data}");
    data
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or_else(|| panic!("no {name} in {value}"))
}

/// A deal of two products with 10 % off and 10 % tax: 1000.50 - 100.05 + 90.05 = 990.50.
async fn deal(mock: &Mock) -> String {
    let one = made(mock, "/products", json!({"name": "License", "price": 499.95})).await;
    let other = made(mock, "/products", json!({"name": "Stamp", "price": 0.2})).await;
    let customer = made(mock, "/customers", json!({"name": "Acme", "email": "a@example.com"})).await;
    let body = json!({"title": "Scenario", "customer_id": text(&customer, "customer_id"), "tax_rate": 0.10});
    let deal = made(mock, "/deals", body).await;
    assert_eq!((&deal["status"], &deal["pricing"]["total"]["amount"]), (&json!("draft"), &json!("0.00")));
    let id = text(&deal, "deal_id").to_owned();
    let add = format!("/deals?id={id}&action=add_item");
    made(mock, &add, json!({"product_id": text(&one, "product_id"), "quantity": 2})).await;
    let deal = made(mock, &add, json!({"product_id": text(&other, "product_id"), "quantity": 5})).await;
    let item = text(&deal["line_items"][1], "id").to_owned();
    assert_eq!(deal["subtotal"], "1000.90");
    let deal = made(mock, &format!("/deals?id={id}&action=update_item&item_id={item}"), json!({"quantity": 3})).await;
    assert_eq!(deal["subtotal"], "1000.50");
    let off = json!({"type": "percentage", "value": 10, "description": "Loyal"});
    let deal = made(mock, &format!("/deals?id={id}&action=apply_discount"), off).await;
    // 100.05 off, 900.45 left; the tax of 90.045 is rounded half up.
    assert_eq!(
        (&deal["subtotal"], &deal["tax_amount"], &deal["total"]),
        (&json!("1000.50"), &json!("90.05"), &json!("990.50"))
    );
    let total = json!({"amount": "990.50", "currency": "USD", "formatted": "$990.50"});
    assert_eq!((&deal["pricing"]["total"], &deal["pricing"]["tax_rate"]), (&total, &json!("0.1000")));
    assert_eq!(
        (&deal["line_items"][0]["unit_price"], &deal["line_items"][0]["line_total"]),
        (&json!("499.95"), &json!("999.90"))
    );
    assert_eq!(deal["version"], 5);
    id
}

async fn to(mock: &Mock, deal: &str, status: &str) -> Value {
    let path = format!("/deals?id={deal}&action=transition&status={status}");
    let response = request(mock, Method::POST, &path).send().await.unwrap();
    response.json().await.unwrap()
}

async fn closed_deal(mock: &Mock) -> String {
    let id = deal(mock).await;
    for status in ["in_progress", "pending_signature"] {
        assert_eq!(to(mock, &id, status).await["data"]["status"], status);
    }
    let signed = made(mock, &format!("/deals?id={id}&action=sign"), json!({"consent_to_sign": true})).await;
    assert_eq!(signed["status"], "pending_payment");
    assert!(signed["signed_at"].is_string());
    let closed = to(mock, &id, "closed").await;
    assert!(closed["data"]["closed_at"].is_string(), "{closed}");
    id
}

#[tokio::test]
async fn a_product_becomes_a_deal_a_payment_a_contract_and_a_subscription() {
    let mock = booth().await;
    let id = deal(&mock).await;
    to(&mock, &id, "in_progress").await;
    to(&mock, &id, "pending_signature").await;
    made(&mock, &format!("/deals?id={id}&action=sign"), json!({"consent_to_sign": true})).await;
    let intent = made(&mock, "/payments?action=create-intent", json!({"deal_id": id})).await;
    assert_eq!(
        (&intent["amount"], &intent["currency"], &intent["status"]),
        (&json!(990.5), &json!("usd"), &json!("requires_payment_method"))
    );
    let intent_id = text(&intent, "payment_intent_id");
    assert!(text(&intent, "client_secret").starts_with(&format!("{intent_id}_secret_")));
    let paid = made(&mock, "/payments?action=confirm", json!({"payment_intent_id": intent_id})).await;
    assert_eq!((&paid["status"], &paid["amount"]), (&json!("succeeded"), &json!("990.50")));
    assert_eq!(get_json(&mock, &format!("/payments?deal_id={id}")).await["data"]["payments"], json!([paid]));
    assert_eq!(sent(&mock, "/payments?action=confirm", json!({"payment_intent_id": intent_id})).await.0, 409);

    let early = sent(&mock, "/subscriptions", json!({"deal_id": id, "action": "create"})).await;
    assert_eq!((early.0, &early.1["category"]), (409, &json!("conflict")), "{}", early.1);
    to(&mock, &id, "closed").await;
    let contract = made(&mock, "/contracts", json!({"deal_id": id})).await;
    assert_eq!(
        (&contract["value"], &contract["title"], &contract["status"]),
        (&json!("990.50"), &json!("Scenario"), &json!("draft"))
    );
    let contract_id = text(&contract, "contract_id");
    for (action, status) in
        [("sign", "signed"), ("activate", "active"), ("renew", "active"), ("terminate", "terminated")]
    {
        let path = format!("/contracts?id={contract_id}&action={action}");
        assert_eq!(made(&mock, &path, json!({})).await["status"], status, "{action}");
    }
    let again = sent(&mock, &format!("/contracts?id={contract_id}&action=activate"), json!({})).await;
    assert_eq!((again.0, &again.1["details"]["allowed"]), (409, &json!(["signed"])));

    let body = json!({"deal_id": id, "action": "create", "billing_cycle": "annual"});
    let subscription = made(&mock, "/subscriptions", body).await;
    assert_eq!((&subscription["amount"], &subscription["status"]), (&json!("990.50"), &json!("active")));
    assert!(text(&subscription, "next_renewal_at").starts_with("2027-01-01"), "{subscription}");
    assert_eq!(get_json(&mock, "/subscriptions?status=active").await["data"]["subscriptions"], json!([subscription]));
}

#[tokio::test]
async fn a_deal_goes_only_where_its_states_allow() {
    let mock = booth().await;
    let id = deal(&mock).await;
    let refused = to(&mock, &id, "closed").await;
    assert_eq!(
        (&refused["category"], &refused["details"]["allowed"]),
        (&json!("conflict"), &json!(["in_progress", "cancelled"]))
    );
    let early = sent(&mock, &format!("/deals?id={id}&action=sign"), json!({"consent_to_sign": true})).await;
    assert_eq!(early.0, 409);
    let written = request(&mock, Method::PATCH, &format!("/deals?id={id}"))
        .json(&json!({"status": "closed"}))
        .send()
        .await
        .unwrap();
    assert_eq!(written.status(), 400);
    let next = get_json(&mock, &format!("/deals/{id}/valid-transitions")).await;
    let targets: Vec<&str> =
        next["data"]["transitions"].as_array().unwrap().iter().map(|next| text(next, "target")).collect();
    assert_eq!((&next["data"]["current_status"], targets), (&json!("draft"), vec!["in_progress", "cancelled"]));
    let endpoint = text(&next["data"]["transitions"][0]["action"], "endpoint").to_owned();
    let moved = request(&mock, Method::POST, endpoint.strip_prefix("/api/v1").unwrap()).send().await.unwrap();
    assert_eq!(moved.json::<Value>().await.unwrap()["data"]["status"], "in_progress");

    let path = format!("/deals?id={id}");
    let cancelled = request(&mock, Method::DELETE, &path).send().await.unwrap();
    assert_eq!(cancelled.json::<Value>().await.unwrap()["data"]["status"], "cancelled");
    assert_eq!(get_json(&mock, &path).await["data"]["status"], "cancelled");
    assert_eq!(request(&mock, Method::DELETE, &path).send().await.unwrap().status(), 200);
    assert_eq!(get(&mock, &path).await.status(), 404);
}

#[tokio::test]
async fn a_subscription_pauses_resumes_and_is_cancelled() {
    let mock = booth().await;
    let id = closed_deal(&mock).await;
    let act = async |action: &str, more: Value| {
        let mut body = json!({"deal_id": id, "action": action});
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        sent(&mock, "/subscriptions", body).await
    };
    assert_eq!(act("pause", json!({})).await.0, 404);
    act("create", json!({})).await;
    assert_eq!(act("create", json!({})).await.0, 409);
    assert_eq!(act("pause", json!({})).await.1["status"], "paused");
    assert_eq!(act("pause", json!({})).await.0, 409);
    assert_eq!(act("resume", json!({})).await.1["status"], "active");
    assert_eq!(act("retry-payment", json!({})).await.0, 409);
    let changed =
        act("change", json!({"line_items": [{"product_id": "prod_1", "quantity": 2, "unit_price": 5.005}]})).await.1;
    // 10.01, less 10 % of it (1.00), plus a tenth of 9.01 (0.90).
    assert_eq!(changed["amount"], "9.91");
    assert_eq!(act("change-cycle", json!({"billing_cycle": "quarterly"})).await.1["billing_cycle"], "quarterly");
    let metered = act("add-meter", json!({"meter_name": "calls", "price_per_unit": 0.001})).await.1;
    let meter = text(&metered["meters"][0], "meter_id").to_owned();
    act("record-usage", json!({"meter_name": "calls", "quantity": 150})).await;
    let usage = get_json(&mock, &format!("/subscriptions?id={id}&action=usage")).await;
    assert_eq!(usage["data"]["usage"], json!([{"deal_id": id, "meter_name": "calls", "quantity": 150}]));
    assert_eq!(act("remove-meter", json!({"meter_id": meter})).await.1["meters"], json!([]));
    assert_eq!(act("cancel", json!({})).await.1["status"], "cancelled");
    assert_eq!(act("resume", json!({})).await.0, 409);
    assert_eq!(act("create", json!({})).await.1["status"], "active");
}

#[tokio::test]
async fn a_negotiation_goes_round_until_it_is_accepted() {
    let mock = booth().await;
    let id = deal(&mock).await;
    let act = async |action: &str, body: Value| {
        sent(&mock, &format!("/deal-negotiations?action={action}&deal_id={id}"), body).await
    };
    assert_eq!(get(&mock, &format!("/deal-negotiations?deal_id={id}")).await.status(), 404);
    assert_eq!(act("counter", json!({"proposed_terms": {}})).await.0, 404);
    let (_, proposed) = act("propose", json!({"proposed_terms": {"discount_percent": 15}})).await;
    assert_eq!((&proposed["status"], &proposed["total_rounds"]), (&json!("proposed"), &json!(1)));
    let (_, countered) = act("counter", json!({"proposed_terms": {"discount_percent": 10}, "message": "Ten"})).await;
    assert_eq!((&countered["rounds"][1]["round"], &countered["rounds"][1]["message"]), (&json!(2), &json!("Ten")));
    let (_, accepted) = act("accept", json!({})).await;
    assert_eq!((&accepted["status"], &accepted["final_terms"]), (&json!("accepted"), &json!({"discount_percent": 10})));
    assert_eq!(act("reject", json!({})).await.0, 409);
    assert_eq!(get_json(&mock, &format!("/deal-negotiations?deal_id={id}")).await["data"], accepted);
}

#[tokio::test]
async fn a_quote_is_made_of_a_deal_and_an_invoice_of_a_closed_one() {
    let mock = booth().await;
    let id = deal(&mock).await;
    let quote = made(&mock, "/quotes?action=generate_quote", json!({"deal_id": id, "validity_days": 14})).await;
    assert_eq!((&quote["total"], &quote["currency"]), (&json!(990.5), &json!("USD")));
    assert!(text(&quote, "expires_at").starts_with("2026-01-15"), "{quote}");
    let code = text(&quote, "short_code");
    assert_eq!(get_json(&mock, &format!("/quotes?short_code={code}")).await["data"], quote);
    assert_eq!(sent(&mock, "/quotes?action=generate_invoice", json!({"deal_id": id})).await.0, 409);
    assert_eq!(sent(&mock, "/quotes?action=generate_quote", json!({"deal_id": "deal_none"})).await.0, 404);
}

#[tokio::test]
async fn a_configured_deal_has_its_items_its_discounts_and_its_customer() {
    let mock = booth().await;
    let body = |dry: bool| {
        json!({
            "customer": {"name": "Jane", "email": "jane@example.com"},
            "items": [{"product_id": "prod_1", "name": "Plan", "quantity": 1, "unit_price": 499}],
            "discounts": [{"type": "percentage", "value": 10}], "currency": "USD", "dry_run": dry,
        })
    };
    let dry = made(&mock, "/deals?action=create-configured", body(true)).await;
    assert_eq!(get_json(&mock, "/deals").await["data"]["deals"], json!([]));
    assert_eq!(get_json(&mock, "/customers").await["data"]["customers"], json!([]));
    let deal = made(&mock, "/deals?action=create-configured", body(false)).await;
    assert_eq!(
        (&dry["total"], &deal["total"], &deal["line_items"][0]["line_total"]),
        (&json!("449.10"), &json!("449.10"), &json!("499.00"))
    );
    let other = made(&mock, "/deals?action=create-configured", body(false)).await;
    assert_eq!(deal["customer_id"], other["customer_id"]);
    let path = format!("/deals?id={}&include=customer", text(&deal, "deal_id"));
    assert_eq!(get_json(&mock, &path).await["data"]["customer"]["name"], "Jane");
    let escrow = format!("/deals?id={}&action=escrow", text(&deal, "deal_id"));
    let held = made(&mock, &escrow, json!({"conditions": [{"type": "delivery"}]})).await;
    assert_eq!((&held["amount"], &held["conditions"][0]["type"]), (&json!("449.10"), &json!("delivery")));
    assert_eq!(get_json(&mock, &escrow).await["data"], held);
}
