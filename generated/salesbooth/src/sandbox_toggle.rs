// Generated from specs/salesbooth/sandbox_toggle.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Whether the dashboard works with real money.

use std::sync::Arc;

use saleskit_runtime::{Call, Engine, Envelope, Method, Operation, Request, body, open_enum, reply};

/// The operations of `sandbox_toggle`, reached as [`Client::sandbox_toggle`](crate::Client::sandbox_toggle).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Check whether the dashboard is in the sandbox.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let sandbox_mode_state = client
    ///     .sandbox_toggle()
    ///     .get_mode()
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /sandbox-toggle`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Sandbox Toggle”. Inferred: the page names the values that come back; method and form are lost. The reply's form is inferred: the page shows no reply; the fields are those that can be changed.
    #[inline]
    pub fn get_mode(&self) -> Call<SandboxModeState> {
        let request = Request::new(&GET_MODE);
        Call::json(self.0, request)
    }

    /// Switch the dashboard to the sandbox or back.
    ///
    /// In the sandbox Stripe's test keys are used and no money moves. API keys cannot do this.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::sandbox_toggle::SandboxMode;
    ///
    /// let sandbox_mode_state = client
    ///     .sandbox_toggle()
    ///     .set_mode(SandboxMode::Test)
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /sandbox-toggle`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Sandbox Toggle”. Inferred: the page gives the field; the method is lost. The reply's form is inferred: the page shows no reply; taken to be what reading it answers.
    #[inline]
    pub fn set_mode(&self, body: impl Into<SetSandboxMode>) -> Call<SandboxModeState> {
        let mut request = Request::new(&SET_MODE);
        request.json(&Into::<SetSandboxMode>::into(body));
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET_MODE, &SET_MODE];

static GET_MODE: Operation = Operation::new("sandbox_toggle_get_mode", "sandbox_toggle", Method::Get, "/sandbox-toggle")
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

static SET_MODE: Operation = Operation::new("sandbox_toggle_set_mode", "sandbox_toggle", Method::Post, "/sandbox-toggle")
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

open_enum! {
    /// Whether the dashboard works with test data or with real money.
    pub enum SandboxMode {
        /// The sandbox: payments run with Stripe's test keys, and no money moves.
        Test = "test",
        /// Production: payments move real money.
        Live = "live",
    }
}

reply! {
    /// The mode of the dashboard.
    pub struct SandboxModeState {
        /// Mode that the dashboard is in.
        ///
        /// Inferred: named as in the request; no reply shows it.
        mode: Option<SandboxMode> = "mode" inferred,
    }
}

body! {
    /// The mode to be set.
    pub struct SetSandboxMode {
        required {
            /// Whether the dashboard works with test data or with real money.
            mode: SandboxMode = "mode",
        }
    }
}
