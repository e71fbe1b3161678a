// Generated from specs/salesbooth/deals.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::deals::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn deals_list_goes_over_the_wire_as_documented() {
    support::json(
        "deals_list",
        |client| {
            client
                .deals()
                .list()
                .status(DealStatus::InProgress)
                .limit(20)
                .delegation("del_xxxxx")
        },
    );
}

#[test]
fn deals_create_goes_over_the_wire_as_documented() {
    support::json(
        "deals_create",
        |client| {
            client
                .deals()
                .create(
                    CreateDeal::new()
                        .title("Enterprise License Deal")
                        .customer_id("cust_xxxxx")
                        .currency("USD")
                        .tax_rate(NumberAmount::from(0.1)),
                )
                .idempotency_key("order-2026-03-17-acme-0042")
                .delegation("del_xxxxx")
        },
    );
}

#[test]
fn deals_get_goes_over_the_wire_as_documented() {
    support::json(
        "deals_get",
        |client| client.deals().get("deal_abc123").delegation("del_xxxxx"),
    );
}

#[test]
fn deals_update_goes_over_the_wire_as_documented() {
    support::json(
        "deals_update",
        |client| {
            client
                .deals()
                .update(
                    "deal_xxxxx",
                    UpdateDeal::new()
                        .notes("Updated pricing agreed in call")
                        .currency("AUD")
                        .tax_rate(NumberAmount::from(0.1)),
                )
                .if_match("W/\"5\"")
                .delegation("del_xxxxx")
        },
    );
}

#[test]
fn deals_delete_goes_over_the_wire_as_documented() {
    support::json(
        "deals_delete",
        |client| {
            client
                .deals()
                .delete("deal_xxxxx")
                .if_match("W/\"5\"")
                .delegation("del_xxxxx")
        },
    );
}

#[test]
fn deals_remove_item_goes_over_the_wire_as_documented() {
    support::json(
        "deals_remove_item",
        |client| {
            client
                .deals()
                .remove_item("deal_xxxxx")
                .item_id("item_yyyyy")
                .if_match("W/\"5\"")
                .delegation("del_xxxxx")
        },
    );
}

#[test]
fn deals_add_item_goes_over_the_wire_as_documented() {
    support::json(
        "deals_add_item",
        |client| {
            client
                .deals()
                .add_item(
                    "deal_xxxxx",
                    AddDealItem::new("prod_xxxxx")
                        .deal_id("deal_xxxxx")
                        .quantity(2)
                        .options(Untyped::from(serde_json::json!({}))),
                )
                .idempotency_key("order-2026-03-17-acme-0042")
                .delegation("del_xxxxx")
        },
    );
}

#[test]
fn deals_transition_goes_over_the_wire_as_documented() {
    support::json(
        "deals_transition",
        |client| {
            client
                .deals()
                .transition("deal_xxxxx")
                .status(DealStatus::InProgress)
                .idempotency_key("order-2026-03-17-acme-0042")
                .delegation("del_xxxxx")
        },
    );
}

#[test]
fn deals_sign_goes_over_the_wire_as_documented() {
    support::json(
        "deals_sign",
        |client| {
            client
                .deals()
                .sign("deal_xxxxx")
                .body(SignDeal::new().consent_to_sign(true))
                .idempotency_key("order-2026-03-17-acme-0042")
                .delegation("del_xxxxx")
        },
    );
}

#[test]
fn deals_unsign_goes_over_the_wire_as_documented() {
    support::json(
        "deals_unsign",
        |client| {
            client
                .deals()
                .unsign("deal_xxxxx")
                .body(UnsignDeal::new().reason("Terms need revision"))
                .idempotency_key("order-2026-03-17-acme-0042")
                .delegation("del_xxxxx")
        },
    );
}

#[test]
fn deals_update_item_goes_over_the_wire_as_documented() {
    support::json(
        "deals_update_item",
        |client| {
            client
                .deals()
                .update_item("deal_xxxxx", UpdateDealItem::new(3))
                .item_id("item_yyyyy")
                .idempotency_key("order-2026-03-17-acme-0042")
                .delegation("del_xxxxx")
        },
    );
}

#[test]
fn deals_apply_discount_goes_over_the_wire_as_documented() {
    support::json(
        "deals_apply_discount",
        |client| {
            client
                .deals()
                .apply_discount(
                    "deal_xxxxx",
                    ApplyDealDiscount::new()
                        .kind(DealDiscountType::Percentage)
                        .value(NumberAmount::from(15_i64))
                        .description("Loyalty discount"),
                )
                .idempotency_key("order-2026-03-17-acme-0042")
                .delegation("del_xxxxx")
        },
    );
}

