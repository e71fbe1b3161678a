//! The data of a contract, without the queries, which are in `contract`.

use std::collections::HashMap;
use std::fmt;
use std::sync::OnceLock;

use indexmap::IndexMap;
use serde_json::Value;

use crate::dispatch::Index;
use crate::document::{Library, Node, component_of, member};
use crate::model::{Component, Domain, OperationSpec, Section};

/// The kind of component that a schema is.
const SCHEMAS: &str = "schemas";

/// The parts of a contract. `load` assembles them.
pub(crate) struct Parts {
    pub(crate) name: String,
    pub(crate) title: String,
    pub(crate) server: String,
    pub(crate) regions: Vec<(String, String)>,
    pub(crate) security_schemes: IndexMap<String, Value>,
    pub(crate) sections: Vec<Section>,
    pub(crate) domains: Vec<Domain>,
    pub(crate) operations: Vec<OperationSpec>,
    /// Made when they are first asked for, because `lint` and `diff` read the documents instead.
    pub(crate) components: OnceLock<IndexMap<String, Component>>,
    pub(crate) index: Index,
    pub(crate) ids: HashMap<String, usize>,
    pub(crate) library: Library,
    /// Files beside the documents that are none and may be taken for one.
    pub(crate) strays: Vec<String>,
}

impl Parts {
    /// The named schemas, `common`'s first, then by section in document order.
    pub(crate) fn components(&self) -> &IndexMap<String, Component> {
        self.components.get_or_init(|| {
            let named = self.library.components().filter(|(kind, _, _)| *kind == SCHEMAS);
            let component = |(_, name, node): (&str, &str, Node<'_>)| {
                let (name, section, schema) = (name.to_owned(), node.document.section.clone(), node.value.clone());
                (name.clone(), Component { name, section, schema, position: node.position() })
            };
            named.map(component).collect()
        })
    }

    /// The schema itself, or the one that its `$ref` finally leads to.
    pub(crate) fn resolve<'a>(&'a self, schema: &'a Value) -> Result<&'a Value, UnresolvedRef> {
        let mut schema = schema;
        // More references in a row than schemas means a cycle.
        for _ in 0..=self.library.count(SCHEMAS) {
            let Some(reference) = member(schema, "$ref").and_then(Value::as_str) else { return Ok(schema) };
            let named = component_of(reference).filter(|(kind, _)| *kind == SCHEMAS);
            let named = named.and_then(|(kind, name)| self.library.component(kind, name));
            schema = named.ok_or_else(|| UnresolvedRef { reference: reference.to_owned(), cycle: false })?.value;
        }
        let reference = schema.get("$ref").and_then(Value::as_str).unwrap_or_default();
        Err(UnresolvedRef { reference: reference.to_owned(), cycle: true })
    }
}

/// A reference to a schema that does not exist, or that leads back to itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnresolvedRef {
    /// The reference as written.
    pub reference: String,
    /// Whether it leads back to itself.
    pub cycle: bool,
}

impl fmt::Display for UnresolvedRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = if self.cycle { "leads back to itself" } else { "names no schema" };
        write!(f, "`{}` {what}", self.reference)
    }
}

impl std::error::Error for UnresolvedRef {}
