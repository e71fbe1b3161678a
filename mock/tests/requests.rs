//! The list of recorded requests, the addresses of the display document, and pages served in addition to the API.

#![allow(clippy::unwrap_used)]

mod support;

use saleskit_mock::{Answer, Api, Mock};
use serde_json::{Value, json};

/// The reply of `/_mock/requests`.
async fn shown(mock: &Mock, query: &str) -> Value {
    let text = support::client()
        .get(format!("{}/_mock/requests{query}", mock.root()))
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    serde_json::from_str(&text).unwrap()
}

#[tokio::test]
async fn a_request_to_a_display_address_is_played_at_the_address_of_its_operation() {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    let url = format!("{}/~/deals_sign?id=deal_1", mock.root());
    let reply =
        support::client().post(url).bearer_auth("key").json(&json!({"consent_to_sign": true})).send().await.unwrap();
    assert_eq!(reply.status(), 200);
    let seen = mock.last().unwrap();
    assert_eq!((seen.operation.as_deref(), seen.path.as_str()), (Some("deals_sign"), "/api/v1/deals"));
    assert_eq!((seen.query_value("id"), seen.query_value("action")), (Some("deal_1"), Some("sign")));
}

/// Each example, sent to its display address, belongs to the operation that the address names.
#[tokio::test]
async fn every_operation_is_reached_at_its_display_address() {
    for api in [Api::Salesbooth, Api::SalesByte] {
        let mock = Mock::start(api).await.unwrap();
        for spec in mock.contract().operations() {
            let example = mock.contract().example_request(spec);
            let values = spec.path.split('/').zip(example.path.split('/')).filter(|(part, _)| part.starts_with('{'));
            let address = values.fold(format!("/~/{}", spec.id), |address, (_, value)| format!("{address}/{value}"));
            let constant = |name: &str| spec.constants.iter().any(|constant| constant.name == name);
            let query: Vec<_> = example.query.iter().filter(|(name, _)| !constant(name)).collect();
            let url = reqwest::Url::parse_with_params(&format!("{}{address}", mock.root()), query).unwrap();
            let method = spec.method.parse().unwrap();
            let mut request = support::client().request(method, url).bearer_auth("key");
            for (name, value) in &example.headers {
                request = request.header(name, value);
            }
            match (&example.body, example.content_type.as_deref()) {
                (Some(body), Some("application/json")) => request = request.json(body),
                (Some(body), Some(other)) => {
                    request = request.header("content-type", other).body(body.as_str().unwrap_or_default().to_owned());
                }
                _ => {}
            }
            let _ = request.send().await.unwrap().bytes().await;
            assert_eq!(mock.last().unwrap().operation.as_deref(), Some(spec.id.as_str()));
        }
    }
}

#[tokio::test]
async fn the_latest_requests_are_shown_with_their_verdict_their_reply_and_a_command_that_repeats_them() {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    let client = support::client();
    let deals = format!("{}/deals", mock.url());
    client
        .post(&deals)
        .bearer_auth("sb_test_mine")
        .json(&json!({"title": "It's", "currency": "USD"}))
        .send()
        .await
        .unwrap();
    client.post(&deals).bearer_auth("sb_test_mine").json(&json!({"tax_rate": "much"})).send().await.unwrap();
    let all = shown(&mock, "").await;
    assert_eq!((&all["latest"], &all["dropped"]), (&json!(2), &json!(0)));
    let [made, refused] = all["requests"].as_array().unwrap().as_slice() else { panic!("{all}") };
    assert_eq!(
        (&made["operation"], &made["status"], &made["refusal"]),
        (&json!("deals_create"), &json!(201), &json!(null))
    );
    assert_eq!(made["body"], r#"{"title":"It's","currency":"USD"}"#.to_owned());
    assert!(made["reply"]["body"].as_str().unwrap().contains("deal_"), "{made}");
    assert_eq!(made["headers"]["authorization"], "Bearer ***");
    let command = format!(
        "curl -X POST '{deals}' \\\n  -H 'authorization: Bearer ***' \\\n  -H 'content-type: application/json' \\\n  \
         --data-binary '{{\"title\":\"It'\\''s\",\"currency\":\"USD\"}}'"
    );
    assert_eq!(made["curl"], command);
    assert!(refused["refusal"]["message"].as_str().unwrap().contains("deals_create"), "{refused}");
    assert!(!all.to_string().contains("sb_test_mine"));
    let newer = shown(&mock, "?after=1").await;
    assert_eq!(newer["requests"].as_array().unwrap().len(), 1);
    let latest = shown(&mock, "?limit=1").await;
    assert_eq!(latest["requests"][0]["number"], 2);
    assert_eq!(mock.seen().len(), 2, "the view is not among what it shows");
}

#[tokio::test]
async fn no_secret_of_a_request_or_a_reply_is_shown() {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    let client = support::client();
    let reply = Answer::json(
        200,
        json!({"data": {"webhook_secret": "whsec_1", "nested": [{"access_token": "tok_1"}], "note": "seen"}}),
    );
    mock.answer("deals_get", reply);
    client
        .get(format!("{}/deals?id=deal_1", mock.url()))
        .header("x-api-key", "sb_live_1")
        .header("cookie", "session=abc")
        .send()
        .await
        .unwrap();
    client.get(format!("{}/deals?api_key=sb_pub_1", mock.url())).send().await.unwrap();
    let login = json!({"email": "a@example.com", "password": "hunter2"});
    client.post(format!("{}/session-auth", mock.url())).json(&login).send().await.unwrap();
    let broken = client.post(format!("{}/deals", mock.url())).header("content-type", "application/json");
    broken.body(r#"{"password": "hunter3""#).send().await.unwrap();
    let text = shown(&mock, "").await.to_string();
    for secret in ["whsec_1", "tok_1", "sb_pub_1", "sb_live_1", "session=abc", "hunter2", "hunter3"] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
    assert!(text.contains("seen") && text.contains("a@example.com"));
    // `value` is a secret of another section.
    mock.answer("deals_get", Answer::json(200, json!({"data": {"discounts": [{"value": "12.50"}]}})));
    client.get(format!("{}/deals?id=deal_1", mock.url())).bearer_auth("key").send().await.unwrap();
    assert!(shown(&mock, "?limit=1").await.to_string().contains("12.50"));
}

#[tokio::test]
async fn the_view_is_read_only() {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    let reply = support::client().post(format!("{}/_mock/requests", mock.root())).send().await.unwrap();
    assert_eq!((reply.status().as_u16(), reply.headers()["allow"].to_str().unwrap()), (405, "GET"));
}

#[tokio::test]
async fn a_path_that_the_mock_was_given_is_served_and_recorded_nowhere() {
    let mock = Mock::start(Api::SalesByte).await.unwrap();
    mock.serve("/", Answer::html(200, "<p>old"));
    mock.serve("/", Answer::html(200, "<p>new").header("content-security-policy", "default-src 'none'"));
    let reply = support::client().get(mock.root()).send().await.unwrap();
    assert_eq!(reply.headers()["content-security-policy"], "default-src 'none'");
    assert_eq!(reply.text().await.unwrap(), "<p>new");
    let posted = support::client().post(format!("{}/", mock.root())).send().await.unwrap();
    assert_eq!(posted.status(), 405);
    assert!(mock.seen().is_empty());
}
