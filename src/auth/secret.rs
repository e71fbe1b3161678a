//! Which texts can be credentials, and how long a text must be to count as a secret.

use secrecy::{ExposeSecret, SecretString};

/// A shorter text is a setting, not a secret: removing it from messages would only garble them.
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

/// Quotes that shells and configuration files put around values. A cookie may end with one.
const QUOTES: [char; 3] = ['"', '\'', '`'];

/// Trims a credential: files of secrets end with a line feed.
///
/// # Errors
///
/// If the API cannot have issued it; the text says why.
pub(super) fn clean(secret: &SecretString) -> Result<SecretString, &'static str> {
    let text = secret.expose_secret().trim();
    if text.is_empty() {
        Err("is empty")
    } else if text.starts_with(QUOTES) || (text.ends_with(QUOTES) && !text.contains('=')) {
        Err("is in quotes: remove them, because no shell reads them here")
    } else if is_unexpanded(text) {
        Err("is a variable that was not replaced by its value (`${..}`)")
    } else if !text.bytes().all(|byte| byte.is_ascii_graphic()) {
        Err("has a space or another character that no credential has: pass it alone, without `Bearer`")
    } else {
        Ok(text.into())
    }
}

/// Whether a text is or contains a variable of a shell or a template: `$KEY`, `${KEY}`, `{{ key }}`.
fn is_unexpanded(text: &str) -> bool {
    let is_name = |name: &str| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let within = |open: &str, close: &str| text.split_once(open).is_some_and(|(_, rest)| rest.contains(close));
    within("${", "}") || within("{{", "}}") || text.strip_prefix('$').is_some_and(is_name)
}
