//! One module per command, [`mod@line`] for all of them; [`elsewhere`] is for commands that are crates of their own.

pub mod budget;
pub mod bundle;
pub mod changelog;
pub mod ci;
pub mod diff;
pub mod elsewhere;
mod gates;
pub mod generate;
pub mod hard;
pub mod line;
pub mod lint;
pub mod mixed;
pub mod sbom;
pub mod semver;
pub mod sticky;
pub mod surface;
pub mod test;
