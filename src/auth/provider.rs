//! Where a client gets a credential from: a value, or a provider that is asked for each call.

use std::{error::Error as StdError, fmt, sync::Arc};

use saleskit_runtime::{Pending, Secret};
use secrecy::SecretString;

use super::secret::clean;

/// Gives a client its credential, which may change while the client lives: rotated keys, tokens that expire.
///
/// It is asked once per call, so it should keep what it has. When the API answers 401, it is asked once more, with the
/// credential that was refused; if it gives another one then, the call is sent again. That holds for every class of operation:
/// a 401 says that the API has done nothing.
///
/// Its faults become the [`source`](std::error::Error::source) of the call's error, so they should show no secrets.
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
///             // Ask the vault, past any cache when the last key was refused.
///             # let _ = stale;
///             Ok("sb_test_example".into())
///         })
///     }
/// }
///
/// # fn main() -> Result<(), saleskit::Error> {
/// let booth = Salesbooth::builder().api_key(Credential::provider(Vault)).build()?;
/// # let _ = booth;
/// # Ok(())
/// # }
/// ```
pub trait CredentialProvider: Send + Sync {
    /// The credential to send now. `refused` is the one that the API has just answered with 401; giving the same again
    /// means that there is no other.
    fn credential(
        &self,
        refused: Option<&SecretString>,
    ) -> Pending<Result<SecretString, Box<dyn StdError + Send + Sync>>>;
}

/// A credential as a builder takes it: text, a [`SecretString`], or a [`CredentialProvider`].
#[derive(Clone)]
pub struct Credential {
    source: Source,
    /// The variable of the environment that it was read from.
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

    /// Whatever a provider gives.
    pub fn provider(provider: impl CredentialProvider + 'static) -> Self {
        Self::new(Source::Provider(Arc::new(provider)))
    }

    /// The value of a variable of the environment.
    pub(crate) fn from_variable(name: &'static str, value: String) -> Self {
        Self { variable: Some(name), ..value.into() }
    }

    /// The variable that it was read from.
    pub(super) fn variable(&self) -> Option<&'static str> {
        self.variable
    }

    /// The same, without white space around its value.
    ///
    /// # Errors
    ///
    /// What is wrong with a value that no API can have given out.
    pub(super) fn clean(self) -> Result<Self, &'static str> {
        match &self.source {
            Source::Value(secret) => Ok(Self { source: Source::Value(clean(secret)?), ..self }),
            Source::Provider(_) => Ok(self),
        }
    }

    /// The value, if it is one.
    pub(super) fn value(&self) -> Option<&SecretString> {
        match &self.source {
            Source::Value(secret) => Some(secret),
            Source::Provider(_) => None,
        }
    }

    /// The credential as it is now.
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
    /// A token that a reply brought.
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
    /// Tells where it comes from, not what it is.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.source {
            Source::Value(_) => "Credential([REDACTED])",
            Source::Provider(_) => "Credential(provider)",
        })
    }
}

/// Why a provider gave nothing.
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
