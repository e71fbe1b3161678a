// Generated from specs/salesbooth/activity_stream.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::activity_stream::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn activity_stream_open_goes_over_the_wire_as_documented() {
    support::content("activity_stream_open", |client| client.activity_stream().open());
}
