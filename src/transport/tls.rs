//! TLS of the built-in transport, enabled by Cargo features. It trusts the platform's certificates.
//!
//! It uses rustls, with ring (`tls-ring`) or aws-lc (`tls-aws-lc`). Each configuration names its provider. A library should not
//! install a provider for the whole process, because the application may have chosen another. Cargo features add up over a
//! dependency tree, so if both are enabled, aws-lc is used, which is not the default.

use saleskit_runtime::{Error, ErrorBuilder};

#[cfg(any(feature = "tls-ring", feature = "tls-aws-lc"))]
use self::rustls as backend;
#[cfg(not(any(feature = "tls-ring", feature = "tls-aws-lc")))]
use self::without as backend;

pub(super) use self::backend::Tls;

/// Checks root certificates.
///
/// # Errors
///
/// [`Configuration`](crate::Kind::Configuration) if the text contains no certificate, or one that cannot be read.
pub(crate) fn root_certificates(pem: &[u8]) -> Result<(), Error> {
    let fault = |what: &str| {
        ErrorBuilder::configuration(format!(
            "`root_certificate` {what}: pass the text from the `BEGIN CERTIFICATE` line to the `END CERTIFICATE` line"
        ))
        .build()
    };
    if cfg!(target_os = "android") {
        return Err(ErrorBuilder::configuration(
            "`root_certificate` cannot be added on Android: install it on the device",
        )
        .build());
    }
    match backend::count(pem) {
        Ok(0) => Err(fault("contains no certificate in PEM form")),
        Ok(_) => Ok(()),
        Err(reason) => Err(fault(&format!("cannot be read ({reason})"))),
    }
}

#[cfg(any(feature = "tls-ring", feature = "tls-aws-lc"))]
mod rustls {
    use std::{io, sync::Arc};

    use bytes::Bytes;
    #[cfg(feature = "tls-aws-lc")]
    use rustls::crypto::aws_lc_rs as provider;
    #[cfg(not(feature = "tls-aws-lc"))]
    use rustls::crypto::ring as provider;
    use rustls::{
        ClientConfig,
        crypto::CryptoProvider,
        pki_types::{CertificateDer, ServerName, pem, pem::PemObject as _},
    };
    use rustls_platform_verifier::Verifier;
    use saleskit_runtime::{Error, ErrorBuilder};
    use tokio_rustls::{TlsConnector, client::TlsStream};

    use crate::transport::link::Wire;

    /// Makes TLS sessions.
    pub(in crate::transport) struct Tls {
        /// Offers HTTP/2 and HTTP/1.1. `None` for a client that only uses plain HTTP: it does not need the platform's certificates,
        /// which take 20 ms to read and may be missing in a container.
        api: Option<TlsConnector>,
        /// Offers no protocol, because requests to a proxy use HTTP/1.1.
        proxy: Option<TlsConnector>,
    }

    impl Tls {
        /// TLS with these root certificates (PEM) in addition to the platform's.
        ///
        /// # Errors
        ///
        /// If the platform has no certificates.
        pub(in crate::transport) fn new(needed: bool, roots: &[Bytes]) -> Result<Self, Error> {
            if !needed {
                return Ok(Self { api: None, proxy: None });
            }
            let proxy = config(roots).map_err(|fault| {
                ErrorBuilder::configuration(
                    "no TLS configuration can be made; install the platform's root certificates (`ca-certificates`), or pass \
                     a `transport` to the builder",
                ).source(fault).build()
            })?;
            let mut api = proxy.clone();
            api.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
            Ok(Self { api: Some(Arc::new(api).into()), proxy: Some(Arc::new(proxy).into()) })
        }

        /// Starts a session with the API. Returns whether both sides agreed on HTTP/2.
        pub(in crate::transport) async fn over(
            &self,
            wire: Box<dyn Wire>,
            host: &str,
        ) -> io::Result<(Box<dyn Wire>, bool)> {
            let stream = session(&self.api, wire, host).await?;
            let http_2 = stream.get_ref().1.alpn_protocol() == Some(b"h2");
            Ok((Box::new(stream), http_2))
        }

        /// Starts a session with a proxy.
        pub(in crate::transport) async fn over_to_proxy(
            &self,
            wire: Box<dyn Wire>,
            host: &str,
        ) -> io::Result<Box<dyn Wire>> {
            Ok(Box::new(session(&self.proxy, wire, host).await?))
        }
    }

    async fn session(
        connector: &Option<TlsConnector>,
        wire: Box<dyn Wire>,
        host: &str,
    ) -> io::Result<TlsStream<Box<dyn Wire>>> {
        let connector = connector.as_ref().ok_or_else(|| io::Error::other("this client does not support TLS"))?;
        let host = ServerName::try_from(host.to_owned()).map_err(io::Error::other)?;
        connector.connect(host, wire).await
    }

    pub(super) fn count(text: &[u8]) -> Result<usize, pem::Error> {
        CertificateDer::pem_slice_iter(text).try_fold(0, |count, certificate| certificate.map(|_| count + 1))
    }

    fn config(roots: &[Bytes]) -> Result<ClientConfig, rustls::Error> {
        let provider = Arc::new(provider::default_provider());
        let config =
            ClientConfig::builder_with_provider(Arc::clone(&provider)).with_safe_default_protocol_versions()?;
        let verifier = Arc::new(verifier(provider, roots)?);
        Ok(config.dangerous().with_custom_certificate_verifier(verifier).with_no_client_auth())
    }

    #[cfg(not(target_os = "android"))]
    fn verifier(provider: Arc<CryptoProvider>, roots: &[Bytes]) -> Result<Verifier, rustls::Error> {
        let roots = roots.iter().flat_map(|text| CertificateDer::pem_slice_iter(text)).filter_map(Result::ok);
        Verifier::new_with_extra_roots(roots, provider)
    }

    /// Android's own verifier accepts no additional certificates.
    #[cfg(target_os = "android")]
    fn verifier(provider: Arc<CryptoProvider>, _: &[Bytes]) -> Result<Verifier, rustls::Error> {
        Verifier::new(provider)
    }
}

#[cfg(not(any(feature = "tls-ring", feature = "tls-aws-lc")))]
mod without {
    use std::io;

    use bytes::Bytes;
    use saleskit_runtime::{Error, ErrorBuilder};

    use crate::transport::link::Wire;

    /// Replaces TLS in a build without it.
    pub(in crate::transport) struct Tls;

    impl Tls {
        pub(in crate::transport) fn new(needed: bool, _: &[Bytes]) -> Result<Self, Error> {
            if needed {
                return Err(ErrorBuilder::configuration(
                    "this build does not support TLS: enable the feature `tls-ring` or `tls-aws-lc` of saleskit, or pass an \
                     `http_client` or `transport` to the builder",
                ).build());
            }
            Ok(Self)
        }

        pub(in crate::transport) async fn over(&self, _: Box<dyn Wire>, _: &str) -> io::Result<(Box<dyn Wire>, bool)> {
            Err(io::Error::other("this build does not support TLS"))
        }

        pub(in crate::transport) async fn over_to_proxy(&self, _: Box<dyn Wire>, _: &str) -> io::Result<Box<dyn Wire>> {
            Err(io::Error::other("this build does not support TLS"))
        }
    }

    pub(super) fn count(_: &[u8]) -> Result<usize, &'static str> {
        Err("this build does not support TLS")
    }
}
