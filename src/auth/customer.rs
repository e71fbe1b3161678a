//! A customer who stays signed in to the portal: access tokens that are renewed when they end.

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

/// A token that ends sooner than this is renewed before it is sent: it might end on the way. A quarter of its life, if that is less.
const EARLY: Duration = Duration::from_secs(30);

/// How long a renewal may take that is not needed yet, and how long none is tried after one that failed.
const NOT_URGENT: (Duration, Duration) = (Duration::from_secs(5), Duration::from_secs(10));

/// Keeps a customer signed in: gives the access token of a session and renews it with the refresh token, shortly before it ends and
/// when the API refuses it (docs section “Customer Authentication”).
///
/// Calls at the same time share one renewal, and a renewal goes on when the call that asked for it is dropped: the API may have
/// taken the refresh token back by then. When it fails while the access token still lives, that one is sent; else the call is
/// not sent, and the renewal's error is the [`source`](std::error::Error::source) of the call's. Clones share the tokens.
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
    /// When the access token ends, where the session says so.
    until: Option<Instant>,
    /// From when on it is renewed before it is sent.
    renew_from: Option<Instant>,
}

impl CustomerLogin {
    /// The login of a session, as `customer_auth().verify` gives it, or as it was kept from there. `client` renews it; the operation
    /// is public, so that any client of the same base URL will do.
    ///
    /// # Errors
    ///
    /// When the session has no access token.
    pub fn new(client: &Client, session: &CustomerSession) -> Result<Self, Error> {
        let tokens =
            Tokens::of(session).ok_or_else(|| ErrorBuilder::missing("CustomerSession", &["access_token"]).build())?;
        Ok(Self { client: client.clone(), tokens: Arc::new(Mutex::new(tokens)), on_renewal: None })
    }

    /// Calls a function with each renewed session, to keep it where it survives the process. Its tokens are secrets.
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

    /// Whether the access token should be renewed before it is sent.
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
            // Another call may have renewed the refused token in the meantime.
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

/// Exchanges the refresh token for a session. The refresh token stays when the new session brings none.
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
