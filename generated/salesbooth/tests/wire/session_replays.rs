// Generated from specs/salesbooth/session_replays.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::session_replays::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn session_replays_get_goes_over_the_wire_as_documented() {
    support::json(
        "session_replays_get",
        |client| client.session_replays().get("sess_abc123"),
    );
}
