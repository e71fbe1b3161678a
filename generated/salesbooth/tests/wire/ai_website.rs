// Generated from specs/salesbooth/ai_website.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::ai_website::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn ai_website_generate_goes_over_the_wire_as_documented() {
    support::json("ai_website_generate", |client| client.ai_website().generate());
}

#[test]
fn ai_website_generate_template_goes_over_the_wire_as_documented() {
    support::json(
        "ai_website_generate_template",
        |client| client.ai_website().generate_template(),
    );
}

#[test]
fn ai_website_generate_page_goes_over_the_wire_as_documented() {
    support::json(
        "ai_website_generate_page",
        |client| client.ai_website().generate_page(),
    );
}