#[test]
fn deals_set_terms_goes_over_the_wire_as_documented() {
    support::json(
        "deals_set_terms",
        |client| {
            client
                .deals()
                .set_terms(
                    "deal_xxxxx",
                    SetDealTerms::new(
                        DealTerms::new()
                            .terms_schema_version("1.0")
                            .payment_terms(
                                DealPaymentTerms::ByDate(
                                    DealPaymentTermsByDate::new()
                                        .kind("net")
                                        .due_date(Date::from("2026-04-30")),
                                ),
                            ),
                    ),
                )
                .idempotency_key("order-2026-03-17-acme-0042")
                .delegation("del_xxxxx")
        },
    );
}

#[test]
fn deals_create_configured_goes_over_the_wire_as_documented() {
    support::json(
        "deals_create_configured",
        |client| {
            client
                .deals()
                .create_configured(
                    CreateConfiguredDeal::new()
                        .customer(
                            ConfiguredDealCustomer::new()
                                .name("Jane Smith")
                                .email("jane@example.com")
                                .company("Acme Corp"),
                        )
                        .items([
                            ConfiguredDealItem::new()
                                .product_id("prod_xxxxx")
                                .quantity(1)
                                .unit_price(NumberAmount::from(499.0))
                                .name("Professional Plan"),
                        ])
                        .discounts([
                            ConfiguredDealDiscount::new()
                                .kind(DealDiscountType::Percentage)
                                .value(NumberAmount::from(10_i64))
                                .description("First-year discount"),
                        ])
                        .currency("USD"),
                )
                .idempotency_key("order-2026-03-17-acme-0042")
                .delegation("del_xxxxx")
        },
    );
}

#[test]
fn deals_accept_partially_goes_over_the_wire_as_documented() {
    support::json(
        "deals_accept_partially",
        |client| {
            client
                .deals()
                .accept_partially(
                    "deal_xxxxx",
                    AcceptDealPartially::new(["item_aaa", "item_bbb"])
                        .rejected_items(["item_ccc"])
                        .create_declined_deal(true),
                )
                .idempotency_key("order-2026-03-17-acme-0042")
                .delegation("del_xxxxx")
        },
    );
}

#[test]
fn deals_create_escrow_goes_over_the_wire_as_documented() {
    support::json(
        "deals_create_escrow",
        |client| {
            client
                .deals()
                .create_escrow(
                    "deal_xxxxx",
                    CreateDealEscrow::new([
                            DealEscrowCondition::new("delivery")
                                .config(
                                    Untyped::from(
                                        serde_json::json!({ "tracking_required" : true }),
                                    ),
                                ),
                            DealEscrowCondition::new("approval"),
                        ])
                        .expires_in(1209600),
                )
                .idempotency_key("order-2026-03-17-acme-0042")
                .delegation("del_xxxxx")
        },
    );
}

#[test]
fn deals_get_escrow_goes_over_the_wire_as_documented() {
    support::json(
        "deals_get_escrow",
        |client| client.deals().get_escrow("deal_xxxxx").delegation("del_xxxxx"),
    );
}

#[test]
fn deals_release_escrow_goes_over_the_wire_as_documented() {
    support::json(
        "deals_release_escrow",
        |client| {
            client
                .deals()
                .release_escrow("deal_xxxxx")
                .idempotency_key("order-2026-03-17-acme-0042")
                .delegation("del_xxxxx")
        },
    );
}

#[test]
fn deals_refund_escrow_goes_over_the_wire_as_documented() {
    support::json(
        "deals_refund_escrow",
        |client| {
            client
                .deals()
                .refund_escrow("deal_xxxxx")
                .body(
                    RefundDealEscrow::new().reason(EscrowRefundReason::ConditionFailed),
                )
                .idempotency_key("order-2026-03-17-acme-0042")
                .delegation("del_xxxxx")
        },
    );
}

#[test]
fn deals_fulfill_condition_goes_over_the_wire_as_documented() {
    support::json(
        "deals_fulfill_condition",
        |client| {
            client
                .deals()
                .fulfill_condition(
                    "deal_xxxxx",
                    FulfillDealCondition::new("cond_yyyyy").met_by("logistics_system"),
                )
                .idempotency_key("order-2026-03-17-acme-0042")
                .delegation("del_xxxxx")
        },
    );
}

