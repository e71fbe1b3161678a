//! Writing the properties of request types, for the expansions of `body!`.

use std::any::Any;

use serde::{
    Serialize,
    ser::{self, SerializeMap},
};

use crate::value::Patch;

/// Writes a property of a request.
///
/// # Errors
///
/// Those of the writer, with the property's name, and for a number that JSON cannot express: serde_json would write null, which
/// clears the stored value.
#[inline]
pub fn entry<M: SerializeMap, T: Serialize + 'static>(
    map: &mut M,
    name: &'static str,
    value: &T,
) -> Result<(), M::Error> {
    let value_as: &dyn Any = value;
    let number = value_as.downcast_ref::<f64>().or_else(|| value_as.downcast_ref::<Patch<f64>>()?.value());
    match number.filter(|number| !number.is_finite()) {
        Some(number) => Err(no_number(name, *number)),
        None => map.serialize_entry(name, value).map_err(|fault| named(name, &fault)),
    }
}

/// The error of a property that must be set before its type can be written.
#[cold]
pub fn missing<E: ser::Error>(ty: &'static str, name: &'static str, setter: &'static str) -> E {
    E::custom(format_args!("`{name}`: is missing in {ty}: set it with `{setter}`"))
}

#[cold]
fn named<E: ser::Error>(name: &str, fault: &E) -> E {
    E::custom(format_args!("`{name}`: {fault}"))
}

#[cold]
fn no_number<E: ser::Error>(name: &str, number: f64) -> E {
    E::custom(format_args!("`{name}`: is {number}, which is no number of JSON"))
}
