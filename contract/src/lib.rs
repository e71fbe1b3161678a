//! The OpenAPI documents of an API as data.
//!
//! [`Contract::load`] reads a folder of documents, with one file per docs section, merges them and indexes their operations.
//! [`Contract::from_bundle`] reads the same from one JSON document. A contract then matches a request to its operation, validates
//! bodies and returns each operation's example. [`Contract::lint`] checks the documents' rules.
//!
//! This crate knows nothing about Rust code generation, HTTP servers or clients.

#![cfg_attr(docsrs, feature(doc_cfg))]

mod bundle;
mod compare;
mod contract;
mod dispatch;
mod document;
mod example;
mod lint;
mod load;
mod model;
mod parts;
mod validate;

pub use compare::{CLASSES, Change, Class, Part, Shared, Subject, Verdict};
pub use contract::Contract;
pub use dispatch::{Candidate, Incoming, Match, NoMatch, NoMatchKind};
pub use document::nearest;
pub use example::{ReplyExample, RequestExample};
pub use lint::{Rule, rules};
pub use model::{
    BodySpec, Component, Constant, Counted, Docs, DocsStatus, Domain, Example, Fault, Faults, Media, OperationSpec,
    Pagination, PagingStyle, Parameter, Place, Policy, Position, RateLimit, ReplySpec, Requirement, Retry, Section,
    Window,
};
pub use parts::UnresolvedRef;
pub use validate::{FormPart, Violation, type_name};
