//! Random sequences of creates, changes, deletes and reads agree with a map.

#![allow(clippy::unwrap_used)]

mod support;

use std::collections::BTreeMap;

use fastrand::Rng;
use reqwest::Method;
use saleskit_mock::{Api, Mock};
use serde_json::{Value, json};
use support::{get, get_json, post, request};

/// How many sequences are tried, and how long each is.
const SEQUENCES: u64 = 20;
const STEPS: usize = 40;

/// The expected customer: its name and version.
type Model = BTreeMap<String, (String, u64)>;

/// An id of the model, or one that never existed.
fn any(rng: &mut Rng, model: &Model) -> String {
    let at = rng.usize(..=model.len());
    model.keys().nth(at).cloned().unwrap_or_else(|| "cust_never".to_owned())
}

async fn create(mock: &Mock, rng: &mut Rng, model: &mut Model) {
    let name = format!("n{}", rng.u32(..1000));
    let email = format!("{}@example.com", rng.u64(..));
    let reply = post(mock, "/customers", &json!({"name": name, "email": email})).await;
    assert_eq!(reply.status(), 201);
    let id = reply.json::<Value>().await.unwrap()["data"]["customer_id"].as_str().unwrap().to_owned();
    assert!(model.insert(id, (name, 1)).is_none(), "an id came twice");
}

async fn change(mock: &Mock, rng: &mut Rng, model: &mut Model) {
    let (id, name) = (any(rng, model), format!("n{}", rng.u32(..1000)));
    let known = model.get_mut(&id);
    let version = known.as_ref().map_or(1, |(_, version)| *version) + u64::from(rng.u8(..4) == 0);
    let tag = if rng.bool() { format!("W/\"{version}\"") } else { version.to_string() };
    let path = format!("/customers?id={id}");
    let sent = request(mock, Method::PATCH, &path).header("If-Match", tag).json(&json!({"name": name}));
    let status = sent.send().await.unwrap().status().as_u16();
    let expected = known.as_ref().map_or(404, |(_, now)| if *now == version { 200 } else { 412 });
    assert_eq!(status, expected, "{id}");
    if let (Some(known), 200) = (known, status) {
        *known = (name, version + 1);
    }
}

async fn delete(mock: &Mock, rng: &mut Rng, model: &mut Model) {
    let id = any(rng, model);
    let sent = request(mock, Method::DELETE, &format!("/customers?id={id}")).header("If-Match", "*");
    let expected = if model.remove(&id).is_some() { 200 } else { 404 };
    assert_eq!(sent.send().await.unwrap().status().as_u16(), expected, "{id}");
}

async fn read(mock: &Mock, rng: &mut Rng, model: &Model) {
    let id = any(rng, model);
    let reply = get(mock, &format!("/customers?id={id}")).await;
    let Some((name, version)) = model.get(&id) else { return assert_eq!(reply.status(), 404) };
    assert_eq!(reply.headers()["etag"].to_str().unwrap(), format!("W/\"{version}\""));
    assert_eq!(reply.json::<Value>().await.unwrap()["data"]["name"], *name);
}

/// The whole list, with a page size that varies between calls.
async fn walk(mock: &Mock, rng: &mut Rng, model: &Model) {
    let size = rng.usize(1..=7);
    let mut found = BTreeMap::new();
    let mut after = String::new();
    loop {
        let page = get_json(mock, &format!("/customers?limit={size}{after}")).await;
        let data = &page["data"];
        assert_eq!(data["pagination"]["total"], model.len());
        for item in data["customers"].as_array().unwrap() {
            let text = |name: &str| item[name].as_str().unwrap().to_owned();
            assert!(found.insert(text("customer_id"), text("name")).is_none(), "an item came twice");
        }
        let Some(cursor) = data["pagination"]["next_cursor"].as_str() else { break };
        after = format!("&after={cursor}");
    }
    let expected: BTreeMap<_, _> = model.iter().map(|(id, (name, _))| (id.clone(), name.clone())).collect();
    assert_eq!(found, expected);
}

#[tokio::test]
async fn random_sequences_agree_with_a_map() {
    let mock = Mock::builder().api(Api::Salesbooth).stateful(true).seed(1).start().await.unwrap();
    for sequence in 0..SEQUENCES {
        mock.reset();
        let (mut rng, mut model) = (Rng::with_seed(sequence), Model::new());
        for _ in 0..STEPS {
            match rng.u8(..8) {
                0..=2 => create(&mock, &mut rng, &mut model).await,
                3 | 4 => change(&mock, &mut rng, &mut model).await,
                5 => delete(&mock, &mut rng, &mut model).await,
                6 => read(&mock, &mut rng, &model).await,
                _ => walk(&mock, &mut rng, &model).await,
            }
        }
        walk(&mock, &mut rng, &model).await;
    }
}
