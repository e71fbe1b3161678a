//! Operations as the generator writes them, one for each kind that the engine distinguishes.

#![allow(dead_code)]

use saleskit::{Base, Envelope, Method, Operation, ReplyKind, Retry};

const SECRET: &[&str] = &["secretKey", "secretKeyHeader"];

pub static GET_DEAL: Operation =
    Operation::new("deals_get", "deals", Method::Get, "/deals").auth(SECRET).envelope(Envelope::Data);

pub static CREATE_DEAL: Operation = Operation::new("deals_create", "deals", Method::Post, "/deals")
    .auth(SECRET)
    .envelope(Envelope::Data)
    .retry(Retry::Keyed)
    .headers(&["Idempotency-Key"]);

pub static UPDATE_DEAL: Operation = Operation::new("deals_update", "deals", Method::Patch, "/deals")
    .auth(SECRET)
    .envelope(Envelope::Data)
    .headers(&["If-Match", "X-Delegation-ID"]);

pub static BEARER_ONLY: Operation =
    Operation::new("agents_list", "agents", Method::Get, "/agents").auth(&["secretKey"]).envelope(Envelope::Data);

pub static HEADER_ONLY: Operation =
    Operation::new("legacy_list", "legacy", Method::Get, "/legacy").auth(&["secretKeyHeader"]);

pub static PUBLISHABLE_ONLY: Operation =
    Operation::new("saved_configs_get", "saved-configs", Method::Get, "/saved-configs").auth(&["publishableKey"]);

pub static EITHER_KEY: Operation = Operation::new("availability_get", "availability", Method::Get, "/availability")
    .auth(&["secretKey", "secretKeyHeader", "publishableKey"]);

pub static PUBLIC: Operation = Operation::new("health_get", "health", Method::Get, "/health");

pub static WELL_KNOWN: Operation =
    Operation::new("federation_keys", "federation", Method::Get, "/.well-known/keys").base(Base::Host);

pub static SESSION: Operation = Operation::new("keys_list", "keys", Method::Get, "/keys").auth(&["sessionCookie"]);

pub static SESSION_WRITE: Operation =
    Operation::new("keys_create", "keys", Method::Post, "/keys").auth(&["sessionCookie"]);

pub static SIGN_IN: Operation = Operation::new("auth_create", "auth", Method::Post, "/auth");

pub static CUSTOMER: Operation =
    Operation::new("portal_deals", "portal", Method::Get, "/customer-portal").auth(&["customerToken"]);

pub static FOREIGN: Operation = Operation::new("peers_list", "peers", Method::Get, "/peers").auth(&["mutualTls"]);

pub static IN_QUERY: Operation =
    Operation::new("widgets_get", "widgets", Method::Get, "/widget-config").auth(&["publishableKeyQuery"]);

pub static SANDBOX: Operation =
    Operation::new("sandbox_get_status", "sandbox", Method::Get, "/sandbox/status").auth(SECRET);

pub static KEY_OR_SESSION: Operation =
    Operation::new("trust_get", "trust", Method::Get, "/trust").auth(&["secretKey", "sessionCookie"]);

pub static DOWNLOAD: Operation =
    Operation::new("audit_export", "audit", Method::Get, "/audit/export").auth(SECRET).reply(ReplyKind::Bytes);

pub static STREAM: Operation =
    Operation::new("audit_export_csv", "audit", Method::Get, "/audit/export").auth(SECRET).reply(ReplyKind::Stream);

pub static LIST_QUOTES: Operation =
    Operation::new("quotes_list", "quotes", Method::Get, "/api/quotes").auth(&["companyToken"]);

pub static GET_QUOTE: Operation =
    Operation::new("quotes_get", "quotes", Method::Get, "/api/quotes/{key}").auth(&["companyToken"]);

pub static CREATE_QUOTE: Operation =
    Operation::new("integrations_create_quote", "integrations", Method::Post, "/integrations/create_quote")
        .auth(&["integrationUuid"])
        .credential("uuid");

pub static FROM_TEMPLATE: Operation =
    Operation::new("integrations_from_template", "integrations", Method::Post, "/integrations/create_quote/template")
        .auth(&["integrationUuid"])
        .credential("uuid")
        .reply(ReplyKind::Text);
