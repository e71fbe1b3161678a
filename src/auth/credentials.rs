//! The credentials of a client, and which of them a request carries.

use http::{HeaderMap, HeaderName, HeaderValue, header::COOKIE};
use saleskit_runtime::{Error, ErrorBuilder, Operation, Request, private::guard};
use secrecy::{ExposeSecret, SecretString};

use super::{
    place,
    provider::Credential,
    refusal,
    rules::{Kind, Limit, Place, Rules, Scheme},
    secret::{clean, is_cookie, is_secret},
    session::Session,
};

const DELEGATION: HeaderName = HeaderName::from_static("x-delegation-id");

/// The credentials that a client holds.
pub(crate) struct Credentials {
    rules: &'static Rules,
    /// Credentials by the setting that gave them.
    held: Vec<(&'static str, Credential)>,
    /// The session of a signed-in user, if the client keeps one.
    session: Option<Session>,
    /// The delegation under which the client's key acts.
    delegation: Option<HeaderValue>,
    /// Whether keys of the wrong kind are sent anyway.
    any_kind: bool,
    /// The region whose API the client uses, if it was given one.
    region: Option<String>,
}

/// The credentials that a request was given.
#[derive(Default)]
pub(crate) struct Applied {
    /// Texts that must not appear in an error; the credential is first.
    pub(crate) secrets: Vec<SecretString>,
    /// Whether the provider can be asked for another credential after a 401.
    pub(crate) renewable: bool,
    /// Whether cookies of the reply belong to the client's session.
    pub(crate) in_session: bool,
}

impl Applied {
    /// Keeps more secrets of the request out of errors.
    pub(crate) fn hide(&mut self, secrets: &[SecretString]) {
        self.secrets.extend(secrets.iter().filter(|secret| is_secret(secret)).cloned());
    }

    /// Keeps the values of the caller's own cookies out of errors.
    pub(crate) fn hide_cookies(&mut self, cookies: &str) {
        let values = cookies.split(';').map(|pair| pair.split_once('=').map_or(pair, |(_, value)| value).trim());
        self.secrets.extend(values.map(SecretString::from).filter(is_secret));
    }
}

impl Credentials {
    /// Stores the credentials of these settings.
    ///
    /// # Errors
    ///
    /// If one is empty or has characters that no credential has.
    pub(crate) fn new(
        rules: &'static Rules,
        held: impl IntoIterator<Item = (&'static str, Credential)>,
    ) -> Result<Self, Error> {
        let read = |(setting, credential): (&'static str, Credential)| {
            let name = credential.variable().map_or_else(|| format!("`{setting}`"), str::to_owned);
            let credential =
                credential.clean().map_err(|fault| ErrorBuilder::configuration(format!("{name} {fault}")).build())?;
            Ok((setting, credential))
        };
        let held = held.into_iter().map(read).collect::<Result<Vec<_>, Error>>()?;
        Ok(Self { rules, held, session: None, delegation: None, any_kind: false, region: None })
    }

    /// Also keeps a session.
    pub(crate) fn session(mut self, session: Option<Session>) -> Self {
        self.session = session;
        self
    }

    /// Shares the session cookies of other credentials.
    pub(crate) fn beside(mut self, other: Option<&Self>) -> Self {
        if let (Some(session), Some(theirs)) = (&mut self.session, other.and_then(|other| other.session.as_ref())) {
            session.share(theirs);
        }
        self
    }

    /// Sends keys of the wrong kind anyway.
    pub(crate) fn any_kind(mut self, any: bool) -> Self {
        self.any_kind = any;
        self
    }

    /// Accepts only keys of this region, and keys that name no region.
    ///
    /// # Errors
    ///
    /// If a stored key names another region.
    pub(crate) fn region(mut self, region: Option<&str>) -> Result<Self, Error> {
        self.region = region.map(str::to_owned);
        for (setting, credential) in &self.held {
            if let Some((theirs, ours)) = credential.value().and_then(|secret| self.elsewhere(secret)) {
                return Err(ErrorBuilder::configuration(format!(
                    "`{setting}` is a key of the region `{theirs}`, but `region` is `{ours}`: use a key of that region"
                ))
                .build());
            }
        }
        Ok(self)
    }

    /// The regions of a key and of the client, if they differ.
    fn elsewhere(&self, secret: &SecretString) -> Option<(&'static str, &str)> {
        let ours = self.region.as_deref().filter(|_| !self.any_kind)?;
        let text = secret.expose_secret();
        let rest = self.rules.kinds.iter().find_map(|kind| text.strip_prefix(kind.prefix))?;
        let (theirs, _) = rest.split_once('_')?;
        let theirs = self.rules.regions.iter().find(|region| **region == theirs)?;
        (*theirs != ours).then_some((theirs, ours))
    }

    /// Makes the client's key act under a delegation.
    ///
    /// # Errors
    ///
    /// If the delegation is empty or no header can carry it.
    pub(crate) fn delegation(mut self, delegation: Option<&str>) -> Result<Self, Error> {
        let Some(text) = delegation else { return Ok(self) };
        let value = guard(text.as_bytes())
            .map_err(|fault| ErrorBuilder::configuration(format!("`delegation` {fault}")).build())?;
        self.delegation = Some(value);
        Ok(self)
    }

    /// The names of the settings that have a value.
    pub(crate) fn settings(&self) -> impl Iterator<Item = &'static str> {
        self.held.iter().map(|(setting, _)| *setting).chain(self.session.as_ref().map(|_| "session"))
    }

