//! Undocumented properties, multipart forms, and the limits that a message names.

#![allow(clippy::unwrap_used)]

mod support;

use reqwest::{Method, StatusCode};
use saleskit_mock::{Api, Mock, RefusalKind};
use serde_json::{Value, json};
use support::{form, post, request, shop, shop_builder};

#[tokio::test]
async fn a_property_that_no_document_knows_is_warned_about() {
    let mock = shop().await;
    let sent = json!({"action": "create", "title": "a", "note": "b", "lines": [{"sku": "c", "cuont": 1}], "zzz": 1});
    let response = post(&mock, "/orders", &sent).await;
    assert_eq!(response.status(), StatusCode::CREATED);
    let warnings: Vec<_> =
        response.headers().get_all("x-mock-warning").iter().map(|value| value.to_str().unwrap()).collect();
    assert_eq!(
        warnings,
        [
            "body.note: no document knows this property; did you mean `notes`?",
            "body.lines[0].cuont: no document knows this property; did you mean `count`?",
            "body.zzz: no document knows this property; known are action, title, notes, lines",
        ]
    );
    let seen = mock.last().unwrap();
    assert_eq!((seen.warnings.len(), &seen.refusal), (3, &None));
    assert!(seen.to_string().contains("\n  warning: body.note: no document knows"), "{seen}");
    let odd = json!({"action": "create", "title": "a", "naïve \n": 1});
    let response = post(&mock, "/orders", &odd).await;
    assert!(response.headers()["x-mock-warning"].to_str().unwrap().contains("no document knows"));
}

#[tokio::test]
async fn a_mock_that_was_told_to_refuses_what_no_document_knows() {
    let mock = shop_builder().refuse_unknown(true).start().await.unwrap();
    let response = post(&mock, "/orders", &json!({"action": "create", "title": "a", "tilte": "b"})).await;
    assert_eq!(response.status(), StatusCode::BAD_REQUEST);
    let body: Value = response.json().await.unwrap();
    assert!(
        body["details"]["fields"]["tilte"]["message"].as_str().unwrap().contains("did you mean `title`?"),
        "{body}"
    );
    assert_eq!(mock.last().unwrap().refusal.unwrap().kind, RefusalKind::InvalidFields);
    let whole = post(&mock, "/orders", &json!({"action": "create", "title": "a"})).await;
    assert_eq!(whole.status(), StatusCode::CREATED);
}

#[tokio::test]
async fn a_request_that_is_refused_anyway_hears_of_the_misspelled_name_as_well() {
    let mock = shop().await;
    let body: Value = post(&mock, "/orders", &json!({"action": "create", "tilte": "a"})).await.json().await.unwrap();
    let fields = &body["details"]["fields"];
    assert_eq!(fields["title"]["code"], json!("required"));
    assert!(fields["tilte"]["message"].as_str().unwrap().contains("did you mean `title`?"), "{body}");
}

#[tokio::test]
async fn the_documents_know_every_property_of_their_own_examples() {
    for api in Api::ALL {
        let contract = api.contract().unwrap();
        for operation in contract.operations() {
            for media in operation.body.iter().flat_map(|body| &body.media) {
                for example in &media.examples {
                    let found = contract.unknown_properties(&media.schema, &example.value, &[]);
                    assert!(found.is_empty(), "{} {}: {found:?}", operation.id, example.name);
                }
            }
        }
    }
}

#[tokio::test]
async fn free_form_objects_take_any_name() {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    let response = post(&mock, "/import?action=validate", &json!({"anything": {"at": "all"}})).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert!(!response.headers().contains_key("x-mock-warning"), "{:?}", response.headers());
}

#[tokio::test]
async fn a_property_that_chooses_an_operation_is_judged_by_its_type() {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    for path in ["/chat", "/tts"] {
        let send = async |stream: Value| {
            let messages = json!([{"role": "user", "content": "Hello"}]);
            let sent = match path {
                "/chat" => json!({"messages": messages, "stream": stream}),
                _ => json!({"text": "Hello", "stream": stream}),
            };
            let status = post(&mock, path, &sent).await.status().as_u16();
            (status, mock.last().unwrap().operation.unwrap())
        };
        assert_eq!(send(json!("yes")).await.0, 400, "{path}");
        assert_eq!(send(json!(1)).await.0, 400, "{path}");
        let (status, operation) = send(json!(false)).await;
        assert!(status == 200 && !operation.ends_with("_stream"), "{status} {operation}");
        assert!(send(json!(true)).await.1.ends_with("_stream"));
    }
}

async fn send_form(mock: &Mock, content_type: &str, body: String) -> (u16, String) {
    let sent = request(mock, Method::POST, "/import?action=parse").header("content-type", content_type).body(body);
    let response = sent.send().await.unwrap();
    let warning = response.headers().get("x-mock-warning").map(|value| value.to_str().unwrap().to_owned());
    (response.status().as_u16(), response.text().await.unwrap() + &warning.unwrap_or_default())
}

#[tokio::test]
async fn a_form_is_judged_part_by_part() {
    const TYPE: &str = "multipart/form-data; boundary=xx";
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    let file = ("file", Some("rows.csv"), "name\nAcme\n");
    let entity = ("entity", None, "customers");
    assert_eq!(send_form(&mock, TYPE, form(&[file, entity])).await.0, 200);
    for (parts, expected) in [
        (vec![file], "entity"),
        (vec![entity], "is required and missing"),
        (vec![file, ("entity", None, "invoices")], "must be one of"),
        (vec![file, entity, entity], "was sent more than once"),
        (vec![("file", None, "name"), entity], "its part needs a `filename`"),
        (vec![file, ("entity", Some("e.txt"), "customers")], "must have no `filename`"),
    ] {
        let (status, text) = send_form(&mock, TYPE, form(&parts)).await;
        assert!(status == 400 && text.contains(expected), "{parts:?}: {status} {text}");
    }
    let (status, text) = send_form(&mock, TYPE, form(&[file, entity, ("entty", None, "a")])).await;
    assert!(status == 200 && text.contains("did you mean `entity`?"), "{text}");
    for (content_type, body) in [
        ("multipart/form-data", form(&[file, entity])),
        ("multipart/form-data; boundary=other", form(&[file, entity])),
        (TYPE, "--xx\r\nContent-Disposition: form-data\r\n\r\na\r\n--xx--\r\n".to_owned()),
        (TYPE, form(&[file]).replace("--xx--\r\n", "")),
        (TYPE, "no form".to_owned()),
    ] {
        let (status, text) = send_form(&mock, content_type, body).await;
        assert!(status == 400 && mock.last().unwrap().refusal.unwrap().kind == RefusalKind::BadBody, "{status} {text}");
    }
    assert_eq!(send_form(&mock, "application/x-www-form-urlencoded", "entity=customers".to_owned()).await.0, 415);
}

#[tokio::test]
async fn the_message_names_the_limit() {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    let long = json!({"name": "x".repeat(5 * 1024 * 1024)});
    let body: Value = post(&mock, "/customers", &long).await.json().await.unwrap();
    assert!(body["message"].as_str().unwrap().contains("longer than 4 MiB"), "{body}");
    let small = shop_builder().longest_body(100).start().await.unwrap();
    let body: Value = post(&small, "/orders", &long).await.json().await.unwrap();
    assert!(body["message"].as_str().unwrap().contains("longer than 100 bytes"), "{body}");
}
