//! What the text of a credential may be, and from which length on it counts as a secret.

use secrecy::{ExposeSecret, SecretString};

/// A text shorter than this is a setting, not a secret: removing it from messages would only garble them.
const SHORTEST_SECRET: usize = 8;

/// Whether a value must not appear in messages.
pub(super) fn is_secret(value: &SecretString) -> bool {
    value.expose_secret().len() >= SHORTEST_SECRET
}

/// Whether a credential has the form of a session's cookie: `name=value`.
pub(super) fn is_cookie(credential: &SecretString) -> bool {
    let parts = credential.expose_secret().split_once('=');
    parts.is_some_and(|(name, value)| !name.is_empty() && !value.trim_matches('=').is_empty())
}

/// What is wrong with a credential that no API can have given out.
pub(super) fn check(secret: &SecretString) -> Result<(), &'static str> {
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
