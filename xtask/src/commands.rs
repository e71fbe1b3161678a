//! One module per command.

pub mod bench;
pub mod bundle;
pub mod ci;
pub mod docs;
pub mod generate;
pub mod lint;
pub mod mock;
pub mod surface;
