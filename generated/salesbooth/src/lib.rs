// Generated from specs/salesbooth/ by `cargo xtask generate`. Do not edit: change the documents.

//! Bindings for Salesbooth, generated from its OpenAPI documents, with one module per docs section.
//!
//! A section's methods fill a request and start a call; an [`Engine`](saleskit_runtime::Engine) sends it. Authentication, error
//! mapping and all other policy are in `saleskit`, whose `Salesbooth` derefs to [`Client`].
//!
//! # Sections
//!
//! - **sales**: Deals and what surrounds them: customers, quotes, contracts, templates, participants, negotiations. [`deals`](mod@deals), [`deal_templates`](mod@deal_templates), [`deal_participants`](mod@deal_participants), [`deal_notifications`](mod@deal_notifications), [`deal_discovery`](mod@deal_discovery), [`customers`](mod@customers), [`quotes`](mod@quotes), [`contracts`](mod@contracts), [`negotiations`](mod@negotiations), [`negotiations_dashboard`](mod@negotiations_dashboard)
//! - **catalogue**: Products, their options and rules, and configure-price-quote. [`products`](mod@products), [`product_families`](mod@product_families), [`product_option_groups`](mod@product_option_groups), [`product_rules`](mod@product_rules), [`option_groups`](mod@option_groups), [`bundle_rules`](mod@bundle_rules), [`compatibility_rules`](mod@compatibility_rules), [`configuration`](mod@configuration), [`saved_configs`](mod@saved_configs), [`saved_configs_admin`](mod@saved_configs_admin), [`pricing_simulation`](mod@pricing_simulation)
//! - **money**: Payments, subscriptions, credits, currencies, and what the workspace itself pays. [`payments`](mod@payments), [`payment_intent`](mod@payment_intent), [`subscriptions`](mod@subscriptions), [`credits`](mod@credits), [`usdc`](mod@usdc), [`fx_rates`](mod@fx_rates), [`billing`](mod@billing), [`budget`](mod@budget), [`usage`](mod@usage)
//! - **scheduling**: Bookings, and the staff and hours that they need. [`bookings`](mod@bookings), [`availability`](mod@availability), [`staff`](mod@staff)
//! - **agents**: AI agents: discovery, delegations, trust, federation and MCP. [`agent_discovery`](mod@agent_discovery), [`agent_registry`](mod@agent_registry), [`agent_trust`](mod@agent_trust), [`agent_trust_credentials`](mod@agent_trust_credentials), [`agent_workflows`](mod@agent_workflows), [`credential_verification`](mod@credential_verification), [`delegations`](mod@delegations), [`did_document`](mod@did_document), [`federation`](mod@federation), [`federation_peers`](mod@federation_peers), [`mcp`](mod@mcp), [`schemas`](mod@schemas), [`tools`](mod@tools), [`trust`](mod@trust)
//! - **storefront**: Widgets on a web page, chat and voice, and the portal of a signed-in customer. [`widgets`](mod@widgets), [`widget_public`](mod@widget_public), [`widget_analytics`](mod@widget_analytics), [`display_mode`](mod@display_mode), [`ab_tests`](mod@ab_tests), [`chat`](mod@chat), [`realtime_function`](mod@realtime_function), [`realtime_session`](mod@realtime_session), [`realtime_usage`](mod@realtime_usage), [`text_to_speech`](mod@text_to_speech), [`customer_auth`](mod@customer_auth), [`customer_portal`](mod@customer_portal)
//! - **websites**: Websites made by AI: pages, blocks, suggestions, domains, files. [`sites`](mod@sites), [`site_pages`](mod@site_pages), [`site_blocks`](mod@site_blocks), [`site_suggestions`](mod@site_suggestions), [`ai_website`](mod@ai_website), [`domain_availability`](mod@domain_availability), [`domain_registration`](mod@domain_registration), [`uploads`](mod@uploads)
//! - **insights**: What happens and what it means: activity, analytics, search, fraud signals. [`intelligence`](mod@intelligence), [`activity`](mod@activity), [`activity_stream`](mod@activity_stream), [`dashboard_stats`](mod@dashboard_stats), [`analytics_settings`](mod@analytics_settings), [`event_collection`](mod@event_collection), [`session_replays`](mod@session_replays), [`fraud_signals`](mod@fraud_signals), [`search`](mod@search)
//! - **integration**: Webhooks, event streams, batches, imports, channels, plugins, and places to try things out. [`webhooks`](mod@webhooks), [`events`](mod@events), [`batch`](mod@batch), [`csv_import`](mod@csv_import), [`channels`](mod@channels), [`plugins`](mod@plugins), [`playground`](mod@playground), [`sandbox`](mod@sandbox), [`sandbox_toggle`](mod@sandbox_toggle)
//! - **workspace**: The workspace, its team and keys, and the signed-in user. [`workspaces`](mod@workspaces), [`switch_workspace`](mod@switch_workspace), [`tenant_settings`](mod@tenant_settings), [`tenant_context`](mod@tenant_context), [`business_profile`](mod@business_profile), [`team`](mod@team), [`profile`](mod@profile), [`preferences`](mod@preferences), [`api_keys`](mod@api_keys), [`session_auth`](mod@session_auth), [`onboarding`](mod@onboarding)
//! - **operations**: Running the service: audit, privacy, jobs, caches, health. [`audit`](mod@audit), [`gdpr`](mod@gdpr), [`encryption_rotation`](mod@encryption_rotation), [`job_queue`](mod@job_queue), [`cache`](mod@cache), [`health`](mod@health), [`internal`](mod@internal), [`system_admin`](mod@system_admin)

