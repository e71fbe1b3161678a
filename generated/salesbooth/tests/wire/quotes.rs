// Generated from specs/salesbooth/quotes.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::quotes::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn quotes_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("quotes_list").await;
    let call = wire.client().quotes().list();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn quotes_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("quotes_get").await;
    let call = wire.client().quotes().get("q7f3a1b2");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn quotes_generate_goes_over_the_wire_as_documented() {
    let wire = Wire::start("quotes_generate").await;
    let call = wire
        .client()
        .quotes()
        .generate(GenerateQuote::new("deal_abc123").validity_days(14));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn quotes_generate_invoice_goes_over_the_wire_as_documented() {
    let wire = Wire::start("quotes_generate_invoice").await;
    let call = wire.client().quotes().generate_invoice(GenerateInvoice::new("example"));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
