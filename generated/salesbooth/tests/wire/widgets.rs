// Generated from specs/salesbooth/widgets.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::widgets::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn widgets_list_goes_over_the_wire_as_documented() {
    support::json("widgets_list", |client| client.widgets().list());
}

#[test]
fn widgets_create_goes_over_the_wire_as_documented() {
    support::json(
        "widgets_create",
        |client| {
            client
                .widgets()
                .create(
                    CreateWidget::new("site_xxxxx")
                        .title("Get Pro Plan")
                        .currency("USD")
                        .products("prod_xxxxx"),
                )
        },
    );
}

#[test]
fn widgets_get_public_goes_over_the_wire_as_documented() {
    support::json(
        "widgets_get_public",
        |client| client.widgets().get_public().credential("sb_pub_xxxxxxxxxxxx"),
    );
}

#[test]
fn widgets_get_goes_over_the_wire_as_documented() {
    support::json("widgets_get", |client| client.widgets().get("wc_xxxxxxxxxxxx"));
}

#[test]
fn widgets_update_goes_over_the_wire_as_documented() {
    support::json(
        "widgets_update",
        |client| {
            client
                .widgets()
                .update(
                    "wgt_xxxxx",
                    UpdateWidget::new()
                        .theme_color("#10b981")
                        .cta_text("Get a Quote")
                        .enable_negotiation(true),
                )
        },
    );
}

#[test]
fn widgets_delete_goes_over_the_wire_as_documented() {
    support::json("widgets_delete", |client| client.widgets().delete("wgt_xxxxx"));
}

#[test]
fn widgets_create_from_template_goes_over_the_wire_as_documented() {
    support::json(
        "widgets_create_from_template",
        |client| {
            client
                .widgets()
                .create_from_template(
                    CreateWidgetFromTemplate::new("dtpl_abc123").site_id("site_xyz"),
                )
        },
    );
}

#[test]
fn widgets_auto_configure_goes_over_the_wire_as_documented() {
    support::json(
        "widgets_auto_configure",
        |client| {
            client
                .widgets()
                .auto_configure(AutoConfigureWidget::new(["prod_aaa", "prod_bbb"]))
        },
    );
}

#[test]
fn widgets_get_embed_code_goes_over_the_wire_as_documented() {
    support::json(
        "widgets_get_embed_code",
        |client| client.widgets().get_embed_code("wgt_xxxxx"),
    );
}

#[test]
fn widgets_get_embed_code_by_action_goes_over_the_wire_as_documented() {
    support::json(
        "widgets_get_embed_code_by_action",
        |client| client.widgets().get_embed_code_by_action("wgt_xxxxx"),
    );
}
