// Generated from specs/salesbooth/search.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::search::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn search_find_goes_over_the_wire_as_documented() {
    support::json("search_find", |client| client.search().find("enterprise"));
}
