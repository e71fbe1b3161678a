// Generated from specs/salesbooth/quotes.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::quotes::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn quotes_list_goes_over_the_wire_as_documented() {
    support::json("quotes_list", |client| client.quotes().list());
}

#[test]
fn quotes_get_goes_over_the_wire_as_documented() {
    support::json("quotes_get", |client| client.quotes().get("q7f3a1b2"));
}

#[test]
fn quotes_generate_goes_over_the_wire_as_documented() {
    support::json(
        "quotes_generate",
        |client| {
            client.quotes().generate(GenerateQuote::new("deal_abc123").validity_days(14))
        },
    );
}

#[test]
fn quotes_generate_invoice_goes_over_the_wire_as_documented() {
    support::json(
        "quotes_generate_invoice",
        |client| client.quotes().generate_invoice(GenerateInvoice::new("example")),
    );
}
