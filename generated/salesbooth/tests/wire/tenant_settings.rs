// Generated from specs/salesbooth/tenant_settings.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::tenant_settings::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn tenant_settings_get_goes_over_the_wire_as_documented() {
    support::json("tenant_settings_get", |client| client.tenant_settings().get());
}

#[test]
fn tenant_settings_update_goes_over_the_wire_as_documented() {
    support::json(
        "tenant_settings_update",
        |client| client.tenant_settings().update(UpdateTenantSettings::new()),
    );
}
