//! Shared by the tests: the made-up shop, and a small client.

#![allow(dead_code, unreachable_pub)]

pub mod receiver;

use reqwest::{Client, Method, RequestBuilder, Response};
use saleskit_mock::{Api, Builder, Mock};
use serde_json::Value;

/// A mock of the made-up shop, not started.
pub fn shop_builder() -> Builder {
    Mock::builder().from_documents(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/documents/shop"))
}

/// A mock of the made-up shop, with Salesbooth's error format.
pub async fn shop() -> Mock {
    shop_builder().api(Api::Salesbooth).start().await.unwrap()
}

/// A client without TLS of its own. In the workspace, reqwest is built without a default provider.
pub fn client() -> Client {
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::new()
}

/// A request with a key.
pub fn request(mock: &Mock, method: Method, path: &str) -> RequestBuilder {
    client().request(method, format!("{}{path}", mock.url())).bearer_auth("sb_test_example")
}

/// Gets a path with a key.
pub async fn get(mock: &Mock, path: &str) -> Response {
    request(mock, Method::GET, path).send().await.unwrap()
}

/// Gets a path with a key, and reads JSON of a success.
pub async fn get_json(mock: &Mock, path: &str) -> Value {
    let response = get(mock, path).await;
    assert_eq!(response.status(), 200, "{}", response.text().await.unwrap());
    response.json().await.unwrap()
}

/// Posts JSON with a key.
pub async fn post(mock: &Mock, path: &str, body: &Value) -> Response {
    request(mock, Method::POST, path).json(body).send().await.unwrap()
}

/// A form as sent on the wire.
pub fn form(parts: &[(&str, Option<&str>, &str)]) -> String {
    let mut body = String::new();
    for (name, file, text) in parts {
        let file = file.map(|file| format!("; filename=\"{file}\"")).unwrap_or_default();
        body += &format!("--xx\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n{text}\r\n");
    }
    body + "--xx--\r\n"
}
