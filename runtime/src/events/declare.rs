//! Declares the events that an API sends, distinguished by name.

use std::fmt;

use crate::value::Untyped;

/// An event whose name is not in the documents, with its JSON.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct UnknownEvent {
    /// The event's name; empty when the JSON names none.
    pub name: String,
    /// The event's content.
    pub json: Untyped,
}

impl fmt::Debug for UnknownEvent {
    /// Shows the name only, because undocumented content may be secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UnknownEvent").field("name", &self.name).finish_non_exhaustive()
    }
}

impl UnknownEvent {
    #[doc(hidden)]
    pub fn __new(name: &str, json: Untyped) -> Self {
        Self { name: name.to_owned(), json }
    }
}

/// Declares the events of a section, one line per documented name.
///
/// An event with any other name keeps its JSON in `Unknown` and never fails. A webhook delivers an object whose `event` is the
/// name, and the whole object is decoded. A stream sends the name next to the data; see `read`.
///
/// ```
/// saleskit_runtime::reply! {
///     /// A bell that rang.
///     pub struct Rang {
///         /// How often.
///         times: Option<i64> = "times",
///     }
/// }
/// saleskit_runtime::events! {
///     /// What bells report.
///     pub enum Event {
///         /// A bell rang.
///         BellRang(Rang) = "bell.rang",
///     }
/// }
/// let event: Event = serde_json::from_str(r#"{"event": "bell.rang", "times": 2}"#)?;
/// assert!(matches!(&event, Event::BellRang(rang) if rang.times == Some(2)));
/// let event: Event = serde_json::from_str(r#"{"event": "bell.fell", "height": 3}"#)?;
/// assert_eq!(event.name(), "bell.fell");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! events {
    (
        $(#$meta:tt)*
        pub enum $name:ident {
            $($(#$variant_meta:tt)* $variant:ident($payload:ty) = $wire:literal,)*
        }
    ) => {
        $(#$meta)*
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub enum $name {
            $($(#$variant_meta)* $variant(::std::boxed::Box<$payload>),)*
            /// An event that the documents do not list.
            Unknown(::std::boxed::Box<$crate::UnknownEvent>),
        }

        impl $name {
            /// The names that the documents list.
            pub const NAMES: &'static [&'static str] = &[$($wire),*];

            /// The event's name.
            #[inline]
            pub fn name(&self) -> &str {
                match self {
                    $(Self::$variant(_) => $wire,)*
                    Self::Unknown(event) => &event.name,
                }
            }

            /// Decodes an event that has its name in `event`, as webhooks deliver it.
            ///
            /// # Errors
            ///
            /// Fails if the text is not JSON or a documented event does not have its documented form. The error has the JSON
            /// path.
            #[inline]
            pub fn from_json(json: &[u8]) -> ::core::result::Result<Self, $crate::Error> {
                let (name, text) = $crate::private::event_text(json)?;
                <Self as $crate::ReadEvent>::read_event(&name, text)
            }

            /// Decodes the data of an event by its name.
            ///
            /// # Errors
            ///
            /// Fails if the data of a documented event does not have its documented form. The error has the JSON path.
            #[inline]
            #[allow(dead_code)]
            pub fn read(
                name: &str,
                data: impl ::core::convert::Into<$crate::Untyped>,
            ) -> ::core::result::Result<Self, $crate::Error> {
                <Self as $crate::ReadEvent>::read_event(name, &data.into().to_json())
            }
        }

        impl $crate::ReadEvent for $name {
            #[inline]
            fn read_event(name: &str, data: &str) -> ::core::result::Result<Self, $crate::Error> {
                match name {
                    $($wire => $crate::private::payload(name, data).map(Self::$variant),)*
                    _ => {
                        let json = $crate::private::any(data);
                        Ok(Self::Unknown(::std::boxed::Box::new($crate::UnknownEvent::__new(name, json))))
                    }
                }
            }
        }

        impl<'de> $crate::private::Deserialize<'de> for $name {
            fn deserialize<D: $crate::private::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                let (name, data) = $crate::private::event(deserializer)?;
                <Self as $crate::ReadEvent>::read_event(&name, &data).map_err($crate::private::custom)
            }
        }

        #[cfg(feature = "full-serde")]
        impl $crate::private::Serialize for $name {
            fn serialize<S: $crate::private::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(event) => event.serialize(serializer),)*
                    Self::Unknown(event) => event.json.serialize(serializer),
                }
            }
        }
    };
}
