//! TLS for servers on `localhost` that speak HTTP/2.

#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use rcgen::{CertificateParams, KeyPair};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{ServerConfig, crypto::ring, pki_types::PrivatePkcs8KeyDer},
};

/// What takes connections in, and the certificate (PEM) that a client must trust.
pub fn acceptor() -> (TlsAcceptor, String) {
    showing(CertificateParams::new(["localhost".to_owned()]).unwrap())
}

/// The same, with a certificate that has expired.
pub fn expired() -> (TlsAcceptor, String) {
    let mut params = CertificateParams::new(["localhost".to_owned()]).unwrap();
    params.not_after = rcgen::date_time_ymd(2001, 1, 1);
    showing(params)
}

fn showing(params: CertificateParams) -> (TlsAcceptor, String) {
    let signing_key = KeyPair::generate().unwrap();
    let cert = params.self_signed(&signing_key).unwrap();
    let key = PrivatePkcs8KeyDer::from(signing_key.serialize_der()).into();
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let config = config.with_safe_default_protocol_versions().unwrap().with_no_client_auth();
    let mut config = config.with_single_cert(vec![cert.der().clone()], key).unwrap();
    config.alpn_protocols = vec![b"h2".to_vec()];
    (TlsAcceptor::from(Arc::new(config)), cert.pem())
}
