//! What lowering knows while it goes: the types made so far, and where it is.

use std::collections::{BTreeSet, HashMap};

use heck::ToUpperCamelCase;
use indexmap::IndexMap;
use saleskit_contract::Contract;
use serde_json::Value;

use super::super::plan::{Direction, TypePlan};

/// A type under construction.
pub(super) struct Made<'c> {
    pub plan: TypePlan,
    /// The schema that it is made of.
    pub source: &'c Value,
    /// The place of the component that it came from, and its own behind that component.
    pub order: (usize, usize),
}

pub(super) struct Lowering<'c> {
    pub contract: &'c Contract,
    pub directions: HashMap<&'c str, Direction>,
    /// Properties that the client fills, by the component or inline body that has them.
    pub filled: HashMap<String, BTreeSet<&'c str>>,
    pub types: IndexMap<String, Made<'c>>,
    /// How many types each component has made.
    pub behind: HashMap<String, usize>,
    /// How many references there are between here and the last type.
    pub depth: usize,
}

/// Where a schema is used, which gives an inline type its name, its section, its direction and the component that it came from.
#[derive(Clone, Copy)]
pub(super) struct Site<'s> {
    /// What it is a part of.
    pub name: &'s str,
    /// Which part, in the words of the documents; empty for the whole.
    pub part: &'s str,
    pub section: &'s str,
    pub root: &'s str,
    pub direction: Direction,
}

impl<'s> Site<'s> {
    /// The name that an inline type gets.
    pub(super) fn name(&self) -> String {
        format!("{}{}", self.name, self.part.to_upper_camel_case())
    }

    /// A part of what is called `name` here.
    pub(super) fn child<'p>(&self, name: &'p str, part: &'p str) -> Site<'p>
    where
        's: 'p,
    {
        Site { name, part, ..*self }
    }
}
