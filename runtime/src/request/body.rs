//! The body of a request.

use std::{borrow::Cow, fmt};

use bytes::Bytes;

use super::{form::Form, source::Source};

/// A request body, ready to send.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Body {
    /// No body, and no `Content-Type`.
    #[default]
    Empty,
    /// A JSON value.
    Json(Bytes),
    /// Anything else, with its media type.
    Bytes {
        /// The `Content-Type`.
        media_type: Cow<'static, str>,
        /// The content.
        content: Bytes,
    },
    /// A multipart form, whose files may be read while they are sent.
    Form(Form),
}

impl fmt::Debug for Body {
    /// Shows the size instead of the content, which may be personal or contain a credential.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("Empty"),
            Self::Json(content) => write!(f, "application/json ({} bytes)", content.len()),
            Self::Bytes { media_type, content } => write!(f, "{media_type} ({} bytes)", content.len()),
            Self::Form(form) => form.fmt(f),
        }
    }
}

impl Body {
    /// The `Content-Type` to send, if any, and the content, which is empty without a body.
    ///
    /// `boundary` separates the parts of a form; no other body needs one. It must be unguessable text of at most 70 letters and
    /// digits (RFC 2046), and every attempt must use the same one.
    pub fn encode(&self, boundary: &str) -> (Option<Cow<'static, str>>, Source) {
        match self {
            Self::Empty => (None, Bytes::new().into()),
            Self::Json(content) => (Some(Cow::Borrowed("application/json")), content.clone().into()),
            Self::Bytes { media_type, content } => (Some(media_type.clone()), content.clone().into()),
            Self::Form(form) => {
                let (media_type, content) = form.encode(boundary);
                (Some(Cow::Owned(media_type)), content)
            }
        }
    }

    /// The content, if it is in memory exactly as it will be sent. `None` without a body, and for a form.
    pub fn content(&self) -> Option<&Bytes> {
        match self {
            Self::Json(content) | Self::Bytes { content, .. } => Some(content),
            Self::Empty | Self::Form(_) => None,
        }
    }

    /// Inserts a text property at the start of a JSON object. Without a body, creates the object.
    ///
    /// The other properties stay as written, to the digit. The caller must make sure that the object does not have this property
    /// already; the generator leaves such properties out of its types. Returns `false` if the body is not a JSON object.
    #[must_use]
    pub fn insert(&mut self, name: &str, value: &str) -> bool {
        self.insert_json(name, &serde_json::Value::from(value).to_string())
    }

    /// The same for a value that is already JSON.
    #[must_use]
    pub fn insert_json(&mut self, name: &str, value: &str) -> bool {
        let rest = match self {
            Self::Empty => Bytes::from_static(b"{}"),
            Self::Json(content) if content.first() == Some(&b'{') => content.clone(),
            _ => return false,
        };
        let name = serde_json::Value::from(name).to_string();
        let separator = if rest.get(1) == Some(&b'}') { "" } else { "," };
        let mut content = Vec::with_capacity(rest.len() + name.len() + value.len() + 2);
        content.push(b'{');
        content.extend_from_slice(name.as_bytes());
        content.push(b':');
        content.extend_from_slice(value.as_bytes());
        content.extend_from_slice(separator.as_bytes());
        content.extend_from_slice(&rest[1..]);
        *self = Self::Json(content.into());
        true
    }

    /// Appends a JSON property to a JSON object. Without a body, creates the object. Returns `false` if the body is not a JSON
    /// object.
    pub(super) fn append_json(&mut self, name: &str, value: &str) -> bool {
        let object = match self {
            Self::Empty => &b"{}"[..],
            Self::Json(content) => content.trim_ascii_end(),
            _ => return false,
        };
        let Some(rest) = object.strip_suffix(b"}") else { return false };
        let separator = if rest.trim_ascii() == b"{" { "" } else { "," };
        let property = format!("{separator}{}:{value}}}", serde_json::Value::from(name));
        *self = Self::Json([rest, property.as_bytes()].concat().into());
        true
    }
}
