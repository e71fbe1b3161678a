// Generated from specs/salesbooth/health.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Whether Salesbooth is up.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Method, Operation, Request, Timestamp, call, open_enum, reply,
};

use crate::OperationCall;

/// The operations of `health`, reached as [`Client::health`](crate::Client::health).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Check the health of Salesbooth.
    ///
    /// Public, for monitoring and probes.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let health_report = client.health().get().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /health`. Safe to repeat, so it is retried. Needs no credential. Rate limit: 10 requests per minute for each IP address.
    ///
    /// Optional: `.kind(..)`.
    ///
    /// Source: docs section “Health Check”.
    #[inline]
    pub fn get(&self) -> GetCall {
        let request = Request::new(&GET);
        OperationCall(Call::json(self.0, request))
    }
}

call! {
    /// The call of [`Operations::get`], with its optional parameters.
    pub type GetCall = OperationCall<GetParameters> -> HealthReport {
        query {
            /// Extent of the check; a full report when left out.
            kind: HealthCheckType = "type",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET];

static GET: Operation = Operation::new("health_get", "health", Method::Get, "/health");

open_enum! {
    /// Extent of a health check.
    pub enum HealthCheckType {
        /// Checks only that the process responds; meant for the upstream of a proxy.
        Liveness = "liveness",
        /// Checks that every dependency is healthy; meant for the routing of a load balancer.
        Readiness = "readiness",
    }
}

reply! {
    /// Health of the service and its dependencies.
    pub struct HealthReport {
        /// Overall health, such as `healthy`.
        status: Option<String> = "status",
        /// Health of each dependency.
        checks: Option<HealthChecks> = "checks",
        /// When the check ran.
        timestamp: Option<Timestamp> = "timestamp",
    }
}

reply! {
    /// Health of each dependency.
    pub struct HealthChecks {
        /// Health of the database, with `latency_ms`.
        database: Option<HealthCheckResult> = "database",
        /// Health of the Redis cache.
        redis: Option<HealthCheckResult> = "redis",
        /// Health of the job queue, with `pending`.
        queue: Option<HealthCheckResult> = "queue",
    }
}

reply! {
    /// Health of one dependency.
    pub struct HealthCheckResult {
        /// Health of the dependency, such as `ok`.
        status: Option<String> = "status",
        /// Response time in milliseconds; present for the database.
        latency_ms: Option<f64> = "latency_ms",
        /// Number of waiting jobs; present for the queue.
        pending: Option<i64> = "pending",
    }
}
