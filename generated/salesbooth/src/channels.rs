// Generated from specs/salesbooth/channels.yaml by `cargo xtask generate`. Do not edit: change the document.

//! What the messages of a workspace are sent from.

use std::sync::Arc;

use saleskit_runtime::{Call, Engine, Envelope, Method, Operation, Request, body, reply};

/// The operations of `channels`, reached as [`Client::channels`](crate::Client::channels).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read the senders of messages.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let channel_settings = client.channels().get().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /channels`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Communication Channels”. Inferred: the page describes the settings only; the method is lost, and it names no credential; a session is taken to be meant as in its neighbours, a key by the general rule. The reply's form is inferred: the page shows no reply; the fields are those that can be changed.
    #[inline]
    pub fn get(&self) -> Call<ChannelSettings> {
        let request = Request::new(&GET);
        Call::json(self.0, request)
    }

    /// Change the senders of messages.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::channels::UpdateChannels;
    ///
    /// let channel_settings = client.channels().update(UpdateChannels::new()).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /channels`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Communication Channels”. Inferred: the page gives the fields, the method is lost; changes are PATCH elsewhere. The reply's form is inferred: the page shows no reply; taken to be what reading it answers.
    #[inline]
    pub fn update(&self, body: UpdateChannels) -> Call<ChannelSettings> {
        let mut request = Request::new(&UPDATE);
        request.json(&body);
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET, &UPDATE];

static GET: Operation = Operation::new("channels_get", "channels", Method::Get, "/channels")
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static UPDATE: Operation = Operation::new("channels_update", "channels", Method::Patch, "/channels")
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

reply! {
    /// Sender phone number and e-mail address of outbound messages.
    pub struct ChannelSettings {
        /// Twilio phone number in E.164 form, such as `+15550001234`.
        ///
        /// Inferred: a field of the update; no reply shows it.
        phone_number: Option<String> = "phone_number" inferred,
        /// Sender address of outbound e-mails.
        ///
        /// Inferred: a field of the update; no reply shows it.
        from_email: Option<String> = "from_email" inferred,
        /// Sender name that recipients see.
        ///
        /// Inferred: a field of the update; no reply shows it.
        from_name: Option<String> = "from_name" inferred,
    }
}

body! {
    /// Fields to change.
    pub struct UpdateChannels {
        optional {
            /// Twilio phone number in E.164 form, such as `+15550001234`.
            phone_number: String = "phone_number",
            /// Sender address of outbound e-mails.
            from_email: String = "from_email",
            /// Sender name that recipients see.
            from_name: String = "from_name",
        }
    }
}
