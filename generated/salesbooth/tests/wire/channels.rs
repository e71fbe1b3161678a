// Generated from specs/salesbooth/channels.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::channels::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn channels_get_goes_over_the_wire_as_documented() {
    support::json("channels_get", |client| client.channels().get());
}

#[test]
fn channels_update_goes_over_the_wire_as_documented() {
    support::json(
        "channels_update",
        |client| client.channels().update(UpdateChannels::new()),
    );
}