    /// Keeps the cookies of a reply to a request that was sent in a session or signed in.
    pub(crate) fn keep(&self, headers: &HeaderMap) {
        if let Some(session) = &self.session {
            session.keep(headers);
        }
    }

    /// Puts the credential into the request's headers, query or body. `refused` is the one that the API just rejected.
    ///
    /// # Errors
    ///
    /// If the client has no credential for the operation, or only one of the wrong kind. The request must not be sent then.
    pub(crate) async fn apply(
        &self,
        request: &mut Request,
        headers: &mut HeaderMap,
        refused: Option<&SecretString>,
    ) -> Result<Applied, Error> {
        let operation = request.operation();
        let own = request.options().credential.as_ref().map(clean).transpose();
        let own = own.map_err(|fault| ErrorBuilder::invalid(operation, "credential", fault).build())?;
        if operation.auth.is_empty() {
            return self.apply_to_public(operation, own.is_some(), headers);
        }
        let known: Vec<_> = self.rules.schemes.iter().filter(|scheme| operation.auth.contains(&scheme.name)).collect();
        if let Some(name) = place::added(&known, request) {
            return Err(
                ErrorBuilder::invalid(operation, name, "carries the credential: set it with `credential`").build()
            );
        }
        let mut wrong = None;
        let mut fetched = Vec::new();
        for scheme in candidates(&known, own.as_ref()) {
            let (secret, renewable) = match &own {
                Some(own) => (own.clone(), false),
                None if scheme.place == Place::Session => match self.in_session(headers) {
                    Some(applied) => return Ok(applied),
                    None => continue,
                },
                None => match self.held(scheme.setting, operation, refused, &mut fetched).await? {
                    Some(held) => held,
                    None => continue,
                },
            };
            if let Some((theirs, ours)) = self.elsewhere(&secret) {
                return Err(refusal::elsewhere(operation, theirs, ours));
            }
            match self.misfit(scheme, operation, &secret) {
                None => {
                    self.put(scheme, &secret, own.is_some(), request, headers)?;
                    return Ok(Applied { secrets: vec![secret], renewable, in_session: false });
                }
                Some(kind) => wrong = Some(kind),
            }
        }
        match (wrong, own) {
            (Some(kind), _) => Err(refusal::wrong_kind(operation, &known, self.limit(operation), kind)),
            // The client does not know the scheme, so the token can only be another party's bearer token.
            (None, Some(token)) => {
                place::put(&Place::Bearer, &token, request, headers)?;
                Ok(Applied { secrets: vec![token], ..Applied::default() })
            }
            (None, None) => Err(refusal::missing(operation, &known)),
        }
    }

