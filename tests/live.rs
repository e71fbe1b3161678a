//! Compares replies of the live APIs with the documents. Opt-in, and read-only.
//!
//! ```console
//! $ SALESBOOTH_TEST_KEY=sb_test_... SALESBYTE_TOKEN=... cargo test --test live -- --ignored --nocapture
//! ```
//!
//! Each line of the report is the path of a property, never a value. `+` was received and is not documented, `-` is documented and
//! was not received, and `!` has another type. A live key is rejected. SALESBOOTH_BASE_URL and SALESBYTE_BASE_URL set other
//! addresses.

#![allow(clippy::unwrap_used)]

#[path = "facade/support/drift.rs"]
mod drift;

use std::{env, fmt::Write as _, path::Path, sync::Arc};

use drift::Drift;
use saleskit::{Call, Engine, Method, Operation, Request, SalesByte, Salesbooth};
use saleskit_contract::Contract;
use saleskit_mock::{Answer, Api, Mock};
use serde_json::{Value, json};

/// The lists of Salesbooth to read. Each accepts a secret key and needs no other parameter.
const SALESBOOTH: &[&str] = &[
    "deals_list",
    "customers_list",
    "products_list",
    "contracts_list",
    "subscriptions_list",
    "deal_templates_list",
    "delegations_list",
    "staff_list",
    "bookings_list",
    "webhooks_list",
    "webhooks_list_events",
    "webhooks_list_dead_letters",
];

/// The list of SalesByte.
const SALESBYTE: &[&str] = &["quotes_list"];

/// The number of items to request per list.
const ITEMS: u64 = 20;

/// The findings from some lists.
#[derive(Debug, Default)]
struct Report {
    drifts: Vec<(&'static str, Drift)>,
    unread: Vec<String>,
}

impl Report {
    fn text(&self) -> String {
        let mut text = String::new();
        for (id, drift) in &self.drifts {
            let _ = writeln!(text, "{id}\n{drift}");
        }
        self.unread.iter().for_each(|line| text += &format!("not read: {line}\n"));
        text
    }

    /// Fails if nothing could be read, or if a typed client could not read a reply.
    fn judge(&self) {
        println!("{}", self.text());
        assert!(!self.drifts.is_empty(), "no list could be read:\n{}", self.text());
        let stumbles = self.drifts.iter().any(|(_, drift)| !drift.other_type.is_empty());
        assert!(!stumbles, "a documented property came with another type, see `!`:\n{}", self.text());
    }
}

fn documents(api: &str) -> Contract {
    Contract::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("specs").join(api)).unwrap()
}

/// Reads each list once and compares the replies with the documents.
async fn read(engine: &Arc<dyn Engine>, contract: &Contract, lists: &[&'static str]) -> Report {
    let mut report = Report::default();
    for id in lists {
        let documented = contract.operation(id).unwrap_or_else(|| panic!("the documents have no {id}"));
        let mut request = Request::new(plain(documented));
        if let Some((name, _, _)) = documented.pagination.as_ref().and_then(|paging| paging.limit.as_ref()) {
            request.query(leak(name), &ITEMS.to_string());
        }
        match Call::<Value>::json(engine, request).await {
            Ok(body) => {
                let mut drift = Drift::default();
                drift.hold(contract, documented, &body);
                report.drifts.push((id, drift));
            }
            // The API's own message may repeat what was sent to it.
            Err(fault) => {
                let status = fault.status().map_or("no answer".to_owned(), |status| status.to_string());
                report.unread.push(format!("{id}: {:?}, {}, {status}", fault.kind(), fault.category()));
            }
        }
    }
    report
}

/// A list as an operation whose reply is the whole body. Only GET requests are ever sent here.
fn plain(documented: &saleskit_contract::OperationSpec) -> &'static Operation {
    assert_eq!(documented.method, "GET", "{} writes", documented.id);
    assert!(documented.parameters.iter().all(|parameter| !parameter.required), "{} needs parameters", documented.id);
    let schemes: Vec<&'static str> = documented.security.iter().map(|scheme| leak(scheme)).collect();
    let operation =
        Operation::new(leak(&documented.id), leak(&documented.section), Method::Get, leak(&documented.path));
    Box::leak(Box::new(operation.auth(schemes.leak())))
}

fn leak(text: &str) -> &'static str {
    text.to_owned().leak()
}

/// The value of an environment variable; `None` if it is unset or empty.
fn variable(name: &str) -> Option<String> {
    let text = env::var(name).ok().filter(|text| !text.is_empty());
    if text.is_none() {
        println!("skipped: {name} is not set");
    }
    text
}

