//! Rules of single resources: unique properties, the states of bookings, and escrow.

#![allow(clippy::unwrap_used)]

mod support;

use reqwest::Method;
use saleskit_mock::{Api, Mock};
use serde_json::{Value, json};
use support::{get, get_json, request};

async fn booth() -> Mock {
    Mock::builder().api(Api::Salesbooth).stateful(true).seed(7).start().await.unwrap()
}

/// Sends JSON; the status and the data of the reply, or the whole of a refusal.
async fn sent(mock: &Mock, method: Method, path: &str, body: Value) -> (u16, Value) {
    let response = request(mock, method, path).json(&body).send().await.unwrap();
    let status = response.status().as_u16();
    let reply: Value = response.json().await.unwrap();
    (status, if status < 300 { reply["data"].clone() } else { reply })
}

async fn made(mock: &Mock, path: &str, body: Value) -> Value {
    let (status, data) = sent(mock, Method::POST, path, body).await;
    assert!(status < 300, "{path}: {status} {data}");
    data
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or_else(|| panic!("no {name} in {value}"))
}

/// The names of the events so far.
async fn events(mock: &Mock) -> Vec<String> {
    let events = get_json(mock, "/webhooks/events").await["data"]["events"].clone();
    events.as_array().unwrap().iter().map(|event| text(event, "event_type").to_owned()).collect()
}

#[tokio::test]
async fn no_two_customers_have_the_same_email() {
    let mock = booth().await;
    let one = made(&mock, "/customers", json!({"name": "One", "email": "one@example.com"})).await;
    let other = made(&mock, "/customers", json!({"name": "Other", "email": "other@example.com"})).await;
    let again = json!({"name": "Again", "email": "One@Example.com"});
    let (status, refused) = sent(&mock, Method::POST, "/customers", again).await;
    assert_eq!((status, &refused["code"]), (409, &json!("conflict.already_exists")), "{refused}");
    let message = "There is a customer with the email `One@Example.com` already";
    assert_eq!(refused["message"], message);
    let path = format!("/customers?id={}", text(&other, "customer_id"));
    let change = async |email: &str| sent(&mock, Method::PATCH, &path, json!({"email": email})).await.0;
    assert_eq!((change("one@example.com").await, change("other@example.com").await), (409, 200));
    assert_eq!(get_json(&mock, &path).await["data"]["email"], "other@example.com");
    request(&mock, Method::DELETE, &format!("/customers?id={}", text(&one, "customer_id"))).send().await.unwrap();
    assert_eq!(change("one@example.com").await, 200, "the address is free again");
}

#[tokio::test]
async fn a_booking_is_held_then_confirmed_then_kept_or_missed() {
    let mock = booth().await;
    let product = made(&mock, "/products", json!({"name": "Consultation", "price": 60})).await["product_id"].clone();
    let staff = made(&mock, "/staff", json!({"display_name": "Jane"})).await["staff_id"].clone();
    let slot = json!({"product_id": product, "staff_id": staff, "date": "2026-03-20", "start_time": "10:00"});
    let booking = made(&mock, "/bookings", slot.clone()).await;
    assert_eq!(
        (&booking["status"], &booking["booking_date"], &booking["hold_expires_at"]),
        (&json!("held"), &json!("2026-03-20"), &json!("2026-01-01T00:15:02Z"))
    );
    let deal = made(&mock, "/deals", json!({"title": "A"})).await;
    let path = format!("/bookings?id={}", text(&booking, "booking_id"));
    let act = async |action: &str, more: Value| {
        let mut body = json!({"action": action});
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        sent(&mock, Method::PATCH, &path, body).await
    };
    let (status, early) = act("complete", json!({})).await;
    assert_eq!((status, &early["details"]["allowed"]), (409, &json!(["confirmed"])));
    assert_eq!(act("confirm", json!({"deal_id": "deal_none"})).await.0, 404);
    let (_, confirmed) = act("confirm", json!({"deal_id": deal["deal_id"]})).await;
    assert_eq!((&confirmed["status"], &confirmed["deal_id"]), (&json!("confirmed"), &deal["deal_id"]));
    let mut later = slot.clone();
    later["date"] = json!("2026-04-10");
    let (_, moved) = act("reschedule", later).await;
    assert_eq!((&moved["status"], &moved["booking_date"]), (&json!("confirmed"), &json!("2026-04-10")));
    assert_eq!(act("no_show", json!({})).await.1["status"], "no_show");
    assert_eq!(act("cancel", json!({})).await.0, 409);

    let other = made(&mock, "/bookings", slot).await;
    let path = format!("/bookings?id={}", text(&other, "booking_id"));
    let cancelled = request(&mock, Method::DELETE, &path).send().await.unwrap();
    assert_eq!(cancelled.json::<Value>().await.unwrap()["data"]["status"], "cancelled");
    let found = get_json(&mock, "/bookings?status=cancelled&date_to=2026-03-31").await;
    assert_eq!(found["data"]["bookings"][0]["booking_id"], other["booking_id"]);
    let expected = [
        "booking.created",
        "booking.held",
        "deal.created",
        "booking.rescheduled",
        "booking.no_show",
        "booking.created",
        "booking.held",
        "booking.cancelled",
    ];
    assert_eq!(events(&mock).await, expected);
}

