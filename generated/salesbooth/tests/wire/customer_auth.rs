// Generated from specs/salesbooth/customer_auth.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::customer_auth::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn customer_auth_request_access_goes_over_the_wire_as_documented() {
    support::json(
        "customer_auth_request_access",
        |client| {
            client
                .customer_auth()
                .request_access(RequestCustomerAccess::new("customer@example.com"))
        },
    );
}

#[test]
fn customer_auth_verify_goes_over_the_wire_as_documented() {
    support::json(
        "customer_auth_verify",
        |client| {
            client
                .customer_auth()
                .verify(
                    VerifyCustomerAccess::new(
                        Secret::from("clat_xxxxxxxxxxxxxxxxxxxxxxxx"),
                    ),
                )
        },
    );
}

#[test]
fn customer_auth_refresh_goes_over_the_wire_as_documented() {
    support::json(
        "customer_auth_refresh",
        |client| {
            client
                .customer_auth()
                .refresh(RefreshCustomerSession::new(Secret::from("example")))
        },
    );
}
