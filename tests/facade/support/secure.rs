//! TLS for servers on `localhost`, which use HTTP/2 unless a test says otherwise.

#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use rcgen::{Certificate, CertificateParams, KeyPair};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{
        ConfigBuilder, RootCertStore, ServerConfig, WantsVerifier,
        crypto::ring,
        pki_types::PrivatePkcs8KeyDer,
        server::{WantsServerCert, WebPkiClientVerifier},
    },
};

/// The TLS acceptor, and the certificate (PEM) that a client must trust.
pub fn acceptor() -> (TlsAcceptor, String) {
    made(b"h2", |_| {})
}

/// The same, with an expired certificate.
pub fn expired() -> (TlsAcceptor, String) {
    made(b"h2", |params| params.not_after = rcgen::date_time_ymd(2001, 1, 1))
}

/// The same, for the given protocol and with a modified certificate.
pub fn made(protocol: &[u8], change: impl FnOnce(&mut CertificateParams)) -> (TlsAcceptor, String) {
    let (cert, key) = certificate(change);
    (showing(protocol, &cert, key, versions().with_no_client_auth()), cert.pem())
}

/// The same, for the given protocol and with a required client certificate.
pub fn demanding(protocol: &[u8]) -> (TlsAcceptor, String) {
    let (cert, key) = certificate(|_| {});
    let mut roots = RootCertStore::empty();
    roots.add(cert.der().clone()).unwrap();
    let verifier = WebPkiClientVerifier::builder_with_provider(roots.into(), ring::default_provider().into());
    let config = versions().with_client_cert_verifier(verifier.build().unwrap());
    (showing(protocol, &cert, key, config), cert.pem())
}

fn certificate(change: impl FnOnce(&mut CertificateParams)) -> (Certificate, KeyPair) {
    let mut params = CertificateParams::new(["localhost".to_owned()]).unwrap();
    change(&mut params);
    let key = KeyPair::generate().unwrap();
    (params.self_signed(&key).unwrap(), key)
}

fn versions() -> ConfigBuilder<ServerConfig, WantsVerifier> {
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()));
    config.with_safe_default_protocol_versions().unwrap()
}

fn showing(
    protocol: &[u8],
    cert: &Certificate,
    key: KeyPair,
    config: ConfigBuilder<ServerConfig, WantsServerCert>,
) -> TlsAcceptor {
    let key = PrivatePkcs8KeyDer::from(key.serialize_der()).into();
    let mut config = config.with_single_cert(vec![cert.der().clone()], key).unwrap();
    config.alpn_protocols = vec![protocol.to_vec()];
    TlsAcceptor::from(Arc::new(config))
}
