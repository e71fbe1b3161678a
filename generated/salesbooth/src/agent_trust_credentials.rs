// Generated from specs/salesbooth/agent_trust_credentials.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Signed proof of how far an agent is trusted.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Error, Method, Operation, Request, Timestamp, body, reply,
};

/// The operations of `agent_trust_credentials`, reached as [`Client::agent_trust_credentials`](crate::Client::agent_trust_credentials).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List your trust credentials.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.agent_trust_credentials().list().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /agent-trust-credentials`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Agent Trust”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list(&self) -> Call<AgentTrustCredentialList> {
        let request = Request::new(&LIST);
        Call::json(self.0, request)
    }

    /// Issue a trust credential.
    ///
    /// A W3C credential that other tenants of a federation can check, so that the agent need not begin at level 0 there.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::agent_trust_credentials::CreateAgentTrustCredential;
    ///
    /// let body = CreateAgentTrustCredential::new().credential_type("TrustLevelCredential");
    /// let agent_trust_credential = client.agent_trust_credentials().create(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /agent-trust-credentials`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Agent Trust”.
    #[inline]
    pub fn create(
        &self,
        body: CreateAgentTrustCredential,
    ) -> Call<AgentTrustCredential> {
        let mut request = Request::new(&CREATE);
        request.json(&body);
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &CREATE];

static LIST: Operation = Operation::new("agent_trust_credentials_list", "agent_trust_credentials", Method::Get, "/agent-trust-credentials")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static CREATE: Operation = Operation::new("agent_trust_credentials_create", "agent_trust_credentials", Method::Post, "/agent-trust-credentials")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

reply! {
    /// Trust credentials of an agent.
    pub struct AgentTrustCredentialList {
        /// The credentials that were issued to the agent.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        credentials: Vec<AgentTrustCredential> = "credentials" inferred,
    }
}

reply! {
    /// A signed W3C credential that attests the trust level of an agent to other tenants.
    pub struct AgentTrustCredential {
        /// Id of the credential, such as `cred_xyz789`.
        credential_id: Option<String> = "credential_id",
        /// Kind of credential; the docs show `TrustLevelCredential`.
        kind: Option<String> = "type",
        /// Level of trust that the credential attests.
        trust_level: Option<i64> = "trust_level",
        /// When the credential was issued.
        issued_at: Option<Timestamp> = "issued_at",
        /// When the credential stops being valid; six months after `issued_at` in the sample.
        expires_at: Option<Timestamp> = "expires_at",
        /// The credential as a JSON Web Token, to be presented to other tenants.
        jwt: Option<String> = "jwt",
    }
}

impl AgentTrustCredential {
    /// The identifier: `credential_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.credential_id
            .as_deref()
            .ok_or_else(|| Error::missing("AgentTrustCredential", &["credential_id"]))
    }
}

body! {
    /// A credential to issue.
    pub struct CreateAgentTrustCredential {
        optional {
            /// The kind of credential; `TrustLevelCredential` is the only one that the docs show.
            credential_type: String = "credential_type",
        }
    }
}
