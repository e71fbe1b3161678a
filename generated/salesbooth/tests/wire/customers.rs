// Generated from specs/salesbooth/customers.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::customers::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn customers_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("customers_list").await;
    let call = wire.client().customers().list().limit(20);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn customers_create_goes_over_the_wire_as_documented() {
    let wire = Wire::start("customers_create").await;
    let call = wire
        .client()
        .customers()
        .create(
            CreateCustomer::new()
                .name("Jane Smith")
                .email("jane@example.com")
                .phone("+61412345678")
                .company("Acme Corp")
                .status(CustomerStatus::Active),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn customers_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("customers_get").await;
    let call = wire.client().customers().get("cust_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn customers_update_goes_over_the_wire_as_documented() {
    let wire = Wire::start("customers_update").await;
    let call = wire
        .client()
        .customers()
        .update(
            "cust_xxxxx",
            UpdateCustomer::new()
                .phone("+14155552671")
                .company("Acme Corp (updated)")
                .status(CustomerStatus::Active),
        )
        .if_match("W/\"5\"");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn customers_delete_goes_over_the_wire_as_documented() {
    let wire = Wire::start("customers_delete").await;
    let call = wire.client().customers().delete("cust_xxxxx").if_match("W/\"5\"");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
