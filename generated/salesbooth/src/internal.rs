// Generated from specs/salesbooth/internal.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Receivers and switches of the platform, not meant for integrations.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Method, Operation, Param, Request, Secret, Untyped, body, call,
    open_enum, reply,
};

use crate::OperationCall;

/// The operations of `internal`, reached as [`Client::internal`](crate::Client::internal).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read the name, version and addresses of this API.
    ///
    /// The sample of the page leaves out the content of each endpoint.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let api_directory = client.internal().get_api_directory().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /api`. Safe to repeat, so it is retried. Needs no credential.
    ///
    /// Source: docs section “Internal Endpoints”. Inferred: that no key is needed follows from the sample alone, which carries none.
    #[inline]
    pub fn get_api_directory(&self) -> Call<ApiDirectory> {
        let request = Request::new(&GET_API_DIRECTORY);
        Call::json(self.0, request)
    }

    /// Report a breach of the content security policy.
    ///
    /// Browsers send it, also as `application/csp-report`. At most 30 a minute from one IP address.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::internal::{CspReport, SendCspReport};
    ///
    /// let body = SendCspReport::new()
    ///     .csp_report(
    ///         CspReport::new()
    ///             .document_uri("https://salesbooth.com/deals")
    ///             .violated_directive("script-src")
    ///             .blocked_uri("https://evil.example.com/script.js"),
    ///     );
    /// let reply = client.internal().send_csp_report().body(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /csp-report`. Not retried once the API may have received it. Needs no credential. Rate limit: 30 requests per minute for each IP address.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Internal Endpoints”.
    #[inline]
    pub fn send_csp_report(&self) -> SendCspReportCall {
        let mut request = Request::new(&SEND_CSP_REPORT);
        request.object();
        OperationCall(Call::json(self.0, request))
    }

    /// Receive an e-mail.
    ///
    /// Mailgun sends JSON as described here; SendGrid sends `multipart/form-data`.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.internal().deliver_email().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /email-webhook`. Not retried once the API may have received it. Needs no credential.
    ///
    /// Source: docs section “Internal Endpoints”. Inferred: the page gives address and media types; fields and authentication are lost.
    #[inline]
    pub fn deliver_email(&self) -> DeliverEmailCall {
        let mut request = Request::new(&DELIVER_EMAIL);
        request.object();
        OperationCall(Call::json(self.0, request))
    }

    /// Receive an event from Stripe.
    ///
    /// Stripe sends `payment_intent.*`, `invoice.*`, `customer.subscription.*` and `charge.dispute.*`. The signature serves as the credential.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.internal().deliver_stripe_event("t=1742000060,v1=example").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /stripe-webhook`. Not retried once the API may have received it. Needs no credential.
    ///
    /// # Arguments
    ///
    /// - `stripe_signature`: The HMAC by which Stripe proves the body, against `STRIPE_WEBHOOK_SECRET`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Internal Endpoints”.
    #[inline]
    pub fn deliver_stripe_event(
        &self,
        stripe_signature: &str,
    ) -> DeliverStripeEventCall {
        let mut request = Request::new(&DELIVER_STRIPE_EVENT);
        request.header("Stripe-Signature", &Param::text(&stripe_signature));
        request.object();
        OperationCall(Call::json(self.0, request))
    }

    /// Read whether Twilio is set up.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.internal().get_twilio_settings().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /twilio`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.action(..)`.
    ///
    /// Source: docs section “Internal Endpoints”. Inferred: the page gives the action and its fields; it names no credential.
    #[inline]
    pub fn get_twilio_settings(&self) -> GetTwilioSettingsCall {
        let request = Request::new(&GET_TWILIO_SETTINGS);
        OperationCall(Call::json(self.0, request))
    }

    /// List sent and received messages.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.internal().get_twilio_history().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /twilio?action=history`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Internal Endpoints”. Inferred: the page gives the action and its fields; it names no credential.
    #[inline]
    pub fn get_twilio_history(&self) -> Call<Untyped> {
        let request = Request::new(&GET_TWILIO_HISTORY);
        Call::json(self.0, request)
    }

    /// Save the account of Twilio.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::internal::SetTwilioSettings;
    ///
    /// let body = SetTwilioSettings::new().account_sid("example").auth_token("example");
    /// let reply = client.internal().set_twilio_settings(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /twilio {"action": "settings", …}`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Internal Endpoints”. Inferred: the page gives the action and its fields; it names no credential.
    #[inline]
    pub fn set_twilio_settings(&self, body: SetTwilioSettings) -> Call<Untyped> {
        let mut request = Request::new(&SET_TWILIO_SETTINGS);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Send an SMS.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.internal().send_sms().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /twilio {"action": "sms", …}`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Internal Endpoints”. Inferred: the page gives the action and its fields; it names no credential.
    #[inline]
    pub fn send_sms(&self) -> SendSmsCall {
        let mut request = Request::new(&SEND_SMS);
        request.object();
        OperationCall(Call::json(self.0, request))
    }

    /// Start a phone call.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.internal().start_call().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /twilio {"action": "call", …}`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Internal Endpoints”. Inferred: the page gives the action and its fields; it names no credential.
    #[inline]
    pub fn start_call(&self) -> StartCallCall {
        let mut request = Request::new(&START_CALL);
        request.object();
        OperationCall(Call::json(self.0, request))
    }

    /// Send an e-mail.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.internal().send_email().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /twilio {"action": "email", …}`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Internal Endpoints”. Inferred: the page gives the action and its fields; it names no credential.
    #[inline]
    pub fn send_email(&self) -> SendEmailCall {
        let mut request = Request::new(&SEND_EMAIL);
        request.object();
        OperationCall(Call::json(self.0, request))
    }

    /// Receive an event from Twilio.
    ///
    /// The page shows no body.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::internal::TwilioWebhookType;
    ///
    /// let reply = client
    ///     .internal()
    ///     .deliver_twilio_event()
    ///     .kind(TwilioWebhookType::Sms)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /twilio-webhook`. Not retried once the API may have received it. Needs no credential.
    ///
    /// Optional: `.kind(..)`.
    ///
    /// Source: docs section “Internal Endpoints”. Inferred: the page gives the parameter and two addresses; the method is in the changelog, body and authentication are nowhere.
    #[inline]
    pub fn deliver_twilio_event(&self) -> DeliverTwilioEventCall {
        let request = Request::new(&DELIVER_TWILIO_EVENT);
        OperationCall(Call::json(self.0, request))
    }
}