/// Rejects every key that is not a sandbox key.
fn check_test_key(key: &str) {
    assert!(key.starts_with("sb_test_"), "SALESBOOTH_TEST_KEY must begin with sb_test_: nothing is tried on live data");
}

#[tokio::test]
#[ignore = "reads the live API: set SALESBOOTH_TEST_KEY"]
async fn the_lists_of_salesbooth_are_as_documented() {
    let Some(key) = variable("SALESBOOTH_TEST_KEY") else { return };
    check_test_key(&key);
    let mut builder = Salesbooth::builder().api_key(key);
    if let Ok(url) = env::var("SALESBOOTH_BASE_URL") {
        builder = builder.base_url(url);
    }
    let client = builder.build().unwrap();
    read(client.engine(), &documents("salesbooth"), SALESBOOTH).await.judge();
}

#[tokio::test]
#[ignore = "reads the live API: set SALESBYTE_TOKEN"]
async fn the_list_of_salesbyte_is_as_documented() {
    let Some(token) = variable("SALESBYTE_TOKEN") else { return };
    let mut builder = SalesByte::builder().company_token(token);
    if let Ok(url) = env::var("SALESBYTE_BASE_URL") {
        builder = builder.base_url(url);
    }
    let client = builder.build().unwrap();
    read(client.engine(), &documents("salesbyte"), SALESBYTE).await.judge();
}

async fn played() -> (Salesbooth, Mock) {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    let client = Salesbooth::builder().api_key("sb_test_example").base_url(mock.url()).build().unwrap();
    (client, mock)
}

#[tokio::test]
async fn what_the_documents_play_is_as_documented() {
    let (client, mock) = played().await;
    let report = read(client.engine(), &documents("salesbooth"), SALESBOOTH).await;
    report.judge();
    assert_eq!((report.drifts.len(), report.unread.len()), (SALESBOOTH.len(), 0), "{}", report.text());
    assert!(mock.seen().iter().all(|seen| seen.method == "GET" && seen.refusal.is_none()));

    let mock = Mock::start(Api::SalesByte).await.unwrap();
    let client = SalesByte::builder().company_token("token_example").base_url(mock.url()).build().unwrap();
    let report = read(client.engine(), &documents("salesbyte"), SALESBYTE).await;
    assert!(report.drifts[0].1.undocumented.is_empty(), "{}", report.text());
}

#[tokio::test]
async fn the_report_names_the_paths_that_the_documents_lack_and_no_value() {
    let (client, mock) = played().await;
    let deal = json!({
        "deal_id": "deal_hunter2",
        "title": 17_171,
        "currency": "hunter2",
        "colour": {"hue": "hunter2", "by_id": {"cust_998877": {"note": "hunter2"}, "Alva Lind": 1}},
        "stamps": [{"ink": "hunter2"}, {"ink": 5, "paper": null}],
    });
    let data = json!({"deals": [deal, {"pricing": null}], "pagination": {"total": 1}});
    let body = json!({"error": false, "success": true, "request_ms": 4, "data": data});
    mock.answer("deals_list", Answer::json(200, body));
    let report = read(client.engine(), &documents("salesbooth"), &["deals_list"]).await;
    let text = report.text();
    let plus: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("  + ")).collect();
    assert_eq!(
        plus,
        [
            "data.deals[].colour",
            "data.deals[].colour.by_id",
            "data.deals[].colour.by_id.{*}",
            "data.deals[].colour.by_id.{*}.note",
            "data.deals[].colour.hue",
            "data.deals[].stamps",
            "data.deals[].stamps[].ink",
            "data.deals[].stamps[].paper",
            "request_ms",
        ]
    );
    assert!(text.contains("  ! data.deals[].title is documented as string and came as integer\n"), "{text}");
    assert!(text.contains("  - data.deals[].status\n") && !text.contains("  - data.deals[].pricing"), "{text}");
    for value in ["hunter2", "17171", "998877", "Alva"] {
        assert!(!text.contains(value), "{text}");
    }
}

#[tokio::test]
async fn a_list_that_is_refused_is_told_without_the_words_of_the_api() {
    let (client, mock) = played().await;
    mock.answer("deals_list", Answer::json(403, json!({"error": true, "code": "hunter2", "message": "key hunter2"})));
    let report = read(client.engine(), &documents("salesbooth"), &["deals_list", "customers_list"]).await;
    assert_eq!(report.unread, ["deals_list: Rejected, authorization_error, 403 Forbidden"]);
    assert_eq!(report.drifts.len(), 1);
}

#[test]
#[should_panic(expected = "must begin with sb_test_")]
fn a_live_key_is_refused() {
    check_test_key("sb_live_example");
}
