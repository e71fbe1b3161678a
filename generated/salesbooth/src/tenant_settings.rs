// Generated from specs/salesbooth/tenant_settings.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Name, look and rules of a workspace.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Method, Operation, Request, TextAmount, Whole, body, reply,
};

/// The operations of `tenant_settings`, reached as [`Client::tenant_settings`](crate::Client::tenant_settings).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read the settings of the workspace.
    ///
    /// `GET /tenant-settings` · docs section “Tenant Settings”, inferred (the page says that settings can be read; the method is lost, and it names no credential; a session is taken to be meant as in its neighbours, a key by the general rule). Safe to repeat.
    ///
    /// The reply is inferred: the page shows no reply; the fields are those that can be changed.
    pub fn get(&self) -> Call<TenantSettings> {
        let request = Request::new(&GET);
        Call::json(self.0, request)
    }

    /// Change the settings of the workspace.
    ///
    /// `PATCH /tenant-settings` · docs section “Tenant Settings”, inferred (the page gives the fields, the method is lost; changes are PATCH elsewhere). Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    ///
    /// The reply is inferred: the page shows no reply; taken to be what reading it answers.
    pub fn update(&self, body: UpdateTenantSettings) -> Call<TenantSettings> {
        let mut request = Request::new(&UPDATE);
        request.json(&body);
        Call::json(self.0, request)
    }
}

/// What the documents say of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET, &UPDATE];

static GET: Operation = Operation::new("tenant_settings_get", "tenant_settings", Method::Get, "/tenant-settings")
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static UPDATE: Operation = Operation::new("tenant_settings_update", "tenant_settings", Method::Patch, "/tenant-settings")
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

reply! {
    /// The settings of a workspace.
    pub struct TenantSettings {
        /// What the workspace is called.
        ///
        /// Inferred: a field of the update; no reply shows it.
        name: Option<String> = "name" inferred,
        /// Inferred: a field of the update; no reply shows it.
        industry: Option<String> = "industry" inferred,
        /// ISO 4217 code, as `USD`.
        ///
        /// Inferred: a field of the update; no reply shows it.
        default_currency: Option<String> = "default_currency" inferred,
        /// The colour of the brand, as `#635bff`.
        ///
        /// Inferred: a field of the update; no reply shows it.
        primary_color: Option<String> = "primary_color" inferred,
        /// As a decimal: `0.10` is 10 %.
        ///
        /// Inferred: a field of the update; no reply shows it.
        default_tax_rate: Option<Amount> = "default_tax_rate" inferred,
        /// Domain of the workspace's website.
        ///
        /// Inferred: a field of the update; no reply shows it.
        custom_domain: Option<String> = "custom_domain" inferred,
        /// Inferred: named in prose among the stored fields; not in the table.
        tax_id: Option<String> = "tax_id" inferred,
        /// ISO 4217 code.
        ///
        /// Inferred: named in prose among the stored fields; not in the table, where `default_currency` stands.
        currency: Option<String> = "currency" inferred,
        /// 1 refuses secret keys in the query with 400.
        ///
        /// Inferred: named in the part about authentication; not in the table.
        enforce_header_auth: Option<i64> = "enforce_header_auth" inferred,
    }
}

body! {
    /// Settings to be changed.
    pub struct UpdateTenantSettings {
        optional {
            /// What the workspace is called.
            name: String = "name",
            /// The line of business.
            industry: String = "industry",
            /// ISO 4217 code, as `USD`.
            default_currency: String = "default_currency",
            /// The colour of the brand, as `#635bff`.
            primary_color: String = "primary_color",
            /// As a decimal: `0.10` is 10 %.
            default_tax_rate: TextAmount = "default_tax_rate",
            /// The domain of your own that the hosted website has.
            custom_domain: String = "custom_domain",
            /// Inferred: named in prose among the stored fields; not in the table.
            tax_id: String = "tax_id",
            /// ISO 4217 code.
            ///
            /// Inferred: named in prose among the stored fields; not in the table, where `default_currency` stands.
            currency: String = "currency",
            /// 1 refuses secret keys in the query with 400.
            ///
            /// Inferred: named in the part about authentication; not in the table.
            enforce_header_auth: Whole = "enforce_header_auth",
        }
    }
}
