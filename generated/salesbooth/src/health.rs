// Generated from specs/salesbooth/health.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Whether Salesbooth is up.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Method, Operation, Request, Timestamp, call, open_enum, reply,
};

/// The operations of `health`, reached as [`Client::health`](crate::Client::health).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Check the health of Salesbooth.
    ///
    /// Public, for monitoring and probes.
    ///
    /// `GET /health` · docs section “Health Check”, documented (the page gives the parameter and the reply; the method is lost). Safe to repeat. Needs no credential. Rate limit: 10 requests per minute for each IP address.
    pub fn get(&self) -> GetCall {
        let request = Request::new(&GET);
        GetCall(Call::json(self.0, request))
    }
}

call! {
    /// The call of [`Operations::get`], with its optional parameters.
    pub struct GetCall -> HealthReport {
        query {
            /// How much is checked; everything, with a full report, when left out.
            kind: HealthCheckType = "type",
        }
    }
}

/// What the documents say of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET];

static GET: Operation = Operation::new("health_get", "health", Method::Get, "/health");

open_enum! {
    /// How much is checked. `liveness` checks only that the process answers, for an upstream of a proxy. `readiness` checks that all dependencies are healthy, for the routing of a load balancer.
    pub enum HealthCheckType {
        /// `liveness`
        Liveness = "liveness",
        /// `readiness`
        Readiness = "readiness",
    }
}

reply! {
    /// How Salesbooth is.
    pub struct HealthReport {
        /// As `healthy`.
        status: Option<String> = "status",
        /// The parts that were checked.
        checks: Option<HealthChecks> = "checks",
        /// When the check ran.
        timestamp: Option<Timestamp> = "timestamp",
    }
}

reply! {
    /// The parts that were checked.
    pub struct HealthChecks {
        /// How one part is.
        database: Option<HealthCheckResult> = "database",
        /// How one part is.
        redis: Option<HealthCheckResult> = "redis",
        /// How one part is.
        queue: Option<HealthCheckResult> = "queue",
    }
}

reply! {
    /// How one part is.
    pub struct HealthCheckResult {
        /// As `ok`.
        status: Option<String> = "status",
        /// Milliseconds to its answer; of the database.
        latency_ms: Option<f64> = "latency_ms",
        /// Jobs that wait; of the queue.
        pending: Option<i64> = "pending",
    }
}
