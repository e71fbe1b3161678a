//! The types that replies decode to: their declaration, and the one visitor that reads them all.

use std::{fmt, marker::PhantomData};

use serde::de::{self, Deserializer, IgnoredAny, MapAccess};

use crate::value::object;

/// A type that a reply decodes to: every field optional, unknown fields ignored. Declared with [`reply!`](crate::reply!).
pub trait ReplyFields: Default {
    /// The type's name, for error messages.
    const NAME: &'static str;
    /// The fields' names on the wire.
    const FIELDS: &'static [&'static str];

    /// Reads the value of the field at `index` of [`FIELDS`](ReplyFields::FIELDS).
    ///
    /// # Errors
    ///
    /// When the value has the wrong JSON type.
    fn set<'de, A: MapAccess<'de>>(&mut self, index: usize, map: &mut A) -> Result<(), A::Error>;
}

/// Reads a JSON object into any reply type: one visitor for all of them.
pub fn deserialize<'de, T: ReplyFields, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    // Any, because an empty list is read as an empty object: see `object`.
    deserializer.deserialize_any(ObjectVisitor(PhantomData))
}

struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: ReplyFields> de::Visitor<'de> for ObjectVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object ({})", T::NAME)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        let mut value = T::default();
        let mut next = 0;
        while let Some(index) = map.next_key_seed(Names { known: T::FIELDS, next })? {
            match index {
                Some(index) => {
                    value.set(index, &mut map)?;
                    next = index + 1;
                }
                None => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(value)
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, access: A) -> Result<T, A::Error> {
        object::empty_list(access, T::NAME)?;
        Ok(T::default())
    }
}

/// Reads an object's key into its index among known names.
struct Names {
    known: &'static [&'static str],
    /// The name that is likely: APIs mostly write in the order of their documents.
    next: usize,
}

impl Names {
    #[inline]
    fn index(&self, name: &[u8]) -> Option<usize> {
        match self.known.get(self.next) {
            Some(likely) if likely.as_bytes() == name => Some(self.next),
            _ => self.known.iter().position(|known| known.as_bytes() == name),
        }
    }
}

impl<'de> de::DeserializeSeed<'de> for Names {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        // Bytes, because a name that is compared needs no check of its encoding.
        deserializer.deserialize_bytes(self)
    }
}

impl de::Visitor<'_> for Names {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a property name")
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<Self::Value, E> {
        Ok(self.index(name.as_bytes()))
    }

    fn visit_bytes<E: de::Error>(self, name: &[u8]) -> Result<Self::Value, E> {
        Ok(self.index(name))
    }
}

/// Declares a type that replies decode to: one line per field, `name: Type = "name on the wire"`.
///
/// Every field becomes `Option<Type>`; a field that is missing or null is `None`. A leaf is read in every form that loses nothing:
/// a text from a number, by its digits; a number from text; a flag from 0, 1 and text; a list from `{"0": .., "1": ..}`; an
/// object from `[]`. Anything else is an error. The type is `#[non_exhaustive]` and has
/// `Default`, so that fixtures can be built. With the feature `full-serde` of the declaring crate it can be written, too.
///
/// ```
/// saleskit_runtime::reply! {
///     /// A line of a deal.
///     pub struct Line {
///         /// Its product.
///         product: String = "product_id",
///         /// How many.
///         quantity: i64 = "quantity",
///     }
/// }
/// let line: Line = serde_json::from_str(r#"{"product_id": "prod_1", "quantity": null, "new": []}"#)?;
/// assert_eq!(line.product.as_deref(), Some("prod_1"));
/// assert_eq!(line.quantity, None);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! reply {
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            $($(#[$field_meta:meta])* $field:ident: $type:ty = $wire:literal,)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Default, PartialEq)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[$field_meta])* pub $field: ::core::option::Option<$type>,)*
        }

        impl $crate::ReplyFields for $name {
            const NAME: &'static str = stringify!($name);
            const FIELDS: &'static [&'static str] = &[$($wire),*];

            #[allow(unused_variables, non_camel_case_types, clippy::enum_variant_names)]
            fn set<'de, A: $crate::private::MapAccess<'de>>(&mut self, index: usize, map: &mut A) -> Result<(), A::Error> {
                enum At { $($field,)* }
                $(if index == At::$field as usize {
                    self.$field = $crate::private::field(map)?;
                    return Ok(());
                })*
                Ok(())
            }
        }

        impl<'de> $crate::private::Deserialize<'de> for $name {
            fn deserialize<D: $crate::private::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::private::reply(deserializer)
            }
        }

        impl $crate::private::FromReply for $name {
            #[inline]
            fn from_reply<'de, D: $crate::private::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::private::reply(deserializer)
            }
        }

        #[cfg(feature = "full-serde")]
        impl $crate::private::Serialize for $name {
            fn serialize<S: $crate::private::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                #[allow(unused_imports)]
                use $crate::private::SerializeMap as _;
                #[allow(unused_mut)]
                let mut map = serializer.serialize_map(None)?;
                $(if let Some(value) = &self.$field {
                    map.serialize_entry($wire, value)?;
                })*
                map.end()
            }
        }
    };
}
