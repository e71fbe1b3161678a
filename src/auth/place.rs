//! Puts a credential into a request.

use http::{
    HeaderMap, HeaderValue,
    header::{AUTHORIZATION, COOKIE},
};
use saleskit_runtime::{Error, ErrorBuilder, Request};
use secrecy::{ExposeSecret, SecretString};

use super::{
    refusal,
    rules::{Place, Scheme},
};

/// The query parameter of a credential, if the caller added it by name.
pub(super) fn added(schemes: &[&&'static Scheme], request: &Request) -> Option<&'static str> {
    schemes.iter().find_map(|scheme| match scheme.place {
        Place::Query(name) if request.added_query().any(|added| added == name) => Some(name),
        _ => None,
    })
}

/// Puts a credential in its place.
pub(super) fn put(
    place: &Place,
    secret: &SecretString,
    request: &mut Request,
    headers: &mut HeaderMap,
) -> Result<(), Error> {
    let operation = request.operation();
    let text = secret.expose_secret();
    let (name, value) = match place {
        Place::Bearer => (AUTHORIZATION, format!("Bearer {text}")),
        Place::Header(name) => (name.clone(), text.to_owned()),
        Place::Session if text.contains('=') => (COOKIE, text.to_owned()),
        Place::Session => {
            return Err(ErrorBuilder::invalid(
                operation,
                "credential",
                "is not a cookie: pass a session as `name=value`",
            )
            .build());
        }
        Place::Query(name) => {
            request.query(name, text);
            return Ok(());
        }
        Place::Body => {
            let property = operation.credential.ok_or_else(|| refusal::placeless(operation))?;
            return request.fill_credential(property, text);
        }
    };
    let mut value = HeaderValue::try_from(value).map_err(|_| {
        ErrorBuilder::invalid(operation, "credential", "has characters that a header cannot carry").build()
    })?;
    value.set_sensitive(true);
    headers.insert(name, value);
    Ok(())
}
