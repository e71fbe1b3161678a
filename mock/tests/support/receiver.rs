//! A receiver of webhooks. It answers with the given statuses, then 200, and records the deliveries.

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::Router;
use axum::body::{Bytes, to_bytes};
use axum::extract::Request;
use http::{HeaderMap, StatusCode};
use serde_json::Value;
use tokio::net::TcpListener;

/// A received delivery.
#[derive(Clone)]
pub struct Received {
    pub path: String,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Received {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).unwrap_or_else(|| panic!("no {name}")).to_str().unwrap()
    }

    /// Verifies the signature, as the documents describe it, and its age.
    pub fn assert_signed(&self, secret: &str) {
        let timestamp = self.header("x-salesbooth-timestamp");
        let signed = [timestamp.as_bytes(), b".", &self.body].concat();
        let mac = hmac_sha256::HMAC::mac(signed, secret);
        let hex: String = mac.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(self.header("x-salesbooth-signature"), format!("v1={hex}"));
        let age = SystemTime::now().duration_since(UNIX_EPOCH + Duration::from_secs(timestamp.parse().unwrap()));
        assert!(age.unwrap() < Duration::from_secs(300));
    }
}

pub struct Receiver {
    root: String,
    received: Arc<Mutex<Vec<Received>>>,
}

impl Receiver {
    pub async fn start(statuses: &[u16]) -> Receiver {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let root = format!("http://{}", listener.local_addr().unwrap());
        let received: Arc<Mutex<Vec<Received>>> = Arc::default();
        let (kept, statuses) = (Arc::clone(&received), statuses.to_vec());
        let handle = move |request: Request| {
            let (kept, statuses) = (Arc::clone(&kept), statuses.clone());
            async move {
                let (head, body) = request.into_parts();
                let body = to_bytes(body, 1 << 20).await.unwrap();
                let path = head.uri.path_and_query().unwrap().to_string();
                let mut kept = kept.lock().unwrap();
                kept.push(Received { path, headers: head.headers, body });
                StatusCode::from_u16(statuses.get(kept.len() - 1).copied().unwrap_or(200)).unwrap()
            }
        };
        let router = Router::new().fallback(handle);
        tokio::spawn(async move { axum::serve(listener, router).await });
        Receiver { root, received }
    }

    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.root)
    }

    pub fn received(&self) -> Vec<Received> {
        self.received.lock().unwrap().clone()
    }
}
