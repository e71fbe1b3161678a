// Generated from specs/salesbyte/quotes.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbyte_api::quotes::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn quotes_list_goes_over_the_wire_as_documented() {
    support::json(
        "quotes_list",
        |client| {
            client
                .quotes()
                .list()
                .page(2)
                .created_from(Date::from("2025-01-01"))
                .created_to(Date::from("2025-01-31"))
                .sort_by(QuoteSortField::UpdatedAt)
                .sort_order(QuoteSortOrder::Desc)
        },
    );
}

#[test]
fn quotes_get_goes_over_the_wire_as_documented() {
    support::json("quotes_get", |client| client.quotes().get("hLcblYXo3BJh8Z"));
}
