//! A customer's login to the portal, whose access tokens are renewed when they expire.

use std::{error::Error as StdError, fmt, sync::Arc, time::Duration};

use salesbooth_api::{
    Client,
    customer_auth::{CustomerSession, RefreshCustomerSession},
};
use saleskit_runtime::{Error, ErrorBuilder, Pending, Secret};
use secrecy::{ExposeSecret, SecretString};
use tokio::{
    runtime::Handle,
    sync::{Mutex, OwnedMutexGuard},
    time::Instant,
};

use super::provider::{Credential, CredentialProvider};

type Fault = Box<dyn StdError + Send + Sync>;

/// An access token that expires within this time is renewed first, or within a quarter of its lifetime if that is shorter.
const EARLY: Duration = Duration::from_secs(30);

/// The time limit of a renewal that is not needed yet, and the wait before the next one if it fails.
const NOT_URGENT: (Duration, Duration) = (Duration::from_secs(5), Duration::from_secs(10));

/// Keeps a customer signed in: renews the access token shortly before it expires, and when the API rejects it.
///
/// Concurrent calls share one renewal. A renewal continues when the call that started it is dropped, because the API may already
/// have invalidated the refresh token. If a renewal fails while the access token is still valid, that token is sent. Otherwise the
/// call is not sent, and its error has the renewal's error as its [`source`](std::error::Error::source). Clones share the tokens.
///
/// Docs section “Customer Authentication”.
///
/// ```no_run
/// use saleskit::{CustomerLogin, Salesbooth, salesbooth::customer_auth::VerifyCustomerAccess};
///
/// # async fn example() -> Result<(), saleskit::Error> {
/// let visitor = Salesbooth::builder().build()?;
/// let session = visitor.customer_auth().verify(VerifyCustomerAccess::new("clat_example")).await?;
/// let login = CustomerLogin::new(&visitor, &session)?;
/// let customer = Salesbooth::builder().customer_token(login).build()?;
/// # let _ = customer;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct CustomerLogin {
    client: Client,
    tokens: Arc<Mutex<Tokens>>,
    on_renewal: Option<Arc<OnRenewal>>,
}

type OnRenewal = dyn Fn(&CustomerSession) + Send + Sync;

struct Tokens {
    access: SecretString,
    refresh: Option<Secret>,
    /// When the access token expires, if the session says so.
    until: Option<Instant>,
    /// When to start renewing it before a call.
    renew_from: Option<Instant>,
}

impl CustomerLogin {
    /// Starts from a session, fresh from `customer_auth().verify` or stored earlier.
    ///
    /// `client` sends the renewals. The operation is public, so any client of the same base URL works.
    ///
    /// # Errors
    ///
    /// If the session has no access token.
    pub fn new(client: &Client, session: &CustomerSession) -> Result<Self, Error> {
        let tokens =
            Tokens::of(session).ok_or_else(|| ErrorBuilder::missing("CustomerSession", &["access_token"]).build())?;
        Ok(Self { client: client.clone(), tokens: Arc::new(Mutex::new(tokens)), on_renewal: None })
    }

    /// Calls a function with each renewed session, so that it can be stored. Its tokens are secrets.
    #[must_use]
    pub fn on_renewal(mut self, keep: impl Fn(&CustomerSession) + Send + Sync + 'static) -> Self {
        self.on_renewal = Some(Arc::new(keep));
        self
    }
}

impl Tokens {
    fn of(session: &CustomerSession) -> Option<Self> {
        let life = session.expires_in.and_then(|seconds| u64::try_from(seconds).ok()).map(Duration::from_secs);
        let until = life.and_then(|life| Instant::now().checked_add(life));
        let early = life.map(|life| EARLY.min(life / 4)).unwrap_or_default();
        Some(Self {
            access: session.access_token.clone()?.into(),
            refresh: session.refresh_token.clone(),
            until,
            renew_from: until.and_then(|until| until.checked_sub(early)),
        })
    }

    /// Whether the access token should be renewed before it is used.
    fn is_ending(&self) -> bool {
        self.renew_from.is_some_and(|from| from <= Instant::now())
    }

    fn has_ended(&self) -> bool {
        self.until.is_some_and(|until| until <= Instant::now())
    }
}

impl CredentialProvider for CustomerLogin {
    fn credential(&self, refused: Option<&SecretString>) -> Pending<Result<SecretString, Fault>> {
        let refused = refused.cloned();
        let (client, on_renewal) = (self.client.clone(), self.on_renewal.clone());
        let tokens = Arc::clone(&self.tokens);
        Box::pin(async move {
            let tokens = tokens.lock_owned().await;
            // Another call may have renewed the rejected token in the meantime.
            let refused = refused.is_some_and(|refused| refused.expose_secret() == tokens.access.expose_secret());
            let Some(refresh) = tokens.refresh.clone().filter(|_| refused || tokens.is_ending()) else {
                return Ok(tokens.access.clone());
            };
            let renewal = renew(client, refresh, tokens, refused, on_renewal);
            match Handle::try_current() {
                Ok(runtime) => runtime.spawn(renewal).await?,
                Err(_) => renewal.await,
            }
        })
    }
}

/// Exchanges the refresh token for a new session. The refresh token is kept if the new session has none.
async fn renew(
    client: Client,
    refresh: Secret,
    mut tokens: OwnedMutexGuard<Tokens>,
    refused: bool,
    on_renewal: Option<Arc<OnRenewal>>,
) -> Result<SecretString, Fault> {
    let urgent = refused || tokens.has_ended();
    let mut call = client.customer_auth().refresh(RefreshCustomerSession::new(refresh.clone()));
    if !urgent {
        call = call.timeout(NOT_URGENT.0);
    }
    let session = match call.await {
        Ok(session) => session,
        Err(_) if !urgent => {
            tokens.renew_from = Instant::now().checked_add(NOT_URGENT.1).min(tokens.until);
            return Ok(tokens.access.clone());
        }
        Err(fault) => return Err(fault.into()),
    };
    let mut renewed =
        Tokens::of(&session).ok_or_else(|| ErrorBuilder::missing("CustomerSession", &["access_token"]).build())?;
    renewed.refresh.get_or_insert(refresh);
    *tokens = renewed;
    if let Some(keep) = on_renewal {
        keep(&session);
    }
    Ok(tokens.access.clone())
}

impl From<CustomerLogin> for Credential {
    fn from(login: CustomerLogin) -> Self {
        Self::provider(login)
    }
}

impl fmt::Debug for CustomerLogin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CustomerLogin").finish_non_exhaustive()
    }
}
