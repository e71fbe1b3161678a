//! Declares request types.

/// Declares a type of request bodies, with one line per property: `name: Type = "name on the wire"`.
///
/// `new` takes the required properties (lists last), and every other property has a setter of its name. Properties under `needed`
/// and `needed_list` are also required but have setters, because as arguments they could be swapped. A value that lacks one
/// cannot be serialised. A type with a single required property can be converted from that property. Optional properties that
/// were not set are left out; a nullable one has a second setter that sets null. With the declaring crate's feature `full-serde`,
/// the type can also be deserialised.
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

/// Declares a type that both requests and replies contain. It is like [`body!`](crate::body!), but can always be deserialised.
#[macro_export]
macro_rules! both {
    ($($declaration:tt)*) => { $crate::__body! { always $($declaration)* } };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __body {
    (
        $mode:ident
        $(#$meta:tt)*
        pub struct $name:ident {
            $(needed { $($needed:tt)* })?
            $(needed_list { $($needed_list:tt)* })?
            $(optional { $($optional:tt)* })?
            $(list { $($list:tt)* })?
            $(map { $($map:tt)* })?
            $(nullable { $($nullable:tt)* })?
        }
    ) => {
        $crate::__body! {
            $mode
            $(#$meta)*
            #[derive(Default)]
            pub struct $name {
                required {}
                $(needed { $($needed)* })?
                $(needed_list { $($needed_list)* })?
                $(optional { $($optional)* })?
                $(list { $($list)* })?
                $(map { $($map)* })?
                $(nullable { $($nullable)* })?
            }
        }
    };
    (
        $mode:ident
        $(#$meta:tt)*
        pub struct $name:ident {
            $(required { $($(#$required_meta:tt)* $required:ident: $required_type:ty = $required_wire:literal,)* })?
            $(required_list { $($(#$rows_meta:tt)* $rows:ident: $rows_type:ty = $rows_wire:literal,)* })?
            $(needed { $($(#$needed_meta:tt)* $needed:ident: $needed_type:ty = $needed_wire:literal,)* })?
            $(needed_list { $($(#$each_meta:tt)* $each:ident: $each_type:ty = $each_wire:literal,)* })?
            $(optional { $($(#$optional_meta:tt)* $optional:ident: $optional_type:ty = $optional_wire:literal,)* })?
            $(list { $($(#$list_meta:tt)* $list:ident: $list_type:ty = $list_wire:literal,)* })?
            $(map { $($(#$map_meta:tt)* $map:ident: $map_type:ty = $map_wire:literal,)* })?
            $(nullable {
                $($(#$nullable_meta:tt)* $nullable:ident / $clear:ident: $nullable_type:ty = $nullable_wire:literal,)*
            })?
        }
    ) => {
        $(#$meta)*
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub struct $name {
            $($($(#$required_meta)* pub $required: $required_type,)*)?
            $($($(#$rows_meta)* pub $rows: ::std::vec::Vec<$rows_type>,)*)?
            $($($(#$needed_meta)* pub $needed: ::core::option::Option<$needed_type>,)*)?
            $($($(#$each_meta)* pub $each: ::core::option::Option<::std::vec::Vec<$each_type>>,)*)?
            $($($(#$optional_meta)* pub $optional: ::core::option::Option<$optional_type>,)*)?
            $($($(#$list_meta)* pub $list: ::core::option::Option<::std::vec::Vec<$list_type>>,)*)?
            $($(
                $(#$map_meta)*
                pub $map: ::core::option::Option<::std::collections::BTreeMap<::std::string::String, $map_type>>,
            )*)?
            $($($(#$nullable_meta)* pub $nullable: $crate::Patch<$nullable_type>,)*)?
            extra: $crate::private::Extra,
        }

        impl $name {
            /// Takes required properties. Set the others with the methods below; those that are not set are not sent.
            #[inline]
            pub fn new(
                $($($required: impl ::core::convert::Into<$required_type>,)*)?
                $($($rows: impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<$rows_type>>,)*)?
            ) -> Self {
                Self {
                    $($($required: $required.into(),)*)?
                    $($($rows: $rows.into_iter().map(::core::convert::Into::into).collect(),)*)?
                    $($($needed: ::core::option::Option::None,)*)?
                    $($($each: ::core::option::Option::None,)*)?
                    $($($optional: ::core::option::Option::None,)*)?
                    $($($list: ::core::option::Option::None,)*)?
                    $($($map: ::core::option::Option::None,)*)?
                    $($($nullable: $crate::Patch::Absent,)*)?
                    extra: $crate::private::Extra::new(),
                }
            }

            /// Properties that this type does not have, if it was read from JSON. They are sent unchanged.
            #[inline]
            pub fn extra(&self) -> &::std::collections::BTreeMap<::std::string::String, $crate::Untyped> {
                self.extra.get()
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
                $(#$each_meta)*
                ///
                /// Required.
                #[inline]
                #[must_use]
                pub fn $each(
                    mut self,
                    values: impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<$each_type>>,
                ) -> Self {
                    self.$each = ::core::option::Option::Some(
                        values.into_iter().map(::core::convert::Into::into).collect(),
                    );
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

            $($(
                $(#$list_meta)*
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
                $(#$map_meta)*
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
                $(#$nullable_meta)*
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
                let mut object = $crate::private::Writing::of(serializer);
                object
                    $($(.required($required_wire, &self.$required))*)?
                    $($(.required($rows_wire, &self.$rows))*)?
                    $($(.needed(stringify!($name), $needed_wire, stringify!($needed), &self.$needed))*)?
                    $($(.needed(stringify!($name), $each_wire, stringify!($each), &self.$each))*)?
                    $($(.optional($optional_wire, &self.$optional))*)?
                    $($(.optional($list_wire, &self.$list))*)?
                    $($(.optional($map_wire, &self.$map))*)?
                    $($(.patch($nullable_wire, &self.$nullable))*)?;
                object.end(self.extra.get())
            }
        }

        $crate::__given! { $name { $($($required: $required_type,)*)? } { $($($rows: $rows_type,)*)? } }

        $crate::__body_read! {
            $mode $name
            { $($($required = $required_wire,)*)? $($($rows = $rows_wire,)*)? }
            { $($($needed = $needed_wire,)*)? $($($each = $each_wire,)*)? }
            { $($($optional = $optional_wire,)*)? $($($list = $list_wire,)*)? $($($map = $map_wire,)*)? }
            { $($($nullable = $nullable_wire,)*)? }
        }
    };
}

/// Allows a type with a single required property to be given as that property.
#[doc(hidden)]
#[macro_export]
macro_rules! __given {
    ($name:ident { $only:ident: $type:ty, } {}) => {
        impl<V: ::core::convert::Into<$type>> ::core::convert::From<V> for $name {
            #[inline]
            fn from($only: V) -> Self {
                Self::new($only)
            }
        }
    };
    ($name:ident {} { $only:ident: $type:ty, }) => {
        impl<V, I> ::core::convert::From<V> for $name
        where
            V: ::core::iter::IntoIterator<Item = I>,
            I: ::core::convert::Into<$type>,
        {
            #[inline]
            fn from($only: V) -> Self {
                Self::new($only)
            }
        }
    };
    ($name:ident { $($required:tt)* } { $($rows:tt)* }) => {};
}

/// Deserialises a request type: always, or with `full-serde`.
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
        { $($needed:ident = $needed_wire:literal,)* }
        { $($optional:ident = $optional_wire:literal,)* }
        { $($nullable:ident = $nullable_wire:literal,)* }
    ) => {
        impl<'de> $crate::private::Deserialize<'de> for $name {
            fn deserialize<D: $crate::private::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::private::deserialize(deserializer)
            }
        }

        impl $crate::private::FromReply for $name {
            #[inline]
            fn from_reply(
                json: &mut $crate::private::Json<'_>,
            ) -> ::core::result::Result<Self, $crate::private::Fault> {
                #[allow(unused_mut)]
                let mut properties = $crate::private::Properties::find(json)?;
                Ok(Self {
                    $($required: properties.required(json, $required_wire)?,)*
                    $($needed: ::core::option::Option::Some(properties.required(json, $needed_wire)?),)*
                    $($optional: properties.optional(json, $optional_wire)?,)*
                    $($nullable: properties.patch(json, $nullable_wire)?,)*
                    extra: properties.rest(json),
                })
            }
        }
    };
}
