//! From bindings to the text of a section's Rust file.

mod operations;
mod section;
mod types;

pub use operations::method_name;
pub use section::{COMMON, SectionFile, sections};
