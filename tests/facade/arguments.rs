//! Arguments that cannot be swapped, in generated calls: which are set by name, which are optional, and which are missing.

use saleskit::{
    Batch, Category, Error, Kind, SalesByte, Salesbooth,
    salesbooth::{
        bookings::CancelBooking,
        chat::{ChatMessage, ChatRole, StreamChat},
        customers::CreateCustomer,
        subscriptions::PauseSubscription,
    },
    salesbyte::integrations::{CreateLead, SendType},
};

use crate::support::{Server, json};

fn server() -> (Server, Salesbooth) {
    let server = Server::start([json(200, r#"{"error": false, "data": {}}"#)]);
    let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
    (server, client)
}

/// Checks that nothing was sent. Returns the field that the error names.
fn refused(error: &Error) -> String {
    assert_eq!((error.kind(), error.category()), (Kind::InvalidRequest, Category::Validation), "{error}");
    assert_eq!(error.attempts(), 0);
    error.field().unwrap().to_owned()
}

#[tokio::test]
async fn a_second_id_has_a_name_and_nothing_is_sent_without_it() {
    let (server, client) = server();
    let error = client.deals().remove_item("deal_1").await.unwrap_err();
    assert_eq!(refused(&error), "item_id");
    let words = "deals_remove_item (DELETE /deals) was not sent: `item_id` is missing: set it with `item_id`";
    assert!(error.to_string().starts_with(words), "{error}");
    assert_eq!(refused(&client.deals().remove_item("deal_1").item_id("").await.unwrap_err()), "item_id");
    assert_eq!(refused(&client.audit().list("deal").items().try_next().await.unwrap_err()), "entity_id");
    client.deals().remove_item("deal_1").item_id("item_2").if_match("3").await.unwrap();
    let target = server.only().target;
    assert!(target.ends_with("/deals?action=remove_item&id=deal_1&item_id=item_2"), "{target}");
}

#[tokio::test]
async fn a_property_that_is_missing_is_named_with_its_type_and_setter() {
    let (server, client) = server();
    let error = client.customers().create(CreateCustomer::new().name("Acme")).await.unwrap_err();
    assert_eq!(refused(&error), "email");
    assert!(error.to_string().contains("`email` is missing in CreateCustomer: set it with `email`"), "{error}");
    // In the middle of a list as well.
    let message = || ChatMessage::new().role(ChatRole::User).content("Hello");
    let chat = StreamChat::new([message(), ChatMessage::new().role(ChatRole::User), message()]);
    let error = client.chat().stream(chat).await.unwrap_err();
    assert_eq!(refused(&error), "messages.content");
    assert!(error.to_string().contains("in ChatMessage"), "{error}");
    // A value that cannot be written is not reported as missing.
    let lead = CreateLead::new().customer_name("Acme").send_type(SendType::Email);
    let byte: SalesByte = server.salesbyte().integration_uuid("uuid-1").build().unwrap();
    assert_eq!(refused(&byte.integrations().create_lead(lead).await.unwrap_err()), "quote_profile_id");
    let mut batch = Batch::new(&client);
    assert_eq!(refused(&batch.add(client.customers().create(CreateCustomer::new())).unwrap_err()), "name");
    assert!(server.asked().is_empty());
}

#[tokio::test]
async fn a_body_with_one_required_property_is_given_as_that_or_whole() {
    let (server, client) = server();
    client.subscriptions().pause("sub_1").await.unwrap();
    client.subscriptions().pause(PauseSubscription::new("sub_1")).await.unwrap();
    client.deals().update_item("deal_1", 3).item_id("item_1").await.unwrap();
    let bodies: Vec<String> = server.asked().into_iter().map(|asked| asked.body).collect();
    assert_eq!(bodies[0], r#"{"action":"pause","deal_id":"sub_1"}"#);
    assert_eq!(bodies[1], bodies[0]);
    assert_eq!(bodies[2], r#"{"quantity":3}"#);
}

#[tokio::test]
async fn a_body_without_required_properties_is_left_out_or_given() {
    let (server, client) = server();
    client.bookings().cancel("b_1").await.unwrap();
    client.bookings().cancel("b_1").body(CancelBooking::new().reason("ill")).await.unwrap();
    client.deals().sign("deal_1").idempotency_key("sign-1").await.unwrap();
    let asked = server.asked();
    assert_eq!(asked[0].body, r#"{"action":"cancel"}"#);
    assert_eq!(asked[1].body, r#"{"action":"cancel","reason":"ill"}"#);
    // The documents require a body, so an empty object is sent if there are no properties.
    assert_eq!((asked[2].body.as_str(), asked[2].header("content-type").as_deref()), ("{}", Some("application/json")));
}

#[tokio::test]
async fn a_body_whose_fields_the_docs_do_not_name_takes_any_beside_its_constant() {
    let (server, client) = server();
    let settings = serde_json::json!({"auto_accept": true});
    client.site_suggestions().set_settings(settings.into()).await.unwrap();
    client.site_suggestions().analyze().await.unwrap();
    let bodies: Vec<String> = server.asked().into_iter().map(|asked| asked.body).collect();
    assert_eq!(bodies, [r#"{"action":"settings","auto_accept":true}"#, r#"{"action":"analyze"}"#]);
}
