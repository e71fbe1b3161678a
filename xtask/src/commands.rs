//! One module per command; [`mod@line`] parses the command line, and [`elsewhere`] starts the commands that are separate crates.

pub mod budget;
pub mod bundle;
pub mod changelog;
pub mod ci;
pub mod completions;
pub mod diff;
pub mod elsewhere;
mod gates;
pub mod generate;
pub mod hard;
pub mod line;
pub mod lint;
pub mod mixed;
pub mod package;
mod published;
pub mod release;
pub mod sbom;
pub mod semver;
pub mod sticky;
pub mod surface;
mod tasks;
pub mod test;
