//! Reports that are made from what happened: usage, settlements, signatures, audit trails; and what is made from templates.

#![allow(clippy::unwrap_used)]

mod support;

use reqwest::Method;
use saleskit_mock::{Api, Builder, Mock};
use serde_json::{Value, json};
use support::{get, get_json, request};

fn builder() -> Builder {
    Mock::builder().api(Api::Salesbooth).stateful(true).seed(7)
}

async fn booth() -> Mock {
    builder().start().await.unwrap()
}

async fn sent(mock: &Mock, method: Method, path: &str, body: Value) -> Value {
    let response = request(mock, method, path).header("If-Match", "*").json(&body).send().await.unwrap();
    let status = response.status();
    let reply: Value = response.json().await.unwrap();
    assert!(status.is_success(), "{path}: {status} {reply}");
    reply["data"].clone()
}

async fn made(mock: &Mock, path: &str, body: Value) -> Value {
    sent(mock, Method::POST, path, body).await
}

async fn data(mock: &Mock, path: &str) -> Value {
    get_json(mock, path).await["data"].clone()
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or_else(|| panic!("no {name} in {value}"))
}

/// A deal with two units at 49.50, tax included.
async fn deal(mock: &Mock) -> String {
    let product = made(mock, "/products", json!({"name": "Plan", "price": 49.5})).await;
    let deal = made(mock, "/deals", json!({"title": "x", "currency": "EUR", "tax_rate": 0.1})).await;
    let id = text(&deal, "deal_id").to_owned();
    let item = json!({"product_id": product["product_id"], "quantity": 2});
    made(mock, &format!("/deals?id={id}&action=add_item"), item).await;
    id
}

async fn transition(mock: &Mock, id: &str, states: &[&str]) {
    for state in states {
        made(mock, &format!("/deals?id={id}&action=transition&status={state}"), json!({})).await;
    }
}

async fn signed(mock: &Mock, id: &str) {
    transition(mock, id, &["in_progress", "pending_signature"]).await;
    made(mock, &format!("/deals?id={id}&action=sign"), json!({"consent_to_sign": true})).await;
}

async fn closed(mock: &Mock, id: &str) {
    signed(mock, id).await;
    transition(mock, id, &["closed"]).await;
}

#[tokio::test]
async fn a_deal_becomes_a_template_that_makes_deals() {
    let mock = booth().await;
    let id = deal(&mock).await;
    let path = format!("/deals?id={id}&action=save-as-template");
    let template = made(&mock, &path, json!({"name": "Annual"})).await;
    let dtpl = text(&template, "template_id").to_owned();
    assert_ne!(dtpl, id);
    assert_eq!(data(&mock, &format!("/deal-templates?id={dtpl}")).await, template);
    assert_eq!(data(&mock, "/deal-templates").await["templates"], json!([template]));
    assert_eq!((text(&template, "name"), &template["default_terms"]["currency"]), ("Annual", &json!("EUR")));
    assert_eq!(template["line_items"][0]["quantity"], 2);
    let other = made(&mock, "/deals", json!({"title": "y", "template_id": dtpl})).await;
    assert_eq!((text(&other, "currency"), text(&other, "total")), ("EUR", "108.90"));
    let path = format!("/deal-templates?id={dtpl}&action=create-deal");
    let third = made(&mock, &path, json!({"overrides": {"currency": "SEK"}})).await;
    assert_eq!((text(&third, "currency"), text(&third, "template_id")), ("SEK", dtpl.as_str()));
    let unknown = "/deals?id=deal_none&action=save-as-template";
    let refused = request(&mock, Method::POST, unknown).json(&json!({"name": "x"})).send().await.unwrap();
    assert_eq!(refused.status(), 404);
}

#[tokio::test]
async fn the_usage_of_a_cycle_adds_up_and_is_charged_at_the_renewal() {
    let mock = booth().await;
    let id = deal(&mock).await;
    closed(&mock, &id).await;
    let act = async |action: &str, mut body: Value| {
        body["deal_id"] = json!(id);
        body["action"] = json!(action);
        made(&mock, "/subscriptions", body).await
    };
    act("create", json!({"billing_cycle": "monthly"})).await;
    act("add-meter", json!({"meter_name": "api_calls", "price_per_unit": 0.001, "free_units": 10000})).await;
    let summary = async || data(&mock, &format!("/subscriptions?id={id}&action=usage_summary")).await;
    let meter = async || summary().await["meters"][0].clone();
    assert_eq!((&meter().await["units_used"], &meter().await["overage_units"]), (&json!(0), &json!(0)));
    for (quantity, key) in [(12000, "a"), (547, "b"), (547, "b")] {
        let usage = json!({"meter_name": "api_calls", "quantity": quantity, "idempotency_key": key});
        act("record-usage", usage).await;
    }
    let now = summary().await;
    let expected = json!({
        "metric_name": "api_calls", "units_used": 12547, "included_units": 10000, "overage_units": 2547,
        "unit_price": 0.001, "overage_charge": 2.55, "currency": "EUR",
    });
    assert_eq!(now["meters"], json!([expected]), "a repeated key counts once");
    assert_eq!((&now["metered_amount"], &now["estimated_total"]), (&json!(2.55), &json!(111.45)));
    assert!(text(&now, "cycle_start") < text(&now, "cycle_end"));
    let renewed = act("renew", json!({})).await;
    assert_eq!((text(&renewed, "metered_amount"), text(&renewed, "total_amount")), ("2.55", "111.45"));
    assert_eq!((&meter().await["units_used"], &summary().await["metered_amount"]), (&json!(0), &json!(0)));
    assert_eq!(get(&mock, "/subscriptions?id=deal_none&action=usage_summary").await.status(), 404);
}

