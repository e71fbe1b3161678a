//! The declaration of request types.

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
///         map {
///             /// Anything else.
///             metadata: serde_json::Value = "metadata",
///         }
///         nullable {
///             /// A remark; null removes it.
///             note / clear_note: String = "note",
///         }
///     }
/// }
/// let line = AddLine::new("prod_1").quantity(2).tags(["a", "b"]).metadata([("region", "EU")]).clear_note();
/// assert_eq!(
///     serde_json::to_string(&line)?,
///     r#"{"product_id":"prod_1","quantity":2,"tags":["a","b"],"metadata":{"region":"EU"},"note":null}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! body {
    ($($declaration:tt)*) => { $crate::__body! { full_serde $($declaration)* } };
}

/// Declares a type that both requests and replies contain: as [`body!`](crate::body!), and always readable.
#[macro_export]
macro_rules! both {
    ($($declaration:tt)*) => { $crate::__body! { always $($declaration)* } };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __body {
    (
        $mode:ident
        $(#[$meta:meta])*
        pub struct $name:ident {
            $(optional { $($optional:tt)* })?
            $(list { $($list:tt)* })?
            $(map { $($map:tt)* })?
            $(nullable { $($nullable:tt)* })?
        }
    ) => {
        $crate::__body! {
            $mode
            $(#[$meta])*
            #[derive(Default)]
            pub struct $name {
                required {}
                $(optional { $($optional)* })?
                $(list { $($list)* })?
                $(map { $($map)* })?
                $(nullable { $($nullable)* })?
            }
        }
    };
    (
        $mode:ident
        $(#[$meta:meta])*
        pub struct $name:ident {
            $(required { $($(#[$required_meta:meta])* $required:ident: $required_type:ty = $required_wire:literal,)* })?
            $(required_list { $($(#[$needed_meta:meta])* $needed:ident: $needed_type:ty = $needed_wire:literal,)* })?
            $(optional { $($(#[$optional_meta:meta])* $optional:ident: $optional_type:ty = $optional_wire:literal,)* })?
            $(list { $($(#[$list_meta:meta])* $list:ident: $list_type:ty = $list_wire:literal,)* })?
            $(map { $($(#[$map_meta:meta])* $map:ident: $map_type:ty = $map_wire:literal,)* })?
            $(nullable {
                $($(#[$nullable_meta:meta])* $nullable:ident / $clear:ident: $nullable_type:ty = $nullable_wire:literal,)*
            })?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct $name {
            $($($(#[$required_meta])* pub $required: $required_type,)*)?
            $($($(#[$needed_meta])* pub $needed: ::std::vec::Vec<$needed_type>,)*)?
            $($($(#[$optional_meta])* pub $optional: ::core::option::Option<$optional_type>,)*)?
            $($($(#[$list_meta])* pub $list: ::core::option::Option<::std::vec::Vec<$list_type>>,)*)?
            $($(
                $(#[$map_meta])*
                pub $map: ::core::option::Option<::std::collections::BTreeMap<::std::string::String, $map_type>>,
            )*)?
            $($($(#[$nullable_meta])* pub $nullable: $crate::Patch<$nullable_type>,)*)?
            extra: $crate::private::Extra,
        }

        impl $name {
            /// Starts with the required properties; the others are left out until set.
            #[inline]
            #[allow(clippy::too_many_arguments)]
            pub fn new(
                $($($required: impl ::core::convert::Into<$required_type>,)*)?
                $($($needed: impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<$needed_type>>,)*)?
            ) -> Self {
                Self {
                    $($($required: $required.into(),)*)?
                    $($($needed: $needed.into_iter().map(::core::convert::Into::into).collect(),)*)?
                    $($($optional: ::core::option::Option::None,)*)?
                    $($($list: ::core::option::Option::None,)*)?
                    $($($map: ::core::option::Option::None,)*)?
                    $($($nullable: $crate::Patch::Absent,)*)?
                    extra: $crate::private::Extra::new(),
                }
            }

            /// The properties that were read and that this type does not have. They are written back.
            #[inline]
            pub fn extra(&self) -> &::std::collections::BTreeMap<::std::string::String, $crate::Untyped> {
                self.extra.get()
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
                $(#[$map_meta])*
                #[inline]
                #[must_use]
                pub fn $map<K, V>(mut self, entries: impl ::core::iter::IntoIterator<Item = (K, V)>) -> Self
                where
                    K: ::core::convert::Into<::std::string::String>,
                    V: ::core::convert::Into<$map_type>,
                {
                    self.$map = ::core::option::Option::Some(
                        entries.into_iter().map(|(name, value)| (name.into(), value.into())).collect(),
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
                $($($crate::private::entry(&mut map, $required_wire, &self.$required)?;)*)?
                $($($crate::private::entry(&mut map, $needed_wire, &self.$needed)?;)*)?
                $($(if let Some(value) = &self.$optional {
                    $crate::private::entry(&mut map, $optional_wire, value)?;
                })*)?
                $($(if let Some(value) = &self.$list {
                    $crate::private::entry(&mut map, $list_wire, value)?;
                })*)?
                $($(if let Some(value) = &self.$map {
                    $crate::private::entry(&mut map, $map_wire, value)?;
                })*)?
                $($(if !self.$nullable.is_absent() {
                    $crate::private::entry(&mut map, $nullable_wire, &self.$nullable)?;
                })*)?
                self.extra.write(&mut map)?;
                map.end()
            }
        }

        $crate::__body_read! {
            $mode $name
            { $($($required = $required_wire,)*)? $($($needed = $needed_wire,)*)? }
            { $($($optional = $optional_wire,)*)? $($($list = $list_wire,)*)? $($($map = $map_wire,)*)? }
            { $($($nullable = $nullable_wire,)*)? }
        }
    };
}

/// Reading a request type: always, or with `full-serde`.
#[doc(hidden)]
#[macro_export]
macro_rules! __body_read {
    (full_serde $($rest:tt)*) => {
        #[cfg(feature = "full-serde")]
        $crate::__body_read! { $($rest)* }
    };
    (always $($rest:tt)*) => { $crate::__body_read! { $($rest)* } };
    (
        $name:ident
        { $($required:ident = $required_wire:literal,)* }
        { $($optional:ident = $optional_wire:literal,)* }
        { $($nullable:ident = $nullable_wire:literal,)* }
    ) => {
        impl<'de> $crate::private::Deserialize<'de> for $name {
            fn deserialize<D: $crate::private::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::private::deserialize(deserializer)
            }
        }

        impl $crate::private::FromReply for $name {
            fn from_reply(
                json: &mut $crate::private::Json<'_>,
            ) -> ::core::result::Result<Self, $crate::private::Fault> {
                #[allow(unused_mut)]
                let mut properties = $crate::private::Properties::find(json)?;
                Ok(Self {
                    $($required: properties.required(json, $required_wire)?,)*
                    $($optional: properties.optional(json, $optional_wire)?,)*
                    $($nullable: properties.patch(json, $nullable_wire)?,)*
                    extra: properties.rest(json),
                })
            }

            fn is_own_form(first: u8) -> bool {
                first == b'{'
            }
        }
    };
}
