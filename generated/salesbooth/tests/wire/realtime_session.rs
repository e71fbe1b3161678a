// Generated from specs/salesbooth/realtime_session.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::realtime_session::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn realtime_session_create_goes_over_the_wire_as_documented() {
    support::json(
        "realtime_session_create",
        |client| client.realtime_session().create(CreateRealtimeSession::new()),
    );
}
