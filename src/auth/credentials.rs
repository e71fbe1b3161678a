//! The credentials that a client holds, and what they give a request.

use http::{HeaderMap, HeaderName, HeaderValue, header::COOKIE};
use saleskit_runtime::{Error, Operation, Request, private::guard};
use secrecy::{ExposeSecret, SecretString};

use super::{
    place::{self, Place},
    provider::Credential,
    refusal,
    session::Session,
};

const DELEGATION: HeaderName = HeaderName::from_static("x-delegation-id");

/// A text shorter than this is a setting, not a secret: taking it out of messages would only garble them.
pub(super) const SHORTEST_SECRET: usize = 8;

/// What an API says of its credentials.
#[derive(Debug)]
pub(crate) struct Rules {
    /// Its security schemes, preferred ones first.
    pub(crate) schemes: &'static [&'static Scheme],
    /// How credentials of each kind begin, and what they are called.
    pub(crate) kinds: &'static [Kind],
    /// Sections that do not take every kind.
    pub(crate) limits: &'static [Limit],
    /// The regions that may stand behind a prefix: `sb_live_au_`.
    pub(crate) regions: &'static [&'static str],
}

/// Credentials that begin alike.
#[derive(Debug)]
pub(crate) struct Kind {
    pub(crate) prefix: &'static str,
    pub(crate) words: &'static str,
}

/// Sections that refuse some kinds of credentials.
#[derive(Debug)]
pub(crate) struct Limit {
    pub(crate) sections: &'static [&'static str],
    pub(crate) refuses: &'static [&'static str],
    /// What they take, in words.
    pub(crate) takes: &'static str,
}

/// One security scheme of the documents.
#[derive(Debug)]
pub(crate) struct Scheme {
    /// Its name in the documents.
    pub(crate) name: &'static str,
    /// Where the credential goes.
    pub(crate) place: Place,
    /// The setting that holds the credential: the name of the builder's method.
    pub(crate) setting: &'static str,
    /// The environment variable that `from_env` reads for it.
    pub(crate) variable: Option<&'static str>,
    /// What the scheme takes, in words.
    pub(crate) takes: &'static str,
    /// The prefixes it takes among those of [`Rules::kinds`]; a credential that begins otherwise is not judged.
    pub(crate) prefixes: &'static [&'static str],
    /// Whether its credential may act under a delegation.
    pub(crate) delegates: bool,
}

/// The credentials that a client holds.
pub(crate) struct Credentials {
    rules: &'static Rules,
    /// Credentials by setting.
    held: Vec<(&'static str, Credential)>,
    /// The session of somebody who signed in, where the client keeps one.
    session: Option<Session>,
    /// The delegation under which the client's key acts.
    delegation: Option<HeaderValue>,
    /// Whether keys of the wrong kind are sent all the same.
    any_kind: bool,
    /// The region that the client sends to, if it was given one.
    region: Option<String>,
}

/// What a request was given.
#[derive(Default)]
pub(crate) struct Applied {
    /// What must not appear in an error; the credential comes first.
    pub(crate) secrets: Vec<SecretString>,
    /// Whether another credential may be had when the API refuses this one.
    pub(crate) renewable: bool,
    /// Whether cookies of the answer are the session's.
    pub(crate) in_session: bool,
}

impl Applied {
    /// Keeps further secrets of the request out of errors.
    pub(crate) fn hide(&mut self, secrets: &[SecretString]) {
        let long = secrets.iter().filter(|secret| secret.expose_secret().len() >= SHORTEST_SECRET);
        self.secrets.extend(long.cloned());
    }
}

impl Credentials {
    /// Holds the credentials of these settings.
    ///
    /// # Errors
    ///
    /// When one is empty or has characters that no credential has.
    pub(crate) fn new(
        rules: &'static Rules,
        held: impl IntoIterator<Item = (&'static str, Credential)>,
    ) -> Result<Self, Error> {
        let held: Vec<_> = held.into_iter().collect();
        for (setting, credential) in &held {
            if let Some(secret) = credential.value() {
                check(secret).map_err(|fault| Error::configuration(format!("`{setting}` {fault}")))?;
            }
        }
        Ok(Self { rules, held, session: None, delegation: None, any_kind: false, region: None })
    }

    /// Keeps a session, too.
    pub(crate) fn session(mut self, session: Option<Session>) -> Self {
        self.session = session;
        self
    }

    /// Sends keys of the wrong kind all the same.
    pub(crate) fn any_kind(mut self, any: bool) -> Self {
        self.any_kind = any;
        self
    }

    /// Takes keys of one region only, and those that name none.
    ///
    /// # Errors
    ///
    /// When a key that is held is of another one.
    pub(crate) fn region(mut self, region: Option<&str>) -> Result<Self, Error> {
        self.region = region.map(str::to_owned);
        for (setting, credential) in &self.held {
            if let Some((theirs, ours)) = credential.value().and_then(|secret| self.elsewhere(secret)) {
                return Err(Error::configuration(format!(
                    "`{setting}` is a key of the region `{theirs}`, and `region` is `{ours}`: take the key of that region"
                )));
            }
        }
        Ok(self)
    }

    /// The region of a key and that of the client, where they differ.
    fn elsewhere(&self, secret: &SecretString) -> Option<(&'static str, &str)> {
        let ours = self.region.as_deref().filter(|_| !self.any_kind)?;
        let text = secret.expose_secret();
        let rest = self.rules.kinds.iter().find_map(|kind| text.strip_prefix(kind.prefix))?;
        let (theirs, _) = rest.split_once('_')?;
        let theirs = self.rules.regions.iter().find(|region| **region == theirs)?;
        (*theirs != ours).then_some((theirs, ours))
    }

    /// Lets the client's key act under a delegation.
    ///
    /// # Errors
    ///
    /// When it is empty or no header can carry it.
    pub(crate) fn delegation(mut self, delegation: Option<&str>) -> Result<Self, Error> {
        let Some(text) = delegation else { return Ok(self) };
        let value = guard(text.as_bytes()).map_err(|fault| Error::configuration(format!("`delegation` {fault}")))?;
        self.delegation = Some(value);
        Ok(self)
    }

    /// The names of the settings that are filled.
    pub(crate) fn settings(&self) -> impl Iterator<Item = &'static str> {
        self.held.iter().map(|(setting, _)| *setting).chain(self.session.as_ref().map(|_| "session"))
    }

