// Generated from specs/salesbooth/batch.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::batch::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn batch_execute_goes_over_the_wire_as_documented() {
    support::json(
        "batch_execute",
        |client| {
            client
                .batch()
                .execute(
                    ExecuteBatch::new([
                        BatchOperation::new()
                            .method(BatchMethod::Post)
                            .resource(BatchResource::Customers)
                            .body(
                                Untyped::from(serde_json::json!({ "name" : "Acme Corp" })),
                            ),
                        BatchOperation::new()
                            .method(BatchMethod::Post)
                            .resource(BatchResource::Deals)
                            .body(
                                Untyped::from(
                                    serde_json::json!(
                                        { "title" : "Enterprise Plan", "amount" : 5000 }
                                    ),
                                ),
                            ),
                        BatchOperation::new()
                            .method(BatchMethod::Patch)
                            .resource(BatchResource::Deals)
                            .id("deal_existing")
                            .body(
                                Untyped::from(serde_json::json!({ "status" : "active" })),
                            )
                            .version(3),
                    ]),
                )
        },
    );
}
