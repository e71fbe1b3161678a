// Generated from specs/salesbooth/customers.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::customers::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn customers_list_goes_over_the_wire_as_documented() {
    support::json("customers_list", |client| client.customers().list().limit(20));
}

#[test]
fn customers_create_goes_over_the_wire_as_documented() {
    support::json(
        "customers_create",
        |client| {
            client
                .customers()
                .create(
                    CreateCustomer::new()
                        .name("Jane Smith")
                        .email("jane@example.com")
                        .phone("+61412345678")
                        .company("Acme Corp")
                        .status(CustomerStatus::Active),
                )
        },
    );
}

#[test]
fn customers_get_goes_over_the_wire_as_documented() {
    support::json("customers_get", |client| client.customers().get("cust_xxxxx"));
}

#[test]
fn customers_update_goes_over_the_wire_as_documented() {
    support::json(
        "customers_update",
        |client| {
            client
                .customers()
                .update(
                    "cust_xxxxx",
                    UpdateCustomer::new()
                        .phone("+14155552671")
                        .company("Acme Corp (updated)")
                        .status(CustomerStatus::Active),
                )
                .if_match("W/\"5\"")
        },
    );
}

#[test]
fn customers_delete_goes_over_the_wire_as_documented() {
    support::json(
        "customers_delete",
        |client| client.customers().delete("cust_xxxxx").if_match("W/\"5\""),
    );
}
