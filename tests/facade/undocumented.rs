//! Undocumented parameters, properties and operations.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use crate::support::{
    Server, failed, json, on,
    operations::{GET_DEAL, IN_QUERY},
    scripted::{Fate, Scripted, answered, ok, refused},
};
use saleskit::{
    Call, Error, Form, Kind, Method, Operation, Paging, PagingStyle, Request, Retry,
    salesbooth::deals::{AddDealItem, CreateDeal, DealStatus},
};
use serde_json::{Value, json as value};

static PAUSE: Operation = Operation::new("subscriptions_pause", "subscriptions", Method::Post, "/subscriptions")
    .body(&[("action", "pause")])
    .body_json(&[("now", "true")])
    .body_selectors(&["plan"])
    .credential("uuid");

/// The message of a rejected call.
fn named(error: &Error) -> (Kind, &str) {
    assert_eq!(error.attempts(), 0, "{error}");
    (error.kind(), error.field().unwrap())
}

#[tokio::test]
async fn a_parameter_that_no_document_has_goes_beside_the_others() {
    let server = Server::start([json(200, r#"{"error": false, "data": {"deals": []}}"#)]);
    let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
    let list = client.deals().list().status(DealStatus::Closed).query("preview", true).query("a&b", "c d");
    list.limit(5).await.unwrap();
    client.deals().get("deal_1").query("depth", 2).await.unwrap();
    let targets: Vec<String> = server.asked().into_iter().map(|asked| asked.target).collect();
    assert!(targets[0].ends_with("/deals?status=closed&preview=true&a%26b=c%20d&limit=5"), "{targets:?}");
    assert!(targets[1].ends_with("/deals?id=deal_1&depth=2"), "{targets:?}");
}

#[tokio::test]
async fn a_parameter_takes_no_other_ones_place() {
    let server = Server::start([json(200, "{}")]);
    let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
    let deals = || client.deals();
    let refusals = [
        (deals().get("deal_1").query("id", "deal_2").await.unwrap_err(), "id"),
        (deals().get_terms("deal_1").query("action", "sign").await.unwrap_err(), "action"),
        // The operation has no constant of its own; adding one would make it another operation.
        (deals().get("deal_1").query("action", "audit").await.unwrap_err(), "action"),
        (deals().list().query("id", "deal_1").await.unwrap_err(), "id"),
        (deals().list().limit(1).query("limit", 2).await.unwrap_err(), "limit"),
        (deals().list().query("limit", 2).limit(1).await.unwrap_err(), "limit"),
        (deals().list().query("new", "a").query("new", "b").await.unwrap_err(), "new"),
        (deals().list().query("new", "").await.unwrap_err(), "new"),
        (deals().list().query("", "a").await.unwrap_err(), "query"),
    ];
    for (error, field) in &refusals {
        assert_eq!(named(error), (Kind::InvalidRequest, *field), "{error}");
    }
    let public = server.salesbooth().api_key("sb_pub_1").build().unwrap();
    assert_eq!(named(&failed(on(&public, &IN_QUERY).query("api_key", "sb_pub_2")).await).1, "api_key");
    assert!(server.asked().is_empty());
}

#[tokio::test]
async fn a_list_goes_on_beside_a_parameter_that_no_document_has() {
    let page = r#"{"data": {"deals": [{"deal_id": "a"}], "pagination": {"total": 2}}}"#;
    let other = page.replace("\"a\"", "\"b\"");
    let server = Server::start([json(200, page), json(200, &other)]);
    let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
    // Under its documented name, it is the page size, however it is set.
    let deals = client.deals().list().query("limit", 1).query("preview", 1).items().collect().await.unwrap();
    assert_eq!(deals.len(), 2);
    assert!(
        server.asked().iter().all(|asked| asked.target.contains("limit=1&preview=1")),
        "{:?}",
        server.asked()[1].target
    );
}

#[tokio::test]
async fn a_property_that_no_document_has_goes_into_the_body() {
    let server = Server::start([json(200, r#"{"error": false, "data": {}}"#)]);
    let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
    let item = AddDealItem::new("prod_1").unit_price("99.90");
    client.deals().add_item("deal_1", item).body_field("note", "gift").body_field("tags", ["a"]).await.unwrap();
    client.deals().release_escrow("deal_1").body_field("partial", value!({"amount": 5})).await.unwrap();
    let bodies: Vec<String> = server.asked().into_iter().map(|asked| asked.body).collect();
    assert_eq!(bodies[0], r#"{"product_id":"prod_1","unit_price":99.9,"note":"gift","tags":["a"]}"#);
    assert_eq!(bodies[1], r#"{"partial":{"amount":5}}"#);
    assert_eq!(server.asked()[1].header("content-type").as_deref(), Some("application/json"));
}

#[tokio::test]
async fn a_property_takes_no_other_ones_place_and_needs_a_json_object() {
    let server = Server::start([json(200, "{}")]);
    let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
    let raw = |fill: &dyn Fn(&mut Request)| {
        let mut request = Request::new(&PAUSE_RAW);
        fill(&mut request);
        Call::<Value>::json(client.engine(), request)
    };
    let item = || client.deals().add_item("deal_1", AddDealItem::new("prod_1"));
    let refusals = [
        (item().body_field("product_id", "prod_2").await.unwrap_err(), "product_id"),
        (item().body_field("new", 1).body_field("new", 2).await.unwrap_err(), "new"),
        (item().body_field("", 1).await.unwrap_err(), ""),
        (failed(on(&client, &PAUSE).body_field("action", "resume")).await, "action"),
        (failed(on(&client, &PAUSE).body_field("now", false)).await, "now"),
        (failed(on(&client, &PAUSE).body_field("plan", "x")).await, "plan"),
        (failed(on(&client, &PAUSE).body_field("uuid", "x")).await, "uuid"),
        (failed(on(&client, &GET_DEAL).body_field("new", 1)).await, "new"),
        (failed(raw(&|request| request.json(&[1])).body_field("new", 1)).await, "new"),
        (failed(raw(&|request| request.bytes("text/csv", "a,b")).body_field("new", 1)).await, "new"),
        (failed(raw(&|request| request.form(&Form::new())).body_field("new", 1)).await, "new"),
    ];
    for (error, field) in &refusals {
        assert_eq!(named(error), (Kind::InvalidRequest, *field), "{error}");
    }
    assert!(server.asked().is_empty());
}

static PAUSE_RAW: Operation = Operation::new("raw_send", "raw", Method::Post, "/raw");

#[tokio::test]
async fn an_operation_that_no_document_has_is_called_like_any_other() {
    let server = Server::start([json(200, r#"{"error": false, "data": {"frozen": 12.50}}"#)]);
    let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
    let call = client.request(Method::Post, "/deals/{id}/freeze").path("id", "deal_1").query("notify", true);
    let reply = call.json(&value!({"reason": "audit"})).header("X-Tab-ID", "7").await.unwrap();
    assert_eq!(reply["frozen"], 12.5);
    let asked = server.only();
    assert_eq!(asked.method, "POST");
    assert!(asked.target.ends_with("/deals/deal_1/freeze?notify=true"), "{}", asked.target);
    assert_eq!(asked.body, r#"{"reason":"audit"}"#);
    assert_eq!(asked.header("authorization").as_deref(), Some("Bearer sb_test_1"));
    assert_eq!(asked.header("x-tab-id").as_deref(), Some("7"));
    assert_eq!(asked.header("idempotency-key"), None, "no key is generated");
}

#[tokio::test]
async fn a_reply_of_an_undocumented_operation_is_read_as_a_type_of_the_callers() {
    let server = Server::start([json(200, r#"{"error": false, "data": {"deals": 7}}"#), json(200, r#"{"deals": []}"#)]);
    let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
    let limits = || client.request(Method::Get, "/limits").read_as::<BTreeMap<String, u32>>();
    assert_eq!(limits().await.unwrap()["deals"], 7);
    let Err(error) = limits().await else { panic!("a list is no number") };
    assert_eq!((error.kind(), error.path()), (Kind::Undecodable, Some("deals")), "{error}");
}

#[tokio::test]
async fn nothing_of_a_path_or_its_values_gets_into_another_place() {
    let server = Server::start([json(200, "{}")]);
    let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
    let get = |path: &str| client.request(Method::Get, path);
    get("/deals/{id}/x").path("id", "a/../b?c=d#e\r\nX-Other: 1%2f").await.unwrap();
    let target = server.only().target;
    assert!(target.ends_with("/deals/a%2F..%2Fb%3Fc%3Dd%23e%0D%0AX-Other%3A%201%252f/x"), "{target}");
    for path in ["deals", "/a?b=c", "/a#b", "/a/../b", "/a/%2e%2e/b", "//evil.example/a", "/a\r\nX-Other: 1", "/a/", ""]
    {
        let error = get(path).await.unwrap_err();
        assert_eq!(named(&error), (Kind::InvalidRequest, "path"), "{path:?}: {error}");
        assert!(!error.to_string().contains("Other"), "{error}");
    }
    for value in ["", ".", ".."] {
        assert_eq!(named(&get("/deals/{id}").path("id", value).await.unwrap_err()).1, "id");
    }
    assert_eq!(named(&get("/deals/{id}").await.unwrap_err()).1, "id", "a gap is left");
    assert_eq!(named(&get("/deals").path("id", "a").await.unwrap_err()).1, "id", "there is no such gap");
    assert_eq!(server.asked().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn an_undocumented_operation_is_repeated_only_when_it_is_told() {
    let api = Scripted::new([Fate::Lost]);
    let client = api.client();
    let get = || client.request(Method::Get, "/limits");
    let post = || client.request(Method::Post, "/limits");
    let delete = || client.request(Method::Delete, "/limits");
    for (call, times) in [
        (get(), 1),
        (post(), 1),
        (get().retry(Retry::Safe), 3),
        (post().retry(Retry::Safe), 3),
        (post().retry(Retry::Keyed), 3),
        (post().idempotency_key("key-1"), 3),
        (post().idempotency_key("key-1").retry(Retry::Never), 1),
        (post().retry(Retry::Never).idempotency_key("key-1"), 1),
        (delete(), 1),
        (delete().idempotency_key("key-1"), 1),
    ] {
        let shown = format!("{call:?}");
        let error = call.await.unwrap_err();
        assert_eq!((error.kind(), api.take().len()), (Kind::OutcomeUnknown, times), "{shown}");
    }
    assert_eq!(named(&delete().retry(Retry::Safe).await.unwrap_err()), (Kind::InvalidRequest, "retry"));
}

#[tokio::test(start_paused = true)]
async fn errors_and_observers_name_an_undocumented_operation_by_method_and_path() {
    let api = Scripted::new([refused(404, r#""category": "not_found", "message": "No such deal""#), ok()]);
    let heard = Arc::new(Mutex::new(Vec::new()));
    let ends = Arc::clone(&heard);
    let client = api.salesbooth().on_call(move |call| ends.lock().unwrap().push(call.operation)).build().unwrap();
    let error = client.request(Method::Post, "/deals/{id}/freeze").path("id", "deal_1").await.unwrap_err();
    assert_eq!((error.kind(), error.operation()), (Kind::Rejected, Some("POST /deals/{id}/freeze")));
    assert!(error.to_string().starts_with("POST /deals/{id}/freeze was rejected: 404 No such deal"), "{error}");
    assert_eq!(*heard.lock().unwrap(), ["POST /deals/{id}/freeze"]);
    let limited = client.request(Method::Get, "/limits").timeout(Duration::ZERO).await.unwrap_err();
    assert_eq!(named(&limited), (Kind::InvalidRequest, "timeout"));
}

static STEPS: Paging =
    Paging::new(PagingStyle::Cursor).items(&["data.steps"]).limit("limit", Some(2)).cursor("after", &["data.next"]);

#[tokio::test(start_paused = true)]
async fn an_undocumented_list_goes_on_as_its_caller_says() {
    let page =
        |steps: &str, next: &str| answered(200, &[], &format!(r#"{{"data": {{"steps": {steps}, "next": {next}}}}}"#));
    let api = Scripted::new([page("[1, 2]", r#""c1""#), page("[3]", "null")]);
    let client = api.client();
    let call = client.request(Method::Get, "/deals/{id}/steps").path("id", "deal_1").query("kind", "manual");
    let steps: Vec<u32> = call.items_as(&STEPS).collect().await.unwrap();
    assert_eq!(steps, [1, 2, 3]);
    let targets: Vec<String> = api.take().into_iter().map(|sent| sent.target).collect();
    let tail = |target: &String| target.split_once("/deals/").unwrap().1.to_owned();
    let targets: Vec<String> = targets.iter().map(tail).collect();
    assert_eq!(targets, ["deal_1/steps?kind=manual", "deal_1/steps?kind=manual&after=c1"]);

    let api = Scripted::new([page("[1, 2]", r#""c1""#), page("[3]", "null")]);
    let mut pages = api.client().request(Method::Get, "/steps").pages_as::<u32>(&STEPS);
    let first = pages.try_next().await.unwrap().unwrap();
    assert_eq!(first.into_items(), [1, 2]);
}

#[tokio::test]
async fn salesbyte_sends_its_token_with_reads_and_its_uuid_with_writes() {
    let server = Server::start([json(200, r#"{"count": 3}"#)]);
    let both = server.salesbyte().company_token("token-1").integration_uuid("uuid-1").build().unwrap();
    let views = both.request(Method::Get, "/api/quotes/{key}/views").path("key", "k/1").await.unwrap();
    assert_eq!(views["count"], 3);
    both.request(Method::Post, "/integrations/ping").json(&value!({"a": 1})).await.unwrap();
    let reader = server.salesbyte().company_token("token-1").build().unwrap();
    reader.request(Method::Post, "/api/ping").await.unwrap();
    let asked = server.asked();
    assert!(asked[0].target.ends_with("/api/quotes/k%2F1/views"), "{}", asked[0].target);
    assert_eq!(asked[0].header("authorization").as_deref(), Some("Bearer token-1"));
    assert_eq!((asked[1].body.as_str(), asked[1].header("authorization")), (r#"{"uuid":"uuid-1","a":1}"#, None));
    assert_eq!(asked[2].header("authorization").as_deref(), Some("Bearer token-1"));
}

#[tokio::test]
async fn a_created_resource_is_made_with_a_property_of_a_preview() {
    let server = Server::start([json(200, r#"{"error": false, "data": {"deal_id": "deal_1"}}"#)]);
    let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
    let create = client.deals().create(CreateDeal::new().title("Pro plan")).idempotency_key("order-1");
    create.body_field("preview_terms", true).query("beta", "terms").await.unwrap();
    assert_eq!(server.only().body, r#"{"title":"Pro plan","preview_terms":true}"#);
}
