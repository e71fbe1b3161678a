//! Multipart forms, with files and fields in one request.

use std::fmt;

use http::HeaderValue;

use super::source::Source;
use crate::value::Param;

/// A file to upload: its content, its name and its media type.
#[derive(Clone, PartialEq, Eq)]
pub struct FilePart {
    content: Source,
    name: String,
    media_type: String,
}

impl FilePart {
    /// Creates a file from bytes or from any other [`Source`]. By default its name is `file` and its media type
    /// `application/octet-stream`.
    pub fn new(content: impl Into<Source>) -> Self {
        let media_type = "application/octet-stream".to_owned();
        Self { content: content.into(), name: "file".to_owned(), media_type }
    }

    /// Sets the media type: `text/csv`, `image/png`.
    #[must_use]
    pub fn media_type(mut self, media_type: impl Into<String>) -> Self {
        self.media_type = media_type.into();
        self
    }

    /// Sets the file name that is sent: `oak.png`.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }
}

impl fmt::Debug for FilePart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FilePart({:?}, {}, {:?})", self.name, self.media_type, self.content)
    }
}

/// A form under construction (`multipart/form-data`, RFC 7578).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form {
    parts: Vec<(String, Part)>,
    /// The first part that is missing or cannot be sent, and what is wrong with it.
    fault: Option<(String, String)>,
}

#[derive(Clone, PartialEq, Eq)]
enum Part {
    Field(String),
    File(FilePart),
}

impl fmt::Debug for Part {
    /// Shows the size of a field instead of its value, which may be personal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field(value) => write!(f, "{} bytes", value.len()),
            Self::File(file) => file.fmt(f),
        }
    }
}

impl Form {
    /// Creates a form without parts.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a field.
    pub fn field(&mut self, name: &str, value: &(impl Param + ?Sized)) {
        self.parts.push((name.to_owned(), Part::Field(value.text().into_owned())));
    }

    /// Notes a part that must be set before the form can be sent.
    #[doc(hidden)]
    pub fn lacks(&mut self, ty: &'static str, name: &'static str, setter: &'static str) {
        self.fault.get_or_insert_with(|| (name.to_owned(), format!("is missing in {ty}: set it with `{setter}`")));
    }

    /// The first part that is missing, or cannot be sent.
    pub(super) fn fault(&self) -> Option<(&str, &str)> {
        self.fault.as_ref().map(|(name, reason)| (name.as_str(), reason.as_str()))
    }

    /// Adds a file. If a header cannot carry its media type, the form is not sent.
    pub fn file(&mut self, name: &str, file: &FilePart) {
        if HeaderValue::try_from(&*file.media_type).is_err() {
            let reason = "has a media type that a header cannot carry";
            self.fault.get_or_insert_with(|| (name.to_owned(), reason.to_owned()));
        }
        self.parts.push((name.to_owned(), Part::File(file.clone())));
    }

    /// The form as it is sent, with `boundary` between its parts, and its `Content-Type`.
    ///
    /// No part may contain the boundary, and the content of a stream is not known in advance, so the boundary must be
    /// unguessable. The engine generates it, because this crate has no randomness.
    pub(crate) fn encode(&self, boundary: &str) -> (String, Source) {
        let mut sources = Vec::new();
        for (name, part) in &self.parts {
            let head = format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"", quoted(name));
            let (head, content) = match part {
                Part::Field(value) => (format!("{head}\r\n\r\n"), value.clone().into()),
                Part::File(file) => {
                    let (name, media_type) = (quoted(&file.name), &file.media_type);
                    let head = format!("{head}; filename=\"{name}\"\r\nContent-Type: {media_type}\r\n\r\n");
                    (head, file.content.clone())
                }
            };
            sources.extend([head.into(), content, "\r\n".into()]);
        }
        sources.push(format!("--{boundary}--\r\n").into());
        (format!("multipart/form-data; boundary={boundary}"), Source::joined(sources))
    }
}

/// Escapes a name for a part's head as browsers do, and other control characters as well. A backslash at the end is escaped, too:
/// PHP would take the quote after it as a part of the name.
fn quoted(name: &str) -> String {
    let plain = name.trim_end_matches('\\');
    let mut quoted = String::with_capacity(name.len());
    for sign in plain.chars() {
        match sign {
            '"' | '\0'..='\u{1f}' | '\u{7f}' => quoted.push_str(&format!("%{:02X}", u32::from(sign))),
            sign => quoted.push(sign),
        }
    }
    quoted + &"%5C".repeat(name.len() - plain.len())
}

