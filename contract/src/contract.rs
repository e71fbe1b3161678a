//! [`Contract`]: the documents of one API, and the queries on them. Other modules implement the queries.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use indexmap::IndexMap;
use serde_json::Value;

use crate::compare::{self, Change};
use crate::dispatch::{Incoming, Match, NoMatch};
use crate::example::{self, ReplyExample, RequestExample};
use crate::model::{Component, Domain, Fault, Faults, OperationSpec, Position, Section};
use crate::parts::{Parts, UnresolvedRef};
use crate::validate::{self, FormPart, Violation};
use crate::{bundle, lint, load};

/// The merged documents of one API. Cloning is cheap: clones share the documents.
#[derive(Clone)]
pub struct Contract {
    parts: Arc<Parts>,
}

impl Contract {
    fn of(parts: Parts) -> Contract {
        Contract { parts: Arc::new(parts) }
    }

    /// Reads every `*.yaml` file of a folder and merges them: `common.yaml` first, then in name order.
    ///
    /// # Errors
    /// Returns every fault that makes the documents unusable: unreadable or malformed files, documents that are not OpenAPI 3.0,
    /// duplicate names, and references that lead nowhere, outside or in circles. [`Contract::lint`] reports violations of our own
    /// rules.
    pub fn load(dir: &Path) -> Result<Contract, Faults> {
        load::folder(dir, None).map(Contract::of)
    }

    /// Like [`Contract::load`], but positions name the files below `shown` (`specs/salesbooth`) instead of the folder's own name.
    ///
    /// # Errors
    /// As for [`Contract::load`].
    pub fn load_as(dir: &Path, shown: &str) -> Result<Contract, Faults> {
        load::folder(dir, Some(shown)).map(Contract::of)
    }

    /// Reads one JSON document: the output of [`Contract::bundle`], or any OpenAPI 3.0 document, which becomes a single section
    /// called `name`.
    ///
    /// # Errors
    /// As for [`Contract::load`]. Positions contain only the name of the bundle.
    pub fn from_bundle(name: &str, json: &str) -> Result<Contract, Faults> {
        bundle::read(name, json).map(Contract::of)
    }

    /// Reads documents in memory: the files of one API's folder by name (`deals.yaml`), in any order.
    ///
    /// # Errors
    /// As for [`Contract::load`].
    pub fn from_texts(name: &str, files: &[(String, String)]) -> Result<Contract, Faults> {
        load::texts(name, files).map(Contract::of)
    }

    /// Reads any OpenAPI 3.0 document, YAML or JSON, as the only section of an API called `name`. Positions contain `file`.
    ///
    /// # Errors
    /// As for [`Contract::load`].
    pub fn from_document(name: &str, file: &str, text: &str) -> Result<Contract, Faults> {
        load::single(name, file, text).map(Contract::of)
    }

    /// Writes one plain OpenAPI 3.0.3 document with local references, for other tools and for [`Contract::from_bundle`]. Path
    /// keys keep their fragments, and each operation lists its own security and servers. `x-sections` at the root lists the
    /// sections, and `x-section` on path items and components names the section of each.
    pub fn bundle(&self) -> Value {
        bundle::write(&self.parts)
    }

    /// Writes the same documents for tools that treat path keys as addresses, such as client generators for other languages.
    /// There is one operation for each path and method, with the parameters and bodies of all operations there. It cannot be read
    /// back.
    pub fn folded_bundle(&self) -> Value {
        bundle::write_folded(&self.parts)
    }

    /// The same documents for pages in a browser, where a fragment of an address is not sent: each operation has a path of its own,
    /// `/~/deals_sign`, behind which the values of its path template stand. `saleskit-mock` answers there as at the operation's real
    /// address, which the description begins with. It cannot be read back.
    pub fn display_bundle(&self) -> Value {
        bundle::write_display(&self.parts)
    }

    /// The folder's name, or the name given to the bundle: `salesbooth`.
    pub fn name(&self) -> &str {
        &self.parts.name
    }

    /// The title of the first document: `common.yaml`, if it exists.
    pub fn title(&self) -> &str {
        &self.parts.title
    }

    /// The base URL: the first server of the first document that has one. Empty if none has.
    pub fn server(&self) -> &str {
        &self.parts.server
    }

    /// The base URLs of regions, by the region's name: servers with `x-region`.
    pub fn regions(&self) -> &[(String, String)] {
        &self.parts.regions
    }

    /// The security schemes by name, as written.
    pub fn security_schemes(&self) -> &IndexMap<String, Value> {
        &self.parts.security_schemes
    }

    /// The sections, one per file in name order, without `common`.
    pub fn sections(&self) -> &[Section] {
        &self.parts.sections
    }

    /// The groups of sections that belong together, in the order of `x-domains`; empty when the documents have none.
    pub fn domains(&self) -> &[Domain] {
        &self.parts.domains
    }

