//! Turns bindings into the items of a section's Rust file.

mod call_type;
mod describe;
mod imports;
mod links;
mod operations;
mod section;
mod statics;
mod types;

pub use describe::on_the_wire;
pub use section::{COMMON, Section, sections};