call! {
    /// The call of [`Operations::send_csp_report`], with what can be set.
    pub type SendCspReportCall = OperationCall<SendCspReportParameters> -> Untyped {
        body {
            body: SendCspReport,
        }
    }
}

call! {
    /// The call of [`Operations::deliver_email`], with what can be set.
    pub type DeliverEmailCall = OperationCall<DeliverEmailParameters> -> Untyped {
        body {
            body: Untyped,
        }
    }
}

call! {
    /// The call of [`Operations::deliver_stripe_event`], with what can be set.
    pub type DeliverStripeEventCall = OperationCall<DeliverStripeEventParameters> -> Untyped {
        body {
            body: Untyped,
        }
    }
}

call! {
    /// The call of [`Operations::get_twilio_settings`], with its optional parameters.
    pub type GetTwilioSettingsCall = OperationCall<GetTwilioSettingsParameters> -> Untyped {
        query {
            /// May be sent or left out; for the history see [`internal().get_twilio_history`](Operations::get_twilio_history).
            action: TwilioReport = "action",
        }
    }
}

call! {
    /// The call of [`Operations::send_sms`], with what can be set.
    pub type SendSmsCall = OperationCall<SendSmsParameters> -> Untyped {
        body {
            body: SendTwilioSms,
        }
    }
}

call! {
    /// The call of [`Operations::start_call`], with what can be set.
    pub type StartCallCall = OperationCall<StartCallParameters> -> Untyped {
        body {
            body: StartTwilioCall,
        }
    }
}

call! {
    /// The call of [`Operations::send_email`], with what can be set.
    pub type SendEmailCall = OperationCall<SendEmailParameters> -> Untyped {
        body {
            body: SendTwilioEmail,
        }
    }
}

