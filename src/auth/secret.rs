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

/// What values are enclosed in where a shell or a configuration file reads them. A cookie may end with one.
const QUOTES: [char; 3] = ['"', '\'', '`'];

/// A credential without the line feed that files of secrets end with.
///
/// # Errors
///
/// What is wrong with one that no API can have given out.
pub(super) fn clean(secret: &SecretString) -> Result<SecretString, &'static str> {
    let text = secret.expose_secret().trim();
    if text.is_empty() {
        Err("is empty")
    } else if text.starts_with(QUOTES) || (text.ends_with(QUOTES) && !text.contains('=')) {
        Err("is in quotes: remove them, because no shell reads it here")
    } else if is_unexpanded(text) {
        Err("is the name of a variable that nothing has put a value in place of (`${..}`)")
    } else if !text.bytes().all(|byte| byte.is_ascii_graphic()) {
        Err("has a space or another character that no credential has: give it alone, without `Bearer`")
    } else {
        Ok(text.into())
    }
}

/// Whether a text is a variable, or holds one, as shells and templates write them: `$KEY`, `${KEY}`, `{{ key }}`.
fn is_unexpanded(text: &str) -> bool {
    let is_name = |name: &str| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let within = |open: &str, close: &str| text.split_once(open).is_some_and(|(_, rest)| rest.contains(close));
    within("${", "}") || within("{{", "}}") || text.strip_prefix('$').is_some_and(is_name)
}
