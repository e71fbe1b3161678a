// Generated from specs/salesbyte/integrations.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbyte_api::integrations::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn integrations_create_lead_goes_over_the_wire_as_documented() {
    support::json(
        "integrations_create_lead",
        |client| {
            client
                .integrations()
                .create_lead(
                    CreateLead::new()
                        .quote_profile_id(115)
                        .customer_name("Acme")
                        .chat_enabled(true)
                        .send_type(SendType::Email)
                        .kind("solar")
                        .workflows_enabled(false)
                        .allow_customer_document_upload(true)
                        .trigger_created_messages_to_customer(true)
                        .customer_email("support@example.com")
                        .salesperson_email(
                            SalespersonEmail::Several(
                                vec![
                                    "olle@example.com".to_owned(), "alva@example.com".to_owned()
                                ],
                            ),
                        )
                        .message("Met at the fair")
                        .tag_1("fair"),
                )
        },
    );
}

#[test]
fn integrations_create_quote_goes_over_the_wire_as_documented() {
    support::json(
        "integrations_create_quote",
        |client| {
            client
                .integrations()
                .create_quote(
                    CreateQuote::new()
                        .quote_profile_id(115)
                        .customer_name("Support")
                        .send_type(SendType::None)
                        .customer_email("support@example.com")
                        .customer_phone("+46768741810")
                        .chat_enabled(true)
                        .trigger_created_messages_to_customer(Flag::Number(1))
                        .workflows_enabled(false)
                        .allow_customer_document_upload(true)
                        .signable(true)
                        .alternatives([
                            QuoteAlternative::new()
                                .bundle_id(7)
                                .sort_order(2)
                                .title("We here 1"),
                            QuoteAlternative::new()
                                .skus([Sku::Number(123), Sku::Number(4343)])
                                .sort_order(1)
                                .title("We here"),
                        ])
                        .custom_fields(
                            std::collections::BTreeMap::from([
                                (
                                    "bank_name".to_owned(),
                                    CustomFieldOverride::new()
                                        .attribute(
                                            CustomFieldAttribute::new()
                                                .required(false)
                                                .editable_by_contact(false)
                                                .hide_from_contact(true),
                                        )
                                        .value(Untyped::from(serde_json::json!(5))),
                                ),
                            ]),
                        ),
                )
        },
    );
}

#[test]
fn integrations_create_quote_from_template_goes_over_the_wire_as_documented() {
    support::json(
        "integrations_create_quote_from_template",
        |client| {
            client
                .integrations()
                .create_quote_from_template(
                    CreateQuoteFromTemplate::new(12, "Acme", true)
                        .customer_email("support@example.com")
                        .customer_fields(
                            TemplateFields::ByName(Untyped::from(serde_json::json!({}))),
                        ),
                )
        },
    );
}
