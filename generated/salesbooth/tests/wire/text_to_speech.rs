// Generated from specs/salesbooth/text_to_speech.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::text_to_speech::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn text_to_speech_create_goes_over_the_wire_as_documented() {
    let wire = Wire::start("text_to_speech_create").await;
    let call = wire.client().text_to_speech().create(CreateSpeech::new("example"));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn text_to_speech_stream_goes_over_the_wire_as_documented() {
    let wire = Wire::start("text_to_speech_stream").await;
    let call = wire.client().text_to_speech().stream(StreamSpeech::new("example"));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    wire.check_content(&reply);
}
