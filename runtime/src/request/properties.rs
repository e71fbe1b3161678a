//! Writing the properties of request types, for the expansions of `body!`.

use std::{any::Any, cell::Cell};

use serde::{
    Serialize,
    ser::{self, SerializeMap},
};

use crate::value::Patch;

/// Writes a property of a request.
///
/// # Errors
///
/// Those of the writer, and for a number that JSON cannot express: serde_json would write null, which clears the stored value.
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
        None => map.serialize_entry(name, value),
    }
}

/// A property that is missing: the type, its name on the wire, and its setter.
type Missing = (&'static str, &'static str, &'static str);

thread_local! {
    /// The property for want of which the last writer on this thread failed. An error of serde has words only.
    static MISSING: Cell<Option<Missing>> = const { Cell::new(None) };
}

/// The error of a property that must be set before its type can be written.
#[cold]
pub fn missing<E: ser::Error>(ty: &'static str, name: &'static str, setter: &'static str) -> E {
    MISSING.set(Some((ty, name, setter)));
    E::custom(format_args!("`{name}` of {ty} is missing: set it with `{setter}`"))
}

/// The property that the last writer lacked, if it lacked one, and what is wrong with it, to follow its name.
pub(super) fn missing_property() -> Option<(&'static str, String)> {
    let (ty, name, setter) = MISSING.take()?;
    Some((name, format!("is missing in {ty}: set it with `{setter}`")))
}

#[cold]
fn no_number<E: ser::Error>(name: &str, number: f64) -> E {
    E::custom(format_args!("`{name}` is {number}, which is no number of JSON"))
}
