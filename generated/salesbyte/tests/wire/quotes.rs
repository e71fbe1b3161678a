// Generated from specs/salesbyte/quotes.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbyte_api::quotes::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn quotes_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("quotes_list").await;
    let call = wire
        .client()
        .quotes()
        .list()
        .page(2)
        .created_from(Date::from("2025-01-01"))
        .created_to(Date::from("2025-01-31"))
        .sort_by(QuoteSortField::UpdatedAt)
        .sort_order(QuoteSortOrder::Desc);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn quotes_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("quotes_get").await;
    let call = wire.client().quotes().get("hLcblYXo3BJh8Z");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
