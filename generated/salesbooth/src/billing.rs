// Generated from specs/salesbooth/billing.yaml by `cargo xtask generate`. Do not edit: change the document.

//! What the tenant uses and how it buys credits.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Method, Operation, Request, Untyped, Whole, body, call, reply,
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

    /// Set whether credits are bought automatically.
    ///
    /// `POST /billing?action=auto-topup` · docs section “Billing”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    ///
    /// The reply is inferred: the page shows no reply; taken to be the settings as they are sent.
    pub fn auto_topup(
        &self,
        body: impl Into<SetBillingAutoTopup>,
    ) -> Call<BillingAutoTopup> {
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
    ///
    /// The reply is inferred: the page shows no reply; taken to be the settings as they are sent.
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
            /// Days to look back. Default: `30`.
            days: Whole = "days",
        }
    }
}

call! {
    /// The call of [`Operations::alert_settings`], with what can be set.
    pub struct AlertSettingsCall -> BillingAlerts {
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
    .envelope(Envelope::Data)
    .inferred(true);

static ALERT_SETTINGS: Operation = Operation::new("billing_alert_settings", "billing", Method::Post, "/billing")
    .query(&[("action", "alert-settings")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

body! {
    /// Whether and when credits are bought automatically.
    pub struct SetBillingAutoTopup {
        required {
            /// Whether credits are bought automatically.
            enabled: bool = "enabled",
        }
        optional {
            /// Balance in credits; falling below it triggers a purchase.
            threshold: Whole = "threshold",
            /// Number of credits that each purchase buys.
            amount: Whole = "amount",
        }
    }
}

body! {
    /// When to warn about a low balance.
    pub struct SetBillingAlerts {
        optional {
            /// Balance in credits; falling below it triggers the warning.
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

reply! {
    /// Whether and when credits are bought automatically.
    pub struct BillingAutoTopup {
        /// Whether credits are bought automatically.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        enabled: Option<bool> = "enabled" inferred,
        /// Balance in credits; falling below it triggers a purchase.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        threshold: Option<i64> = "threshold" inferred,
        /// Number of credits that each purchase buys.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        amount: Option<i64> = "amount" inferred,
    }
}

reply! {
    /// When to warn about a low balance.
    pub struct BillingAlerts {
        /// Balance in credits; falling below it triggers the warning.
        ///
        /// Inferred: sent in a sample of a request; no reply shows it.
        low_balance_threshold: Option<i64> = "low_balance_threshold" inferred,
        /// Whether an e-mail is sent.
        ///
        /// Inferred: sent in a sample of a request; no reply shows it.
        notify_email: Option<bool> = "notify_email" inferred,
    }
}
