// Generated from specs/salesbooth/realtime_usage.yaml by `cargo xtask generate`. Do not edit: change the document.

//! What a voice session used up.

use std::sync::Arc;

use saleskit_runtime::{Call, Engine, Envelope, Method, Operation, Request, Untyped, Whole, body};

/// The operations of `realtime_usage`, reached as [`Client::realtime_usage`](crate::Client::realtime_usage).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Report what a voice session used.
    ///
    /// The server does not see the session, so the browser counts for the bill.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.realtime_usage().report("example").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /realtime-usage`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Realtime Usage Reporting”. Inferred: the page gives the fields; the method is lost, and the section names no credential.
    #[inline]
    pub fn report(&self, body: impl Into<ReportRealtimeUsage>) -> Call<Untyped> {
        let mut request = Request::new(&REPORT);
        request.json(&Into::<ReportRealtimeUsage>::into(body));
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&REPORT];

static REPORT: Operation = Operation::new("realtime_usage_report", "realtime_usage", Method::Post, "/realtime-usage")
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

body! {
    /// What was used.
    pub struct ReportRealtimeUsage {
        required {
            /// Id of the voice session, which [`realtime_session().create`](../realtime_session/struct.Operations.html#method.create) returned.
            session_id: String = "session_id",
        }
        optional {
            /// Number of tokens that the model consumed.
            input_tokens: Whole = "input_tokens",
            /// Number of tokens that the model generated.
            output_tokens: Whole = "output_tokens",
            /// Length of the session in seconds.
            duration_seconds: f64 = "duration_seconds",
        }
    }
}
