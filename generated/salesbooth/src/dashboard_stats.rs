// Generated from specs/salesbooth/dashboard_stats.yaml by `cargo xtask generate`. Do not edit: change the document.

//! All figures of the dashboard at once.

use std::sync::Arc;

use saleskit_runtime::{Amount, Call, Date, Engine, Envelope, Method, Operation, Request, reply};

use crate::contracts::Contract;
use crate::deals::Deal;

/// The operations of `dashboard_stats`, reached as [`Client::dashboard_stats`](crate::Client::dashboard_stats).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read the figures of the dashboard.
    ///
    /// The server caches the figures for two minutes.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let dashboard_stats = client.dashboard_stats().get().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /dashboard-stats`. Safe to repeat, so it is retried. Scope: `deals:read`.
    ///
    /// Source: docs section “Dashboard Statistics”.
    #[inline]
    pub fn get(&self) -> Call<DashboardStats> {
        let request = Request::new(&GET);
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET];

static GET: Operation = Operation::new("dashboard_stats_get", "dashboard_stats", Method::Get, "/dashboard-stats")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

reply! {
    /// Figures of the dashboard; the server caches them for 2 minutes.
    pub struct DashboardStats {
        /// Number of records of each kind.
        counts: Option<DashboardCounts> = "counts",
        /// Totals of the deals in the pipeline.
        pipeline: Option<DashboardPipeline> = "pipeline",
        /// Revenue by day.
        revenue_series: Vec<DashboardRevenue> = "revenue_series",
        /// Deals and contracts that need attention.
        attention: Option<DashboardAttention> = "attention",
    }
}

reply! {
    /// Number of records of each kind.
    pub struct DashboardCounts {
        /// Number of customers.
        customers: Option<i64> = "customers",
        /// Number of deals.
        deals: Option<i64> = "deals",
        /// Number of products.
        products: Option<i64> = "products",
        /// Number of contracts.
        contracts: Option<i64> = "contracts",
    }
}

reply! {
    /// Totals of the deals in the pipeline.
    pub struct DashboardPipeline {
        /// Value of the deals together; no currency is given.
        total_value: Option<Amount> = "total_value",
        /// Average value of a deal; no currency is given.
        avg_deal_size: Option<Amount> = "avg_deal_size",
        /// Share of deals that were won, as a decimal: 0.68 is 68 %.
        win_rate: Option<f64> = "win_rate",
    }
}

reply! {
    /// Revenue of one day.
    pub struct DashboardRevenue {
        /// Day that the figures are for.
        date: Option<Date> = "date",
        /// Revenue of the day; no currency is given.
        total: Option<Amount> = "total",
        /// Number of deals or payments behind the total; the docs do not say which.
        count: Option<i64> = "count",
    }
}

reply! {
    /// Deals and contracts that need attention.
    pub struct DashboardAttention {
        /// Deals that expire soon.
        ///
        /// Inferred: empty in the sample; taken to be deals.
        expiring_deals: Vec<Deal> = "expiring_deals" inferred,
        /// Contracts that expire soon.
        ///
        /// Inferred: empty in the sample; taken to be contracts.
        expiring_contracts: Vec<Contract> = "expiring_contracts" inferred,
        /// Deals without recent activity.
        ///
        /// Inferred: empty in the sample; taken to be deals.
        stale_deals: Vec<Deal> = "stale_deals" inferred,
    }
}
