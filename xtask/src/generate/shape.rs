//! From bindings to the text of a section's Rust file.

mod calls;
mod docs;
mod names;
mod rust;
mod section;
mod types;

pub use calls::method_name;
pub use docs::sentence;
pub use names::{OPERATIONS, field, snake, variant};
pub use rust::{Uses, text};
pub use section::{COMMON, SectionFile, sections};
