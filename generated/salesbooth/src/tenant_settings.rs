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
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let tenant_settings = client.tenant_settings().get().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /tenant-settings`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Tenant Settings”. Inferred: the page says that settings can be read; the method is lost, and it names no credential; a session is taken to be meant as in its neighbours, a key by the general rule. The reply's form is inferred: the page shows no reply; the fields are those that can be changed.
    #[inline]
    pub fn get(&self) -> Call<TenantSettings> {
        let request = Request::new(&GET);
        Call::json(self.0, request)
    }

    /// Change the settings of the workspace.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::tenant_settings::UpdateTenantSettings;
    ///
    /// let body = UpdateTenantSettings::new();
    /// let tenant_settings = client.tenant_settings().update(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /tenant-settings`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Tenant Settings”. Inferred: the page gives the fields, the method is lost; changes are PATCH elsewhere. The reply's form is inferred: the page shows no reply; taken to be what reading it answers.
    #[inline]
    pub fn update(&self, body: UpdateTenantSettings) -> Call<TenantSettings> {
        let mut request = Request::new(&UPDATE);
        request.json(&body);
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
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
        /// Name of the workspace that is shown.
        ///
        /// Inferred: a field of the update; no reply shows it.
        name: Option<String> = "name" inferred,
        /// Line of business, in words.
        ///
        /// Inferred: a field of the update; no reply shows it.
        industry: Option<String> = "industry" inferred,
        /// ISO 4217 code of the usual currency, as `USD`.
        ///
        /// Inferred: a field of the update; no reply shows it.
        default_currency: Option<String> = "default_currency" inferred,
        /// Colour of the brand in hex, as `#635bff`.
        ///
        /// Inferred: a field of the update; no reply shows it.
        primary_color: Option<String> = "primary_color" inferred,
        /// Usual tax rate as a decimal: `0.10` is 10 %.
        ///
        /// Inferred: a field of the update; no reply shows it.
        default_tax_rate: Option<Amount> = "default_tax_rate" inferred,
        /// Domain of your own that the hosted website is served at.
        ///
        /// Inferred: a field of the update; no reply shows it.
        custom_domain: Option<String> = "custom_domain" inferred,
        /// Tax number of the business.
        ///
        /// Inferred: named in prose among the stored fields; not in the table.
        tax_id: Option<String> = "tax_id" inferred,
        /// ISO 4217 code; the page does not say how it differs from `default_currency`.
        ///
        /// Inferred: named in prose among the stored fields; not in the table, where `default_currency` stands.
        currency: Option<String> = "currency" inferred,
        /// 1 makes the API refuse secret keys in the query with 400.
        ///
        /// Inferred: named in the part about authentication; not in the table.
        enforce_header_auth: Option<i64> = "enforce_header_auth" inferred,
    }
}

body! {
    /// Settings to be changed.
    pub struct UpdateTenantSettings {
        optional {
            /// Name of the workspace that is shown.
            name: String = "name",
            /// Line of business, in words.
            industry: String = "industry",
            /// ISO 4217 code of the usual currency, as `USD`.
            default_currency: String = "default_currency",
            /// Colour of the brand in hex, as `#635bff`.
            primary_color: String = "primary_color",
            /// Usual tax rate as a decimal: `0.10` is 10 %.
            default_tax_rate: TextAmount = "default_tax_rate",
            /// Domain of your own that the hosted website is served at.
            custom_domain: String = "custom_domain",
            /// Tax number of the business.
            ///
            /// Inferred: named in prose among the stored fields; not in the table.
            tax_id: String = "tax_id",
            /// ISO 4217 code; the page does not say how it differs from `default_currency`.
            ///
            /// Inferred: named in prose among the stored fields; not in the table, where `default_currency` stands.
            currency: String = "currency",
            /// 1 makes the API refuse secret keys in the query with 400.
            ///
            /// Inferred: named in the part about authentication; not in the table.
            enforce_header_auth: Whole = "enforce_header_auth",
        }
    }
}
