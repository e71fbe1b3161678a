// Generated from specs/salesbooth/subscriptions.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::common::*;
use salesbooth_api::subscriptions::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn subscriptions_list_goes_over_the_wire_as_documented() {
    support::json(
        "subscriptions_list",
        |client| client.subscriptions().list().status(SubscriptionStatus::Active),
    );
}

#[test]
fn subscriptions_get_goes_over_the_wire_as_documented() {
    support::json(
        "subscriptions_get",
        |client| client.subscriptions().get("deal_abc123"),
    );
}

#[test]
fn subscriptions_get_analytics_goes_over_the_wire_as_documented() {
    support::json(
        "subscriptions_get_analytics",
        |client| client.subscriptions().get_analytics(),
    );
}

#[test]
fn subscriptions_get_usage_goes_over_the_wire_as_documented() {
    support::json(
        "subscriptions_get_usage",
        |client| client.subscriptions().get_usage("deal_abc123"),
    );
}

#[test]
fn subscriptions_get_usage_summary_goes_over_the_wire_as_documented() {
    support::json(
        "subscriptions_get_usage_summary",
        |client| client.subscriptions().get_usage_summary("deal_abc123"),
    );
}

#[test]
fn subscriptions_create_goes_over_the_wire_as_documented() {
    support::json(
        "subscriptions_create",
        |client| {
            client
                .subscriptions()
                .create(
                    CreateSubscription::new("deal_abc123")
                        .billing_cycle(BillingCycle::Monthly),
                )
                .idempotency_key("order-2026-03-17-acme-0042")
        },
    );
}

#[test]
fn subscriptions_pause_goes_over_the_wire_as_documented() {
    support::json(
        "subscriptions_pause",
        |client| {
            client
                .subscriptions()
                .pause(PauseSubscription::new("deal_abc123"))
                .idempotency_key("order-2026-03-17-acme-0042")
        },
    );
}

#[test]
fn subscriptions_resume_goes_over_the_wire_as_documented() {
    support::json(
        "subscriptions_resume",
        |client| {
            client
                .subscriptions()
                .resume(ResumeSubscription::new("deal_abc123"))
                .idempotency_key("order-2026-03-17-acme-0042")
        },
    );
}

#[test]
fn subscriptions_cancel_goes_over_the_wire_as_documented() {
    support::json(
        "subscriptions_cancel",
        |client| {
            client
                .subscriptions()
                .cancel(CancelSubscription::new("deal_abc123").end_of_period(true))
                .idempotency_key("order-2026-03-17-acme-0042")
        },
    );
}

#[test]
fn subscriptions_renew_goes_over_the_wire_as_documented() {
    support::json(
        "subscriptions_renew",
        |client| {
            client
                .subscriptions()
                .renew(RenewSubscription::new("deal_abc123"))
                .idempotency_key("order-2026-03-17-acme-0042")
        },
    );
}

#[test]
fn subscriptions_retry_payment_goes_over_the_wire_as_documented() {
    support::json(
        "subscriptions_retry_payment",
        |client| {
            client
                .subscriptions()
                .retry_payment(
                    RetrySubscriptionPayment::new("deal_abc123").grace_days(3),
                )
                .idempotency_key("order-2026-03-17-acme-0042")
        },
    );
}

#[test]
fn subscriptions_change_items_goes_over_the_wire_as_documented() {
    support::json(
        "subscriptions_change_items",
        |client| {
            client
                .subscriptions()
                .change_items(
                    ChangeSubscriptionItems::new(
                        "deal_abc123",
                        [
                            SubscriptionItem::new()
                                .product_id("prod_enterprise")
                                .quantity(1)
                                .unit_price(NumberAmount::from(299.0)),
                        ],
                    ),
                )
                .idempotency_key("order-2026-03-17-acme-0042")
        },
    );
}

#[test]
fn subscriptions_change_cycle_goes_over_the_wire_as_documented() {
    support::json(
        "subscriptions_change_cycle",
        |client| {
            client
                .subscriptions()
                .change_cycle(
                    ChangeSubscriptionCycle::new()
                        .deal_id("deal_abc123")
                        .billing_cycle(BillingCycle::Annual),
                )
                .idempotency_key("order-2026-03-17-acme-0042")
        },
    );
}

#[test]
fn subscriptions_add_meter_goes_over_the_wire_as_documented() {
    support::json(
        "subscriptions_add_meter",
        |client| {
            client
                .subscriptions()
                .add_meter(
                    AddSubscriptionMeter::new()
                        .deal_id("deal_abc123")
                        .meter_name("api_calls")
                        .unit_label("API Call")
                        .price_per_unit(NumberAmount::from(0.001))
                        .free_units(10000),
                )
                .idempotency_key("order-2026-03-17-acme-0042")
        },
    );
}

#[test]
fn subscriptions_remove_meter_goes_over_the_wire_as_documented() {
    support::json(
        "subscriptions_remove_meter",
        |client| {
            client
                .subscriptions()
                .remove_meter(
                    RemoveSubscriptionMeter::new()
                        .deal_id("deal_abc123")
                        .meter_id("meter_xyz789"),
                )
                .idempotency_key("order-2026-03-17-acme-0042")
        },
    );
}

#[test]
fn subscriptions_record_usage_goes_over_the_wire_as_documented() {
    support::json(
        "subscriptions_record_usage",
        |client| {
            client
                .subscriptions()
                .record_usage(
                    RecordSubscriptionUsage::new()
                        .deal_id("deal_abc123")
                        .meter_name("api_calls")
                        .quantity(NumberAmount::from(150_i64))
                        .idempotency_key("usage-2026-03-12-batch-7"),
                )
                .idempotency_key("order-2026-03-17-acme-0042")
        },
    );
}
