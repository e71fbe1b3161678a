//! Multipart forms: files and fields in one request.

use std::fmt;

use bytes::Bytes;

use crate::Param;

/// A file to upload: its content, its name and its media type.
#[derive(Clone, PartialEq, Eq)]
pub struct FilePart {
    content: Bytes,
    name: String,
    media_type: String,
}

impl FilePart {
    /// A file of this name; its media type is `application/octet-stream` until set.
    pub fn new(name: impl Into<String>, content: impl Into<Bytes>) -> Self {
        Self { content: content.into(), name: name.into(), media_type: "application/octet-stream".to_owned() }
    }

    /// Sets the media type: `text/csv`, `image/png`.
    #[must_use]
    pub fn media_type(mut self, media_type: impl Into<String>) -> Self {
        self.media_type = media_type.into();
        self
    }
}

impl fmt::Debug for FilePart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FilePart({:?}, {}, {} bytes)", self.name, self.media_type, self.content.len())
    }
}

/// A form under construction (`multipart/form-data`, RFC 7578).
#[derive(Debug, Clone, Default)]
pub struct Form {
    parts: Vec<(String, Part)>,
}

#[derive(Debug, Clone)]
enum Part {
    Field(String),
    File(FilePart),
}

impl Form {
    /// A form without parts.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a field.
    pub fn field(&mut self, name: &str, value: &(impl Param + ?Sized)) {
        self.parts.push((name.to_owned(), Part::Field(value.text().into_owned())));
    }

    /// Adds a file.
    pub fn file(&mut self, name: &str, file: &FilePart) {
        self.parts.push((name.to_owned(), Part::File(file.clone())));
    }

    /// The form's bytes and its `Content-Type`, whose boundary occurs in none of the parts.
    pub(crate) fn encode(&self) -> (String, Bytes) {
        let boundary = self.boundary();
        let mut body = Vec::new();
        for (name, part) in &self.parts {
            body.extend_from_slice(
                format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"", quoted(name)).as_bytes(),
            );
            match part {
                Part::Field(value) => {
                    body.extend_from_slice(b"\r\n\r\n");
                    body.extend_from_slice(value.as_bytes());
                }
                Part::File(file) => {
                    let media_type = file.media_type.replace(['\r', '\n'], " ");
                    body.extend_from_slice(
                        format!("; filename=\"{}\"\r\nContent-Type: {media_type}\r\n\r\n", quoted(&file.name))
                            .as_bytes(),
                    );
                    body.extend_from_slice(&file.content);
                }
            }
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
        (format!("multipart/form-data; boundary={boundary}"), body.into())
    }

    /// The first numbered boundary that no part contains.
    fn boundary(&self) -> String {
        let taken = |boundary: &str| {
            self.parts.iter().any(|(_, part)| {
                let content = match part {
                    Part::Field(value) => value.as_bytes(),
                    Part::File(file) => &file.content,
                };
                content.windows(boundary.len()).any(|window| window == boundary.as_bytes())
            })
        };
        let mut number = 0_u64;
        loop {
            let boundary = format!("saleskit-form-{number:016x}");
            if !taken(&boundary) {
                return boundary;
            }
            number += 1;
        }
    }
}

/// A name as browsers write it in a part's head.
fn quoted(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

/// What may be a part of a form.
#[doc(hidden)]
pub trait FormPart {
    /// Adds itself.
    fn add_to(&self, form: &mut Form, name: &str);
}

impl FormPart for FilePart {
    fn add_to(&self, form: &mut Form, name: &str) {
        form.file(name, self);
    }
}

impl<P: Param> FormPart for P {
    fn add_to(&self, form: &mut Form, name: &str) {
        form.field(name, self);
    }
}

/// Declares a type that multipart request bodies are made of: one line per part, as in [`body!`](crate::body!).
///
/// ```
/// saleskit_runtime::form! {
///     /// A file to hand in.
///     pub struct HandIn {
///         required {
///             /// The file.
///             file: saleskit_runtime::FilePart = "file",
///         }
///         optional {
///             /// What it is for.
///             purpose: String = "purpose",
///         }
///     }
/// }
/// let form = HandIn::new(saleskit_runtime::FilePart::new("a.txt", "hello")).purpose("greeting").form();
/// # let _ = form;
/// ```
#[macro_export]
macro_rules! form {
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            $(required { $($(#[$required_meta:meta])* $required:ident: $required_type:ty = $required_wire:literal,)* })?
            $(optional { $($(#[$optional_meta:meta])* $optional:ident: $optional_type:ty = $optional_wire:literal,)* })?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct $name {
            $($($(#[$required_meta])* pub $required: $required_type,)*)?
            $($($(#[$optional_meta])* pub $optional: ::core::option::Option<$optional_type>,)*)?
        }

        impl $name {
            /// Starts with the required parts; the others are left out until set.
            #[inline]
            #[allow(clippy::new_without_default)]
            pub fn new($($($required: impl ::core::convert::Into<$required_type>,)*)?) -> Self {
                Self {
                    $($($required: $required.into(),)*)?
                    $($($optional: ::core::option::Option::None,)*)?
                }
            }

            $($(
                $(#[$optional_meta])*
                #[inline]
                #[must_use]
                pub fn $optional(mut self, value: impl ::core::convert::Into<$optional_type>) -> Self {
                    self.$optional = ::core::option::Option::Some(value.into());
                    self
                }
            )*)?

            /// The form that is sent.
            pub fn form(&self) -> $crate::Form {
                #[allow(unused_mut)]
                let mut form = $crate::Form::new();
                $($($crate::private::FormPart::add_to(&self.$required, &mut form, $required_wire);)*)?
                $($(if let ::core::option::Option::Some(value) = &self.$optional {
                    $crate::private::FormPart::add_to(value, &mut form, $optional_wire);
                })*)?
                form
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_has_its_parts_in_order_between_boundaries() {
        let mut form = Form::new();
        form.field("purpose", "logo");
        form.file("file", &FilePart::new("a \"b\".png", vec![1, 2]).media_type("image/png"));
        let (content_type, body) = form.encode();
        assert_eq!(content_type, "multipart/form-data; boundary=saleskit-form-0000000000000000");
        let expected = b"--saleskit-form-0000000000000000\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nlogo\r\n\
            --saleskit-form-0000000000000000\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a %22b%22.png\"\r\n\
            Content-Type: image/png\r\n\r\n\x01\x02\r\n--saleskit-form-0000000000000000--\r\n";
        assert_eq!(&body[..], &expected[..]);
    }

    #[test]
    fn a_boundary_that_a_part_contains_is_not_used() {
        let mut form = Form::new();
        form.field("note", "saleskit-form-0000000000000000");
        assert!(form.encode().0.ends_with("0001"));
    }
}
