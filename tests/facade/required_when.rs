//! Conditional requirements of SalesByte: reported before anything is sent, and by the mock as the API would report them.

use saleskit::{
    Call, Category, Error, Kind, Method, Operation, ReplyKind, Request, SalesByte,
    salesbyte::integrations::{CreateLead, CreateQuote, CreateQuoteFromTemplate, SendType},
};
use saleskit_mock::{Api, Mock};
use serde_json::{Value, json};

async fn client() -> (SalesByte, Mock) {
    let mock = Mock::start(Api::SalesByte).await.unwrap();
    let client = SalesByte::builder().integration_uuid("6a52f0ba-4a3a-41e3-92ae-198db8fbc2e0").base_url(mock.url());
    (client.build().unwrap(), mock)
}

fn quote(send_type: SendType) -> CreateQuote {
    CreateQuote::new().quote_profile_id(115).customer_name("Acme").send_type(send_type)
}

/// The field that the error names when the quote is rejected before sending.
async fn refused(quote: CreateQuote) -> Option<String> {
    let (client, mock) = client().await;
    match client.integrations().create_quote(quote).await {
        Ok(_) => None,
        Err(fault) => Some(not_sent(&mock, &fault)),
    }
}

/// Checks that nothing was sent. Returns the field that the error names.
fn not_sent(mock: &Mock, fault: &Error) -> String {
    assert_eq!((fault.kind(), fault.category()), (Kind::InvalidRequest, Category::Validation), "{fault}");
    assert!(mock.seen().is_empty(), "something was sent");
    assert_eq!(fault.attempts(), 0);
    fault.field().unwrap().to_owned()
}

#[tokio::test]
async fn a_quote_by_mail_needs_an_address_and_one_by_phone_a_number() {
    for (send_type, email, phone) in [
        (SendType::Email, true, false),
        (SendType::Phone, false, true),
        (SendType::Sms, false, true),
        (SendType::Dual, true, true),
        (SendType::Auto, false, false),
        (SendType::None, false, false),
    ] {
        let only_email = refused(quote(send_type.clone()).customer_email("a@example.com")).await;
        assert_eq!(only_email.as_deref(), phone.then_some("customer_phone"), "{send_type:?}");
        let only_phone = refused(quote(send_type.clone()).customer_phone("+46700000001")).await;
        assert_eq!(only_phone.as_deref(), email.then_some("customer_email"), "{send_type:?}");
        let both = quote(send_type.clone()).customer_email("a@example.com").customer_phone("+46700000001");
        assert_eq!(refused(both).await, None, "{send_type:?}");
    }
}

#[tokio::test]
async fn an_address_that_is_null_or_empty_counts_as_missing() {
    assert_eq!(refused(quote(SendType::Email).clear_customer_email()).await.as_deref(), Some("customer_email"));
    assert_eq!(refused(quote(SendType::Email).customer_email(" ")).await.as_deref(), Some("customer_email"));
}

#[tokio::test]
async fn the_refusal_says_which_field_is_needed_and_why() {
    let (client, mock) = client().await;
    let fault = client.integrations().create_quote(quote(SendType::Dual)).await.unwrap_err();
    assert_eq!(not_sent(&mock, &fault), "customer_email");
    assert_eq!(
        fault.to_string(),
        "integrations_create_quote (POST /integrations/create_quote) was not sent: `customer_email` is missing or empty, but is \
         needed when `send_type` is `dual` (validation_error; correct the request)"
    );
}

#[tokio::test]
async fn a_quote_from_a_template_needs_an_address_or_a_number() {
    let (client, mock) = client().await;
    let template = || CreateQuoteFromTemplate::new(12, "Acme", true);
    let fault = client.integrations().create_quote_from_template(template()).await.unwrap_err();
    assert_eq!(not_sent(&mock, &fault), "customer_email");
    assert!(fault.to_string().contains("it or `customer_phone` is required"), "{fault}");
    client.integrations().create_quote_from_template(template().customer_email("a@example.com")).await.unwrap();
    client.integrations().create_quote_from_template(template().customer_phone("+46700000001")).await.unwrap();
}

#[tokio::test]
async fn a_lead_has_no_such_rule() {
    let (client, _mock) = client().await;
    let lead = CreateLead::new()
        .quote_profile_id(115)
        .customer_name("Acme")
        .chat_enabled(true)
        .send_type(SendType::Email)
        .kind("solar")
        .workflows_enabled(false)
        .allow_customer_document_upload(true)
        .trigger_created_messages_to_customer(true);
    client.integrations().create_lead(lead).await.unwrap();
}

#[tokio::test]
async fn the_mock_refuses_what_a_client_without_the_rules_would_send() {
    static CREATE: Operation = Operation::new("create", "integrations", Method::Post, "/integrations/create_quote")
        .credential("uuid")
        .auth(&["integrationUuid"])
        .reply(ReplyKind::Json);
    let (client, mock) = client().await;
    let mut request = Request::new(&CREATE);
    let body = json!({"quote_profile_id": 115, "customer_name": "Acme", "send_type": "sms", "customer_phone": ""});
    request.json(&body);
    let fault = Call::<Value>::json(client.engine(), request).await.unwrap_err();
    assert_eq!((fault.kind(), fault.status().map(|status| status.as_u16())), (Kind::Rejected, Some(422)), "{fault}");
    assert_eq!(fault.field_errors()[0].field, "customer_phone");
    assert!(mock.seen()[0].refusal.is_some());
}
