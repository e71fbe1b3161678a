//! One module per command.

pub mod ci;
pub mod generate;
pub mod lint;
pub mod mock;
