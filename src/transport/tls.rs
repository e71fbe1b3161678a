//! TLS of the default transport, by Cargo feature, trusting what the platform trusts.
//!
//! It is rustls, with ring (`tls-ring`) or aws-lc (`tls-aws-lc`). The configuration is handed to reqwest ready-made: a provider for
//! the whole process would be simpler, but is not a library's to install, since the application may have chosen another. Features add
//! up over a dependency tree, so the one that is not the default wins.

use bytes::Bytes;
use reqwest::ClientBuilder;
use saleskit_runtime::Error;

#[cfg(any(feature = "tls-ring", feature = "tls-aws-lc"))]
use self::rustls as backend;
#[cfg(not(any(feature = "tls-ring", feature = "tls-aws-lc")))]
use self::without as backend;

/// Sets a client's TLS up, with these root certificates (PEM) beside the platform's; it offers HTTP/2 and HTTP/1.1.
///
/// `needed` is false for a client that speaks plain http only: it trusts nobody. That spares it the platform's certificates, which
/// take 20 ms to read and may be missing from a container.
///
/// # Errors
///
/// When the platform has no certificates, or the crate was built without TLS.
pub(super) fn apply(builder: ClientBuilder, needed: bool, roots: &[Bytes]) -> Result<ClientBuilder, Error> {
    backend::apply(builder, needed, roots)
}

/// Checks root certificates.
///
/// # Errors
///
/// A [configuration](Error::configuration) error when the text holds none, or one that cannot be read.
pub(crate) fn root_certificates(pem: &[u8]) -> Result<(), Error> {
    let fault = |what: &str| {
        Error::configuration(format!(
            "`root_certificate` {what}: give the text between `BEGIN CERTIFICATE` and its end, lines included"
        ))
    };
    if cfg!(target_os = "android") {
        return Err(Error::configuration("`root_certificate` cannot be added on Android: install it on the device"));
    }
    match backend::count(pem) {
        Ok(0) => Err(fault("holds no certificate in PEM form")),
        Ok(_) => Ok(()),
        Err(reason) => Err(fault(&format!("cannot be read ({reason})"))),
    }
}

#[cfg(any(feature = "tls-ring", feature = "tls-aws-lc"))]
mod rustls {
    use std::sync::Arc;

    use bytes::Bytes;
    use reqwest::ClientBuilder;
    #[cfg(feature = "tls-aws-lc")]
    use rustls::crypto::aws_lc_rs as provider;
    #[cfg(not(feature = "tls-aws-lc"))]
    use rustls::crypto::ring as provider;
    use rustls::{
        ClientConfig, RootCertStore,
        crypto::CryptoProvider,
        pki_types::{CertificateDer, pem, pem::PemObject as _},
    };
    use rustls_platform_verifier::Verifier;
    use saleskit_runtime::Error;

    pub(super) fn apply(builder: ClientBuilder, needed: bool, roots: &[Bytes]) -> Result<ClientBuilder, Error> {
        let config = config(needed, roots).map_err(|fault| {
            Error::configuration(
                "no TLS configuration can be made; install the platform's root certificates (`ca-certificates`), or give the \
                 builder an `http_client`",
            )
            .with_source(fault)
        })?;
        Ok(builder.tls_backend_preconfigured(config))
    }

    pub(super) fn count(text: &[u8]) -> Result<usize, pem::Error> {
        CertificateDer::pem_slice_iter(text).try_fold(0, |count, certificate| certificate.map(|_| count + 1))
    }

    fn config(needed: bool, roots: &[Bytes]) -> Result<ClientConfig, rustls::Error> {
        let provider = Arc::new(provider::default_provider());
        let config =
            ClientConfig::builder_with_provider(Arc::clone(&provider)).with_safe_default_protocol_versions()?;
        let config = if needed {
            config.dangerous().with_custom_certificate_verifier(Arc::new(verifier(provider, roots)?))
        } else {
            config.with_root_certificates(RootCertStore::empty())
        };
        let mut config = config.with_no_client_auth();
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        Ok(config)
    }

    #[cfg(not(target_os = "android"))]
    fn verifier(provider: Arc<CryptoProvider>, roots: &[Bytes]) -> Result<Verifier, rustls::Error> {
        let roots = roots.iter().flat_map(|text| CertificateDer::pem_slice_iter(text)).filter_map(Result::ok);
        Verifier::new_with_extra_roots(roots, provider)
    }

    /// Android's own verifier takes no others.
    #[cfg(target_os = "android")]
    fn verifier(provider: Arc<CryptoProvider>, _: &[Bytes]) -> Result<Verifier, rustls::Error> {
        Verifier::new(provider)
    }
}

#[cfg(not(any(feature = "tls-ring", feature = "tls-aws-lc")))]
mod without {
    use bytes::Bytes;
    use reqwest::ClientBuilder;
    use saleskit_runtime::Error;

    pub(super) fn apply(builder: ClientBuilder, needed: bool, _: &[Bytes]) -> Result<ClientBuilder, Error> {
        if needed {
            return Err(Error::configuration(
                "this build speaks no TLS: turn on a feature of saleskit, `tls-ring` or `tls-aws-lc`, or give the builder \
                 an `http_client` or `transport`",
            ));
        }
        Ok(builder)
    }

    pub(super) fn count(_: &[u8]) -> Result<usize, &'static str> {
        Err("this build speaks no TLS")
    }
}
