// Generated from specs/salesbooth/text_to_speech.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::text_to_speech::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn text_to_speech_create_goes_over_the_wire_as_documented() {
    support::json(
        "text_to_speech_create",
        |client| client.text_to_speech().create(CreateSpeech::new("example")),
    );
}

#[test]
fn text_to_speech_stream_goes_over_the_wire_as_documented() {
    support::content(
        "text_to_speech_stream",
        |client| client.text_to_speech().stream(StreamSpeech::new("example")),
    );
}
