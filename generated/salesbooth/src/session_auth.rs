// Generated from specs/salesbooth/session_auth.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Signing in to and out of the dashboard.

use std::sync::Arc;

use saleskit_runtime::{Call, Engine, Envelope, Method, Operation, Request, Secret, body, reply};

/// The operations of `session_auth`, reached as [`Client::session_auth`](crate::Client::session_auth).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Check whether somebody is signed in.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let session_state = client
    ///     .session_auth()
    ///     .get()
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /auth`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Session Auth”. The reply's form is inferred: the page shows no reply; it names this field.
    #[inline]
    pub fn get(&self) -> Call<SessionState> {
        let request = Request::new(&GET);
        Call::json(self.0, request)
    }

    /// Sign in.
    ///
    /// The session is in HttpOnly cookies of the reply; send them with every call of a session. Integrations use an API key in place of it.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::session_auth::CreateSession;
    ///
    /// let body = CreateSession::new().email("user@example.com").password("secret");
    /// let session_state = client.session_auth().create(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /auth`. Not retried once the API may have received it. Needs no credential.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Session Auth”. The reply's form is inferred: the page shows no reply; taken to be the state of the session as it is read.
    #[inline]
    pub fn create(&self, body: CreateSession) -> Call<SessionState> {
        let mut request = Request::new(&CREATE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Sign out.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let session_state = client
    ///     .session_auth()
    ///     .delete()
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /auth`. Not retried once the API may have received it.
    ///
    /// Source: docs section “Session Auth”. The reply's form is inferred: the page shows no reply; taken to be the state of the session as it is read.
    #[inline]
    pub fn delete(&self) -> Call<SessionState> {
        let request = Request::new(&DELETE);
        Call::json(self.0, request)
    }

    /// Choose the workspace after signing in.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let session_state = client
    ///     .session_auth()
    ///     .select_tenant("example")
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /auth?action=select-tenant`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Session Auth”. Inferred: the page names the action only; method and field are taken from signing in and from switching the workspace. The reply's form is inferred: the page shows no reply; taken to be the state of the session as it is read.
    #[inline]
    pub fn select_tenant(
        &self,
        body: impl Into<SelectSessionTenant>,
    ) -> Call<SessionState> {
        let mut request = Request::new(&SELECT_TENANT);
        request.json(&Into::<SelectSessionTenant>::into(body));
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET, &CREATE, &DELETE, &SELECT_TENANT];

static GET: Operation = Operation::new("session_auth_get", "session_auth", Method::Get, "/auth")
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

static CREATE: Operation = Operation::new("session_auth_create", "session_auth", Method::Post, "/auth")
    .query_selectors(&["action"])
    .envelope(Envelope::Data)
    .inferred(true);

static DELETE: Operation = Operation::new("session_auth_delete", "session_auth", Method::Delete, "/auth")
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

static SELECT_TENANT: Operation = Operation::new("session_auth_select_tenant", "session_auth", Method::Post, "/auth")
    .query(&[("action", "select-tenant")])
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

reply! {
    /// Whether somebody is signed in.
    pub struct SessionState {
        /// True when a user is signed in.
        authenticated: Option<bool> = "authenticated",
        /// Id of the workspace that the session is in.
        ///
        /// Inferred: a field of the choice of a workspace; no reply shows it.
        tenant_id: Option<String> = "tenant_id" inferred,
    }
}

body! {
    /// Who signs in.
    pub struct CreateSession {
        needed {
            /// E-mail address of the user.
            email: String = "email",
            /// Password of the user.
            password: Secret = "password",
        }
        optional {
            /// Stay signed in for 30 days, even after the browser was closed.
            remember: bool = "remember",
        }
    }
}

body! {
    /// Which workspace to work in.
    pub struct SelectSessionTenant {
        required {
            /// Id of the workspace to enter.
            ///
            /// Inferred: named as in the switch of the workspace; the page shows no field.
            tenant_id: String = "tenant_id",
        }
    }
}