#[tokio::test]
async fn a_closed_deal_is_settled_by_the_shares_of_its_participants() {
    let mock = booth().await;
    let (id, other) = (deal(&mock).await, deal(&mock).await);
    for (deal, share) in [(&id, 85.0), (&id, 15.0), (&other, 50.0)] {
        made(&mock, &format!("/deal-participants?deal_id={deal}"), json!({"role": "co_agent", "revenue_share": share}))
            .await;
    }
    let addresses = [format!("/deals/{id}/settlements"), format!("/deal-participants?deal_id={id}&action=settlements")];
    for address in &addresses {
        assert_eq!(data(&mock, address).await["settlements"], json!([]), "the deal is not closed");
    }
    closed(&mock, &id).await;
    for address in &addresses {
        let settled = data(&mock, address).await["settlements"].clone();
        let amounts: Vec<_> = settled.as_array().unwrap().iter().map(|one| one["amount"].to_string()).collect();
        assert_eq!(amounts, ["92.57", "16.34"], "{settled}");
        assert_eq!((&settled[0]["status"], &settled[0]["currency"]), (&json!("settled"), &json!("EUR")));
    }
    let listed = data(&mock, &format!("/deal-participants?deal_id={id}")).await;
    assert_eq!(listed["participants"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn a_signature_is_verified_until_the_deal_changes() {
    let mock = booth().await;
    let id = deal(&mock).await;
    let verify = async || data(&mock, &format!("/deals/verify?id={id}")).await["verification"].clone();
    assert_eq!(verify().await["status"], "unsigned");
    signed(&mock, &id).await;
    let verified = verify().await;
    assert_eq!((&verified["status"], &verified["deal_hash"]["matches"]), (&json!("verified"), &json!(true)));
    transition(&mock, &id, &["closed"]).await;
    assert_eq!(verify().await["status"], "verified", "a new status is no change of what was signed");
    sent(&mock, Method::PATCH, &format!("/deals?id={id}"), json!({"tax_rate": 0.2})).await;
    let tampered = verify().await;
    assert_eq!((&tampered["status"], &tampered["deal_hash"]["matches"]), (&json!("tampered"), &json!(false)));
    assert_eq!(get(&mock, "/deals/verify?id=deal_none").await.status(), 404);
}

#[tokio::test]
async fn an_audit_trail_has_the_events_of_its_deal_and_no_others() {
    let mock = booth().await;
    let (id, _) = (deal(&mock).await, deal(&mock).await);
    transition(&mock, &id, &["in_progress"]).await;
    let entries = data(&mock, &format!("/deals?id={id}&action=audit")).await["audit_entries"].clone();
    let actions: Vec<_> = entries.as_array().unwrap().iter().map(|entry| text(entry, "action")).collect();
    assert_eq!(actions.first(), Some(&"deal.created"));
    assert!(actions.contains(&"deal.item_added") && actions.contains(&"deal.status_changed"), "{actions:?}");
    assert_eq!(actions.iter().filter(|action| **action == "deal.created").count(), 1);
    let same = data(&mock, &format!("/audit?entity_type=deal&entity_id={id}")).await;
    assert_eq!(same["audit_entries"], entries);
    for address in ["audit", "verify_audit"] {
        assert_eq!(get(&mock, &format!("/deals?id=deal_none&action={address}")).await.status(), 404);
    }
}

#[tokio::test]
async fn an_entry_that_was_altered_in_the_file_breaks_its_trail() {
    let file = std::env::temp_dir().join(format!("saleskit-mock-trail-{}.json", std::process::id()));
    let _ = std::fs::remove_file(&file);
    let start = async || builder().state(&file).start().await.unwrap();
    let mock = start().await;
    let id = deal(&mock).await;
    let addresses = [
        format!("/deals?id={id}&action=verify_audit"),
        format!("/audit?action=verify&entity_type=deal&entity_id={id}"),
    ];
    for address in &addresses {
        assert_eq!(data(&mock, address).await["status"], "intact");
    }
    mock.stop().await;
    let altered =
        std::fs::read_to_string(&file).unwrap().replace("\"action\": \"deal.created\"", "\"action\": \"deal.closed\"");
    std::fs::write(&file, altered).unwrap();
    let mock = start().await;
    for address in &addresses {
        assert_eq!(data(&mock, address).await["status"], "tampered");
    }
    drop(mock);
    std::fs::remove_file(&file).unwrap();
}

#[tokio::test]
async fn any_term_of_a_proposal_is_kept() {
    let mock = booth().await;
    let id = deal(&mock).await;
    let terms = json!({"discount_percent": 5, "delivery_weeks": 3});
    let body = json!({"deal_id": id, "action": "propose", "proposed_terms": terms});
    let made = made(&mock, &format!("/deal-negotiations?action=propose&deal_id={id}"), body).await;
    assert_eq!(made["rounds"][0]["proposed_terms"], terms);
}

#[tokio::test]
async fn a_quote_from_a_template_is_listed_and_read() {
    let mock = Mock::builder().api(Api::SalesByte).stateful(true).seed(3).start().await.unwrap();
    let body = json!({
        "uuid": "u", "quote_template_id": 12, "customer_name": "Acme", "customer_email": "a@example.com",
        "trigger_created_messages_to_customer": true,
    });
    let reply = support::post(&mock, "/integrations/create_quote/template", &body).await;
    assert_eq!(reply.status(), 200);
    let created: Value = reply.json().await.unwrap();
    let listed = get_json(&mock, "/api/quotes").await["data"][0].clone();
    assert_eq!((&listed["id"], text(&listed, "customer_name")), (&created["id"], "Acme"));
    let read = get_json(&mock, &format!("/api/quotes/{}", text(&listed, "key"))).await;
    assert_eq!(read["links"], created["links"]);
}
