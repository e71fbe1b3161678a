//! The secrets of a request, kept beside its reply so that errors do not show them. Which texts are secrets is decided by the engine.

use secrecy::{ExposeSecret, SecretString};

/// What is shown in place of a secret.
const IN_ITS_PLACE: &str = "[credential]";

/// Texts that no error may show.
#[derive(Clone, Default)]
pub(crate) struct Withheld(pub(super) Vec<SecretString>);

impl Withheld {
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Removes every secret from a text.
    pub(crate) fn hide(&self, text: &mut String) {
        for secret in self.0.iter().map(ExposeSecret::expose_secret) {
            if !secret.is_empty() && text.contains(secret) {
                *text = text.replace(secret, IN_ITS_PLACE);
            }
        }
    }

    /// A text without the secrets.
    pub(crate) fn hidden(&self, mut text: String) -> String {
        self.hide(&mut text);
        text
    }
}

impl PartialEq for Withheld {
    fn eq(&self, other: &Self) -> bool {
        let exposed =
            |secrets: &Self| secrets.0.iter().map(|secret| secret.expose_secret().to_owned()).collect::<Vec<_>>();
        exposed(self) == exposed(other)
    }
}

impl Eq for Withheld {}
