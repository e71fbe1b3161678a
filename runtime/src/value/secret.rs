//! Texts that must not appear in a log: passwords, tokens, signing secrets.

use std::{cell::RefCell, fmt};

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A secret that a request sends or a reply contains. `Debug` does not show it; [`expose`](Secret::expose) returns it.
#[derive(Clone)]
pub struct Secret(SecretString);

impl Secret {
    /// The secret itself.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl From<SecretString> for Secret {
    fn from(secret: SecretString) -> Self {
        Self(secret)
    }
}

impl From<Secret> for SecretString {
    fn from(secret: Secret) -> Self {
        secret.0
    }
}

impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        self.expose() == other.expose()
    }
}

impl Eq for Secret {}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(***)")
    }
}

/// Initial capacity in bytes: enough for a body with a few properties.
const USUAL_BODY: usize = 128;

thread_local! {
    /// The secrets being written on this thread, while [`noting`] collects them.
    static WRITTEN: RefCell<Option<Vec<SecretString>>> = const { RefCell::new(None) };
}

/// A closure that writes a value as JSON. It hides the value's type, so that its callers are compiled once.
pub(crate) type Write<'w> = &'w mut dyn FnMut(&mut serde_json::Serializer<&mut Vec<u8>>) -> serde_json::Result<()>;

/// Writes a value as JSON, and returns the secrets in it as well, because an API may repeat them in an error.
pub(crate) fn noting(write: Write<'_>) -> (serde_json::Result<Vec<u8>>, Vec<SecretString>) {
    let before = WRITTEN.replace(Some(Vec::new()));
    let mut content = Vec::with_capacity(USUAL_BODY);
    let written = write(&mut serde_json::Serializer::new(&mut content));
    (written.map(|()| content), WRITTEN.replace(before).unwrap_or_default())
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        WRITTEN.with_borrow_mut(|written| {
            if let Some(written) = written {
                written.push(self.0.clone());
            }
        });
        serializer.serialize_str(self.expose())
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}
