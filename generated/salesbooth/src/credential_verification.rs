// Generated from specs/salesbooth/credential_verification.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Whether a credential of Salesbooth is genuine.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Error, Method, Operation, Request, Timestamp, Untyped, body, reply,
};

/// The operations of `credential_verification`, reached as [`Client::credential_verification`](crate::Client::credential_verification).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Check a credential.
    ///
    /// Checks signature and status. Public, so that any third party can check a credential.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::serde_json::json;
    ///
    /// let credential_check = client.credential_verification().check(json!({})).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /verify`. Not retried once the API may have received it. Needs no credential.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Credential Verification”. Inferred: the page gives the field and the reply; the method is lost.
    #[inline]
    pub fn check(&self, body: impl Into<CheckCredential>) -> Call<CredentialCheck> {
        let mut request = Request::new(&CHECK);
        request.json(&Into::<CheckCredential>::into(body));
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&CHECK];

static CHECK: Operation = Operation::new("credential_verification_check", "credential_verification", Method::Post, "/verify")
    .envelope(Envelope::Data)
    .inferred(true);

body! {
    /// A credential to verify.
    pub struct CheckCredential {
        required {
            /// The whole JSON object, as Salesbooth issued it.
            credential: Untyped = "credential",
        }
    }
}

reply! {
    /// Result of verifying a credential.
    pub struct CredentialCheck {
        /// True when the credential is authentic and not revoked.
        valid: Option<bool> = "valid",
        /// Id of the credential, such as `vc_abc123`.
        credential_id: Option<String> = "credential_id",
        /// The deal that the credential attests.
        deal_id: Option<String> = "deal_id",
        /// When the credential was issued.
        issued_at: Option<Timestamp> = "issued_at",
        /// When the credential expires.
        expires_at: Option<Timestamp> = "expires_at",
        /// Whether the issuer revoked it.
        revoked: Option<bool> = "revoked",
    }
}

impl CredentialCheck {
    /// The identifier: `credential_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.credential_id
            .as_deref()
            .ok_or_else(|| Error::missing("CredentialCheck", &["credential_id"]))
    }
}