/// A value that can be a part of a form.
#[doc(hidden)]
pub trait FormPart {
    /// Adds itself to a form.
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

/// Declares a type of multipart request bodies, with one line per part, as in [`body!`](crate::body!).
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
/// let form = HandIn::new(saleskit_runtime::FilePart::new("hello").name("a.txt")).purpose("greeting").form();
/// # let _ = form;
/// ```
#[macro_export]
macro_rules! form {
    (
        $(#$meta:tt)*
        pub struct $name:ident {
            $(required { $($(#$required_meta:tt)* $required:ident: $required_type:ty = $required_wire:literal,)* })?
            $(needed { $($(#$needed_meta:tt)* $needed:ident: $needed_type:ty = $needed_wire:literal,)* })?
            $(optional { $($(#$optional_meta:tt)* $optional:ident: $optional_type:ty = $optional_wire:literal,)* })?
        }
    ) => {
        $(#$meta)*
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct $name {
            $($($(#$required_meta)* pub $required: $required_type,)*)?
            $($($(#$needed_meta)* pub $needed: ::core::option::Option<$needed_type>,)*)?
            $($($(#$optional_meta)* pub $optional: ::core::option::Option<$optional_type>,)*)?
        }

        impl $name {
            /// Creates a body with the required parts. The others are left out until set.
            #[inline]
            #[allow(clippy::new_without_default)]
            pub fn new($($($required: impl ::core::convert::Into<$required_type>,)*)?) -> Self {
                Self {
                    $($($required: $required.into(),)*)?
                    $($($needed: ::core::option::Option::None,)*)?
                    $($($optional: ::core::option::Option::None,)*)?
                }
            }

            $($(
                $(#$needed_meta)*
                ///
                /// Required.
                #[inline]
                #[must_use]
                pub fn $needed(mut self, value: impl ::core::convert::Into<$needed_type>) -> Self {
                    self.$needed = ::core::option::Option::Some(value.into());
                    self
                }
            )*)?

            $($(
                $(#$optional_meta)*
                #[inline]
                #[must_use]
                pub fn $optional(mut self, value: impl ::core::convert::Into<$optional_type>) -> Self {
                    self.$optional = ::core::option::Option::Some(value.into());
                    self
                }
            )*)?

            /// The form that is sent.
            #[inline]
            pub fn form(&self) -> $crate::Form {
                #[allow(unused_mut)]
                let mut form = $crate::Form::new();
                $($($crate::private::FormPart::add_to(&self.$required, &mut form, $required_wire);)*)?
                $($(match &self.$needed {
                    ::core::option::Option::Some(value) => {
                        $crate::private::FormPart::add_to(value, &mut form, $needed_wire);
                    }
                    ::core::option::Option::None => form.lacks(stringify!($name), $needed_wire, stringify!($needed)),
                })*)?
                $($(if let ::core::option::Option::Some(value) = &self.$optional {
                    $crate::private::FormPart::add_to(value, &mut form, $optional_wire);
                })*)?
                form
            }
        }

        $crate::__given! { $name { $($($required: $required_type,)*)? } {} }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_has_its_parts_in_order_between_boundaries() {
        let mut form = Form::new();
        form.field("purpose", "logo");
        form.file("file", &FilePart::new(vec![1, 2]).name("a \"b\".png").media_type("image/png"));
        let (content_type, body) = form.encode("0b1");
        assert_eq!(content_type, "multipart/form-data; boundary=0b1");
        let expected = b"--0b1\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nlogo\r\n\
            --0b1\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a %22b%22.png\"\r\n\
            Content-Type: image/png\r\n\r\n\x01\x02\r\n--0b1--\r\n";
        assert_eq!(body.as_bytes().map(|body| &body[..]), Some(&expected[..]));
    }

    #[test]
    fn a_form_does_not_show_what_it_holds() {
        let mut form = Form::new();
        form.field("note", "hunter2");
        form.file("file", &FilePart::new("hunter2").name("a.png"));
        assert!(!format!("{form:?}").contains("hunter2"));
    }
}
