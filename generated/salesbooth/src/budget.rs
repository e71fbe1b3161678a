// Generated from specs/salesbooth/budget.yaml by `cargo xtask generate`. Do not edit: change the document.

//! How much the API may cost in a month.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Method, MinorAmount, NumberAmount, Operation, Request, Whole,
    body, reply,
};

/// The operations of `budget`, reached as [`Client::budget`](crate::Client::budget).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read the budget.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let budget_reply = client.budget().get().header("Cookie", "session=example").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /budget`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Budget Management”.
    #[inline]
    pub fn get(&self) -> Call<BudgetReply> {
        let request = Request::new(&GET);
        Call::json(self.0, request)
    }

    /// Set the budget.
    ///
    /// Once it is used up, requests are answered with 402 until the next billing cycle or a higher limit.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::budget::SetBudget;
    ///
    /// let body = SetBudget::new("500.00").alert_at_percent([75, 90, 100]);
    /// let budget_reply = client
    ///     .budget()
    ///     .set(body)
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /budget`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Budget Management”. The reply's form is inferred: the page shows no reply; taken to be what reading it answers.
    #[inline]
    pub fn set(&self, body: impl Into<SetBudget>) -> Call<BudgetReply> {
        let mut request = Request::new(&SET);
        request.json(&Into::<SetBudget>::into(body));
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET, &SET];

static GET: Operation = Operation::new("budget_get", "budget", Method::Get, "/budget")
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data);

static SET: Operation = Operation::new("budget_set", "budget", Method::Post, "/budget")
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

reply! {
    /// The monthly budget of the workspace.
    pub struct BudgetReply {
        /// Monthly spending limit for API usage, and the amount spent. Above the limit, requests get 402 until the next billing cycle.
        budget: Option<Budget> = "budget",
    }
}

reply! {
    /// Monthly spending limit for API usage, and the amount spent. Above the limit, requests get 402 until the next billing cycle.
    pub struct Budget {
        /// Spending limit per month in US dollars; 0 means no limit.
        monthly_limit: Option<Amount> = "monthly_limit",
        /// `monthly_limit` in cents.
        monthly_limit_cents: Option<MinorAmount> = "monthly_limit_cents",
        /// Percentages of the limit; reaching one triggers an e-mail.
        alert_at_percent: Vec<i64> = "alert_at_percent",
        /// Amount spent in the current month, in US dollars.
        current_spend: Option<Amount> = "current_spend",
        /// `current_spend` in cents.
        current_spend_cents: Option<MinorAmount> = "current_spend_cents",
        /// `current_spend` as a percentage of `monthly_limit`, such as 61.2.
        percent_used: Option<Amount> = "percent_used",
    }
}

body! {
    /// A new monthly budget.
    pub struct SetBudget {
        required {
            /// Spending limit per month in US dollars; 0 removes the limit.
            monthly_limit: NumberAmount = "monthly_limit",
        }
        list {
            /// Percentages of the limit, such as 80 and 100; reaching one triggers an e-mail.
            alert_at_percent: Whole = "alert_at_percent",
        }
    }
}
