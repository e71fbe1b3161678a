//! Compressed replies.

#![cfg(feature = "gzip")]

use std::io::Write;

use crate::support::{Answer, Server, failed, json, on, operations::*};
use flate2::{Compression, write::GzEncoder};
use saleskit::{Category, Kind};

const KEY: &str = "sb_test_1";

fn compressed(content: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(content).unwrap();
    encoder.finish().unwrap()
}

/// A reply with this body, marked as compressed.
fn gzip(status: u16, body: &[u8]) -> Answer {
    let length = body.len();
    let mut answer =
        format!("HTTP/1.1 {status} X\r\ncontent-encoding: gzip\r\ncontent-length: {length}\r\n\r\n").into_bytes();
    answer.extend_from_slice(body);
    Answer::Send(answer)
}

#[tokio::test]
async fn answers_are_asked_for_and_read_compressed() {
    let server = Server::start([gzip(200, &compressed(br#"{"error": false, "data": {"a": "Str\u00f6m"}}"#))]);
    let reply = on(&server.salesbooth().api_key(KEY).build().unwrap(), &GET_DEAL).await.unwrap();
    assert_eq!(reply["a"], "Ström");
    assert!(reply.raw().starts_with(b"{"), "the bytes are decompressed");
    assert_eq!(server.only().header("accept-encoding").as_deref(), Some("gzip"));
}

#[tokio::test]
async fn a_caller_can_ask_for_plain_answers() {
    let server = Server::start([json(200, "{}")]);
    let client = server.salesbooth().api_key(KEY).build().unwrap();
    on(&client, &GET_DEAL).header("Accept-Encoding", "identity").await.unwrap();
    assert_eq!(server.only().header("accept-encoding").as_deref(), Some("identity"));
}

#[tokio::test]
async fn compressed_refusals_are_read_too() {
    let envelope = br#"{"error": true, "category": "conflict", "code": "conflict.stale_version", "message": "m"}"#;
    let server = Server::start([gzip(412, &compressed(envelope))]);
    let error = failed(on(&server.salesbooth().api_key(KEY).build().unwrap(), &UPDATE_DEAL)).await;
    assert_eq!((error.category(), error.code()), (Category::Conflict, Some("conflict.stale_version")));
}

#[tokio::test]
async fn a_bomb_is_stopped_at_the_reply_limit() {
    let bomb = compressed(&vec![b' '; 100 << 20]);
    assert!(bomb.len() < 200_000, "its own length says nothing: {}", bomb.len());
    let server = Server::start([gzip(200, &bomb)]);
    let small = server.salesbooth().api_key(KEY).reply_limit(1 << 20).build().unwrap();
    let default = server.salesbooth().api_key(KEY).build().unwrap();
    for client in [small, default] {
        let error = failed(on(&client, &GET_DEAL)).await;
        assert_eq!((error.kind(), error.body().unwrap().len()), (Kind::Undecodable, 1 << 20));
        assert!(error.to_string().contains("`reply_limit`"), "{error}");
    }
}

#[tokio::test]
async fn the_limit_counts_what_was_decompressed() {
    let body = compressed(b"{\"data\": {}}");
    assert!(body.len() > 20);
    let server = Server::start([gzip(200, &body)]);
    on(&server.salesbooth().api_key(KEY).reply_limit(20).build().unwrap(), &GET_DEAL).await.unwrap();
}

#[tokio::test]
async fn an_answer_that_cannot_be_decompressed_leaves_the_outcome_unknown() {
    let server = Server::start([gzip(201, b"no gzip at all")]);
    let error = failed(on(&server.salesbooth().api_key(KEY).build().unwrap(), &CREATE_DEAL)).await;
    assert_eq!(error.kind(), Kind::OutcomeUnknown, "{error}");
    assert!(error.idempotency_key().is_some());
}
