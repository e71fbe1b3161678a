// Generated from specs/salesbooth/playground.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::playground::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn playground_create_goes_over_the_wire_as_documented() {
    support::json("playground_create", |client| client.playground().create());
}

#[test]
fn playground_get_goes_over_the_wire_as_documented() {
    support::json("playground_get", |client| client.playground().get("sb_test_xxxx"));
}
