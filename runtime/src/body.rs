//! The bytes that a request carries.

use std::fmt;

use bytes::Bytes;

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
        media_type: &'static str,
        /// The content.
        content: Bytes,
    },
}

impl fmt::Debug for Body {
    /// Names the size instead of the content, which may be personal or hold a credential.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.media_type() {
            None => f.write_str("Empty"),
            Some(media_type) => write!(f, "{media_type} ({} bytes)", self.content().len()),
        }
    }
}

impl Body {
    /// The `Content-Type` to send, if any.
    pub fn media_type(&self) -> Option<&'static str> {
        match self {
            Self::Empty => None,
            Self::Json(_) => Some("application/json"),
            Self::Bytes { media_type, .. } => Some(media_type),
        }
    }

    /// The content; empty without a body.
    pub fn content(&self) -> Bytes {
        match self {
            Self::Empty => Bytes::new(),
            Self::Json(content) | Self::Bytes { content, .. } => content.clone(),
        }
    }

    /// Puts a text property in front of the properties of a JSON object; makes the object when there is no body yet.
    ///
    /// The other properties stay as they were written, to the digit. A property that stands there already is not looked
    /// for: the generator leaves out of its types what it inserts this way. `false` when the body is not a JSON object.
    #[must_use]
    pub fn insert(&mut self, name: &str, value: &str) -> bool {
        let rest = match self {
            Self::Empty => Bytes::from_static(b"{}"),
            Self::Json(content) if content.first() == Some(&b'{') => content.clone(),
            _ => return false,
        };
        let name = serde_json::Value::from(name).to_string();
        let value = serde_json::Value::from(value).to_string();
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
}

/// Declares a type that request bodies are made of: one line per property, `name: Type = "name on the wire"`.
///
/// `new` takes the required properties (lists last), every other property has a setter of its name. Optional properties that
/// were not set are left out; a nullable one is also set to null by its second name. With the feature `full-serde` of the
/// declaring crate the type can be read, too.
///
/// ```
/// saleskit_runtime::body! {
///     /// A line to add.
///     pub struct AddLine {
///         required {
///             /// The product.
///             product: String = "product_id",
///         }
///         optional {
///             /// How many.
///             quantity: i64 = "quantity",
///         }
///         list {
///             /// Labels.
///             tags: String = "tags",
///         }
///         nullable {
///             /// A remark; null removes it.
///             note / clear_note: String = "note",
///         }
///     }
/// }
/// let line = AddLine::new("prod_1").quantity(2).tags(["a", "b"]).clear_note();
/// assert_eq!(
///     serde_json::to_string(&line)?,
///     r#"{"product_id":"prod_1","quantity":2,"tags":["a","b"],"note":null}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! body {
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            $(optional { $($optional:tt)* })?
            $(list { $($list:tt)* })?
            $(nullable { $($nullable:tt)* })?
        }
    ) => {
        $crate::body! {
            $(#[$meta])*
            #[derive(Default)]
            pub struct $name {
                required {}
                $(optional { $($optional)* })?
                $(list { $($list)* })?
                $(nullable { $($nullable)* })?
            }
        }
    };
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            required { $($(#[$required_meta:meta])* $required:ident: $required_type:ty = $required_wire:literal,)* }
            $(required_list { $($(#[$needed_meta:meta])* $needed:ident: $needed_type:ty = $needed_wire:literal,)* })?
            $(optional { $($(#[$optional_meta:meta])* $optional:ident: $optional_type:ty = $optional_wire:literal,)* })?
            $(list { $($(#[$list_meta:meta])* $list:ident: $list_type:ty = $list_wire:literal,)* })?
            $(nullable {
                $($(#[$nullable_meta:meta])* $nullable:ident / $clear:ident: $nullable_type:ty = $nullable_wire:literal,)*
            })?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        #[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
        #[non_exhaustive]
        pub struct $name {
            $(
                $(#[$required_meta])*
                #[cfg_attr(feature = "full-serde", serde(rename = $required_wire))]
                pub $required: $required_type,
            )*
            $($(
                $(#[$needed_meta])*
                #[cfg_attr(feature = "full-serde", serde(rename = $needed_wire))]
                pub $needed: ::std::vec::Vec<$needed_type>,
            )*)?
            $($(
                $(#[$optional_meta])*
                #[cfg_attr(feature = "full-serde", serde(rename = $optional_wire, default))]
                pub $optional: ::core::option::Option<$optional_type>,
            )*)?
            $($(
                $(#[$list_meta])*
                #[cfg_attr(feature = "full-serde", serde(rename = $list_wire, default))]
                pub $list: ::core::option::Option<::std::vec::Vec<$list_type>>,
            )*)?
            $($(
                $(#[$nullable_meta])*
                #[cfg_attr(feature = "full-serde", serde(rename = $nullable_wire, default))]
                pub $nullable: $crate::Patch<$nullable_type>,
            )*)?
        }

        impl $name {
            /// Starts with the required properties; the others are left out until set.
            #[inline]
            #[allow(clippy::too_many_arguments)]
            pub fn new(
                $($required: impl ::core::convert::Into<$required_type>,)*
                $($($needed: impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<$needed_type>>,)*)?
            ) -> Self {
                Self {
                    $($required: $required.into(),)*
                    $($($needed: $needed.into_iter().map(::core::convert::Into::into).collect(),)*)?
                    $($($optional: ::core::option::Option::None,)*)?
                    $($($list: ::core::option::Option::None,)*)?
                    $($($nullable: $crate::Patch::Absent,)*)?
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

            $($(
                $(#[$list_meta])*
                #[inline]
                #[must_use]
                pub fn $list(
                    mut self,
                    values: impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<$list_type>>,
                ) -> Self {
                    self.$list = ::core::option::Option::Some(
                        values.into_iter().map(::core::convert::Into::into).collect(),
                    );
                    self
                }
            )*)?

            $($(
                $(#[$nullable_meta])*
                #[inline]
                #[must_use]
                pub fn $nullable(mut self, value: impl ::core::convert::Into<$nullable_type>) -> Self {
                    self.$nullable = $crate::Patch::Value(value.into());
                    self
                }

                #[doc = concat!("Sends `", $nullable_wire, "` as null.")]
                #[inline]
                #[must_use]
                pub fn $clear(mut self) -> Self {
                    self.$nullable = $crate::Patch::Null;
                    self
                }
            )*)?
        }

        impl $crate::private::Serialize for $name {
            fn serialize<S: $crate::private::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                #[allow(unused_imports)]
                use $crate::private::SerializeMap as _;
                #[allow(unused_mut)]
                let mut map = serializer.serialize_map(None)?;
                $(map.serialize_entry($required_wire, &self.$required)?;)*
                $($(map.serialize_entry($needed_wire, &self.$needed)?;)*)?
                $($(if let Some(value) = &self.$optional {
                    map.serialize_entry($optional_wire, value)?;
                })*)?
                $($(if let Some(value) = &self.$list {
                    map.serialize_entry($list_wire, value)?;
                })*)?
                $($(if !self.$nullable.is_absent() {
                    map.serialize_entry($nullable_wire, &self.$nullable)?;
                })*)?
                map.end()
            }
        }
    };
}
