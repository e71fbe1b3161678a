// Generated from specs/salesbooth/realtime_session.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Tokens for a browser's voice session with OpenAI.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Error, Method, Operation, Request, Secret, Timestamp, body, reply,
};

/// The operations of `realtime_session`, reached as [`Client::realtime_session`](crate::Client::realtime_session).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Get a token for a voice session.
    ///
    /// The browser takes the token to the Realtime API of OpenAI within 60 seconds.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::realtime_session::CreateRealtimeSession;
    ///
    /// let body = CreateRealtimeSession::new();
    /// let realtime_session = client.realtime_session().create(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /realtime-session`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Realtime Voice Session”. Inferred: the page gives the fields and the reply; the method is lost, and the section names no credential.
    #[inline]
    pub fn create(&self, body: CreateRealtimeSession) -> Call<RealtimeSession> {
        let mut request = Request::new(&CREATE);
        request.json(&body);
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&CREATE];

static CREATE: Operation = Operation::new("realtime_session_create", "realtime_session", Method::Post, "/realtime-session")
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

body! {
    /// The session to be opened.
    pub struct CreateRealtimeSession {
        optional {
            /// Name of an OpenAI model for realtime speech. Default: `gpt-4o-realtime-preview`.
            model: String = "model",
            /// Name of the voice that speaks; `text_to_speech` lists the voices. Default: `nova`.
            voice: String = "voice",
        }
    }
}

reply! {
    /// A voice session and its token.
    pub struct RealtimeSession {
        /// Token for one connection to OpenAI; it is valid for 60 seconds.
        client_secret: Option<RealtimeClientSecret> = "client_secret",
        /// Id of the voice session, as `sess_abc123`; [`realtime_usage().report`](../realtime_usage/struct.Operations.html#method.report) takes it.
        session_id: Option<String> = "session_id",
    }
}

impl RealtimeSession {
    /// The identifier: `session_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.session_id
            .as_deref()
            .ok_or_else(|| Error::missing("RealtimeSession", &["session_id"]))
    }
}

reply! {
    /// Token for one connection to OpenAI; it is valid for 60 seconds.
    pub struct RealtimeClientSecret {
        /// Token for the connection to OpenAI, as `ek_...`. Keep it out of logs.
        value: Option<Secret> = "value",
        /// When the token expires, 60 seconds after it was created; Unix seconds.
        expires_at: Option<Timestamp> = "expires_at",
    }
}
