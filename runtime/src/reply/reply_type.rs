//! Declares the types that replies decode to, and the one reader that reads them all.

use super::{
    entries::empty_list, extra::Extra, fault::Fault, from_reply::FromReply, json::Json, unexpected::UnexpectedKind,
};

/// What the reader must know about a reply type.
#[derive(Debug)]
pub struct Shape {
    /// What is expected, for errors: `an object (Deal)`.
    pub expected: &'static str,
    /// Its properties, in the order of its fields.
    pub properties: &'static [Property],
}

/// A property of a reply type.
#[derive(Debug)]
pub struct Property {
    /// Its name on the wire.
    pub name: &'static str,
    /// Whether the documents only infer it. A value of another form then leaves the field empty.
    pub inferred: bool,
}

/// A field of a reply type, to read into.
pub trait Field {
    /// Reads the current value.
    ///
    /// # Errors
    ///
    /// Fails if the value does not have its documented form. The field stays unchanged.
    fn read(&mut self, json: &mut Json<'_>) -> Result<(), Fault>;
}

impl<T: FromReply> Field for T {
    fn read(&mut self, json: &mut Json<'_>) -> Result<(), Fault> {
        *self = T::from_reply(json)?;
        Ok(())
    }
}

/// Reads an object into the fields of a reply type; `[]` counts as an empty object. The fields are in the order of the
/// properties, and everything else goes to `extra`. Not generic, so that it is compiled once.
///
/// # Errors
///
/// Fails if the value is not an object, or if a documented property has another form.
pub fn read(
    json: &mut Json<'_>,
    shape: &'static Shape,
    fields: &mut [&mut dyn Field],
    extra: &mut Extra,
) -> Result<(), Fault> {
    match json.first() {
        b'{' => {}
        b'[' => return empty_list(json, shape.expected),
        _ => return Err(json.unlike(shape.expected)),
    }
    json.open()?;
    let (mut likely, mut more) = (0, json.begins(b'}'));
    while more {
        // APIs usually write properties in the documented order.
        if let Some((property, field)) = shape.properties.get(likely).zip(fields.get_mut(likely))
            && json.named(property.name)
        {
            read_property(json, property.name, *field, property.inferred, extra)?;
            likely += 1;
        } else if let Some(name) = json.name() {
            let index = index_of(shape.properties, likely, &name);
            match index.and_then(|index| Some((index, fields.get_mut(index)?))) {
                Some((index, field)) => {
                    read_property(json, &name, *field, shape.properties[index].inferred, extra)?;
                    likely = index + 1;
                }
                None => keep(json, &name, extra, UnexpectedKind::UnknownProperty),
            }
        } else {
            break;
        }
        more = json.follows(b'}');
    }
    json.unbroken()
}

/// The index of a property. It is usually at or after `likely`, because some properties are left out.
fn index_of(properties: &[Property], likely: usize, name: &str) -> Option<usize> {
    let is_named = |property: &Property| property.name == name;
    let (before, behind) = properties.split_at_checked(likely)?;
    let index = behind.iter().position(is_named).map(|index| likely + index);
    index.or_else(|| before.iter().position(is_named))
}

/// Reads a property. Everything below an inferred property is inferred, too.
fn read_property(
    json: &mut Json<'_>,
    name: &str,
    field: &mut dyn Field,
    inferred: bool,
    extra: &mut Extra,
) -> Result<(), Fault> {
    let (start, outer) = (json.mark(), json.is_lenient());
    let lenient = outer || inferred;
    json.set_lenient(lenient);
    let result = field.read(json);
    json.set_lenient(outer);
    match result {
        Err(_) if lenient => {
            json.back_to(start);
            keep(json, name, extra, UnexpectedKind::OtherForm);
            Ok(())
        }
        result => result,
    }
}

/// Stores the current value in the extras.
pub(super) fn keep(json: &mut Json<'_>, name: &str, extra: &mut Extra, kind: UnexpectedKind) {
    json.note(kind);
    extra.keep(name, json.raw());
}

/// Declares a type that replies decode to, with one line per field: `name: Type = "name on the wire"`.
///
/// A field's type is `Option<..>`, which is `None` if the property is missing or null, or `Vec<..>` or `BTreeMap<String, ..>`,
/// which are empty then. A scalar is read in every lossless form: text from a number by its digits, a number from text, a flag
/// from 0, 1 and text. A list is also read from `{"0": .., "1": ..}`, and an object from `[]`. Anything else is an error, unless
/// the property is marked as `inferred`: then the field stays empty.
///
/// Properties that the type does not know, and inferred ones of another form, are in `extra()`. They count in comparisons.
///
/// The type is `#[non_exhaustive]` and implements `Default`, so that fixtures can be built. With the declaring crate's feature
/// `full-serde`, it also implements `Serialize`.
///
/// ```
/// saleskit_runtime::reply! {
///     /// A line of a deal.
///     pub struct Line {
///         /// Its product.
///         product: Option<String> = "product_id",
///         /// How many.
///         quantity: Option<i64> = "quantity",
///         /// Labels.
///         labels: Vec<String> = "labels",
///         /// A guess.
///         weight: Option<f64> = "weight" inferred,
///     }
/// }
/// let line: Line = serde_json::from_str(r#"{"product_id": 17, "quantity": null, "weight": "heavy", "new": []}"#)?;
/// assert_eq!(line.product.as_deref(), Some("17"));
/// assert_eq!((line.quantity, line.labels.len(), line.weight), (None, 0, None));
/// assert_eq!(line.extra().keys().collect::<Vec<_>>(), ["new", "weight"]);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! reply {
    (
        $(#$meta:tt)*
        pub struct $name:ident {
            $($(#$field_meta:tt)* $field:ident: $type:ty = $wire:literal $($inferred:ident)?,)*
        }
    ) => {
        $(#$meta)*
        #[derive(Debug, Clone, Default, PartialEq)]
        #[non_exhaustive]
        pub struct $name {
            $($(#$field_meta)* pub $field: $type,)*
            extra: $crate::private::Extra,
        }

        impl $name {
            /// The properties of the reply that this type does not have, and inferred ones that had another form.
            #[inline]
            #[allow(dead_code)]
            pub fn extra(&self) -> &::std::collections::BTreeMap<::std::string::String, $crate::Untyped> {
                self.extra.get()
            }
        }

        impl $crate::private::FromReply for $name {
            #[inline]
            fn from_reply(
                json: &mut $crate::private::Json<'_>,
            ) -> ::core::result::Result<Self, $crate::private::Fault> {
                static SHAPE: $crate::private::Shape = $crate::private::Shape {
                    expected: concat!("an object (", stringify!($name), ")"),
                    properties: &[$($crate::__reply_property!($wire $($inferred)?)),*],
                };
                let mut value = Self::default();
                $crate::private::read_fields(json, &SHAPE, &mut [$(&mut value.$field),*], &mut value.extra)?;
                Ok(value)
            }

            #[inline]
            fn missing() -> ::core::option::Option<Self> {
                Some(Self::default())
            }
        }

        impl<'de> $crate::private::Deserialize<'de> for $name {
            fn deserialize<D: $crate::private::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::private::deserialize(deserializer)
            }
        }

        #[cfg(feature = "full-serde")]
        impl $crate::private::Serialize for $name {
            fn serialize<S: $crate::private::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut object = $crate::private::Writing::of(serializer);
                object $(.unless($crate::private::FromReply::is_missing(&self.$field), $wire, &self.$field))*;
                object.end(self.extra.get())
            }
        }
    };
}

/// A property of a reply type, from its name and the words after it.
#[doc(hidden)]
#[macro_export]
macro_rules! __reply_property {
    ($wire:literal) => {
        $crate::private::Property { name: $wire, inferred: false }
    };
    ($wire:literal inferred) => {
        $crate::private::Property { name: $wire, inferred: true }
    };
}
