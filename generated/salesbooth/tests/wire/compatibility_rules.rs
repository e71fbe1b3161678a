// Generated from specs/salesbooth/compatibility_rules.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::compatibility_rules::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn compatibility_rules_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("compatibility_rules_list").await;
    let call = wire.client().compatibility_rules().list().product_id("prod_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn compatibility_rules_create_goes_over_the_wire_as_documented() {
    let wire = Wire::start("compatibility_rules_create").await;
    let call = wire
        .client()
        .compatibility_rules()
        .create(
            CreateCompatibilityRule::new()
                .source_option_id("opt_ssd")
                .target_option_id("opt_raid")
                .rule_type(CompatibilityRuleType::Requires)
                .product_id("prod_xxxxx")
                .message("RAID controller requires SSD storage"),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn compatibility_rules_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("compatibility_rules_get").await;
    let call = wire.client().compatibility_rules().get("cr_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn compatibility_rules_update_goes_over_the_wire_as_documented() {
    let wire = Wire::start("compatibility_rules_update").await;
    let call = wire
        .client()
        .compatibility_rules()
        .update(
            "cr_xxxxx",
            UpdateCompatibilityRule::new().message("Updated compatibility message"),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn compatibility_rules_delete_goes_over_the_wire_as_documented() {
    let wire = Wire::start("compatibility_rules_delete").await;
    let call = wire.client().compatibility_rules().delete("cr_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
