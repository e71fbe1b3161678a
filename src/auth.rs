//! Which credential a request carries, and where.
//!
//! An operation names the security schemes that are enough for it, as its documents do. What the schemes of an API are is a
//! table beside its client; this module only goes by it. It checks no scopes: those are the API's.

use http::{HeaderMap, HeaderName, HeaderValue, header::COOKIE};
use saleskit_runtime::{Category, Error, Operation, Request};
use secrecy::{ExposeSecret, SecretString};

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
    pub(crate) variable: &'static str,
    /// What the scheme takes, in words.
    pub(crate) takes: &'static str,
    /// How credentials of another kind begin.
    pub(crate) refuses: &'static [&'static str],
}

/// Where a credential goes.
#[derive(Debug)]
pub(crate) enum Place {
    /// `Authorization: Bearer ..`
    Bearer,
    /// A header of its own.
    Header(HeaderName),
    /// The body property that the operation names.
    Body,
}

/// The credentials that a client holds.
pub(crate) struct Credentials {
    /// The API's schemes, preferred ones first.
    schemes: &'static [&'static Scheme],
    /// Credentials by setting.
    held: Vec<(&'static str, SecretString)>,
}

impl Credentials {
    /// Holds the credentials of these settings.
    ///
    /// # Errors
    ///
    /// When one is empty or has characters that no credential has.
    pub(crate) fn new(
        schemes: &'static [&'static Scheme],
        held: impl IntoIterator<Item = (&'static str, SecretString)>,
    ) -> Result<Self, Error> {
        let held: Vec<_> = held.into_iter().collect();
        for (setting, secret) in &held {
            check(secret).map_err(|fault| Error::configuration(format!("`{setting}` {fault}")))?;
        }
        Ok(Self { schemes, held })
    }

    /// The names of the settings that are filled.
    pub(crate) fn settings(&self) -> impl Iterator<Item = &'static str> {
        self.held.iter().map(|(setting, _)| *setting)
    }

    /// Puts the credential into the request's headers or body, and tells which one it was.
    ///
    /// # Errors
    ///
    /// When there is none for the operation, or only one of the wrong kind: nothing may be sent then.
    pub(crate) fn apply(&self, request: &mut Request, headers: &mut HeaderMap) -> Result<Option<SecretString>, Error> {
        let operation = request.operation();
        let own = request.options().credential.clone();
        if let Some(own) = &own {
            check(own).map_err(|fault| Error::invalid(operation, "credential", fault))?;
        }
        if operation.auth.is_empty() {
            return match own {
                None => Ok(None),
                Some(_) => Err(refused(operation, "takes no credential: leave `credential` out".to_owned())),
            };
        }
        let known: Vec<_> = self.schemes.iter().filter(|scheme| operation.auth.contains(&scheme.name)).collect();
        let mut held_one = false;
        for scheme in &known {
            let Some(secret) = own.as_ref().or_else(|| self.held(scheme.setting)) else { continue };
            held_one = true;
            if !scheme.refuses.iter().any(|kind| secret.expose_secret().starts_with(kind)) {
                return place(&scheme.place, secret.clone(), request, headers).map(Some);
            }
        }
        if held_one {
            return Err(refused(operation, wrong_kind(&known)));
        }
        // The schemes that are left are not the client's: a token of somebody else, or the session of a browser.
        let foreign = known.len() < operation.auth.len();
        match own {
            Some(token) => place(&Place::Bearer, token, request, headers).map(Some),
            None if foreign && request.options().headers.contains_key(COOKIE) => Ok(None),
            None if known.is_empty() => Err(refused(operation, unheld(operation))),
            None => Err(refused(operation, missing(&known))),
        }
    }

    fn held(&self, setting: &str) -> Option<&SecretString> {
        self.held.iter().find(|(held, _)| *held == setting).map(|(_, secret)| secret)
    }
}

/// What is wrong with a credential that no API can have given out.
fn check(secret: &SecretString) -> Result<(), &'static str> {
    let text = secret.expose_secret();
    if text.is_empty() {
        Err("is empty")
    } else if text.trim() != text {
        Err("begins or ends with a space or a line break: trim it")
    } else if !text.bytes().all(|byte| byte.is_ascii_graphic()) {
        Err("has characters that a header cannot carry: copy it again")
    } else {
        Ok(())
    }
}

/// Puts a credential where it belongs.
fn place(
    place: &Place,
    secret: SecretString,
    request: &mut Request,
    headers: &mut HeaderMap,
) -> Result<SecretString, Error> {
    let operation = request.operation();
    let text = secret.expose_secret();
    let (name, value) = match place {
        Place::Bearer => (http::header::AUTHORIZATION, format!("Bearer {text}")),
        Place::Header(name) => (name.clone(), text.to_owned()),
        Place::Body => {
            let property = operation.credential.ok_or_else(|| {
                refused(operation, "names no body property for its credential: its document is at fault".to_owned())
            })?;
            request.fill_credential(property, text)?;
            return Ok(secret);
        }
    };
    let mut value = HeaderValue::try_from(value)
        .map_err(|_| Error::invalid(operation, "credential", "has characters that a header cannot carry"))?;
    value.set_sensitive(true);
    headers.insert(name, value);
    Ok(secret)
}

fn refused(operation: &'static Operation, what: String) -> Error {
    Error::not_sent(operation, Category::Authentication, format!("`{}` {what}", operation.id))
}

fn missing(schemes: &[&&'static Scheme]) -> String {
    let ways = schemes.iter().map(|scheme| {
        let Scheme { setting, variable, .. } = scheme;
        format!("the builder's `{setting}` (with `from_env`: {variable})")
    });
    format!("needs a credential that the client has not: set {}", either(ways))
}

fn unheld(operation: &Operation) -> String {
    format!(
        "is authenticated by {}, which this client cannot hold: give a token with `credential`, or a session as the header \
         `Cookie`",
        either(operation.auth.iter().map(|name| format!("`{name}`")))
    )
}

fn wrong_kind(schemes: &[&&'static Scheme]) -> String {
    format!("takes {}, and the key is of another kind", either(schemes.iter().map(|scheme| scheme.takes.to_owned())))
}

/// The words with "or" between them, each once.
fn either(words: impl Iterator<Item = String>) -> String {
    let mut once: Vec<String> = Vec::new();
    for word in words {
        if !once.contains(&word) {
            once.push(word);
        }
    }
    once.join(" or ")
}
