//! One module per command; [`elsewhere`] is for commands that are crates of their own.

pub mod bundle;
pub mod changelog;
pub mod ci;
pub mod diff;
pub mod elsewhere;
pub mod generate;
pub mod lint;
pub mod semver;
pub mod surface;
