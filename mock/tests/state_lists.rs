//! With state: lists page, filter and sort; keys replay; seeds, resets, files and batches work; memory stays bounded.

#![allow(clippy::unwrap_used)]

mod support;

use reqwest::Method;
use saleskit_mock::{Api, Builder, Mock};
use serde_json::{Value, json};
use support::{get, get_json, post, request};

fn builder() -> Builder {
    Mock::builder().api(Api::Salesbooth).stateful(true).seed(7)
}

async fn booth() -> Mock {
    builder().start().await.unwrap()
}

async fn made(mock: &Mock, path: &str, body: &Value) -> Value {
    let response = post(mock, path, body).await;
    assert!(response.status().is_success(), "{}", response.text().await.unwrap());
    response.json::<Value>().await.unwrap()["data"].clone()
}

/// The values of one property in a list.
fn column(list: &Value, name: &str) -> Vec<String> {
    let items = list.as_array().unwrap();
    items.iter().map(|item| item[name].as_str().map_or_else(|| item[name].to_string(), str::to_owned)).collect()
}

async fn products(mock: &Mock) {
    for (name, price, category, booking) in [
        ("Alpha plan", 5, "software", true),
        ("Beta plan", 10, "software", false),
        ("Gamma box", 20, "hardware", false),
    ] {
        let body = json!({"name": name, "price": price, "category": category, "requires_booking": booking});
        made(mock, "/products", &body).await;
    }
}

async fn names(mock: &Mock, query: &str) -> Vec<String> {
    column(&get_json(mock, &format!("/products{query}")).await["data"]["products"], "name")
}

#[tokio::test]
async fn a_list_filters_by_what_names_a_property() {
    let mock = booth().await;
    products(&mock).await;
    assert_eq!(names(&mock, "?category=software").await, ["Alpha plan", "Beta plan"]);
    assert_eq!(names(&mock, "?requires_booking=1").await, ["Alpha plan"]);
    assert_eq!(names(&mock, "?search=PLAN&requires_booking=0").await, ["Beta plan"]);
    assert_eq!(names(&mock, "?status=archived").await, Vec::<String>::new());
    for (title, days) in [("one", "2026-01-10"), ("other", "2026-03-10")] {
        let body =
            json!({"customer_id": "x", "title": title, "value": 1, "start_date": "2025-01-01", "end_date": days});
        assert_eq!(post(&mock, "/contracts", &body).await.status(), 404, "the customer is unknown");
        let customer = made(&mock, "/customers", &json!({"name": title, "email": title})).await;
        let mut body = body;
        body["customer_id"] = customer["customer_id"].clone();
        made(&mock, "/contracts", &body).await;
    }
    let soon = get_json(&mock, "/contracts?expiring_soon=30").await;
    assert_eq!(column(&soon["data"]["contracts"], "title"), ["one"]);
}

#[tokio::test]
async fn deals_are_found_by_time_and_by_total() {
    let mock = booth().await;
    for price in [5, 10, 20] {
        let items = json!([{"product_id": "prod_1", "name": "x", "quantity": 1, "unit_price": price}]);
        made(
            &mock,
            "/deals?action=create-configured",
            &json!({"customer_id": "cust_1", "items": items, "currency": "USD"}),
        )
        .await;
    }
    let totals =
        async |query: &str| column(&get_json(&mock, &format!("/deals?{query}")).await["data"]["deals"], "total");
    assert_eq!(totals("min_value=10").await, ["10.00", "20.00"]);
    assert_eq!(totals("min_value=6&max_value=10.00").await, ["10.00"]);
    // With a seed, the clock advances by a second with each change.
    assert_eq!(totals("created_after=2026-01-01T00:00:00Z").await, ["10.00", "20.00"]);
    assert_eq!(totals("created_before=2026-01-01T00:00:02Z").await, ["5.00", "10.00"]);
    assert_eq!(totals("customer_id=cust_2").await, Vec::<String>::new());
}

#[tokio::test]
async fn a_list_is_walked_in_its_documented_style_and_sorted() {
    let mock = booth().await;
    products(&mock).await;
    let first = get_json(&mock, "/products?limit=2").await;
    assert_eq!(column(&first["data"]["products"], "name"), ["Alpha plan", "Beta plan"]);
    let pagination = &first["data"]["pagination"];
    assert_eq!((&pagination["total"], &pagination["count"]), (&json!(3), &json!(2)));
    let cursor = pagination["next_cursor"].as_str().unwrap();
    assert_eq!(names(&mock, &format!("?limit=2&after={cursor}")).await, ["Gamma box"]);
    assert_eq!(names(&mock, "?offset=1").await, ["Beta plan", "Gamma box"]);
    let id = get_json(&mock, "/products").await["data"]["products"][0]["product_id"].as_str().unwrap().to_owned();
    let path = format!("/products?id={id}");
    request(&mock, Method::PATCH, &path).header("If-Match", "1").json(&json!({"price": 6})).send().await.unwrap();
    assert_eq!(names(&mock, "?sort=updated_at").await, ["Beta plan", "Gamma box", "Alpha plan"]);
    let short = get_json(&mock, &format!("/products?id={id}&fields=name,price")).await;
    assert_eq!(short["data"], json!({"name": "Alpha plan", "price": 6}));
    let minimal = get_json(&mock, &format!("/products?id={id}&format=minimal")).await;
    assert_eq!(minimal["data"], json!({"id": id, "status": "active", "updated_at": "2026-01-01T00:00:03Z"}));
}

