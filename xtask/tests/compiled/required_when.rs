use fixture_required_when::flowers::{FlowerBunch, FlowerPaper, FlowerWay, SendFlowers};
use saleskit_runtime::{Category, Kind};

use super::support::Wire;

/// Sends the body. If nothing was sent, returns the field in the error.
async fn refused(body: SendFlowers) -> Option<(String, String)> {
    let wire = Wire::start("flowers_send").await;
    match wire.client().flowers().send(body).await {
        Ok(_) => {
            assert_eq!(wire.mock().seen().len(), 1);
            assert!(wire.mock().seen()[0].refusal.is_none());
            None
        }
        Err(fault) => {
            assert_eq!((fault.kind(), fault.category()), (Kind::InvalidRequest, Category::Validation), "{fault}");
            assert!(wire.mock().seen().is_empty(), "something was sent");
            Some((fault.field().expect("a field").to_owned(), fault.message().to_owned()))
        }
    }
}

fn names(field: &str, words: &str) -> Option<(String, String)> {
    Some((field.to_owned(), words.to_owned()))
}

#[tokio::test]
async fn a_property_is_needed_when_another_has_one_of_some_values() {
    let flowers = || SendFlowers::new().way(FlowerWay::Courier).phone("1");
    assert_eq!(
        refused(flowers().town("Umeå")).await,
        names("street", "`street` is missing or empty, but is required when `way` is `courier`")
    );
    assert_eq!(refused(flowers().street("High Street 1")).await.expect("a refusal").0, "town");
    assert_eq!(refused(flowers().street("High Street 1").town("Umeå")).await, None);
    assert_eq!(refused(flowers().way(FlowerWay::Shop)).await, None);
}

#[tokio::test]
async fn null_and_blank_text_count_as_missing_and_zero_does_not() {
    let flowers = || SendFlowers::new().way(FlowerWay::Courier).phone("1");
    assert_eq!(refused(flowers().clear_street().town("Umeå")).await.expect("a refusal").0, "street");
    assert_eq!(refused(flowers().street("x").town(" \t")).await.expect("a refusal").0, "town");
    assert_eq!(
        refused(SendFlowers::new().way(FlowerWay::Shop).paper(FlowerPaper::Printed).lines(0).phone("1")).await,
        None
    );
}

#[tokio::test]
async fn one_of_several_is_enough_and_the_first_is_named_with_the_others() {
    assert_eq!(
        refused(SendFlowers::new().phone("")).await,
        names("phone", "`phone` is missing or empty: it or `mail` is required")
    );
    assert_eq!(refused(SendFlowers::new().mail("a@example.com")).await, None);
}

#[tokio::test]
async fn all_properties_of_a_condition_must_have_their_values() {
    let printed = || SendFlowers::new().paper(FlowerPaper::Printed).phone("1");
    assert_eq!(
        refused(printed().way(FlowerWay::Shop)).await,
        names(
            "words",
            "`words` is missing or empty: it or `lines` is required when `way` is `shop` and `paper` is `printed`"
        )
    );
    assert_eq!(refused(printed()).await, None);
    assert_eq!(refused(printed().way(FlowerWay::Shop).words("\"Dear\" \\ all")).await, None);
}

#[tokio::test]
async fn a_value_that_the_documents_do_not_know_asks_for_nothing() {
    let wire = Wire::start("flowers_send").await;
    let by_drone = SendFlowers::new().way(FlowerWay::from("drone")).phone("1");
    // The mock rejects it because of the enum; only the fact that it was sent matters.
    assert_eq!(wire.client().flowers().send(by_drone).await.expect_err("a refusal").kind(), Kind::Rejected);
}

#[tokio::test]
async fn a_rule_of_an_object_inside_is_kept_by_each_item_and_each_value() {
    let flowers = || SendFlowers::new().phone("1");
    let rose = || FlowerBunch::new().name("rose");
    assert_eq!(
        refused(flowers().bunches([rose(), FlowerBunch::new().code(" ")])).await,
        names("bunches[1].name", "`bunches[1].name` is missing or empty: it or `code` is required")
    );
    assert_eq!(
        refused(flowers().ribbons([("red", FlowerBunch::new())])).await.expect("a refusal").0,
        "ribbons.red.name"
    );
    assert_eq!(refused(flowers().bunches([rose()]).ribbons([("red", rose())])).await, None);
}

#[tokio::test]
async fn a_condition_on_a_list_holds_when_the_list_contains_the_value() {
    let flowers = |papers: Vec<FlowerPaper>| {
        SendFlowers::new().phone("1").bunches([FlowerBunch::new().name("rose").papers(papers)])
    };
    assert_eq!(
        refused(flowers(vec![FlowerPaper::Plain, FlowerPaper::Printed])).await,
        names("bunches[0].words", "`bunches[0].words` is missing or empty, but is required when `papers` is `printed`")
    );
    assert_eq!(refused(flowers(vec![FlowerPaper::Plain])).await, None);
}

#[tokio::test]
async fn rules_of_the_query_are_kept_before_anything_is_sent() {
    let wire = Wire::start("flowers_find").await;
    let fault = wire.client().flowers().find().await.expect_err("a refusal");
    assert_eq!((fault.kind(), fault.field()), (Kind::InvalidRequest, Some("name")), "{fault}");
    assert!(fault.message().contains("it or `color` is required"), "{fault}");
    let by_courier = wire.client().flowers().find().color("red").ways([FlowerWay::Shop, FlowerWay::Courier]);
    assert_eq!(by_courier.await.expect_err("a refusal").field(), Some("town"));
    assert!(wire.mock().seen().is_empty());
    wire.client().flowers().find().color("red").ways([FlowerWay::Shop]).await.expect("a reply");
}

#[tokio::test]
async fn a_version_that_must_be_given_is_named_when_it_is_missing() {
    let wire = Wire::start("flowers_delete").await;
    let fault = wire.client().flowers().delete("flower_1").await.expect_err("a refusal");
    assert_eq!((fault.kind(), fault.field()), (Kind::InvalidRequest, Some("If-Match")), "{fault}");
    assert!(wire.mock().seen().is_empty());
    wire.client().flowers().delete("flower_1").if_match("3").await.expect("a reply");
    wire.client().flowers().delete("flower_1").header("If-Match", "3").await.expect("a reply");
}
