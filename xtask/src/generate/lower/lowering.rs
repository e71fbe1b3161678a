//! The state of lowering: the types so far, and the current position.

use std::{
    borrow::Cow,
    collections::{BTreeSet, HashMap},
    rc::Rc,
};

use heck::ToUpperCamelCase;
use indexmap::IndexMap;
use saleskit_contract::{Contract, Fault, Position};
use serde_json::Value;

use super::{
    super::plan::{Direction, TypePlan},
    selecting::Selecting,
};

/// How many faults are positioned within their component; further ones have the place of the component, which takes no search.
const LOCATED: usize = 100;

/// A type under construction.
pub(super) struct Made<'c> {
    pub plan: TypePlan,
    /// The schema it is made from.
    pub source: &'c Value,
    /// The place of the component that it came from, and its own place within that component.
    pub order: (usize, usize),
    /// The place of what was lowered when it was made.
    pub around: Rc<Position>,
}

pub(super) struct Lowering<'c> {
    pub contract: &'c Contract,
    pub directions: HashMap<&'c str, Direction>,
    /// Properties that the client fills in, by the component or inline body that contains them.
    pub filled: HashMap<String, BTreeSet<&'c str>>,
    /// The names that select one of the operations at an address.
    pub selecting: Selecting<'c>,
    pub types: IndexMap<String, Made<'c>>,
    /// The components that have a type without content so far.
    pub open: Vec<&'c str>,
    /// How many types each component has produced.
    pub behind: HashMap<String, usize>,
    /// How many references lie between here and the last type.
    pub depth: usize,
    /// The place of the operation's part, or of the event, that is being lowered.
    pub around: Rc<Position>,
    /// What cannot become Rust, of all that was lowered so far.
    pub faults: Vec<Fault>,
}

impl Lowering<'_> {
    pub(super) fn fault(&mut self, rule: &'static str, position: Position, message: String) {
        self.faults.push(Fault { position, rule, message });
    }

    /// Where a schema is written: within the component that it came from, or else the part of the operation or event around it.
    pub(super) fn place(&self, root: &str, around: &Position, schema: &Value) -> Position {
        let Some(component) = self.contract.components().get(root) else { return around.clone() };
        let mut keys = Vec::new();
        if self.faults.len() < LOCATED {
            find(&component.schema, schema, &mut keys);
        }
        let keys: Vec<&str> = keys.iter().map(AsRef::as_ref).collect();
        self.contract.schema_position(root, &keys).unwrap_or_else(|| component.position.clone())
    }

    /// Where the schema of a type is written.
    pub(super) fn place_of(&self, made: &Made<'_>) -> Position {
        let root = self.contract.components().get_index(made.order.0).map_or("", |(name, _)| name);
        self.place(root, &made.around, made.source)
    }
}

/// Collects the keys that lead from a schema to a part of it.
fn find<'v>(schema: &'v Value, part: &Value, keys: &mut Vec<Cow<'v, str>>) -> bool {
    let mut below = |key: Cow<'v, str>, value: &'v Value| {
        keys.push(key);
        let found = find(value, part, keys);
        if !found {
            keys.pop();
        }
        found
    };
    std::ptr::eq(schema, part)
        || match schema {
            Value::Object(members) => members.iter().any(|(key, value)| below(Cow::Borrowed(key), value)),
            Value::Array(items) => {
                items.iter().enumerate().any(|(index, value)| below(Cow::Owned(index.to_string()), value))
            }
            _ => false,
        }
}

/// Where a schema is used. It determines an inline type's name, section, direction and origin.
#[derive(Clone, Copy)]
pub(super) struct Site<'s> {
    /// The owner.
    pub name: &'s str,
    /// Which part of the owner, in the words of the documents. Empty for the whole.
    pub part: &'s str,
    pub section: &'s str,
    pub root: &'s str,
    pub direction: Direction,
}

impl<'s> Site<'s> {
    /// The name of an inline type at this place.
    pub(super) fn name(&self) -> String {
        format!("{}{}", self.name, self.part.to_upper_camel_case())
    }

    /// The part `name` of this place.
    pub(super) fn child<'p>(&self, name: &'p str, part: &'p str) -> Site<'p>
    where
        's: 'p,
    {
        Site { name, part, ..*self }
    }
}
