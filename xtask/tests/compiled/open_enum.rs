use fixture_open_enum::hats::{Brim, CreateHat, Feather};
use saleskit_mock::Answer;
use saleskit_runtime::OpenEnum;
use serde_json::json;

use super::support::Wire;

#[test]
fn every_listed_value_has_a_variant_and_comes_back_as_it_was() {
    for value in Brim::VALUES {
        assert_eq!(Brim::from(*value).as_str(), *value);
        assert!(!matches!(Brim::from(*value), Brim::Unknown(_)), "{value}");
    }
    assert_eq!(Brim::from("unknown"), Brim::Unknown_);
}

#[test]
fn a_variant_has_the_name_that_the_document_gives_it() {
    assert_eq!([Feather::Under.as_str(), Feather::ThreeDays.as_str()], ["Ünder", "3d"]);
}

#[tokio::test]
async fn a_value_that_no_document_lists_is_sent_and_read_as_it_is() {
    let wire = Wire::start("hats_create").await;
    wire.mock().answer("hats_create", Answer::json(200, json!({"brim": "wavy", "feathers": ["", "unknown"]})));
    let hat = wire.client().hats().create("a-b", CreateHat::new(Brim::Empty)).await.expect("a reply");
    assert_eq!(hat.brim.as_ref().map(Brim::as_str), Some("wavy"));
    let feathers = &hat.feathers;
    assert_eq!(feathers.iter().map(|feather| feather.as_str()).collect::<Vec<_>>(), ["", "unknown"]);
}
