// Generated from specs/salesbooth/federation_peers.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Instances of Salesbooth that a tenant trusts without asking each time.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Method, Operation, Request, Timestamp, Whole, body, open_enum, reply,
};

/// The operations of `federation_peers`, reached as [`Client::federation_peers`](crate::Client::federation_peers).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List the peers.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let federation_peer_list = client.federation_peers().list().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /federation-peers`. Safe to repeat, so it is retried. Scope: `agent:discover`.
    ///
    /// Source: docs section “Federation Peers”.
    #[inline]
    pub fn list(&self) -> Call<FederationPeerList> {
        let request = Request::new(&LIST);
        Call::json(self.0, request)
    }

    /// Add a peer.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::federation_peers::CreateFederationPeer;
    ///
    /// let body = CreateFederationPeer::new("partner.salesbooth.com")
    ///     .remote_tenant_id("tenant_yyyyy")
    ///     .trust_level(3);
    /// let federation_peer = client.federation_peers().create(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /federation-peers`. Not retried once the API may have received it. Scope: `agent:execute`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Federation Peers”.
    #[inline]
    pub fn create(&self, body: impl Into<CreateFederationPeer>) -> Call<FederationPeer> {
        let mut request = Request::new(&CREATE);
        request.json(&Into::<CreateFederationPeer>::into(body));
        Call::json(self.0, request)
    }

    /// Change a peer.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::federation_peers::{FederationPeerStatus, UpdateFederationPeer};
    ///
    /// let body = UpdateFederationPeer::new().status(FederationPeerStatus::Suspended);
    /// let federation_peer_update = client.federation_peers().update(1, body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /federation-peers?id=…`. Not retried once the API may have received it. Scope: `agent:execute`.
    ///
    /// # Arguments
    ///
    /// - `id`: The peer.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Federation Peers”.
    #[inline]
    pub fn update(
        &self,
        id: impl Into<Whole>,
        body: UpdateFederationPeer,
    ) -> Call<FederationPeerUpdate> {
        let mut request = Request::new(&UPDATE);
        request.require("id", &Into::<Whole>::into(id));
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Remove a peer.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let federation_peer_deletion = client.federation_peers().delete(1).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /federation-peers?id=…`. Not retried once the API may have received it. Scope: `agent:execute`.
    ///
    /// # Arguments
    ///
    /// - `id`: The peer.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Federation Peers”.
    #[inline]
    pub fn delete(&self, id: impl Into<Whole>) -> Call<FederationPeerDeletion> {
        let mut request = Request::new(&DELETE);
        request.require("id", &Into::<Whole>::into(id));
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &CREATE, &UPDATE, &DELETE];

static LIST: Operation = Operation::new("federation_peers_list", "federation_peers", Method::Get, "/federation-peers")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static CREATE: Operation = Operation::new("federation_peers_create", "federation_peers", Method::Post, "/federation-peers")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static UPDATE: Operation = Operation::new("federation_peers_update", "federation_peers", Method::Patch, "/federation-peers")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static DELETE: Operation = Operation::new("federation_peers_delete", "federation_peers", Method::Delete, "/federation-peers")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

open_enum! {
    /// Whether a peer is trusted at present.
    pub enum FederationPeerStatus {
        /// The peer may discover and negotiate deals. The default.
        Active = "active",
        /// The peer stays listed, but is not trusted until it is `active` again.
        Suspended = "suspended",
    }
}

reply! {
    /// All peers of the tenant.
    pub struct FederationPeerList {
        /// The trusted remote instances.
        peers: Vec<FederationPeer> = "peers",
        /// Number of peers.
        count: Option<i64> = "count",
        /// The page does not explain it.
        open_mode: Option<bool> = "open_mode",
    }
}

reply! {
    /// A remote Salesbooth instance that the tenant federates with.
    pub struct FederationPeer {
        /// Number of the peer; the parameter `id` of the other operations.
        id: Option<i64> = "id",
        /// Host name of the remote instance, such as `partner.salesbooth.com`.
        hostname: Option<String> = "hostname",
        /// Id of the only tenant of the remote instance to federate with, such as `tenant_yyyyy`.
        remote_tenant_id: Option<String> = "remote_tenant_id",
        /// Trust level of the peer, 0 to 5.
        trust_level: Option<i64> = "trust_level",
        /// Whether a peer is trusted at present.
        status: Option<FederationPeerStatus> = "status",
        /// When the peer was added.
        created_at: Option<Timestamp> = "created_at",
    }
}

body! {
    /// A peer to add.
    pub struct CreateFederationPeer {
        required {
            /// Host name of the remote instance, such as `partner.salesbooth.com`.
            hostname: String = "hostname",
        }
        optional {
            /// Id of the only tenant of the remote instance to federate with, such as `tenant_yyyyy`.
            remote_tenant_id: String = "remote_tenant_id",
            /// Trust level of the peer to begin with, 0 to 5. Default: `1`.
            trust_level: Whole = "trust_level",
            /// Whether the peer is trusted at present. Default: `active`.
            status: FederationPeerStatus = "status",
        }
    }
}

body! {
    /// Fields of a peer to change.
    pub struct UpdateFederationPeer {
        optional {
            /// Whether a peer is trusted at present.
            status: FederationPeerStatus = "status",
            /// New trust level, 0 to 5.
            trust_level: Whole = "trust_level",
        }
    }
}

reply! {
    /// Confirmation that a peer was changed.
    pub struct FederationPeerUpdate {
        /// Whether the peer was changed.
        updated: Option<bool> = "updated",
        /// Number of the peer that was changed.
        id: Option<i64> = "id",
    }
}

reply! {
    /// Confirmation that a peer was removed.
    pub struct FederationPeerDeletion {
        /// Whether the peer was removed.
        deleted: Option<bool> = "deleted",
        /// Number of the peer that was removed.
        id: Option<i64> = "id",
    }
}
