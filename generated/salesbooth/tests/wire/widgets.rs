// Generated from specs/salesbooth/widgets.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::widgets::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn widgets_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("widgets_list").await;
    let call = wire.client().widgets().list();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn widgets_create_goes_over_the_wire_as_documented() {
    let wire = Wire::start("widgets_create").await;
    let call = wire
        .client()
        .widgets()
        .create(
            CreateWidget::new("site_xxxxx")
                .title("Get Pro Plan")
                .currency("USD")
                .products("prod_xxxxx"),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn widgets_get_public_goes_over_the_wire_as_documented() {
    let wire = Wire::start("widgets_get_public").await;
    let call = wire.client().widgets().get_public().credential("sb_pub_xxxxxxxxxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn widgets_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("widgets_get").await;
    let call = wire.client().widgets().get("wc_xxxxxxxxxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn widgets_update_goes_over_the_wire_as_documented() {
    let wire = Wire::start("widgets_update").await;
    let call = wire
        .client()
        .widgets()
        .update(
            "wgt_xxxxx",
            UpdateWidget::new()
                .theme_color("#10b981")
                .cta_text("Get a Quote")
                .enable_negotiation(true),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn widgets_delete_goes_over_the_wire_as_documented() {
    let wire = Wire::start("widgets_delete").await;
    let call = wire.client().widgets().delete("wgt_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn widgets_create_from_template_goes_over_the_wire_as_documented() {
    let wire = Wire::start("widgets_create_from_template").await;
    let call = wire
        .client()
        .widgets()
        .create_from_template(
            CreateWidgetFromTemplate::new("dtpl_abc123").site_id("site_xyz"),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn widgets_auto_configure_goes_over_the_wire_as_documented() {
    let wire = Wire::start("widgets_auto_configure").await;
    let call = wire
        .client()
        .widgets()
        .auto_configure(AutoConfigureWidget::new(["prod_aaa", "prod_bbb"]));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn widgets_get_embed_code_goes_over_the_wire_as_documented() {
    let wire = Wire::start("widgets_get_embed_code").await;
    let call = wire.client().widgets().get_embed_code("wgt_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn widgets_get_embed_code_by_action_goes_over_the_wire_as_documented() {
    let wire = Wire::start("widgets_get_embed_code_by_action").await;
    let call = wire.client().widgets().get_embed_code_by_action("wgt_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
