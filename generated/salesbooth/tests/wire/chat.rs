// Generated from specs/salesbooth/chat.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::chat::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn chat_send_goes_over_the_wire_as_documented() {
    support::json(
        "chat_send",
        |client| {
            client
                .chat()
                .send(
                    SendChat::new([
                        ChatMessage::new().role(ChatRole::User).content("example"),
                    ]),
                )
        },
    );
}

#[test]
fn chat_stream_goes_over_the_wire_as_documented() {
    support::content(
        "chat_stream",
        |client| {
            client
                .chat()
                .stream(
                    StreamChat::new([
                        ChatMessage::new().role(ChatRole::User).content("example"),
                    ]),
                )
        },
    );
}
