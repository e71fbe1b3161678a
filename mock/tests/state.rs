//! With state: what is created is listed, read, changed and deleted again.

#![allow(clippy::unwrap_used)]

mod support;

use reqwest::Method;
use saleskit_mock::{Api, Mock};
use serde_json::{Value, json};
use support::{get, get_json, post, request};

async fn booth() -> Mock {
    Mock::builder().api(Api::Salesbooth).stateful(true).seed(7).start().await.unwrap()
}

#[tokio::test]
async fn what_is_created_is_listed_read_changed_and_deleted_again() {
    let mock = booth().await;
    let created = post(&mock, "/customers", &json!({"name": "Acme", "email": "a@example.com"})).await;
    assert_eq!((created.status(), created.headers()["etag"].to_str().unwrap()), (201.try_into().unwrap(), "W/\"1\""));
    let customer: Value = created.json().await.unwrap();
    let id = customer["data"]["customer_id"].as_str().unwrap().to_owned();
    assert!(id.starts_with("cust_") && id.len() == "cust_xxxxx".len(), "{customer}");
    assert_eq!((&customer["data"]["name"], &customer["data"]["status"]), (&json!("Acme"), &json!("active")));

    let list = get_json(&mock, "/customers").await;
    assert_eq!(
        (&list["data"]["customers"], &list["data"]["pagination"]["total"]),
        (&json!([customer["data"]]), &json!(1))
    );
    let one = get_json(&mock, &format!("/customers?id={id}")).await;
    assert_eq!(one["data"], customer["data"]);

    let path = format!("/customers?id={id}");
    let changed = request(&mock, Method::PATCH, &path)
        .header("If-Match", "1")
        .json(&json!({"phone": "+4670"}))
        .send()
        .await
        .unwrap();
    assert_eq!((changed.status().as_u16(), changed.headers()["etag"].to_str().unwrap()), (200, "W/\"2\""));
    assert_eq!(get_json(&mock, &path).await["data"]["phone"], "+4670");

    let stale = request(&mock, Method::DELETE, &path).header("If-Match", "W/\"1\"").send().await.unwrap();
    assert_eq!(stale.status(), 412);
    let stale: Value = stale.json().await.unwrap();
    assert_eq!((&stale["code"], &stale["data"]["phone"]), (&json!("conflict.stale_version"), &json!("+4670")));
    let deleted = request(&mock, Method::DELETE, &path).header("If-Match", "W/\"2\"").send().await.unwrap();
    assert_eq!(deleted.json::<Value>().await.unwrap()["data"], json!({"deleted": true, "id": id}));
    let gone = get(&mock, &path).await;
    assert_eq!((gone.status().as_u16(), &gone.json::<Value>().await.unwrap()["code"]), (404, &json!("not_found")));
    assert_eq!(get_json(&mock, "/customers").await["data"]["customers"], json!([]));
}
