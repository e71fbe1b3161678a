//! Whether the version says what changed for code that uses the crates.
//!
//! Two judges are asked. `diff` compares what the generator makes of both versions of the documents: it knows every name, argument
//! and field type of the generated crates, and nothing of handwritten code. cargo-semver-checks compares the crates as they are:
//! it sees handwritten code, and what the generator writes from the same documents, but only names, counts and kinds. Its lints
//! cover items that are gone, hidden or became another kind of item, fields, variants and methods that are gone, the number of
//! parameters, of generics and of fields, receivers, `const`, `unsafe`, `#[non_exhaustive]`, `#[repr]`, sealed traits, traits that
//! a type no longer derives or is no longer `Send` or `Sync` by, and features. The type of a field, of an argument or of a result
//! is not among them, nor is an `impl` of another crate's trait written by hand, nor the version of a public dependency: for the
//! last there is `public-dependencies.toml`.
//!
//! This room changes no file but the checkout of the older revision below the target folder, which it removes.

mod base;
pub mod dependencies;
pub mod judge;
pub mod program;
mod report;
pub mod version;

pub use base::Base;
pub use report::print;
