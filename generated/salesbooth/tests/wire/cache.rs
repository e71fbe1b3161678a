// Generated from specs/salesbooth/cache.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::cache::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn cache_get_goes_over_the_wire_as_documented() {
    support::json("cache_get", |client| client.cache().get());
}

#[test]
fn cache_flush_goes_over_the_wire_as_documented() {
    support::json("cache_flush", |client| client.cache().flush());
}
