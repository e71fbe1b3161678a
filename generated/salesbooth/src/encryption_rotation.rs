// Generated from specs/salesbooth/encryption_rotation.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Encrypting the personal data of a workspace's customers again with the current key.

use std::sync::Arc;

use saleskit_runtime::{Call, Engine, Envelope, Error, Method, Operation, Request, body, reply};

/// The operations of `encryption_rotation`, reached as [`Client::encryption_rotation`](crate::Client::encryption_rotation).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read the progress of the rotation.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let encryption_rotation = client.encryption_rotation().get().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /encryption-rotation`. Safe to repeat, so it is retried. Scope: `admin`.
    ///
    /// Source: docs section “Encryption Key Rotation”. Inferred: the page says that it can be checked; method and reply are lost. The reply's form is inferred: the page shows no reply; taken to be the rotation, of which only the id is known.
    #[inline]
    pub fn get(&self) -> Call<EncryptionRotation> {
        let request = Request::new(&GET);
        Call::json(self.0, request)
    }

    /// Start a rotation.
    ///
    /// The personal data of all customers is encrypted again with the current key of the tenant.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let encryption_rotation = client.encryption_rotation().start().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /encryption-rotation`. Not retried once the API may have received it. Scope: `admin`.
    ///
    /// Source: docs section “Encryption Key Rotation”. Inferred: the page says that it can be triggered; the method is lost. The reply's form is inferred: the page shows no reply; taken to be the rotation, of which only the id is known.
    #[inline]
    pub fn start(&self) -> Call<EncryptionRotation> {
        let request = Request::new(&START);
        Call::json(self.0, request)
    }

    /// Resume a paused rotation.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let encryption_rotation = client.encryption_rotation().resume("example").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /encryption-rotation?action=resume`. Not retried once the API may have received it. Scope: `admin`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Encryption Key Rotation”. Inferred: the page names the action and that it takes an id; method, place and name of the id are lost. The reply's form is inferred: the page shows no reply; taken to be the rotation, of which only the id is known.
    #[inline]
    pub fn resume(
        &self,
        body: impl Into<ResumeEncryptionRotation>,
    ) -> Call<EncryptionRotation> {
        let mut request = Request::new(&RESUME);
        request.json(&Into::<ResumeEncryptionRotation>::into(body));
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET, &START, &RESUME];

static GET: Operation = Operation::new("encryption_rotation_get", "encryption_rotation", Method::Get, "/encryption-rotation")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static START: Operation = Operation::new("encryption_rotation_start", "encryption_rotation", Method::Post, "/encryption-rotation")
    .query_selectors(&["action"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static RESUME: Operation = Operation::new("encryption_rotation_resume", "encryption_rotation", Method::Post, "/encryption-rotation")
    .query(&[("action", "resume")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

body! {
    /// The paused rotation to resume.
    pub struct ResumeEncryptionRotation {
        required {
            /// Id of the paused rotation.
            ///
            /// Inferred: the page speaks of a rotation id; how it is spelled is a guess.
            rotation_id: String = "rotation_id",
        }
    }
}

reply! {
    /// A rotation of the workspace's key.
    pub struct EncryptionRotation {
        /// Id of the rotation; send it with [`encryption_rotation().resume`](Operations::resume).
        ///
        /// Inferred: what resuming takes; no reply shows it.
        rotation_id: Option<String> = "rotation_id" inferred,
        /// The same, where a reply says `id`.
        ///
        /// Inferred: named as in other replies; no reply shows it.
        id: Option<String> = "id" inferred,
    }
}

impl EncryptionRotation {
    /// The identifier: `rotation_id` or `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.rotation_id
            .as_deref()
            .or(self.id.as_deref())
            .ok_or_else(|| Error::missing("EncryptionRotation", &["rotation_id", "id"]))
    }
}
