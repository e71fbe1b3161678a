//! Where a credential comes from: a fixed value, or a provider that is asked for each call.

use std::{error::Error as StdError, fmt, sync::Arc};

use saleskit_runtime::{Pending, Secret};
use secrecy::SecretString;

use super::secret::clean;

/// Provides a credential that may change while the client is in use, such as a rotated key or a token that expires.
///
/// It is asked once per call, so it should cache. When the API answers 401, the provider is asked once more, with the rejected
/// credential. If it then returns another one, the call is sent again. That holds for every operation, because a 401 means that the
/// API has done nothing.
///
/// Its errors become the [`source`](std::error::Error::source) of the call's error, so they must not contain secrets.
///
/// ```
/// use saleskit::{Credential, CredentialProvider, Pending, Salesbooth, SecretString};
///
/// struct Vault;
///
/// impl CredentialProvider for Vault {
///     fn credential(
///         &self,
///         refused: Option<&SecretString>,
///     ) -> Pending<Result<SecretString, Box<dyn std::error::Error + Send + Sync>>> {
///         let stale = refused.is_some();
///         Box::pin(async move {
///             // Ask the vault. Skip caches when the last key was rejected.
///             # let _ = stale;
///             Ok("sb_test_example".into())
///         })
///     }
/// }
///
/// # fn main() -> Result<(), saleskit::Error> {
/// let client = Salesbooth::builder().api_key(Credential::provider(Vault)).build()?;
/// # let _ = client;
/// # Ok(())
/// # }
/// ```
pub trait CredentialProvider: Send + Sync {
    /// Returns the credential to send now. `refused` is the one that the API just answered with 401; returning it again means that
    /// there is no other.
    fn credential(
        &self,
        refused: Option<&SecretString>,
    ) -> Pending<Result<SecretString, Box<dyn StdError + Send + Sync>>>;
}

/// A credential for a client's builder: text, a [`SecretString`], or a [`CredentialProvider`].
#[derive(Clone)]
pub struct Credential {
    source: Source,
    /// The environment variable that it was read from.
    variable: Option<&'static str>,
}

#[derive(Clone)]
enum Source {
    Value(SecretString),
    Provider(Arc<dyn CredentialProvider>),
}

impl Credential {
    fn new(source: Source) -> Self {
        Self { source, variable: None }
    }

    /// A credential that a provider supplies.
    pub fn provider(provider: impl CredentialProvider + 'static) -> Self {
        Self::new(Source::Provider(Arc::new(provider)))
    }

    /// The value of an environment variable.
    pub(crate) fn from_variable(name: &'static str, value: String) -> Self {
        Self { variable: Some(name), ..value.into() }
    }

    /// The environment variable that it was read from.
    pub(super) fn variable(&self) -> Option<&'static str> {
        self.variable
    }

    /// Removes white space around the value.
    ///
    /// # Errors
    ///
    /// If the API cannot have issued the value; the text says why.
    pub(super) fn clean(self) -> Result<Self, &'static str> {
        match &self.source {
            Source::Value(secret) => Ok(Self { source: Source::Value(clean(secret)?), ..self }),
            Source::Provider(_) => Ok(self),
        }
    }

    /// The value, if it is a fixed one.
    pub(super) fn value(&self) -> Option<&SecretString> {
        match &self.source {
            Source::Value(secret) => Some(secret),
            Source::Provider(_) => None,
        }
    }

    /// The current credential.
    pub(super) async fn get(&self, refused: Option<&SecretString>) -> Result<SecretString, ProviderFault> {
        match &self.source {
            Source::Value(secret) => Ok(secret.clone()),
            Source::Provider(provider) => provider.credential(refused).await.map_err(ProviderFault),
        }
    }
}

impl From<SecretString> for Credential {
    fn from(secret: SecretString) -> Self {
        Self::new(Source::Value(secret))
    }
}

impl From<Secret> for Credential {
    /// Uses a token from a reply.
    fn from(secret: Secret) -> Self {
        SecretString::from(secret).into()
    }
}

impl From<&str> for Credential {
    fn from(text: &str) -> Self {
        SecretString::from(text).into()
    }
}

impl From<String> for Credential {
    fn from(text: String) -> Self {
        SecretString::from(text).into()
    }
}

impl From<Box<str>> for Credential {
    fn from(text: Box<str>) -> Self {
        SecretString::from(text).into()
    }
}

impl From<Arc<dyn CredentialProvider>> for Credential {
    fn from(provider: Arc<dyn CredentialProvider>) -> Self {
        Self::new(Source::Provider(provider))
    }
}

impl fmt::Debug for Credential {
    /// Shows where the credential comes from, not its value.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.source {
            Source::Value(_) => "Credential([REDACTED])",
            Source::Provider(_) => "Credential(provider)",
        })
    }
}

/// Why a provider failed.
#[derive(Debug)]
pub(super) struct ProviderFault(Box<dyn StdError + Send + Sync>);

impl fmt::Display for ProviderFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl StdError for ProviderFault {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source()
    }
}