    /// The operations by section, then in document order.
    pub fn operations(&self) -> &[OperationSpec] {
        &self.parts.operations
    }

    /// The operation with this id. An operation without an id has its method and path key instead (`GET /deals#id`).
    pub fn operation(&self, id: &str) -> Option<&OperationSpec> {
        self.parts.operations.get(*self.parts.ids.get(id)?)
    }

    /// The named schemas, `common`'s first, then by section in document order.
    pub fn components(&self) -> &IndexMap<String, Component> {
        self.parts.components()
    }

    /// Where a part of a named schema is written: the part that these keys and list indexes lead to, or its deepest existing
    /// parent. `None` if there is no such schema.
    pub fn schema_position(&self, name: &str, keys: &[&str]) -> Option<Position> {
        let mut node = self.parts.library.component("schemas", name)?;
        for key in keys {
            let item = || node.items().nth(key.parse().ok()?);
            let Some(part) = node.get(key).or_else(item) else { break };
            node = part;
        }
        Some(node.position())
    }

    /// Where an event of a section is written.
    pub fn event_position(&self, section: &str, event: &str) -> Option<Position> {
        let mut documents = self.parts.library.documents.iter();
        let document = documents.find(|document| document.section == section)?;
        Some(document.node().get("x-events")?.get(event)?.position())
    }

    /// The schema itself, or the one that its `$ref` finally leads to.
    ///
    /// # Errors
    /// Fails if a reference names no component, or leads back to itself.
    pub fn resolve<'a>(&'a self, schema: &'a Value) -> Result<&'a Value, UnresolvedRef> {
        self.parts.resolve(schema)
    }

    /// The operation that a request belongs to. Method, path, constants and query names select the candidates. The one with the
    /// most constants wins; then a literal path wins over a template, and then the most required query parameters.
    ///
    /// # Errors
    /// Fails if no operation matches, or if several do and nothing distinguishes them.
    pub fn match_request(&self, request: &Incoming) -> Result<Match<'_>, NoMatch> {
        self.parts.index.find(&self.parts.operations, request)
    }

    /// Validates a request for this operation: its path, query and header parameters, read from text by the type of their schema,
    /// its constants, and its JSON body. Bodies of other media types are not validated.
    pub fn validate_request(&self, operation: &OperationSpec, request: &Incoming) -> Vec<Violation> {
        validate::request(&self.parts, operation, request)
    }

    /// Validates a JSON reply of this operation. An undocumented status is validated against `default`; without `default`, it is
    /// a violation.
    pub fn validate_reply(&self, operation: &OperationSpec, status: u16, body: &Value) -> Vec<Violation> {
        validate::reply(&self.parts, operation, status, body)
    }

    /// Validates a value against a schema of this contract. Places start with `value`.
    pub fn validate(&self, schema: &Value, value: &Value) -> Vec<Violation> {
        validate::value(&self.parts, schema, value, "value")
    }

    /// The properties of a value that a schema of this contract does not declare, each with the most similar declared one. Free-form
    /// schemas allow every name, and the outermost object also allows the names in `also`. Places start with `body`.
    pub fn unknown_properties(&self, schema: &Value, value: &Value, also: &[&str]) -> Vec<Violation> {
        validate::unknown(&self.parts, schema, value, also)
    }

    /// Validates a multipart form against a schema of this contract, and returns the parts that the schema does not declare as well.
    /// Places start with `body`.
    pub fn validate_form(&self, schema: &Value, sent: &[FormPart]) -> (Vec<Violation>, Vec<Violation>) {
        validate::form(&self.parts, schema, sent)
    }

    /// A request of this operation: its first documented example, or one generated from the schemas.
    pub fn example_request(&self, operation: &OperationSpec) -> RequestExample {
        example::request(&self.parts, operation)
    }

    /// A reply of this operation: the first documented example of its success, or one generated from the schema.
    pub fn example_reply(&self, operation: &OperationSpec) -> ReplyExample {
        example::reply(&self.parts, operation)
    }

    /// Checks our own rules and returns every fault, sorted by position. [`lint::rules`](crate::rules) lists the rules.
    pub fn lint(&self) -> Vec<Fault> {
        lint::run(&self.parts)
    }

    /// Compares with newer documents of the same API: what differs, and what each difference means on the wire.
    pub fn compare(&self, newer: &Contract) -> Vec<Change> {
        compare::run(&self.parts, &newer.parts)
    }
}

impl fmt::Debug for Contract {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Contract")
            .field("name", &self.parts.name)
            .field("title", &self.parts.title)
            .field("server", &self.parts.server)
            .field("sections", &self.parts.sections.len())
            .field("operations", &self.parts.operations.len())
            .field("components", &self.parts.library.count("schemas"))
            .finish_non_exhaustive()
    }
}