    /// Adds the session's cookies, if any, to an operation without security schemes: signing in starts a session.
    fn apply_to_public(
        &self,
        operation: &'static Operation,
        has_own: bool,
        headers: &mut HeaderMap,
    ) -> Result<Applied, Error> {
        if has_own {
            return Err(refusal::needless(operation));
        }
        Ok(self.in_session(headers).unwrap_or(Applied { in_session: true, ..Applied::default() }))
    }

    /// Puts a credential in its place. The client's own key acts under the client's delegation, unless the call names another.
    fn put(
        &self,
        scheme: &Scheme,
        secret: &SecretString,
        is_calls_own: bool,
        request: &mut Request,
        headers: &mut HeaderMap,
    ) -> Result<(), Error> {
        place::put(&scheme.place, secret, request, headers)?;
        if let Some(delegation) = self.delegation.as_ref().filter(|_| scheme.delegates && !is_calls_own) {
            headers.entry(DELEGATION).or_insert_with(|| delegation.clone());
        }
        Ok(())
    }

    /// Adds the session's cookies, if any. If the caller brings a session of their own, the reply's cookies are not the client's.
    fn in_session(&self, headers: &mut HeaderMap) -> Option<Applied> {
        if headers.contains_key(COOKIE) {
            return Some(Applied::default());
        }
        let secrets = self.session.as_ref()?.add(headers)?;
        Some(Applied { secrets, renewable: false, in_session: true })
    }

    /// The credential of a setting, and whether a provider gave it. A provider is asked once per request.
    async fn held(
        &self,
        setting: &'static str,
        operation: &'static Operation,
        refused: Option<&SecretString>,
        fetched: &mut Vec<(&'static str, SecretString)>,
    ) -> Result<Option<(SecretString, bool)>, Error> {
        let Some((_, credential)) = self.held.iter().find(|(held, _)| *held == setting) else { return Ok(None) };
        if let Some(secret) = credential.value() {
            return Ok(Some((secret.clone(), false)));
        }
        if let Some((_, secret)) = fetched.iter().find(|(known, _)| *known == setting) {
            return Ok(Some((secret.clone(), true)));
        }
        let secret = credential.get(refused).await.map_err(|fault| refusal::unprovided(operation, setting, fault))?;
        let secret = clean(&secret).map_err(|fault| refusal::unusable(operation, setting, fault))?;
        fetched.push((setting, secret.clone()));
        Ok(Some((secret, true)))
    }

    /// The kind of a credential, if the scheme or the operation's section does not accept that kind.
    fn misfit(&self, scheme: &Scheme, operation: &Operation, secret: &SecretString) -> Option<&'static Kind> {
        let kind = self.rules.kinds.iter().find(|kind| secret.expose_secret().starts_with(kind.prefix))?;
        let limited = self.limit(operation).is_some_and(|limit| limit.refuses.contains(&kind.prefix));
        (!self.any_kind && (limited || !scheme.prefixes.contains(&kind.prefix))).then_some(kind)
    }

    fn limit(&self, operation: &Operation) -> Option<&'static Limit> {
        self.rules.limits.iter().find(|limit| limit.sections.contains(&operation.section))
    }
}

/// The schemes that a credential may be for. A cookie is not a key: where either is documented, it only fits the session.
fn candidates<'k>(
    known: &'k [&'k &'static Scheme],
    own: Option<&SecretString>,
) -> impl Iterator<Item = &'k &'static Scheme> {
    let is_session = |scheme: &Scheme| scheme.place == Place::Session;
    let session_only = own.is_some_and(is_cookie) && known.iter().any(|scheme| is_session(scheme));
    known.iter().copied().filter(move |scheme| !session_only || is_session(scheme))
}
