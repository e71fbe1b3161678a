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
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let did_document = client.did_document().get("tenant_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /did-document?tenant_id=…`. Safe to repeat, so it is retried. Needs no credential.
    ///
    /// # Arguments
    ///
    /// - `tenant_id`: Id of the tenant whose document to read, such as `tenant_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “DID Document”.
    #[inline]
    pub fn get(&self, tenant_id: &str) -> Call<DidDocument> {
        let mut request = Request::new(&GET);
        request.require("tenant_id", tenant_id);
        Call::json(self.0, request)
    }

    /// Read the DID document of your tenant.
    ///
    /// The tenant is the authenticated one.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let did_document = client.did_document().get_own().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /did-document`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “DID Document”.
    #[inline]
    pub fn get_own(&self) -> Call<DidDocument> {
        let request = Request::new(&GET_OWN);
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
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
        /// The decentralized identifier of the tenant, such as `did:web:salesbooth.com:tenant_xxxxx`.
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
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.id.as_deref().ok_or_else(|| Error::missing("DidDocument", &["id"]))
    }
}

reply! {
    /// A public key that verifies signatures of the tenant.
    pub struct DidVerificationMethod {
        /// Id of the key: the id of the document, `#` and a name such as `key-1`.
        id: Option<String> = "id",
        /// Type of the key, such as `Ed25519VerificationKey2020`.
        kind: Option<String> = "type",
        /// Decentralized identifier of the owner of the key.
        controller: Option<String> = "controller",
        /// The public key in multibase encoding; starts with `z`.
        public_key_multibase: Option<String> = "publicKeyMultibase",
    }
}

impl DidVerificationMethod {
    /// The identifier: `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.id
            .as_deref()
            .ok_or_else(|| Error::missing("DidVerificationMethod", &["id"]))
    }
}

reply! {
    /// A service of the tenant.
    pub struct DidService {
        /// Id of the service: the id of the document, `#` and a name such as `federation`.
        id: Option<String> = "id",
        /// Type of the service, such as `SalesboothFederation`.
        kind: Option<String> = "type",
        /// URL of the service.
        service_endpoint: Option<String> = "serviceEndpoint",
    }
}

impl DidService {
    /// The identifier: `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.id.as_deref().ok_or_else(|| Error::missing("DidService", &["id"]))
    }
}