#![cfg_attr(docsrs, feature(doc_cfg))]

#[rustfmt::skip]
mod client;
#[rustfmt::skip]
pub mod common;
#[cfg(feature = "ab_tests")]
#[rustfmt::skip]
pub mod ab_tests;
#[cfg(feature = "activity")]
#[rustfmt::skip]
pub mod activity;
#[cfg(feature = "activity_stream")]
#[rustfmt::skip]
pub mod activity_stream;
#[cfg(feature = "agent_discovery")]
#[rustfmt::skip]
pub mod agent_discovery;
#[cfg(feature = "agent_registry")]
#[rustfmt::skip]
pub mod agent_registry;
#[cfg(feature = "agent_trust")]
#[rustfmt::skip]
pub mod agent_trust;
#[cfg(feature = "agent_trust_credentials")]
#[rustfmt::skip]
pub mod agent_trust_credentials;
#[cfg(feature = "agent_workflows")]
#[rustfmt::skip]
pub mod agent_workflows;
#[cfg(feature = "ai_website")]
#[rustfmt::skip]
pub mod ai_website;
#[cfg(feature = "analytics_settings")]
#[rustfmt::skip]
pub mod analytics_settings;
#[cfg(feature = "api_keys")]
#[rustfmt::skip]
pub mod api_keys;
#[cfg(feature = "audit")]
#[rustfmt::skip]
pub mod audit;
#[cfg(feature = "availability")]
#[rustfmt::skip]
pub mod availability;
#[cfg(feature = "batch")]
#[rustfmt::skip]
pub mod batch;
#[cfg(feature = "billing")]
#[rustfmt::skip]
pub mod billing;
#[cfg(feature = "bookings")]
#[rustfmt::skip]
pub mod bookings;
#[cfg(feature = "budget")]
#[rustfmt::skip]
pub mod budget;
#[cfg(feature = "bundle_rules")]
#[rustfmt::skip]
pub mod bundle_rules;
#[cfg(feature = "business_profile")]
#[rustfmt::skip]
pub mod business_profile;
#[cfg(feature = "cache")]
#[rustfmt::skip]
pub mod cache;
#[cfg(feature = "channels")]
#[rustfmt::skip]
pub mod channels;
#[cfg(feature = "chat")]
#[rustfmt::skip]
pub mod chat;
#[cfg(feature = "compatibility_rules")]
#[rustfmt::skip]
pub mod compatibility_rules;
#[cfg(feature = "configuration")]
#[rustfmt::skip]
pub mod configuration;
#[cfg(feature = "contracts")]
#[rustfmt::skip]
pub mod contracts;
#[cfg(feature = "credential_verification")]
#[rustfmt::skip]
pub mod credential_verification;
#[cfg(feature = "credits")]
#[rustfmt::skip]
pub mod credits;
#[cfg(feature = "csv_import")]
#[rustfmt::skip]
pub mod csv_import;
#[cfg(feature = "customer_auth")]
#[rustfmt::skip]
pub mod customer_auth;
#[cfg(feature = "customer_portal")]
#[rustfmt::skip]
pub mod customer_portal;
#[cfg(feature = "customers")]
#[rustfmt::skip]
pub mod customers;
#[cfg(feature = "dashboard_stats")]
#[rustfmt::skip]
pub mod dashboard_stats;
#[cfg(feature = "deal_discovery")]
#[rustfmt::skip]
pub mod deal_discovery;
#[cfg(feature = "deal_notifications")]
#[rustfmt::skip]
pub mod deal_notifications;
#[cfg(feature = "deal_participants")]
#[rustfmt::skip]
pub mod deal_participants;
#[cfg(feature = "deal_templates")]
#[rustfmt::skip]
pub mod deal_templates;
#[cfg(feature = "deals")]
#[rustfmt::skip]
pub mod deals;
#[cfg(feature = "delegations")]
#[rustfmt::skip]
pub mod delegations;
#[cfg(feature = "did_document")]
#[rustfmt::skip]
pub mod did_document;
#[cfg(feature = "display_mode")]
#[rustfmt::skip]
pub mod display_mode;
#[cfg(feature = "domain_availability")]
#[rustfmt::skip]
pub mod domain_availability;
#[cfg(feature = "domain_registration")]
#[rustfmt::skip]
pub mod domain_registration;
#[cfg(feature = "encryption_rotation")]
#[rustfmt::skip]
pub mod encryption_rotation;
#[cfg(feature = "event_collection")]
#[rustfmt::skip]
pub mod event_collection;
#[cfg(feature = "events")]
#[rustfmt::skip]
pub mod events;
#[cfg(feature = "federation")]
#[rustfmt::skip]
pub mod federation;
#[cfg(feature = "federation_peers")]
#[rustfmt::skip]
pub mod federation_peers;
#[cfg(feature = "fraud_signals")]
#[rustfmt::skip]
pub mod fraud_signals;
#[cfg(feature = "fx_rates")]
#[rustfmt::skip]
pub mod fx_rates;
#[cfg(feature = "gdpr")]
#[rustfmt::skip]
pub mod gdpr;
#[cfg(feature = "health")]
#[rustfmt::skip]
pub mod health;
#[cfg(feature = "intelligence")]
#[rustfmt::skip]
pub mod intelligence;
#[cfg(feature = "internal")]
#[rustfmt::skip]
pub mod internal;
#[cfg(feature = "job_queue")]
#[rustfmt::skip]
pub mod job_queue;
#[cfg(feature = "mcp")]
#[rustfmt::skip]
pub mod mcp;
#[cfg(feature = "negotiations")]
#[rustfmt::skip]
pub mod negotiations;
#[cfg(feature = "negotiations_dashboard")]
#[rustfmt::skip]
pub mod negotiations_dashboard;
#[cfg(feature = "onboarding")]
#[rustfmt::skip]
pub mod onboarding;
#[cfg(feature = "option_groups")]
#[rustfmt::skip]
pub mod option_groups;
#[cfg(feature = "payment_intent")]
#[rustfmt::skip]
pub mod payment_intent;
#[cfg(feature = "payments")]
#[rustfmt::skip]
pub mod payments;
#[cfg(feature = "playground")]
#[rustfmt::skip]
pub mod playground;
#[cfg(feature = "plugins")]
#[rustfmt::skip]
pub mod plugins;
#[cfg(feature = "preferences")]
#[rustfmt::skip]
pub mod preferences;
#[cfg(feature = "pricing_simulation")]
#[rustfmt::skip]
pub mod pricing_simulation;
#[cfg(feature = "product_families")]
#[rustfmt::skip]
pub mod product_families;
#[cfg(feature = "product_option_groups")]
#[rustfmt::skip]
pub mod product_option_groups;
#[cfg(feature = "product_rules")]
#[rustfmt::skip]
pub mod product_rules;
#[cfg(feature = "products")]
#[rustfmt::skip]
pub mod products;
#[cfg(feature = "profile")]
#[rustfmt::skip]
pub mod profile;
#[cfg(feature = "quotes")]
#[rustfmt::skip]
pub mod quotes;
#[cfg(feature = "realtime_function")]
#[rustfmt::skip]
pub mod realtime_function;
#[cfg(feature = "realtime_session")]
#[rustfmt::skip]
pub mod realtime_session;
#[cfg(feature = "realtime_usage")]
#[rustfmt::skip]
pub mod realtime_usage;
#[cfg(feature = "sandbox")]
#[rustfmt::skip]
pub mod sandbox;
#[cfg(feature = "sandbox_toggle")]
#[rustfmt::skip]
pub mod sandbox_toggle;
#[cfg(feature = "saved_configs")]
#[rustfmt::skip]
pub mod saved_configs;
#[cfg(feature = "saved_configs_admin")]
#[rustfmt::skip]
pub mod saved_configs_admin;
#[cfg(feature = "schemas")]
#[rustfmt::skip]
pub mod schemas;
#[cfg(feature = "search")]
#[rustfmt::skip]
pub mod search;
#[cfg(feature = "session_auth")]
#[rustfmt::skip]
pub mod session_auth;
#[cfg(feature = "session_replays")]
#[rustfmt::skip]
pub mod session_replays;
#[cfg(feature = "site_blocks")]
#[rustfmt::skip]
pub mod site_blocks;
#[cfg(feature = "site_pages")]
#[rustfmt::skip]
pub mod site_pages;
#[cfg(feature = "site_suggestions")]
#[rustfmt::skip]
pub mod site_suggestions;
#[cfg(feature = "sites")]
#[rustfmt::skip]
pub mod sites;
#[cfg(feature = "staff")]
#[rustfmt::skip]
pub mod staff;
#[cfg(feature = "subscriptions")]
#[rustfmt::skip]
pub mod subscriptions;
#[cfg(feature = "switch_workspace")]
#[rustfmt::skip]
pub mod switch_workspace;
#[cfg(feature = "system_admin")]
#[rustfmt::skip]
pub mod system_admin;
#[cfg(feature = "team")]
#[rustfmt::skip]
pub mod team;
#[cfg(feature = "tenant_context")]
#[rustfmt::skip]
pub mod tenant_context;
#[cfg(feature = "tenant_settings")]
#[rustfmt::skip]
pub mod tenant_settings;
#[cfg(feature = "text_to_speech")]
#[rustfmt::skip]
pub mod text_to_speech;
#[cfg(feature = "tools")]
#[rustfmt::skip]
pub mod tools;
#[cfg(feature = "trust")]
#[rustfmt::skip]
pub mod trust;
#[cfg(feature = "uploads")]
#[rustfmt::skip]
pub mod uploads;
#[cfg(feature = "usage")]
#[rustfmt::skip]
pub mod usage;
#[cfg(feature = "usdc")]
#[rustfmt::skip]
pub mod usdc;
#[cfg(feature = "webhooks")]
#[rustfmt::skip]
pub mod webhooks;
#[cfg(feature = "widget_analytics")]
#[rustfmt::skip]
pub mod widget_analytics;
#[cfg(feature = "widget_public")]
#[rustfmt::skip]
pub mod widget_public;
#[cfg(feature = "widgets")]
#[rustfmt::skip]
pub mod widgets;
#[cfg(feature = "workspaces")]
#[rustfmt::skip]
pub mod workspaces;

pub use client::{Client, OperationCall};

/// Where the API is served, according to the documents.
pub const BASE_URL: &str = "https://salesbooth.com/api/v1";

/// Where each region's data is served, according to the documents.
#[rustfmt::skip]
pub const REGIONS: &[(&str, &str)] = &[
    ("au", "https://api-au.salesbooth.com/v1"),
    ("eu", "https://api-eu.salesbooth.com/v1"),
    ("us", "https://api-us.salesbooth.com/v1"),
];
