use fixture_arguments::racks::{
    Bottle, Cellar, CloseRack, CountRack, CreateRack, KeepPhoto, LabelRack, Lid, OpenRack,
};
use saleskit_runtime::{Error, FilePart, Kind};

use super::support::Wire;

/// The field of an invalid request error, and its message.
fn refused(wire: &Wire, fault: &Error) -> (String, String) {
    assert_eq!(fault.kind(), Kind::InvalidRequest, "{fault}");
    assert!(wire.mock().seen().is_empty());
    (fault.field().expect("a field").to_owned(), fault.to_string())
}

fn body(wire: &Wire) -> String {
    String::from_utf8(wire.mock().last().expect("a request").body.to_vec()).expect("text")
}

#[tokio::test]
async fn a_parameter_that_could_be_swapped_is_set_by_name_and_missed_before_sending() {
    let wire = Wire::start("racks_get_bottle").await;
    let bottle = || wire.client().racks().get_bottle("c_1", 2, "b_1");
    let (field, words) = refused(&wire, &bottle().await.expect_err("a refusal"));
    assert_eq!(field, "cellar");
    assert!(words.contains("racks_get_bottle") && words.contains("set it with `cellar`"), "{words}");
    bottle().cellar("north").await.expect("a reply");

    let wire = Wire::start("racks_move").await;
    let moved = || wire.client().racks().move_("c_1");
    assert_eq!(refused(&wire, &moved().to(Cellar::North).await.expect_err("a refusal")).0, "X-Carrier");
    assert_eq!(refused(&wire, &moved().x_carrier("Ada").await.expect_err("a refusal")).0, "to");
    moved().to("north").x_carrier("Ada").await.expect("a reply");
}

#[tokio::test]
async fn a_property_that_could_be_swapped_is_set_by_name_and_missed_in_objects_and_lists() {
    let wire = Wire::start("racks_create").await;
    let bottle = || Bottle::new().kind("red").price("9.50");
    let lid = || Lid::new().color("green").maker("Bo");
    let rack_ = || CreateRack::new().label("Reds").owner("Ada").bottles([bottle()]).lid(lid());
    for (given, field, ty) in [
        (CreateRack::new().owner("Ada").bottles([bottle()]).lid(lid()), "label", "CreateRack"),
        (CreateRack::new().label("Reds").owner("Ada").lid(lid()), "bottles", "CreateRack"),
        (rack_().bottles([bottle(), Bottle::new().kind("red")]), "bottles.price", "Bottle"),
        (rack_().lid(Lid::new().color("green")), "lid.maker", "Lid"),
    ] {
        let (named, words) = refused(&wire, &wire.client().racks().create(given).await.expect_err("a refusal"));
        assert_eq!(named, field);
        let setter = field.rsplit('.').next().unwrap_or(field);
        assert!(words.contains(&format!("is missing in {ty}: set it with `{setter}`")), "{words}");
    }
    let call = wire.client().racks().create(rack_().bottles([bottle().vintage(2019)]));
    call.await.expect("a reply");
}

#[tokio::test]
async fn what_cannot_be_swapped_stays_with_new() {
    let wire = Wire::start("racks_count").await;
    wire.client().racks().count(CountRack::new("Reds", 6)).await.expect("a reply");
    assert_eq!(body(&wire), r#"{"label":"Reds","bottles":6}"#);
}

#[tokio::test]
async fn a_body_that_needs_one_property_is_given_as_that() {
    let wire = Wire::start("racks_open").await;
    let racks = || wire.client();
    racks().racks().open("c_1").await.expect("a reply");
    assert_eq!(body(&wire), r#"{"rack_id":"c_1"}"#);
    racks().racks().open(String::from("c_1")).await.expect("a reply");
    racks().racks().open(OpenRack::new("c_1").tool("crowbar")).await.expect("a reply");
    assert_eq!(body(&wire), r#"{"rack_id":"c_1","tool":"crowbar"}"#);

    // After another text, it could be swapped with it.
    let wire = Wire::start("racks_label").await;
    wire.client().racks().label("c_1", LabelRack::new("Handle with care")).await.expect("a reply");
}

#[tokio::test]
async fn a_body_that_needs_nothing_may_be_left_out() {
    let wire = Wire::start("racks_close").await;
    wire.client().racks().close("c_1").await.expect("a reply");
    assert_eq!(body(&wire), "{}");
    wire.client().racks().close("c_1").body_field("glue", true).body(CloseRack::new().nails(4)).await.expect("a reply");
    assert_eq!(body(&wire), r#"{"nails":4,"glue":true}"#);
}

#[tokio::test]
async fn a_part_of_a_form_is_set_by_name_and_missed_before_sending() {
    let wire = Wire::start("racks_keep_photo").await;
    let photo = || KeepPhoto::new().file(FilePart::new("bytes").name("a.png")).title("Reds");
    let (field, words) = refused(&wire, &wire.client().racks().keep_photo(photo()).await.expect_err("a refusal"));
    assert_eq!(field, "by");
    assert!(words.contains("KeepPhoto"), "{words}");
    wire.client().racks().keep_photo(photo().by("Ada")).await.expect("a reply");
}
