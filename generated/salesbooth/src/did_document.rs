// Generated from specs/salesbooth/did_document.yaml by `cargo xtask generate`. Do not edit: change the document.

//! How others check the signatures of a tenant.

use std::sync::Arc;

use saleskit_runtime::{Call, Engine, Error, Method, Operation, Request, reply};

/// The operations of `did_document`, reached as [`Client::did_document`](crate::Client::did_document).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read a tenant's DID document.
    ///
    /// Public, so that other instances can check signatures of deals and credentials of the federation with the keys in it.
    ///
    /// `GET /did-document?tenant_id=…` · docs section “DID Document”, documented. Safe to repeat. Needs no credential.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn get(&self, tenant_id: &str) -> Call<DidDocument> {
        let mut request = Request::new(&GET);
        request.require("tenant_id", tenant_id);
        Call::json(self.0, request)
    }

    /// Read the DID document of your tenant.
    ///
    /// The tenant is the authenticated one.
    ///
    /// `GET /did-document` · docs section “DID Document”, documented. Safe to repeat.
    pub fn get_own(&self) -> Call<DidDocument> {
        let request = Request::new(&GET_OWN);
        Call::json(self.0, request)
    }
}

/// What the documents say of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET, &GET_OWN];

static GET: Operation = Operation::new("did_document_get", "did_document", Method::Get, "/did-document");

static GET_OWN: Operation = Operation::new("did_document_get_own", "did_document", Method::Get, "/did-document")
    .query_selectors(&["tenant_id"])
    .auth(&["secretKey", "secretKeyHeader"]);

reply! {
    /// A decentralized identifier of the W3C with the keys and services of a tenant.
    pub struct DidDocument {
        /// Addresses of the vocabularies in use.
        context: Vec<String> = "@context",
        /// As `did:web:salesbooth.com:tenant_xxxxx`.
        id: Option<String> = "id",
        /// Public keys of the tenant.
        verification_method: Vec<DidVerificationMethod> = "verificationMethod",
        /// Ids of the keys that sign for the tenant.
        authentication: Vec<String> = "authentication",
        /// Services of the tenant, as its federation endpoint.
        service: Vec<DidService> = "service",
    }
}

impl DidDocument {
    /// The identifier: `id`.
    ///
    /// # Errors
    ///
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.id.as_deref().ok_or_else(|| Error::missing("DidDocument", &["id"]))
    }
}

reply! {
    /// A key.
    pub struct DidVerificationMethod {
        /// The id of the document, `#` and a name.
        id: Option<String> = "id",
        /// As `Ed25519VerificationKey2020`.
        kind: Option<String> = "type",
        /// Whose key it is.
        controller: Option<String> = "controller",
        /// The key, in multibase.
        public_key_multibase: Option<String> = "publicKeyMultibase",
    }
}

impl DidVerificationMethod {
    /// The identifier: `id`.
    ///
    /// # Errors
    ///
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.id
            .as_deref()
            .ok_or_else(|| Error::missing("DidVerificationMethod", &["id"]))
    }
}

reply! {
    /// A service of the tenant.
    pub struct DidService {
        /// The id of the document, `#` and a name.
        id: Option<String> = "id",
        /// As `SalesboothFederation`.
        kind: Option<String> = "type",
        /// The address of the service.
        service_endpoint: Option<String> = "serviceEndpoint",
    }
}

impl DidService {
    /// The identifier: `id`.
    ///
    /// # Errors
    ///
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.id.as_deref().ok_or_else(|| Error::missing("DidService", &["id"]))
    }
}
