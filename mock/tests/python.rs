//! The scenario as another language sees it: a Python script with `requests` and nothing of ours.

#![allow(clippy::unwrap_used)]

use std::process::Command;

use saleskit_mock::{Api, Mock};
use serde_json::{Value, json};

#[tokio::test(flavor = "multi_thread")]
async fn a_script_without_a_client_comes_to_the_same_totals() {
    let known = Command::new("python3").args(["-c", "import requests"]).output();
    if !known.is_ok_and(|output| output.status.success()) {
        eprintln!("skipped: there is no python3 with requests");
        return;
    }
    let mock = Mock::builder().api(Api::Salesbooth).stateful(true).seed(7).start().await.unwrap();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/scenario.py");
    let url = mock.url();
    let run = move || Command::new("python3").args([script, &url]).output().unwrap();
    let output = tokio::task::spawn_blocking(run).await.unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let totals: Value = serde_json::from_slice(&output.stdout).unwrap();
    let expected = json!({
        "subtotal": "1000.50", "total": "990.50", "intent": "990.5", "payment": "990.50", "contract": "990.50",
        "subscription": "990.50", "closed": "990.50", "received": "990.50",
    });
    assert_eq!(totals, expected);
}
