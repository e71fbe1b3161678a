// Generated from specs/salesbooth/chat.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::chat::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn chat_send_goes_over_the_wire_as_documented() {
    let wire = Wire::start("chat_send").await;
    let call = wire
        .client()
        .chat()
        .send(
            SendChat::new([ChatMessage::new().role(ChatRole::User).content("example")]),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn chat_stream_goes_over_the_wire_as_documented() {
    let wire = Wire::start("chat_stream").await;
    let call = wire
        .client()
        .chat()
        .stream(
            StreamChat::new([ChatMessage::new().role(ChatRole::User).content("example")]),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    let content = reply.into_inner().collect().await.expect("the whole stream");
    wire.check_content(&content);
}
