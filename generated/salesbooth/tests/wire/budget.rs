// Generated from specs/salesbooth/budget.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::budget::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn budget_get_goes_over_the_wire_as_documented() {
    support::json(
        "budget_get",
        |client| client.budget().get().header("Cookie", "session=example"),
    );
}

#[test]
fn budget_set_goes_over_the_wire_as_documented() {
    support::json(
        "budget_set",
        |client| {
            client
                .budget()
                .set(
                    SetBudget::new(NumberAmount::from(500.0))
                        .alert_at_percent([75, 90, 100]),
                )
                .header("Cookie", "session=example")
        },
    );
}
