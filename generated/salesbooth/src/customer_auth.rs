// Generated from specs/salesbooth/customer_auth.yaml by `cargo xtask generate`. Do not edit: change the document.

//! How your customers sign in to their portal, by a link in an e-mail.

use std::sync::Arc;

use saleskit_runtime::{Call, Engine, Envelope, Method, Operation, Request, Secret, body, reply};

/// The operations of `customer_auth`, reached as [`Client::customer_auth`](crate::Client::customer_auth).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Send a customer a link to sign in.
    ///
    /// Answers 200 for unknown addresses as well. At most 3 requests a minute for one e-mail address from one IP address.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let customer_access_message = client
    ///     .customer_auth()
    ///     .request_access("customer@example.com")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /customer-auth?action=request-access`. Not retried once the API may have received it. Needs no credential. Rate limit: 3 requests per minute for each e-mail and IP address.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 429: Too many links were asked for.
    ///
    /// Source: docs section “Customer Authentication”.
    #[inline]
    pub fn request_access(
        &self,
        body: impl Into<RequestCustomerAccess>,
    ) -> Call<CustomerAccessMessage> {
        let mut request = Request::new(&REQUEST_ACCESS);
        request.json(&Into::<RequestCustomerAccess>::into(body));
        Call::json(self.0, request)
    }

    /// Exchange the token of a link for a session.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let customer_session = client
    ///     .customer_auth()
    ///     .verify("clat_xxxxxxxxxxxxxxxxxxxxxxxx")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /customer-auth?action=verify`. Not retried once the API may have received it. Needs no credential.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Customer Authentication”.
    #[inline]
    pub fn verify(
        &self,
        body: impl Into<VerifyCustomerAccess>,
    ) -> Call<CustomerSession> {
        let mut request = Request::new(&VERIFY);
        request.json(&Into::<VerifyCustomerAccess>::into(body));
        Call::json(self.0, request)
    }

    /// Renew a session.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let customer_session = client.customer_auth().refresh("example").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /customer-auth?action=refresh`. Not retried once the API may have received it. Needs no credential.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Customer Authentication”. Inferred: the page shows the field; the action's name is lost. The reply's form is inferred: the page shows no reply; another operation shows this one.
    #[inline]
    pub fn refresh(
        &self,
        body: impl Into<RefreshCustomerSession>,
    ) -> Call<CustomerSession> {
        let mut request = Request::new(&REFRESH);
        request.json(&Into::<RefreshCustomerSession>::into(body));
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&REQUEST_ACCESS, &VERIFY, &REFRESH];

static REQUEST_ACCESS: Operation = Operation::new("customer_auth_request_access", "customer_auth", Method::Post, "/customer-auth")
    .query(&[("action", "request-access")])
    .envelope(Envelope::Data);

static VERIFY: Operation = Operation::new("customer_auth_verify", "customer_auth", Method::Post, "/customer-auth")
    .query(&[("action", "verify")])
    .envelope(Envelope::Data);

static REFRESH: Operation = Operation::new("customer_auth_refresh", "customer_auth", Method::Post, "/customer-auth")
    .query(&[("action", "refresh")])
    .envelope(Envelope::Data)
    .inferred(true);

body! {
    /// The customer who asks for a login link.
    pub struct RequestCustomerAccess {
        required {
            /// E-mail address that the link is sent to.
            email: String = "email",
        }
    }
}

reply! {
    /// A message for the customer.
    pub struct CustomerAccessMessage {
        /// Text to show, the same for known and unknown addresses.
        message: Option<String> = "message",
    }
}

body! {
    /// The token of a login link.
    pub struct VerifyCustomerAccess {
        required {
            /// The token of the magic link, as `clat_...`; can be used once.
            token: Secret = "token",
        }
    }
}

reply! {
    /// Session of a customer in the customer portal.
    pub struct CustomerSession {
        /// Bearer token for the operations of the customer portal; a JWT.
        access_token: Option<Secret> = "access_token",
        /// Token for [`customer_auth().refresh`](Operations::refresh), such as `clar_...`.
        refresh_token: Option<Secret> = "refresh_token",
        /// Lifetime of the access token in seconds, as 3600.
        expires_in: Option<i64> = "expires_in",
        /// Id of the customer who signed in.
        customer_id: Option<String> = "customer_id",
        /// Id of the tenant whose customer it is.
        tenant_id: Option<String> = "tenant_id",
    }
}

body! {
    /// The session to renew.
    pub struct RefreshCustomerSession {
        required {
            /// The refresh token of the verification's reply, such as `clar_...`.
            refresh_token: Secret = "refresh_token",
        }
    }
}