call! {
    /// The call of [`Operations::deliver_twilio_event`], with its optional parameters.
    pub type DeliverTwilioEventCall = OperationCall<DeliverTwilioEventParameters> -> Untyped {
        query {
            /// What the event is about.
            kind: TwilioWebhookType = "type",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET_API_DIRECTORY, &SEND_CSP_REPORT, &DELIVER_EMAIL, &DELIVER_STRIPE_EVENT, &GET_TWILIO_SETTINGS, &GET_TWILIO_HISTORY, &SET_TWILIO_SETTINGS, &SEND_SMS, &START_CALL, &SEND_EMAIL, &DELIVER_TWILIO_EVENT];

static GET_API_DIRECTORY: Operation = Operation::new("internal_get_api_directory", "internal", Method::Get, "/api")
    .envelope(Envelope::Data)
    .inferred(true);

static SEND_CSP_REPORT: Operation = Operation::new("internal_send_csp_report", "internal", Method::Post, "/csp-report")
    .envelope(Envelope::Data);

static DELIVER_EMAIL: Operation = Operation::new("internal_deliver_email", "internal", Method::Post, "/email-webhook")
    .envelope(Envelope::Data)
    .inferred(true);

static DELIVER_STRIPE_EVENT: Operation = Operation::new("internal_deliver_stripe_event", "internal", Method::Post, "/stripe-webhook")
    .envelope(Envelope::Data);

static GET_TWILIO_SETTINGS: Operation = Operation::new("internal_get_twilio_settings", "internal", Method::Get, "/twilio")
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET_TWILIO_HISTORY: Operation = Operation::new("internal_get_twilio_history", "internal", Method::Get, "/twilio")
    .query(&[("action", "history")])
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static SET_TWILIO_SETTINGS: Operation = Operation::new("internal_set_twilio_settings", "internal", Method::Post, "/twilio")
    .body(&[("action", "settings")])
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static SEND_SMS: Operation = Operation::new("internal_send_sms", "internal", Method::Post, "/twilio")
    .body(&[("action", "sms")])
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static START_CALL: Operation = Operation::new("internal_start_call", "internal", Method::Post, "/twilio")
    .body(&[("action", "call")])
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static SEND_EMAIL: Operation = Operation::new("internal_send_email", "internal", Method::Post, "/twilio")
    .body(&[("action", "email")])
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static DELIVER_TWILIO_EVENT: Operation = Operation::new("internal_deliver_twilio_event", "internal", Method::Post, "/twilio-webhook")
    .envelope(Envelope::Data)
    .inferred(true);

open_enum! {
    /// Which report on Twilio to return.
    pub enum TwilioReport {
        /// Returns whether Twilio is configured. The default.
        Settings = "settings",
    }
}

open_enum! {
    /// What Twilio reports.
    pub enum TwilioWebhookType {
        /// A message came in.
        Sms = "sms",
        /// The status of a call changed.
        Voice = "voice",
        /// The delivery status of a message changed.
        Status = "status",
    }
}

reply! {
    /// Name, version and endpoints of the API.
    pub struct ApiDirectory {
        /// Name of the API, `Salesbooth API`.
        name: Option<String> = "name",
        /// Version of the API, such as `1.0.0`.
        version: Option<String> = "version",
        /// URL that the path of every operation starts with.
        base_url: Option<String> = "base_url",
        /// URL of the docs.
        documentation: Option<String> = "documentation",
        /// URL of an OpenAPI document.
        openapi_spec: Option<String> = "openapi_spec",
        /// Endpoints by the name of their resource.
        endpoints: Option<Untyped> = "endpoints",
    }
}

body! {
    /// A violation report, as browsers send it.
    pub struct SendCspReport {
        optional {
            /// A violation of the content security policy; the fields of the sample.
            csp_report: CspReport = "csp-report",
        }
    }
}

body! {
    /// A violation of the content security policy; the fields of the sample.
    pub struct CspReport {
        optional {
            /// URL of the page on which the violation occurred.
            document_uri: String = "document-uri",
            /// Directive of the policy that was violated, such as `script-src`.
            violated_directive: String = "violated-directive",
            /// URL of the resource that was blocked.
            blocked_uri: String = "blocked-uri",
        }
    }
}

body! {
    /// Credentials of a Twilio account.
    pub struct SetTwilioSettings {
        needed {
            /// Account SID of Twilio.
            account_sid: String = "account_sid",
            /// Auth token of the Twilio account.
            auth_token: Secret = "auth_token",
        }
    }
}

body! {
    /// An SMS to send.
    pub struct SendTwilioSms {
        optional {
            /// Phone number of the recipient, in E.164 form.
            to: String = "to",
            /// Text of the message.
            message: String = "message",
        }
    }
}

body! {
    /// A voice call to start.
    pub struct StartTwilioCall {
        optional {
            /// Phone number to call, in E.164 form.
            to: String = "to",
        }
    }
}

body! {
    /// An e-mail to send.
    pub struct SendTwilioEmail {
        optional {
            /// E-mail address of the recipient.
            to: String = "to",
            /// Text of the e-mail.
            message: String = "message",
        }
    }
}