#[test]
fn deals_revoke_credential_goes_over_the_wire_as_documented() {
    support::json(
        "deals_revoke_credential",
        |client| {
            client
                .deals()
                .revoke_credential("deal_xxxxx")
                .body(
                    RevokeDealCredential::new()
                        .reason(CredentialRevocationReason::Superseded),
                )
                .idempotency_key("order-2026-03-17-acme-0042")
                .delegation("del_xxxxx")
        },
    );
}

#[test]
fn deals_record_outcome_goes_over_the_wire_as_documented() {
    support::json(
        "deals_record_outcome",
        |client| {
            client
                .deals()
                .record_outcome(
                    "deal_xxxxx",
                    RecordDealOutcome::new("won")
                        .notes("Closed after demo on 2026-03-28"),
                )
                .idempotency_key("order-2026-03-17-acme-0042")
                .delegation("del_xxxxx")
        },
    );
}

#[test]
fn deals_save_as_template_goes_over_the_wire_as_documented() {
    support::json(
        "deals_save_as_template",
        |client| {
            client
                .deals()
                .save_as_template(
                    "deal_xxxxx",
                    SaveDealAsTemplate::new("Enterprise Annual Plan")
                        .description(
                            "Standard enterprise deal with annual billing and 10% loyalty discount",
                        ),
                )
                .idempotency_key("order-2026-03-17-acme-0042")
                .delegation("del_xxxxx")
        },
    );
}

#[test]
fn deals_get_terms_goes_over_the_wire_as_documented() {
    support::json(
        "deals_get_terms",
        |client| client.deals().get_terms("deal_xxxxx").delegation("del_xxxxx"),
    );
}

#[test]
fn deals_compare_terms_goes_over_the_wire_as_documented() {
    support::json(
        "deals_compare_terms",
        |client| {
            client
                .deals()
                .compare_terms("deal_abc123")
                .deal_id_2("deal_def456")
                .delegation("del_xxxxx")
        },
    );
}

#[test]
fn deals_list_audit_entries_goes_over_the_wire_as_documented() {
    support::json(
        "deals_list_audit_entries",
        |client| client.deals().list_audit_entries("deal_xxxxx").delegation("del_xxxxx"),
    );
}

#[test]
fn deals_verify_audit_goes_over_the_wire_as_documented() {
    support::json(
        "deals_verify_audit",
        |client| client.deals().verify_audit("deal_xxxxx").delegation("del_xxxxx"),
    );
}

#[test]
fn deals_get_credential_goes_over_the_wire_as_documented() {
    support::json(
        "deals_get_credential",
        |client| client.deals().get_credential("deal_xxxxx").delegation("del_xxxxx"),
    );
}

#[test]
fn deals_list_valid_transitions_by_action_goes_over_the_wire_as_documented() {
    support::json(
        "deals_list_valid_transitions_by_action",
        |client| {
            client
                .deals()
                .list_valid_transitions_by_action("deal_xxxxx")
                .delegation("del_xxxxx")
        },
    );
}

#[test]
fn deals_get_signing_certificate_goes_over_the_wire_as_documented() {
    support::json(
        "deals_get_signing_certificate",
        |client| {
            client.deals().get_signing_certificate("deal_xxxxx").delegation("del_xxxxx")
        },
    );
}

#[test]
fn deals_export_goes_over_the_wire_as_documented() {
    support::json(
        "deals_export",
        |client| {
            client
                .deals()
                .export()
                .status(DealStatus::InProgress)
                .delegation("del_xxxxx")
        },
    );
}

#[test]
fn deals_list_valid_transitions_goes_over_the_wire_as_documented() {
    support::json(
        "deals_list_valid_transitions",
        |client| {
            client.deals().list_valid_transitions("deal_xxxxx").delegation("del_xxxxx")
        },
    );
}

#[test]
fn deals_list_settlements_goes_over_the_wire_as_documented() {
    support::json(
        "deals_list_settlements",
        |client| client.deals().list_settlements("deal_xxxxx").delegation("del_xxxxx"),
    );
}

#[test]
fn deals_verify_signature_goes_over_the_wire_as_documented() {
    support::json(
        "deals_verify_signature",
        |client| client.deals().verify_signature().id("deal_abc123"),
    );
}
