// Generated from specs/salesbooth/realtime_usage.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::realtime_usage::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn realtime_usage_report_goes_over_the_wire_as_documented() {
    support::json(
        "realtime_usage_report",
        |client| client.realtime_usage().report(ReportRealtimeUsage::new("example")),
    );
}
