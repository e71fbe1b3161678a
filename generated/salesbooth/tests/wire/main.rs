// Generated from specs/salesbooth/ by `cargo xtask generate`. Do not edit: change the documents.

//! Every operation on the wire, one module per section.

#[rustfmt::skip]
mod support;
#[cfg(feature = "ab_tests")]
#[rustfmt::skip]
mod ab_tests;
#[cfg(feature = "activity")]
#[rustfmt::skip]
mod activity;
#[cfg(feature = "activity_stream")]
#[rustfmt::skip]
mod activity_stream;
#[cfg(feature = "agent_discovery")]
#[rustfmt::skip]
mod agent_discovery;
#[cfg(feature = "agent_registry")]
#[rustfmt::skip]
mod agent_registry;
#[cfg(feature = "agent_trust")]
#[rustfmt::skip]
mod agent_trust;
#[cfg(feature = "agent_trust_credentials")]
#[rustfmt::skip]
mod agent_trust_credentials;
#[cfg(feature = "agent_workflows")]
#[rustfmt::skip]
mod agent_workflows;
#[cfg(feature = "ai_website")]
#[rustfmt::skip]
mod ai_website;
#[cfg(feature = "analytics_settings")]
#[rustfmt::skip]
mod analytics_settings;
#[cfg(feature = "api_keys")]
#[rustfmt::skip]
mod api_keys;
#[cfg(feature = "audit")]
#[rustfmt::skip]
mod audit;
#[cfg(feature = "availability")]
#[rustfmt::skip]
mod availability;
#[cfg(feature = "batch")]
#[rustfmt::skip]
mod batch;
#[cfg(feature = "billing")]
#[rustfmt::skip]
mod billing;
#[cfg(feature = "bookings")]
#[rustfmt::skip]
mod bookings;
#[cfg(feature = "budget")]
#[rustfmt::skip]
mod budget;
#[cfg(feature = "bundle_rules")]
#[rustfmt::skip]
mod bundle_rules;
#[cfg(feature = "business_profile")]
#[rustfmt::skip]
mod business_profile;
#[cfg(feature = "cache")]
#[rustfmt::skip]
mod cache;
#[cfg(feature = "channels")]
#[rustfmt::skip]
mod channels;
#[cfg(feature = "chat")]
#[rustfmt::skip]
mod chat;
#[cfg(feature = "compatibility_rules")]
#[rustfmt::skip]
mod compatibility_rules;
#[cfg(feature = "configuration")]
#[rustfmt::skip]
mod configuration;
#[cfg(feature = "contracts")]
#[rustfmt::skip]
mod contracts;
#[cfg(feature = "credential_verification")]
#[rustfmt::skip]
mod credential_verification;
#[cfg(feature = "credits")]
#[rustfmt::skip]
mod credits;
#[cfg(feature = "csv_import")]
#[rustfmt::skip]
mod csv_import;
#[cfg(feature = "customer_auth")]
#[rustfmt::skip]
mod customer_auth;
#[cfg(feature = "customer_portal")]
#[rustfmt::skip]
mod customer_portal;
#[cfg(feature = "customers")]
#[rustfmt::skip]
mod customers;
#[cfg(feature = "dashboard_stats")]
#[rustfmt::skip]
mod dashboard_stats;
#[cfg(feature = "deal_discovery")]
#[rustfmt::skip]
mod deal_discovery;
#[cfg(feature = "deal_notifications")]
#[rustfmt::skip]
mod deal_notifications;
#[cfg(feature = "deal_participants")]
#[rustfmt::skip]
mod deal_participants;
#[cfg(feature = "deal_templates")]
#[rustfmt::skip]
mod deal_templates;
#[cfg(feature = "deals")]
#[rustfmt::skip]
mod deals;
#[cfg(feature = "delegations")]
#[rustfmt::skip]
mod delegations;
#[cfg(feature = "did_document")]
#[rustfmt::skip]
mod did_document;
#[cfg(feature = "display_mode")]
#[rustfmt::skip]
mod display_mode;
#[cfg(feature = "domain_availability")]
#[rustfmt::skip]
mod domain_availability;
#[cfg(feature = "domain_registration")]
#[rustfmt::skip]
mod domain_registration;
#[cfg(feature = "encryption_rotation")]
#[rustfmt::skip]
mod encryption_rotation;
#[cfg(feature = "event_collection")]
#[rustfmt::skip]
mod event_collection;
#[cfg(feature = "events")]
#[rustfmt::skip]
mod events;
#[cfg(feature = "federation")]
#[rustfmt::skip]
mod federation;
#[cfg(feature = "federation_peers")]
#[rustfmt::skip]
mod federation_peers;
#[cfg(feature = "fraud_signals")]
#[rustfmt::skip]
mod fraud_signals;
#[cfg(feature = "fx_rates")]
#[rustfmt::skip]
mod fx_rates;
#[cfg(feature = "gdpr")]
#[rustfmt::skip]
mod gdpr;
#[cfg(feature = "health")]
#[rustfmt::skip]
mod health;
#[cfg(feature = "intelligence")]
#[rustfmt::skip]
mod intelligence;
#[cfg(feature = "internal")]
#[rustfmt::skip]
mod internal;
#[cfg(feature = "job_queue")]
#[rustfmt::skip]
mod job_queue;
#[cfg(feature = "mcp")]
#[rustfmt::skip]
mod mcp;
#[cfg(feature = "negotiations")]
#[rustfmt::skip]
mod negotiations;
#[cfg(feature = "negotiations_dashboard")]
#[rustfmt::skip]
mod negotiations_dashboard;
#[cfg(feature = "onboarding")]
#[rustfmt::skip]
mod onboarding;
#[cfg(feature = "option_groups")]
#[rustfmt::skip]
mod option_groups;
#[cfg(feature = "payment_intent")]
#[rustfmt::skip]
mod payment_intent;
#[cfg(feature = "payments")]
#[rustfmt::skip]
mod payments;
#[cfg(feature = "playground")]
#[rustfmt::skip]
mod playground;
#[cfg(feature = "plugins")]
#[rustfmt::skip]
mod plugins;
#[cfg(feature = "preferences")]
#[rustfmt::skip]
mod preferences;
#[cfg(feature = "pricing_simulation")]
#[rustfmt::skip]
mod pricing_simulation;
#[cfg(feature = "product_families")]
#[rustfmt::skip]
mod product_families;
#[cfg(feature = "product_option_groups")]
#[rustfmt::skip]
mod product_option_groups;
#[cfg(feature = "product_rules")]
#[rustfmt::skip]
mod product_rules;
#[cfg(feature = "products")]
#[rustfmt::skip]
mod products;
#[cfg(feature = "profile")]
#[rustfmt::skip]
mod profile;
#[cfg(feature = "quotes")]
#[rustfmt::skip]
mod quotes;
#[cfg(feature = "realtime_function")]
#[rustfmt::skip]
mod realtime_function;
#[cfg(feature = "realtime_session")]
#[rustfmt::skip]
mod realtime_session;
#[cfg(feature = "realtime_usage")]
#[rustfmt::skip]
mod realtime_usage;
#[cfg(feature = "sandbox")]
#[rustfmt::skip]
mod sandbox;
#[cfg(feature = "sandbox_toggle")]
#[rustfmt::skip]
mod sandbox_toggle;
#[cfg(feature = "saved_configs")]
#[rustfmt::skip]
mod saved_configs;
#[cfg(feature = "saved_configs_admin")]
#[rustfmt::skip]
mod saved_configs_admin;
#[cfg(feature = "schemas")]
#[rustfmt::skip]
mod schemas;
#[cfg(feature = "search")]
#[rustfmt::skip]
mod search;
#[cfg(feature = "session_auth")]
#[rustfmt::skip]
mod session_auth;
#[cfg(feature = "session_replays")]
#[rustfmt::skip]
mod session_replays;
#[cfg(feature = "site_blocks")]
#[rustfmt::skip]
mod site_blocks;
#[cfg(feature = "site_pages")]
#[rustfmt::skip]
mod site_pages;
#[cfg(feature = "site_suggestions")]
#[rustfmt::skip]
mod site_suggestions;
#[cfg(feature = "sites")]
#[rustfmt::skip]
mod sites;
#[cfg(feature = "staff")]
#[rustfmt::skip]
mod staff;
#[cfg(feature = "subscriptions")]
#[rustfmt::skip]
mod subscriptions;
#[cfg(feature = "switch_workspace")]
#[rustfmt::skip]
mod switch_workspace;
#[cfg(feature = "system_admin")]
#[rustfmt::skip]
mod system_admin;
#[cfg(feature = "team")]
#[rustfmt::skip]
mod team;
#[cfg(feature = "tenant_context")]
#[rustfmt::skip]
mod tenant_context;
#[cfg(feature = "tenant_settings")]
#[rustfmt::skip]
mod tenant_settings;
#[cfg(feature = "text_to_speech")]
#[rustfmt::skip]
mod text_to_speech;
#[cfg(feature = "tools")]
#[rustfmt::skip]
mod tools;
#[cfg(feature = "trust")]
#[rustfmt::skip]
mod trust;
#[cfg(feature = "uploads")]
#[rustfmt::skip]
mod uploads;
#[cfg(feature = "usage")]
#[rustfmt::skip]
mod usage;
#[cfg(feature = "usdc")]
#[rustfmt::skip]
mod usdc;
#[cfg(feature = "webhooks")]
#[rustfmt::skip]
mod webhooks;
#[cfg(feature = "widget_analytics")]
#[rustfmt::skip]
mod widget_analytics;
#[cfg(feature = "widget_public")]
#[rustfmt::skip]
mod widget_public;
#[cfg(feature = "widgets")]
#[rustfmt::skip]
mod widgets;
#[cfg(feature = "workspaces")]
#[rustfmt::skip]
mod workspaces;

#[test]
#[ignore = "long: cargo xtask hard"]
fn long_every_mutation_of_every_reply_becomes_what_the_documents_say() {
    saleskit_mock::Mutations::try_all();
}