    /// Keeps the cookies of an answer to a request that was sent in a session, or to sign in.
    pub(crate) fn keep(&self, headers: &HeaderMap) {
        if let Some(session) = &self.session {
            session.keep(headers);
        }
    }

    /// Puts the credential into the request's headers, query or body. `refused` is the one that the API has just refused.
    ///
    /// # Errors
    ///
    /// When there is none for the operation, or only one of the wrong kind: nothing may be sent then.
    pub(crate) async fn apply(
        &self,
        request: &mut Request,
        headers: &mut HeaderMap,
        refused: Option<&SecretString>,
    ) -> Result<Applied, Error> {
        let operation = request.operation();
        let own = request.options().credential.clone();
        if let Some(own) = &own {
            check(own).map_err(|fault| Error::invalid(operation, "credential", fault))?;
        }
        // A session that the caller brings is not the client's: neither are the cookies of its answer.
        let brings_session = headers.contains_key(COOKIE);
        if operation.auth.is_empty() {
            return match own {
                None if brings_session => Ok(Applied::default()),
                None => Ok(self.in_session(headers).unwrap_or(Applied { in_session: true, ..Applied::default() })),
                Some(_) => Err(refusal::needless(operation)),
            };
        }
        let known: Vec<_> = self.rules.schemes.iter().filter(|scheme| operation.auth.contains(&scheme.name)).collect();
        // A cookie is no key, where the documents take either.
        let session_only =
            own.as_ref().is_some_and(is_cookie) && known.iter().any(|scheme| scheme.place == Place::Session);
        let mut wrong = None;
        let mut fetched = Vec::new();
        for scheme in &known {
            if session_only && scheme.place != Place::Session {
                continue;
            }
            if scheme.place == Place::Session && own.is_none() {
                if brings_session {
                    return Ok(Applied::default());
                }
                match self.in_session(headers) {
                    Some(applied) => return Ok(applied),
                    None => continue,
                }
            }
            let (secret, renewable) = match &own {
                Some(own) => (own.clone(), false),
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
                    place::put(&scheme.place, &secret, request, headers)?;
                    if let Some(delegation) = self.delegation.as_ref().filter(|_| scheme.delegates && own.is_none()) {
                        headers.entry(DELEGATION).or_insert_with(|| delegation.clone());
                    }
                    return Ok(Applied { secrets: vec![secret], renewable, in_session: false });
                }
                Some(kind) => wrong = Some(kind),
            }
        }
        match (wrong, own) {
            (Some(kind), _) => Err(refusal::wrong_kind(operation, &known, self.limit(operation), kind)),
            // A scheme that is not the client's can only be a bearer of somebody else.
            (None, Some(token)) => {
                place::put(&Place::Bearer, &token, request, headers)?;
                Ok(Applied { secrets: vec![token], ..Applied::default() })
            }
            (None, None) if known.is_empty() => Err(refusal::unheld(operation)),
            (None, None) => Err(refusal::missing(operation, &known)),
        }
    }

    /// Adds the cookies of the session, if there are any.
    fn in_session(&self, headers: &mut HeaderMap) -> Option<Applied> {
        let secrets = self.session.as_ref()?.add(headers)?;
        Some(Applied { secrets, renewable: false, in_session: true })
    }

    /// The credential of a setting, and whether it comes from a provider, which is asked once per request.
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
        check(&secret).map_err(|fault| refusal::unusable(operation, setting, fault))?;
        fetched.push((setting, secret.clone()));
        Ok(Some((secret, true)))
    }

    /// The kind of a credential that a scheme, or the operation's section, does not take.
    fn misfit(&self, scheme: &Scheme, operation: &Operation, secret: &SecretString) -> Option<&'static Kind> {
        let kind = self.rules.kinds.iter().find(|kind| secret.expose_secret().starts_with(kind.prefix))?;
        let limited = self.limit(operation).is_some_and(|limit| limit.refuses.contains(&kind.prefix));
        (!self.any_kind && (limited || !scheme.prefixes.contains(&kind.prefix))).then_some(kind)
    }

    fn limit(&self, operation: &Operation) -> Option<&'static Limit> {
        self.rules.limits.iter().find(|limit| limit.sections.contains(&operation.section))
    }
}

/// Whether a credential has the form of a session's cookie: `name=value`.
fn is_cookie(credential: &SecretString) -> bool {
    let parts = credential.expose_secret().split_once('=');
    parts.is_some_and(|(name, value)| !name.is_empty() && !value.trim_matches('=').is_empty())
}

/// What is wrong with a credential that no API can have given out.
fn check(secret: &SecretString) -> Result<(), &'static str> {
    let text = secret.expose_secret();
    if text.is_empty() {
        Err("is empty")
    } else if text.trim() != text {
        Err("begins or ends with a space or a line break: trim it")
    } else if !text.bytes().all(|byte| byte.is_ascii_graphic()) {
        Err("has a space or another character that no credential has: give it alone, without `Bearer`")
    } else {
        Ok(())
    }
}
