// Generated from specs/salesbooth/analytics_settings.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::analytics_settings::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn analytics_settings_get_goes_over_the_wire_as_documented() {
    support::json("analytics_settings_get", |client| client.analytics_settings().get());
}

#[test]
fn analytics_settings_update_goes_over_the_wire_as_documented() {
    support::json(
        "analytics_settings_update",
        |client| client.analytics_settings().update(UpdateAnalyticsSettings::new()),
    );
}