#[tokio::test]
async fn quotes_of_salesbyte_come_in_numbered_pages_the_latest_first() {
    let mock = Mock::builder().api(Api::SalesByte).seed(3).stateful(true).start().await.unwrap();
    for number in 0..12 {
        let body =
            json!({"uuid": "u", "quote_profile_id": 1, "customer_name": format!("n{number}"), "send_type": "none"});
        let reply = post(&mock, "/integrations/create_quote", &body).await;
        assert_eq!(reply.status(), 201);
        let reply: Value = reply.json().await.unwrap();
        assert_eq!(reply["id"], 950 + number);
    }
    let first = get_json(&mock, "/api/quotes").await;
    assert_eq!((first["data"].as_array().unwrap().len(), &first["data"][0]["customer_name"]), (10, &json!("n11")));
    assert_eq!(first["meta"], json!({"current_page": 1, "per_page": 10, "total": 12}));
    let second = get_json(&mock, "/api/quotes?page=2").await;
    assert_eq!(column(&second["data"], "customer_name"), ["n1", "n0"]);
    let sorted = get_json(&mock, "/api/quotes?sort_order=asc&created_from=2026-01-01&created_to=2026-01-01").await;
    assert_eq!(sorted["data"][0]["customer_name"], "n0");
    assert_eq!(get_json(&mock, "/api/quotes?created_to=2025-12-31").await["data"], json!([]));
    let key = first["data"][0]["key"].as_str().unwrap();
    let quote = get_json(&mock, &format!("/api/quotes/{key}")).await;
    assert_eq!(quote["links"]["customer_view"], format!("https://app.salesbyte.se/view/{key}"));
    assert_eq!(quote["created_at"], "2026-01-01T00:00:11.000000Z");
    let unknown = get(&mock, "/api/quotes/none").await;
    assert_eq!(unknown.status(), 404);
    assert!(unknown.json::<Value>().await.unwrap()["message"].as_str().unwrap().contains("none"));
}

#[tokio::test]
async fn a_key_creates_once_and_brings_a_refusal_back() {
    let mock = booth().await;
    let create = async |key: &str, path: &str, body: Value| {
        let sent = request(&mock, Method::POST, path).header("Idempotency-Key", key).json(&body).send().await.unwrap();
        (sent.status().as_u16(), sent.json::<Value>().await.unwrap())
    };
    let (status, first) = create("a", "/deals", json!({"title": "x"})).await;
    let (again, second) = create("a", "/deals", json!({"title": "x"})).await;
    assert_eq!((status, again, &first), (201, 200, &second));
    assert_eq!(get_json(&mock, "/deals").await["data"]["pagination"]["total"], 1);
    let quarrel = json!({"deal_id": "deal_none"});
    let (status, refused) = create("b", "/payments?action=create-intent", quarrel.clone()).await;
    assert_eq!((status, refused), (404, create("b", "/payments?action=create-intent", quarrel).await.1));
    let both = tokio::join!(create("c", "/deals", json!({})), create("c", "/deals", json!({})));
    assert_eq!(both.0.1, both.1.1, "two at once are one");
}

#[tokio::test]
async fn a_batch_is_kept_whole_or_not_at_all() {
    let mock = booth().await;
    let write = |id: &str| {
        json!({"operations": [
            {"method": "POST", "resource": "customers", "body": {"name": "Acme", "email": "a"}},
            {"method": "PATCH", "resource": "customers", "id": id, "body": {"name": "B"}, "version": 1},
        ]})
    };
    let failed: Value = post(&mock, "/batch", &write("cust_none")).await.json().await.unwrap();
    assert_eq!((&failed["data"]["committed"], &failed["data"]["results"][1]["status"]), (&json!(false), &json!(404)));
    assert_eq!(get_json(&mock, "/customers").await["data"]["customers"], json!([]));
    let customer = made(&mock, "/customers", &json!({"name": "Old", "email": "o"})).await;
    let kept: Value =
        post(&mock, "/batch", &write(customer["customer_id"].as_str().unwrap())).await.json().await.unwrap();
    assert_eq!(kept["data"]["committed"], true, "{kept}");
    assert_eq!(column(&get_json(&mock, "/customers").await["data"]["customers"], "name"), ["B", "Acme"]);
}

