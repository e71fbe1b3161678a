// Generated from specs/salesbooth/bookings.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::bookings::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn bookings_list_goes_over_the_wire_as_documented() {
    support::json(
        "bookings_list",
        |client| client.bookings().list().status(BookingStatus::Confirmed),
    );
}

#[test]
fn bookings_create_goes_over_the_wire_as_documented() {
    support::json(
        "bookings_create",
        |client| {
            client
                .bookings()
                .create(
                    CreateBooking::new()
                        .product_id("prod_xxxxx")
                        .staff_id("staff_xxxxx")
                        .date(Date::from("2026-03-20"))
                        .start_time("10:00")
                        .customer_name("Alice Johnson")
                        .customer_email("alice@example.com"),
                )
        },
    );
}

#[test]
fn bookings_get_goes_over_the_wire_as_documented() {
    support::json("bookings_get", |client| client.bookings().get("book_xxxxx"));
}

#[test]
fn bookings_delete_goes_over_the_wire_as_documented() {
    support::json("bookings_delete", |client| client.bookings().delete("book_xxxxx"));
}

#[test]
fn bookings_get_analytics_goes_over_the_wire_as_documented() {
    support::json("bookings_get_analytics", |client| client.bookings().get_analytics());
}

#[test]
fn bookings_confirm_goes_over_the_wire_as_documented() {
    support::json(
        "bookings_confirm",
        |client| {
            client.bookings().confirm("book_xxxxx", ConfirmBooking::new("deal_xxxxx"))
        },
    );
}

#[test]
fn bookings_cancel_goes_over_the_wire_as_documented() {
    support::json("bookings_cancel", |client| client.bookings().cancel("book_xxxxx"));
}

#[test]
fn bookings_complete_goes_over_the_wire_as_documented() {
    support::json(
        "bookings_complete",
        |client| client.bookings().complete("book_xxxxx"),
    );
}

#[test]
fn bookings_mark_no_show_goes_over_the_wire_as_documented() {
    support::json(
        "bookings_mark_no_show",
        |client| client.bookings().mark_no_show("book_xxxxx"),
    );
}

#[test]
fn bookings_reschedule_goes_over_the_wire_as_documented() {
    support::json(
        "bookings_reschedule",
        |client| {
            client
                .bookings()
                .reschedule(
                    "book_xxxxx",
                    RescheduleBooking::new()
                        .product_id("prod_xxxxx")
                        .staff_id("staff_xxxxx")
                        .date(Date::from("2026-04-10"))
                        .start_time("14:00"),
                )
        },
    );
}
