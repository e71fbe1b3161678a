// Generated from specs/salesbooth/billing.yaml by `cargo xtask generate`. Do not edit: change the document.

//! What the tenant uses and how it buys credits.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Method, Operation, Request, Untyped, Whole, body, call, reply,
};

use crate::OperationCall;

/// The operations of `billing`, reached as [`Client::billing`](crate::Client::billing).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read the state of the account.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.billing().get().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /billing`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Billing”.
    #[inline]
    pub fn get(&self) -> Call<Untyped> {
        let request = Request::new(&GET);
        Call::json(self.0, request)
    }

    /// Read the usage day by day.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.billing().get_daily_usage().days(14).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /billing?action=usage-daily`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.days(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Billing”.
    #[inline]
    pub fn get_daily_usage(&self) -> GetDailyUsageCall {
        let request = Request::new(&GET_DAILY_USAGE);
        OperationCall(Call::json(self.0, request))
    }

    /// Set whether credits are bought automatically.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::billing::SetBillingAutoTopup;
    ///
    /// let body = SetBillingAutoTopup::new(true).threshold(100).amount(500);
    /// let billing_auto_topup = client.billing().set_auto_topup(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /billing?action=auto-topup`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Billing”. The reply's form is inferred: the page shows no reply; taken to be the settings as they are sent.
    #[inline]
    pub fn set_auto_topup(
        &self,
        body: impl Into<SetBillingAutoTopup>,
    ) -> Call<BillingAutoTopup> {
        let mut request = Request::new(&SET_AUTO_TOPUP);
        request.json(&Into::<SetBillingAutoTopup>::into(body));
        Call::json(self.0, request)
    }

    /// Set when to be warned.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::billing::SetBillingAlerts;
    ///
    /// let body = SetBillingAlerts::new().low_balance_threshold(50).notify_email(true);
    /// let billing_alerts = client.billing().set_alerts(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /billing?action=alert-settings`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Billing”. The reply's form is inferred: the page shows no reply; taken to be the settings as they are sent.
    #[inline]
    pub fn set_alerts(&self, body: SetBillingAlerts) -> Call<BillingAlerts> {
        let mut request = Request::new(&SET_ALERTS);
        request.json(&body);
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::get_daily_usage`], with its optional parameters.
    pub type GetDailyUsageCall = OperationCall<GetDailyUsageParameters> -> Untyped {
        query {
            /// Days to look back. Default: `30`.
            days: Whole = "days",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET, &GET_DAILY_USAGE, &SET_AUTO_TOPUP, &SET_ALERTS];

static GET: Operation = Operation::new("billing_get", "billing", Method::Get, "/billing")
    .query_selectors(&["action"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET_DAILY_USAGE: Operation = Operation::new("billing_get_daily_usage", "billing", Method::Get, "/billing")
    .query(&[("action", "usage-daily")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static SET_AUTO_TOPUP: Operation = Operation::new("billing_set_auto_topup", "billing", Method::Post, "/billing")
    .query(&[("action", "auto-topup")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static SET_ALERTS: Operation = Operation::new("billing_set_alerts", "billing", Method::Post, "/billing")
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
