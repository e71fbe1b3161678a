// Generated from specs/salesbooth/did_document.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::did_document::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn did_document_get_goes_over_the_wire_as_documented() {
    support::json(
        "did_document_get",
        |client| client.did_document().get("tenant_xxxxx"),
    );
}

#[test]
fn did_document_get_own_goes_over_the_wire_as_documented() {
    support::json("did_document_get_own", |client| client.did_document().get_own());
}
