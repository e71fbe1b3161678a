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
    /// `GET /budget` · docs section “Budget Management”, documented. Safe to repeat.
    pub fn get(&self) -> Call<BudgetReply> {
        let request = Request::new(&GET);
        Call::json(self.0, request)
    }

    /// Set the budget.
    ///
    /// Once it is used up, requests are answered with 402 until the next billing cycle or a higher limit.
    ///
    /// `POST /budget` · docs section “Budget Management”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    ///
    /// The reply is inferred: the page shows no reply; taken to be what reading it answers.
    pub fn set(&self, body: impl Into<SetBudget>) -> Call<BudgetReply> {
        let mut request = Request::new(&SET);
        request.json(&Into::<SetBudget>::into(body));
        Call::json(self.0, request)
    }
}

/// What the documents say of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET, &SET];

static GET: Operation = Operation::new("budget_get", "budget", Method::Get, "/budget")
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data);

static SET: Operation = Operation::new("budget_set", "budget", Method::Post, "/budget")
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

reply! {
    /// The budget.
    pub struct BudgetReply {
        /// How much may be spent in a month, and what is spent.
        budget: Option<Budget> = "budget",
    }
}

reply! {
    /// How much may be spent in a month, and what is spent.
    pub struct Budget {
        /// Most that may be spent in a month, in US dollars.
        monthly_limit: Option<Amount> = "monthly_limit",
        /// The same in cents.
        monthly_limit_cents: Option<MinorAmount> = "monthly_limit_cents",
        /// Percentages at which an e-mail warns.
        alert_at_percent: Vec<i64> = "alert_at_percent",
        /// Spent so far, in US dollars.
        current_spend: Option<Amount> = "current_spend",
        /// The same in cents.
        current_spend_cents: Option<MinorAmount> = "current_spend_cents",
        /// Spent part of the limit in percent.
        percent_used: Option<Amount> = "percent_used",
    }
}

body! {
    /// How much may be spent in a month.
    pub struct SetBudget {
        required {
            /// Most that may be spent in a month, in US dollars; 0 removes the limit.
            monthly_limit: NumberAmount = "monthly_limit",
        }
        list {
            /// Percentages at which an e-mail warns, as 80 and 100.
            alert_at_percent: Whole = "alert_at_percent",
        }
    }
}