#[tokio::test]
async fn escrow_is_held_fulfilled_and_released_and_closes_its_deal() {
    let mock = booth().await;
    let deal = made(&mock, "/deals", json!({"title": "A"})).await;
    let path = |action: &str| format!("/deals?id={}&action={action}", text(&deal, "deal_id"));
    assert_eq!(get(&mock, &path("escrow")).await.status(), 404);
    let body = json!({"conditions": [{"type": "delivery"}, {"type": "approval"}], "amount": 12.5, "expires_in": 60});
    let held = made(&mock, &path("escrow"), body.clone()).await;
    assert_eq!((&held["amount"], &held["currency"], &held["deal_id"]), (&json!(12.5), &json!("USD"), &deal["deal_id"]));
    assert!(text(&held, "expires_at").starts_with("2026-01-01T00:01:0"), "{held}");
    assert_eq!(sent(&mock, Method::POST, &path("escrow"), body).await.0, 409, "a deal has one escrow");

    let fulfil = json!({"condition_id": held["conditions"][1]["condition_id"], "met_by": "buyer"});
    let (status, _) = sent(&mock, Method::POST, &path("fulfill_condition"), json!({"condition_id": "cond_none"})).await;
    assert_eq!(status, 404);
    made(&mock, &path("fulfill_condition"), fulfil).await;
    let now = get_json(&mock, &path("escrow")).await["data"].clone();
    assert_eq!((&now["conditions"][0]["met_by"], &now["conditions"][1]["met_by"]), (&Value::Null, &json!("buyer")));

    made(&mock, &path("transition&status=in_progress"), json!({})).await;
    made(&mock, &path("release_escrow"), json!({})).await;
    let closed = get_json(&mock, &format!("/deals?id={}", text(&deal, "deal_id"))).await;
    assert_eq!(closed["data"]["status"], "closed");
    let events = events(&mock).await;
    let escrow: Vec<_> = events.iter().filter(|name| name.starts_with("escrow.")).collect();
    assert_eq!(escrow, ["escrow.created", "escrow.condition_fulfilled", "escrow.released"]);
    assert!(events.contains(&"deal.closed".to_owned()), "{events:?}");
}

#[tokio::test]
async fn escrow_that_is_refunded_leaves_its_deal_as_it_is() {
    let mock = booth().await;
    let deal = made(&mock, "/deals", json!({"title": "A"})).await;
    let path = |action: &str| format!("/deals?id={}&action={action}", text(&deal, "deal_id"));
    assert_eq!(sent(&mock, Method::POST, &path("refund_escrow"), json!({})).await.0, 404);
    made(&mock, &path("escrow"), json!({"conditions": [{"type": "delivery"}]})).await;
    made(&mock, &path("refund_escrow"), json!({"reason": "condition_failed"})).await;
    let after = get_json(&mock, &format!("/deals?id={}", text(&deal, "deal_id"))).await;
    assert_eq!(after["data"]["status"], "draft");
    assert_eq!(events(&mock).await.last().unwrap(), "escrow.refunded");
}

#[tokio::test]
async fn a_participant_leaves_a_deal_only_before_it_waits_for_signatures() {
    let mock = booth().await;
    let deal = made(&mock, "/deals", json!({"title": "A"})).await;
    let deal = text(&deal, "deal_id");
    let invite = async || made(&mock, &format!("/deal-participants?deal_id={deal}"), json!({"role": "observer"})).await;
    let (first, second) = (invite().await, invite().await);
    let leave = async |one: &Value| {
        let path = format!("/deal-participants?deal_id={deal}&id={}", text(one, "participant_id"));
        sent(&mock, Method::DELETE, &path, json!({})).await.0
    };
    assert_eq!(leave(&first).await, 200);
    for status in ["in_progress", "pending_signature"] {
        made(&mock, &format!("/deals?id={deal}&action=transition&status={status}"), json!({})).await;
    }
    assert_eq!(leave(&second).await, 409);
}
