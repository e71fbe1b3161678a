//! The bundle with one address for each operation.

#![allow(clippy::unwrap_used)]

mod support;

use std::path::Path;

use saleskit_contract::Contract;
use serde_json::Value;

/// The fixture and the real documents.
fn contracts() -> Vec<Contract> {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs");
    let folders = [support::documents("shop"), specs.join("salesbooth"), specs.join("salesbyte")];
    folders.iter().map(|folder| Contract::load(folder).unwrap()).collect()
}

/// The names of an operation's parameters.
fn parameters(operation: &Value) -> Vec<&str> {
    operation["parameters"].as_array().unwrap().iter().map(|parameter| parameter["name"].as_str().unwrap()).collect()
}

#[test]
fn every_operation_has_an_address_of_its_own_without_what_selects_it() {
    for contract in contracts() {
        let display = contract.display_bundle();
        let paths = display["paths"].as_object().unwrap();
        assert_eq!(paths.len(), contract.operations().len());
        for spec in contract.operations() {
            let key = format!("/~/{}", spec.id);
            let (path, item) =
                paths.iter().find(|(path, _)| **path == key || path.starts_with(&format!("{key}/"))).unwrap();
            let operation = &item[spec.method.to_ascii_lowercase()];
            assert_eq!(operation["operationId"], spec.id.as_str());
            assert!(!path.contains(['#', '?', '&']), "{path}");
            let names = parameters(operation);
            let wanted: Vec<&str> = spec.parameters.iter().map(|parameter| parameter.name.as_str()).collect();
            assert_eq!(names, wanted, "{}", spec.id);
            for name in spec.path.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)) {
                assert!(path.contains(&format!("/{{{name}}}")), "{path} lacks {name}");
            }
        }
    }
}

#[test]
fn the_display_document_is_plain_openapi_that_loads_again() {
    for contract in contracts() {
        let display = contract.display_bundle();
        let read = Contract::from_bundle("display", &display.to_string()).unwrap();
        assert_eq!(read.operations().len(), contract.operations().len());
    }
}

#[test]
fn the_description_begins_with_the_real_request_line() {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs/salesbooth");
    let display = Contract::load(&specs).unwrap().display_bundle();
    let description = display["paths"]["/~/deals_sign"]["post"]["description"].as_str().unwrap();
    let line = "`POST https://salesbooth.com/api/v1/deals?id={id}&action=sign`";
    assert!(description.starts_with(line), "{description}");
    assert_eq!(display["servers"], serde_json::json!([{"url": "/"}]));
    let tags = display["tags"].as_array().unwrap();
    let tag = tags.iter().find(|tag| tag["name"] == "deal_templates").unwrap();
    assert_eq!(tag["x-displayName"], "Deal templates");
}