#[tokio::test]
async fn a_seed_repeats_itself_and_a_reset_begins_again() {
    let create =
        async |mock: &Mock, email: &str| made(mock, "/customers", &json!({"name": "Acme", "email": email})).await;
    let run = async |mock: &Mock| create(mock, "a").await;
    let (one, other) = (booth().await, booth().await);
    let first = run(&one).await;
    assert_eq!(first, run(&other).await);
    assert_ne!(first["customer_id"], create(&one, "b").await["customer_id"]);
    let reset = format!("{}/_mock/reset", one.root());
    assert_eq!(support::client().get(&reset).send().await.unwrap().status(), 405);
    assert_eq!(support::client().post(&reset).send().await.unwrap().status(), 200);
    assert_eq!(get_json(&one, "/customers").await["data"]["customers"], json!([]));
    assert_eq!(first, run(&one).await);
    let different = builder().seed(8).start().await.unwrap();
    assert_ne!(first["customer_id"], run(&different).await["customer_id"]);
    let stateless = Mock::start(Api::Salesbooth).await.unwrap();
    let reset = format!("{}/_mock/reset", stateless.root());
    assert_eq!(support::client().post(&reset).send().await.unwrap().status(), 200);
}

#[tokio::test]
async fn a_state_is_found_again_in_its_file() {
    let file = std::env::temp_dir().join(format!("saleskit-mock-state-{}.json", std::process::id()));
    let _ = std::fs::remove_file(&file);
    let start = async || builder().state(&file).start().await.unwrap();
    let mock = start().await;
    let customer = made(&mock, "/customers", &json!({"name": "Acme", "email": "a"})).await;
    mock.stop().await;
    let mock = start().await;
    assert_eq!(get_json(&mock, "/customers").await["data"]["customers"], json!([customer]));
    let next = made(&mock, "/customers", &json!({"name": "B", "email": "b"})).await;
    assert_ne!((&next["customer_id"], &next["created_at"]), (&customer["customer_id"], &customer["created_at"]));
    drop(mock);
    std::fs::write(&file, "{}").unwrap();
    let refused = builder().state(&file).start().await.unwrap_err();
    assert!(
        std::error::Error::source(&refused).unwrap().to_string().contains("not a state file of salesbooth"),
        "{refused}"
    );
    std::fs::remove_file(&file).unwrap();
}

#[tokio::test]
async fn only_the_latest_requests_are_kept() {
    let mock = builder().keeps(3).start().await.unwrap();
    for number in 0..5 {
        get(&mock, &format!("/customers?id={number}")).await;
    }
    let queries: Vec<_> = mock.seen().iter().map(|seen| seen.query_value("id").unwrap().to_owned()).collect();
    assert_eq!((queries, mock.dropped()), (vec!["2".to_owned(), "3".to_owned(), "4".to_owned()], 2));
    mock.clear();
    assert_eq!((mock.seen().len(), mock.dropped()), (0, 0));
}

#[tokio::test]
async fn only_the_reply_that_creates_a_webhook_has_its_secret() {
    let mock = booth().await;
    let made = made(&mock, "/webhooks", &json!({"url": "https://example.com", "events": ["deal.created"]})).await;
    assert!(made["secret"].as_str().unwrap().starts_with("whsec_"), "{made}");
    let list = get_json(&mock, "/webhooks").await;
    let path = format!("/webhooks?id={}", made["webhook_id"].as_str().unwrap());
    let one = get_json(&mock, &path).await;
    assert_eq!((&one["data"]["secret"], &list["data"]["webhooks"][0]), (&Value::Null, &one["data"]));
    let paused = request(&mock, Method::PATCH, &path).json(&json!({"status": "paused"})).send().await.unwrap();
    assert_eq!(paused.json::<Value>().await.unwrap()["data"]["status"], "paused");
}

#[tokio::test]
async fn a_search_finds_what_was_created_by_its_label() {
    let mock = booth().await;
    products(&mock).await;
    made(&mock, "/deals", &json!({"title": "Plan B"})).await;
    let found = get_json(&mock, "/search?q=plan").await;
    assert_eq!(column(&found["data"]["results"], "label"), ["Plan B", "Alpha plan", "Beta plan"]);
    assert_eq!((&found["data"]["total"], &found["data"]["results"][0]["type"]), (&json!(3), &json!("deal")));
    assert_eq!(get_json(&mock, "/search?q=plan&limit=1").await["data"]["results"].as_array().unwrap().len(), 1);
}
