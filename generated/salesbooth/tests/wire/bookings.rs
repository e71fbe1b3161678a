// Generated from specs/salesbooth/bookings.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::bookings::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn bookings_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("bookings_list").await;
    let call = wire.client().bookings().list().status(BookingStatus::Confirmed);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn bookings_create_goes_over_the_wire_as_documented() {
    let wire = Wire::start("bookings_create").await;
    let call = wire
        .client()
        .bookings()
        .create(
            CreateBooking::new()
                .product_id("prod_xxxxx")
                .staff_id("staff_xxxxx")
                .date(Date::from("2026-03-20"))
                .start_time("10:00")
                .customer_name("Alice Johnson")
                .customer_email("alice@example.com"),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn bookings_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("bookings_get").await;
    let call = wire.client().bookings().get("book_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn bookings_delete_goes_over_the_wire_as_documented() {
    let wire = Wire::start("bookings_delete").await;
    let call = wire.client().bookings().delete("book_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn bookings_get_analytics_goes_over_the_wire_as_documented() {
    let wire = Wire::start("bookings_get_analytics").await;
    let call = wire.client().bookings().get_analytics();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn bookings_confirm_goes_over_the_wire_as_documented() {
    let wire = Wire::start("bookings_confirm").await;
    let call = wire
        .client()
        .bookings()
        .confirm("book_xxxxx", ConfirmBooking::new("deal_xxxxx"));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn bookings_cancel_goes_over_the_wire_as_documented() {
    let wire = Wire::start("bookings_cancel").await;
    let call = wire.client().bookings().cancel("book_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn bookings_complete_goes_over_the_wire_as_documented() {
    let wire = Wire::start("bookings_complete").await;
    let call = wire.client().bookings().complete("book_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn bookings_mark_no_show_goes_over_the_wire_as_documented() {
    let wire = Wire::start("bookings_mark_no_show").await;
    let call = wire.client().bookings().mark_no_show("book_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn bookings_reschedule_goes_over_the_wire_as_documented() {
    let wire = Wire::start("bookings_reschedule").await;
    let call = wire
        .client()
        .bookings()
        .reschedule(
            "book_xxxxx",
            RescheduleBooking::new()
                .product_id("prod_xxxxx")
                .staff_id("staff_xxxxx")
                .date(Date::from("2026-04-10"))
                .start_time("14:00"),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
