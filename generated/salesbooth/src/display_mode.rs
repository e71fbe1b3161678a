// Generated from specs/salesbooth/display_mode.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Whether the dashboard shows itself as an app or in a browser.

use std::sync::Arc;

use saleskit_runtime::{Call, Engine, Envelope, Method, Operation, Request, body, open_enum, reply};

/// The operations of `display_mode`, reached as [`Client::display_mode`](crate::Client::display_mode).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read the display mode.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let display_mode_state = client
    ///     .display_mode()
    ///     .get()
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /display-mode`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Display Mode”. Inferred: the page gives the values that come back; method and form are lost, and the section names no credential. The reply's form is inferred: the page shows no reply; the fields are those that can be changed.
    #[inline]
    pub fn get(&self) -> Call<DisplayModeState> {
        let request = Request::new(&GET);
        Call::json(self.0, request)
    }

    /// Set the display mode.
    ///
    /// `auto` clears a forced mode, so that the browser decides again. The dashboard calls it on load; calling it yourself serves tests.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::display_mode::DisplayMode;
    ///
    /// let display_mode_state = client
    ///     .display_mode()
    ///     .set(DisplayMode::Standalone)
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /display-mode`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Display Mode”. Inferred: the page gives the field; the method is lost, and the section names no credential. The reply's form is inferred: the page shows no reply; taken to be what reading it answers.
    #[inline]
    pub fn set(&self, body: impl Into<SetDisplayMode>) -> Call<DisplayModeState> {
        let mut request = Request::new(&SET);
        request.json(&Into::<SetDisplayMode>::into(body));
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET, &SET];

static GET: Operation = Operation::new("display_mode_get", "display_mode", Method::Get, "/display-mode")
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

static SET: Operation = Operation::new("display_mode_set", "display_mode", Method::Post, "/display-mode")
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

open_enum! {
    /// Whether the app renders as an installed app or as a page in the browser.
    pub enum DisplayMode {
        /// Always renders as an installed app (PWA).
        Standalone = "standalone",
        /// Always renders as a page in the browser.
        Browser = "browser",
        /// Removes a forced mode and renders as the browser detects.
        Auto = "auto",
    }
}

reply! {
    /// The display mode.
    pub struct DisplayModeState {
        /// The mode that is in force.
        ///
        /// Inferred: named as in the request; no reply shows it.
        mode: Option<DisplayMode> = "mode" inferred,
    }
}

body! {
    /// The display mode to be set.
    pub struct SetDisplayMode {
        required {
            /// Whether the app renders as an installed app or as a page in the browser.
            mode: DisplayMode = "mode",
        }
    }
}
