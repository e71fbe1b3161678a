// Generated from specs/salesbooth/activity_stream.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::activity_stream::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn activity_stream_open_goes_over_the_wire_as_documented() {
    let wire = Wire::start("activity_stream_open").await;
    let call = wire.client().activity_stream().open();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    let content = reply.into_inner().collect().await.expect("the whole stream");
    wire.check_content(&content);
}
