// Generated from specs/salesbooth/analytics_settings.yaml by `cargo xtask generate`. Do not edit: change the document.

//! What a workspace records about its visitors.

use std::sync::Arc;

use saleskit_runtime::{Call, Engine, Envelope, Method, Operation, Request, body, reply};

/// The operations of `analytics_settings`, reached as [`Client::analytics_settings`](crate::Client::analytics_settings).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read the analytics settings.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let analytics_settings = client.analytics_settings().get().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /analytics-settings`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Analytics Settings”. Inferred: the page describes the settings only; the method is lost, and it names no credential; a session is taken to be meant as in its neighbours, a key by the general rule. The reply's form is inferred: the page shows no reply; the fields are those that can be changed.
    #[inline]
    pub fn get(&self) -> Call<AnalyticsSettings> {
        let request = Request::new(&GET);
        Call::json(self.0, request)
    }

    /// Change the analytics settings.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::analytics_settings::UpdateAnalyticsSettings;
    ///
    /// let body = UpdateAnalyticsSettings::new();
    /// let analytics_settings = client.analytics_settings().update(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /analytics-settings`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Analytics Settings”. Inferred: the page gives the fields, the method is lost; changes are PATCH elsewhere. The reply's form is inferred: the page shows no reply; taken to be what reading it answers.
    #[inline]
    pub fn update(&self, body: UpdateAnalyticsSettings) -> Call<AnalyticsSettings> {
        let mut request = Request::new(&UPDATE);
        request.json(&body);
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET, &UPDATE];

static GET: Operation = Operation::new("analytics_settings_get", "analytics_settings", Method::Get, "/analytics-settings")
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static UPDATE: Operation = Operation::new("analytics_settings_update", "analytics_settings", Method::Patch, "/analytics-settings")
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

reply! {
    /// What is recorded about visitors.
    pub struct AnalyticsSettings {
        /// Whether analytics are collected at all.
        ///
        /// Inferred: a field of the update; no reply shows it.
        enabled: Option<bool> = "enabled" inferred,
        /// Whether mouse movements are recorded in session replays.
        ///
        /// Inferred: a field of the update; no reply shows it.
        record_mouse: Option<bool> = "record_mouse" inferred,
        /// CSS selector of the elements that are left out of recordings, such as `.pii-field`.
        ///
        /// Inferred: a field of the update; no reply shows it.
        block_selector: Option<String> = "block_selector" inferred,
    }
}

body! {
    /// Fields to change.
    pub struct UpdateAnalyticsSettings {
        optional {
            /// Whether analytics are collected at all.
            enabled: bool = "enabled",
            /// Whether mouse movements are recorded in session replays.
            record_mouse: bool = "record_mouse",
            /// CSS selector of the elements that are left out of recordings, such as `.pii-field`.
            block_selector: String = "block_selector",
        }
    }
}
