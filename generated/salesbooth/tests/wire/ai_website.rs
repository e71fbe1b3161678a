// Generated from specs/salesbooth/ai_website.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::ai_website::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn ai_website_generate_goes_over_the_wire_as_documented() {
    let wire = Wire::start("ai_website_generate").await;
    let call = wire.client().ai_website().generate();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn ai_website_generate_template_goes_over_the_wire_as_documented() {
    let wire = Wire::start("ai_website_generate_template").await;
    let call = wire.client().ai_website().generate_template();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn ai_website_generate_page_goes_over_the_wire_as_documented() {
    let wire = Wire::start("ai_website_generate_page").await;
    let call = wire.client().ai_website().generate_page();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
