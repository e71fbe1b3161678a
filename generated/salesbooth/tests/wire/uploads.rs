// Generated from specs/salesbooth/uploads.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::uploads::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn uploads_create_goes_over_the_wire_as_documented() {
    support::json(
        "uploads_create",
        |client| {
            client
                .uploads()
                .create(CreateUpload::new(FilePart::new("example").name("example")))
        },
    );
}
