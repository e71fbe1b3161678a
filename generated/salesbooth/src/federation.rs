// Generated from specs/salesbooth/federation.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Deals across instances of Salesbooth, over the protocol `salesbooth-negotiate/1.0`.

use std::sync::Arc;

use saleskit_runtime::{
    Base, Call, Engine, Envelope, Error, Method, Operation, Request, Requirement, Timestamp,
    Untyped, body, call, open_enum, reply,
};

use crate::OperationCall;
use crate::audit::AuditEntryList;

/// The operations of `federation`, reached as [`Client::federation`](crate::Client::federation).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read what this instance can do.
    ///
    /// Agents need trust level 3 for all of federation.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let federation_discovery = client.federation().get_status().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /federation/negotiate`. Safe to repeat, so it is retried. Scope: `agent:discover`. An agent needs trust level 3 or higher.
    ///
    /// Optional: `.action(..)`.
    ///
    /// Source: docs section “Cross-Instance Federation”. The reply's form is inferred: the page shows no reply; taken to be the manifest as the discovery of a tenant answers it.
    #[inline]
    pub fn get_status(&self) -> GetStatusCall {
        let request = Request::new(&GET_STATUS);
        OperationCall(Call::json(self.0, request))
    }

    /// Read the trail of a transaction.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let audit_entry_list = client.federation().list_audit_entries("xref_abc123").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /federation/negotiate?xref_id=…&action=audit`. Safe to repeat, so it is retried. Scope: `agent:discover`. An agent needs trust level 3 or higher.
    ///
    /// # Arguments
    ///
    /// - `xref_id`: Id of the cross-instance transaction, such as `xref_abc123`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Cross-Instance Federation”. The reply's form is inferred: the page shows no reply; taken to be entries as the audit trail lists them.
    #[inline]
    pub fn list_audit_entries(&self, xref_id: &str) -> Call<AuditEntryList> {
        let mut request = Request::new(&LIST_AUDIT_ENTRIES);
        request.require("xref_id", xref_id);
        Call::json(self.0, request)
    }

    /// Ask another instance what it offers.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::federation::DiscoverFederationOffers;
    /// use saleskit::serde_json::json;
    ///
    /// let body = DiscoverFederationOffers::new("https://partner.salesbooth.com")
    ///     .query(json!({ "category": "software", "currency": "USD" }));
    /// let reply = client.federation().discover(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /federation/negotiate {"action": "discover", …}`. Not retried once the API may have received it. Scope: `agent:negotiate`. An agent needs trust level 3 or higher.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Cross-Instance Federation”.
    #[inline]
    pub fn discover(&self, body: impl Into<DiscoverFederationOffers>) -> Call<Untyped> {
        let mut request = Request::new(&DISCOVER);
        request.json(&Into::<DiscoverFederationOffers>::into(body));
        Call::json(self.0, request)
    }

    /// Send an envelope to another instance.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::federation::SendFederationEnvelope;
    /// use saleskit::serde_json::json;
    ///
    /// let body = SendFederationEnvelope::new(
    ///     "https://partner.salesbooth.com",
    ///     json!(
    ///         { "deal_id": "deal_remote_123", "proposed_terms": { "discount_percent" :
    ///         10, "currency": "USD" }, "expires_at": "2026-03-13T12:00:00Z" }
    ///     ),
    /// );
    /// let reply = client.federation().send_envelope(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /federation/negotiate {"action": "send", …}`. Not retried once the API may have received it. Scope: `agent:negotiate`. An agent needs trust level 3 or higher.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Cross-Instance Federation”.
    #[inline]
    pub fn send_envelope(&self, body: SendFederationEnvelope) -> Call<Untyped> {
        let mut request = Request::new(&SEND_ENVELOPE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Negotiate by envelope.
    ///
    /// Other instances check the envelope, with the agent's credential in it, against the DID document of the sender.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::serde_json::json;
    ///
    /// let reply = client.federation().negotiate(json!({})).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /federation/negotiate {"action": "negotiate", …}`. Not retried once the API may have received it. Scope: `agent:negotiate`. An agent needs trust level 3 or higher.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Cross-Instance Federation”.
    #[inline]
    pub fn negotiate(&self, body: impl Into<NegotiateFederationDeal>) -> Call<Untyped> {
        let mut request = Request::new(&NEGOTIATE);
        request.json(&Into::<NegotiateFederationDeal>::into(body));
        Call::json(self.0, request)
    }

    /// Put a federated deal into escrow.
    ///
    /// The page names the action only; what names the deal is not shown.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::federation::CreateFederationEscrow;
    ///
    /// let reply = client.federation().create_escrow(CreateFederationEscrow::new()).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /federation/negotiate {"action": "escrow", …}`. Not retried once the API may have received it. Scope: `agent:negotiate`. An agent needs trust level 3 or higher.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Cross-Instance Federation”.
    #[inline]
    pub fn create_escrow(&self, body: CreateFederationEscrow) -> Call<Untyped> {
        let mut request = Request::new(&CREATE_ESCROW);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Settle a federated deal.
    ///
    /// The page names the action only; what names the deal is not shown.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.federation().settle().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /federation/negotiate {"action": "settle", …}`. Not retried once the API may have received it. Scope: `agent:negotiate`. An agent needs trust level 3 or higher.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Cross-Instance Federation”.
    #[inline]
    pub fn settle(&self) -> SettleCall {
        let mut request = Request::new(&SETTLE);
        request.object();
        OperationCall(Call::json(self.0, request))
    }

    /// Dispute a federated deal.
    ///
    /// The page names the action only; what names the deal is not shown.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.federation().dispute().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /federation/negotiate {"action": "dispute", …}`. Not retried once the API may have received it. Scope: `agent:negotiate`. An agent needs trust level 3 or higher.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Cross-Instance Federation”.
    #[inline]
    pub fn dispute(&self) -> DisputeCall {
        let mut request = Request::new(&DISPUTE);
        request.object();
        OperationCall(Call::json(self.0, request))
    }

    /// Read a tenant's manifest.
    ///
    /// Shows which protocols and actions a tenant takes. Anybody may ask.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let federation_discovery = client.federation().get_discovery("tenant_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /federation/discovery?tenant_id=…`. Safe to repeat, so it is retried. Needs no credential.
    ///
    /// # Arguments
    ///
    /// - `tenant_id`: Id of the tenant whose manifest to read, such as `tenant_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Cross-Instance Federation”.
    #[inline]
    pub fn get_discovery(&self, tenant_id: &str) -> Call<FederationDiscovery> {
        let mut request = Request::new(&GET_DISCOVERY);
        request.require("tenant_id", tenant_id);
        Call::json(self.0, request)
    }

    /// Read a public key of a tenant.
    ///
    /// Give `tenant_id` or `key_id`. Anybody may ask.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let federation_public_key = client
    ///     .federation()
    ///     .get_public_key()
    ///     .tenant_id("tenant_xxxxx")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /tenant/public-key`. Safe to repeat, so it is retried. Needs no credential.
    ///
    /// # Required before sending
    ///
    /// - `tenant_id` or `key_id`
    ///
    /// Optional: `.tenant_id(..)`, `.key_id(..)`, `.format(..)`, `.include_rotated(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Cross-Instance Federation”.
    #[inline]
    pub fn get_public_key(&self) -> GetPublicKeyCall {
        let request = Request::new(&GET_PUBLIC_KEY);
        OperationCall(Call::json(self.0, request))
    }

    /// Read a public key of your own tenant.
    ///
    /// The session says which tenant that is.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let federation_public_key = client
    ///     .federation()
    ///     .get_own_public_key()
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /tenant/public-key?tenant_id=_current`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.key_id(..)`, `.format(..)`, `.include_rotated(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Cross-Instance Federation”.
    #[inline]
    pub fn get_own_public_key(&self) -> GetOwnPublicKeyCall {
        let request = Request::new(&GET_OWN_PUBLIC_KEY);
        OperationCall(Call::json(self.0, request))
    }

    /// Read what this host offers to other instances.
    ///
    /// Other instances look here for the public key and the protocols of a tenant. Its path starts at the root of the host.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let federation_discovery = client.federation().get_own_discovery().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /.well-known/salesbooth-federation`. Safe to repeat, so it is retried. Needs no credential.
    ///
    /// Source: docs section “Cross-Instance Federation”. The reply's form is inferred: the page shows no reply; taken to be the manifest as the discovery of a tenant answers it.
    #[inline]
    pub fn get_own_discovery(&self) -> Call<FederationDiscovery> {
        let request = Request::new(&GET_OWN_DISCOVERY);
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::get_status`], with its optional parameters.
    pub type GetStatusCall = OperationCall<GetStatusParameters> -> FederationDiscovery {
        query {
            /// Report to return; the same one when left out.
            action: FederationStatusAction = "action",
        }
    }
}

call! {
    /// The call of [`Operations::settle`], with what can be set.
    pub type SettleCall = OperationCall<SettleParameters> -> Untyped {
        body {
            body: SettleFederationDeal,
        }
    }
}

call! {
    /// The call of [`Operations::dispute`], with what can be set.
    pub type DisputeCall = OperationCall<DisputeParameters> -> Untyped {
        body {
            body: DisputeFederationDeal,
        }
    }
}

call! {
    /// The call of [`Operations::get_public_key`], with its optional parameters.
    pub type GetPublicKeyCall = OperationCall<GetPublicKeyParameters> -> FederationPublicKey {
        query {
            /// Id of the tenant whose key to read; needed without `key_id`. For the tenant of the session there is an operation of its own.
            tenant_id: String = "tenant_id",
            /// Id of a single key, as a signature names it; it may be a rotated one.
            key_id: String = "key_id",
            /// Form of the key to return. Default: `all`.
            format: FederationKeyFormat = "format",
        }
        bare {
            /// Return rotated keys as well. How several keys are returned is not shown.
            include_rotated: bool = "include_rotated",
        }
    }
}

call! {
    /// The call of [`Operations::get_own_public_key`], with its optional parameters.
    pub type GetOwnPublicKeyCall = OperationCall<GetOwnPublicKeyParameters> -> FederationPublicKey {
        query {
            /// Id of a single key, as a signature names it; it may be a rotated one.
            key_id: String = "key_id",
            /// Form of the key to return. Default: `all`.
            format: FederationKeyFormat = "format",
        }
        bare {
            /// Return rotated keys as well. How several keys are returned is not shown.
            include_rotated: bool = "include_rotated",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET_STATUS, &LIST_AUDIT_ENTRIES, &DISCOVER, &SEND_ENVELOPE, &NEGOTIATE, &CREATE_ESCROW, &SETTLE, &DISPUTE, &GET_DISCOVERY, &GET_PUBLIC_KEY, &GET_OWN_PUBLIC_KEY, &GET_OWN_DISCOVERY];

static GET_STATUS: Operation = Operation::new("federation_get_status", "federation", Method::Get, "/federation/negotiate")
    .query_selectors(&["xref_id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static LIST_AUDIT_ENTRIES: Operation = Operation::new("federation_list_audit_entries", "federation", Method::Get, "/federation/negotiate")
    .query(&[("action", "audit")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static DISCOVER: Operation = Operation::new("federation_discover", "federation", Method::Post, "/federation/negotiate")
    .body(&[("action", "discover")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static SEND_ENVELOPE: Operation = Operation::new("federation_send_envelope", "federation", Method::Post, "/federation/negotiate")
    .body(&[("action", "send")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static NEGOTIATE: Operation = Operation::new("federation_negotiate", "federation", Method::Post, "/federation/negotiate")
    .body(&[("action", "negotiate")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static CREATE_ESCROW: Operation = Operation::new("federation_create_escrow", "federation", Method::Post, "/federation/negotiate")
    .body(&[("action", "escrow")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static SETTLE: Operation = Operation::new("federation_settle", "federation", Method::Post, "/federation/negotiate")
    .body(&[("action", "settle")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static DISPUTE: Operation = Operation::new("federation_dispute", "federation", Method::Post, "/federation/negotiate")
    .body(&[("action", "dispute")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET_DISCOVERY: Operation = Operation::new("federation_get_discovery", "federation", Method::Get, "/federation/discovery")
    .envelope(Envelope::Data);

static GET_PUBLIC_KEY: Operation = Operation::new("federation_get_public_key", "federation", Method::Get, "/tenant/public-key")
    .parameter_requirements(&[
        Requirement::new(&[], &["tenant_id", "key_id"]),
    ])
    .envelope(Envelope::Data);

static GET_OWN_PUBLIC_KEY: Operation = Operation::new("federation_get_own_public_key", "federation", Method::Get, "/tenant/public-key")
    .query(&[("tenant_id", "_current")])
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data);

static GET_OWN_DISCOVERY: Operation = Operation::new("federation_get_own_discovery", "federation", Method::Get, "/.well-known/salesbooth-federation")
    .base(Base::Host)
    .inferred(true);

body! {
    /// A search for offers on a remote instance.
    pub struct DiscoverFederationOffers {
        required {
            /// Base URL of the remote instance, such as `https://partner.salesbooth.com`.
            remote_url: String = "remote_url",
        }
        optional {
            /// Filters such as `category` and `currency`; the page names no others.
            query: Untyped = "query",
        }
    }
}

body! {
    /// A negotiation envelope to send to a remote instance.
    pub struct SendFederationEnvelope {
        required {
            /// Base URL of the remote instance, such as `https://partner.salesbooth.com`.
            remote_url: String = "remote_url",
            /// The proposal. The sample has `deal_id`, `proposed_terms` with `discount_percent` and `currency`, and `expires_at`, a time; the signature that the page asks for is not shown.
            envelope: Untyped = "envelope",
        }
    }
}

body! {
    /// A negotiation envelope to process.
    pub struct NegotiateFederationDeal {
        required {
            /// The proposal. The sample has `deal_id`, `proposed_terms` with `discount_percent` and `currency`, and `expires_at`, a time; the signature that the page asks for is not shown.
            envelope: Untyped = "envelope",
        }
        optional {
            /// Base URL of the remote instance, such as `https://partner.salesbooth.com`.
            remote_url: String = "remote_url",
        }
    }
}

body! {
    /// A cross-instance deal to put into escrow.
    pub struct CreateFederationEscrow {
        optional {
            /// Base URL of the remote instance, such as `https://partner.salesbooth.com`.
            remote_url: String = "remote_url",
            /// The proposal. The sample has `deal_id`, `proposed_terms` with `discount_percent` and `currency`, and `expires_at`, a time; the signature that the page asks for is not shown.
            envelope: Untyped = "envelope",
        }
    }
}

body! {
    /// A cross-instance deal to settle.
    pub struct SettleFederationDeal {
        optional {
            /// Base URL of the remote instance, such as `https://partner.salesbooth.com`.
            remote_url: String = "remote_url",
            /// The proposal. The sample has `deal_id`, `proposed_terms` with `discount_percent` and `currency`, and `expires_at`, a time; the signature that the page asks for is not shown.
            envelope: Untyped = "envelope",
        }
    }
}

body! {
    /// A cross-instance deal to dispute.
    pub struct DisputeFederationDeal {
        optional {
            /// Base URL of the remote instance, such as `https://partner.salesbooth.com`.
            remote_url: String = "remote_url",
            /// The proposal. The sample has `deal_id`, `proposed_terms` with `discount_percent` and `currency`, and `expires_at`, a time; the signature that the page asks for is not shown.
            envelope: Untyped = "envelope",
        }
    }
}

open_enum! {
    /// Which report to return.
    pub enum FederationStatusAction {
        /// Returns the manifest of capabilities. The default.
        Status = "status",
    }
}

reply! {
    /// The federation manifest of a tenant.
    pub struct FederationDiscovery {
        /// Endpoints, actions and protocols that a tenant supports.
        manifest: Option<FederationManifest> = "manifest",
    }
}

reply! {
    /// Endpoints, actions and protocols that a tenant supports.
    pub struct FederationManifest {
        /// Version of the manifest, such as `1.0`.
        version: Option<String> = "version",
        /// Id of the tenant that published the manifest.
        tenant_id: Option<String> = "tenant_id",
        /// URLs of the tenant for other instances.
        endpoints: Option<FederationEndpoints> = "endpoints",
        /// Supported actions, such as `negotiate` and `escrow`.
        capabilities: Vec<String> = "capabilities",
        /// Supported protocols, such as `salesbooth-negotiate/1.0`.
        protocol_versions: Vec<String> = "protocol_versions",
    }
}

reply! {
    /// URLs of the tenant for other instances.
    pub struct FederationEndpoints {
        /// URL to send negotiations to.
        negotiate: Option<String> = "negotiate",
        /// URL of the DID document.
        did_document: Option<String> = "did_document",
    }
}

open_enum! {
    /// Form in which a public key is returned.
    pub enum FederationKeyFormat {
        /// Only the raw form, in `public_key`.
        Raw = "raw",
        /// Only the PEM form, in `public_key_pem`.
        Pem = "pem",
        /// Only the JSON Web Key, in `public_key_jwk`.
        Jwk = "jwk",
        /// All three forms. The default.
        All = "all",
    }
}

reply! {
    /// A public key of a tenant.
    pub struct FederationPublicKey {
        /// Id of the tenant that owns the key.
        tenant_id: Option<String> = "tenant_id",
        /// Id of the key, such as `key_abc123`; signatures refer to it.
        key_id: Option<String> = "key_id",
        /// Signature algorithm of the key, such as `ed25519`.
        algorithm: Option<String> = "algorithm",
        /// Version of the key, from 1.
        key_version: Option<i64> = "key_version",
        /// Status of the key, such as `active`; rotated keys stay available by `key_id`.
        status: Option<String> = "status",
        /// When the key was created.
        created_at: Option<Timestamp> = "created_at",
        /// The key in its raw form, in Base64.
        public_key: Option<String> = "public_key",
        /// The key in PEM form.
        public_key_pem: Option<String> = "public_key_pem",
        /// The JWK form of a public key.
        public_key_jwk: Option<FederationPublicKeyJwk> = "public_key_jwk",
    }
}

impl FederationPublicKey {
    /// The identifier: `key_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.key_id
            .as_deref()
            .ok_or_else(|| Error::missing("FederationPublicKey", &["key_id"]))
    }
}

reply! {
    /// The JWK form of a public key.
    pub struct FederationPublicKeyJwk {
        /// Key type, such as `OKP`.
        kty: Option<String> = "kty",
        /// Curve of the key, such as `Ed25519`.
        crv: Option<String> = "crv",
        /// Same as the `key_id` of the key.
        kid: Option<String> = "kid",
        /// Public part of the key, in the encoding of JSON Web Keys.
        x: Option<String> = "x",
    }
}
