//! Calls every operation that acts on the state with its documented example. Checks which operations these are, and that replies match the
//! documents.

#![allow(clippy::unwrap_used)]

mod support;

use std::collections::BTreeMap;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::Method;
use saleskit_mock::{Api, Mock};
use serde_json::Value;

/// The sections of a first integration, with the number of operations that act on the state, and of all operations. Some reports
/// are still examples.
const DEFAULTS: [(&str, usize, usize); 12] = [
    ("salesbooth/batch", 1, 1),
    ("salesbooth/contracts", 11, 12),
    ("salesbooth/customers", 5, 5),
    ("salesbooth/deals", 31, 34),
    ("salesbooth/payments", 5, 6),
    ("salesbooth/products", 5, 6),
    ("salesbooth/quotes", 4, 4),
    ("salesbooth/search", 1, 1),
    ("salesbooth/subscriptions", 15, 16),
    ("salesbooth/webhooks", 12, 12),
    ("salesbyte/integrations", 3, 3),
    ("salesbyte/quotes", 2, 2),
];

/// At least so many operations of both APIs act on the state. A new section may add some, without a change here.
const LEAST: usize = 188;

/// Created ids, by their prefix: `deal_`.
type Made = BTreeMap<String, String>;

fn prefix(text: &str) -> Option<&str> {
    text.split_once('_').map(|(prefix, _)| prefix)
}

/// Replaces an example's id by a created one.
fn current(made: &Made, text: &str) -> String {
    prefix(text).and_then(|prefix| made.get(prefix)).map_or_else(|| text.to_owned(), Clone::clone)
}

/// Calls an operation with its documented example and the created ids. Returns status and body.
async fn called(mock: &Mock, id: &str, made: &Made) -> (u16, Value) {
    let operation = mock.contract().operation(id).unwrap();
    let mut example = mock.contract().example_request(operation);
    let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let pair = |(name, value): &(String, String)| match name.ends_with("id") {
        true => format!("{name}={}", encoded(&current(made, value))),
        false => format!("{name}={}", encoded(value)),
    };
    let query: Vec<String> = example.query.iter().map(pair).collect();
    let path: Vec<String> = example.path.split('/').map(|part| current(made, part)).collect();
    let url = format!("{}{}?{}", mock.url(), path.join("/"), query.join("&"));
    let method: Method = example.method.parse().unwrap();
    let mut request = support::client().request(method, url).bearer_auth("sb_test_example");
    request = request.header("Cookie", "session=example").header("X-API-Key", "sb_test_example");
    if operation.parameters.iter().any(|parameter| parameter.name == "If-Match") {
        request = request.header("If-Match", "*");
    }
    if let Some(body) = &mut example.body {
        for (_, value) in body.as_object_mut().into_iter().flatten().filter(|(name, _)| name.ends_with("id")) {
            if let Some(text) = value.as_str() {
                *value = Value::from(current(made, text));
            }
        }
        request = request.json(body);
    }
    let response = request.send().await.unwrap();
    let status = response.status().as_u16();
    (status, response.json().await.unwrap_or_default())
}

/// Calls an operation, and validates the reply.
async fn checked(mock: &Mock, id: &str, made: &mut Made) -> u16 {
    let (status, body) = called(mock, id, made).await;
    let operation = mock.contract().operation(id).unwrap();
    let faults = mock.contract().validate_reply(operation, status, &body);
    assert!(faults.is_empty(), "{id} {status}: {faults:?}\n{body}");
    if status == 201 {
        let ids = body["data"].as_object().into_iter().flatten().filter_map(|(_, value)| value.as_str());
        for id in ids.take(1) {
            made.extend(prefix(id).map(|prefix| (prefix.to_owned(), id.to_owned())));
        }
    }
    status
}

#[tokio::test]
async fn every_reply_of_an_operation_with_state_keeps_the_documents() {
    for api in Api::ALL {
        let mock = Mock::builder().api(api).stateful(true).seed(1).start().await.unwrap();
        let ids = mock.stateful_operations();
        let kind = |id: &String, method: &str| mock.contract().operation(id).unwrap().method == method;
        let creates = |id: &&String| mock.contract().operation(id).unwrap().success().unwrap().status == 201;
        let mut made = Made::new();
        // Some operations need resources that others create, so all are called twice.
        for id in ids.iter().filter(creates).chain(ids.iter().filter(creates)) {
            checked(&mock, id, &mut made).await;
        }
        let (deletes, others): (Vec<_>, Vec<_>) = ids.iter().partition(|id| kind(id, "DELETE"));
        for id in others.into_iter().filter(|id| !creates(id)).chain(deletes) {
            let status = checked(&mock, id, &mut made).await;
            assert!(matches!(status, 200 | 404 | 409), "{id} {status}");
        }
    }
}

#[tokio::test]
async fn the_operations_with_state_are_these() {
    let mut all = BTreeMap::<String, (usize, usize)>::new();
    for api in Api::ALL {
        let mock = Mock::builder().api(api).stateful(true).start().await.unwrap();
        let ids = mock.stateful_operations();
        for operation in mock.contract().operations() {
            let counts = all.entry(format!("{api}/{}", operation.section)).or_default();
            counts.0 += usize::from(ids.contains(&operation.id));
            counts.1 += 1;
        }
    }
    for (section, with, of) in DEFAULTS {
        assert_eq!(all[section], (with, of), "{section}");
    }
    let sum: usize = all.values().map(|(with, _)| with).sum();
    assert!(sum >= LEAST, "{sum} operations act on the state, and not {LEAST}: {all:?}");
}
