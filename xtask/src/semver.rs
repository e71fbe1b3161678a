//! Checks that the version number fits the changes for code that uses the crates.
//!
//! Two tools are combined. `diff` compares what the generator makes of both versions of the documents. It knows every name, argument
//! and field type of the generated crates, but nothing about handwritten code. cargo-semver-checks compares the crates as they are,
//! handwritten code included, but only names, counts and kinds.
//!
//! The lints of cargo-semver-checks cover:
//!
//! - items that were removed, hidden or changed to another kind; removed fields, variants and methods;
//! - the number of parameters, of generics and of fields; receivers, `const`, `unsafe`, `#[non_exhaustive]` and `#[repr]`;
//! - sealed traits; traits that a type no longer derives; types that are no longer `Send` or `Sync`; features.
//!
//! They do not cover the types of fields, arguments and results, nor handwritten impls of foreign traits. They also ignore the
//! versions of public dependencies, which `public-dependencies.toml` lists instead.
//!
//! This room changes no file, except for the checkout of the older revision in the target folder, which it removes.

mod base;
pub mod dependencies;
pub mod judge;
pub mod program;
mod report;
pub mod version;

pub use base::Base;
pub use report::print;
