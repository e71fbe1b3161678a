// Generated from specs/salesbooth/widget_analytics.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::widget_analytics::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn widget_analytics_record_goes_over_the_wire_as_documented() {
    let wire = Wire::start("widget_analytics_record").await;
    let call = wire
        .client()
        .widget_analytics()
        .record(
            RecordWidgetEvent::new()
                .api_key("sb_pub_xxxxx")
                .session_id("sess_abc123")
                .event_type(WidgetEventType::Step)
                .step("product_selection"),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn widget_analytics_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("widget_analytics_get").await;
    let call = wire.client().widget_analytics().get("wgt_xxxxx").days(7);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
