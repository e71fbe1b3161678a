//! The data that a contract consists of. `load` creates it, and `lint` checks it.

mod extensions;
mod fault;
mod operation;
mod policy;
mod section;

pub use extensions::{Docs, DocsStatus, Pagination, PagingStyle, Requirement, Retry};
pub use fault::{Fault, Faults, Position};
pub use operation::{BodySpec, Constant, Example, Media, OperationSpec, Parameter, Place, ReplySpec};
pub use policy::{Counted, Policy, RateLimit, Window};
pub use section::{Component, Domain, Section};
