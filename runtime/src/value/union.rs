//! Declares unions: values with several documented forms.

/// Declares a union, with one variant per documented form. Reading tries them in order.
///
/// A value that fits none of them is kept as JSON in `Other`, so an unknown form never fails a reply. The first word says where
/// the union is used: `reply`, `body` or `both`. The feature `full-serde` adds the other direction.
///
/// ```
/// saleskit_runtime::union! {
///     both
///     /// A stock keeping unit.
///     pub enum Sku {
///         String(String),
///         Integer(i64),
///     }
/// }
/// let skus: Vec<Sku> = serde_json::from_str(r#"["01.35", 4343, true]"#)?;
/// assert_eq!(skus, [Sku::String("01.35".into()), Sku::Integer(4343), Sku::Other(true.into())]);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! union {
    (
        $direction:ident
        $(#$meta:tt)*
        pub enum $name:ident {
            $($variant:ident($type:ty),)*
        }
    ) => {
        $(#$meta)*
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub enum $name {
            $(#[doc = concat!("As `", stringify!($type), "`.")] $variant($type),)*
            /// A form that the documents do not show.
            Other($crate::Untyped),
        }

        $(
            impl ::core::convert::From<$type> for $name {
                #[inline]
                fn from(value: $type) -> Self {
                    Self::$variant(value)
                }
            }
        )*

        $crate::__union_impl! { write $direction $name $($variant)* }
        $crate::__union_impl! { read $direction $name $($variant)* }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __union_impl {
    (write reply $($rest:tt)*) => {
        #[cfg(feature = "full-serde")]
        $crate::__union_impl! { write $($rest)* }
    };
    (read body $($rest:tt)*) => {
        #[cfg(feature = "full-serde")]
        $crate::__union_impl! { read $($rest)* }
    };
    (write body $($rest:tt)*) => { $crate::__union_impl! { write $($rest)* } };
    (write both $($rest:tt)*) => { $crate::__union_impl! { write $($rest)* } };
    (read reply $($rest:tt)*) => { $crate::__union_impl! { read $($rest)* } };
    (read both $($rest:tt)*) => { $crate::__union_impl! { read $($rest)* } };
    (write $name:ident $($variant:ident)*) => {
        impl $crate::private::Serialize for $name {
            fn serialize<S: $crate::private::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(value) => value.serialize(serializer),)*
                    Self::Other(value) => value.serialize(serializer),
                }
            }
        }
    };
    (read $name:ident $($variant:ident)*) => {
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
                $(if let Some(value) = $crate::private::form_of_union(json) {
                    return Ok(Self::$variant(value));
                })*
                $crate::private::other_form(json).map(Self::Other)
            }

            #[inline]
            fn is_own_form(_: u8) -> bool {
                true
            }
        }
    };
}
