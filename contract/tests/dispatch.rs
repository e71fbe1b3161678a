//! Tests which operation a request belongs to.

#![allow(clippy::unwrap_used)]

mod support;

use saleskit_contract::{Contract, Incoming, NoMatchKind};
use serde_json::json;
use support::{request, with_body};

fn matched(request: &Incoming) -> String {
    support::shop().match_request(request).map_or_else(|none| none.to_string(), |found| found.operation.id.clone())
}

#[test]
fn the_query_chooses_among_operations_of_one_path() {
    assert_eq!(matched(&request("GET", "/deals", "")), "deals_list");
    assert_eq!(matched(&request("get", "/deals", "status=draft&status=closed&limit=3")), "deals_list");
    assert_eq!(matched(&request("GET", "/deals", "id=deal_1&fields=total")), "deals_get");
    assert_eq!(matched(&with_body("POST", "/deals", "", json!({}))), "deals_create");
    assert_eq!(matched(&with_body("POST", "/deals", "action=sign&id=deal_1", json!({}))), "deals_sign");
}

#[test]
fn a_constant_may_stand_in_the_body() {
    assert_eq!(matched(&with_body("POST", "/subscriptions", "", json!({"action": "pause"}))), "subscriptions_pause");
    assert_eq!(matched(&with_body("POST", "/subscriptions", "", json!({"action": "resume"}))), "subscriptions_resume");
}

#[test]
fn a_literal_path_wins_over_a_templated_one() {
    assert_eq!(matched(&request("GET", "/deals/recent", "")), "deals_get_recent");
    assert_eq!(matched(&request("GET", "/deals/recently", "")), "deals_get_by_path");
}

#[test]
fn path_values_are_decoded_within_their_segment() {
    let shop = support::shop();
    let found = shop.match_request(&request("GET", "/deals/a%20b%2Fc", "")).unwrap();
    assert_eq!(found.path, [("id".to_owned(), "a b/c".to_owned())]);
    let found = shop.match_request(&request("GET", "/subscriptions/7.csv", "")).unwrap();
    assert_eq!(found.path, [("id".to_owned(), "7".to_owned())]);
}

#[test]
fn each_candidate_is_told_with_the_reason_against_it() {
    let shop = support::shop();
    let none = shop.match_request(&with_body("POST", "/deals", "action=burn&id=deal_1", json!({}))).unwrap_err();
    assert_eq!(none.kind, NoMatchKind::RuledOut);
    let told = none.to_string();
    assert!(
        told.contains("deals_sign (/deals#id&action=sign): action must be sign in the query, not `burn`"),
        "{told}"
    );
    assert!(told.contains("deals_create (/deals): it does not declare the query parameter `action`"), "{told}");

    let none = shop.match_request(&with_body("POST", "/deals", "action=sign", json!({}))).unwrap_err();
    assert!(none.to_string().contains("the required query parameter id is missing"));
    let none = shop.match_request(&with_body("POST", "/subscriptions", "", json!({"action": ["pause"]}))).unwrap_err();
    assert!(none.to_string().contains("action=pause is missing in the body"));
}

#[test]
fn an_unknown_path_is_answered_with_the_nearest_ones() {
    let none = support::shop().match_request(&request("GET", "/deal", "")).unwrap_err();
    assert_eq!(none.kind, NoMatchKind::UnknownPath);
    assert_eq!(none.instead[0], "/deals");
    for path in ["", "/", "//", "/deals/", "/deals/recent/more"] {
        assert_eq!(
            support::shop().match_request(&request("GET", path, "")).unwrap_err().kind,
            NoMatchKind::UnknownPath
        );
    }
}

#[test]
fn another_method_is_answered_with_those_of_the_path() {
    let none = support::shop().match_request(&request("PATCH", "/deals", "")).unwrap_err();
    assert_eq!((none.kind, none.instead.join(" ")), (NoMatchKind::OtherMethod, "DELETE GET POST".to_owned()));
    assert_eq!(none.to_string(), "PATCH /deals: this path takes DELETE, GET, POST");
}

#[test]
fn a_tie_names_both_operations() {
    let contract = Contract::load(&support::documents("lint/dispatch-tie")).unwrap();
    let none = contract.match_request(&request("GET", "/things", "id=1&key=2")).unwrap_err();
    assert_eq!(none.kind, NoMatchKind::Tie);
    let tied: Vec<_> = none.candidates.iter().map(|candidate| candidate.operation.as_str()).collect();
    assert_eq!(tied, ["things_get", "things_find"]);
}

#[test]
fn every_example_request_comes_back_to_its_operation() {
    let shop = support::shop();
    for operation in shop.operations() {
        let incoming = shop.example_request(operation).incoming();
        assert_eq!(matched(&incoming), operation.id);
    }
}
