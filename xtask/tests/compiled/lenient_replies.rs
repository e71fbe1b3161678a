use fixture_lenient_replies::shelves::{Shelf, ShelfState};
use saleskit_mock::Answer;
use saleskit_runtime::{Kind, private::Value};
use serde_json::json;

use super::support::Wire;

async fn shelf(answer: Value) -> Result<Shelf, saleskit_runtime::Error> {
    let wire = Wire::start("shelves_get_empty").await;
    wire.mock().answer("shelves_get_empty", Answer::json(200, answer));
    Ok(wire.client().shelves().get_empty().await?.into_inner())
}

#[tokio::test]
async fn an_empty_object_is_a_reply_even_where_properties_are_required() {
    assert_eq!(shelf(json!({})).await.expect("a reply"), Shelf::default());
}

#[tokio::test]
async fn null_stands_for_every_leaf_list_and_object() {
    let nulls: Value = ["text", "whole", "fraction", "flag", "amount", "time", "id", "state", "any", "texts", "corner"]
        .into_iter()
        .map(|name| (name.to_owned(), Value::Null))
        .collect::<serde_json::Map<_, _>>()
        .into();
    assert_eq!(shelf(nulls).await.expect("a reply"), Shelf::default());
}

#[tokio::test]
async fn what_the_documents_do_not_know_is_ignored_or_kept() {
    let found = shelf(json!({"new": {"er": []}, "state": "crooked"})).await.expect("a reply");
    assert_eq!(found.state, Some(ShelfState::from("crooked")));
}

#[tokio::test]
async fn bounds_of_the_documents_refuse_no_reply() {
    let found = shelf(json!({"text": "far too long a text", "whole": -99})).await.expect("a reply");
    assert_eq!((found.text.as_deref(), found.whole), (Some("far too long a text"), Some(-99)));
}

#[tokio::test]
async fn a_leaf_is_read_in_every_form_that_loses_nothing() {
    let found = shelf(json!({"whole": "7", "text": 1.50, "flag": "1"})).await.expect("a reply");
    assert_eq!((found.whole, found.text.as_deref(), found.flag), (Some(7), Some("1.5"), Some(true)));
}

#[tokio::test]
async fn a_leaf_of_the_wrong_type_is_told_with_its_path() {
    for (answer, path) in [
        (json!({"whole": "7a"}), "whole"),
        (json!({"corner": {"screws": [{}, {"length": "long"}]}}), "corner.screws[1].length"),
        (json!({"rows": [[1], ["one"]]}), "rows[1][0]"),
    ] {
        let fault = shelf(answer).await.expect_err("a fault");
        assert_eq!((fault.kind(), fault.path()), (Kind::Undecodable, Some(path)), "{fault}");
    }
}
