//! Serialises types that are objects, for the expansions of `body!` and `reply!`.

use std::{any::Any, collections::BTreeMap, fmt};

use serde::{
    Serialize, Serializer,
    ser::{self, SerializeMap},
};

use crate::value::{Patch, Untyped};

/// Serialises an object property by property. After the first fault it writes nothing more, and reports the fault at the end.
pub struct Writing<S: Serializer> {
    map: Result<S::SerializeMap, S::Error>,
}

impl<S: Serializer> fmt::Debug for Writing<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Writing").finish_non_exhaustive()
    }
}

impl<S: Serializer> Writing<S> {
    /// Starts the object.
    #[inline]
    pub fn of(serializer: S) -> Self {
        Self { map: serializer.serialize_map(None) }
    }

    /// Writes a property of a request. A fault in the value gets the property's name. A number that JSON cannot express is a
    /// fault, too: serde_json would write null, which clears the stored value.
    pub fn required<T: Serialize + 'static>(&mut self, name: &'static str, value: &T) -> &mut Self {
        let Ok(map) = &mut self.map else { return self };
        let fault = match not_finite(value) {
            Some(number) => no_number(name, number),
            None => match map.serialize_entry(name, value) {
                Ok(()) => return self,
                Err(fault) => named(name, &fault),
            },
        };
        self.map = Err(fault);
        self
    }

    /// Writes a required property that has a setter.
    pub fn needed<T: Serialize + 'static>(
        &mut self,
        ty: &'static str,
        name: &'static str,
        setter: &'static str,
        value: &Option<T>,
    ) -> &mut Self {
        match value {
            Some(value) => self.required(name, value),
            None => {
                if self.map.is_ok() {
                    self.map = Err(missing(ty, name, setter));
                }
                self
            }
        }
    }

    /// Writes a property if it was set.
    pub fn optional<T: Serialize + 'static>(&mut self, name: &'static str, value: &Option<T>) -> &mut Self {
        match value {
            Some(value) => self.required(name, value),
            None => self,
        }
    }

    /// Writes a property if it was set, or set to null.
    pub fn patch<T: Serialize + 'static>(&mut self, name: &'static str, value: &Patch<T>) -> &mut Self {
        match value {
            Patch::Absent => self,
            value => self.required(name, value),
        }
    }

    /// Writes a property of a reply, unless it has the value that a missing property is read as.
    pub fn unless<T: Serialize>(&mut self, nothing: bool, name: &'static str, value: &T) -> &mut Self {
        if !nothing
            && let Ok(map) = &mut self.map
            && let Err(fault) = map.serialize_entry(name, value)
        {
            self.map = Err(fault);
        }
        self
    }

    /// Ends the object, with the properties that the type does not have.
    ///
    /// # Errors
    ///
    /// Returns the first fault of a property or of the serialiser.
    pub fn end(self, extra: &BTreeMap<String, Untyped>) -> Result<S::Ok, S::Error> {
        let mut map = self.map?;
        extra.iter().try_for_each(|(name, value)| map.serialize_entry(name, value))?;
        map.end()
    }
}

/// A number that JSON cannot express.
fn not_finite(value: &dyn Any) -> Option<f64> {
    let number = value.downcast_ref::<f64>().or_else(|| value.downcast_ref::<Patch<f64>>()?.value());
    number.copied().filter(|number| !number.is_finite())
}

/// The error for a property that must be set before its type can be written.
#[cold]
fn missing<E: ser::Error>(ty: &'static str, name: &'static str, setter: &'static str) -> E {
    E::custom(format_args!("`{name}`: is missing in {ty}: set it with `{setter}`"))
}

#[cold]
fn named<E: ser::Error>(name: &str, fault: &E) -> E {
    E::custom(format_args!("`{name}`: {fault}"))
}

#[cold]
fn no_number<E: ser::Error>(name: &str, number: f64) -> E {
    E::custom(format_args!("`{name}`: is {number}, which JSON cannot express"))
}
