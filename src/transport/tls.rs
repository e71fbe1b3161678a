//! TLS of the default transport: rustls with ring, trusting what the platform trusts.
//!
//! The configuration is handed to reqwest ready-made. A provider for the whole process would be simpler, but is not a library's
//! to install: the application may have chosen another.

use std::sync::Arc;

use rustls::{ClientConfig, RootCertStore, crypto::ring};
use rustls_platform_verifier::BuilderVerifierExt as _;

/// A configuration that offers HTTP/2 and HTTP/1.1.
///
/// `needed` is false for a client that speaks plain http only: reqwest wants a configuration all the same, and this one trusts
/// nobody. It spares such a client the platform's certificates, which take 20 ms to read and may be missing from a container.
pub(super) fn config(needed: bool) -> Result<ClientConfig, rustls::Error> {
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?;
    let config =
        if needed { config.with_platform_verifier()? } else { config.with_root_certificates(RootCertStore::empty()) };
    let mut config = config.with_no_client_auth();
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(config)
}
