// Generated from specs/salesbooth/csv_import.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::csv_import::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn csv_import_parse_goes_over_the_wire_as_documented() {
    let wire = Wire::start("csv_import_parse").await;
    let call = wire
        .client()
        .csv_import()
        .parse(
            ParseCsvImport::new(
                FilePart::new("example").name("example"),
                CsvImportEntity::Customers,
            ),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn csv_import_validate_goes_over_the_wire_as_documented() {
    let wire = Wire::start("csv_import_validate").await;
    let call = wire.client().csv_import().validate();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn csv_import_execute_goes_over_the_wire_as_documented() {
    let wire = Wire::start("csv_import_execute").await;
    let call = wire.client().csv_import().execute();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
