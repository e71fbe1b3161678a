// Generated from specs/salesbooth/realtime_function.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::realtime_function::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn realtime_function_execute_goes_over_the_wire_as_documented() {
    support::json(
        "realtime_function_execute",
        |client| {
            client
                .realtime_function()
                .execute(
                    ExecuteRealtimeFunction::new(
                        "example",
                        Untyped::from(serde_json::json!({})),
                    ),
                )
        },
    );
}
