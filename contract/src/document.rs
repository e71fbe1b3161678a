//! The documents as written: files in memory, and cursors that know their position and follow references.
//!
//! Everything here works on JSON values. `load` builds the public model from it.

mod layout;
mod library;
mod near;
mod node;
pub(crate) mod pointer;
mod roles;

pub(crate) use layout::Layout;
pub(crate) use library::{Library, RawOperation, component_of, is_alias, is_json, media, scalar_text, single_value};
pub use near::nearest;
pub(crate) use near::{Hints, nearest_few};
pub(crate) use node::{COMMON, Document, Node, member};
pub(crate) use roles::{METHODS, Role, walk};
