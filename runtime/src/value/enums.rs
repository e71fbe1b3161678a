//! Open enums: an undocumented value is kept, never an error.

use std::{fmt, marker::PhantomData};

use serde::{Deserializer, de};

/// A value that the documents do not list, as the API wrote it.
///
/// It can only be created from text that is not a documented value, so each value has exactly one form.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Unknown(Box<str>);

impl Unknown {
    /// The value as the API wrote it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    #[doc(hidden)]
    pub fn __new(value: &str) -> Self {
        Self(value.into())
    }
}

/// The common interface of all documented enums.
pub trait OpenEnum: Sized + for<'a> From<&'a str> {
    /// The documented values, as on the wire.
    const VALUES: &'static [&'static str];

    /// The value, as on the wire.
    fn as_str(&self) -> &str;
}

/// Reads any string into an open enum.
pub fn deserialize<'de, T: OpenEnum, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    struct OpenVisitor<T>(PhantomData<T>);

    impl<T: OpenEnum> de::Visitor<'_> for OpenVisitor<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a string")
        }

        fn visit_str<E: de::Error>(self, value: &str) -> Result<T, E> {
            Ok(T::from(value))
        }
    }

    deserializer.deserialize_str(OpenVisitor(PhantomData))
}

/// Declares an open enum: one line per documented value.
///
/// ```
/// saleskit_runtime::open_enum! {
///     /// The state of a deal.
///     pub enum DealStatus {
///         /// `draft`
///         Draft = "draft",
///         /// `closed`
///         Closed = "closed",
///     }
/// }
/// assert_eq!(DealStatus::from("draft"), DealStatus::Draft);
/// assert_eq!(DealStatus::from("paused").as_str(), "paused");
/// ```
#[macro_export]
macro_rules! open_enum {
    (
        $(#$meta:tt)*
        pub enum $name:ident {
            $($(#$variant_meta:tt)* $variant:ident = $value:literal,)*
        }
    ) => {
        $(#$meta)*
        ///
        /// More values may exist: any other one is kept in `Unknown`.
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#$variant_meta)* $variant,)*
            /// A value that the documents do not list.
            Unknown($crate::Unknown),
        }

        impl $name {
            /// The value as on the wire.
            #[inline]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Unknown(value) => value.as_str(),
                }
            }
        }

        impl ::core::convert::From<&str> for $name {
            #[inline]
            fn from(value: &str) -> Self {
                match value {
                    $($value => Self::$variant,)*
                    other => Self::Unknown($crate::Unknown::__new(other)),
                }
            }
        }

        impl ::core::convert::From<::std::string::String> for $name {
            #[inline]
            fn from(value: ::std::string::String) -> Self {
                Self::from(value.as_str())
            }
        }

        impl ::core::convert::From<&$name> for $name {
            #[inline]
            fn from(value: &$name) -> Self {
                value.clone()
            }
        }

        impl $crate::OpenEnum for $name {
            const VALUES: &'static [&'static str] = &[$($value),*];

            #[inline]
            fn as_str(&self) -> &str {
                $name::as_str(self)
            }
        }

        $crate::private::open_enum_impls!($name);
    };
}

/// The implementations that are the same for every open enum.
#[doc(hidden)]
#[macro_export]
macro_rules! __open_enum_impls {
    ($name:ident) => {
        impl ::core::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl $crate::Param for $name {
            #[inline]
            fn text(&self) -> ::std::borrow::Cow<'_, str> {
                ::std::borrow::Cow::Borrowed(self.as_str())
            }
        }

        impl $crate::private::Serialize for $name {
            fn serialize<S: $crate::private::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> $crate::private::Deserialize<'de> for $name {
            fn deserialize<D: $crate::private::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::private::open_enum(deserializer)
            }
        }

        impl $crate::private::FromReply for $name {
            #[inline]
            fn from_reply(
                json: &mut $crate::private::Json<'_>,
            ) -> ::core::result::Result<Self, $crate::private::Fault> {
                $crate::private::open_enum_in_reply(json)
            }

            #[inline]
            fn is_own_form(first: u8) -> bool {
                first == b'"'
            }
        }
    };
}
