// Generated from specs/salesbooth/tenant_context.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::tenant_context::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn tenant_context_get_goes_over_the_wire_as_documented() {
    support::json(
        "tenant_context_get",
        |client| client.tenant_context().get().header("Cookie", "session=example"),
    );
}

#[test]
fn tenant_context_set_goes_over_the_wire_as_documented() {
    support::json(
        "tenant_context_set",
        |client| {
            client
                .tenant_context()
                .set(SetTenantContext::new("example"))
                .header("Cookie", "session=example")
        },
    );
}
