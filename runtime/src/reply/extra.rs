//! The properties of a reply that its type does not have.

use std::{collections::BTreeMap, fmt};

use crate::value::Untyped;

static NONE: BTreeMap<String, Untyped> = BTreeMap::new();

/// The properties that a type does not know, and inferred ones that had another form. Takes one machine word if empty.
#[derive(Clone, Default, PartialEq)]
#[allow(clippy::box_collection, reason = "every reply has one, and few have any property in it")]
pub struct Extra(Option<Box<BTreeMap<String, Untyped>>>);

impl Extra {
    /// No properties.
    pub const fn new() -> Self {
        Self(None)
    }

    /// The properties, by name.
    pub fn get(&self) -> &BTreeMap<String, Untyped> {
        self.0.as_deref().unwrap_or(&NONE)
    }

    /// Stores a property with its JSON text.
    pub(super) fn keep(&mut self, name: &str, text: &str) {
        self.0.get_or_insert_default().insert(name.to_owned(), Untyped::from_json_text(text));
    }
}

impl fmt::Debug for Extra {
    /// Shows the names only, because undocumented content may be secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.get().keys()).finish()
    }
}
