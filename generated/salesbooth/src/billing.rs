// Generated from specs/salesbooth/billing.yaml by `cargo xtask generate`. Do not edit: change the document.

//! What the tenant uses and how it buys credits.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Method, Operation, Request, Untyped, Whole, body, call,
};

/// The operations of `billing`, reached as [`Client::billing`](crate::Client::billing).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read the state of the account.
    ///
    /// `GET /billing` · docs section “Billing”, documented. Safe to repeat.
    pub fn get(&self) -> Call<Untyped> {
        let request = Request::new(&GET);
        Call::json(self.0, request)
    }

    /// Read the usage day by day.
    ///
    /// `GET /billing?action=usage-daily` · docs section “Billing”, documented. Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn usage_daily(&self) -> UsageDailyCall {
        let request = Request::new(&USAGE_DAILY);
        UsageDailyCall(Call::json(self.0, request))
    }

    /// Set whether credits are bought without asking.
    ///
    /// `POST /billing?action=auto-topup` · docs section “Billing”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn auto_topup(&self, body: impl Into<SetBillingAutoTopup>) -> Call<Untyped> {
        let mut request = Request::new(&AUTO_TOPUP);
        request.json(&Into::<SetBillingAutoTopup>::into(body));
        Call::json(self.0, request)
    }

    /// Set when to be warned.
    ///
    /// `POST /billing?action=alert-settings` · docs section “Billing”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn alert_settings(&self) -> AlertSettingsCall {
        let mut request = Request::new(&ALERT_SETTINGS);
        request.object();
        AlertSettingsCall(Call::json(self.0, request))
    }
}

call! {
    /// The call of [`Operations::usage_daily`], with its optional parameters.
    pub struct UsageDailyCall -> Untyped {
        query {
            /// How many days to look back. Default: `30`.
            days: Whole = "days",
        }
    }
}

call! {
    /// The call of [`Operations::alert_settings`], with what can be set.
    pub struct AlertSettingsCall -> Untyped {
        body {
            body: SetBillingAlerts,
        }
    }
}

/// What the documents say of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET, &USAGE_DAILY, &AUTO_TOPUP, &ALERT_SETTINGS];

static GET: Operation = Operation::new("billing_get", "billing", Method::Get, "/billing")
    .query_selectors(&["action"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static USAGE_DAILY: Operation = Operation::new("billing_usage_daily", "billing", Method::Get, "/billing")
    .query(&[("action", "usage-daily")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static AUTO_TOPUP: Operation = Operation::new("billing_auto_topup", "billing", Method::Post, "/billing")
    .query(&[("action", "auto-topup")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static ALERT_SETTINGS: Operation = Operation::new("billing_alert_settings", "billing", Method::Post, "/billing")
    .query(&[("action", "alert-settings")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

body! {
    /// Whether and when credits are bought without asking.
    pub struct SetBillingAutoTopup {
        required {
            /// `enabled`
            enabled: bool = "enabled",
        }
        optional {
            /// A balance below this starts it.
            threshold: Whole = "threshold",
            /// How many credits are bought then.
            amount: Whole = "amount",
        }
    }
}

body! {
    /// When to be warned.
    pub struct SetBillingAlerts {
        optional {
            /// A balance below this is reported.
            ///
            /// Inferred: in the sample only.
            low_balance_threshold: Whole = "low_balance_threshold",
            /// Whether an e-mail is sent.
            ///
            /// Inferred: in the sample only.
            notify_email: bool = "notify_email",
        }
    }
}
