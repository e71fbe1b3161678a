// Generated from specs/salesbooth/dashboard_stats.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::dashboard_stats::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn dashboard_stats_get_goes_over_the_wire_as_documented() {
    support::json("dashboard_stats_get", |client| client.dashboard_stats().get());
}
