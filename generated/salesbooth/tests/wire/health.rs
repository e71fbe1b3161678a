// Generated from specs/salesbooth/health.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::health::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn health_get_goes_over_the_wire_as_documented() {
    support::json("health_get", |client| client.health().get());
}
