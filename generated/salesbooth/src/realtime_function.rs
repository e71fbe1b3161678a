// Generated from specs/salesbooth/realtime_function.yaml by `cargo xtask generate`. Do not edit: change the document.

//! What a voice assistant wants to be done.

use std::sync::Arc;

use saleskit_runtime::{Call, Engine, Envelope, Method, Operation, Request, Untyped, body};

/// The operations of `realtime_function`, reached as [`Client::realtime_function`](crate::Client::realtime_function).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Run a function for the voice assistant.
    ///
    /// The browser hands on the function calls that OpenAI sends to it.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::realtime_function::ExecuteRealtimeFunction;
    /// use saleskit::serde_json::json;
    ///
    /// let body = ExecuteRealtimeFunction::new("example", json!({}));
    /// let reply = client.realtime_function().execute(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /realtime-function`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Realtime Function Calls”. Inferred: the page gives the fields; the method is lost, and the section names no credential.
    #[inline]
    pub fn execute(&self, body: ExecuteRealtimeFunction) -> Call<Untyped> {
        let mut request = Request::new(&EXECUTE);
        request.json(&body);
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&EXECUTE];

static EXECUTE: Operation = Operation::new("realtime_function_execute", "realtime_function", Method::Post, "/realtime-function")
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

body! {
    /// The function and its arguments.
    pub struct ExecuteRealtimeFunction {
        required {
            /// Name of the function to execute, as `search_customers` or `get_deal`.
            function_name: String = "function_name",
            /// The function's arguments, by name.
            arguments: Untyped = "arguments",
        }
    }
}
