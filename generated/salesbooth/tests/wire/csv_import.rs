// Generated from specs/salesbooth/csv_import.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::csv_import::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn csv_import_parse_goes_over_the_wire_as_documented() {
    support::json(
        "csv_import_parse",
        |client| {
            client
                .csv_import()
                .parse(
                    ParseCsvImport::new(
                        FilePart::new("example").name("example"),
                        CsvImportEntity::Customers,
                    ),
                )
        },
    );
}

#[test]
fn csv_import_validate_goes_over_the_wire_as_documented() {
    support::json("csv_import_validate", |client| client.csv_import().validate());
}

#[test]
fn csv_import_execute_goes_over_the_wire_as_documented() {
    support::json("csv_import_execute", |client| client.csv_import().execute());
}
