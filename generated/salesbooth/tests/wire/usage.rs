// Generated from specs/salesbooth/usage.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::usage::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn usage_list_entries_goes_over_the_wire_as_documented() {
    support::json("usage_list_entries", |client| client.usage().list_entries());
}

#[test]
fn usage_list_days_goes_over_the_wire_as_documented() {
    support::json("usage_list_days", |client| client.usage().list_days());
}
