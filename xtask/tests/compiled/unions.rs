use fixture_unions::pegs::{CreatePeg, Flag, PegLength, PegSize, Price, Shape, ShapeForm, ShapeName, Sku};
use saleskit_mock::Answer;
use saleskit_runtime::private::Value;
use serde_json::json;

use super::support::Wire;

#[test]
fn every_form_is_sent_as_it_is() {
    let peg = CreatePeg::new(Sku::from("01")).flags([Flag::from(true), Flag::from(2)]).price(Price::from("free"));
    let word = peg.clone().shape(Shape::from(ShapeName::Round));
    assert_eq!(to(&word), json!({"sku": "01", "shape": "round", "price": "free", "flags": [true, 2]}));
    let form = peg.shape(Shape::from(ShapeForm::new(4)));
    assert_eq!(to(&form)["shape"], json!({"sides": 4}));
}

fn to(peg: &CreatePeg) -> Value {
    serde_json::to_value(peg).expect("a body")
}

#[tokio::test]
async fn every_form_is_read_and_one_that_no_document_shows_is_kept() {
    let wire = Wire::start("pegs_create").await;
    let answer = json!({"size": true, "sizes": ["big", 2, {"sides": 3}, [1]]});
    wire.mock().answer("pegs_create", Answer::json(200, answer));
    let peg = wire.client().pegs().create(CreatePeg::new(Sku::from(1))).await.expect("a reply");
    assert_eq!(peg.size, Some(PegSize::Other(json!(true).into())));
    let sizes = &peg.sizes;
    assert!(matches!(sizes[0], PegLength::Word(_)) && matches!(sizes[1], PegLength::Number(_)));
    assert_eq!(sizes[3], PegLength::Other(json!([1]).into()));
}
