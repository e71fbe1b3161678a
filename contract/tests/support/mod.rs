//! The fixtures, and shorthands for requests.

#![allow(dead_code, reason = "each test file uses its part")]

pub(crate) mod dice;
pub(crate) mod draft4;
pub(crate) mod large;

use std::path::{Path, PathBuf};

use saleskit_contract::{Contract, Incoming};
use serde_json::Value;

/// A folder of fixtures.
pub(crate) fn documents(case: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents").join(case)
}

/// An API of two sections and shared parts, without faults.
pub(crate) fn shop() -> Contract {
    Contract::load(&documents("shop")).unwrap()
}

/// A request without body: `get("GET", "/deals", "id=deal_1&limit=2")`.
pub(crate) fn request(method: &str, path: &str, query: &str) -> Incoming {
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    let query = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, ""))).map(|(n, v)| (n.to_owned(), v.to_owned()));
    Incoming { method: method.to_owned(), path: path.to_owned(), query: query.collect(), ..Incoming::default() }
}

/// A request with a JSON body.
pub(crate) fn with_body(method: &str, path: &str, query: &str, body: Value) -> Incoming {
    let content_type = Some("application/json; charset=utf-8".to_owned());
    Incoming { content_type, body: Some(body), ..request(method, path, query) }
}
