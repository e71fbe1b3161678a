// Generated from specs/salesbooth/widget_analytics.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::widget_analytics::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn widget_analytics_record_goes_over_the_wire_as_documented() {
    support::json(
        "widget_analytics_record",
        |client| {
            client
                .widget_analytics()
                .record(
                    RecordWidgetEvent::new()
                        .api_key("sb_pub_xxxxx")
                        .session_id("sess_abc123")
                        .event_type(WidgetEventType::Step)
                        .step("product_selection"),
                )
        },
    );
}

#[test]
fn widget_analytics_get_goes_over_the_wire_as_documented() {
    support::json(
        "widget_analytics_get",
        |client| client.widget_analytics().get("wgt_xxxxx").days(7),
    );
}
